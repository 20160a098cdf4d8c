"""What a build made, left out and wrote: values for the command line to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quizgen.anki.deck import Built
from quizgen.paper.model import Paper
from quizgen.pipeline.disk import Output
from quizgen.pipeline.make import Made
from quizgen.pipeline.naming import Names
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
    """What the paper holds: its version's letter, questions and points."""

    version: str
    questions: int
    points: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """All that a build has to say of one deck; ``questions`` counts by kind, ``skipped`` by reason (a slug).

    ``deck`` is None where only papers were asked for, ``paper`` where there was nothing to print.
    """

    name: str
    title: str
    facts: int
    questions: Mapping[str, int]
    skipped: Mapping[str, int]
    examples: Mapping[str, tuple[Skip, ...]]
    deck: DeckReport | None
    paper: PaperReport | None
    outputs: tuple[Output, ...]
    next_steps: tuple[str, ...]


def report(made: Made, outputs: Iterable[Output]) -> BuildReport:
    """Put together what there is to say about one deck of a build."""
    bench, tally = made.bench, made.bench.tally
    own = tuple(output for output in outputs if output.path.name in bench.names)
    return BuildReport(
        name=bench.recipe.name,
        title=bench.cover.title,
        facts=bench.facts,
        questions=dict(tally.kinds.most_common()),
        skipped=dict(tally.reasons.most_common()),
        examples={reason: tuple(skips) for reason, skips in tally.examples.items()},
        deck=_deck_report(made.built),
        paper=next(map(_paper_report, made.papers), None),
        outputs=own,
        next_steps=tuple(_next_steps(bench.names, own)),
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


def _paper_report(paper: Paper) -> PaperReport:
    return PaperReport(paper.version, len(paper.items), paper.total)


def _next_steps(named: Names, outputs: tuple[Output, ...]) -> Iterator[str]:
    """Say what to do with the files that are not as they were."""
    states = {output.path.name: output.state for output in outputs}
    if states.get(named.deck) == "new":
        yield "import the .apkg into Anki (File > Import)"
    if states.get(named.deck) == "changed":
        yield "import the .apkg into Anki again (File > Import): learners keep their progress"
    if {states.get(named.quiz), states.get(named.key)} & {"new", "changed"}:
        yield f"print the {_ending(named, named.quiz)}; keep the {_ending(named, named.key)} to yourself"
    if states.get(named.page) in {"new", "changed"}:
        yield f"open the {_ending(named, named.page)} in a browser, or send it to learners"
    if states.get(named.lock) == "new":
        yield "keep the .lock (in git): by it the next deck updates these cards"


def _ending(named: Names, name: str) -> str:
    return name.removeprefix(named.stem)
