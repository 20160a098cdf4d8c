"""Tallies against a plain count of what stood in the file at each build."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.tallies import Family, tally

Row = tuple[str, str, str, int]
rows = st.lists(
    st.tuples(
        st.sampled_from(["won", "met", ""]),
        st.sampled_from("abc"),
        st.sampled_from(["", "x", "y", "z"]),
        st.integers(1, 3),
    ),
    max_size=12,
)


def differs(one: Row, rows: list[Row]) -> bool:
    """Whether rows that agree with this one have two values."""
    return len({value for _, same, value, _ in rows if same == one[1] and value}) > 1


@given(rows)
def test_each_fact_is_counted_as_of_its_own_build(found: list[Row]) -> None:
    builds = [[n for n, row in enumerate(found) if row[3] == build] for build in (1, 2, 3)]
    got = tally(builds, [row[0] for row in found], [r[1] for r in found], [r[2] for r in found])
    for number, row in enumerate(found):
        then = [other for other in found if other[3] <= row[3]]
        kin = [other for other in then if other[0] == row[0]]
        if row[0]:
            shared = sum(differs(other, then) for other in kin)
            assert got[number] == (Family(len(kin), shared), differs(row, then))
