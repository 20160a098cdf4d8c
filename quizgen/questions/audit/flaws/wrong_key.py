"""The key of a match or of things to put in order: complete, with one place for each item, and in order.

In a match every item has one option, no option serves two, and at least one is left over. Things
to put in order stand once each in the key, each of a date that is surely before the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record
from quizgen.reading.finding import Finding

SLUG = "wrong-key"
FORMS = frozenset({"match", "order"})
"""The forms whose answer is a key of several parts."""


def check(records: Sequence[Record], facts: Facts) -> Iterator[Finding]:
    """Find keys that do not fit what is to be matched, or put in order."""
    for record in records:
        wrong = next(_wrong(record, facts), None) if record.form in FORMS else None
        if wrong:
            hint = "give each item one place in the key, and each place one item"
            yield Finding(SLUG, f"the key of {record.id} {wrong}", record.place, hint)


def _wrong(record: Record, facts: Facts) -> Iterator[str]:
    if len(set(record.items)) < max(len(record.items), 2):
        yield "has no two different items"
    if record.form == "match":
        yield from _of_match(record)
    else:
        yield from _of_order(record, facts)


def _of_match(record: Record) -> Iterator[str]:
    if len(record.right) != len(record.items):
        yield "does not have one answer for each item"
    strange = next((text for text in record.right if record.options.count(text) != 1), None)
    if strange is not None:
        yield f"has “{strange}”, which does not stand once among the options"
    if len(set(record.right)) < len(record.right):
        yield "has one option twice"
    if len(record.options) <= len(record.items):
        yield "leaves no option over: the last pair goes without saying"


def _of_order(record: Record, facts: Facts) -> Iterator[str]:
    if sorted(record.right) != sorted(record.items):
        yield "does not have each item once"
        return
    behind = dict(zip(record.items, record.item_facts, strict=False))
    numbers = [facts.numbers.get(behind.get(text, "")) for text in record.right]
    for (one, early), (other, late) in pairwise(zip(record.right, numbers, strict=True)):
        if early is not None and late is not None and not _before(facts, early, late):
            yield f"has “{one}” before “{other}”, and the dates do not say so"


def _before(facts: Facts, early: int, late: int) -> bool:
    one, other = facts.book.facts[early].when, facts.book.facts[late].when
    return one is not None and other is not None and one.before(other)
