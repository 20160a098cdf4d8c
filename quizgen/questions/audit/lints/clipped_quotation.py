"""A clipped quotation: ``evidence`` goes on with "but", "only", "except", "unless" after the words.

What follows may turn the meaning round ("we will come ... unless they do"), and the card would
then put words into a mouth. Quoting out of context is the commonest way in which exact words mislead
(Wikiquote's sourcing rules ask for the whole sentence for this reason).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.model import Book
from quizgen.questions.audit.lints import places
from quizgen.questions.words import fold
from quizgen.reading.finding import Finding, Level

SLUG = "clipped-quotation"
TURNS = (
    "but",
    "only",
    "except",
    "unless",
    "however",
    "if",
    "until",
    "provided",
    "although",
    "though",
)
"""Words that turn or narrow what was said before them."""
_TURN = re.compile(rf" (?:and )?({'|'.join(TURNS)})\b")


def check(book: Book) -> Iterator[Finding]:
    """Find quotations that stop where their evidence goes on with a turn."""
    for fact in book.facts:
        if fact.said and fact.evidence:
            word = turn(fact.said, fact.evidence)
            if word:
                message = f"the quotation stops before “{word}”, which stands in `evidence`"
                hint = "quote on to the end of the sentence, so that the meaning stays"
                place = places.of(book, fact, "said")
                also = (places.of(book, fact, "evidence"),)
                yield Finding(SLUG, message, place, hint, Level.WARNING, also)


def turn(said: str, evidence: str) -> str:
    """Give the turning word right after the quoted words in the evidence, "" where there is none."""
    words, whole = fold(said), fold(evidence)
    at = f" {whole} ".find(f" {words} ") if words else -1
    while at >= 0:
        found = _TURN.match(f" {whole}", at + 1 + len(words))
        if found:
            return found[1]
        at = f" {whole} ".find(f" {words} ", at + 1)
    return ""
