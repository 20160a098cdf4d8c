"""The preview page: every card of a deck, front and back, in one HTML file that needs no network."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from mimetypes import guess_type
from typing import NamedTuple

from quizgen.anki.archive import picture_name
from quizgen.preview import tables
from quizgen.preview.cards import Card, style
from quizgen.preview.drawing import RULES
from quizgen.preview.lines import Lines
from quizgen.questions.model import Skip

_IMAGE = re.compile(r'<img src="([^"]+)"')
_VOICE = re.compile(r"\[anki:tts lang=(\w+)\](.*?)\[/anki:tts\]", re.DOTALL)
_MANY = 150  # entries, from which a browser lays out only what it shows
_WORD = re.compile("@([a-z-]+)@")


class Entry(NamedTuple):
    """A fact on the page: its id and place, its lines in the file, its cards, what was not asked."""

    id: str
    where_in_file: str
    lines: Lines
    cards: tuple[Card, ...]
    skips: tuple[Skip, ...]


class Pictures(NamedTuple):
    """The two pictures as SVG, and the rows of their tables."""

    timeline: str
    coverage: str
    dates: Sequence[tuple[str, str]]
    kinds: Sequence[tuple[str, int]]


class Show(NamedTuple):
    """All that the page shows; ``summary`` counts its entries.

    ``images`` are the bytes of pictures by their path in the file.
    """

    title: str
    summary: str
    entries: Sequence[Entry]
    pictures: Pictures
    images: Mapping[str, bytes]


def page(show: Show, version: str = "") -> str:
    """Give the page as HTML; with a version it asks its own server for a later one."""
    cards = sum(len(entry.cards) for entry in show.entries)
    kinds = Counter(card.kind for entry in show.entries for card in entry.cards)
    return _filled(
        "page.html",
        {
            **_frame(show.title, version),
            "card-css": style(),
            "summary": f"{show.summary}, {_counted(cards, 'card')}",
            "many": "pv-many" if len(show.entries) > _MANY else "",
            "count": _counted(cards, "card"),
            "kinds": "".join(_option(kind, n) for kind, n in sorted(kinds.items())),
            "timeline": show.pictures.timeline,
            "coverage": show.pictures.coverage,
            "timeline-table": tables.dates(show.pictures.dates),
            "coverage-table": tables.kinds(show.pictures.kinds),
            "facts": "\n".join(map(_entry, show.entries)),
            "pictures": _pictures(show.images),
            "script": _part("page.js") + _reload(version),
        },
    )


def trouble(title: str, text: str, version: str) -> str:
    """Give the page that says what is wrong with the file, and waits for it to be mended."""
    words = {"trouble": escape(text), "script": _reload(version)}
    return _filled("trouble.html", {**_frame(title, version), **words})


def _frame(title: str, version: str) -> dict[str, str]:
    return {
        "title": escape(title),
        "page-css": _part("page.css") + RULES,
        "connect": "; connect-src 'self'" if version else "",
    }


def _reload(version: str) -> str:
    return _part("reload.js").replace("@version@", version) if version else ""


def _filled(name: str, words: Mapping[str, str]) -> str:
    """Fill a page in one go, so that nothing in a text is taken for a place to fill."""
    return _WORD.sub(lambda found: words.get(found[1], found[0]), _part(name))


@cache
def _part(name: str) -> str:
    return files("quizgen.preview").joinpath("page", name).read_text("utf-8")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _option(kind: str, number: int) -> str:
    return f'<option value="{escape(kind)}">{escape(kind)} ({number:,})</option>'


def _entry(entry: Entry) -> str:
    return f"""<section class="pv-fact" id="{escape(entry.id)}" aria-label="{escape(entry.id)}">
<div class="pv-source"><h2>{escape(entry.id)}</h2>
<p class="pv-place">{escape(entry.where_in_file)}</p>
{_lines(entry.lines)}{_skips(entry.skips)}</div>
<div class="pv-cards">{"".join(_cards(entry.cards))}</div>
</section>"""


def _lines(lines: Lines) -> str:
    rows = "".join(f"<li>{escape(text)}</li>" for text in lines.texts)
    return f'<ol class="pv-yaml" start="{lines.first}">{rows}</ol>' if rows else ""


def _skips(skips: Sequence[Skip]) -> str:
    rows = "".join(f"<li>not asked: {escape(s.kind)}, {escape(s.detail)}</li>" for s in skips)
    return f'<ul class="pv-skips">{rows}</ul>' if rows else ""


def _cards(cards: Sequence[Card]) -> Iterator[str]:
    for card in cards:
        yield f"""<article class="pv-card" data-kind="{escape(card.kind)}">
<h3>{escape(card.kind)}</h3>
<div class="pv-sides">{_screen(card.front)}{_screen(card.back)}</div>
</article>"""


def _screen(side: str) -> str:
    """Put a side of a card on a screen of its own; an id can stand once on a page, so none stays."""
    html = side.replace('<hr id="answer">', "<hr>")
    html = _IMAGE.sub(r'<img data-picture="\1"', html)
    html = _VOICE.sub(r'<span class="pv-voice">read aloud (\1)</span>', html)
    return f'<div class="pv-screen"><div class="card">{html}</div></div>'


def _pictures(images: Mapping[str, bytes]) -> str:
    """Give the pictures as JSON, each once; "<" is escaped, so that no text ends the script."""
    found = {picture_name(path, data): _data(path, data) for path, data in images.items()}
    return json.dumps(found).replace("<", "\\u003c")


def _data(path: str, data: bytes) -> str:
    kind = guess_type(path)[0] or "application/octet-stream"
    return f"data:{kind};base64,{b64encode(data).decode()}"
