"""What a build made, left out and wrote: values for the command line to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizgen.anki.deck import Built
from quizgen.paper.overlap import Overlap
from quizgen.pipeline.disk import Output
from quizgen.pipeline.make import Made
from quizgen.pipeline.next_steps import next_steps
from quizgen.pipeline.papers import Printed
from quizgen.questions.model import Skip


@dataclass(frozen=True, slots=True)
class DeckReport:
    """What the deck holds, and how many questions it could not carry, by reason (a slug).

    ``new``, ``changed`` and ``retired`` count notes against the lock; ``tombstones`` are notes of what has
    left the deck, which ask nothing.
    """

    notes: int
    cards: int
    new: int
    changed: int
    retired: int
    tombstones: int
    cards_by_kind: Mapping[str, int]
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PaperReport:
    """What a quiz holds: its versions with the code of each, its questions and points.

    ``name`` is the stem of its files, a deck's own or a quiz's. ``overlaps`` tell of each version and
    the next one how many answers they share.
    """

    name: str
    title: str
    versions: Mapping[str, str]
    questions: int
    points: int
    overlaps: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """All that a build has to say of one deck; ``questions`` counts by kind, ``skipped`` by reason (a slug).

    ``deck`` is None where only papers were asked for, ``paper`` where the deck's own quiz was not made;
    ``quizzes`` are those that the recipe names and that were made.
    """

    name: str
    title: str
    facts: int
    questions: Mapping[str, int]
    skipped: Mapping[str, int]
    examples: Mapping[str, tuple[Skip, ...]]
    deck: DeckReport | None
    paper: PaperReport | None
    quizzes: tuple[PaperReport, ...]
    outputs: tuple[Output, ...]
    next_steps: tuple[str, ...]


def report(made: Made, outputs: Iterable[Output]) -> BuildReport:
    """Put together what there is to say about one deck of a build."""
    bench, tally = made.bench, made.bench.tally
    stems = (bench.names, *(one.names for one in made.printed))
    own = tuple(o for o in outputs if any(named.own(o.path.name) for named in stems))
    papers = {one.names.stem: _paper_report(one) for one in made.printed if one.papers}
    return BuildReport(
        name=bench.recipe.name,
        title=bench.cover.title,
        facts=bench.facts,
        questions=dict(tally.kinds.most_common()),
        skipped=dict(tally.reasons.most_common()),
        examples={reason: tuple(skips) for reason, skips in tally.examples.items()},
        deck=_deck_report(made.built),
        paper=papers.pop(bench.names.stem, None),
        quizzes=tuple(papers.values()),
        outputs=own,
        next_steps=tuple(next_steps(made, own)),
    )


def _deck_report(built: Built | None) -> DeckReport | None:
    if built is None:
        return None
    return DeckReport(
        notes=built.notes,
        cards=built.cards,
        new=built.new,
        changed=built.changed,
        retired=built.retired,
        tombstones=built.tombstones,
        cards_by_kind=built.cards_by_kind,
        left_out=built.left_out,
    )


def _paper_report(printed: Printed) -> PaperReport:
    paper = printed.papers[0]
    codes = {one.version: one.code for one in printed.papers}
    stem, title = printed.names.stem, paper.title
    return PaperReport(stem, title, codes, len(paper.items), paper.total, printed.overlaps)
