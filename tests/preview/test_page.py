"""The preview page: every card is on it, nothing of a text is interpreted, nothing is fetched."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from quizgen.anki.archive import picture_name
from quizgen.anki.extras import NONE, Extras
from quizgen.preview.page import page, trouble
from quizgen.preview.show import MOST, show, whole
from quizgen.questions.ask import Asker
from tests.preview import books

FACTS = """\
  - id: landing
    who: Neil Armstrong
    did: stepped onto the Moon
    when: 1969-07-20
    image: eagle.png
    alt: A lander
    credit: NASA
    licence: public domain
  - {id: hostile, ask: 'Who wrote </script><b>@facts@ & "x"?', answer: '<img src=x onerror=y>'}
  - {id: sung, who: Ann, said: To be or not to be that is the question, when: 1601}
"""
IMAGES = {"eagle.png": b"\x89PNG</script>"}


class Outline(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, kind: str) -> list[dict[str, str | None]]:
        return [attrs for _, attrs in self.tags if kind in (attrs.get("class") or "").split()]


def made(facts: str = FACTS, extras: Extras = NONE) -> str:
    asker = Asker(books.book(facts))
    shown, _ = show(whole(asker, extras), books.HEAD + facts, IMAGES)
    return page(shown)


def test_every_card_is_there_on_both_sides() -> None:
    outline = Outline(made())
    cards = [one["data-kind"] for one in outline.of("pv-card")]
    assert {"who", "when", "ask", "completion", "said-by"} <= set(cards)
    assert len(outline.of("front")) == len(outline.of("back")) == len(cards)
    assert len(outline.of("pv-screen")) == 2 * len(cards)


def test_each_fact_has_its_own_lines_beside_it() -> None:
    html = made()
    assert (
        '<ol class="pv-yaml" start="6"><li>- id: landing</li><li>  who: Neil Armstrong</li>' in html
    )
    assert "facts.yaml:6" in html


def test_nothing_in_a_text_is_interpreted() -> None:
    outline = Outline(made())
    assert [tag for tag, _ in outline.tags if tag == "script"] == ["script"] * 2
    assert not [attrs for tag, attrs in outline.tags if tag == "img" and "onerror" in attrs]
    assert not [attrs for _, attrs in outline.tags if any(n.startswith("on") for n in attrs)]
    assert "@facts@ &amp; &quot;x&quot;" in made()


def test_nothing_is_fetched() -> None:
    outline = Outline(made())
    for tag, attrs in outline.tags:
        assert tag not in {"link", "iframe", "object", "embed", "base"}
        assert not {"src", "srcset", "action", "background", "data"}.intersection(attrs)
    (policy,) = [a["content"] for t, a in outline.tags if a.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "connect-src" not in policy
    assert not re.search(r"@import|url\(", made())


def test_pictures_are_in_the_page_once() -> None:
    html = made()
    found = re.search(r'<script type="application/json" id="pictures">(.*?)</script>', html)
    assert found is not None
    pictures = json.loads(found[1])
    name = picture_name("eagle.png", IMAGES["eagle.png"])
    assert set(pictures) == {name}
    assert pictures[name].startswith("data:image/png;base64,")
    outline = Outline(html)
    shown = [attrs for tag, attrs in outline.tags if tag == "img"]
    assert {one["data-picture"] for one in shown} == {name}
    assert {one["alt"] for one in shown} == {"A lander"}
    assert "NASA, public domain" in html


def test_an_id_stands_once() -> None:
    ids = [attrs["id"] for _, attrs in Outline(made()).tags if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_what_could_not_be_asked_says_why() -> None:
    facts = FACTS + "  - {id: other, who: Bob, did: stepped onto the Moon, when: 1969-07-20}\n"
    assert "not asked: who, " in made(facts)


def test_options_and_a_voice_where_a_deck_wants_them() -> None:
    facts = FACTS + "".join(
        f"  - {{id: w{n}, who: Person {n}, did: walked on the Moon, when: 19{n}}}\n"
        for n in range(70, 76)
    )
    html = made(facts, Extras(choices=True, speech="en_GB"))
    assert Outline(html).of("options")
    assert Outline(html).of("right")
    assert '<span class="pv-voice">read aloud (en_GB)</span>' in html
    assert not Outline(made(facts)).of("options")


def test_a_page_that_is_served_asks_its_own_server_and_no_other() -> None:
    asker = Asker(books.book(FACTS))
    shown, _ = show(whole(asker), FACTS, {})
    html = page(shown, "17-4")
    assert "connect-src 'self'" in html
    assert '!== "17-4"' in html
    assert "17-4" not in page(shown)


def test_a_fault_of_the_file_stands_on_the_page_as_text() -> None:
    html = trouble("facts.yaml", "facts.yaml:3: <b> is wrong", "v1")
    assert "facts.yaml:3: &lt;b&gt; is wrong" in html
    assert '!== "v1"' in html


@pytest.mark.parametrize(("most", "shown", "left_out"), [(3, 3, False), (2, 2, True)])
def test_a_page_has_an_end(most: int, shown: int, left_out: bool) -> None:  # noqa: FBT001 - a row
    found, cut = show(whole(Asker(books.crowd(3))), "", {}, most=most)
    assert (len(found.entries), cut) == (shown, left_out)
    assert MOST == 2000
