"""Amounts: a number with its unit, as "12 ships" or "3.5 million tonnes"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_NUMBER = re.compile(
    r"(?P<digits>(?:\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?)"
    rf"(?P<scale> (?:{'|'.join(_SCALES)}))? (?P<unit>[^\W\d_].*)"
)
_LONGEST = 100
"""Characters of the longest amount that is read."""
_GROUPING = re.compile(r"[, \u00a0\u2009\u202f]")


_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees"}
_SIGNED = re.compile(rf"(?P<sign>[{''.join(map(re.escape, _SIGNS))}]) ?(?P<figure>\d[\w., ]*)")


_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve".split()


class Amount(NamedTuple):
    """A number and what it counts.

    ``text`` is the whole as typed, ``figure`` the number as typed ("3.5 million"), ``number`` its exact
    value (3500000), ``unit`` the words behind it ("tonnes").
    """

    text: str
    figure: str
    number: Fraction
    unit: str


def parse(text: str) -> Amount | None:
    """Give the amount that a text says, or None where it is no number with a unit behind it.

    Thousands may be grouped by commas or blanks; a point parts the decimals.
    """
    match = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    scale = (match["scale"] or "").strip()
    number = Fraction(_GROUPING.sub("", match["digits"])) * _SCALES.get(scale, 1)
    figure = text[: match.start("unit")].rstrip()
    return Amount(text, figure, number, match["unit"])


def advice(text: str, example: str) -> str:
    """Say what to write for a text that is no amount; signs are put into words ("£3 million", "4.5%")."""
    signed = _SIGNED.fullmatch(text)
    words = f"{signed['figure'].strip()} {_SIGNS[signed['sign']]}" if signed else ""
    if text.endswith("%"):
        words = f"{text[:-1].rstrip()} per cent"
    first, _, unit = text.partition(" ")
    if unit and first.lower() in _COUNTED:
        words = f"{_COUNTED.index(first.lower())} {unit}"
    if words and parse(words):
        return f"write `{words}`, here and in `did`"
    return f"write figures and what they count, as `{example}`"
