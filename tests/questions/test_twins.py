"""Twin facts: a copy of a fact with one field changed makes the generator state more, or ask nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.model import Book
from quizgen.questions.ask import Asker
from quizgen.questions.model import Question
from tests.questions.asking import HEAD, book
from tests.questions.brute import Scan

Fields = dict[str, str]

VALUES = {
    "who": ["Anna Berg", "Ben Cole", "Chen Yu", "Admiral Yu", "[Anna Berg, Ben Cole]"],
    "did": ["met Omar Diaz", "met Chen Yu", "signed the accord", "was elected", "won the Vane Prize"],
    "at": ["the spring summit", "the autumn summit"],
    "where": ["Rome", "Italy", "Lisbon", "Portugal"],
    "when": ["2024", "2024-05", "2024-05-03", "2024-05-04", "2024-05/2024-06", "2023~", "1999?"],
}  # fmt: skip
NEEDED = ("who", "did")
NAMES = """\
people:
  Chen Yu: {title: Admiral, aka: [Admiral Yu]}
places:
  Rome: Italy
  Lisbon: {in: Portugal}
facts:
"""


@st.composite
def a_fact(draw: st.DrawFn) -> Fields:
    return {
        field: draw(st.sampled_from(values))
        for field, values in VALUES.items()
        if field in NEEDED or draw(st.booleans())
    }


@st.composite
def a_book_and_its_twin(draw: st.DrawFn) -> tuple[Book, Book]:
    facts = draw(st.lists(a_fact(), min_size=1, max_size=5))
    twin = dict(draw(st.sampled_from(facts)))
    field = draw(st.sampled_from(list(VALUES)))
    if field in twin and field not in NEEDED and draw(st.booleans()):
        del twin[field]
    else:
        twin[field] = draw(st.sampled_from(VALUES[field]))
    return loaded(facts), loaded([*facts, twin])


def loaded(facts: list[Fields]) -> Book:
    entries = (
        f"  - id: fact-{n}\n" + "".join(f"    {key}: {value}\n" for key, value in fields.items())
        for n, fields in enumerate(facts)
    )
    return book(HEAD + NAMES + "".join(entries))


def asked(of: Book) -> dict[str, Question]:
    asker = Asker(of)
    return {q.id: q for one in asker.ask() for q in (asker.offer(q) for q in one.questions)}


def own(scan: Scan, question: Question) -> object:
    fact = next(f for f in scan.book.facts if f.id == question.fact)
    return scan.value(fact, question.asked)


@settings(deadline=None, max_examples=300)
@given(a_book_and_its_twin())
def test_a_twin_never_leaves_a_question_ambiguous(books: tuple[Book, Book]) -> None:
    before, after = books
    scan, now = Scan(after), asked(after)
    for question in now.values():
        assert scan.answers(question) == {own(scan, question)}
    for old in asked(before).values():
        if scan.answers(old) != {own(scan, old)}:
            assert old.id not in now or now[old.id].given != old.given


@settings(deadline=None, max_examples=200)
@given(a_book_and_its_twin())
def test_a_twin_is_never_offered_as_wrong_where_it_is_right(books: tuple[Book, Book]) -> None:
    scan = Scan(books[1])
    for question in asked(books[1]).values():
        right = scan.answers(question)
        for fact_id in question.options.facts if question.options else ():
            fact = next(f for f in scan.book.facts if f.id == fact_id)
            assert fact.id == question.fact or scan.value(fact, question.asked) not in right
