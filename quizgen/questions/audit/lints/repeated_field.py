"""``did`` repeats ``where`` or ``when``: the sentence says it twice, and the act tells its own answer.

"met Dong Jun in Malaysia" with ``where: Malaysia`` makes "Where did he meet Dong Jun in Malaysia?",
which is refused, so the fact gives fewer questions than it could.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.model import Book, Fact
from quizgen.questions.audit.lints import places
from quizgen.questions.english import dates
from quizgen.questions.words import fold
from quizgen.reading.finding import Finding, Level

SLUG = "repeated-field"


def check(book: Book) -> Iterator[Finding]:
    """Find acts that hold the place or the date of their own fact."""
    names = (*book.people, *book.groups, *book.aliases)
    for fact in book.facts:
        for field, text in _values(fact):
            if _stands_in(text, fact.did) and _stands_in(text, _without(names, text, fact.did)):
                message = f"`did` repeats `{field}`: “{text}” stands in both"
                hint = f"take it out of `did`; the sentence gets it from `{field}`"
                place, also = places.of(book, fact, "did"), places.of(book, fact, field, text)
                yield Finding(SLUG, message, place, hint, Level.WARNING, (also,))
                break


def _values(fact: Fact) -> Iterator[tuple[str, str]]:
    if not fact.did:
        return
    yield from (("where", name) for name in fact.where)
    if fact.when:
        yield "when", dates.answer(fact.when)
        if fact.when.start:
            yield "when", f"{fact.when.start.year:04}"


def _stands_in(text: str, act: str) -> bool:
    folded = fold(text)
    return bool(folded) and f" {folded} " in f" {fold(act)} "


def _without(names: tuple[str, ...], text: str, act: str) -> str:
    """Give an act without the longer names that a text is a part of: "Liverpool FC" is no place."""
    for name in names:
        if text in name and text != name:
            act = act.replace(name, "")
    return act
