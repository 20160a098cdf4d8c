"""Make the key of a paper again, by the code that stands on it."""

from __future__ import annotations

from difflib import get_close_matches

from quizgen.paper.again import again
from quizgen.paper.brief import Layout
from quizgen.paper.imprint import Code, read_code
from quizgen.paper.model import Paper
from quizgen.paper.record import Quiz
from quizgen.paper.render import render_all
from quizgen.pipeline.make import Bench, Made
from quizgen.pipeline.naming import sheet_name
from quizgen.pipeline.papers import Printed
from quizgen.pipeline.quizfile import read_record
from quizgen.pipeline.steps import then
from quizgen.questions.model import Question
from quizgen.reading.finding import Checked, Finding, Place


def make_key(bench: Bench, typed: str) -> Checked[Made]:
    """Write exactly the key of the paper with this code, or find what has changed since."""
    code = read_code(typed)
    if code is None:
        message = f"`{typed}` is not the code of a paper"
        hint = "type it as it stands at the foot of every page, such as 7QT-B-K7M2QX"
        return Checked(None, (Finding("unknown-code", message, Place(bench.book.file), hint),))
    quiz = then(read_record(bench.request.folder, bench.names), lambda r: _find(bench, r, code))
    paper = then(quiz, lambda q: _again(bench, q, code))
    return then(paper, lambda p: _written(bench, p))


def _find(bench: Bench, record: tuple[Quiz, ...], code: Code) -> Checked[Quiz]:
    for quiz in record:
        if quiz.mark == (code.quiz, code.content):
            return Checked(quiz)
    place = Place(str(bench.request.folder / bench.names.record))
    message = f"no quiz with the code {code} is recorded here"
    finding = Finding("unknown-code", message, place, _advice(record, code))
    return Checked(None, (finding,))


def _advice(record: tuple[Quiz, ...], code: Code) -> str:
    codes = [str(quiz.code._replace(version=code.version)) for quiz in record]
    near = get_close_matches(str(code), codes, n=1, cutoff=0.8)
    if near:
        return f"did you mean {near[0]}?"
    return "name the fact file that the quiz was made from, and with --out the folder of its papers"


def _again(bench: Bench, quiz: Quiz, code: Code) -> Checked[Paper]:
    bench.request.tell("asking", 0, 0)
    facts = {one.question.partition("/")[0] for one in quiz.entries}
    asked = (a for a in bench.stream() if a.statement.id.partition("/")[0] in facts)
    questions: list[Question] = [q for one in asked for q in bench.asker.for_paper(one)]
    return again(quiz, code, questions, bench.asker.cover, bench.book.file)


def _written(bench: Bench, paper: Paper) -> Checked[Made]:
    drawn = render_all([paper], ("key",), bench.request.layout or Layout())
    if drawn.value is None:
        return Checked(None, drawn.findings)
    bench.desk.write(sheet_name(bench.names, "key", paper.code), drawn.value)
    return Checked(Made(bench.names, bench.tally, None, Printed((paper,))))
