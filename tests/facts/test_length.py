"""Texts and words that are longer than a page is laid out with in reasonable time."""

from __future__ import annotations

import pytest

from tests.facts.from_text import fact, findings, hints, one_fact

TOO_LONG = {
    "a text": (
        f"who: Neil Armstrong\nsaid: {'word ' * 5_000}end",
        "8:11 text-too-long: `said` has 25,003 characters; at most 20,000 are read",
    ),
    "a text over several lines": (
        "who: Neil Armstrong\nsaid: >-\n" + "  one small step\n" * 2_000,
        "8:11 text-too-long: `said` has 29,999 characters; at most 20,000 are read",
    ),
    "a word": (
        f"who: Neil Armstrong\ndid: saw {'x' * 2_001} there",
        "8:10 word-too-long: `did` has 2,001 characters in words of more than 30; at most 2,000 are read",
    ),
    "a word of 200,000 letters": (
        f"who: Neil Armstrong\ndid: saw {'x' * 200_000}",
        "8:10 text-too-long: `did` has 200,004 characters; at most 20,000 are read",
    ),
    "a word without a letter": (
        f"who: Neil Armstrong\ndid: ran\nevidence: {'.' * 2_001}",
        "9:15 word-too-long: `evidence` has 2,001 characters in words of more than 30; at most 2,000 are read",
    ),
    "many long words": (
        f"who: Neil Armstrong\ndid: saw{' a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p' * 90}",
        "8:10 word-too-long: `did` has 2,790 characters in words of more than 30; at most 2,000 are read",
    ),
    "a name in a list": (
        f"who: [Neil Armstrong, {'x' * 2_001}]\ndid: ran",
        "7:27 word-too-long: `who` has 2,001 characters in words of more than 30; at most 2,000 are read",
    ),
    "a date": (
        f"who: Neil Armstrong\ndid: ran\nwhen: {'1' * 30_000}",
        "9:11 text-too-long: `when` has 30,000 characters; at most 20,000 are read",
    ),
}


@pytest.mark.parametrize(("fields", "found"), TOO_LONG.values(), ids=TOO_LONG)
def test_what_is_too_long_is_refused_with_its_place(fields: str, found: str) -> None:
    assert findings(one_fact(fields)) == [found]


def test_a_title_has_a_bound_of_its_own() -> None:
    text = one_fact("what: It\ndid: ran").replace("Moon landings", "Moon " * 60 + "landings")
    assert findings(text) == ["1:7 text-too-long: `deck` has 308 characters; at most 300 are read"]


def test_the_hint_says_what_to_do() -> None:
    assert hints(one_fact(f"what: It\ndid: saw {'x' * 2_001}")) == [
        "put blanks where a line may end"
    ]
    assert hints(one_fact(f"what: It\ndid: saw{' it' * 9_000}")) == [
        "keep what is asked for; a longer text stays in the source"
    ]


def test_a_text_of_just_that_length_is_read() -> None:
    longest = "ab " * 6_666 + "ab"
    assert len(longest) == 20_000
    assert fact(f"who: Neil Armstrong\nsaid: {longest}").said == longest
    words = f"{'x' * 1_000} a {'y' * 1_000} {'z' * 30} {'z' * 30}"
    assert fact(f"who: Neil Armstrong\nsaid: {words}").said == words


def test_blanks_at_the_ends_do_not_count() -> None:
    assert fact(f"who: Neil Armstrong\nsaid: '{' ' * 30_000}ab'").said == "ab"
