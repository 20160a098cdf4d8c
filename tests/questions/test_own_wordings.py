"""A user's own wordings: what they change, and what is refused at its place."""

from __future__ import annotations

import pytest

from quizgen.questions.ask import Asker
from quizgen.questions.own_wordings import own_wordings
from quizgen.questions.wording import Wordings, compiled, pick, wording_file, wordings
from quizgen.reading.finding import Checked
from quizgen.reading.reader import read
from tests.questions.asking import book

FACTS = """\
facts:
  - {id: walk, who: Neil Armstrong, did: walked on the Moon, where: a plain, when: 1969-07-21}
  - {id: oath, who: Ada Berg, did: swore the oath, where: Rome, when: 1990-05-01}
  - {id: seat, who: Ben Cole, did: lost his seat, where: Lima, when: 1991-06-02}
  - {id: bill, who: Chen Yu, did: signed the bill, where: Oslo, when: 1992-07-03}
"""


def checked(text: str) -> Checked[Wordings]:
    root = read(text.encode(), "w.yaml").value
    assert root is not None
    return own_wordings(root, "w.yaml", wordings())


def prompts(words: Wordings | None = None) -> dict[str, str]:
    asker = Asker(book(FACTS), words)
    return {q.id: q.prompt for asked in asker.ask() for q in asker.for_paper(asked)}


def changed(text: str) -> dict[str, str]:
    """Give the prompts that these wordings change."""
    words = checked(text)
    assert words.findings == ()
    before = prompts()
    return {id_: new for id_, new in prompts(words.value).items() if before[id_] != new}


WHERE = '  event: "[{claim},] at what place {aux} {subject} {rest} {at} {when} {following}'


@pytest.mark.parametrize("mark", ["", "?", " ?"])
def test_a_wording_replaces_those_of_its_clause_and_no_others(mark: str) -> None:
    assert changed(f'where:\n{WHERE}{mark}"\n') == {
        "walk/where": "At what place did Neil Armstrong walk on the Moon on 21 July 1969?",
        "oath/where": "At what place did Ada Berg swear the oath on 1 May 1990?",
        "seat/where": "At what place did Ben Cole lose his seat on 2 June 1991?",
        "bill/where": "At what place did Chen Yu sign the bill on 3 July 1992?",
    }


def test_an_added_wording_takes_its_share_and_leaves_the_others_as_they_are() -> None:
    added = checked(f'where:\n  event: [built-in, {WHERE[9:]}?"]\n').value
    assert added is not None
    own, ids = added["where"]["event"], [f"fact-{n}/where" for n in range(300)]
    taken = [one for one in ids if pick(own, one).text.startswith("[{claim},] at what place")]
    assert 80 < len(taken) < 120
    standard = wordings()["where"]["event"]
    assert all(pick(own, one) is pick(standard, one) for one in set(ids) - set(taken))


def test_one_more_wording_at_the_end_moves_its_share_of_questions_alone() -> None:
    templates = tuple(compiled(str(n)) for n in range(6))
    ids = [f"fact-{n}/who" for n in range(3000)]
    for count in range(1, 6):
        before = [pick(templates[:count], one).text for one in ids]
        after = [pick(templates[: count + 1], one).text for one in ids]
        moved = [new for old, new in zip(before, after, strict=True) if old != new]
        assert set(moved) == {str(count)}
        assert abs(len(moved) / len(ids) - 1 / (count + 1)) < 0.03


def test_a_capital_after_a_part_that_may_be_left_out_is_made_small() -> None:
    words = checked(
        'who:\n  event: "[{claim},] Who {did} {at} {where} {when} {following}?"\n'
    ).value
    claim = "facts:\n  - {id: x, according_to: Beijing, who: China, did: met Dong Jun, where: Rome}"
    asker = Asker(book(claim), words)
    made = {q.id: q.prompt for asked in asker.ask() for q in asked.questions}
    assert made["x/who"] == "According to Beijing, who met Dong Jun in Rome?"


def test_all_wordings_of_quizgen_may_be_given_as_ones_own() -> None:
    same = checked(wording_file().decode())
    assert same.findings == ()
    assert prompts(same.value) == prompts()


def test_a_statement_may_be_worded_otherwise() -> None:
    own = "[{claim},] {when} {subject} {did} {at} {where} {following}."
    assert changed(f'statement:\n  event: "{own}"\n')["walk/cloze/where"] == (
        "On 21 July 1969 Neil Armstrong walked on the Moon in ____."
    )


def test_a_word_of_ones_own_that_tells_the_answer_stops_the_question() -> None:
    own = "[{claim},] in which sea or plain {aux} {subject} {rest} {at} {when} {following}?"
    text = f'where:\n  event: "{own}"\n'
    asker = Asker(book(FACTS), checked(text).value)
    (skip,) = [s for a in asker.ask() for s in a.skips if s.id == "walk/where"]
    assert (skip.reason, skip.detail) == (
        "answer-in-prompt",
        "the answer, or a part of it, stands in your wording",
    )


BAD = [
    pytest.param(
        'whoo: {event: "x"}', "unknown-kind", (1, 1), "did you mean `who`?", id="unknown kind"
    ),
    pytest.param(
        'part_of: {event: "x"}', "unknown-kind", (1, 1), "did you mean `part-of`?", id="as a field"
    ),
    pytest.param(
        'cloze: {event: "x"}', "unknown-kind", (1, 1),
        "it takes the fact's own sentence: `statement` words that", id="kind without wording",
    ),
    pytest.param(
        'ask: {event: "x"}', "unknown-kind", (1, 1),
        "its questions are worded in the fact file", id="hand-written",
    ),
    pytest.param(
        'who: {events: "x"}', "unknown-clause", (1, 7), "did you mean `event`?", id="unknown clause"
    ),
    pytest.param(
        "who: who did it", "wrong-shape", (1, 1),
        "write `event:` below it, and the wording behind that", id="no clause",
    ),
    pytest.param("who: {event: []}", "empty-value", (1, 7), "leave the line out", id="empty list"),
    pytest.param(
        'role-of: {role: "what post did {nam} hold {as_of}"}', "unknown-placeholder", (1, 17),
        "did you mean `{name}`?", id="unknown placeholder",
    ),
    pytest.param(
        'role-of: {role: "what post did {xyz} hold {as_of}"}', "unknown-placeholder", (1, 17),
        "there are: {name}, {as_of}", id="unlike any placeholder",
    ),
    pytest.param(
        'role-of: {role: "what post did {name} hold"}', "missing-placeholder", (1, 17),
        "what it stands for would go unsaid; quizgen's own: `what post did {name} hold {as_of}`",
        id="missing placeholder",
    ),
    pytest.param(
        'role-of: {role: "what post did {name} {name} hold {as_of}"}', "double-placeholder",
        (1, 17), "a text stands in a sentence once", id="double placeholder",
    ),
    pytest.param(
        'role-of: {role: "what post did {the name} hold {as_of}"}', "bad-placeholder", (1, 17),
        "a placeholder is one word between braces, as `{when}` is", id="two words in braces",
    ),
    pytest.param(
        'role-of: {role: "what post did {name} hold [{as_of}"}', "bad-brackets", (1, 17),
        "a part that may be left out stands between [ and ]", id="never closed",
    ),
    pytest.param(
        'role-of: {role: "what post did {name} hold ]{as_of}["}', "bad-brackets", (1, 17),
        "a part that may be left out stands between [ and ]", id="never opened",
    ),
    pytest.param(
        'role-of: {role: "name the post that {name} held {as_of}."}', "no-question-mark", (1, 17),
        "leave the mark out: a question mark is put on", id="a full stop",
    ),
    pytest.param(
        'role-of: {role: "the post that {name} held {as_of}"}', "no-question-mark", (1, 17),
        "give it a question word, or end it with ?", id="nothing asked",
    ),
    pytest.param(
        'statement: {role: "was {name} {role} {as_of}?"}', "question-mark", (1, 19),
        "leave the mark out: a full stop is put on", id="a statement that asks",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slug", "at", "hint"), BAD)
def test_a_bad_wording_is_found_where_it_stands(
    text: str, slug: str, at: tuple[int, int], hint: str
) -> None:
    found = checked(text)
    assert found.value is None
    (finding,) = found.findings
    assert (finding.slug, finding.hint) == (slug, hint)
    assert (finding.place.file, finding.place.line, finding.place.column) == ("w.yaml", *at)
