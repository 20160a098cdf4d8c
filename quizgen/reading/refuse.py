"""What is YAML but has no place in a file that people type: one function per refusal.

Each gives the finding, with what to type instead. Most often that is the same text in quotes:
somebody who types ``*`` or ``&`` nearly always means the character.
"""

from __future__ import annotations

import re

from quizgen.reading.event import Event, Mark
from quizgen.reading.finding import Finding, Level, Place
from quizgen.reading.lines import Lines, quoted, such_as

_NUMBER_SIGN = re.compile(r"[ \t]++#+[^\W_]")

MOST_DEPTH = 64
"""The deepest nesting that is read. A fact file needs four."""

MOST_FINDINGS = 1000
"""After so many findings the rest of a file is not read."""


def alias(event: Event, lines: Lines, *, flow: bool) -> Finding:
    """Refuse ``*name``."""
    return _starts_with("*", "alias", event, lines, flow=flow)


def anchor(event: Event, lines: Lines, *, flow: bool) -> Finding:
    """Refuse ``&name``."""
    return _starts_with("&", "anchor", event, lines, flow=flow)


def tag(event: Event, lines: Lines, *, flow: bool) -> Finding:
    """Refuse ``!name`` and ``!!name``."""
    return _starts_with("!", "tag", event, lines, flow=flow)


def _starts_with(char: str, slug: str, event: Event, lines: Lines, *, flow: bool) -> Finding:
    typed = lines.rest(event.start_mark, flow=flow)
    word = typed.split(maxsplit=1)[0] if typed else char
    article = "a" if slug == "tag" else "an"
    return Finding(
        slug,
        f"`{word}` is {article} {slug} in YAML; those are not read here",
        _width(lines.place(event.start_mark), len(word)),
        f"put a text that starts with {char} in quotes{such_as(quoted(typed))}",
    )


def _width(place: Place, width: int) -> Place:
    return Place(place.file, place.line, place.column, width)


def merge(event: Event, lines: Lines) -> Finding:
    """Refuse ``<<: …``."""
    return Finding(
        "merge",
        "`<<` merges fields in YAML; that is not read here",
        lines.place(event.start_mark, event.end_mark),
        "type the fields themselves",
    )


def directive(lines: Lines) -> Finding:
    """Refuse ``%YAML 1.2`` and ``%TAG``."""
    return Finding(
        "directive",
        "a line that starts with % is a YAML directive; those are not read here",
        lines.start_of(lines.first_with("%")),
        "delete the line",
    )


def second_document(mark: Mark, lines: Lines) -> Finding:
    """Refuse everything after a second ``---``."""
    return Finding(
        "second-document",
        "a second YAML document starts here; only one is read",
        lines.place(mark),
        "delete the line with `---`, or move what follows into a file of its own",
    )


def empty_key(mark: Mark, lines: Lines) -> Finding:
    """Refuse a field without a name."""
    return Finding(
        "empty-key",
        "the name before the colon is missing",
        lines.place(mark),
        "type it as `name: value`; a text that starts with a colon goes in quotes",
    )


def key_not_text(event: Event, lines: Lines) -> Finding:
    """Refuse ``[a]: b`` and ``{a: b}: c``, which is also what a bare ``{{x}}`` is."""
    char = lines.rest(event.start_mark)[:1]
    value = lines.typed(event.start_mark.line).value
    suggestion = such_as(quoted(value)) if value.startswith(char) and ": " not in value else ""
    return Finding(
        "key-not-text",
        "the name of a field must be a text, not a list or fields of its own",
        lines.place(event.start_mark),
        f"put a text that starts with {char} in quotes{suggestion}",
    )


def duplicate_key(again: Event, first: Event, lines: Lines) -> Finding:
    """Refuse a field that is given twice, and name both lines."""
    place = lines.place(first.start_mark, first.end_mark)
    return Finding(
        "duplicate-key",
        f"`{again.value}` was already given on line {place.line}",
        lines.place(again.start_mark, again.end_mark),
        "keep one of the two",
        also=(place,),
    )


def comment_for_value(mark: Mark, lines: Lines) -> Finding:
    """Refuse ``note: #1 in Asia``, which YAML reads as a note without a value.

    ``Malaysia:  # the host`` has an ordinary comment, and is only warned of.
    """
    row = lines[mark.line]
    column = row.index("#", mark.column)
    typed = row[column:].rstrip()
    is_comment = typed.lstrip("#")[:1] in ("", " ", "\t")
    return Finding(
        "comment-for-value",
        "`#` starts a comment here, so no value is left",
        Place(lines.file, mark.line + 1, column + 1, len(typed)),
        f"put a text in quotes{such_as(quoted(typed))}, and a comment on a line of its own",
        Level.WARNING if is_comment else Level.ERROR,
    )


def cut_short(text: Event, lines: Lines) -> Finding | None:
    """Warn of ``did: became Asia's #1``, which YAML reads without its end; None for other texts."""
    row, end = lines[text.end_mark.line], text.end_mark
    if not _NUMBER_SIGN.match(row, end.column):
        return None
    lost = row[row.index("#", end.column) :].rstrip()
    return Finding(
        "comment-in-text",
        f"the text ends before `{lost.split()[0]}`: the rest is read as a comment",
        Place(lines.file, end.line + 1, row.index("#", end.column) + 1, len(lost)),
        "put the whole text in quotes, or a blank after the # of a comment",
        Level.WARNING,
    )


def item_in_text(number: int, text: Event, lines: Lines) -> Finding:
    """Refuse a line that looks like a list item but goes on with the text above."""
    return Finding(
        "item-in-text",
        "this line goes on with the text above; it is no list item",
        lines.start_of(number),
        "start all items of a list in the same column, or put the whole text in quotes",
        also=(lines.place(text.start_mark),),
    )


def too_deep(mark: Mark, lines: Lines) -> Finding:
    """Refuse nesting that no fact file needs."""
    return Finding(
        "too-deep",
        f"more than {MOST_DEPTH} levels of nesting; the file is not read any further",
        lines.place(mark),
        "a text that starts with [ or { goes in quotes",
    )


def too_many(place: Place) -> Finding:
    """Say that the rest of the file is unread."""
    return Finding(
        "too-many-findings",
        f"more than {MOST_FINDINGS:,} findings; the file is not read any further",
        place,
        "correct those above and look again",
    )


def empty_file(file: str) -> Finding:
    """Refuse a file that says nothing."""
    return Finding(
        "empty-file",
        "the file is empty, or has only comments",
        Place(file),
        "type a field, such as `name: value`",
    )


def root_not_mapping(root: str, mark: Mark, lines: Lines) -> Finding:
    """Refuse a file that is one list or one text."""
    hints = {
        "list": "put the name of a field above the list, such as `name:`",
        "text": "type `name: value`, with a space after the colon",
    }
    message = f"the file is one {root}; it must have fields, `name: value`"
    return Finding("root-not-mapping", message, lines.place(mark), hints[root])
