"""What is true on one day only is not asked: a card is read for years, a paper for longer."""

from __future__ import annotations

import pytest

from tests.questions.asking import paper_questions, skips


def reasons(fields: str) -> set[str]:
    text = f"facts:\n  - {{id: one, where: Oslo, when: 2024-05-03, {fields}}}\n"
    assert bool(paper_questions(text)) != bool(
        {"relative-time"} & {skip.reason for skip in skips(text).values()}
    )
    return {skip.reason for skip in skips(text).values()}


@pytest.mark.parametrize(
    "fields",
    [
        "who: Ada Berg, did: recently resigned",
        "who: Ada Berg, did: now leads the ministry",
        "who: Ada Berg, did: opened the bridge two years ago",
        "who: Ada Berg, did: resigned the next day",
        "who: Ada Berg, did: returned three days later",
        "what: last year’s fair, did: was opened",
        "what: the fair, did: was opened, at: the feast this week",
        "who: Ada Berg, said: the bridge is safe, verb: said yesterday that",
        "who: Ada Berg, did: resigned (recently)",
        'who: Ada Berg, did: "resigned yesterday; left Oslo"',
        "who: Ada Berg, did: leads the ministry today, according_to: Ben Cole",
    ],
)
def test_words_for_one_day_only_are_not_asked(fields: str) -> None:
    assert "relative-time" in reasons(fields)


@pytest.mark.parametrize(
    "fields",
    [
        "who: Ada Berg, said: today we shall win and tomorrow we shall rest",
        "who: Ada Berg, did: directed Apocalypse Now",
        "who: Ada Berg, did: wrote for USA Today",
        "who: Ada Berg, did: resigned in the last week of the war",
        "who: Ada Berg, did: founded the now-defunct school",
    ],
)
def test_exact_words_and_names_may_say_them(fields: str) -> None:
    assert "relative-time" not in reasons(fields)


def test_a_question_by_hand_says_its_time() -> None:
    text = "facts:\n  - {id: one, ask: Who currently leads the ministry?, answer: Ada Berg}\n"
    assert not paper_questions(text)
    assert skips(text)["one/ask"].reason == "relative-time"
    assert paper_questions(text.replace("currently leads", "led in 2024"))
    assert paper_questions(text.replace("currently leads the ministry", "founded what is now Oslo"))


def test_an_event_that_another_followed_says_its_time() -> None:
    text = """\
facts:
  - {id: first, who: Ada Berg, did: recently resigned, when: 2024-05-02}
  - {id: second, who: Ben Cole, did: took over, where: Oslo, when: 2024-05-03, after: first}
"""
    assert not paper_questions(text)
    assert "second/where" in paper_questions(text.replace("recently resigned", "resigned"))
