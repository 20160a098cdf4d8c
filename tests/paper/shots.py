"""Take the pictures of papers that README and docs/paper.md show: ``python -m tests.paper.shots docs``.

They are of the sample's facts: twenty questions as version B, with sheet, key and large print, and cards.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it comes without stubs
from PIL import Image, ImageOps

from quizgen.pipeline import story
from quizgen.pipeline.factfile import FactFile
from quizgen.pipeline.request import Request
from quizgen.recipes.model import Wish

ROOT = Path(__file__).parents[2]
NOW = 1_766_000_000
EDGE, GAP = "#a0a0a0", 12
FINE = 4
"""How much larger a page is drawn than it is shown: small type is smoother so."""


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    facts = FactFile("facts.yaml", (ROOT / "facts.yaml").read_bytes())
    with tempfile.TemporaryDirectory() as made:
        wish = Wish(count=20, versions=("B",), access=True, title="US–China defence talks")
        for make in (story.papers, story.flashcards):
            if make(facts, Request(Path(made), NOW, wish, papers_only=True)).value is None:
                raise ValueError(make)
        found = {path.name.split("-talks-")[1]: path for path in Path(made).glob("*.pdf")}
        quiz, key = found["quiz-B.pdf"], found["key-B.pdf"]
        save(folder / "paper.png", [page(quiz, 0, 1.11)])
        save(folder / "paper-key.png", [page(quiz, -1, 0.94), page(key, 0, 0.94)])
        save(folder / "paper-access.png", [page(found["quiz-B-access.pdf"], 0, 0.88)])
        cards = found["flashcards.pdf"]
        save(folder / "paper-flashcards.png", [page(cards, 0, 0.77), page(cards, 1, 0.77)])


def page(pdf: Path, number: int, scale: float) -> Image.Image:
    """Draw one page in gray, with an edge around it."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[number % len(document)].render(scale=FINE * scale, grayscale=True).to_pil()
    size = drawn.width // FINE, drawn.height // FINE
    return ImageOps.expand(drawn.resize(size, Image.Resampling.LANCZOS), 1, EDGE)


def save(target: Path, pages: list[Image.Image]) -> None:
    """Save pages beside each other, in sixteen grays."""
    width = sum(one.width + GAP for one in pages) - GAP
    sheet = Image.new("L", (width, pages[0].height), "white")
    for number, one in enumerate(pages):
        sheet.paste(one, (number * (one.width + GAP), 0))
    sheet.quantize(16).save(target, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
