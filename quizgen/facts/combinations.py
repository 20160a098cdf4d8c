"""Check that the fields of one fact make sense together: it states one thing, in one way."""

from __future__ import annotations

from collections.abc import Container

from quizgen.facts.fields import CLASHES, FACT
from quizgen.facts.findings import Findings
from quizgen.reading.tree import Entry, Mapping

_NEEDY = tuple((f.key, f.needs) for f in FACT.fields.values() if f.needs)


def check_combinations(node: Mapping, given: Container[str], findings: Findings) -> None:
    """Note what is missing and what is too much. ``given`` has the keys that the fact uses."""
    for one, other in CLASHES:
        if one in given and other in given:
            _note_clash(node, one, other, findings)
    for key, needed in _NEEDY:
        if key in given and needed not in given:
            message = f"`{key}` goes with `{needed}`, and this fact has none"
            hint = f"add `{needed}: {FACT.fields[needed].example}`, say, or take `{key}` out"
            findings.add("stray-field", message, _at(node, key), hint)
    if "ask" in given:
        _require(node, given, "ask", ("answer",), findings)
    elif "said" in given:
        _require(node, given, "said", ("who",), findings)
    elif "did" in given:
        _require(node, given, "did", ("who", "what"), findings)
    else:
        _note_nothing(node, given, findings)


def _note_clash(node: Mapping, one: str, other: str, findings: Findings) -> None:
    hint = "make two facts of it"
    if (one, other) == ("who", "what"):
        hint = "the subject is `who` for people and groups, `what` for things and events"
    findings.add("clash", f"`{one}` and `{other}` cannot stand together", _at(node, other), hint)


def _require(
    node: Mapping,
    given: Container[str],
    key: str,
    needed: tuple[str, ...],
    findings: Findings,
) -> None:
    if not any(n in given for n in needed):
        names = " or ".join(f"`{n}`" for n in needed)
        examples = " or ".join(f"`{n}: {FACT.fields[n].example}`" for n in needed)
        findings.add("missing-field", f"`{key}` needs {names}", _at(node, key), f"add {examples}")


def _note_nothing(node: Mapping, given: Container[str], findings: Findings) -> None:
    hint = "add what happened, as `did: took place`" if "what" in given else "add `did: …`"
    message = "nothing can be asked: there is neither `did` nor `said` nor `ask`"
    findings.add("nothing-to-ask", message, node, hint)


def _at(node: Mapping, key: str) -> Entry | Mapping:
    """Give the entry, or the mapping where the key was typed in another way."""
    return node.get(key) or node
