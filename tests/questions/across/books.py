"""Fact files drawn at random: dated acts and quotations, people with countries, lists."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.questions.asking import HEAD

PEOPLE = ["Anna Berg", "Ben Cole", "Chen Yu", "Admiral Yu", "Dora Ek", "Eva Lund", "Finn Aas"]
PLACES = ["Rome", "Lisbon", "Italy", "Oslo"]
ACTS = [
    "opened the bridge",
    "closed the mine",
    "founded the school",
    "burnt the letters",
    "met Dora Ek",
]
DATES = [
    "1901", "1901-05", "1901-05-03", "1901-05-20", "1905/1910", "1908~", "1911-02-01", "1921", "1931-07-05",
    "1941", "1951-03", "1961", "1971?", "198X", "1999/",
]  # fmt: skip
QUOTES = [
    "the bridge will surely hold", "no mine is worth a life", "schools are cheaper than prisons",
    "I have nothing left to hide", "letters burn well in winter", "the bridge will hold, says Anna Berg",
]  # fmt: skip
NAMES = """\
people:
  Chen Yu: {title: Admiral, aka: [Admiral Yu], role: chief of staff, country: Norway}
  Anna Berg: {role: envoy to Rome, country: Italy}
  Ben Cole: {role: minister of trade, country: Norway}
  Dora Ek: {role: minister of war, country: Norway}
  Eva Lund: {role: mayor of Oslo, country: Norway}
  Finn Aas: {title: Admiral, role: harbour master, country: Italy}
places:
  Rome: Italy
  Lisbon: {in: Portugal}
"""
MEMBERS = ["Adam", "Bert", "Carl", "Dirk", "Emil", "Fritz", "Gustav", "Hugo"]


@st.composite
def fact_lines(draw: st.DrawFn, most: int = 14) -> list[str]:
    """Give the lines of a few facts, each one fact."""
    lines = []
    for number in range(draw(st.integers(2, most))):
        who = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True))
        if {"Chen Yu", "Admiral Yu"} <= set(who):
            who.remove("Admiral Yu")
        quote = draw(st.integers(0, 2)) == 0
        key, said = ("said", QUOTES) if quote else ("did", ACTS)
        fields = [f"who: [{', '.join(who[: 1 if quote else 3])}]"]
        fields.append(f"{key}: '{draw(st.sampled_from(said))}'")
        if draw(st.booleans()):
            fields.append(f"where: {draw(st.sampled_from(PLACES))}")
        if draw(st.integers(0, 4)):
            fields.append(f"when: {draw(st.sampled_from(DATES))}")
        if draw(st.booleans()):
            fields.append("complete: true")
        lines.append(f"  - {{id: f{number}, {', '.join(fields)}}}\n")
    return lines


def whole(lines: list[str]) -> str:
    """Make a whole file of lines of facts."""
    return HEAD + NAMES + "facts:\n" + "".join(lines)


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Give a whole file of two lists, with dates, with numbers, or bare."""
    text = ""
    for number in range(2):
        names = draw(st.lists(st.sampled_from(MEMBERS), min_size=1, max_size=8, unique=True))
        sort = draw(st.sampled_from(["dates", "numbers", "bare"]))
        flags = [f for f in ("ordered", "complete", "functional") if draw(st.booleans())]
        if sort == "dates":
            years = sorted(draw(st.sets(st.integers(1900, 1960), min_size=9, max_size=9)))
            ends = [draw(st.integers(0, 3)) for _ in years]
            values = [f": {y}/{n + e}" for y, n, e in zip(years, years[1:], ends, strict=False)]
        elif sort == "numbers":
            flags = [flag for flag in flags if flag != "ordered"]
            values = [f": {draw(st.integers(1, 9))}" for _ in range(9)]
        else:
            values = [""] * 9
        text += f"  - id: list-{number}\n    title: {'inner' if number else 'outer'} kings of Examplia\n"
        text += "    one: king of Examplia\n" + "    by: height\n" * (sort == "numbers")
        text += "".join(f"    {flag}: true\n" for flag in flags) + "    members:\n"
        text += "".join(f"      - {n}{v}\n" for n, v in zip(names, values, strict=False))
    return HEAD + "lists:\n" + text
