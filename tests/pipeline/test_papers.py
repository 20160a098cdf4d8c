"""Quizzes of some facts, in several versions, and the key of an old paper made again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from quizgen.pipeline.report import BuildReport
from quizgen.reading.finding import Level
from tests.paper.pdf_text import bodies
from tests.pipeline.books import MOON, snapshot, write
from tests.pipeline.running import built, key, printed, slugs, states

TAGGED = MOON.replace("    when: 1972-12-14\n", "    when: 1972-12-14\n    tags: [last]\n").replace(
    "    when: 1969-07-16\n", "    when: 1969-07-16\n    tags: [first]\n"
)


def made(path: Path, **more: object) -> BuildReport:
    checked = printed(path, **more)
    assert checked.value is not None, checked.findings
    assert not checked.failed
    return checked.value


def facts_asked(folder: Path) -> set[str]:
    """Give the facts of the quizzes in the record."""
    record = (folder / "decks" / "moon-landings.quizzes").read_text(encoding="utf-8")
    rows = [line.split() for line in record.splitlines()[2:]]
    return {row[1].partition("/")[0] for row in rows}


def test_two_versions_are_single_files_and_one_of_all(tmp_path: Path) -> None:
    report = made(write(tmp_path), versions=("A", "B"), count=6)
    assert list(states(report)) == [
        "moon-landings-quiz-A.pdf",
        "moon-landings-key-A.pdf",
        "moon-landings-quiz-B.pdf",
        "moon-landings-key-B.pdf",
        "moon-landings-quizzes.pdf",
        "moon-landings-keys.pdf",
        "moon-landings.quizzes",
    ]
    assert report.paper is not None
    assert [(o.first, o.second) for o in report.paper.overlaps] == [("A", "B")]
    assert "print the -quizzes.pdf" in report.next_steps[0]


def test_of_many_versions_the_files_of_all_are_enough(tmp_path: Path) -> None:
    path = write(tmp_path)
    report = made(path, versions=tuple("ABCDEFGH"), count=5, access=True)
    assert list(states(report)) == [
        "moon-landings-quizzes.pdf",
        "moon-landings-keys.pdf",
        "moon-landings-quizzes-access.pdf",
        "moon-landings.quizzes",
    ]
    report = made(path, versions=tuple("ABCDEFGH"), count=5, single=True)
    assert len(states(report)) == 8 * 2 + 2 + 1


def test_an_access_edition_comes_beside_the_usual_one(tmp_path: Path) -> None:
    made(write(tmp_path), access=True, count=6)
    folder = tmp_path / "decks"
    plain, large = (
        "".join(bodies((folder / f"moon-landings-quiz-A{kind}.pdf").read_bytes()))
        for kind in ("", "-access")
    )
    assert plain == large


def test_only_facts_with_one_of_the_tags(tmp_path: Path) -> None:
    made(write(tmp_path, TAGGED), tags=("last", "first"))
    assert facts_asked(tmp_path) == {"launch", "last-step"}


@pytest.mark.parametrize(
    ("since", "facts"),
    [
        ("1972", {"last-step"}),
        ("1969-07-20", {"first-step", "last-step", "magnificent"}),
        ("1969", {"first-step", "last-step", "magnificent", "launch"}),
    ],
)
def test_only_facts_of_that_time_and_later(tmp_path: Path, since: str, facts: set[str]) -> None:
    made(write(tmp_path, TAGGED), since=since, count=3 if since == "1972" else 8)
    assert facts_asked(tmp_path) == facts


@pytest.mark.parametrize("count", [12, 16, 20])
def test_a_paper_of_the_sample_has_several_forms_and_tells_nothing(
    tmp_path: Path, count: int
) -> None:
    sample = (Path(__file__).parents[2] / "facts.yaml").read_text(encoding="utf-8")
    checked = printed(write(tmp_path, sample), count=count)
    assert not checked.findings  # no question tells of another
    (record,) = (tmp_path / "decks").glob("*.quizzes")
    rows = [line.split() for line in record.read_text(encoding="utf-8").splitlines()[2:]]
    forms = Counter(row[0] for row in rows)
    assert set(forms) == {"choice", "true-false", "complete", "short-answer"}
    assert forms["choice"] >= count // 4


def test_another_seed_is_recorded_and_its_key_made_again(tmp_path: Path) -> None:
    path = write(tmp_path)
    made(path, count=5)
    report = made(path, count=5, seed="spring term")
    assert report.paper is not None
    again = key(path, report.paper.versions["A"])
    assert again.value is not None
    code = report.paper.versions["A"]
    folder = tmp_path / "decks"
    assert (folder / f"moon-landings-key-{code}.pdf").read_bytes() == (
        folder / "moon-landings-key-A.pdf"
    ).read_bytes()


def test_a_key_is_made_again_after_other_facts_came(tmp_path: Path) -> None:
    path = write(tmp_path)
    report = made(path, count=3, sections=("short-answer",), versions=("A", "C"))
    assert report.paper is not None
    before = (tmp_path / "decks" / "moon-landings-key-C.pdf").read_bytes()
    new = "  - {id: rock, ask: Which rock is it?, answer: basalt, source: report}\n"
    write(tmp_path, MOON + new)
    code = report.paper.versions["C"]
    assert key(path, code.lower()).value is not None
    assert (tmp_path / "decks" / f"moon-landings-key-{code}.pdf").read_bytes() == before


def test_a_key_of_changed_facts_is_not_made_and_says_what_has_changed(tmp_path: Path) -> None:
    path = write(tmp_path)
    report = built(path)
    assert report.paper is not None
    write(tmp_path, MOON.replace('"382"', '"380"'))
    before = snapshot(tmp_path)
    checked = key(path, report.paper.versions["A"])
    assert slugs(checked) == [("changed-since", "facts.yaml")]
    assert "(samples/ask) has changed since this paper was printed" in checked.findings[0].message
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("code", "where", "message"),
    [
        ("moon", "code", "`moon` is not the code of a paper"),
        ("7QT-A-000000", "decks", "no quiz with the code 7QT-A-000000 is recorded"),
    ],
)
def test_an_unknown_code(tmp_path: Path, code: str, where: str, message: str) -> None:
    path = write(tmp_path)
    built(path)
    checked = key(path, code)
    assert slugs(checked) == [("unknown-code", where)]
    assert message in checked.findings[0].message


def test_a_code_misread_by_one_sign_is_recognised(tmp_path: Path) -> None:
    path = write(tmp_path)
    report = built(path)
    assert report.paper is not None
    code = report.paper.versions["A"]
    other = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert key(path, other).findings[0].hint == f"did you mean {code}?"


# Bad input: a clear finding, and nothing is written

LONG = "".join(f"word{n} " for n in range(5000))


@pytest.mark.parametrize(
    ("text", "asked", "slug", "message"),
    [
        pytest.param(
            MOON, {"count": 999}, "too-many-questions", "999 questions were", id="too many"
        ),
        pytest.param(
            MOON,
            {"count": 20, "sections": ("true-false",)},
            "too-many-questions",
            "20 questions were asked for, and there are 3 of the form true-false",
            id="too many of a form",
        ),
        pytest.param(
            TAGGED, {"tags": ("lst",)}, "unknown-tag", "no fact has the tag `lst`", id="a tag"
        ),
        pytest.param(MOON, {"tags": ("x",)}, "unknown-tag", "no fact has the tag", id="no tags"),
        pytest.param(
            MOON, {"since": "yesterday"}, "bad-date", "yesterday: ", id="a time that is none"
        ),
        pytest.param(MOON, {"since": "2030"}, "empty-paper", "no question for", id="too late"),
        pytest.param(
            MOON,
            {"versions": ("A", "B", "A")},
            "double-version",
            "version A was asked for twice",
            id="a version twice",
        ),
        pytest.param(
            MOON.replace("How many kilograms", LONG + "how many kilograms"),
            {},
            "text-too-long",
            "`ask` has 43,949 characters; at most 20,000 are read",
            id="a prompt of 5,000 words",
        ),
        pytest.param(
            MOON.replace('answer: "382"', 'answer: "382"\n    image: moon.png\n    credit: me'),
            {},
            "not-an-image",
            "moon.png is not a picture",
            id="an image that is none",
        ),
        pytest.param(
            MOON.replace('answer: "382"', 'answer: "382"\n    image: gone.png\n    credit: me'),
            {},
            "no-such-image",
            "gone.png cannot be read",
            id="an image that is not there",
        ),
    ],
)
def test_bad_input_is_said_and_nothing_is_written(
    tmp_path: Path, text: str, asked: dict[str, object], slug: str, message: str
) -> None:
    path = write(tmp_path, text)
    (tmp_path / "moon.png").write_text("no picture")
    before = snapshot(tmp_path)
    checked = printed(path, **asked)
    assert checked.value is None
    (found,) = [one for one in checked.findings if one.level is Level.ERROR]
    assert found.slug == slug
    assert message in found.message
    assert found.hint
    assert snapshot(tmp_path) == before


def test_a_record_in_conflict_stops_the_quiz(tmp_path: Path) -> None:
    path = write(tmp_path)
    built(path)
    record = tmp_path / "decks" / "moon-landings.quizzes"
    record.write_text(record.read_text(encoding="utf-8") + "<<<<<<< HEAD\n", encoding="utf-8")
    before = snapshot(tmp_path)
    assert slugs(printed(path)) == [("damaged-record", "moon-landings.quizzes")]
    assert snapshot(tmp_path) == before
