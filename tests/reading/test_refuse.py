"""YAML's cleverness is refused, with the text to type instead."""

from __future__ import annotations

import pytest

from quizgen.reading.finding import Level
from quizgen.reading.reader import read
from quizgen.reading.refuse import MOST_DEPTH, MOST_FINDINGS
from quizgen.reading.tree import Mapping, Scalar, Sequence
from tests.reading.bad_texts import Bad, brief, findings

CASES = {
    "alias": Bad("who: *x\n", "alias", 1, 6, ("`*x`", 'quotes: `"*x"`')),
    "alias, text goes on": Bad("who: *Pete Hegseth\n", "alias", 1, 6, ('`"*Pete Hegseth"`',)),
    "alias, no name": Bad("note: * footnote\n", "alias", 1, 7, ('`"* footnote"`',)),
    "alias, emphasis": Bad("note: *very* much\n", "alias", 1, 7, ("`*very*`", '`"*very* much"`')),
    "alias, in a list": Bad("who: [a, *x, b]\n", "alias", 1, 10, ('`"*x"`',)),
    "anchor": Bad("who: &x Pete\n", "anchor", 1, 6, ("`&x`", '`"&x Pete"`')),
    "anchor, no name": Bad("who: & Co\n", "anchor", 1, 6, ('`"& Co"`',)),
    "anchor, of a list": Bad("who: &x [a]\n", "anchor", 1, 6, ("`&x`",)),
    "anchor, with a colon": Bad("said: &a b: c\n", "anchor", 1, 7, ("`&a`", '`"&a b: c"`')),
    "tag, YAML's own": Bad("when: !!str 2025\n", "tag", 1, 7, ("`!!str`",)),
    "tag, own": Bad("said: !important\n", "tag", 1, 7, ("`!important`", '`"!important"`')),
    "tag, alone": Bad("said: ! stop\n", "tag", 1, 7, ('`"! stop"`',)),
    "tag, with handle": Bad("said: !a!b c\n", "tag", 1, 7, ("`!a!b`",)),
    "tag, of a key": Bad("!x a: b\n", "tag", 1, 1, ("`!x`",)),
    "merge": Bad("a:\n  <<: b\n", "merge", 2, 3, ("`<<`", "fields")),
    "directive": Bad("%YAML 1.2\n---\na: b\n", "directive", 1, 1, ("%", "delete")),
    "directive, tags": Bad("# c\n%TAG ! x:\n---\na: b\n", "directive", 2, 1, ("%",)),
    "directive, not one": Bad("%5 of them\n", "directive", 1, 1, ('`"%5 of them"`',)),
    "second document": Bad("a: b\n---\nc: d\n", "second-document", 2, 1, ("`---`",)),
    "second, empty": Bad("---\na: b\n---\n", "second-document", 3, 1, ("`---`",)),
    "second, after dots": Bad("a: b\n...\nc: d\n", "second-document", 3, 1, ("`...`",)),
    "key missing, quoted": Bad('"": b\n', "empty-key", 1, 1, ("name", "colon")),
    "key is a list": Bad("? [a]\n: b\n", "key-not-text", 1, 3, ("text", "[", "quotes")),
    "key is a mapping": Bad("did: {{Front}}\n", "key-not-text", 1, 7, ('`"{{Front}}"`',)),
    "key is deep": Bad("did: {{{c1::x}}}\n", "key-not-text", 1, 7, ('`"{{{c1::x}}}"`',)),
    "comment for a value": Bad(
        "note: #1 in Asia\n", "comment-for-value", 1, 7, ("comment", '`"#1 in Asia"`')
    ),
    "comment for an item": Bad("a:\n  - #1\n  - b\n", "comment-for-value", 2, 5, ('`"#1"`',)),
    "comment in braces": Bad("a: {b: #1\n}\n", "comment-for-value", 1, 8, ('`"#1"`',)),
    "comment, explicit": Bad("? a\n: #1\n", "comment-for-value", 2, 3, ('`"#1"`',)),
    "item in a text": Bad("who:\n - a\n  - b\n", "item-in-text", 3, 3, ("list item", "column")),
    "only comments": Bad("# nothing\n\n# here\n", "empty-file", 0, 1, ("only comments",)),
    "empty": Bad("", "empty-file", 0, 1, ("empty", "`name: value`")),
    "blank": Bad(" \n\n", "empty-file", 0, 1, ("empty",)),
    "start mark only": Bad("---\n", "empty-file", 0, 1, ("empty",)),
    "one list": Bad("- a\n- b\n", "root-not-mapping", 1, 1, ("list", "`name:`")),
    "one text": Bad("# c\nfacts\n", "root-not-mapping", 2, 1, ("text", "`name: value`")),
    "one text with colon": Bad("a:b\n", "root-not-mapping", 1, 1, ("space after the colon",)),
}


@pytest.mark.parametrize("bad", CASES.values(), ids=CASES)
def test_what_has_no_place_in_a_fact_file_is_refused(bad: Bad) -> None:
    bad.check()


def test_a_key_given_twice_names_both_lines() -> None:
    [found] = findings("who: a\ndid: b\n\nwho: c\n")
    assert (found.slug, str(found.place), found.place.width) == (
        "duplicate-key",
        "facts.yaml:4:1",
        3,
    )
    assert "`who`" in found.message
    assert "line 1" in found.message
    assert [str(place) for place in found.also] == ["facts.yaml:1:1"]


def test_a_key_given_three_times_is_found_twice_and_the_first_stays() -> None:
    checked = read(b"who: a\nwho: b\nfacts:\n  - id: x\n    id: y\n    who: z\nwho: c\n", "f")
    assert [(f.slug, f.place.line) for f in checked.findings] == [
        ("duplicate-key", 2),
        ("duplicate-key", 5),
        ("duplicate-key", 7),
    ]
    assert checked.value is not None
    assert [entry.key for entry in checked.value.entries] == ["who", "facts"]
    assert checked.value.entries[0].value == Scalar("a", 1, 6)


def test_equal_keys_of_different_items_are_fine() -> None:
    assert findings("a: {b: c}\nd: {b: c}\nb: [{b: c}, {b: c}]\n") == ()


def test_what_was_refused_stands_in_the_tree_as_typed() -> None:
    checked = read(b"who: *x\nby: &y Dong\nhow: !z [a]\n<<: b\n", "f")
    assert checked.value is not None
    assert checked.value == Mapping(checked.value.entries, 1, 1)
    assert [entry.value for entry in checked.value.entries] == [
        Scalar("*x", 1, 6),
        Scalar("&y Dong", 2, 5),
        Sequence((Scalar("a", 3, 10),), 3, 6),
    ]


def test_all_findings_of_a_file_come_in_one_run_in_file_order() -> None:
    text = (
        "deck: \u2028x\n"
        "deck: y\n"
        "facts:\n"
        "  - id: a\n"
        "    who: *x\n"
        "    did: [{{x}}, !y z]\n"
        "    note: #1\n"
        "    when: &z 2025\n"
        "    id: b\n"
        "    said: 'a' b\n"
        "    when: never seen\n"
    )
    assert brief(text) == [
        ("hidden-line-break", 1, 7),
        ("duplicate-key", 2, 1),
        ("alias", 5, 10),
        ("key-not-text", 6, 12),
        ("tag", 6, 18),
        ("comment-for-value", 7, 11),
        ("anchor", 8, 11),
        ("duplicate-key", 9, 5),
        ("text-after-quotes", 10, 15),
    ]


def test_an_ordinary_comment_after_an_empty_value_is_only_a_warning() -> None:
    checked = read(b"places:\n  Malaysia:  # the host\n  Guam: ## here\n  Oman: x  # there\n", "f")
    assert [(f.level, f.place.line) for f in checked.findings] == [
        (Level.WARNING, 2),
        (Level.WARNING, 3),
    ]
    assert not checked.failed


def test_comments_elsewhere_are_no_findings() -> None:
    text = "a:  # list\n  - b # item\n  - c#d\ne: {f: g} # map\nh: ''  #1\n# end\n"
    assert findings(text) == ()


@pytest.mark.parametrize(
    "deep",
    ["[" * MOST_DEPTH, "{a: " * MOST_DEPTH, "\n" + "- " * MOST_DEPTH],
    ids=["lists", "mappings", "items"],
)
def test_nesting_beyond_all_reason_ends_the_reading(deep: str) -> None:
    assert [f.slug for f in findings(f"a: b\na: {deep}")] == ["duplicate-key", "too-deep"]


@pytest.mark.parametrize("deep", ["[", "{a: ", "- ", "[[a], "])
def test_nesting_of_ten_thousand_is_one_finding(deep: str) -> None:
    assert [slug for slug, *_ in brief("a:\n  " + deep * 10_000)] == ["too-deep"]


def test_nesting_of_keys_is_refused_once() -> None:
    assert [slug for slug, *_ in brief("? " * 10_000 + "a")] == ["key-not-text", "too-deep"]


def test_nesting_by_indentation_of_ten_thousand_is_one_finding() -> None:
    text = "".join(" " * depth + "a:\n" for depth in range(10_000))
    assert brief(text) == [("too-deep", MOST_DEPTH + 1, MOST_DEPTH + 1)]


def test_nesting_within_reason_is_read() -> None:
    text = "a: " + "[" * (MOST_DEPTH - 1) + "]" * (MOST_DEPTH - 1)
    assert findings(text) == ()


def test_a_flood_of_findings_is_cut_off() -> None:
    found = findings("a:\n" + "  - *x\n" * 5000)
    assert len(found) == MOST_FINDINGS + 1
    assert found[-1].slug == "too-many-findings"
    assert found[-1].place.line == MOST_FINDINGS + 2


def test_a_number_sign_that_cuts_a_text_short_is_warned_of() -> None:
    text = b"facts:\n  - id: a\n    did: became Asia\xe2\x80\x99s #1 exporter\n    at: x # y\n"
    checked = read(text, "f")
    assert [(f.slug, f.level, f.place.line, f.place.column) for f in checked.findings] == [
        ("comment-in-text", Level.WARNING, 3, 24)
    ]
    assert "`#1`" in checked.findings[0].message
