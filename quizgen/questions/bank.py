"""The question bank: one JSON object a question, in the fact file's own names and values.

A public format: anyone can check a question against the fact file without knowing quizgen.
"""

from __future__ import annotations

import json

from quizgen.questions.model import Question, Skip


def line(question: Question) -> str:
    """Give a question as one line of JSON, without a line break at its end."""
    return json.dumps(record(question), ensure_ascii=False)


def record(question: Question) -> dict[str, object]:
    """Give a question as plain JSON values. ``options`` is null where no honest choice exists."""
    options = question.options
    about = question.about
    return {
        "id": question.id,
        "kind": question.kind,
        "form": question.form,
        "facts": list(question.facts),
        "asked": question.asked,
        "given": {
            field: value if isinstance(value, str) else list(value)
            for field, value in question.given
        },
        "prompt": question.prompt,
        "answer": question.answer,
        "accept": list(question.accept),
        "correction": question.correction,
        "options": list(options.texts) if options else None,
        "option_facts": list(options.facts) if options else None,
        "lookalike": question.lookalike,
        "statement": about.text,
        "sources": list(about.sources),
        "as_of": about.as_of_edtf,
        "where_in_file": about.where_in_file,
        "only": question.only or about.only,
        "items": list(question.items) or None,
        "item_facts": list(question.item_facts) or None,
        "key": list(question.key) or None,
        "level": options.level if options else "",
    }


def skip_record(skip: Skip) -> dict[str, object]:
    """Give a question that could not be made as plain JSON values."""
    return {
        "id": skip.id,
        "kind": skip.kind,
        "fact": skip.fact,
        "reason": skip.reason,
        "detail": skip.detail,
        "where_in_file": skip.where_in_file,
    }
