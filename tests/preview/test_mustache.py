"""Our renderer of card templates against Anki's own engine, card by card, character by character."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.anki.extras import NONE, Extras
from quizgen.anki.notes import Maker
from quizgen.facts.load import load
from quizgen.preview.cards import Card, cards
from quizgen.preview.mustache import is_blank, render
from quizgen.questions.ask import Asker
from quizgen.questions.model import Asked
from quizgen.reading.reader import read
from tests.anki import factory
from tests.anki.engine import Learner, learner

ROOT = Path(__file__).parents[2]
HOSTILE = "A\"b' <c>: محمد {{c1::x}} [sound:x.mp3] \\(y\\) é\u00a0中 & `"


def hostile() -> Asked:
    about = factory.statement(f"[who:{HOSTILE}] met [whom:Bob] at 10:30.", fact="hostile")
    whom = factory.ask(about, "whom", f"Whom did {HOSTILE} meet?", "Bob", accept=("Rob", HOSTILE))
    return Asked(about, (factory.blank(about, "who"), whom), ())


def sample() -> list[Asked]:
    """Give all questions of the project's own fact file."""
    tree = read((ROOT / "facts.yaml").read_bytes(), "facts.yaml").value
    assert tree is not None
    book = load(tree, "facts.yaml").value
    assert book is not None
    return list(Asker(book).ask())


BOOKS = {
    "small": [factory.meeting(), factory.quotation(), factory.by_hand(), hostile()],
    "sample": sample(),
}


def rendered(asked: list[Asked], extras: Extras = NONE) -> Iterator[Card]:
    maker = Maker(factory.KEY, factory.COVER, {}, extras)
    for one in asked:
        for note in maker.make(one).notes:
            yield from cards(note)


@pytest.mark.parametrize("book", BOOKS)
def test_both_sides_of_every_card_are_what_anki_gives(book: str, tmp_path: Path) -> None:
    ours = {(c.note, c.number): (c.front, c.back) for c in rendered(BOOKS[book])}
    factory.write(tmp_path / "deck.apkg", BOOKS[book])
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "deck.apkg")
        theirs = {(c.note, c.ordinal + 1): (c.front, c.back) for c in made.cards()}
    assert len(ours) > 8
    assert ours == theirs


TEMPLATES = [
    "{{#One}}[{{One}}{{#Two}}-{{Two}}{{/Two}}]{{/One}} end",
    "{{#One}}\n  {{#Two}}both{{/Two}}\n{{/One}}\n{{Two}}x",
    "a {{#Two}}{{#One}}{{Two}}{{/One}} b{{/Two}}{{One}}",
]
FIELD = st.text(st.sampled_from('a é<>&"{}\n'), max_size=6) | st.sampled_from(
    ["", " ", "<br>", "<div></div>", "<br />\n", "<b></b>", "0", "&nbsp;"]
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Learner]:
    with TemporaryDirectory() as folder, learner(Path(folder)) as made:
        yield made


@pytest.mark.parametrize("template", TEMPLATES)
def test_conditions_hold_as_in_anki(template: str, engine: Learner) -> None:
    col = engine.col
    kind = col.models.new(f"Type {TEMPLATES.index(template)}")
    for field in ("Zero", "One", "Two"):
        col.models.add_field(kind, col.models.new_field(field))
    made = col.models.new_template("Card")
    made["qfmt"], made["afmt"] = "{{Zero}}", template
    col.models.add_template(kind, made)
    col.models.add(kind)
    note = col.new_note(col.models.by_name(kind["name"]))
    note.fields = ["zero", "", ""]
    col.add_note(note, 1)
    (card,) = note.cards()

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(FIELD, FIELD)
    def holds(one: str, two: str) -> None:
        if "{{" in one + two or "}}" in one + two:
            return
        note.fields = ["zero", one, two]
        col.update_note(note)
        stored = dict(zip(("Zero", "One", "Two"), col.get_note(note.id).fields, strict=True))
        assert render(template, stored) == card.render_output(reload=True).answer_text

    holds()


@pytest.mark.parametrize(
    ("html", "blank"),
    [
        ("", True),
        (" \n", True),
        ("<br>", True),
        ("<div></div>", True),
        ("0", False),
        ("<b>", False),
    ],
)
def test_what_is_blank(html: str, blank: bool) -> None:  # noqa: FBT001 - a parameter of a table
    assert is_blank(html) is blank


def test_a_field_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(KeyError):
        render("{{Other}}", {"One": "1"})
