"""Findings for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from quizgen.reading.excerpt import excerpt, harmless
from quizgen.reading.finding import Finding, Level, Place
from quizgen.reading.lines import LINE_BREAK

_LONGEST_TEXT = 1000  # characters of a line; each finding on it brings the line along
_Paint = Callable[[str, str], str]
_COLORS = {
    "place": "1",
    "error": "1;31",
    "warning": "1;33",
    "caret": "1;31",
    "dim": "2",
    "help": "36",
}


def as_text(findings: Iterable[Finding], texts: Mapping[str, str], *, color: bool) -> str:
    """Give the findings with their lines, in order of file, line and column, and their count.

    ``texts`` are the files' texts by name; a place in another file is shown without its line.
    Whatever a file holds, the text has no control character but line feeds and, with ``color``,
    the escape sequences that are put here. "" where nothing was found.
    """
    found = _ordered(findings)
    if not found:
        return ""
    rows = {file: LINE_BREAK.split(text) for file, text in texts.items()}
    paint = _colored if color else _plain
    blocks = ["\n".join(_block(finding, rows, paint)) for finding in found]
    return "\n\n".join([*blocks, _count(found)])


def as_json(findings: Iterable[Finding], texts: Mapping[str, str]) -> str:
    """Give ``{"findings": […]}``, in the same order, in ASCII.

    Lines and columns count from 1, in characters; ``line`` is 0 where a finding is about a
    whole file, and ``text`` is the line as typed, or null where there is none or a very long one.
    """
    rows = {file: LINE_BREAK.split(text) for file, text in texts.items()}
    found = [
        {
            "slug": finding.slug,
            "level": finding.level.value,
            "message": finding.message,
            "hint": finding.hint,
            **_place(finding.place, rows),
            "also": [_place(place, rows) for place in finding.also],
        }
        for finding in _ordered(findings)
    ]
    return json.dumps({"findings": found}, indent=2)


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.place.file, f.place.line, f.place.column))


def _place(place: Place, rows: Mapping[str, Sequence[str]]) -> dict[str, str | int | None]:
    text = _row(place, rows)
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "width": place.width,
        "text": text if text is not None and len(text) <= _LONGEST_TEXT else None,
    }


def _row(place: Place, rows: Mapping[str, Sequence[str]]) -> str | None:
    """Give the line that a place is on, or None where it is not known."""
    lines = rows.get(place.file, ())
    return lines[place.line - 1] if 0 < place.line <= len(lines) else None


def _block(finding: Finding, rows: Mapping[str, Sequence[str]], paint: _Paint) -> list[str]:
    """Give the lines about one finding."""
    gutter = max(len(str(place.line)) for place in (finding.place, *finding.also))
    level = finding.level.value
    where = paint("place", harmless(str(finding.place)) + ":")
    said = f"{harmless(finding.message)} {paint('dim', f'[{finding.slug}]')}"
    lines = [f"{where} {paint(level, level + ':')} {said}"]
    lines += _excerpt(finding.place, rows, gutter, paint)
    for place in finding.also:
        lines.append(f"first here: {harmless(place.file)}:{place.line}")
        lines += _excerpt(place, rows, gutter, paint)
    if finding.hint:
        lines.append(f"{paint('help', 'help:')} {harmless(finding.hint)}")
    return lines


def _excerpt(
    place: Place, rows: Mapping[str, Sequence[str]], gutter: int, paint: _Paint
) -> list[str]:
    """Give the line of a place, numbered, and its carets; nothing where it is not known."""
    row = _row(place, rows)
    if row is None:
        return []
    line, carets = excerpt(row, place)
    number = paint("dim", f"{place.line:>{gutter}} |")
    blank = paint("dim", f"{'':>{gutter}} |")
    return [f"{number} {line}".rstrip(), f"{blank} {paint('caret', carets)}"]


def _count(found: Sequence[Finding]) -> str:
    """Give "2 errors, 1 warning"."""
    numbers = {level: sum(f.level is level for f in found) for level in Level}
    return ", ".join(
        f"{number:,} {level.value}{'' if number == 1 else 's'}"
        for level, number in numbers.items()
        if number
    )


def _plain(_: str, text: str) -> str:
    return text


def _colored(style: str, text: str) -> str:
    return f"\x1b[{_COLORS[style]}m{text}\x1b[0m"
