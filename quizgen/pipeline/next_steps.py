"""What to do next with the files of a build that are not as they were."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.pipeline.disk import Output
from quizgen.pipeline.make import Made
from quizgen.pipeline.papers import Printed

FEW = 8
"""Names of quizzes that are listed; of more, where to find them."""


def next_steps(made: Made, outputs: tuple[Output, ...]) -> Iterator[str]:
    """Give a sentence for each thing to do."""
    named = made.bench.names
    states = {output.path.name: output.state for output in outputs}
    if states.get(named.deck) == "new":
        yield "import the .apkg into Anki (File > Import)"
    if states.get(named.deck) == "changed":
        yield "import the .apkg into Anki again (File > Import): learners keep their progress"
    fresh = [output.path.name for output in outputs if output.state != "unchanged"]
    for one in made.printed:
        yield from _of_quiz(one, fresh, "" if one.names == named else one.names.stem)
    if states.get(named.lock) == "new":
        yield "keep the .lock (in git): by it the next deck updates these cards"
    if states.get(named.record) == "new":
        yield "keep the .quizzes too: by it `quizgen key` makes the key of an old paper again"
    yield from _further(made)


def _of_quiz(printed: Printed, names: list[str], called: str) -> Iterator[str]:
    """Say what to do with the files of one quiz; ``called`` stands before their endings."""
    stem = printed.names.stem
    fresh = [name.removeprefix(stem) for name in names if printed.names.own(name)]
    sheets = [name for name in fresh if name.startswith(("-quiz", "-key")) and _is_pdf(name)]
    if "-quizzes.pdf" in sheets:
        both = f"print the {called}-quizzes.pdf, on both sides if you like"
        yield f"{both}; keep the {called}-keys.pdf to yourself"
    elif sheets:
        quiz = next((name for name in sheets if name.startswith("-quiz")), "-quiz.pdf")
        key = next((name for name in sheets if name.startswith("-key")), "-key.pdf")
        yield f"print the {called}{quiz}; keep the {called}{key} to yourself"
    if page := next((name for name in fresh if name.endswith(".html")), ""):
        yield f"open the {called}{page} in a browser, or send it to learners"


def _is_pdf(name: str) -> bool:
    return name.endswith(".pdf")


def _further(made: Made) -> Iterator[str]:
    """Name the quizzes of the recipe, where papers were asked for and none of them by its name."""
    quizzes = [quiz.name for quiz in made.bench.recipe.quizzes]
    request = made.bench.request
    if request.papers_only and not request.names and quizzes:
        which = ", ".join(quizzes) if len(quizzes) <= FEW else "`quizgen quiz --list` has them"
        yield f"the recipe has quizzes by name too: {which} (`quizgen quiz NAME`)"
