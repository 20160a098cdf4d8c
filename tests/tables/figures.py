"""Print the tables of ``docs/quality.md``: run ``python -m tests.tables.figures``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.tables import baselines, countries, elements, marathons, measure, oscars, quotations
from tests.tables.guessers import rules, score
from tests.tables.rows import Table
from tests.tables.scan import TableScan

SEEDS = range(20)


def main() -> None:
    """Print everything."""
    for table in (elements.table(), oscars.table(), countries.table(), quotations.table()):
        _figures(table)
    for table in (oscars.table(occasions=False), marathons.table()):
        _tell(f"\n## {table.name}: {len(table.entries)} facts\n")
        _world(table, measure.asked(table.book), TableScan(table.book))


def _figures(table: Table) -> None:
    scan, questions = TableScan(table.book), measure.asked(table.book)
    _tell(f"\n## {table.name}: {len(table.entries)} facts, {len(questions)} questions\n")
    _world(table, questions, scan)
    _options(questions, scan)
    _yield(table, questions)
    _stability(table, questions)
    _guessers(questions)
    _naive(questions, scan)


def _world(table: Table, questions: Sequence[Question], scan: TableScan) -> None:
    sampled = measure.unique_in_the_world(table, SEEDS, scan)
    rows = []
    for kind, some in measure.by_kind(questions).items():
        good = measure.Share(len(some) - len(measure.ambiguous(some, scan)), len(some))
        tenth = sampled.get(kind, measure.Share(0, 0))
        rows.append((kind, good.whole, _percent(good), tenth.whole, _percent(tenth)))
    head = "kind", "questions", "unique", "from tenths", "unique in the whole table"
    _print(head, rows)


def _options(questions: Sequence[Question], scan: TableScan) -> None:
    offered = [q for q in questions if q.options]
    wrong = [fault for q in offered for fault in measure.wrong_options(q, scan)]
    mixed = [fault for q in offered for fault in measure.mixed_options(q, scan)]
    share = _percent(measure.Share(len(offered), len(questions)))
    rows = [
        ("questions with options", share),
        ("options that are right, or not known to be wrong", len(wrong)),
        ("options of another sort than the key", len(mixed)),
        ("answers that stand in their prompt", len(measure.leaking(questions))),
    ]
    _print(("options", ""), rows)


def _yield(table: Table, questions: Sequence[Question]) -> None:
    asker = Asker(table.book)
    skips = Counter(f"{s.kind}: {s.reason}" for one in asker.ask() for s in one.skips)
    rows: list[tuple[object, ...]] = [
        ("askable fields asked", _percent(measure.fields_asked(questions, table.book)))
    ]
    rows += [(reason, count) for reason, count in skips.most_common(8)]
    _print(("yield", ""), rows)


def _stability(table: Table, questions: Sequence[Question]) -> None:
    entries = list(table.entries)
    rows = []
    for seed in range(3):
        kept = Random(seed).sample(range(len(entries)), len(entries) * 10 // 11)
        earlier = table.part(entries[n] for n in sorted(kept))
        before = measure.asked(earlier)
        built = measure.changed(before, measure.asked(table.book, earlier))
        afresh = measure.changed(before, questions).reoptioned
        rows.append((seed, *map(_percent, (*built, afresh))))
    head = (
        "+10 % facts, seed",
        "ids lost",
        "reworded",
        "other options",
        "other options without a lock",
    )
    _print(head, rows)


def _guessers(questions: Sequence[Question]) -> None:
    choices = measure.choices(questions)
    groups = {
        "all": choices,
        "dates": [c for c in choices if c.dated],
        "others": [c for c in choices if not c.dated],
    }
    rows = []
    for name, rule in rules(choices).items():
        scores = [score(group, rule) for group in groups.values()]
        rows.append((name, *(f"{s.hit:.1%}{' WINS' if s.wins else ''}" for s in scores)))
    bounds = [score(group, lambda c: [1.0] * len(c.options)) for group in groups.values()]
    rows.append(("bound, 99 %", *(f"{s.bound:.1%} of {s.n}" for s in bounds)))
    _print(("guesser", *groups), rows)


def _naive(questions: Sequence[Question], scan: TableScan) -> None:
    naive = [baselines.single_cue(q) for q in questions if q.form == "recall"]
    good = measure.Share(len(naive) - len(measure.ambiguous(naive, scan)), len(naive))
    rows: list[tuple[object, ...]] = [("one cue: unique in the table", _percent(good))]
    for name, draw in (("random", baselines.at_random), ("nearest", baselines.nearest)):
        offered = baselines.with_options(naive, scan, draw, seed=1)
        wrong = {f.partition(":")[0] for q in offered for f in measure.wrong_options(q, scan)}
        bad = measure.Share(len(wrong), len(offered))
        seen = measure.choices(offered)
        best = max(rules(seen).items(), key=lambda item: score(seen, item[1]).hit)
        rows.append((f"{name} options: not known to be wrong", _percent(bad)))
        rows.append((f"{name} options: best guesser, {best[0]}", f"{score(seen, best[1]).hit:.1%}"))
    _print(("naive", ""), rows)


def _percent(share: measure.Share) -> str:
    return f"{share.of_one:.1%} of {share.whole}"


def _print(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    _tell("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        _tell("| " + " | ".join(map(str, row)) + " |")
    _tell("")


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
