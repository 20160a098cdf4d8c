"""Language tags: "en", "en-GB", "zh-Hant-TW", as BCP 47 has them (RFC 5646, section 2.1).

Language, script, region and variants are read; extensions and private use say nothing to a card or a page.
"""

from __future__ import annotations

import re

ENGLISH = "en"
"""The language of quizgen's own wordings."""

PATTERN = "[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
_TAG = re.compile(PATTERN)
_NAMED = {
    "english": "en",
    "eng": "en",
    "british english": "en-GB",
    "american english": "en-US",
    "en-uk": "en-GB",
}


def parse(text: str) -> str | None:
    """Give a tag with its letters as they are usually written ("en-GB"); None where it is none."""
    if not _TAG.fullmatch(text) or text.casefold() in _NAMED:
        return None
    language, *rest = text.split("-")
    return "-".join((language.lower(), *map(_cased, rest)))


def _cased(subtag: str) -> str:
    """Write a region in capitals, a script with one, a variant without (RFC 5646, section 2.1.1)."""
    if len(subtag) == 2:  # noqa: PLR2004 - a region
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.lower()  # noqa: PLR2004 - a script


def meant(text: str) -> str:
    """Give the tag that somebody meant who wrote the language otherwise, "" where none is clear."""
    named = text.casefold().replace("_", "-")
    return _NAMED.get(named) or parse(named) or ""


def primary(tag: str) -> str:
    """Give the language of a tag without script and region."""
    return tag.partition("-")[0]
