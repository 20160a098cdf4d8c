"""The pictures once more as tables: for who cannot see them, and to copy from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def dates(rows: Sequence[tuple[str, str]]) -> str:
    """Give the table of a timeline: date and words."""
    return _folded("The timeline as a table", ("date", "fact"), rows)


def kinds(rows: Sequence[tuple[str, int]]) -> str:
    """Give the table of a coverage grid: kind and number of facts."""
    return _folded("The totals as a table", ("kind", "facts"), [(k, f"{n:,}") for k, n in rows])


def _folded(title: str, heads: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(
        f'<tr><th scope="row"><bdi>{escape(key)}</bdi></th><td><bdi>{escape(value)}</bdi></td></tr>'
        for key, value in rows
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f"<details><summary>{title}</summary>{table}</details>"
