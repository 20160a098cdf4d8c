"""Mistakes within a text: first characters that mean something in YAML, quotes, escapes."""

from __future__ import annotations

from quizgen.reading.mistake import Mistake
from quizgen.reading.scene import Scene

_IN_QUOTES = "put the whole text in quotes"
_NO_ESCAPES = (
    "type `\\\\` for a backslash, or put the text in 'single quotes', which have no escapes"
)


def _starts(said: str, slug: str, char: str) -> Mistake:
    """Give the mistake of a text whose first character means something in YAML."""
    message = (
        f"`{{word}}` is {'a' if slug == 'tag' else 'an'} {slug} in YAML; those are not read here"
    )
    hint = f"put a text that starts with {char} in quotes{{item}}"
    return Mistake(said, slug, message, hint, Scene.beginning)


IN_TEXT = (
    _starts("an alias", "alias", "*"),
    _starts("an anchor", "anchor", "&"),
    _starts("a tag:|tag handle|tag URI", "tag", "!"),
    Mistake(
        "directive|incompatible YAML document",
        "directive",
        "a line that starts with % is a YAML directive; those are not read here",
        "delete the line, or put the text in quotes{row}",
        Scene.beginning,
    ),
    Mistake(
        "tab character|cannot start any token",
        "tab",
        "a tab where only spaces can stand{tabs}",
        "indent with spaces, two for each step",
        when=Scene.at_tab,
    ),
    Mistake(
        "cannot start any token|mapping keys",
        "stray-character",
        "a text cannot start with {mark} unless it is in quotes",
        "put it in quotes{item}",
    ),
    Mistake(
        "block scalar: (did not find|found an)",
        "block-text",
        "after `{char}` the text starts on the next line; nothing else fits on this one",
        "put a text that starts with {char} in quotes{row}",
        Scene.beginning,
    ),
    Mistake(
        "quoted scalar: found unexpected",
        "unclosed-quote",
        "the quote that opens here is never closed",
        "type {char} at the end of the text; to have quotes in a text, use the other kind round it",
        Scene.beginning,
    ),
    Mistake(
        "unknown escape",
        "unknown-escape",
        "`{escape}` is no escape in double quotes",
        _NO_ESCAPES,
        Scene.escape,
    ),
    Mistake(
        "quoted scalar",
        "unknown-escape",
        "the digits after `{escape}` are those of no character",
        _NO_ESCAPES,
        Scene.escape,
    ),
    Mistake(
        "mapping values|expected (key|'-' indicator)|block sequence entries",
        "unclosed-quote",
        "the quote that opens here closes only on line {line}, in the middle of a text",
        "close it where its text ends",
        Scene.last_start,
        Scene.after_quoted_lines,
    ),
    Mistake(
        "expected (key|'-' indicator)|block sequence entries",
        "text-after-quotes",
        "the quotes end before the text does",
        _IN_QUOTES + "{value}",
        when=Scene.after_quotes,
    ),
    Mistake(
        "expected (key|'-' indicator)",
        "text-after-brackets",
        "the brackets end before the text does",
        _IN_QUOTES + "{value}",
        when=Scene.after_brackets,
    ),
)
"""The first row that fits is the mistake that was made."""
