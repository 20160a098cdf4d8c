"""What a rule is: a module with a slug and a check, whose docstring is its page of the manual."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding


class Rule(Protocol):
    """A rule over the whole book.

    ``SLUG`` is the slug of all its findings. The docstring of the module says what is wrong and
    why, with one sample that fails and one that passes.
    """

    SLUG: str

    def check(self, case: Case, /) -> Iterable[Finding]:
        """Give what breaks the rule, in the order of the file."""
        ...
