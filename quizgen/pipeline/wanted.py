"""Which facts a quiz is about: those with a tag, and those of a time."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from quizgen.facts import edtf
from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Moment
from quizgen.paper.brief import Brief
from quizgen.questions.model import Asked
from quizgen.reading.finding import Checked, Finding, Place
from quizgen.recipes.select import has_tag


class Wanted:
    """Tells of what each fact gave whether a quiz asks for it. ``facts`` None is all of them."""

    def __init__(self, facts: frozenset[str] | None = None) -> None:
        self._facts = facts

    def __call__(self, asked: Asked) -> bool:
        """Whether all facts behind these questions are wanted."""
        if self._facts is None:
            return True
        return self._facts.issuperset(f for q in asked.questions for f in q.facts)


def wanted(book: Book, brief: Brief) -> Checked[Wanted]:
    """Give what a brief asks for; findings where it names an unknown tag, or no date."""
    since = edtf.parse(brief.since) if brief.since else None
    wrong = [*_unknown_tags(book, brief)]
    if since is not None and not isinstance(since, Moment):
        place = Place("--since")
        wrong.append(Finding("bad-date", f"{brief.since}: {since.message}", place, since.hint))
    if wrong:
        return Checked(None, tuple(wrong))
    if not brief.tags and not brief.since:
        return Checked(Wanted())
    moment = since if isinstance(since, Moment) else None
    kept = (fact.id for fact in book.facts if _is_wanted(book, fact, brief.tags, moment))
    return Checked(Wanted(frozenset(kept)))


def _is_wanted(book: Book, fact: Fact, tags: tuple[str, ...], since: Moment | None) -> bool:
    """Tell whether a fact has one of the tags, and ends in or after this time; undated ones do not.

    Tags count as in a recipe: those of the file are every fact's, and a tag stands for those below it.
    """
    tagged = not tags or has_tag((*book.tags, *fact.tags), tags)
    recent = since is None or (fact.when is not None and fact.when.high >= since.low)
    return tagged and recent


def _unknown_tags(book: Book, brief: Brief) -> Iterator[Finding]:
    known = sorted({*book.tags, *(tag for fact in book.facts for tag in fact.tags)})
    for tag in brief.tags:
        if not has_tag(known, (tag,)):
            near = get_close_matches(tag, known, n=1)
            hint = f"did you mean `{near[0]}`?" if near else f"the tags are: {', '.join(known)}"
            message = f"no fact has the tag `{tag}`"
            yield Finding(
                "unknown-tag", message, Place(book.file), hint if known else "no fact has any tag"
            )
