"""libyaml's syntax errors, each in words that help, at the place of the mistake."""

from __future__ import annotations

import pytest

from quizgen.reading.finding import Place
from tests.reading.bad_texts import Bad, brief, findings

CASES = {
    "tab before a field": Bad("\ta: b\n", "tab", 1, 1, ("tab", "spaces")),
    "tabs before fields": Bad("a:\n\tb: c\n \td: e\n", "tab", 2, 1, ("2 lines", "spaces")),
    "tab before more text": Bad("a: x\n\ty\n", "tab", 2, 1, ("tab",)),
    "tab before a block text": Bad("a: |\n\tx\n", "tab", 2, 1, ("tab",)),
    "tab on a blank line": Bad("a: b\n\t\nc: d\n", "tab", 2, 1, ("tab",)),
    "at sign": Bad("role: @SecWar\n", "stray-character", 1, 7, ("`@`", '`"@SecWar"`')),
    "at sign in a list": Bad("x: [a, @b c, d]\n", "stray-character", 1, 8, ('`"@b c"`',)),
    "at sign with quotes": Bad('x: @a "b"\n', "stray-character", 1, 4, ("`'@a \"b\"'`",)),
    "backtick": Bad("x: `a` b\n", "stray-character", 1, 4, ("backtick", '`"`a` b"`')),
    "percent": Bad("x: %5 # c\n", "stray-character", 1, 4, ("`%`", '`"%5"`')),
    "question mark": Bad("x: ? why\n", "stray-character", 1, 4, ("`?`", '`"? why"`')),
    "comma": Bad("x: ,a\n", "stray-character", 1, 4, ("`,`", '`",a"`')),
    "closing bracket": Bad("x: ]\n", "stray-character", 1, 4, ("`]`",)),
    "closing bracket below": Bad("x: y\n}\n", "stray-character", 2, 1, ("`}`",)),
    "colon in a text": Bad(
        "said: A said: B\n", "colon-in-text", 1, 13, ('quotes: `said: "A said: B"`',)
    ),
    "colon in a text in an item": Bad(
        "f:\n  - said: A: B # c\n", "colon-in-text", 2, 12, ("`: `", "quotes")
    ),
    "colon in an item": Bad("f:\n  - a: b: c\n", "colon-in-text", 2, 9, ('`a: "b: c"`',)),
    "colon after quotes": Bad('a: "b": c\n', "colon-in-text", 1, 7, ("`a: '\"b\": c'`",)),
    "colon at the start": Bad("a: : b\n", "colon-in-text", 1, 4, ("quotes",)),
    "two colons": Bad("a: b: c: d\n", "colon-in-text", 1, 5, ('`a: "b: c: d"`',)),
    "field too deep": Bad("a: b\n  c: d\n", "indentation", 2, 3, ("deeper", "line it up")),
    "field too shallow": Bad("a:\n    b: c\n  d: e\n", "indentation", 3, 3, ("another column",)),
    "field beside items": Bad("f:\n  - a\n  b: c\n", "indentation", 3, 3, ("column", "`- `")),
    "field of an item too shallow": Bad(
        "f:\n  - a: b\n   c: d\n", "indentation", 3, 4, ("column", "first field of its item")
    ),
    "item beside fields": Bad("a: b\n- c\n", "indentation", 2, 1, ("list item", "column")),
    "item too shallow": Bad("f:\n  - a: b\n - a: c\n", "indentation", 3, 2, ("items above",)),
    "first field of the file too deep": Bad(
        " a: b\nc: d\n", "indentation", 2, 1, ("further left", "first column")
    ),
    "text after a block text": Bad("a: |\n  x\n y\n", "indentation", 3, 2, ("column",)),
    "no space, first line": Bad("a:b\nc: d\n", "missing-space", 1, 2, ("space", "`a: b`")),
    "no space": Bad("a: b\nwho:Pete\nc: d\n", "missing-space", 2, 4, ("`who: Pete`",)),
    "no space in an item": Bad(
        "f:\n  - id: x\n    who:Pete\n    c: d\n", "missing-space", 3, 8, ("`who: Pete`",)
    ),
    "no colon": Bad("a: b\nfoo bar\nc: d\n", "missing-colon", 2, 1, ("`: `", "deeper")),
    "no colon, first line": Bad("foo\nc: d\n", "missing-colon", 1, 1, ("`name: value`",)),
    "no colon but a link": Bad("a: b\nhttp://x.y\nc: d\n", "missing-colon", 2, 1, ("`: `",)),
    "name missing": Bad("a: b\n: c\n", "empty-key", 2, 1, ("name", '`": c"`')),
    "name missing in braces": Bad("a: {: b}\n", "empty-key", 1, 5, ("name",)),
    "name too long": Bad("x" * 1100 + ": y\n", "long-name", 1, 1, ("1,024",)),
    "quote not closed": Bad('a: b\nc: "x\nd: y\n', "unclosed-quote", 2, 4, ("never", '"')),
    "single quote not closed": Bad("a: 'tis\nd: y\n", "unclosed-quote", 1, 4, ("never", "'")),
    "quote closed by the next": Bad('a: "x\nb: "y"\n', "unclosed-quote", 1, 4, ("line 2",)),
    "quote closed by a name": Bad('a: "x\n"b": y\n', "unclosed-quote", 1, 4, ("line 2",)),
    "quote up to the end mark": Bad('a: "x\n---\nb"\n', "unclosed-quote", 1, 4, ("never",)),
    "apostrophe in quotes": Bad("a: 'don't'\n", "text-after-quotes", 1, 9, ('`"don\'t"`',)),
    "text after quotes": Bad(
        'a: "deconflict" and more\n', "text-after-quotes", 1, 17, ("`'\"deconflict\" and more'`",)
    ),
    "two quotes": Bad('a: "b" and "c"\n', "text-after-quotes", 1, 8, ('`\'"b" and "c"\'`',)),
    "text after quotes in an item": Bad(
        "a:\n  - 'b' c\n", "text-after-quotes", 2, 9, ("`\"'b' c\"`",)
    ),
    "text after a quoted name": Bad('"a" b: c\n', "text-after-quotes", 1, 5, ("quotes",)),
    "text after brackets": Bad(
        "said: [Laughs] no\n", "text-after-brackets", 1, 16, ('`"[Laughs] no"`',)
    ),
    "text after braces": Bad("a: {b: c} d\n", "text-after-brackets", 1, 11, ('`"{b: c} d"`',)),
    "unknown escape": Bad('a: "C:\\path"\n', "unknown-escape", 1, 7, ("`\\p`", "`\\\\`")),
    "half a character": Bad('a: "\\ud800"\n', "unknown-escape", 1, 5, ("`\\u`",)),
    "too few digits": Bad('a: "x\\x4"\n', "unknown-escape", 1, 6, ("`\\x`",)),
    "list not closed": Bad("a: [b\nc: d\n", "unclosed-bracket", 1, 4, ("`[`", '`"[b"`')),
    "list not closed at the end": Bad("a: [b, c\n", "unclosed-bracket", 1, 4, ("never",)),
    "mapping not closed": Bad("a: {b: c\n", "unclosed-bracket", 1, 4, ("`{`", '`"{b: c"`')),
    "list closed by a brace": Bad("a: [b}\n", "unclosed-bracket", 1, 4, ("`[`",)),
    "name with a bracket": Bad("a: b\n[c: d\ne: f\n", "unclosed-bracket", 2, 1, ("`[`",)),
    "no space in brackets": Bad("a: {b: c, d:[e]}\n", "missing-space", 1, 12, ("space",)),
    "colon at the end in brackets": Bad("a: [b, c:]\n", "missing-space", 1, 9, ("quotes",)),
    "inner list not closed": Bad("a: [b, [c, d]\n", "unclosed-bracket", 1, 4, ("`[`",)),
    "comma missing": Bad('a: ["b" c]\n', "missing-comma", 1, 9, ("comma", "`]`")),
    "comma missing in braces": Bad('a: {b: "c" d: e}\n', "missing-comma", 1, 12, ("`}`",)),
    "item missing": Bad("a: [b,, c]\n", "missing-item", 1, 7, ("item", "comma")),
    "comment hides a bracket": Bad("a: [#1]\nb: c\n", "comment-for-value", 1, 5, ('`"#1"`',)),
    "comment hides items": Bad("a: [b, #1]\nb: c\n", "comment-for-value", 1, 8, ('`"#1"`',)),
    "dash": Bad("did: - met\n", "item-on-line", 1, 6, ("line", '`"- met"`')),
    "dash alone": Bad("did: -\n", "item-on-line", 1, 6, ("line",)),
    "greater than": Bad("x: > 5 people\n", "block-text", 1, 4, ("`>`", '`"> 5 people"`')),
    "bar": Bad("x: |a|\n", "block-text", 1, 4, ("`|`", '`"|a|"`')),
    "bar with zero": Bad("x: |0\n  a\n", "block-text", 1, 4, ("`|`",)),
}


@pytest.mark.parametrize("bad", CASES.values(), ids=CASES)
def test_a_mistake_is_named_where_it_was_made(bad: Bad) -> None:
    bad.check()


def test_the_line_that_a_field_should_stand_beside_is_named_too() -> None:
    [found] = findings("a: b\n  c: d\n")
    assert found.also == (Place("facts.yaml", 1, 4),)
    [found] = findings("f:\n  - a: b\n    # comment\n\n   c: d\n")
    assert found.also == (Place("facts.yaml", 2, 3),)


def test_an_open_bracket_is_found_once_whatever_follows() -> None:
    text = "f:\n  - a: [b\n\n  - a: c\n  - a: d\n"
    assert brief(text) == [("unclosed-bracket", 2, 8)]


def test_the_same_mistake_inside_a_large_file_has_its_own_line() -> None:
    items = "".join(f"  - id: f{n}\n    who: Dong Jun\n" for n in range(2000))
    assert brief(f"facts:\n{items}  - id: last\n    said: A: B\n") == [("colon-in-text", 4003, 12)]


def test_advice_is_left_out_where_it_would_be_too_long_to_read() -> None:
    [found] = findings(f"said: @{'long text ' * 20}\n")
    assert found.hint == "put it in quotes"


def test_advice_that_is_followed_is_right() -> None:
    for bad in CASES.values():
        [found] = findings(bad.text)
        if found.slug in {"stray-character", "text-after-quotes", "text-after-brackets"}:
            _, _, typed = found.hint.partition(": `")
            assert findings(f"a: {typed.removesuffix('`')}\n") == () or not typed
        elif found.slug in {"colon-in-text", "missing-space"}:
            _, _, typed = found.hint.partition(": `")
            assert findings(f"{typed.removesuffix('`')}\n") == () or not typed
