"""Posts, titles and callings: what a role is, and which article goes with it.

"Secretary of State" is a post, which somebody holds alone; "King of Sicily" is a title, "founder of the club" what
somebody did, and "chemist" a calling that many follow, so that English says "a chemist".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Sort = Literal["post", "title", "part", "deed", "calling"]
"""What a role is: a post is held by one, a title is borne, a part is one's share of a team's work, a deed was
done once, a calling is followed by many."""

_JOINT = re.compile(r"\s(of|at|in|for|to|on|with|from|under|and)\s|,")
_TITLES = frozenset(
    """king queen emperor empress tsar tsarina kaiser sultan shah caliph pharaoh prince princess duke
    duchess count countess earl baron baroness marquess viscount lord lady khan emir maharaja raja doge
    archduke elector margrave landgrave""".split()
)
_DEEDS = frozenset(
    """founder co-founder inventor co-inventor discoverer co-discoverer author co-author creator co-creator
    designer builder architect composer winner""".split()
)
_POSTS = frozenset(
    """president vice-president minister premier chancellor secretary director chairman chairwoman chair
    chairperson chief head leader manager player-manager captain commander coach governor mayor speaker dean rector
    provost principal warden master editor editor-in-chief curator ambassador envoy consul treasurer
    commissioner general admiral marshal superintendent controller comptroller spokesman spokeswoman
    spokesperson deputy ceo cfo cto executive officer judge justice pope bishop archbishop patriarch abbot
    abbess imam rabbi ayatollah dalai lama king queen regent viceroy dictator consort successor solicitor
    attorney prosecutor ombudsman whip convener administrator coordinator conductor host
    owner champion laureate astronomer bearer heir poet""".split()
)
_PARTS = frozenset(
    """drummer bassist guitarist singer vocalist keyboardist pianist organist violinist cellist trumpeter
    saxophonist pilot copilot co-pilot navigator gunner goalkeeper striker midfielder defender forward
    winger""".split()
)
_MANY = frozenset(
    """professor lecturer reader student pupil teacher scholar veteran doctor historian critic programmer
    correspondent employee priest monk nun friend follower opponent""".split()
)
"""Callings with "of" behind them."""
_LEADING = ("chief ", "managing ", "general ", "deputy ")
"""Beginnings of posts that say by themselves that one person has them: "chief executive"."""
_ALONE = frozenset(
    """president vice-president premier chancellor pope king queen emperor empress regent tsar sultan shah
    caliph pharaoh prince princess minister secretary ceo dictator""".split()
)
"""Posts and titles that one person has even where nothing says of what."""


@lru_cache(maxsize=1 << 12)
def sort_of(role: str) -> Sort:
    """Give what a role is by the noun at its head. A capital makes a post of it: "City Solicitor"."""
    joint = _JOINT.search(role)
    head = role[: joint.start()] if joint else role
    noun = head.rsplit(None, 1)[-1].casefold() if head.strip() else ""
    of = joint is not None and joint[1] == "of"
    if noun in _TITLES:
        return "title"
    if noun == head.casefold() in _DEEDS and of:
        return "deed"
    if any(word[:1].isupper() for word in head.split()):
        return "post"
    if head.startswith(_LEADING):
        return "post"
    if noun in _PARTS and joint is not None:
        return "part"
    held = joint is not None and noun in _POSTS and head.casefold() != "officer"  # "in the army"
    alone = noun in _ALONE or held or (of and noun not in _MANY)
    return "post" if alone else "calling"
