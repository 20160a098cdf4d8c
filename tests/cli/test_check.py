"""``quizgen check``: all that a build would refuse, found before, with nothing written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.pipeline.books import MOON, snapshot, write

EAGLE = """\
  - id: eagle
    what: the lunar module Eagle
    did: landed
    where: Mare Tranquillitatis
    when: 1969-07-20
    image: eagle.png
    source: report
"""
KANJI = """\
  - id: name
    ask: Which word is on the patch?
    answer: 月面
    source: report
"""
LONG = f"""\
  - id: long
    ask: {"and then what happened " * 400}?
    answer: nothing
    source: report
"""

REFUSED = [
    pytest.param(MOON + EAGLE, {}, ["no-such-image"], id="a picture that is missing"),
    pytest.param(
        MOON + EAGLE, {"eagle.png": "no picture"}, ["not-an-image"], id="a picture that is none"
    ),
    pytest.param(MOON + KANJI, {}, ["unprintable-character"], id="a character without a font"),
    pytest.param(MOON + LONG, {}, ["too-long-for-paper"], id="a text too long for a sheet"),
    pytest.param(
        MOON + EAGLE + LONG,
        {},
        ["no-such-image", "too-long-for-paper"],
        id="a picture and a text in one run",
    ),
    pytest.param(MOON, {"decks/brief.yaml": "kind: [when]\n"}, ["unknown-key"], id="a recipe"),
    pytest.param(
        MOON, {"decks/brief.yaml": "tags: [moon-rock]\n"}, ["unknown-tag"], id="a tag in a recipe"
    ),
    pytest.param(
        MOON, {"decks/moon-landings.lock": "no lock\n"}, ["damaged-lock"], id="a damaged lock"
    ),
]


@pytest.mark.parametrize(("text", "beside", "slugs"), REFUSED)
def test_check_finds_what_build_refuses(
    tmp_path: Path, text: str, beside: Mapping[str, str], slugs: list[str]
) -> None:
    write(tmp_path, text)
    for name, data in beside.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(data, encoding="utf-8")
    before = snapshot(tmp_path)
    checked = run("check", "--json", folder=tmp_path)
    built = run("build", "--json", folder=tmp_path)
    findings = json.loads(checked.stdout)["findings"]
    errors = [found["slug"] for found in findings if found["level"] == "error"]
    assert (checked.returncode, errors) == (1, slugs)
    assert findings == json.loads(built.stdout)["findings"]
    assert snapshot(tmp_path) == before


def test_the_place_in_the_file_is_shown(tmp_path: Path) -> None:
    write(tmp_path, MOON + EAGLE)
    shown = run("check", folder=tmp_path).stderr.decode()
    line = (MOON + EAGLE).splitlines().index("    image: eagle.png") + 1
    assert f"facts.yaml:{line}:" in shown
    assert "    image: eagle.png\n" in shown


def test_a_deck_alone_may_have_any_script(tmp_path: Path) -> None:
    write(tmp_path, MOON + KANJI)
    shown = run("check", "--paper", "none", folder=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout == b"facts.yaml: 6 facts, no findings\n"
    assert [path.name for path in tmp_path.iterdir()] == ["facts.yaml"]


def test_standard_input_has_no_recipes_and_no_lock(tmp_path: Path) -> None:
    write(tmp_path)
    assert run("build", folder=tmp_path).returncode == 0
    (tmp_path / "decks" / "brief.yaml").write_text("from: facts.yaml\ntags: [none]\n")
    before = snapshot(tmp_path)
    shown = run("check", "-", folder=tmp_path, stdin=(MOON + KANJI).encode())
    assert shown.returncode == 1
    assert b"[unprintable-character]" in shown.stderr
    assert b"[unknown-tag]" not in shown.stderr
    assert run("check", "-", folder=tmp_path, stdin=MOON.encode()).returncode == 0
    assert snapshot(tmp_path) == before


def test_a_file_that_was_built_is_checked_as_its_update(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert run("build", folder=tmp_path).returncode == 0
    path.write_text(MOON.replace("deck: Moon landings", "deck: To the Moon"), encoding="utf-8")
    shown = run("check", folder=tmp_path)
    assert shown.returncode == 1
    assert b"[renamed-deck]" in shown.stderr


# quiz: what cannot be printed is found too


def for_deck_alone(text: str) -> str:
    """Keep every fact off paper; the one person's post would be asked there all the same."""
    kept = text.replace("    source: report\n", "    source: report\n    only: deck\n")
    return kept.replace("role: commander", "aka: the commander")


def test_a_quiz_with_nothing_to_print_is_an_error_and_nothing_is_written(tmp_path: Path) -> None:
    write(tmp_path, for_deck_alone(MOON))
    before = snapshot(tmp_path)
    shown = run("quiz", folder=tmp_path)
    assert (shown.returncode, shown.stdout) == (1, b"")
    assert b"facts.yaml: error: no question for a paper comes of these facts" in shown.stderr
    assert b"[empty-paper]" in shown.stderr
    assert b"quizgen questions --skipped" in shown.stderr
    assert snapshot(tmp_path) == before


def test_a_build_that_has_a_deck_goes_on_without_a_paper(tmp_path: Path) -> None:
    write(tmp_path, for_deck_alone(MOON))
    for command in ("check", "build"):
        shown = run(command, folder=tmp_path)
        assert shown.returncode == 0
        assert b"warning: no question for a paper comes of these facts" in shown.stderr
    assert [path.suffix for path in sorted((tmp_path / "decks").iterdir())] == [".apkg", ".lock"]


def test_places_that_may_be_one_are_said_once(tmp_path: Path) -> None:
    farm = EAGLE.replace("Mare Tranquillitatis", "[Woodstock, New York]").replace(
        "    image: eagle.png\n", ""
    )
    write(tmp_path, MOON + farm)
    shown = run("check", folder=tmp_path)
    line = (MOON + farm).splitlines().index("    where: [Woodstock, New York]") + 1
    assert shown.stdout == b"facts.yaml: 6 facts, 1 warning\n"
    assert f"facts.yaml:{line}:24: warning: `Woodstock` and `New York`" in shown.stderr.decode()
