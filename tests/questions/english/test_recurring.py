"""Acts that one doer may do more than once."""

from __future__ import annotations

import pytest

from quizgen.questions.english.recurring import may_recur

AGAIN = """\
won the Academy Award for Best actress
has won the cup
lost the final
was elected president
was vice president under Lincoln
became president of France
took office as prime minister
was awarded the Nobel Prize
was named Player of the Year
was sacked by the Goths
hosted the Summer Olympics
managed the Los Angeles Dodgers to 95 wins
erupted
met Dong Jun
released an album
again joined the party
"""
ONCE = """\
was born
died
was founded
was fought
was launched in Florida
was crowned king
became a republic
became independent
joined the European Union
discovered oxygen
abolished slavery
signed the treaty
entered the Hall of Fame
won his first Oscar
won the only medal of the games
played a first game in the major leagues
flew for the last time
is a city of Spain
was a director of the bank
Brexit
"""


@pytest.mark.parametrize("act", AGAIN.splitlines())
def test_it_may_be_done_again(act: str) -> None:
    assert may_recur(act)


@pytest.mark.parametrize("act", ONCE.splitlines())
def test_it_is_done_once(act: str) -> None:
    assert not may_recur(act)
