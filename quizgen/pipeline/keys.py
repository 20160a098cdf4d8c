"""Make the key of a paper again, by the code that stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from quizgen.paper.again import again
from quizgen.paper.brief import Layout
from quizgen.paper.imprint import Code, read_code
from quizgen.paper.model import Paper
from quizgen.paper.record import Quiz
from quizgen.paper.render import Print, render_one
from quizgen.pipeline.bench import Bench
from quizgen.pipeline.make import Made
from quizgen.pipeline.naming import names, sheet_name
from quizgen.pipeline.papers import Printed
from quizgen.pipeline.quizfile import read_record
from quizgen.pipeline.steps import then
from quizgen.pipeline.tickets import size_of
from quizgen.reading.finding import Checked, Finding, Place
from quizgen.recipes.model import Recipe, Wish


def holders(recipes: tuple[Recipe, ...], folder: Path, typed: str) -> Checked[tuple[Recipe, ...]]:
    """Find the deck in whose record the quiz with this code stands. Raises OSError."""
    code = read_code(typed)
    if code is None:
        message = f"`{typed}` is not the code of a paper"
        hint = "type it as it stands at the foot of every page, such as 7QT-B-K7M2QX"
        return Checked(None, (Finding("unknown-code", message, Place("code"), hint),))
    known: list[Quiz] = []
    for recipe in recipes:
        record = read_record(folder, names(recipe.name))
        if record.value is None:
            return Checked(None, record.findings)
        if _find(record.value, code):
            return Checked((recipe,))
        known += record.value
    message = f"no quiz with the code {code} is recorded here"
    finding = Finding("unknown-code", message, Place(str(folder)), _advice(known, code))
    return Checked(None, (finding,))


def make_key(bench: Bench, typed: str) -> Checked[Made]:
    """Write exactly the key of the paper with this code, or find what has changed since."""
    record = read_record(bench.request.folder, bench.names)
    code = read_code(typed)
    quiz = _find(record.value or (), code) if code else None
    if quiz is None or code is None:
        raise LookupError(typed)  # who calls has seen it in the record
    bench.request.tell("asking", 0, 0)
    questions = bench.of_facts({one.question.partition("/")[0] for one in quiz.entries})
    cover = bench.cover.headed(quiz.title, quiz.about)
    paper = again(quiz, code, questions, cover, bench.book.file)
    return then(paper, lambda p: _written(bench, p))


def _find(record: Sequence[Quiz], code: Code) -> Quiz | None:
    return next((quiz for quiz in record if quiz.mark == (code.quiz, code.content)), None)


def _advice(record: Sequence[Quiz], code: Code) -> str:
    codes = [str(quiz.code._replace(version=code.version)) for quiz in record]
    near = get_close_matches(str(code), codes, n=1, cutoff=0.8)
    if near:
        return f"did you mean {near[0]}?"
    return "name the fact file that the quiz was made from, and with --out the folder of its papers"


def _written(bench: Bench, paper: Paper) -> Checked[Made]:
    own = (quiz.wish for quiz in bench.recipe.quizzes if quiz.name == paper.name)
    wish = next(own, Wish()).under(bench.request.wish)
    drawn = render_one(Print([paper], ("key",), Layout(size_of(wish))))
    if drawn.value is None:
        return Checked(None, drawn.findings)
    named = names(paper.name)
    bench.desk.write(sheet_name(named, "key", paper.code), drawn.value)
    return Checked(Made(bench, None, (Printed(named, (paper,)),)))
