"""Find circles in chains such as "lies in" and "is replaced by"."""

from __future__ import annotations

from collections.abc import Mapping


def on_circles(following: Mapping[str, str]) -> set[str]:
    """Give the members of all circles, where each name is followed by one other at most.

    Takes time in proportion to the number of names.
    """
    done: set[str] = set()
    found: set[str] = set()
    for start in following:
        chain: dict[str, None] = {}
        name = start
        while name in following and name not in done and name not in chain:
            chain[name] = None
            name = following[name]
        if name in chain:
            members = list(chain)
            found.update(members[members.index(name) :])
        done.update(chain)
    return found
