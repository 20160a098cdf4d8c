"""Text that means something to YAML, HTML, Anki or Typst arrives on card and paper as that text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import pytest

from quizgen.pipeline.report import BuildReport
from tests.anki.engine import Card, learner, visible
from tests.paper.pdf_text import bodies, squeezed
from tests.pipeline.books import snapshot, write
from tests.pipeline.running import build, built, printed

TEXTS = {
    "a script": "<script>alert(1)</script>",
    "an image": "<img src=x onerror=alert(1)>",
    "entities": "AT&amp;T &lt;b&gt; &#60; & co",
    "a comment": "<!-- gone? --> here",
    "a deletion of Anki": "{{c1::x}}",
    "a nested deletion": "{{c1::a {{c2::b}} c}}",
    "a field of Anki": "{{Front}} and {{FrontSide}}",
    "a guard of Anki": "{{#Text}}shown{{/Text}} {{^Text}}hidden{{/Text}}",
    "a filter of Anki": "{{type:Answer}} {{tts en_US:Answer}}",
    "closing braces": "}} :: {{",
    "a sound": "[sound:x.mp3] [anki:play:q:0]",
    "LaTeX": r"[latex]\input{x}[/latex] [$]x[/$] \(x\) \[y\]",
    "code of Typst": '#let x = read("/etc/passwd")',
    "a call of Typst": "#pagebreak() #panic[x]",
    "mathematics of Typst": "$x^2$ and $ y $",
    "markup of Typst": "*bold* _italic_ `raw` ~ -- --- ... // gone? /* gone? */",
    "a label of Typst": "<label> @reference = heading",
    "a list of Typst": "- item + item / term: text",
    "backslashes": r"C:\new\table \n \u{41} \\",
    "quotes": "\"double\" 'single' “curly” «guillemets»",
    "a template of JavaScript": "${alert(1)} `x` </style>",
    "what looks like YAML": "key: value # no comment, [a, b], {c: d}, *x, &y, !z, @w, %v",
    "a number": "0123",
    "a truth": "NO",
    "a blank": "fill the ____ in",
    "French": "l’État, c’est « à voir »",
    "combining characters": "cafe\u0301 n\u0303 a\u0308o\u0308u\u0308",
    "Cyrillic": "Договорённость и встреча",
    "Greek": "Ελληνικά γράμματα",
    "Vietnamese": "Cộng hòa xã hội chủ nghĩa Việt Nam",
}


class Outcome(NamedTuple):
    """What a learner and a pupil see of the book."""

    cards: list[Card]
    quiz: str
    key: str


def fact(number: int, text: str) -> str:
    """Give facts with this text wherever an author can type one."""
    return (
        f"  - id: ask-{number}\n    ask: {quoted(f'Who wrote number {number}? {text}')}\n"
        f"    answer: Nobody\n    source: odd\n"
        f"  - id: answer-{number}\n    ask: What does number {number} say?\n"
        f"    answer: {quoted(f'It says {text}')}\n    source: odd\n"
        f"  - id: named-{number}\n    who: {quoted(text)}\n    said: all is well with it\n"
        f"    when: {1900 + number}\n    source: odd\n"
        f"  - id: said-{number}\n    who: Speaker {number}\n    said: {quoted(text)}\n"
        f"    when: {2100 + number}\n    source: odd\n"
    )


def quoted(text: str) -> str:
    """Put a text in quotes as YAML reads them: JSON's are the same."""
    return json.dumps(text, ensure_ascii=False)


def text_of_book(texts: dict[str, str]) -> str:
    facts = "".join(fact(number, text) for number, text in enumerate(texts.values(), 1))
    return (
        'deck: "Odd <b>texts</b> {{c1::x}} #let"\nabout: $Odd$ &amp; *ends*\n'
        'sources:\n  odd: {title: "A <i>title</i> with {{c1::x}} and #let $x$"}\n'
        f"tags: [odd]\nfacts:\n{facts}"
    )


def printed_all(path: Path, count: int) -> BuildReport:
    """Print every question, whatever it tells of another."""
    made = printed(path, count=count, versions=("B",))
    assert made.value is not None, made.findings
    assert {found.slug for found in made.findings} <= {"telling-questions"}
    return made.value


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    folder = tmp_path_factory.mktemp("odd")
    path = write(folder, text_of_book(TEXTS))
    report = built(path)
    report = printed_all(path, sum(report.questions.values()))
    files = {output.path.suffix + output.path.stem[-6:]: output.path for output in report.outputs}
    quiz, key = files[".pdf" + "quiz-B"], files[".pdf" + "-key-B"]
    (deck,) = folder.glob("decks/*.apkg")
    with learner(folder / "learner") as anki:
        assert set(anki.take(deck)) - {"new"} == {"updated", "duplicate", "conflicting"}
        yield Outcome(
            anki.cards(), "".join(bodies(quiz.read_bytes())), "".join(bodies(key.read_bytes()))
        )


@pytest.mark.parametrize("name", TEXTS)
def test_on_cards(outcome: Outcome, name: str) -> None:
    number, text = [*TEXTS].index(name) + 1, " ".join(TEXTS[name].split())
    text = normalize("NFC", text)  # Anki keeps all text so
    assert sides(outcome, f"ask-{number}/ask")[0].endswith(f"Who wrote number {number}? {text}")
    assert f"It says {text}" in sides(outcome, f"answer-{number}/ask")[1]
    assert text in sides(outcome, f"named-{number}")[1]
    # Quotes within quotes are put as printers put them.
    assert text.translate(STRAIGHT) in sides(outcome, f"said-{number}")[1].translate(STRAIGHT)


STRAIGHT = str.maketrans('“”‘’"', "'''''")


def sides(outcome: Outcome, note: str) -> tuple[str, str]:
    """Give what is to be read on the first card of a note, front and back."""
    card = next(card for card in outcome.cards if card.note in {note, f"{note}/cloze"})
    return visible(card.front), visible(card.back)


@pytest.mark.parametrize("name", TEXTS)
def test_on_paper(outcome: Outcome, name: str) -> None:
    number, text = [*TEXTS].index(name) + 1, TEXTS[name]
    assert squeezed(f"Who wrote number {number}? {text}") in outcome.quiz
    assert squeezed(f"It says {text}") in outcome.key


def test_nothing_runs_plays_or_is_drawn_on_a_card(outcome: Outcome) -> None:
    for card in outcome.cards:
        sides = (card.front + card.back).casefold()
        assert not any(f"<{tag}" in sides for tag in ("script", "img", "iframe", "audio", "label"))
        assert (card.sounds, card.latex) == (0, 0)


def test_title_and_source_arrive_too(outcome: Outcome) -> None:
    assert all(
        "A <i>title</i> with {{c1::x}} and #let $x$" in visible(c.back) for c in outcome.cards
    )
    assert squeezed("Odd <b>texts</b> {{c1::x}} #let") in outcome.quiz
    assert squeezed("$Odd$ &amp; *ends*") in outcome.quiz
    assert squeezed("A <i>title</i> with {{c1::x}} and #let $x$") in outcome.key


RIGHT_TO_LEFT = {
    "Arabic": "محادثات الدفاع",
    "Hebrew": "שיחות ביטחון",
    "mixed": "the word سلام means peace",
}
FAR_SCRIPTS = {
    "Chinese": "国防部工作会晤",
    "Japanese": "防衛政策調整協議",
    "Korean": "국방 정책 조정 회의",
    "Hindi": "रक्षा नीति समन्वय वार्ता",
    "Thai": "การเจรจาด้านกลาโหม",
    "emoji": "🚀 and 🇨🇳",
}


@pytest.mark.parametrize("name", [*RIGHT_TO_LEFT, *FAR_SCRIPTS])
def test_every_script_is_on_the_cards(tmp_path: Path, name: str) -> None:
    text = {**RIGHT_TO_LEFT, **FAR_SCRIPTS}[name]
    path = write(tmp_path, text_of_book({name: text}))
    built(path, paper="none")
    (deck,) = (tmp_path / "decks").glob("*.apkg")
    with learner(tmp_path / "learner") as anki:
        anki.take(deck)
        assert any(visible(card.front).endswith(text) for card in anki.cards())
        assert any(f"It says {text}" in visible(card.back) for card in anki.cards())


@pytest.mark.parametrize("name", [*RIGHT_TO_LEFT, *FAR_SCRIPTS])
def test_a_script_is_on_paper_or_refused_with_its_place(tmp_path: Path, name: str) -> None:
    text = {**RIGHT_TO_LEFT, **FAR_SCRIPTS}[name]
    path = write(tmp_path, text_of_book({name: text}))
    before = snapshot(tmp_path)
    made = build(path)
    if made.value is None:
        assert {found.slug for found in made.findings} == {"unprintable-character"}
        assert all(found.place.file == str(path) and found.place.line for found in made.findings)
        assert all("U+" in found.message for found in made.findings)
        assert all("--paper none" in found.hint for found in made.findings)
        assert snapshot(tmp_path) == before
    else:
        (quiz,) = (tmp_path / "decks").glob("*-quiz.pdf")
        shown = "".join(bodies(quiz.read_bytes()))
        assert not Counter(squeezed(text)) - Counter(shown)  # readers disagree on the order


@pytest.mark.parametrize(
    ("escape", "name"),
    [(r"\x1f", "U+001F"), (r"\0", "U+0000"), (r"\x07", "U+0007"), (r"\x7f", "U+007F")],
)
def test_a_control_character_behind_an_escape_is_refused_with_its_place(
    tmp_path: Path, escape: str, name: str
) -> None:
    text = text_of_book({"plain": "plain"}).replace("It says plain", f"It says {escape}")
    path = write(tmp_path, text)
    before = snapshot(tmp_path)
    made = build(path)
    assert made.value is None
    line = next(n for n, row in enumerate(text.splitlines(), 1) if escape in row)
    found = made.findings[0]
    assert (found.place.file, found.place.line) == (str(path), line)
    assert name in found.message
    assert snapshot(tmp_path) == before
