"""Findings: what is wrong with a file, where, and what to type instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Level(StrEnum):
    """How bad a finding is. An error stops the build; a warning is only said."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file. Line and column count from 1, in characters.

    ``line`` is 0 where the finding is about the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 1
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found.

    ``slug`` names the rule and never changes; ``message`` is one short sentence without
    a full stop; ``hint`` says what to do; ``also`` are further places that belong to it
    (the first of two equal keys, say).
    """

    slug: str
    message: str
    place: Place
    hint: str = ""
    level: Level = Level.ERROR
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What every stage answers: its value and what it found on the way.

    ``value`` is None exactly where an error left nothing to go on with.
    """

    value: T | None
    findings: tuple[Finding, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(f.level is Level.ERROR for f in self.findings)
