"""EDTF as authors type it, and the date in words: as an answer, in a sentence, and asked for."""

from __future__ import annotations

import pytest

from quizgen.facts.edtf import parse
from quizgen.facts.moment import Date, Moment, Precision
from quizgen.questions.english import dates


def moment(text: str) -> Moment:
    read = parse(text)
    assert isinstance(read, Moment)
    return read


IN_WORDS = [
    ("2025-10-31", "31 October 2025", "on 31 October 2025", "On what date"),
    ("2025-10", "October 2025", "in October 2025", "In which month"),
    ("2025", "2025", "in 2025", "In which year"),
    ("196X", "the 1960s", "in the 1960s", "In which decade"),
    ("18XX", "the 19th century", "in the 19th century", "In which century"),
    ("20XX", "the 21st century", "in the 21st century", "In which century"),
    ("11XX", "the 12th century", "in the 12th century", "In which century"),
    ("-0043", "44 BCE", "in 44 BCE", "In which year"),
    ("0000", "1 BCE", "in 1 BCE", "In which year"),
    ("-0043-03-15", "15 March 44 BCE", "on 15 March 44 BCE", "On what date"),
    ("0079", "79 CE", "in 79 CE", "In which year"),
    (
        "2025-12-15/2025-12-16",
        "15 to 16 December 2025",
        "from 15 to 16 December 2025",
        "On which dates",
    ),
    (
        "2024-02-28/2024-03-02",
        "28 February to 2 March 2024",
        "from 28 February to 2 March 2024",
        "On which dates",
    ),
    (
        "2024-12-31/2025-01-01",
        "31 December 2024 to 1 January 2025",
        "from 31 December 2024 to 1 January 2025",
        "On which dates",
    ),
    ("2024-01/2024-03", "January to March 2024", "from January to March 2024", "In which months"),
    (
        "2023-12/2024-01",
        "December 2023 to January 2024",
        "from December 2023 to January 2024",
        "In which months",
    ),
    ("2020/2022", "2020 to 2022", "from 2020 to 2022", "In which years"),
    ("-0057/-0049", "58 to 50 BCE", "from 58 to 50 BCE", "In which years"),
    ("-0026/0014", "27 BCE to 14 CE", "from 27 BCE to 14 CE", "In which years"),
    ("-0026/0200", "27 BCE to 200 CE", "from 27 BCE to 200 CE", "In which years"),
    (
        "196X/197X",
        "the 1960s to the 1970s",
        "from the 1960s to the 1970s",
        "In which decades",
    ),
    ("2020/2022-03", "2020 to March 2022", "from 2020 to March 2022", "Over what period"),
    ("2024-01-01/2024-01-01", "1 January 2024", "on 1 January 2024", "On what date"),
    ("1962-10~", "about October 1962", "around October 1962", "Around which month"),
    ("1962-10-14~", "about 14 October 1962", "around 14 October 1962", "Around what date"),
    ("1960~/1965~", "about 1960 to 1965", "from around 1960 to 1965", "Around which years"),
    ("2022-08/..", "since August 2022", "from August 2022", "From which month"),
    ("2022-08-02/..", "since 2 August 2022", "from 2 August 2022", "From what date"),
    ("../2020", "until 2020", "until 2020", "Until which year"),
    ("2020~/..", "since about 2020", "from around 2020", "From which year"),
    ("2024?", "possibly 2024", "possibly in 2024", None),
    ("2024-05-03?", "possibly 3 May 2024", "possibly on 3 May 2024", None),
    ("1962%", "possibly about 1962", "possibly around 1962", None),
]


@pytest.mark.parametrize(
    ("text", "answer", "adverbial", "wanted"), IN_WORDS, ids=[case[0] for case in IN_WORDS]
)
def test_puts_a_date_into_words(text: str, answer: str, adverbial: str, wanted: str | None) -> None:
    when = moment(text)
    assert dates.answer(when) == answer
    assert dates.adverbial(when) == adverbial
    assert dates.wanted(when) == wanted


ACCEPTED = [
    ("2025-10-31", {"2025-10-31", "October 31, 2025", "31 Oct 2025", "31st October 2025"}),
    ("2025-05-03", {"May 3, 2025", "3rd May 2025"}),
    ("2025-10", {"2025-10", "Oct 2025"}),
    ("196X", {"196X", "1960s"}),
    ("-0043", {"-0043", "44 BC"}),
    ("0079", {"79", "AD 79"}),
    ("1962-10~", {"October 1962", "c. October 1962", "1962-10"}),
    ("2022-08/..", {"August 2022", "from August 2022"}),
    ("2020/2022", {"2020–2022", "2020-2022", "from 2020 to 2022"}),
    (
        "2025-12-15/2025-12-16",
        {"15–16 December 2025", "December 15–16, 2025", "15-16 December 2025"},
    ),
]


@pytest.mark.parametrize(("text", "some"), ACCEPTED, ids=[case[0] for case in ACCEPTED])
def test_accepts_other_spellings(text: str, some: set[str]) -> None:
    accepted = dates.accepted(moment(text))
    assert some <= set(accepted)
    assert len(set(accepted)) == len(accepted)
    assert dates.answer(moment(text)) not in accepted


def test_a_bare_year_has_no_other_spelling() -> None:
    assert dates.accepted(moment("2025")) == ()


def test_a_moment_without_ends_is_named_and_never_asked() -> None:
    unknown = Moment("..", None, None, 0, 0)
    assert dates.answer(unknown) == "an unknown date"
    assert dates.adverbial(unknown) == "on an unknown date"
    assert dates.wanted(unknown) is None


@pytest.mark.parametrize(
    ("year", "precision", "answer"),
    [
        (0, Precision.DECADE, "the first decade CE"),
        (60, Precision.DECADE, "the 60s CE"),
        (-49, Precision.DECADE, "the 40s BCE"),
        (-199, Precision.CENTURY, "the 2nd century BCE"),
    ],
)
def test_names_early_decades_and_centuries(year: int, precision: Precision, answer: str) -> None:
    date = Date(year, 0, 0, precision)
    assert dates.answer(Moment("?", date, date, 0, 0)) == answer
