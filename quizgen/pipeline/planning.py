"""Plan: make the decks elsewhere, and hold each against what learners have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizgen.anki.contents import contents
from quizgen.anki.lock import Lock
from quizgen.anki.plan import Plan, plan
from quizgen.anki.release_notes import release_notes
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.make import make_deck, prepare
from quizgen.pipeline.steps import then
from quizgen.reading.finding import Checked


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """The plan of one deck, and the words that go with it. ``package`` is the one compared with.

    ``package`` is None where the last one is not there: then no field is known as it was.
    """

    name: str
    title: str
    package: Path | None
    plan: Plan
    release_notes: str


def plan_deck(bench: Bench) -> Checked[DeckPlan]:
    """Build one deck as a draft, with the lock as it is, and compare."""
    ready = prepare(bench)
    if ready.value is None:
        return Checked(None, ready.findings)
    old, images = ready.value
    return then(make_deck(bench, old, images), lambda new: _planned(bench, old, new))


def _planned(bench: Bench, old: Lock, new: Lock) -> Checked[DeckPlan]:
    standing = bench.request.folder / bench.names.deck
    before, after = contents(standing), contents(bench.desk.path(bench.names.deck))
    if after is None:  # make_deck has just written it and counted it
        raise ValueError(bench.names.deck)
    made = plan(old, new, before, after)
    title = bench.cover.title
    found = standing if before else None
    return Checked(DeckPlan(bench.recipe.name, title, found, made, release_notes(made, title)))
