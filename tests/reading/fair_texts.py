"""Texts of correct fact files in all the forms that are read in bulk, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.reading.yaml_texts import field

ITEMS = (
    "a",
    "b c",
    "d'e",
    "-4",
    "g#h",
    "12",
    "'i, j'",
    "'k''l'",
    '"m: n"',
    r'"o \"p\" \\"',
    '""',
    "é",
)
PLAINS = (
    "a",
    "b c",
    "d:e f",
    "-g h",
    "12:30",
    "C# h",
    "x [y] {z}, 'w'",
    'v "u"',
    "a#b",
    "日本 – 😀",
    "2025/..",
)
QUOTED = (
    "'a'",
    "''",
    "'b: c'",
    "'d # e'",
    "'it''s'",
    '"f"',
    '""',
    '"g: # h"',
    r'"i \"j\" \\ \/"',
    "'k'",
)
ENDS = ("", "", "", "", " ", "  # a", " # b: 'c' \"d\"", " ##", "   #-e")
WORDS = ("a b", "c, d", "'e", 'f"', "g:h", "i#j", "é –", "k: l", "m # n", "o:", "- p", "# q", "[r")
PLAIN_WORDS = WORDS[:1] * 6 + WORDS[1:7]
GAPS = ("", "", "  ", "# a: b", "  # - c: 'd", '    # "')
KEYS = st.lists(
    st.sampled_from("id who did at when tags a-b".split()), min_size=1, max_size=4, unique=True
)
NAMES = ("Dong Jun", "the US", "Bo é", "A.B. 'C'", "D, E", "F-G")

_end = st.sampled_from(ENDS)
_gap = st.sampled_from(["", "", "", *[f"{gap}\n" for gap in GAPS]])


@st.composite
def brackets(draw: st.DrawFn) -> str:
    """Give a list in brackets."""
    return f"[{', '.join(draw(st.lists(st.sampled_from(ITEMS), min_size=1, max_size=4)))}]"


@st.composite
def braces(draw: st.DrawFn) -> str:
    """Give fields in braces."""
    value = st.sampled_from(ITEMS) | brackets()
    return f"{{{', '.join(f'{key}: {draw(value)}' for key in draw(KEYS)[:3])}}}"


_on_one_row = st.one_of(
    *[st.sampled_from(PLAINS)] * 4, st.sampled_from(QUOTED), brackets(), braces()
)
_with_end = st.builds("{}{}".format, _on_one_row, _end)


@st.composite
def dashes(draw: st.DrawFn) -> str:
    """Give a list of one item a row, deeper than its name or in its column."""
    item = st.builds("{}{}".format, st.sampled_from([*PLAINS, *QUOTED]), _end)
    lead = draw(st.sampled_from(["\n@- ", "\n!- "]))
    return "".join(lead + one for one in draw(st.lists(item, min_size=1, max_size=4)))


@st.composite
def fields(draw: st.DrawFn) -> str:
    """Give fields of one row each, deeper than their name."""
    return "".join(f"\n@{key}: {draw(_with_end)}" for key in draw(KEYS)[:3])


@st.composite
def rows(draw: st.DrawFn) -> str:
    """Give a text of several rows, in quotes or not, or one that a > or a | begins."""
    mark = draw(st.sampled_from(["", "", "'", '"', "|\n@", "|-\n@", ">\n@", ">-\n@"]))
    words = draw(st.lists(st.sampled_from(WORDS if mark else PLAIN_WORDS), min_size=2, max_size=3))
    if not mark:
        deeper = draw(st.sampled_from(["", "", "  "]))
        return "x" + f"\n@{deeper}".join(words) + draw(_end)
    if len(mark) > 1:
        return mark + "\n@".join(words)
    inner = {"'": ("'", "''"), '"': ('"', '\\"')}[mark]
    return mark + "\n@".join(words).replace(*inner) + mark + draw(_end)


_value = st.one_of(*[_with_end] * 3, dashes(), fields(), rows())


@st.composite
def groups(draw: st.DrawFn, indent: str, step: str, name: str) -> str:
    """Give a list item, or where there is a name that name with what it declares."""
    column = indent + (step if name else "  ")
    rows = [field(key, draw(_value), column, step) for key in draw(KEYS)]
    if not name:
        return f"{indent}- " + f"\n{draw(_gap)}{column}".join(rows)
    if draw(st.integers(0, 3)):
        return "\n".join([f"{indent}{name}:", *[draw(_gap) + column + row for row in rows]])
    return f"{indent}{name}:{draw(st.just('') | _with_end.map(' {}'.format))}"


@st.composite
def fair_files(draw: st.DrawFn) -> str:
    """Give a whole file without a mistake: list items, or names with what they declare."""
    step = draw(st.sampled_from(["  ", "  ", "    "]))
    names = [f"{draw(st.sampled_from(NAMES))} {n}" for n in range(draw(st.integers(1, 5)))]
    declares = draw(st.booleans())
    indent = step if declares else draw(st.sampled_from(["", step]))
    rows = [draw(_gap) + draw(groups(indent, step, name if declares else "")) for name in names]
    end = draw(st.sampled_from(["", "\n", "\n\n# end\n", "\nnote: [a]\n"]))
    return "\n".join(["facts:", *rows]) + end
