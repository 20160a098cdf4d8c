"""Choosing cues: state as little as makes the answer the only one, and then a little more.

The incremental algorithm of Dale and Reiter (Cognitive Science 19, 1995): cues are tried in a fixed
order of preference, one is kept where it removes rivals, and the search ends when no rival
is left. A rival is a fact that satisfies the cues and would be answered differently. Two facts with
one shared answer are no ambiguity. Because a file is a small sample of the world, one further
cue is then stated: an anchor of the event where it has one, and all that is left where it has none (see
``anchors.py``). This does not look at the other facts, so a growing file seldom changes a prompt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.questions.index import Index
from quizgen.questions.keys import Key
from quizgen.questions.kind import Draft

ENOUGH = 2
"""The fewest cues of a prompt whose core does not identify the fact by itself."""


_WALKED = 40
"""The longest list of candidates that is walked while cues are still being tried."""


class Step(NamedTuple):
    """Cues that were tried together: whether they are stated, and the rivals left with them.

    ``left`` is None where there are more candidates than are walked while cues are being tried.
    """

    cues: tuple[str, ...]
    kept: bool
    left: int | None


class Chosen(NamedTuple):
    """The cues to state, in the order chosen, and the facts that would still answer differently."""

    cues: tuple[str, ...]
    rivals: tuple[int, ...]


class Trace(NamedTuple):
    """How cues were chosen: what was tried in which order, and what came of it.

    The first step is the core, which the wording states in any case. Steps that are kept although
    nobody was left to rule out are stated against rivals outside the file.
    """

    steps: tuple[Step, ...]
    chosen: Chosen


Anchors = tuple[str, ...] | None
"""The fields of which a question needs one to be about one event of the world; None where it needs none."""


class Search(NamedTuple):
    """What cues are chosen for: a draft, the fact that it asks (as ``key``), and all other facts."""

    facts: Index
    key: Key
    draft: Draft


def choose(
    search: Search,
    usable: Sequence[str],
    anchors: Anchors = None,
    steps: list[Step] | None = None,
) -> Chosen:
    """Choose the cues of a draft. ``usable`` are its extra cues that the fact has and may state.

    ``anchors`` are those of them that single an event out in the world too; None where the core does.
    Every step is put into ``steps`` where a list is given.

    Where a common act has thousands of candidates they are not counted one by one: a cue that
    leads to a shorter list is kept, and only the last list is walked.
    """
    cues = search.draft.core
    rivals = _few(search, cues)
    if steps is not None:
        steps.append(Step(cues, kept=True, left=_count(rivals)))
    for cue in usable:
        if rivals is not None and not rivals:
            break
        left = _few(search, (*cues, cue))
        kept = rivals is None or left is None or len(left) < len(rivals)
        if kept:
            cues, rivals = (*cues, cue), left
        if steps is not None:
            steps.append(Step((cue,), kept, _count(left)))
    if rivals is None:
        rivals = _all_rivals(search, cues)
    if rivals:
        return Chosen(cues, rivals)
    further = _further(cues, [cue for cue in usable if cue not in cues], anchors)
    if steps is not None:
        steps += [Step((cue,), kept=True, left=0) for cue in further]
    return Chosen((*cues, *further), ())


def trace(search: Search, usable: Sequence[str], anchors: Anchors = None) -> Trace:
    """Choose the cues of a draft, and tell every step."""
    steps: list[Step] = []
    chosen = choose(search, usable, anchors, steps)
    return Trace(tuple(steps), chosen)


def standing(index: Index, key: Key, draft: Draft, cues: Sequence[str]) -> tuple[int, ...]:
    """Give the facts of the whole book that satisfy these cues and would be answered differently.

    A plain scan, for explanations: ``trace`` walks only the lists that can hold a rival.
    """
    fields = _fields(draft, cues)
    return tuple(_rivals(Search(index, key, draft), fields, range(len(index.keys))))


def _count(rivals: tuple[int, ...] | None) -> int | None:
    return None if rivals is None else len(rivals)


def _all_rivals(search: Search, cues: Sequence[str]) -> tuple[int, ...]:
    fields = _fields(search.draft, cues)
    found = search.facts.candidates(search.key, fields, search.draft.start)
    return tuple(_rivals(search, fields, found))


def _further(cues: Sequence[str], spare: list[str], anchors: Anchors) -> list[str]:
    """Give the cues to state beyond those that the file itself asks for."""
    if anchors is None or not spare or any(cue in anchors for cue in cues):
        return spare[:1]
    return [cue for cue in spare if cue in anchors][:1] or spare


def _few(search: Search, cues: Sequence[str]) -> tuple[int, ...] | None:
    """Give the rivals under these cues, or None where there are too many candidates to walk."""
    facts, key, draft = search
    fields = _fields(draft, cues)
    candidates = facts.candidates(key, fields, draft.start)
    if len(candidates) == 1:
        return ()  # the fact itself
    if len(candidates) > _WALKED:
        return None
    return tuple(_rivals(search, fields, candidates))


def _rivals(search: Search, fields: Sequence[str], candidates: Sequence[int]) -> Iterator[int]:
    """Give the candidates that satisfy the cues and would be answered differently, ascending."""
    facts, key, draft = search
    for number in candidates:
        other = facts.keys[number]
        if not draft.differs(key, other) or (draft.rival and not draft.rival(other)):
            continue
        for field in fields:
            if not facts.satisfies(number, field, key):
                break
        else:
            yield number


def _fields(draft: Draft, cues: Sequence[str]) -> Sequence[str]:
    """Give the cues that are compared as fields: not those of which only a part is stated."""
    given = draft.given
    return [cue for cue in cues if cue not in given] if given else cues
