"""Which written answers count as right: the page's own script, asked in a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.quiz import opened

DATE = ["31 October 2025", "2025-10-31", "October 31, 2025"]


@pytest.fixture(scope="module")
def judge(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with opened(browser, tmp_path_factory.mktemp("judge")) as page:
        yield page


def right(page: Page, given: str, texts: list[str], *, in_sentence: bool = False) -> bool:
    call = "([given, texts, inSentence]) => isRight(given, texts, inSentence)"
    return bool(page.evaluate(call, [given, texts, in_sentence]))


def near(page: Page, given: str, texts: list[str]) -> bool:
    return bool(page.evaluate("([given, texts]) => isNear(given, texts)", [given, texts]))


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        pytest.param("pete HEGSETH", ["Pete Hegseth"], id="case"),
        pytest.param("  Pete   Hegseth. ", ["Pete Hegseth"], id="spaces and a full stop"),
        pytest.param("Admiral Dong", ["Dong Jun", "Admiral Dong"], id="another name"),
        pytest.param("Zoe Sodergren", ["Zoë Södergren"], id="accents left out"),
        pytest.param("Malmø, Łódź", ["Malmo Lodz"], id="letters with a stroke"),
        pytest.param("Strasse", ["Straße"], id="sharp s"),
        pytest.param("cafe\u0301", ["caf\u00e9"], id="an accent typed apart"),
        pytest.param("ΑΘΗΝΑ", ["Αθήνα"], id="Greek"),
        pytest.param("Фёдор", ["Федор"], id="Cyrillic"),
        pytest.param("محمد", ["مُحَمَّد"], id="Arabic without vowel signs"),
        pytest.param("习近平", ["习近平"], id="Chinese"),
        pytest.param("नई दिल्ली", ["नई दिल्ली"], id="Hindi"),
        pytest.param("people's liberation army", ["the People’s Liberation Army"], id="apostrophe"),
        pytest.param("the People’s Liberation Army", ["People's Liberation Army"], id="article"),
        pytest.param("deescalate", ["de-escalate"], id="hyphen"),
        pytest.param("US", ["the U.S."], id="points in initials"),
        pytest.param("J.K. Rowling", ["J. K. Rowling"], id="spaces in initials"),
        pytest.param("Marks & Spencer", ["Marks and Spencer"], id="ampersand"),
        pytest.param("Dong Jun and Pete Hegseth", ["Pete Hegseth and Dong Jun"], id="other order"),
        pytest.param("Mongolia, China and Taiwan", ["China, Taiwan, and Mongolia"], id="list"),
        pytest.param("China, the United States", ["the United States and China"], id="list, article"),
        pytest.param("two", ["2"], id="number in words"),
        pytest.param("1969", ["1,969"], id="thousands"),
        pytest.param("12 345 678", ["12,345,678"], id="thousands by spaces"),
        pytest.param("3,5", ["3.5"], id="decimal comma"),
        pytest.param("-5 °C", ["−5 °C"], id="a minus in type"),
        pytest.param("382kg", ["382 kg"], id="unit without space"),
        pytest.param("31st of October, 2025", DATE, id="date with of"),
        pytest.param("Oct. 31 2025", DATE, id="date with a short month"),
        pytest.param("31 oct 2025", DATE, id="date in small letters"),
        pytest.param("31/10/2025", DATE, id="date in figures, day first"),
        pytest.param("10/31/2025", DATE, id="date in figures, month first"),
        pytest.param("31.10.2025", DATE, id="date with points"),
        pytest.param("2025/10/31", DATE, id="date with the year first"),
        pytest.param("07 May 1999", ["7 May 1999"], id="leading zero"),
        pytest.param("sept 2024", ["September 2024"], id="Sept"),
        pytest.param("?!", ["?!"], id="signs alone"),
        pytest.param("🐉", ["🐉"], id="emoji"),
        pytest.param("C++", ["c++"], id="C++"),
    ],
)  # fmt: skip
def test_another_way_of_writing_is_right(judge: Page, given: str, texts: list[str]) -> None:
    assert right(judge, given, texts)


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        pytest.param("", ["Pete Hegseth"], id="nothing"),
        pytest.param("Hegseth", ["Pete Hegseth"], id="half a name"),
        pytest.param("30 October 2025", DATE, id="another day"),
        pytest.param("31 October 2024", DATE, id="another year"),
        pytest.param("30/10/2025", DATE, id="another day in figures"),
        pytest.param("03/04/2025", ["3 April 2025", "2025-04-03"], id="day and month unclear"),
        pytest.param("C#", ["C++"], id="C# is not C++"),
        pytest.param("C", ["C++"], id="C is not C++"),
        pytest.param("5", ["−5"], id="no minus"),
        pytest.param("35", ["3.5"], id="no decimal point"),
        pytest.param("11 2", ["1 12"], id="digits parted elsewhere"),
        pytest.param("vitamin", ["vitamin A"], id="vitamin A"),
        pytest.param("minor", ["A minor"], id="A minor"),
        pytest.param("🐉", ["🐍"], id="another emoji"),
        pytest.param("कि", ["की"], id="another vowel in Hindi"),
        pytest.param("が", ["か"], id="a voiced sound in Japanese"),
        pytest.param("China and Japan", ["China and Taiwan"], id="a list with another member"),
        pytest.param("China", ["China and China"], id="a list with one member less"),
    ],
)
def test_another_answer_is_not_right(judge: Page, given: str, texts: list[str]) -> None:
    assert not right(judge, given, texts)


def test_in_a_sentence_the_order_of_words_counts(judge: Page) -> None:
    given, texts = "de-escalate and deconflict", ["deconflict and de-escalate"]
    assert right(judge, given, texts)
    assert not right(judge, given, texts, in_sentence=True)


@pytest.mark.parametrize(
    ("given", "texts", "expected"),
    [
        pytest.param("Pete Hegsteh", ["Pete Hegseth"], True, id="a slip"),
        pytest.param("Hegseth", ["Pete Hegseth"], True, id="a surname"),
        pytest.param("the city of Paris", ["Paris"], True, id="a word more"),
        pytest.param("03/04/2025", ["3 April 2025", "2025-04-03"], True, id="unclear figures"),
        pytest.param("30 October 2025", DATE, False, id="another day"),
        pytest.param("Dong Jun", ["Pete Hegseth"], False, id="another name"),
        pytest.param("1968", ["1969"], False, id="another year"),
        pytest.param("x" * 5000, ["y" * 400], False, id="very long"),
        pytest.param("習", ["近"], False, id="another sign"),
    ],
)
def test_a_near_answer_is_to_be_compared(
    judge: Page,
    given: str,
    texts: list[str],
    expected: bool,  # noqa: FBT001 - a case says what it expects
) -> None:
    assert near(judge, given, texts) is expected
