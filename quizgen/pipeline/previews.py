"""The story of a preview: load, ask, gather, make the page; and the same again when a file is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quizgen.pipeline import story
from quizgen.pipeline.compare import same
from quizgen.pipeline.disk import Output, drafts
from quizgen.pipeline.factfile import FactFile, excerpts, fetch, placed
from quizgen.pipeline.images import read_images
from quizgen.pipeline.steps import then
from quizgen.pipeline.trouble import guarded
from quizgen.preview.page import page, trouble
from quizgen.preview.server import Source
from quizgen.preview.show import MOST, drawings, show
from quizgen.questions.ask import Asker
from quizgen.reading.finding import Checked, Finding, Level, Place
from quizgen.reading.reader import decode
from quizgen.reading.report import as_text


def preview(fact_file: FactFile, version: str = "") -> Checked[str]:
    """Make the page of a fact file."""
    return then(story.ask(fact_file), lambda asker: _page(asker, fact_file, version))


def _page(asker: Asker, fact_file: FactFile, version: str) -> Checked[str]:
    images = read_images(asker.book, fact_file.folder)
    if images.value is None:
        return Checked(None, placed(images.findings, fact_file))
    shown, cut = show(asker, decode(fact_file.data), images.value)
    return Checked(page(shown, version), tuple(_cut(fact_file)) if cut else ())


def _cut(fact_file: FactFile) -> Iterator[Finding]:
    message = f"the page shows the first {MOST:,} facts alone"
    hint = "for the others make a file of their own; `quizgen questions` lists all"
    yield Finding("preview-cut", message, Place(fact_file.name), hint, Level.WARNING)


def written(fact_file: FactFile, target: Path) -> Checked[tuple[Output, ...]]:
    """Make the page and put it in place as this file."""
    return then(preview(fact_file), lambda text: put(target.parent, {target.name: text}))


def drawn(fact_file: FactFile, folder: Path) -> Checked[tuple[Output, ...]]:
    """Make the pictures and put them in place in this folder."""
    return then(story.ask(fact_file), lambda asker: put(folder, dict(drawings(asker))))


def put(folder: Path, texts: dict[str, str]) -> Checked[tuple[Output, ...]]:
    """Put texts in place under their names, all or none."""

    def work() -> Checked[tuple[Output, ...]]:
        with drafts(folder) as desk:
            for name, text in texts.items():
                desk.write(name, f"{text}\n".encode())
            blocked = desk.blocked()
            return Checked(None, blocked) if blocked else Checked(desk.publish(same))

    return guarded(work, folder)


def source(path: str) -> Source:
    """Give the page of a file as a server needs it: made anew whenever the file has changed."""

    def made(version: str) -> str:
        fact_file = fetch(path)
        shown = then(fact_file, lambda found: preview(found, version))
        if shown.value is not None:
            return shown.value
        text = as_text(shown.findings, excerpts(shown.findings, fact_file.value), color=False)
        return trouble(path, text, version)

    return Source(lambda: _stamp(Path(path)), made)


def _stamp(path: Path) -> str:
    """Give what changes when the file is saved."""
    try:
        found = path.stat()
    except OSError:
        return "gone"
    return f"{found.st_mtime_ns}-{found.st_size}"
