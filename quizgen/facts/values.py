"""Read one value of the fact file in the shape that its field has.

A text is trimmed, and a line break or a run of blanks inside it becomes one blank, so that a text
may be broken over lines. Everything else stays as typed. Control characters, which neither a card
nor a page can show, are refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeVar

from quizgen.facts import amount, language
from quizgen.facts.amount import Amount
from quizgen.facts.at_once import PLAIN_ID, Value, is_plain
from quizgen.facts.edtf import Fault, parse
from quizgen.facts.field import Field, Shape
from quizgen.facts.findings import Findings
from quizgen.facts.length import is_too_long
from quizgen.facts.moment import Moment
from quizgen.facts.names import as_id
from quizgen.reading.finding import Level
from quizgen.reading.tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
Reader = Callable[[Node, Field, Findings], Value | None]

_BLANKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")
_SPACES = (
    " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_COUNT = re.compile(r"[0-9]{1,3}")
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def clean(text: str) -> str:
    """Give a text without blanks around it and with single blanks inside."""
    return text if is_plain(text) else _BLANKS.sub(" ", text).strip(_SPACES)


def read_text(node: Node, field: Field, findings: Findings) -> str | None:
    """Read a text that is not empty; None where there is none."""
    if isinstance(node, Scalar) and is_plain(node.text):
        return node.text
    return _read_odd_text(node, field, findings)


def _read_odd_text(node: Node, field: Field, findings: Findings) -> str | None:
    if not isinstance(node, Scalar):
        _note_shape(node, field, findings)
        return None
    text = clean(node.text)
    if text == "~" or all(unicodedata.category(c) in ("Zs", "Cf") for c in text):
        findings.add(
            "empty-value",
            f"`{field.key}` is empty",
            node,
            f"write `{field.key}: {field.example}`, say, or leave the line out",
        )
        return None
    if is_too_long(text, field, node, findings):
        return None
    return None if has_control(text, f"`{field.key}`", node, findings) else text


def has_control(text: str, what: str, node: Node, findings: Findings) -> bool:
    """Whether a text holds a control character, which is then a finding."""
    control = _CONTROL.search(text)
    if control:
        code = f"U+{ord(control[0]):04X}"
        findings.add(
            "control-character",
            f"{what} holds the control character {code} after {control.start()} characters",
            node,
            "delete it: no card and no page can show it",
        )
    return control is not None


def read_texts(node: Node, field: Field, findings: Findings) -> tuple[str, ...] | None:
    """Read a text or a list of texts as a tuple."""
    if not isinstance(node, Sequence):
        text = read_text(node, field, findings)
        return None if text is None else (text,)
    if not node.items:
        findings.add("empty-value", f"`{field.key}` is an empty list", node, "leave the line out")
        return None
    return tuple(_items(node, field, findings)) or None


def _items(node: Sequence, field: Field, findings: Findings) -> Iterator[str]:
    seen = set()
    for item in node.items:
        text = read_text(item, field, findings)
        if text in seen:
            findings.add(
                "double-value",
                f"`{text}` stands twice in `{field.key}`",
                item,
                "once is enough",
                Level.WARNING,
            )
        elif text is not None:
            seen.add(text)
            yield text


def _read_moment(node: Node, field: Field, findings: Findings) -> Moment | None:
    text = read_text(node, field, findings)
    if text is None:
        return None
    moment = parse(text)
    if isinstance(moment, Fault):
        findings.add("bad-date", moment.message, node, moment.hint)
        return None
    return moment


def _read_day(node: Node, field: Field, findings: Findings) -> Moment | None:
    moment = _read_moment(node, field, findings)
    if moment is None or not moment.is_interval:
        return moment
    example = field.example
    findings.add("bad-date", f"`{field.key}` takes one date", node, f"`{example}`, for example")
    return None


def _read_amount(node: Node, field: Field, findings: Findings) -> Amount | None:
    text = read_text(node, field, findings)
    found = amount.parse(text) if text is not None else None
    if text is not None and found is None:
        advice = amount.advice(text, f"{field.key}: {field.example}")
        findings.add("bad-amount", f"`{text}` is no number with a unit behind it", node, advice)
    return found


def _read_id(node: Node, field: Field, findings: Findings) -> str | None:
    text = read_text(node, field, findings)
    if text is None or PLAIN_ID.fullmatch(text) or _is_wide_id(text):
        return text
    hint = f"write `{field.key}: {as_id(text) or field.example}`"
    message = f"`{text}` is no id: small letters, digits, and - _ . after the first"
    findings.add("bad-id", message, node, hint)
    return text


def _is_wide_id(text: str) -> bool:
    """Whether an id holds nothing but letters without capitals, marks and digits of any script."""
    return (
        text[0].isalnum()
        and text == unicodedata.normalize("NFC", text).lower()
        and all(c in "-_." or unicodedata.category(c)[0] in "LMN" for c in text)
    )


def _read_flag(node: Node, field: Field, findings: Findings) -> bool | None:
    return _one_of(_FLAGS, "write `true` or `false`", node, field, findings)


def _read_rank(node: Node, field: Field, findings: Findings) -> int | None:
    ranks = {"1": 1, "2": 2, "3": 3}
    return _one_of(ranks, "write `1`, `2` or `3`", node, field, findings)


def _read_count(node: Node, field: Field, findings: Findings) -> int | None:
    text = read_text(node, field, findings)
    if text is None or _COUNT.fullmatch(text):
        return None if text is None else int(text)
    hint = f"write a whole number from 0 to 999, as `{field.key}: {field.example}`"
    findings.add("bad-value", f"`{field.key}` cannot be `{text}`", node, hint)
    return None


def _read_language(node: Node, field: Field, findings: Findings) -> str | None:
    text = read_text(node, field, findings)
    tag = language.parse(text) if text is not None else None
    if text is not None and tag is None:
        hint = f"write `{field.key}: {language.meant(text) or field.example}`"
        findings.add("bad-value", f"`{text}` is no BCP 47 language tag", node, hint)
    return tag


def _read_choice(node: Node, field: Field, findings: Findings) -> str | None:
    words = " or ".join(f"`{c}`" for c in field.choices)
    return _one_of({c: c for c in field.choices}, f"write {words}", node, field, findings)


def _one_of(
    values: dict[str, T], hint: str, node: Node, field: Field, findings: Findings
) -> T | None:
    text = read_text(node, field, findings)
    if text is not None and text not in values:
        findings.add("bad-value", f"`{field.key}` cannot be `{text}`", node, hint)
    return values.get(text) if text is not None else None


def _note_shape(node: Node, field: Field, findings: Findings) -> None:
    """Say that a text belongs where a list or a mapping stands."""
    quotes = "; a text that begins with { or [ needs quotes"
    findings.add(
        "wrong-shape",
        f"`{field.key}` takes {field.shape.value}, not {shape_of(node)}",
        node,
        f"write `{field.key}: {field.example}`, say{quotes}",
    )


def shape_of(node: Node) -> str:
    """Name the shape of a node as messages do."""
    if isinstance(node, Scalar):
        return "a text" if node.text else "nothing"
    return "keys with values" if isinstance(node, Mapping) else "a list"


READERS: dict[Shape, Reader] = {
    Shape.ID: _read_id,
    Shape.TEXT: read_text,
    Shape.TEXTS: read_texts,
    Shape.MOMENT: _read_moment,
    Shape.DAY: _read_day,
    Shape.AMOUNT: _read_amount,
    Shape.FLAG: _read_flag,
    Shape.CHOICE: _read_choice,
    Shape.RANK: _read_rank,
    Shape.COUNT: _read_count,
    Shape.LANGUAGE: _read_language,
}
"""How each shape of a single value is read; mappings and lists of facts are read apart."""
