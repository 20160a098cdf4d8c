"""Make flash cards of paper: of all questions of a deck, or of so many, spread as in a quiz."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.paper.brief import Brief
from quizgen.paper.choose import choose
from quizgen.paper.flashcards import ON_CARDS, flash_cards
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.make import Made
from quizgen.pipeline.papers import Printed, cut_out
from quizgen.pipeline.press import Press
from quizgen.pipeline.steps import each, then
from quizgen.pipeline.tickets import Ticket
from quizgen.questions.model import Asked, Question
from quizgen.reading.finding import Checked, Finding, Place


def make_flashcards(bench: Bench) -> Checked[Made]:
    """Write the cards to cut out of one deck, or of quizzes that its recipe names."""
    ready = each(bench.presses, lambda press: press.wanted)
    stream = then(ready, lambda _: Checked(list(bench.stream())))
    made = then(stream, lambda asked: each(bench.presses, lambda press: _of(bench, press, asked)))
    return then(made, lambda printed: Checked(Made(bench, None, printed)))


def _of(bench: Bench, press: Press, stream: Iterable[Asked]) -> Checked[Printed]:
    ticket = press.ticket
    questions = [q for asked in stream if press.wants(asked) for q in asked.questions]
    return _made(bench, ticket, [q for q in questions if ticket.asks(q)])


def _made(bench: Bench, ticket: Ticket, questions: list[Question]) -> Checked[Printed]:
    count, file = ticket.brief.count, bench.book.file
    for_cards = [q for q in questions if q.is_for("deck") and q.form in ON_CARDS]
    there = len(for_cards)
    if not there:
        message, hint = "no card comes of these facts", "leave out --tags and --since, or add facts"
        return Checked(None, (Finding("empty-cards", message, Place(file), hint),))
    if count is not None and count > there:
        message = f"{count} cards were asked for, and there are {there}"
        finding = Finding("too-many-questions", message, Place(file), f"ask for {there} or fewer")
        return Checked(None, (finding,))
    cover, stem = ticket.cover(bench.cover), ticket.names.stem
    cards = flash_cards(_spread(bench, ticket.brief, for_cards), cover, stem)
    return then(cut_out(bench, ticket, cards), lambda names: Checked(Printed(names)))


def _spread(bench: Bench, brief: Brief, questions: list[Question]) -> list[Question]:
    """Give so many questions as were asked for, in the order of the deck."""
    if brief.count is None:
        return questions
    bare = [question._replace(options=None) for question in questions]
    taken = choose(bare, brief.count, brief.lot, bench.days).questions
    kept = {question.id for question in taken}
    return [question for question in questions if question.id in kept]
