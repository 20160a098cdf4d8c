"""What a prompt states, as the question bank says it in ``given``: the texts of the fact file itself."""

from __future__ import annotations

from quizgen.facts.model import Fact
from quizgen.questions.model import Value
from quizgen.questions.view import View


def stated_value(view: View, field: str, stated: Value) -> Value:
    """Give a part of ``did`` that a prompt states with the first letter and the end that were typed."""
    did, tidy = view.typed.did, view.fact.did
    if field != "did" or did == tidy or not isinstance(stated, str):
        return stated
    first = did[:1] if stated[:1] == tidy[:1] else stated[:1]
    end = did[len(tidy) :] if stated[-1:] == tidy[-1:] or stated.endswith("_") else ""
    return f"{first}{stated[1:]}{end}"


def given_value(fact: Fact, field: str) -> Value:
    """Give a field's value as the question bank states it: the fact file's own text or list."""
    value = getattr(fact, field)
    return value.text if field == "when" else value  # type: ignore[no-any-return]
