"""Holder at a time: the member of a list, one at a time, that a year or a month belongs to.

A list, and what is asked of it:

    lists:
      - id: examplia-presidents
        title: presidents of Examplia
        one: president of Examplia
        functional: true
        members: [Ada Berg: 1990/1992, Ben Cole: 1992/2000, Chen Yu: 2000/2002, Dora Ek: 2002/2004]

    Name the president of Examplia in 1991.  Ada Berg

The year is one that lies wholly inside the member's own dates and touches no other member's, chosen by
hash. Terms that hold no whole year are not asked.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from quizgen.facts.days import day_number
from quizgen.facts.model import Member
from quizgen.facts.moment import Date, Moment, Precision
from quizgen.questions.crossing import CrossKind
from quizgen.questions.draw import drawn
from quizgen.questions.english import dates
from quizgen.questions.ground import Ground
from quizgen.questions.listed import Asking, Listed, lists, member_slug
from quizgen.questions.model import Asked

NAME = "holder-at-time"


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask for the member of one year of each term that has such a year."""
    for one in lists(ground):
        dated = [(m, m.when) for m in one.of.members if m.when]
        if one.of.functional and one.of.one and len(dated) == len(one.of.members):
            yield from _of_list(one, sorted(dated, key=lambda pair: pair[1].low))


def _of_list(one: Listed, terms: Sequence[tuple[Member, Moment]]) -> Iterator[Asked]:
    last_days = list(accumulate((term.high for _, term in terms), max))
    for place, (member, term) in enumerate(terms):
        year = _year(one, member, term)
        if year is None:
            continue
        first, last = day_number(year, 1, 1), day_number(year, 12, 31)
        free_before = place == 0 or last_days[place - 1] < first
        free_after = place + 1 == len(terms) or terms[place + 1][1].low > last
        if free_before and free_after:
            yield _asked(one, member, term, year)


def _year(one: Listed, member: Member, term: Moment) -> int | None:
    """Draw a year that surely lies inside a term, or None where there is none."""
    start, end = term.start, term.end or (one.of.as_of or one.ground.book.as_of or term).start
    if start is None or end is None or term.approximate or term.uncertain:
        return None
    if min(start.precision, end.precision) < Precision.YEAR:
        return None
    whole = range(start.year + 1, end.year)
    return whole[drawn("year", one.id, member.name, start_of(term)) % len(whole)] if whole else None


def start_of(term: Moment) -> str:
    """Give the first date of a term as the file has it."""
    return term.text.partition("/")[0]


def _asked(one: Listed, member: Member, term: Moment, year: int) -> Asked:
    moment = _moment(year)
    slot = member_slug(member)
    asking = Asking(
        slot=slot if one.is_once(member) else f"{slot}-{start_of(term)}",
        asked="member",
        given=(("when", moment.text),),
        clause="list",
        said="holder",
        texts={
            "one": one.of.one,
            "name": member.name,
            "when": dates.adverbial(moment),
            "term": dates.adverbial(term),
        },
        answer=member.name,
        accept=one.aliases(member),
    )
    return one.with_options(one.ask(NAME, asking), member, ())


def _moment(year: int) -> Moment:
    date = Date(year, 0, 0, Precision.YEAR)
    text = f"{year:04}" if year >= 0 else f"-{-year:04}"
    return Moment(text, date, date, day_number(year, 1, 1), day_number(year, 12, 31))


KIND = CrossKind(NAME, ask)
