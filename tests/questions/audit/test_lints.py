"""Lints: what a fact file says that is legal, and what the audit says about it."""

from __future__ import annotations

import pytest

from quizgen.questions.audit import lints
from quizgen.questions.audit.lints.clipped_quotation import turn
from quizgen.reading.finding import Finding
from tests.questions.asking import HEAD, book


def findings(text: str, slug: str) -> list[Finding]:
    return [found for found in lints.check(book(text)) if found.slug == slug]


def facts(*lines: str) -> str:
    return "facts:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def days(padded: int, real: int, first: str = "01-01") -> str:
    """Give dated facts: some on a day that looks like padding, some on days that do not."""
    dated = [f"{1900 + n}-{first}" for n in range(padded)]
    dated += [f"{1900 + n % 90}-{n % 12 + 1:02}-{n % 26 + 2:02}" for n in range(real)]
    return facts(*(f"id: f{n}, who: Anna, did: act {n}, when: {d}" for n, d in enumerate(dated)))


@pytest.mark.parametrize(
    ("padded", "real", "first", "found"),
    [
        pytest.param(5, 60, "01-01", 5, id="years padded to 1 January"),
        pytest.param(1, 4, "01-01", 0, id="one such day among a few is luck"),
        pytest.param(1, 300, "01-01", 0, id="one among many"),
        pytest.param(20, 100, "06-01", 20, id="months padded to the first"),
        pytest.param(4, 100, "06-01", 0, id="as many firsts as there are"),
    ],
)
def test_padded_dates(padded: int, real: int, first: str, found: int) -> None:
    assert len(findings(days(padded, real, first), "padded-date")) == found


def test_a_padded_date_is_pointed_at_and_told_how_to_write_it() -> None:
    (first, *_) = findings(days(5, 60), "padded-date")
    line = days(5, 60).splitlines()[1]
    assert first.place.line == len(HEAD.splitlines()) + 2
    assert first.place.column == line.index("1900-01-01") + 1
    assert first.message == "the day of `f0` may be padding: 5 of 65 days are on 1 January"
    assert "`when: 1900`" in first.hint


NAMES = "people:\n  Ye Jiang: {aka: [General Ye]}\n"
ONE = "id: one, who: Anna Berg, did: signed the border accord with Ye Jiang, when: 2024-05-03"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        pytest.param(
            "did: signed a border accord with General Ye, when: 2024-05", 1, id="reworded"
        ),
        pytest.param(
            "did: signed the border accord with Ye Jiang, when: 2023", 0, id="another year"
        ),
        pytest.param("did: opened the border museum, when: 2024-05-03", 0, id="another act"),
        pytest.param(
            "did: signed the border accord with Omar Diaz, when: 2024-05-03",
            0,
            id="another partner",
        ),
        pytest.param(
            "did: signed the border accord with Ye Jiang, according_to: Ben, when: 2024-05-03",
            0,
            id="a claim",
        ),
    ],
)
def test_near_duplicates(other: str, found: int) -> None:
    text = NAMES + facts(ONE, f"id: two, who: Anna Berg, {other}")
    assert len(findings(text, "near-duplicate")) == found
    stranger = NAMES + facts(ONE, f"id: two, who: Omar Diaz, {other}")
    assert not findings(stranger, "near-duplicate")


def test_a_near_duplicate_points_at_both_facts() -> None:
    other = "id: two, who: Anna Berg, did: signed the border accord, when: 2024-05-03"
    (found,) = findings(facts(ONE, other), "near-duplicate")
    assert found.message == "`two` seems to tell what `one` tells"
    assert found.place.line == found.also[0].line + 1


@pytest.mark.parametrize(
    ("names", "found"),
    [
        pytest.param(("Gordon Brown", "Gordon Browne"), 1, id="a letter more"),
        pytest.param(("Müller", "Muller"), 1, id="an accent"),
        pytest.param(("Apollo 11", "Apollo 12"), 0, id="numbers"),
        pytest.param(("Anna Berg", "Ben Cole"), 0, id="unlike"),
        pytest.param(("Anna Berg", "Anna Berg"), 0, id="one name"),
    ],
)
def test_confusable_names(names: tuple[str, str], found: int) -> None:
    text = facts(
        *(f"id: f{n}, who: {who}, did: act {n}, when: 2024" for n, who in enumerate(names))
    )
    assert len(findings(text, "confusable-name")) == found


def test_declared_look_alikes_are_meant() -> None:
    text = "people:\n  Gordon Brown: {}\n  Gordon Browne: {}\n" + facts(
        "id: one, who: Gordon Brown, did: sang", "id: two, who: Gordon Browne, did: danced"
    )
    assert not findings(text, "confusable-name")


@pytest.mark.parametrize(
    ("evidence", "word"),
    [
        pytest.param("He said: “We will leave, but not today.”", "but", id="but"),
        pytest.param("we will leave only if they do", "only", id="only"),
        pytest.param("We will leave — unless they stay", "unless", id="unless, after a dash"),
        pytest.param("We will leave except on Sundays", "except", id="except"),
        pytest.param("We will leave and only then talk", "only", id="and only"),
        pytest.param("We will leave. They will too.", "", id="the sentence ends"),
        pytest.param("But we will leave", "", id="the turn stands before"),
        pytest.param("We will leave butter behind", "", id="a word that begins so"),
        pytest.param("Nobody said that", "", id="not quoted there"),
    ],
)
def test_clipped_quotations(evidence: str, word: str) -> None:
    assert turn("We will leave", evidence) == word
    text = facts(f"id: one, who: Anna, said: We will leave, when: 2024, evidence: '{evidence}'")
    found = findings(text, "clipped-quotation")
    assert [f"“{word}”" in one.message for one in found] == [True] * bool(word)


@pytest.mark.parametrize(
    ("fields", "repeated"),
    [
        pytest.param("did: met Ben in Rome, where: Rome", "where", id="place"),
        pytest.param("did: met Ben in May 2024, when: 2024-05", "when", id="date"),
        pytest.param("did: won the 2024 election, when: 2024-05-03", "when", id="year"),
        pytest.param("did: met Ben in Romeo, where: Rome", "", id="a word that begins so"),
        pytest.param("did: met Ben, where: Rome, when: 2024", "", id="nothing twice"),
    ],
)
def test_repeated_fields(fields: str, repeated: str) -> None:
    found = findings(facts(f"id: one, who: Anna, {fields}"), "repeated-field")
    assert [f"`{repeated}`" in one.message for one in found] == [True] * bool(repeated)


def test_the_sample_has_nothing_to_lint() -> None:
    from tests.questions.audit.planted import sample_text

    assert not list(lints.check(book(sample_text())))


def test_two_acts_that_differ_in_a_name_are_two_events() -> None:
    text = facts(
        "id: one, who: Anna Berg, did: opened the Lund border bridge, when: 2024-05",
        "id: two, who: Anna Berg, did: opened the Holm border bridge, when: 2024-05",
    )
    assert not findings(text, "near-duplicate")
    assert findings(text.replace("Holm", "new"), "near-duplicate")
