"""A question of any bank, as its line of JSON has it, and how a bank is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeGuard

from quizgen.questions.bank import record as as_record
from quizgen.questions.model import Question, Value
from quizgen.reading.finding import Checked, Finding, Place
from quizgen.reading.reader import decode

_TEXTS = ("id", "kind", "asked", "prompt", "answer")
_SAMPLE = "quizgen questions --json"


class Record(NamedTuple):
    """A question as a bank states it. ``options`` and ``option_facts`` are () where it has none.

    ``items``, ``item_facts`` and ``right`` (the bank's ``key``) are those of an order or a match.
    """

    id: str
    kind: str
    form: str
    facts: tuple[str, ...]
    asked: str
    given: Mapping[str, Value]
    prompt: str
    answer: str
    accept: tuple[str, ...]
    options: tuple[str, ...]
    option_facts: tuple[str, ...]
    place: Place
    items: tuple[str, ...] = ()
    item_facts: tuple[str, ...] = ()
    right: tuple[str, ...] = ()

    @property
    def key(self) -> int | None:
        """Give the place of the answer among the options."""
        return self.options.index(self.answer) if self.answer in self.options else None

    @property
    def fact(self) -> str:
        """Give the id of the fact that is asked, "" where the bank does not say."""
        return self.facts[0] if self.facts else ""


def of_questions(questions: Iterable[Question]) -> Iterator[Record]:
    """Give quizgen's own questions as records; their places are those of their facts."""
    for question in questions:
        file, _, line = question.about.where_in_file.rpartition(":")
        place = Place(file, int(line))
        yield _record(as_record(question), place)


def read_bank(data: bytes, file: str) -> Checked[tuple[Record, ...]]:
    """Read a bank: one JSON object a line, blank lines allowed. What is no question is a finding."""
    records: list[Record] = []
    findings: list[Finding] = []
    for number, line in enumerate(decode(data).split("\n"), 1):
        if line.strip():
            place = Place(file, number)
            result = _parsed(line, place)
            if isinstance(result, Finding):
                findings.append(result)
            else:
                records.append(result)
    if not records and not findings:
        message = "the bank holds no question"
        findings.append(Finding("empty-bank", message, Place(file), f"make one with `{_SAMPLE}`"))
    return Checked(tuple(records), tuple(findings))


def _parsed(line: str, place: Place) -> Record | Finding:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Finding("not-json", f"this line is not JSON: {error}", place, _one_object())
    if not isinstance(value, dict):
        return Finding("not-a-question", "this line is not a JSON object", place, _one_object())
    wrong = next(_wrong(value), None)
    if wrong:
        return Finding("not-a-question", wrong, place, f"`{_SAMPLE}` shows the format")
    return _record(value, place)


def _one_object() -> str:
    return f"a bank has one JSON object a line, as `{_SAMPLE}` prints it"


def _wrong(value: Mapping[str, object]) -> Iterator[str]:
    """Give what keeps an object from being a question of a bank."""
    for name in _TEXTS:
        if not isinstance(value.get(name), str):
            yield f"`{name}` must be a text"
    for name in ("facts", "accept", "options", "option_facts", "items", "item_facts", "key"):
        if value.get(name) is not None and not _is_texts(value[name]):
            yield f"`{name}` must be a list of texts"
    given = value.get("given")
    if not isinstance(given, dict) or not all(
        isinstance(v, str) or _is_texts(v) for v in given.values()
    ):
        yield "`given` must be an object of texts and lists of texts"


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _record(value: Mapping[str, object], place: Place) -> Record:
    given = value["given"]
    assert isinstance(given, dict)  # noqa: S101 - it was checked, or we made it
    return Record(
        id=str(value["id"]),
        kind=str(value["kind"]),
        form=str(value.get("form") or "recall"),
        facts=_texts(value, "facts"),
        asked=str(value["asked"]),
        given={k: v if isinstance(v, str) else tuple(v) for k, v in given.items()},
        prompt=str(value["prompt"]),
        answer=str(value["answer"]),
        accept=_texts(value, "accept"),
        options=_texts(value, "options"),
        option_facts=_texts(value, "option_facts"),
        place=place,
        items=_texts(value, "items"),
        item_facts=_texts(value, "item_facts"),
        right=_texts(value, "key"),
    )


def _texts(value: Mapping[str, object], name: str) -> tuple[str, ...]:
    found = value.get(name)
    return tuple(found) if _is_texts(found) else ()
