"""The rules about hand-written answers, and about the paths of images."""

from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, one_fact


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("answer: Mars\nwrong: [Venus, Mars]", ["error `Mars` is wrong, but `Mars` is right"]),
        (
            "answer: Mars\naccept: [Ares]\nwrong: [Ares]",
            ["error `Ares` is wrong, but `Ares` is right"],
        ),
        ("answer: Co\nwrong: [CO, Cu]", ["warning `CO` is wrong, but `Co` is right"]),
        ("answer: Mars\naccept: [mars, Ares]", ["warning `mars` is accepted already"]),
        ("answer: C\naccept: [the C]\nwrong: [C++, C#]", []),
        ("answer: '1.5'\nwrong: ['15']", []),
    ],
)
def test_right_and_wrong_answers(fields: str, found: list[str]) -> None:
    checked = check(one_fact(f"ask: Which?\n{fields}"))
    assert [f"{f.level} {f.message}" for f in checked.findings] == found


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ("Venus, Ares", ["error `Ares` and `Mars` are two names of one"]),
        ("Venus, Freya", ["warning `Freya` and `Venus` are two names of one"]),
        ("Venus, Earth", []),
    ],
)
def test_two_names_of_one(wrong: str, found: list[str]) -> None:
    places = "places:\n  Mars: {aka: [Ares]}\n  Venus: {aka: [Freya]}\n"
    checked = check(places + one_fact(f"ask: Which?\nanswer: Mars\nwrong: [{wrong}]"))
    assert [f"{f.level} {f.message}" for f in checked.findings] == found


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/etc/passwd", "is an absolute path"),
        ("~/x.png", "is an absolute path"),
        ("../x.png", "climbs out of the folder of the fact file"),
        ("a/../../x.png", "climbs out of the folder of the fact file"),
        ("C:/x.png", "is not a path beside the fact file"),
        ("https://example.org/x.png", "is not a path beside the fact file"),
        ("images\\x.png", "has a backslash: folders are parted by /"),
        ("images/", "names a folder"),
        (".", "names a folder"),
    ],
)
def test_paths_that_lead_away(path: str, fault: str) -> None:
    text = one_fact(f"what: It\ndid: ran\nimage: '{path}'\nlicence: CC0")
    assert findings(text) == [f"9:12 image-path: `{path}` {fault}"]


@pytest.mark.parametrize("path", ["x.png", "images/x y.png", "./x.png", "a..b/x.png", "图/月.png"])
def test_paths_beside_the_file_pass(path: str) -> None:
    assert findings(one_fact(f"what: It\ndid: ran\nimage: '{path}'\nlicence: CC0")) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("", ["9:12 uncredited-image: `x.png` names neither its maker nor its licence"]),
        (
            "\nalt: The lander",
            ["9:12 uncredited-image: `x.png` names neither its maker nor its licence"],
        ),
        ("\ncredit: NASA", []),
        ("\nlicence: public domain", []),
    ],
)
def test_a_picture_says_whose_it_is(fields: str, found: list[str]) -> None:
    assert findings(one_fact(f"what: It\ndid: ran\nimage: x.png{fields}")) == found


def test_words_about_a_picture_need_the_picture() -> None:
    assert findings(one_fact("what: It\ndid: ran\ncredit: NASA")) == [
        "9:5 stray-field: `credit` goes with `image`, and this fact has none"
    ]
