"""Facts in another language are asked in English words, unless the file has wordings of its own.

Questions in your own words (`ask`) need none, so a file of nothing else is fine in any language.

Fails::

    lang: de
    facts:
      - {id: a, who: Goethe, did: schrieb den Faust, source: report}

Passes::

    lang: de
    facts:
      - {id: a, ask: Wer schrieb den Faust?, answer: Goethe, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.language import ENGLISH, primary
from quizgen.facts.model import Book
from quizgen.reading.finding import Finding, Level

SLUG = "english-wordings"


def check(case: Case) -> Iterator[Finding]:
    """Find a file that is not in English and leaves the wording to quizgen."""
    book = case.book
    if primary(book.lang) != ENGLISH and book.wordings is None and _is_worded(book):
        message = f"the texts are in `{book.lang}`, and questions about them are worded in English"
        hint = (
            "name a file with `wordings:` of your own (`quizgen wordings` prints all), or use `ask`"
        )
        yield Finding(SLUG, message, case.key(case.root, "lang"), hint, Level.WARNING)


def _is_worded(book: Book) -> bool:
    """Whether anything is asked in words that the file does not have."""
    roles = any(person.roles for person in book.people.values())
    return roles or bool(book.lists) or any(not fact.ask for fact in book.facts)
