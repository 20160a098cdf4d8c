"""The story of a preview: load, ask, gather, make the page; and the same again when a file is saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from quizgen.anki.extras import Extras
from quizgen.pipeline import story
from quizgen.pipeline.compare import same
from quizgen.pipeline.disk import Output, drafts
from quizgen.pipeline.factfile import FactFile, excerpts, fetch, placed
from quizgen.pipeline.images import read_images
from quizgen.pipeline.recipes import find_recipes
from quizgen.pipeline.steps import then
from quizgen.pipeline.trouble import guarded
from quizgen.preview.page import page, trouble
from quizgen.preview.server import Source
from quizgen.preview.show import MOST, Deck, drawings, show, whole
from quizgen.questions.ask import Asker
from quizgen.reading.finding import Checked, Finding, Level, Place
from quizgen.reading.reader import decode
from quizgen.reading.report import as_text
from quizgen.recipes.model import Recipe
from quizgen.recipes.select import Selection


class Wanted(NamedTuple):
    """What is to be shown: a fact file, and the deck of one of its recipes ("" is the whole book)."""

    fact_file: FactFile
    deck: str = ""


def preview(wanted: Wanted, version: str = "") -> Checked[str]:
    """Make the page of a deck."""
    deck = _deck(wanted)
    return then(deck, lambda found: _page(found, wanted.fact_file, version))


def _page(deck: Deck, fact_file: FactFile, version: str) -> Checked[str]:
    images = read_images(deck.book, fact_file.folder)
    if images.value is None:
        return Checked(None, placed(images.findings, fact_file))
    shown, cut = show(deck, decode(fact_file.data), images.value)
    return Checked(page(shown, version), tuple(_cut(fact_file)) if cut else ())


def _cut(fact_file: FactFile) -> Iterator[Finding]:
    message = f"the page shows the first {MOST:,} facts alone"
    hint = "for the others make a recipe of their own, and name it with --deck"
    yield Finding("preview-cut", message, Place(fact_file.name), hint, Level.WARNING)


def _deck(wanted: Wanted) -> Checked[Deck]:
    asker = story.ask(wanted.fact_file)
    if not wanted.deck:
        return then(asker, lambda found: Checked(whole(found)))
    return then(asker, lambda found: _of_recipe(found, wanted))


def _of_recipe(asker: Asker, wanted: Wanted) -> Checked[Deck]:
    recipes = find_recipes(wanted.fact_file, asker.book, (wanted.deck,))
    return then(recipes, lambda found: Checked(_selected(asker, found[0])))


def _selected(asker: Asker, recipe: Recipe) -> Deck:
    selection = Selection(recipe, asker.book)
    cover = asker.cover
    deck = whole(asker, Extras(recipe.choices, recipe.voice))
    return deck._replace(
        cover=replace(cover, title=recipe.deck or cover.title, about=recipe.about or cover.about),
        asked=(
            one._replace(questions=selection.kept(one.questions))
            for one in deck.asked
            if selection.takes_all(one)
        ),
    )


def written(wanted: Wanted, target: Path) -> Checked[tuple[Output, ...]]:
    """Make the page and put it in place as this file."""
    return then(preview(wanted), lambda text: put(target.parent, {target.name: text}))


def drawn(wanted: Wanted, folder: Path) -> Checked[tuple[Output, ...]]:
    """Make the pictures and put them in place in this folder."""
    return then(_deck(wanted), lambda deck: put(folder, dict(drawings(deck))))


def put(folder: Path, texts: dict[str, str]) -> Checked[tuple[Output, ...]]:
    """Put texts in place under their names, all or none."""

    def work() -> Checked[tuple[Output, ...]]:
        with drafts(folder) as desk:
            for name, text in texts.items():
                desk.write(name, f"{text}\n".encode())
            blocked = desk.blocked()
            return Checked(None, blocked) if blocked else Checked(desk.publish(same))

    return guarded(work, folder)


def source(path: str, deck: str = "") -> Source:
    """Give the page of a file as a server needs it: made anew whenever the file has changed."""

    def made(version: str) -> str:
        fact_file = fetch(path)
        shown = then(fact_file, lambda found: preview(Wanted(found, deck), version))
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
