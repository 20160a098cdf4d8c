"""Texts that look like fact files and are full of traps, for property tests of the reader."""

from __future__ import annotations

from hypothesis import strategies as st

VALUES = (
    # what YAML 1.1 takes for something else
    "NO yes ~ null 12:30 010 0x1f 1e3 .inf 2025-10-31 -0043 -4 = << http://a.b/c#d a:b C# a#b",
    # first characters that mean something
    "- @x `x` %x *x &x !x !!str ? : :x -x -- --- ... , ] } { [ | > ' \" #1",
)
LONGER_VALUES = (
    "",
    "Pete Hegseth",
    "A said: B",
    "a: ",
    "x # comment",
    "x #comment",
    "x  ",
    "x   # comment: with colon",
    "x\t",
    "a\tb",
    "* x",
    "& x",
    "- x",
    "? x",
    "#1 in Asia",
    "# comment",
    "été – 日本 😀 e\u0301",
    "\u00a0x\u00a0",
    "\u3000x",
    "\u200bx",
    "a 'b' \"c\" [d] {e} *f &g !h %i @j `k` | > - ? ,",
    "''",
    '""',
    "'it''s'",
    "'a'''",
    "'a' b",
    '"a" # b',
    '"a # b"',
    "'a # b'  # c",
    '"a: b"',
    r'"tab\tquote\"\x1f\\"',
    '"a\n      b"',
    '"a\n  - id: x\n    who: y\n  "',
    "'a\n\n    who: y\n    did: z'",
    "a\n      b",
    "a\n\n      b\n      c",
    "a\n      - b",
    "a\n      # comment",
    "|\n      - id: x\n        who: y",
    ">-\n      a\n      b\n\n",
    "|+\n      a\n\n",
    "\n      - a\n      - b",
    "\n      - id: a\n        who: b\n      - id: c",
    "\n    - id: a\n      who: b",
    "\n      in: a\n      on: b",
    "[]",
    "[a]",
    "[a, b]",
    "[a,b]",
    "[a , b]",
    "[ a, b ]",
    "[a, b]  # c",
    "[a, b,]",
    "[a, b c, 'd, e', \"f\", g'h]",
    "[a, 'it''s']",
    "[a: b]",
    "[12:30, -4, a#b]",
    "[a, #b\n      c]",
    "[a,\n    - id: x\n    b]",
    "[a\n  - id: x\n    who: y\n  ]",
    "[[a], b]",
    "{a: b}",
    "{a: b, c}",
    "{a: {b: c}}",
    "{{a}}",
)
KEYS = ("id", "who", "did", "said", "when", "a-b", "a b", "x" * 70, '"q"', "été", "<<", "who ", "1")
LINES = (
    "",
    "",
    "  ",
    "\t",
    "# comment",
    "    # who: comment",
    "  # - id: comment",
    "facts:",
    "people:",
    "people:  # comment",
    "  Dong Jun:",
    "---",
    "...",
    "- a",
    "  - a",
    "  -",
    "    - a",
    "  - - a",
    "      more text",
    "      more: text",
    "    text",
    "  text",
    "text",
    " odd: indentation",
    '"',
    "'",
    "]",
    "%TAG x",
)

PLAIN_VALUES = ("Pete Hegseth", "2025-10-31", "[a, b]", "'it''s'", '"a: b"', "x # y", "12:30", "-4")

# "@" stands for the blanks before a nested row, "!" for those before a field
NESTED_VALUES = (
    "\n@- a\n@- b c",
    "\n@- 'a' # b\n@- \"c # d\"",
    "\n!- a\n!- 'b'",
    "\n@in: a\n@aka: [b, 'c, d']",
    "a b\n@c d",
    "a b\n@  c # d",
    '"a b\n@c: d"',
    "'a''s\n@ b' # c",
    ">-\n@a b: c\n@# d",
    ">\n@a\n@- b\n",
    "|\n@'a\n@b",
    "|-\n@- a",
    "{in: A}",
    '{in: A, aka: ["B, c", -4]} # d',
    "a b  # c",
    "[a, b c]  # d",
    "[a, \"b, c\", 'd']",
    '"a" # "b"',
    "'a # b' # 'c'",
    "a\n@b\n@  c d",
    "-a\n@-b",
    "'a\n@b''s # c' # d",
    '"a \\"b\\"\n@c"',
    r'"a \"b\" \\"',
)
NESTED_TRAPS = (
    "a  # b\n@c",
    "a\n@b  # c\n@d",
    "a\n@b:c",
    "a\n@b: c",
    "a\n@#b",
    "a \n@b",
    "a\n@- b",
    "a #1",
    "a  ##_b",
    "''''",
    "''\n@''",
    '""\n@b',
    "\n@- a\n@  b",
    "\n@- a # b\n@- c \n@- 'd'",
    "\n@- 'a'\n@- \"b # c\"  # d",
    "[a, b]  #c",
    "[a] #1",
    "\n@- a\n\n@- b",
    "\n@- a\n@# c\n@- b",
    "\n@- a: b\n@  c: d",
    "\n@- [a]\n@-",
    "\n@- - a",
    "\n@- a\n@ - b",
    "\n!- a\n@- b",
    "\n!- a\n!b: c",
    "\n@a: b\n@a: c",
    "\n@a:\n@  b: c",
    "\n@a: >-\n@  b",
    "\n@a: b\n@- c",
    " # c\n@- a",
    "a # b\n@c",
    "a\n@# b\n@c",
    "a\n\n@b",
    "a:\n@b",
    '"a\n@b" c',
    '"a \n@b"',
    '"a\n\n@b"',
    '"a:\n@b"',
    '"a\n! b"',
    "'a''\n@'",
    ">-\n@a\n@ b",
    ">-\n@a\n\n@b",
    ">-\n@a:\n@b",
    ">-\n@a \n@b ",
    ">-\n@a\n\n@# b",
    ">\n@a\n@  ",
    "> # a\n@b",
    ">2\n@a",
    "|\n\n@a",
    "|\n @a\n@b",
    "|+\n@a\n\n",
    "|-\n!a",
    "{a: b, a: c}",
    "{a: b,\n@c: d}",
    "{a: [b, [c]]}",
    "{a:b}",
    "{a: b}c",
    r'"a \n \x41"',
)

_trap = st.sampled_from([*" ".join(VALUES).split(), *LONGER_VALUES])
_plain = st.sampled_from(PLAIN_VALUES)
_any = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).map(
    lambda text: "x" + text
)
_nested = st.sampled_from(NESTED_VALUES)
_value = st.one_of(*[_plain] * 8, *[_nested] * 4, _any, _trap, _trap, st.sampled_from(NESTED_TRAPS))
_name = st.one_of(
    *[st.sampled_from(["Dong Jun", "the US", "Bo Xi", "A", "B", "C", "D"])] * 6,
    st.sampled_from(["Ye # Li", "a:b", "'Q'", "*a", "-x", "- x", "é", "n" * 300, "<<", "x "]),
)
_keys = st.lists(
    st.sampled_from(["id", "who", "did", "at", "when", "tags", "a-b"]),
    min_size=1,
    max_size=5,
    unique=True,
) | st.just(["id", "who", "id"])
_odd_key = st.sampled_from(["id", *KEYS])
_lead = st.sampled_from(["  - ", "    ", "- ", "  ", "    - ", "      ", ""])


def field(key: str, value: str, indent: str, step: str) -> str:
    """Give a field, what is nested in it at its column."""
    blank = "" if value.startswith("\n") else " "
    return f"{key}:{blank}{value}".replace("@", indent + step).replace("!", indent)


@st.composite
def items(draw: st.DrawFn, indent: str, step: str) -> str:
    """Give a list item with a few fields, few of which are traps."""
    rows = [field(key, draw(_value), indent + "  ", step) for key in draw(_keys)]
    return f"{indent}- " + f"\n{indent}  ".join(rows)


@st.composite
def declarations(draw: st.DrawFn, indent: str, step: str) -> str:
    """Give a name with what it declares, in one of the forms that this may have."""
    name = draw(_name)
    form = draw(st.sampled_from(["fields", "fields", "fields", "value", "nothing"]))
    if form == "nothing":
        return f"{indent}{name}:"
    if form == "value":
        return indent + field(name, draw(_value), indent, step)
    rows = [field(key, draw(_value), indent + step, step) for key in draw(_keys)]
    return "\n".join([f"{indent}{name}:", *[indent + step + row for row in rows]])


@st.composite
def files(draw: st.DrawFn) -> str:
    """Give a whole file. About half of them are correct."""
    indent = draw(st.sampled_from(["", "  ", "  ", "    "]))
    step = draw(st.sampled_from(["  ", "  ", "    ", " "]))
    group = draw(st.sampled_from([items, declarations]))(indent, step)
    odd = st.one_of(
        st.sampled_from(LINES),
        st.sampled_from(LINES),
        st.builds("{}{}: {}".format, _lead, _odd_key, _trap),
    )
    gap = st.sampled_from(["", "  ", "# comment", "    # who: comment", "  # - id: x"])
    rarely_odd = draw(st.sampled_from([gap, odd]))
    row = st.one_of(*[group] * 5, gap, rarely_odd)
    rows = draw(st.lists(row, min_size=1, max_size=8))
    head = draw(st.sampled_from(["facts:", "facts:", "deck: x\nfacts:", "facts: # comment"]))
    tail = draw(st.sampled_from(["", "\n", "\n", "\npeople:\n  A: b\n", "\n\n  # end"]))
    text = "\n".join([head, *rows]) + tail
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])))
