"""A leak: a content word of the answer, or of another name of it, stands in the prompt.

Word repeats and logical cues are in 3.9 % and 2.5 % of written items (Costello, Holland and Kirwan,
International Journal of Educational Technology in Higher Education 15, 2018). A word that stands in
every option tells nothing and is allowed. So is a small change of a common word: "meet" says little
about "Meeting". Names count in every form ("Chinese" tells "China").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record
from quizgen.questions.leaks import secret
from quizgen.questions.model import BLANK
from quizgen.questions.words import content, fold
from quizgen.reading.finding import Finding

SLUG = "leaked-answer"
_OWN_WORDS = frozenset({"when", "answer"})
"""Asked fields whose other spellings share words with any prompt."""


def check(records: Sequence[Record], facts: Facts) -> Iterator[Finding]:
    """Find prompts that hold a part of their answer."""
    for record in records:
        if record.form == "true-false":
            continue
        word = leaked(record, facts)
        if word:
            message = f"the prompt of {record.id} holds “{word}”, a part of its answer"
            yield Finding(
                SLUG, message, record.place, "say it in other words, or ask another field"
            )


def leaked(record: Record, facts: Facts) -> str:
    """Give what of the answer stands in the prompt, "" where nothing does."""
    prompt = record.prompt.replace(BLANK, " ")
    answers = [record.answer]
    if record.asked not in _OWN_WORDS:
        answers += [*record.accept, facts.book.canonical(record.answer)]
    hidden = secret(answers)
    shared = hidden.words & _telling(prompt, answers)
    if record.options:
        shared -= frozenset.intersection(*map(content, record.options))
    if shared:
        return min(shared, key=lambda word: (-len(word), word)).rstrip("-")
    wholes = hidden._replace(words=frozenset())
    return record.answer if wholes.stands_in(prompt) else ""


def _telling(prompt: str, answers: Sequence[str]) -> frozenset[str]:
    """Give the stems of a prompt's names and numbers, and of its words that an answer has as they are."""
    exact = {word for answer in answers for word in fold(answer).split()}
    words = (word for word in re.findall(r"[\w’']+", prompt))
    kept = (w for w in words if not w[0].islower() or not exact.isdisjoint(fold(w).split()))
    return frozenset().union(*map(content, kept))
