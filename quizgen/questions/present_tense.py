"""Acts in the present with a date in the past: "wins the cup" in 1998, "is 300 metres high" in 1889.

Every question about such a fact would read wrong ("In which year does France win the cup?"). A claim may stand in
the present: its date is then that of the claim. So may what has no date.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.facts.findings import place_of
from quizgen.facts.model import Book, Fact
from quizgen.questions.english.lexicon import forms
from quizgen.reading.finding import Finding, Level

SLUG = "present-with-date"


def check(book: Book) -> Iterator[Finding]:
    """Find acts in the present of what is over."""
    for fact in book.facts:
        if fact.when and not fact.according_to and is_present_of_the_past(fact, book):
            entry = fact.node.get("did")
            place = place_of(book.file, entry.value if entry else fact.node)
            message = f"“{fact.did}” stands in the present, and its date in the past"
            hint = "write the past (`won`, `was`), or leave `when` out and give `as_of`"
            yield Finding(SLUG, message, place, hint, Level.WARNING)


def is_present_of_the_past(fact: Fact, book: Book) -> bool:
    """Whether an act in the present has a date that ended before the day on which the file was true."""
    return bool(fact.did) and _is_present(fact.did.partition(" ")[0]) and _is_over(fact, book)


def is_date_of_claim(fact: Fact, book: Book) -> bool:
    """Whether ``when`` says when something was claimed, not when it was so: "is longer than the Nile", in 2007."""
    moment = fact.when if fact.according_to else None
    dated = moment is not None and not moment.is_interval and not moment.uncertain
    return dated and is_present_of_the_past(fact, book)


@lru_cache(maxsize=1 << 12)
def _is_present(word: str) -> bool:
    """Whether a word is a verb in the present; "has" may begin a perfect and is left alone."""
    if not word.islower() or not word.isalpha() or word == "has":
        return False
    read = forms(word)
    return word in {"is", "are"} or (bool(read.third) and not read.past)


def _is_over(fact: Fact, book: Book) -> bool:
    """Whether the date of a fact ended before the day on which the file was true."""
    known = fact.as_of or book.as_of
    moment = fact.when
    if moment is None or fact.base or moment.end is None:
        return False
    return known is None or moment.high < known.low
