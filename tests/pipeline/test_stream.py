"""What is kept of the stream of questions: counts, and the facts that a paper chooses from."""

from __future__ import annotations

from collections import deque

from quizgen.facts.load import load
from quizgen.pipeline.stream import ENOUGH, EXAMPLES, Pool, Tally
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked
from quizgen.reading.reader import read
from tests.benchmarks.books import book
from tests.pipeline.books import MOON


def asked(text: str) -> list[Asked]:
    tree = read(text.encode(), "facts.yaml").value
    assert tree is not None
    facts = load(tree, "facts.yaml").value
    assert facts is not None
    return list(Asker(facts).ask())


def kept(stream: list[Asked], size: int = 0) -> list[str]:
    pool = Pool(size, lambda _: True)
    assert list(pool.watch(stream)) == stream
    return [one.statement.id for one in pool.facts()]


def test_a_usual_book_is_kept_whole_and_in_order() -> None:
    stream = asked(MOON)
    assert kept(stream) == [one.statement.id for one in stream if one.questions]


def test_of_a_huge_book_enough_is_kept() -> None:
    stream = asked(book(3 * ENOUGH))
    order = [one.statement.id for one in stream]
    chosen = kept(stream)
    assert len(chosen) == ENOUGH
    assert chosen == sorted(chosen, key=order.index)
    assert len(kept(stream, size=ENOUGH + 50)) == ENOUGH + 50


def test_what_is_kept_does_not_depend_on_what_is_not() -> None:
    stream = asked(book(3 * ENOUGH))
    chosen = set(kept(stream))
    without = [one for one in stream if one.statement.id in chosen or len(one.questions) % 2]
    assert len(without) < len(stream)
    assert set(kept(without)) == chosen


def test_first_priorities_come_first_and_what_is_for_the_deck_comes_last() -> None:
    text = book(2 * ENOUGH)
    for number in (7, 99, 555):
        text = text.replace(f"  - id: fact-{number}\n", f"  - id: fact-{number}\n    priority: 1\n")
    plain = kept(asked(text))
    assert {"fact-7", "fact-99", "fact-555"} <= set(plain)
    deck_only = text.replace(f"  - id: {plain[0]}\n", f"  - id: {plain[0]}\n    only: deck\n")
    assert plain[0] not in kept(asked(deck_only))


def test_counts_and_a_few_examples() -> None:
    stream, tally = asked(book(400)), Tally()
    deque(tally.watch(stream), maxlen=0)
    assert tally.kinds.total() == sum(len(one.questions) for one in stream)
    assert tally.reasons.total() == sum(len(one.skips) for one in stream)
    assert {len(skips) for skips in tally.examples.values()} == {EXAMPLES}
