"""The back of a card: sources, links, pages, header, accepted answers, marks."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

import pytest

from quizgen.anki import frozen
from quizgen.anki.back import Backs
from quizgen.anki.marks import Shown, marked
from quizgen.anki.sources import is_link
from quizgen.questions.model import Citation, Cover, Question, Statement
from tests.anki import factory

NAMES = [f.name for f in frozen.FACT_FIELDS[1:]]


def back(about: Statement, *questions: Question, cover: Cover = factory.COVER) -> dict[str, str]:
    """Give the shared fields of a note that asks these questions, by name; blank ones left out."""
    fields = Backs(cover, {}).back(about, questions).fields([Shown(q.kind, q) for q in questions])
    assert len(fields) == len(NAMES)
    return {name: html for name, html in zip(NAMES, fields, strict=True) if html}


def cited(url: str) -> Cover:
    return replace(factory.COVER, citations=MappingProxyType({"s": Citation("Line", url)}))


def _unlinked(url: str) -> str:
    return f'<cite>Line</cite><div class="details"><span>{url}</span></div>'


@pytest.mark.parametrize(
    ("url", "html"),
    [
        (
            "https://example.org/a?b=1&c=2",
            '<a href="https://example.org/a?b=1&amp;c=2"><cite>Line</cite></a>',
        ),
        ("HTTP://example.org", '<a href="HTTP://example.org"><cite>Line</cite></a>'),
        ('https://example.org/"x', '<a href="https://example.org/&quot;x"><cite>Line</cite></a>'),
        ("", "<cite>Line</cite>"),
        ("javascript:alert(1)", _unlinked("javascript:alert(1)")),
        ("data:text/html,x", _unlinked("data:text/html,x")),
        ("file:///etc/passwd", _unlinked("file:///etc/passwd")),
        ("javascript://example.org/%0aalert(1)", _unlinked("javascript://example.org/%0aalert(1)")),
        ("ftp://example.org/x", _unlinked("ftp://example.org/x")),
        ("https://", _unlinked("https://")),
        ("https://[x", _unlinked("https://&#91;x")),
        ("https://a b", _unlinked("https://a b")),
        ("doi:10.1000/182", _unlinked("doi:10.1000/182")),
    ],
)
def test_only_a_web_address_is_a_link(url: str, html: str) -> None:
    fields = back(factory.statement(sources=("s",)), cover=cited(url))
    assert fields["Source"] == f"<div>{html}</div>"
    assert ("Source link" in fields) == html.startswith("<a")


def test_a_line_break_hides_no_address() -> None:
    assert not is_link("https://example.org/\njavascript:x")


def test_several_sources_stand_one_below_the_other() -> None:
    fields = back(factory.statement(sources=("minutes", "talks-report")))
    assert fields["Source"].startswith("<div><cite>Minutes of the talks, 2025</cite></div><div>")
    assert fields["Source link"] == "https://example.org/talks?a=1&amp;b=2"


def test_a_source_that_the_cover_does_not_know_is_named_by_its_id() -> None:
    assert back(factory.statement(sources=("gone",)))["Source"] == "<div><cite>gone</cite></div>"


@pytest.mark.parametrize(
    ("page", "shown"),
    [("12", "p. 12"), ("12–13", "pp. 12–13"), ("3, 7", "pp. 3, 7"), ("ch. 2", "ch. 2")],
)
def test_pages_say_that_they_are_pages(page: str, shown: str) -> None:
    assert back(factory.statement(page=page))["Page"] == shown


def test_a_fact_without_a_date_of_its_own_has_the_decks() -> None:
    assert back(factory.statement(as_of=""))["As of"] == "As of 17 December 2025"
    assert back(factory.statement(as_of="May 2024"))["As of"] == "As of May 2024"


@pytest.mark.parametrize(
    ("title", "tags", "answer", "header"),
    [
        ("Talks", (), "Dong Jun", ["Talks"]),
        ("Talks", ("arms-control",), "Dong Jun", ["Talks", "arms control"]),
        ("Talks", ("us-china",), "Dong Jun", ["Talks"]),
        ("Talks", ("topic::arms_control", "more"), "Dong Jun", ["Talks", "arms control"]),
        ("Talks", ("taiwan", "arms"), "Taiwan", ["Talks", "arms"]),
        ("Talks on Taiwan", ("arms",), "Taiwan", ["arms"]),
        ("Talks on Taiwan", (), "the Taiwan Strait", []),
        ("The year 2025", (), "31 October 2025", []),
        ("Talks", ("taiwan",), "Taiwan", ["Talks"]),
        ("a talk about deconflict", (), "deconflict", []),
        ("日中会谈", (), "会谈", []),
        ("Defence talks", (), "held talks in private", ["Defence talks"]),
        ("Defence talks", (), "the ASEAN Defence Ministers’ Meeting", ["Defence talks"]),
        ("Jun and the sea", (), "Dong Jun", []),
    ],
)
def test_the_header_never_tells_the_answer(
    title: str, tags: tuple[str, ...], answer: str, header: list[str]
) -> None:
    about = factory.statement(tags=tags)
    question = factory.ask(about, "who", "Who?", answer)
    cover = replace(factory.COVER, title=title)
    html = back(about, question, cover=cover).get("Topic", "")
    assert re.findall(r'<span class="(?:deck|tag)">(.*?)</span>', html) == header


def test_a_header_that_tells_another_card_of_the_note_is_left_out_too() -> None:
    about = factory.statement()
    questions = (
        factory.ask(about, "who", "Who?", "Ann"),
        factory.ask(about, "where", "Where?", "Rome", accept=("Roma",)),
    )
    assert "Topic" not in back(about, *questions, cover=replace(factory.COVER, title="In Roma"))


def test_each_card_has_its_own_accepted_answers() -> None:
    about = factory.statement()
    questions = (
        factory.ask(about, "who", "Who?", "Ann", accept=("Anna", "Ann & Co")),
        factory.ask(about, "whom", "Whom?", "Dong Jun", accept=("Dong Jun",)),
        factory.ask(about, "where", "Where?", "Rome", accept=("Roma",)),
    )
    assert back(about, *questions)["Also accepted"] == (
        '<div class="also for-who">Also accepted: Anna · Ann &amp; Co</div>'
        '<div class="also for-where">Also accepted: Roma</div>'
    )


def test_other_ways_to_write_a_date_are_not_shown() -> None:
    about = factory.statement()
    question = factory.ask(about, "when", "When?", "31 October 2025", accept=("2025-10-31",))
    assert "Also accepted" not in back(about, question)


@pytest.mark.parametrize(
    ("text", "asked", "html"),
    [
        (
            "[who:Ann] met Bob.",
            [("who", "who", "Ann")],
            '<span class="is-who">Ann</span> met Bob.',
        ),
        (
            "Ann [did:met Bob].",
            [("whom", "did", "Bob")],
            'Ann met <span class="is-whom">Bob</span>.',
        ),
        (
            "Ann [did:met General Bob].",
            [("whom", "did", "Robert")],
            'Ann <span class="is-whom">met General Bob</span>.',
        ),
        (
            "On [when:31 October 2025].",
            [("when", "when", "31 October 2025"), ("month", "when", "October 2025")],
            'On <span class="is-when">31 </span><span class="is-when is-month">October 2025</span>.',
        ),
        (
            "[who:A<b>] & c",
            [("who", "who", "A<b>")],
            '<span class="is-who">A&lt;b&gt;</span> &amp; c',
        ),
        ("Ann met Bob.", [("where", "where", "Rome")], "Ann met Bob."),
        ("", [("who", "who", "Ann")], ""),
    ],
    ids=["whole span", "within", "not in so many words", "nested", "escaped", "unstated", "empty"],
)
def test_the_sentence_marks_what_each_card_asks(
    text: str, asked: list[tuple[str, str, str]], html: str
) -> None:
    about = factory.statement(text)
    shown = [Shown(k, factory.ask(about, k, "?", a, asked=field)) for k, field, a in asked]
    assert marked(about, shown) == html


def test_an_answer_is_found_by_its_other_names() -> None:
    about = factory.statement("Ann [did:met General Bob].")
    question = factory.ask(about, "whom", "?", "Bob Smith", asked="did", accept=("General Bob",))
    assert (
        marked(about, [Shown("whom", question)])
        == 'Ann met <span class="is-whom">General Bob</span>.'
    )


def test_a_card_shows_what_its_answer_could_be_taken_for() -> None:
    about = factory.statement()
    who = factory.ask(about, "who", "Who?", "Ann")._replace(
        lookalike="Not <Anne>, who met Dong Jun in Rome"
    )
    where = factory.ask(about, "where", "Where?", "Rome")
    assert back(about, who, where)["Extras-alike"] == (
        '<div class="alike for-who">Not &lt;Anne&gt;, who met Dong Jun in Rome</div>'
    )
