from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.nearness import DROPPED, REPLACED, SWAPPED, Nearness, is_slip

DECLARED = [
    "Pete Hegseth", "Dong Jun", "Malaysia", "the Pentagon", "North Korea", "Apollo 11", "Henry VI",
    "Kim Jong Il", "Henry VIII", "Iran", "Gambia", "Slovakia", "Ireland", "Xi Jinping",
    "Recep Tayyip Erdoğan",
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("Pete Hegset", "Pete Hegseth", id="last letter dropped"),
        pytest.param("Pete Hegsseth", "Pete Hegseth", id="letter doubled"),
        pytest.param("Peet Hegseth", "Pete Hegseth", id="letters swapped"),
        pytest.param("Pete Hegsath", "Pete Hegseth", id="letter replaced"),
        pytest.param("Peet Hegset", "Pete Hegseth", id="a slip in two words"),
        pytest.param("Hegseth Pete", "Pete Hegseth", id="other order"),
        pytest.param("Hegseth, Pete", "Pete Hegseth", id="as in an index"),
        pytest.param("Dong June", "Dong Jun", id="letter added to a word of three"),
        pytest.param("Malasia", "Malaysia", id="a single word"),
        pytest.param("Malyasia", "Malaysia", id="a single word, swapped"),
        pytest.param("the pentagon", "the Pentagon", id="case"),
        pytest.param("Pentagon", "the Pentagon", id="no article"),
        pytest.param("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", id="no accent"),
        pytest.param("Xi Jin-Ping", "Xi Jinping", id="hyphen"),
        pytest.param("north korea", "North Korea", id="a country in small letters"),
        pytest.param("Apolo 11", "Apollo 11", id="a word beside a number"),
    ],
)
def test_slips_are_seen(written: str, meant: str) -> None:
    assert Nearness(DECLARED).closest(written) == meant


@pytest.mark.parametrize(
    "name",
    [
        "South Korea", "Apollo 12", "Apollo 1", "Henry VII", "Henry IV", "Kim Jong Un", "Iraq",
        "Zambia", "Slovenia", "Iceland", "Pete Hegseth Jr.", "Dong Jan", "Xi Jun", "Hegseth",
        "Mali", "Dong", "!!!", "", "习近平",
    ],
)  # fmt: skip
def test_other_names_are_left_alone(name: str) -> None:
    assert Nearness(DECLARED).closest(name) is None


def test_short_words_are_seen_only_beside_others() -> None:
    assert is_slip("jun", "june", alone=False)
    assert not is_slip("jun", "june", alone=True)
    assert not is_slip("iran", "iraq", alone=True)
    assert is_slip("iran", "iarn", alone=True)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """Give a word of letters and the same with one slip after the first letter."""
    word = draw(st.text(alphabet="abcdefgh", min_size=6, max_size=10))
    spot = draw(st.integers(1, len(word) - 1))
    letter = draw(st.sampled_from("stuwyz"))
    match draw(st.sampled_from(["drop", "add", "replace", "swap"])):
        case "drop":
            return word, word[:spot] + word[spot + 1 :]
        case "add":
            return word, word[:spot] + letter + word[spot:]
        case "replace":
            return word, word[:spot] + letter + word[spot + 1 :]
        case _:
            return word, word[:spot] + word[spot + 1 : spot + 2] + word[spot] + word[spot + 2 :]


@given(slips())
def test_every_single_slip_in_a_long_word_is_found_by_the_index(slip: tuple[str, str]) -> None:
    word, written = slip
    assert Nearness([word]).closest(written) == word


def distance(one: str, other: str) -> int:
    """Count the slips between two words by the textbook table (optimal string alignment)."""
    rows = [
        [max(i, j) if 0 in (i, j) else 0 for j in range(len(other) + 1)]
        for i in range(len(one) + 1)
    ]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] == other[j - 1]
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (not same)
            )
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


WORD = st.text(alphabet="abc", min_size=1, max_size=7)


@given(WORD, WORD)
def test_a_slip_is_a_distance_of_one(one: str, other: str) -> None:
    if is_slip(one, other, alone=False):
        assert distance(one, other) == 1
    elif distance(one, other) == 1 and one[0] == other[0]:
        shortest = min(len(one), len(other))
        swapped = sorted(one) == sorted(other)
        needed = DROPPED if len(one) != len(other) else SWAPPED if swapped else REPLACED
        assert shortest < needed or {*one, *other} <= {*"cdilmvx"}


@given(st.lists(WORD, max_size=8), WORD)
def test_the_index_finds_what_a_scan_finds(names: list[str], name: str) -> None:
    found = Nearness(names).closest(name)
    scanned = {n for n in names if n == name or is_slip(name, n, alone=True)}
    assert (found in scanned) if scanned else (found is None)
