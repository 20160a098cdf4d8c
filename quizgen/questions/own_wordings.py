"""A user's own wordings: each replaces one entry of quizgen's, or is added to it, after a check.

A wording must state what quizgen's own states: a cue that the engine chose and the wording leaves out
would make the question ambiguous, and one that it adds could tell the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from quizgen.facts.field import Field, Shape
from quizgen.facts.findings import Findings
from quizgen.facts.values import read_text, shape_of
from quizgen.questions.table import NAMES
from quizgen.questions.wording import Template, Wordings, compiled
from quizgen.reading import tree
from quizgen.reading.finding import Checked, Level

BUILT_IN = "built-in"
"""What stands in a list of wordings for quizgen's own: the others are then added to them."""

_SLOT = re.compile(r"\{(\w+)\}")
_STRAY = re.compile(r"[{}]")
_ASKING = {"wh", "wanted", "count"}
_ASKS = re.compile(r"\b(?:who|whom|whose|what|which|where|when|how)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"((?:\[[^\[\]]*\]\s*)+)([A-Z])(?=[a-z])")
_EXAMPLE = "who {did} {at} {where} {when}"


def own_wordings(root: tree.Mapping, file: str, standard: Wordings) -> Checked[Wordings]:
    """Give all wordings with those of a user's file in place; None where one of them is wrong.

    ``file`` is the name that findings carry.
    """
    findings = Findings(file)
    merged = dict(standard)
    for entry in root.entries:
        kind = _meant(entry, standard, "kind", _without_wording(entry.key), findings)
        if kind:
            merged[kind] = {
                **standard[kind],
                **dict(_clauses(entry, kind, standard[kind], findings)),
            }
    found = tuple(findings.found)
    failed = any(finding.level is Level.ERROR for finding in found)
    return Checked(None if failed else merged, found)


def _without_wording(kind: str) -> str:
    """Say why a kind has no wording that could be replaced, "" where there is no such kind."""
    if kind in ("cloze", "true-false"):
        return "it takes the fact's own sentence: `statement` words that"
    return "its questions are worded in the fact file" if kind in NAMES else ""


def _meant(
    entry: tree.Entry, known: Iterable[str], noun: str, why_not: str, findings: Findings
) -> str:
    """Give the key of an entry if it is known; else "", and a finding with what may be meant."""
    names = tuple(known)
    if entry.key in names:
        return entry.key
    near = get_close_matches(entry.key.casefold().replace("_", "-")[:40], names, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(names)}"
    message = f"there is no {noun} `{entry.key}`"
    if why_not:
        message, hint = f"the {noun} `{entry.key}` has no wording of its own", why_not
    findings.add(f"unknown-{noun}", message, entry, hint)
    return ""


def _clauses(
    entry: tree.Entry, kind: str, standard: Mapping[str, tuple[Template, ...]], findings: Findings
) -> Iterator[tuple[str, tuple[Template, ...]]]:
    node = entry.value
    if not isinstance(node, tree.Mapping):
        clause = next(iter(standard))
        hint = f"write `{clause}:` below it, and the wording behind that"
        findings.add("wrong-shape", f"`{kind}` takes clauses, not {shape_of(node)}", entry, hint)
        return
    for inner in node.entries:
        clause = _meant(inner, standard, "clause", "", findings)
        if clause:
            yield clause, tuple(_variants(inner, standard[clause], findings))


def _variants(
    entry: tree.Entry, standard: tuple[Template, ...], findings: Findings
) -> Iterator[Template]:
    """Give the wordings of a clause: quizgen's own first if they are named, then the user's."""
    field = Field(entry.key, Shape.TEXTS, "", f'"{_EXAMPLE}"')
    node = entry.value
    items = node.items if isinstance(node, tree.Sequence) else (node,)
    if not items:
        findings.add("empty-value", f"`{entry.key}` is an empty list", entry, "leave the line out")
    if any(isinstance(item, tree.Scalar) and item.text == BUILT_IN for item in items):
        yield from standard
    for item in items:
        text = read_text(item, field, findings)
        if text and text != BUILT_IN and _is_right(text, item, standard, findings):
            yield compiled(_unmarked(text), told=_SLOT.sub(" ", text))


def _is_right(
    text: str, node: tree.Node, standard: tuple[Template, ...], findings: Findings
) -> bool:
    """Whether a wording can stand in for these; all that is wrong with it is a finding."""
    wrong = tuple(_brackets(text)) or (*_placeholders(text, standard), *_marks(text, standard))
    for slug, message, hint in wrong:
        findings.add(slug, message, node, hint)
    return not wrong


def _unmarked(text: str) -> str:
    """Give a wording as quizgen's own are: no closing mark, and small after what may be left out."""
    small = _CAPITAL.match(text)
    if small:
        text = f"{small[1]}{small[2].lower()}{text[small.end() :]}"
    return text.rstrip("?. ")


def _asks(text: str) -> bool:
    """Whether a wording has a question word, or a placeholder that stands for one."""
    slots = set(_SLOT.findall(text))
    return not slots.isdisjoint(_ASKING) or bool(_ASKS.search(_SLOT.sub(" ", text)))


Wrong = tuple[str, str, str]
"""What is wrong with a wording: slug, message, hint."""


def _brackets(text: str) -> Iterator[Wrong]:
    stray = _STRAY.search(_SLOT.sub("", text))
    if stray:
        hint = "a placeholder is one word between braces, as `{when}` is"
        yield "bad-placeholder", f"`{stray.group()}` belongs to no placeholder", hint
    depth = 0
    for mark in re.findall(r"[\[\]]", text):
        depth += 1 if mark == "[" else -1
        if depth < 0:
            break
    if depth:
        which = "closes a part that was never opened" if depth < 0 else "is never closed"
        hint = "a part that may be left out stands between [ and ]"
        yield "bad-brackets", f"`{']' if depth < 0 else '['}` {which}", hint


def _placeholders(text: str, standard: tuple[Template, ...]) -> Iterator[Wrong]:
    """Compare the placeholders with quizgen's: all that each of its wordings has must be there."""
    found = _SLOT.findall(text)
    allowed = list(dict.fromkeys(slot for template in standard for slot in template.slots))
    needed = set(allowed).intersection(*(template.slots for template in standard))
    for slot in dict.fromkeys(found):
        if slot not in allowed:
            near = get_close_matches(slot.casefold(), allowed, n=1)
            listed = ", ".join(f"{{{one}}}" for one in allowed)
            hint = f"did you mean `{{{near[0]}}}`?" if near else f"there are: {listed}"
            yield "unknown-placeholder", f"there is no placeholder `{{{slot}}}` here", hint
        elif found.count(slot) > 1:
            hint = "a text stands in a sentence once"
            yield "double-placeholder", f"`{{{slot}}}` stands in the wording twice", hint
    missing = [f"`{{{slot}}}`" for slot in allowed if slot in needed and slot not in found]
    if missing and set(found) <= set(allowed):
        hint = f"what it stands for would go unsaid; quizgen's own: `{standard[0].text}`"
        yield "missing-placeholder", f"the wording lacks {', '.join(missing)}", hint


def _marks(text: str, standard: tuple[Template, ...]) -> Iterator[Wrong]:
    """Hold the closing mark against what the wording is for: a question, or a sentence."""
    asks = any(_asks(template.text) for template in standard)
    end = text.rstrip(" ])")[-1:]
    if not asks and end == "?":
        hint = "leave the mark out: a full stop is put on"
        yield "question-mark", "this is a sentence, and it ends with a question mark", hint
    elif asks and end in {".", "!", ":", ";", ","}:
        hint = "leave the mark out: a question mark is put on"
        yield "no-question-mark", f"a question ends with a question mark, not with `{end}`", hint
    elif asks and end != "?" and not _asks(text):
        hint = "give it a question word, or end it with ?"
        message = "nothing is asked: there is no question word and no question mark"
        yield "no-question-mark", message, hint
