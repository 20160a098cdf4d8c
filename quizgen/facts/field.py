"""What a field of the fact file is: its key, the shape of its value, what it means."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Shape(StrEnum):
    """The shapes that a value can have, worded as messages name them."""

    ID = "an id"
    TEXT = "a text"
    TEXTS = "a text or a list of texts"
    MOMENT = "a date or an interval"
    DAY = "a date"
    AMOUNT = "a number with its unit"
    FLAG = "true or false"
    CHOICE = "one of a few words"
    RANK = "1, 2 or 3"
    COUNT = "a whole number"
    LANGUAGE = "a language tag"
    MAPPING = "keys with their values"
    LIST = "a list"


class Field(NamedTuple):
    """One field. ``meaning`` is one sentence, ``example`` a value as it is typed in the file.

    ``attribute`` names the field of the type in ``model`` where it differs from the key.
    ``needs`` is the field without which this one says nothing ("" where there is none).
    ``choices`` are the words that a CHOICE allows. ``most`` is the length of the longest text that
    it takes, in characters.
    """

    key: str
    shape: Shape
    meaning: str
    example: str
    attribute: str = ""
    needs: str = ""
    choices: tuple[str, ...] = ()
    most: int = 20_000

    @property
    def target(self) -> str:
        """The name of the attribute that holds the value."""
        return self.attribute or self.key


class Table(NamedTuple):
    """All fields of one kind of mapping in the file.

    ``noun`` is what messages call the mapping; ``short`` is the key that a text in place of the
    mapping stands for; ``meant`` maps wrong keys that people type to the right one.
    """

    noun: str
    fields: Mapping[str, Field]
    short: str
    meant: Mapping[str, str]


def table(
    noun: str, *fields: Field, short: str = "", meant: Mapping[str, str] | None = None
) -> Table:
    """Make a table of fields by key."""
    return Table(noun, {f.key: f for f in fields}, short, meant or {})
