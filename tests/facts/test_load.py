from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.fields import FACT, PERSON, TOP
from quizgen.facts.load import load
from quizgen.facts.model import Book
from quizgen.reading.finding import Finding, Level
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence
from tests.facts.from_text import book, check, findings, with_head
from tests.facts.test_schema import SAMPLE

KEYS = sorted({*TOP.fields, *FACT.fields, *PERSON.fields, "date", "zzz", "Ann", "", " "})
TEXTS = st.one_of(
    st.sampled_from(
        ["", "a", "Ann", "2025-10-31", "2025/..", "x/y", "true", "1", "~", "\x1f", "a  b"]
    ),
    st.text(max_size=8),
)


def mappings(values: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    entries = st.dictionaries(st.sampled_from(KEYS), values, max_size=8)
    return entries.map(lambda d: Mapping(tuple(Entry(k, 1, 1, v) for k, v in d.items()), 1, 1))


NODES: st.SearchStrategy[Node] = st.recursive(
    TEXTS.map(lambda t: Scalar(t, 1, 1)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: Sequence(tuple(items), 1, 1)), mappings(inner)
    ),
    max_leaves=40,
)


@given(mappings(NODES))
def test_any_tree_gives_a_book_or_an_error(root: Node) -> None:
    assert isinstance(root, Mapping)
    checked = load(root, "facts.yaml")
    assert (checked.value is None) == checked.failed
    assert checked.value is None or isinstance(checked.value, Book)
    for finding in checked.findings:
        assert finding.message
        assert not finding.message.endswith(".")
        assert isinstance(finding, Finding)


@given(st.lists(mappings(NODES), min_size=1, max_size=4))
def test_any_list_of_facts_gives_a_book_or_an_error(facts: list[Node]) -> None:
    entries = [
        Entry("deck", 1, 1, Scalar("D", 1, 7)),
        Entry("facts", 2, 1, Sequence(tuple(facts), 3, 3)),
    ]
    checked = load(Mapping(tuple(entries), 1, 1), "facts.yaml")
    assert (checked.value is None) == checked.failed
    assert checked.value is None or len(checked.value.facts) == len(facts)


def test_the_sample_of_the_design_loads_with_warnings_only() -> None:
    checked = check(SAMPLE)
    assert {f.level for f in checked.findings} == {Level.WARNING}
    assert checked.value is not None
    assert [f.id for f in checked.value.facts] == [
        "hegseth-meets-dong", "deconflict", "taiwan-part", "sensitive-issue",
    ]  # fmt: skip
    assert checked.value.canonical("Admiral Dong Jun") == "Dong Jun"


def test_shape_and_rules_report_together_in_the_order_of_the_file() -> None:
    text = with_head(
        """\
        - {id: a, who: Pete Hegset, did: flew, wher: Houston}
        - {id: a, who: Ann, did: sang, source: repotr, when: 2025-13}
        """,
        "people:\n  Pete Hegseth: pilot\n",
    )
    assert [f.split()[1] for f in findings(text)] == [
        "unknown-name:", "unknown-key:", "double-id:", "unknown-source:", "bad-date:",
    ]  # fmt: skip


def test_equal_names_and_dates_are_one_object() -> None:
    facts = book(
        with_head(
            "- {id: a, who: Ann, did: b, when: 2025}\n- {id: c, who: Ann, did: d, when: 2025}"
        )
    )
    first, second = facts.facts
    assert first.when is second.when
    assert first.who is second.who
    assert first.sources is second.sources


def test_messages_are_short_and_printable_whatever_the_file_holds() -> None:
    long = "x" * 1000
    checked = check(
        with_head(f'- {{id: a, who: Ann, did: b, "\\x1b[31m": c, {long}: d, when: "{long}"}}')
    )
    messages = [f.message for f in checked.findings]
    assert messages[0] == "a fact has no field `\\u001b[31m`"
    assert all(m.isprintable() and len(m) <= 300 for m in messages)
    assert all(f.hint.isprintable() and len(f.hint) <= 300 for f in checked.findings)


def test_a_file_of_nothing_but_unknown_keys_gets_suggestions_for_the_first_thousand() -> None:
    facts = "".join(f"- {{id: f{i}, who: Ann, did: x, wher{i}: y}}\n" for i in range(1200))
    hints = [f.hint for f in check(with_head(facts)).findings]
    assert len(hints) == 1200
    assert hints[0]
    assert not hints[-1]
