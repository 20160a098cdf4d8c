"""Leaks: which texts give an answer away."""

from __future__ import annotations

import pytest

from quizgen.questions.leaks import leaks


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Pete Hegseth", "who met Hegseth’s envoy"),
        ("Xi Jinping", "who met Xi in Beijing"),
        ("China", "the Chinese Defence Minister"),
        ("Malaysia", "at the Malaysian embassy"),
        ("31 October 2025", "approved the 2025 budget"),
        ("the ASEAN Summit", "attended the summit"),
        ("北京", "在北京举行的会谈"),
        ("José", "a letter by JOSE"),
        ("1 May", "on 1 May"),
        ("public places", "a place to stay"),
        ("a small country", "the countries of the north"),
        ("arrived late", "to arrive in Rome"),
        ("the armies", "an army of engineers"),
    ],
)
def test_a_part_of_the_answer_gives_it_away(answer: str, text: str) -> None:
    assert leaks([answer], text)


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Pete Hegseth", "who met Dong Jun"),
        ("the end of the war", "at the beginning"),
        ("15 December 2025", "the 19th talks"),
        ("Roman", "the romance of it"),
        ("Ye Jiang", "who yearned for peace"),
    ],
)
def test_other_words_do_not(answer: str, text: str) -> None:
    assert not leaks([answer], text)
