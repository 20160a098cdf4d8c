"""The manual of kinds: the docstring of a kind's module is its page."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from inspect import cleandoc
from types import MappingProxyType
from typing import NamedTuple

from quizgen.facts.model import Only
from quizgen.questions import hand_written, roles, true_false
from quizgen.questions.table import ACROSS, KINDS, NAMES


class Page(NamedTuple):
    """A kind's page: its name, what it asks in one line, the whole text, the one outlet it is for."""

    name: str
    summary: str
    text: str
    only: Only


_OTHERS: Mapping[str, tuple[str, Only]] = MappingProxyType(
    {
        roles.ROLE_OF: (roles.__name__, ""),
        roles.HOLDER: (roles.__name__, ""),
        hand_written.NAME: (hand_written.__name__, ""),
        true_false.NAME: (true_false.__name__, "paper"),
    }
)
"""The kinds that no table lists, with the modules that make them."""


@cache
def pages() -> Mapping[str, Page]:
    """Give the page of every kind by its name, in the order of the table."""
    modules = {kind.name: (kind.draft.__module__, kind.only) for kind in KINDS}
    modules |= {kind.name: (kind.ask.__module__, kind.only) for kind in ACROSS}
    modules |= _OTHERS
    return MappingProxyType({name: _page(name, *modules[name]) for name in NAMES})


def _page(name: str, module: str, only: Only) -> Page:
    text = cleandoc(sys.modules[module].__doc__ or "").replace("``", "`")
    return Page(name, text.partition("\n")[0].removesuffix("."), text, only)
