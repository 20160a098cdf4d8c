"""What a build made, left out and wrote: values for the command line to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quizgen.anki.deck import Built
from quizgen.paper.overlap import Overlap
from quizgen.pipeline.disk import Output
from quizgen.pipeline.make import Made
from quizgen.pipeline.naming import Names
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

    ``overlaps`` tell of each version and the next one how many answers they share.
    """

    versions: Mapping[str, str]
    questions: int
    points: int
    overlaps: tuple[Overlap, ...]


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
    own = tuple(output for output in outputs if bench.names.own(output.path.name))
    return BuildReport(
        name=bench.recipe.name,
        title=bench.cover.title,
        facts=bench.facts,
        questions=dict(tally.kinds.most_common()),
        skipped=dict(tally.reasons.most_common()),
        examples={reason: tuple(skips) for reason, skips in tally.examples.items()},
        deck=_deck_report(made.built),
        paper=_paper_report(made.printed),
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


def _paper_report(printed: Printed) -> PaperReport | None:
    if not printed.papers:
        return None
    paper = printed.papers[0]
    codes = {one.version: one.code for one in printed.papers}
    return PaperReport(codes, len(paper.items), paper.total, printed.overlaps)


def _next_steps(named: Names, outputs: tuple[Output, ...]) -> Iterator[str]:
    """Say what to do with the files that are not as they were."""
    states = {output.path.name: output.state for output in outputs}
    if states.get(named.deck) == "new":
        yield "import the .apkg into Anki (File > Import)"
    if states.get(named.deck) == "changed":
        yield "import the .apkg into Anki again (File > Import): learners keep their progress"
    fresh = [_ending(named, o.path.name) for o in outputs if o.state != "unchanged"]
    yield from _printing([name for name in fresh if name.endswith(".pdf")])
    if page := next((name for name in fresh if name.endswith(".html")), ""):
        yield f"open the {page} in a browser, or send it to learners"
    if states.get(named.lock) == "new":
        yield "keep the .lock (in git): by it the next deck updates these cards"
    if states.get(named.record) == "new":
        yield "keep the .quizzes too: by it `quizgen key` makes the key of an old paper again"


def _printing(fresh: list[str]) -> Iterator[str]:
    """Say which file to print: the one of all versions where there is one."""
    if "-quizzes.pdf" in fresh:
        yield "print the -quizzes.pdf, on both sides if you like; keep the -keys.pdf to yourself"
    elif fresh:
        quiz = next((name for name in fresh if name.startswith("-quiz")), "-quiz.pdf")
        key = next((name for name in fresh if name.startswith("-key")), "-key.pdf")
        yield f"print the {quiz}; keep the {key} to yourself"


def _ending(named: Names, name: str) -> str:
    return name.removeprefix(named.stem)
