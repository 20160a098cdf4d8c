"""One paper of some questions and one of its sheets, without a brief or a list of documents."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.paper.assemble import print_versions, select
from quizgen.paper.brief import Brief, Layout
from quizgen.paper.model import Paper, Sheet, Size
from quizgen.paper.render import Print, render_one
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked


def assemble(
    questions: Sequence[Question], *, cover: Cover, name: str, count: int, version: str = "A"
) -> Checked[Paper]:
    """Put ``count`` of the questions on paper, as a version of the quiz ``name``."""
    brief = Brief(name, count, (version,))
    chosen = select(questions, brief)
    if chosen.value is None:
        return Checked(None, chosen.findings)
    return Checked(print_versions(chosen.value.questions, cover, brief)[0], chosen.findings)


def render(paper: Paper, *, sheet: Sheet, size: Size = "a4") -> Checked[bytes]:
    """Draw one sheet of a paper."""
    return render_one(Print([paper], (sheet,), Layout(size)))
