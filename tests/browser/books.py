"""The cards that a browser is shown: the project's own facts, and texts that are hard to lay out."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

from quizgen.anki.extras import NONE, Extras
from quizgen.facts.load import load
from quizgen.preview.page import Show
from quizgen.preview.show import show, whole
from quizgen.questions.ask import Asker
from quizgen.reading.reader import read

ROOT = Path(__file__).parents[2]
SAMPLE = (ROOT / "facts.yaml").read_text(encoding="utf-8")

HARD = """\
deck: Names and words that are hard to set
about: Long words, other scripts, pictures
as_of: 2025-12-17
source: [page, arabic]
sources:
  page:
    title: A report whose title is long enough to run over three lines on a telephone that is held upright
    publisher: The Institute for Long Titles
    author: A. N. Author
    published: 2025-12-01
    accessed: 2025-12-17
    url: https://example.org/a-very-long-address/that-has-no-place-to-break/2025/12/01/report.html
  arabic: {title: تقرير عن اللقاء بين الرئيسين, publisher: الجريدة, published: 2024}
facts:
  - id: arabic-name
    who: محمد بن سلمان
    did: met Narendra Modi
    at: the G20 summit
    where: नई दिल्ली
    when: 2023-09-11
    evidence: قال إن اللقاء كان مثمرا، وشكر الهند.
    tags: [talks]
  - id: chinese-name
    who: 习近平
    did: hosted يوسف العمري, and then Ann Lee
    where: 北京市
    when: 2024-03
    tags: [中文]
  - id: long-word
    who: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
    did: built Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch
    when: 1901
    page: 12, 14 and 15
  - id: picture
    what: The lunar module Eagle
    did: landed on the Moon
    where: the Sea of Tranquillity
    when: 1969-07-20
    image: eagle.png
    alt: A small blue square
    credit: NASA, photographed by Neil Armstrong
    licence: public domain
  - id: by-hand-in-arabic
    ask: ما عاصمة مصر؟ وفي أي قارة تقع؟
    answer: القاهرة، في أفريقيا
    accept: [القاهرة]
    wrong: [الخرطوم، في أفريقيا, بيروت، في آسيا]
  - id: by-hand-in-hindi
    ask: भारत की राजधानी क्या है?
    answer: नई दिल्ली
    wrong: [मुंबई, कोलकाता]
  - id: quotation
    who: Ann Lee
    said: "we shall build the longest bridge that anybody has ever dared to draw, and walk it"
    when: 2020-05-04
  - id: markup
    ask: What does <b>{{c1::x}}</b> & "\\\\(x\\\\)" [sound:a.mp3] show?
    answer: <script>alert(1)</script>
"""

EAGLE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgaPiPFTEMLQkAjzl/gYr8HgsAAAAASUVORK5CYII="
)

BOOKS = {"sample": (SAMPLE, NONE), "hard": (HARD, NONE), "choices": (HARD, Extras(choices=True))}


def shown(name: str) -> Show:
    """Give what the preview shows of a book."""
    text, extras = BOOKS[name]
    tree = read(text.encode(), "facts.yaml").value
    assert tree is not None
    book = load(tree, "facts.yaml")
    assert book.value is not None, book.findings
    images = {"eagle.png": EAGLE} if any(f.image for f in book.value.facts) else {}
    return show(whole(Asker(book.value), extras), text, images)[0]
