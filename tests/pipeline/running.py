"""Run a story on a fact file in a folder, as the command line does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from quizgen.pipeline import story
from quizgen.pipeline.factfile import FactFile, fetch
from quizgen.pipeline.report import BuildReport
from quizgen.pipeline.request import Request, folder_for
from quizgen.reading.finding import Checked
from quizgen.recipes.model import Wish
from tests.pipeline.books import NOW


def fact_file(path: Path) -> FactFile:
    fetched = fetch(str(path)).value
    assert fetched is not None
    return fetched


def build(path: Path, now: int = NOW, **more: object) -> Checked[BuildReport]:
    """Build the one deck that this fact file gives, into ``decks`` beside it."""
    return _one(build_all(path, now, **more))


def build_all(path: Path, now: int = NOW, **more: object) -> Checked[story.Reports]:
    """Build every deck that this fact file gives."""
    return story.build(fact_file(path), request(path, now, **more))


def check(path: Path, now: int = NOW, **more: object) -> Checked[BuildReport]:
    """Hold what stands in ``decks`` against this fact file."""
    return _one(story.check(fact_file(path), request(path, now, **more)))


def _one(made: Checked[story.Reports]) -> Checked[BuildReport]:
    if made.value is None:
        return Checked(None, made.findings)
    (report,) = made.value
    return Checked(report, made.findings)


def printed(path: Path, **more: object) -> Checked[BuildReport]:
    """Make versions of the quiz into ``decks`` beside the fact file."""
    return _one(story.papers(fact_file(path), request(path, NOW, papers_only=True, **more)))


def key(path: Path, code: str) -> Checked[BuildReport]:
    """Make the key with this code again."""
    return _one(story.key(fact_file(path), request(path, NOW, papers_only=True), code))


def request(path: Path, now: int, **more: object) -> Request:
    """Ask for outputs; what may be wished of a quiz may be named too."""
    wished = {name: more.pop(name) for name in Wish.__dataclass_fields__ if name in more}
    wish = Wish(**wished)  # type: ignore[arg-type] # as named
    return Request(folder_for(str(path), None), now, wish, **more)  # type: ignore[arg-type] # as named


def built(path: Path, now: int = NOW, **more: object) -> BuildReport:
    """Build, and expect nothing to be wrong."""
    made = build(path, now, **more)
    assert made.value is not None, made.findings
    assert not made.findings
    return made.value


def states(report: BuildReport) -> dict[str, str]:
    """Tell what became of every file."""
    return {output.path.name: output.state for output in report.outputs}


def slugs(checked: Checked[Any]) -> list[tuple[str, str]]:
    """Give what was found: slugs, and the names of the files that they are about."""
    return [(found.slug, Path(found.place.file).name) for found in checked.findings]
