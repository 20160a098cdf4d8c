"""Make flash cards of paper: of all questions of a deck, or of so many, spread as in a quiz."""

from __future__ import annotations

from dataclasses import replace

from quizgen.paper.brief import Layout
from quizgen.paper.choose import choose
from quizgen.paper.flashcards import Cards, flash_cards, render_cards
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.make import Made
from quizgen.pipeline.naming import sheet_name
from quizgen.pipeline.papers import Printed
from quizgen.pipeline.steps import then
from quizgen.questions.model import Question
from quizgen.reading.finding import Checked, Finding, Place


def make_flashcards(bench: Bench) -> Checked[Made]:
    """Write the cards to cut out of one deck."""
    return then(
        bench.wanted,
        lambda wants: _made(bench, [q for a in bench.stream() if wants(a) for q in a.questions]),
    )


def _made(bench: Bench, questions: list[Question]) -> Checked[Made]:
    count, file = bench.request.brief.count, bench.book.file
    for_cards = [q for q in questions if q.is_for("deck") and q.form in {"recall", "cloze"}]
    there = len(for_cards)
    if not there:
        message, hint = "no card comes of these facts", "leave out --tags and --since, or add facts"
        return Checked(None, (Finding("empty-cards", message, Place(file), hint),))
    if count is not None and count > there:
        message = f"{count} cards were asked for, and there are {there}"
        finding = Finding("too-many-questions", message, Place(file), f"ask for {there} or fewer")
        return Checked(None, (finding,))
    cards = flash_cards(_spread(bench, for_cards), bench.cover, bench.names.stem)
    return _written(bench, cards)


def _spread(bench: Bench, questions: list[Question]) -> list[Question]:
    """Give so many questions as were asked for, in the order of the deck."""
    brief = bench.request.brief
    if brief.count is None:
        return questions
    bare = [replace(question, options=None) for question in questions]
    days = {fact.id: fact.when.low for fact in bench.book.facts if fact.when}
    taken = choose(bare, brief.count, brief.lot or bench.names.stem, days).questions
    kept = {question.id for question in taken}
    return [question for question in questions if question.id in kept]


def _written(bench: Bench, cards: Cards) -> Checked[Made]:
    layout = bench.request.layout or Layout()
    drawn = render_cards(cards, size=layout.size)
    if drawn.value is None:
        return Checked(None, drawn.findings)
    bench.desk.write(sheet_name(bench.names, "flashcards"), drawn.value)
    return Checked(Made(bench, None, Printed()), drawn.findings)
