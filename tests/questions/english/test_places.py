"""Places and occasions with the preposition that an editor would choose."""

from __future__ import annotations

import pytest

from quizgen.questions.english import phrases

PLACES = """
in Malaysia | in South Korea | in Washington, D.C. | in Tiananmen Square | in Downing Street
in the South China Sea | in the Oval Office | in the House of Commons | in Fort Worth | in Temple
in Rhode Island | in the Falkland Islands | in Bosnia and Herzegovina | in Stoke-on-Trent
in Beijing and Washington | in Paris, London, and Rome | in Paris, Texas; and London | in Ivory Coast
at the Pentagon | at Camp David | at Camp David, Maryland | at Heathrow Airport | at Wembley Stadium
at the White House | at 10 Downing Street | at Harvard University | at the University of Oxford
at the Palace of Versailles | at Bagram Air Base | at Launch Complex 39A | at the United Nations
at a hotel in Doha | at the British embassy in Tehran | at the Korean border | at Lake Geneva
at the Prince of Wales Theatre | at Trinity College Dublin | in College Green
at the Department of Trade and Industry | at the Pentagon and the White House
on Guam | on Christmas Island | on the Senkaku Islands | on the Isle of Man | on the Moon
on Mount Everest | on the Korean Peninsula | on the International Space Station | on X
aboard USS Missouri | aboard Air Force One
at the Pentagon and in Beijing | in Malaysia and at the Pentagon
""".replace("\n", " | ").split(" | ")
CASES = [case.partition(" ") for case in PLACES if case]


@pytest.mark.parametrize(
    ("place", "expected"), [(place, f"{word} {place}") for word, _, place in CASES]
)
def test_chooses_the_preposition_of_a_place(place: str, expected: str) -> None:
    plain = place.replace("and in ", "and ").replace("and at ", "and ")
    assert phrases.location(plain) == expected


@pytest.mark.parametrize(
    "text",
    ["on board USS Missouri", "aboard a ferry", "near Kyiv", "outside Moscow", "off Cuba", ""],
)
def test_leaves_a_place_that_has_its_preposition(text: str) -> None:
    assert phrases.location(text) == text
    assert phrases.location(text, "at") == text


def test_takes_the_authors_preposition() -> None:
    assert phrases.location("Guam", "in") == "in Guam"
    assert phrases.location("Beijing and Rome", "outside") == "outside Beijing and Rome"


def test_gives_a_preposition_its_small_letter() -> None:
    assert phrases.location("Near the border") == "near the border"


OCCASIONS = [
    (
        "the ASEAN Defence Ministers’ Meeting Plus",
        "at the ASEAN Defence Ministers’ Meeting Plus",
    ),
    ("The Battle of Hastings", "at the Battle of Hastings"),
    ("Apollo 11 launch", "at Apollo 11 launch"),
    ("a meeting in Paris", "at a meeting in Paris"),
    ("the 2016 Summer Olympics", "at the 2016 Summer Olympics"),
    ("on the sidelines of the summit", "on the sidelines of the summit"),
    ("On the sidelines of the summit", "on the sidelines of the summit"),
    ("during the talks", "during the talks"),
    ("after the vote", "after the vote"),
    ("the visit", "during the visit"),
    ("the state visit to China", "during the state visit to China"),
    ("the Second World War", "during the Second World War"),
    ("a phone call with Xi", "during a phone call with Xi"),
    ("an interview with a newspaper", "in an interview with a newspaper"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), OCCASIONS, ids=[case[0] for case in OCCASIONS])
def test_chooses_the_preposition_of_an_occasion(text: str, expected: str) -> None:
    assert phrases.occasion(text) == expected
