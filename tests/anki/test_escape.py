"""Texts that Anki would interpret arrive as those texts, proven in the real engine."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.deck import write_deck
from quizgen.anki.escape import attribute, field_text, forbidden, in_cloze
from quizgen.anki.lock import Lock
from quizgen.questions.model import BLANK, Asked, Span
from quizgen.reading.finding import Place
from tests.anki import factory
from tests.anki.engine import Card, learner, visible

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "event handler": "<img src=x onerror=alert(1)>",
    "comment": "<!-- x -->",
    "entity": "&amp; & &lt; &#x27;",
    "break": "<br>",
    "empty element": "<div></div>",
    "quotes": "\"double\" 'single'",
    "cloze": "{{c1::x}}",
    "nested cloze": "{{c1::{{c2::x}}}}",
    "field": "{{Front}}",
    "front side": "{{FrontSide}}",
    "own field": "{{who answer}}",
    "section": "{{#who prompt}}",
    "type-in": "{{type:who answer}}",
    "spoken": "{{tts en_US:Fact}}",
    "opening braces": "{{",
    "closing braces": "}}",
    "one brace": "a}",
    "hint": "a::b",
    "colon at the end": "a:",
    "sound": "[sound:x.mp3]",
    "play button": "[anki:play:q:0]",
    "type-in marker": "[[type:Text]]",
    "latex": "[latex]x[/latex]",
    "latex maths": "[$]x[/$]",
    "latex display": "[$$]x[/$$]",
    "mathjax": r"\(x\)",
    "mathjax display": r"\[x\]",
    "backslash": "\\",
    "dollars": "$x$ and $$y$$",
    "typst": "#let x = 1",
    "markdown": "*x* _y_ `z`",
    "right to left": "\u200f\u0627\u0644\u0639\u0631\u0628\u064a\u0629 (abc) \u0633\u0644\u0627\u0645\u200e",
    "combining": "e\u0301 n\u0303 क्षि",
    "emoji": "👩\u200d👩\u200d👧 🇺🇸",
    "private use": "\ue000",
    "no-break space": "a\u00a0b",
    "line": "one\ntwo",
}


def hostile(number: int, text: str) -> Asked:
    """Give a fact that has the text in every place where a text can be."""
    sentence = f"Before {text} after."
    about = factory.statement(fact=f"h{number}", evidence=text, page=text)._replace(
        text=sentence,
        spans=(Span("who", 7, 7 + len(text)),),
    )
    questions = (
        factory.ask(about, "who", f"Q {text} Q", f"A {text} A", accept=(f"B {text} B",)),
        factory.blank(about, "who"),
        factory.ask(about, "completion", f"C {text} {BLANK} {text} C", text, form="cloze"),
        factory.ask(about, "ask", f"D {text} D", f"E {text} E"),
    )
    return Asked(about, questions, ())


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Card]]:
    folder = tmp_path_factory.mktemp("hostile")
    facts = [hostile(number, text) for number, text in enumerate(HOSTILE.values())]
    built = factory.write(folder / "deck.apkg", facts, cover=factory.titled(""))
    assert built.cards == 4 * len(HOSTILE)
    with learner(folder / "learner") as made:
        made.take(folder / "deck.apkg")
        yield {card.note: card for card in made.cards()}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_arrives_as_that_text(name: str, rendered: dict[str, Card]) -> None:
    number = list(HOSTILE).index(name)
    text = normalize("NFC", HOSTILE[name]).replace("\n", " ")  # NFC is Anki's own doing
    recall, by_hand = rendered[f"h{number}"], rendered[f"h{number}/ask"]
    cloze, completion = rendered[f"h{number}/cloze"], rendered[f"h{number}/completion"]
    assert visible(recall.front) == f"Q {text} Q"
    assert f"Q {text} Q A {text} A Also accepted: B {text} B Before {text} after. {text}" in (
        visible(recall.back)
    )
    assert visible(by_hand.front) == f"D {text} D"
    assert visible(cloze.front) == "Before [...] after."
    assert visible(cloze.back).startswith(f"Before {text} after.")
    assert visible(completion.front) == f"C {text} [...] {text} C"
    assert visible(completion.back).startswith(f"C {text} {text} {text} C")
    assert {(c.sounds, c.latex) for c in (recall, by_hand, cloze, completion)} == {(0, 0)}


def test_the_engine_would_have_interpreted_raw_text(tmp_path: Path) -> None:
    with learner(tmp_path) as made:
        note = made.col.new_note(made.col.models.by_name("Basic"))
        note.fields = ["[sound:x.mp3]", "[latex]x[/latex]"]
        made.col.add_note(note, 1)
        (card,) = made.cards()
    assert card.sounds == 1
    assert card.latex == 1


def test_mathjax_finds_no_delimiter_within_one_text_node() -> None:
    assert field_text(r"\(x\)") == r"\<span></span>(x\<span></span>)"
    assert in_cloze(field_text(r"\[x\]")) == r"\<span></span>&#91;x\<span></span>]"


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x1f", "U+001F"),
        ("\x0b", "U+000B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\ud800", "U+D800"),
    ],
)
@pytest.mark.parametrize("part", ["prompt", "answer", "sentence", "evidence"])
def test_a_control_character_is_refused_with_its_place(
    character: str, name: str, part: str, tmp_path: Path
) -> None:
    text = {key: f"{key}{character if key == part else ''}" for key in _PARTS}
    about = factory.statement()._replace(text=text["sentence"], spans=(), evidence=text["evidence"])
    asked = Asked(about, (factory.ask(about, "who", text["prompt"], text["answer"]),), ())
    old = Lock(factory.KEY)
    built = write_deck(
        tmp_path / "deck.apkg",
        key=factory.KEY,
        cover=factory.COVER,
        asked=[factory.quotation(), asked],
        lock=old,
        now=factory.NOW,
    )
    (finding,) = built.findings
    assert finding.slug == "forbidden-character"
    assert name in finding.message
    assert "hegseth-meets-dong" in finding.message
    assert finding.place == Place("facts.yaml", 34)
    assert built.lock is old
    assert list(tmp_path.iterdir()) == []


_PARTS = ("prompt", "answer", "sentence", "evidence")


@given(st.text())
def test_any_text_reads_back_from_its_html(text: str) -> None:
    html = field_text(text).replace("<br>", "\n").replace("<span></span>", "")
    assert unescape(html) == text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text())
def test_an_attribute_never_ends_early(text: str) -> None:
    assert '"' not in attribute(text)
    assert "<" not in attribute(text)
    assert unescape(attribute(text)) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_every_other_character_is_carried(text: str) -> None:
    assert forbidden(text) == ""
