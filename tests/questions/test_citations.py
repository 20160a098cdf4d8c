"""Sources as one line: what a page is called."""

from __future__ import annotations

import pytest

from quizgen.questions.ask import Asker
from tests.questions.asking import book


@pytest.mark.parametrize(
    ("page", "cited"),
    [
        ("12", ", p. 12"),
        ("iv", ", p. iv"),
        ("A3", ", p. A3"),
        ("12-14", ", pp. 12-14"),
        ("12, 19", ", pp. 12, 19"),
        ("III.33", ", III.33"),
        ("chapter 3", ", chapter 3"),
        ("p. 12", ", p. 12"),
        ("§ 4", ", § 4"),
    ],
)
def test_a_page_is_called_one_where_it_is_one(page: str, cited: str) -> None:
    text = (
        f'deck: D\nsources: {{r: {{title: Histories, page: "{page}"}}}}\nfacts: []\npeople: {{}}\n'
    )
    assert Asker(book(text)).cover.citations["r"].line == f"“Histories”{cited}"
