"""Read the quizzes that a recipe names: every field in its shape, and only words that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from quizgen.facts.findings import Findings
from quizgen.facts.mapping import read_mapping
from quizgen.facts.values import shape_of
from quizgen.questions.table import NAMES
from quizgen.reading import tree
from quizgen.recipes.fields import FORMS, QUIZ
from quizgen.recipes.model import NamedQuiz, Wish
from quizgen.recipes.near import instead
from quizgen.recipes.places import inside
from quizgen.recipes.versions import HINT, letters_of

_SAY = "write each quiz under its name, as `week-1: {count: 10}`"


def read_quizzes(root: tree.Mapping, findings: Findings) -> tuple[NamedQuiz, ...]:
    """Give the quizzes of a recipe in their order; what is wrong with one is a finding."""
    entry = root.get("quizzes")
    if entry is None:
        return ()
    if not isinstance(entry.value, tree.Mapping):
        message = f"`quizzes` takes keys with their values, not {shape_of(entry.value)}"
        findings.add("wrong-shape", message, entry.value, _SAY)
        return ()
    return tuple(NamedQuiz(one.key, _wish(one, findings), one) for one in entry.value.entries)


def _wish(entry: tree.Entry, findings: Findings) -> Wish:
    """Read what is said below the name of a quiz: nothing at all is fine too."""
    node = entry.value
    if isinstance(node, tree.Mapping):
        return _Reader(node, findings).wish()
    if not isinstance(node, tree.Scalar) or node.text not in {"", "~"}:
        message = f"the quiz `{entry.key}` takes keys with their values, not {shape_of(node)}"
        findings.add("wrong-shape", message, node, _SAY)
    return Wish()


class _Reader:
    """Reads one quiz; lists may be typed with commas in one text, as on the command line."""

    def __init__(self, node: tree.Mapping, findings: Findings) -> None:
        self._node = node
        self._findings = findings
        values = read_mapping(node, QUIZ, findings)
        self._values: dict[str, Any] = {k: v for k, v in values.items() if v is not None}

    def wish(self) -> Wish:
        """Give the wish, with what could not be read left open."""
        found = self._values
        lists: dict[str, Any] = {
            key: self._listed(key) for key in ("sections", "kinds", "tags") if key in found
        }
        self._check(lists.get("sections", ()), "sections", "section", FORMS)
        self._check(lists.get("kinds", ()), "kinds", "kind", NAMES)
        self._check_count()
        self._check_paper()
        since = found["since"].text if "since" in found else ""
        columns = int(found["columns"]) if "columns" in found else None
        own: dict[str, Any] = {
            **found,
            **lists,
            "since": since,
            "columns": columns,
            "versions": self._versions(),
        }
        return Wish(**own)

    def _listed(self, key: str) -> tuple[str, ...]:
        parts = (part.strip() for text in self._values[key] for part in text.split(","))
        return tuple(filter(None, parts))

    def _check(self, words: Collection[str], key: str, noun: str, known: Collection[str]) -> None:
        for word in words:
            if word not in known:
                message = f"there is no {noun} `{word}`"
                at = self._at(key, word)
                self._findings.add(f"unknown-{noun}", message, at, instead(word, known))

    def _check_count(self) -> None:
        if self._values.get("count") == 0:
            message = "a paper of 0 questions has nothing to ask"
            hint = "ask for at least 1 question"
            self._findings.add("too-few-questions", message, self._at("count"), hint)

    def _check_paper(self) -> None:
        found = self._values
        if found.get("paper") == "none" and not (found.get("html") or found.get("flashcards")):
            message, hint = "`paper: none` makes nothing by itself", "add `html: true`"
            self._findings.add("bad-value", message, self._at("paper"), hint)

    def _versions(self) -> tuple[str, ...]:
        if "versions" not in self._values:
            return ()
        return tuple(self._letters())

    def _letters(self) -> Iterator[str]:
        seen: set[str] = set()
        for part in self._listed("versions"):
            letters = letters_of([part])
            if letters is None:
                message = f"`{part}` is not the version of a paper"
                self._findings.add("unknown-version", message, self._at("versions", part), HINT)
            for letter in letters or ():
                if letter in seen:
                    message, at = f"version {letter} stands here twice", self._at("versions", part)
                    self._findings.add("double-version", message, at, "name each letter once")
                seen.add(letter)
                yield letter

    def _at(self, key: str, text: str = "") -> tree.Node:
        return inside(self._node, key, text)
