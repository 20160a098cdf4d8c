"""What a bad YAML text must be told: the text beside its finding."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.reading.finding import Finding
from quizgen.reading.reader import read


class Bad(NamedTuple):
    """A text, the one finding that it must give, and words that this finding must have."""

    text: str
    slug: str
    line: int
    column: int
    words: tuple[str, ...]

    def check(self) -> None:
        found = findings(self.text)
        assert [(f.slug, f.place.line, f.place.column) for f in found] == [self[1:4]]
        said = f"{found[0].message}; {found[0].hint}"
        assert [word for word in self.words if word not in said] == []


def findings(text: str | bytes) -> tuple[Finding, ...]:
    data = text.encode() if isinstance(text, str) else text
    return read(data, "facts.yaml").findings


def brief(text: str | bytes) -> list[tuple[str, int, int]]:
    """Give slug, line and column of each finding."""
    return [(f.slug, f.place.line, f.place.column) for f in findings(text)]
