"""Statements: a fact as one full sentence that knows where it states which field."""

from __future__ import annotations

import re

from quizgen.facts.model import Book
from quizgen.questions.english import dates, phrases
from quizgen.questions.english.telling import with_hearer
from quizgen.questions.model import Span, Statement
from quizgen.questions.view import View
from quizgen.questions.wording import Filled, Template, fill_marked


def state(view: View, book: Book, template: Template) -> Statement:
    """Give the statement of a fact; a hand-written question has an empty sentence."""
    fact = view.fact
    known = fact.as_of or book.as_of
    text, spans = ("", ()) if view.clause == "ask" else _sentence(view, template)
    return Statement(
        id=fact.id,
        text=text,
        spans=spans,
        fields=tuple((field, phrase.value) for field, phrase in view.phrases.items()),
        sources=fact.sources,
        as_of=dates.answer(known) if known else "",
        where_in_file=f"{fact.place.file}:{fact.place.line}",
        as_of_edtf=known.text if known else "",
        page=fact.page,
        evidence=fact.evidence,
        image=fact.image,
        image_alt=fact.alt,
        image_credit=", ".join(filter(None, (fact.credit, fact.licence))),
        tags=fact.tags,
        priority=fact.priority,
        only=fact.only,
    )


def _sentence(view: View, template: Template) -> tuple[str, tuple[Span, ...]]:
    filled = _marked(view, template)
    text = phrases.sentence(filled.text)
    return text, _spans(view, filled, text)


def _marked(view: View, template: Template) -> Filled:
    """Fill the wording; the hearer of "told" has a place of its own behind the verb."""
    told = statement_texts(view)
    texts = with_hearer(told, view.fact.verb)
    filled = fill_marked(template, texts)
    if told["to"] == texts["to"]:
        return filled
    start = filled.places["verb"][0] + len(texts["verb"]) - len(told["to"])
    return filled._replace(places={**filled.places, "to": (start, start + len(told["to"]))})


def statement_texts(view: View) -> dict[str, str]:
    """Give the slots of a statement's wording."""
    texts = {field: phrase.text for field, phrase in view.phrases.items()}
    texts["claim"] = texts.pop("according_to", "")
    texts["subject"] = texts.pop(view.subject, "")
    texts["verb"] = view.fact.verb or "said"
    texts["quote"] = texts.pop("said", "")
    texts["following"] = texts.pop("after", "")
    texts.setdefault("to", "")
    return texts


def _spans(view: View, filled: Filled, text: str) -> tuple[Span, ...]:
    """Find each field's value in the finished sentence, at or just after where its slot went.

    The finishing (capital, closing mark, a doubled article) moves a text by a few characters at
    most, so the search starts a little before.
    """
    spans: list[Span] = []
    for slot, (start, _) in sorted(filled.places.items(), key=lambda item: item[1]):
        field = _field_of(slot, view)
        span = _find(field, _shown(view, field), text, _after(spans, start)) if field else None
        if span:
            spans.append(span)
    return tuple(spans)


def _field_of(slot: str, view: View) -> str:
    if slot == "subject":
        return view.subject
    return {
        "claim": "according_to",
        "quote": "said",
        "verb": "",
        "following": "after",
        "speaking": "",
    }.get(slot, slot)


def _after(spans: list[Span], start: int) -> int:
    return max(spans[-1].end if spans else 0, start - 8)


def _shown(view: View, field: str) -> tuple[str, ...]:
    """Give the texts that may stand for a field in the sentence, the one to mark first."""
    phrase = view.phrases[field]
    bare = phrase.text.removeprefix("according to ")
    inner = phrase.text[1:-1] if field == "said" else bare
    if field in {"who", "according_to", "to"}:
        return inner, phrase.value
    return phrase.value, phrase.value.removeprefix("about "), inner


def _find(field: str, texts: tuple[str, ...], sentence: str, start: int) -> Span | None:
    for text in texts:
        for shown in (text, text[:1].upper() + text[1:]):
            at = sentence.find(shown, start)
            if at >= 0:
                return Span(field, at, at + len(shown))
    return None


def blanked(statement: Statement, field: str, blank: str) -> str | None:
    """Give the sentence with one field replaced by a blank, or None where it does not state it."""
    span = next((s for s in statement.spans if s.field == field), None)
    if span is None:
        return None
    rest = statement.text[span.end :]
    closing = field == "where" and ", " in statement.text[span.start : span.end]
    if closing and _GOES_ON.match(rest):
        rest = rest[1:]  # the comma that closes "in Dallas, Texas," is a part of the answer
    return statement.text[: span.start] + blank + rest


_GOES_ON = re.compile(r", (?:on|in|from|at|around|after|by|since|during|before|between|until)\b")
