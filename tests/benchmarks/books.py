"""Books of any size, as somebody might keep them for years: all fields, and words that grow too.

Every kind of question that a deck asks has facts that it is asked of; a test counts them. The same number of facts
always gives the same text. Nothing in it is true.
"""

from __future__ import annotations

from collections.abc import Iterator

_STARTS = "Ba Ce Di Fo Gu Ha Je Ki Lo Mu Na Pe Qui Ro Su Ta Ve Wi Xo Zu".split()
_MIDDLES = "bral cind dorv fenn gast halm jorl kest lund merv nost palk rund".split()
_ENDS = "an eck ilo or um yx ath ine osk ura".split()
_FIRST = "Ada Bruno Chidi Dora Emil Farah Goran Hana Ivo Jun Kofi Lena Mara Noor Otto Pia".split()
_VERBS = (
    "met {other}",
    "visited the {thing}",
    "signed the {thing} agreement with {other}",
    "opened the {thing} bridge",
    "resigned over the {thing} report",
    "won the {thing} prize",
    "wrote to {other} about the {thing} tax",
    "was elected to the {thing} council",
)
_WORDS = "trade border harvest energy border-guard water budget rescue census ferry".split()
_POSTS = "Minister of {0}", "Secretary for {0}", "Director of the {0} Office", "Envoy for {0}"


def book(facts: int) -> str:
    """Give the text of a fact file with this many facts."""
    return "".join(_lines(facts))


def _lines(facts: int) -> Iterator[str]:
    people, places = max(8, facts // 12), max(6, facts // 25)
    yield "deck: Everything that happened\nabout: A made-up world\nas_of: 2025-12-17\n"
    yield "tags: [news, benchmark]\n\nsources:\n"
    for n in range(max(3, facts // 50)):
        yield f"  report-{n}:\n    title: The {_name(n)} Report, Part {n}\n"
        yield f"    publisher: {_name(n % 40)} Press\n    published: 20{n % 25:02}-{n % 12 + 1:02}\n"
    yield "\npeople:\n"
    for n in range(people):
        post = _POSTS[n % 4].format(f"{_name(n + 7)} Affairs")
        yield f"  {_person(n)}: {{role: {post}, country: {_place(n % places)}, source: report-0}}\n"
    yield "\nplaces:\n"
    yield from (f"  {_place(n)}:\n" for n in range(places))
    yield "\nlists:\n"
    yield from (_list(n, people, places) for n in range(max(2, facts // 250)))
    yield "\nfacts:\n"
    yield from (_fact(n, people, places) for n in range(facts))


def _fact(n: int, people: int, places: int) -> str:
    """Give fact number n: six of ten are events, the rest quotes, claims, and hand-written ones."""
    who, other = _person(n * 7 % people), _person((n * 11 + 5) % people)
    where, source = _place(n * 3 % places), f"report-{n % max(3, people // 5)}"
    when = f"{1950 + n * 13 % 75}-{n % 12 + 1:02}-{n % 28 + 1:02}"
    thing = f"{_name(n)} {_WORDS[n % 10]}"
    head, tail = f"  - id: fact-{n}\n", f"    source: {source}\n    tags: [{_WORDS[n % 10]}]\n\n"
    match n % 10:
        case 6:
            body = (
                f"    who: {who}\n    said: the {thing} must wait for the {_name(n + 9)} vote\n"
                f"    to: {other}\n    about: the {_name(n + 17)} plan\n    when: {when}\n"
            )
        case 7:
            body = (
                f"    according_to: {other}\n    who: {who}\n    did: plans the {thing} law\n"
                f"    when: {when[:7]}\n"
            )
        case 8:
            body = f"    ask: What do lawyers call the {thing} rule?\n    answer: {_name(n + 3)}’s Law\n"
        case 9:
            body = (
                f"    what: the {thing} line\n    did: was opened by {other}\n    where: {where}\n"
                f"    when: {when}\n"
            )
        case sort:
            did = _VERBS[n // 10 % 8].format(other=other, thing=thing)
            more = ""
            if sort in _MORE:
                did, more = (
                    text.format(thing=thing, many=12 + n % 88, name=_name(n + 5))
                    for text in (_MORE[sort][0] or did, _MORE[sort][1])
                )
            body = (
                f"    who: {who}\n    did: {did}\n    at: the {_name(n // 3)} Conference\n"
                f"    where: {where}\n    when: {when}\n{more}"
            )
    return head + body + tail


_MORE = {
    2: ("ordered {many} {thing} boats", "    amount: '{many} {thing} boats'\n"),
    3: ("", "    outcome: the {name} treaty\n"),
    4: ("", "    after: the {name} strike\n"),
    5: ("", "    part_of: the {name} campaign\n"),
}
"""Acts (where the fact needs its own) and fields that some events have beside the usual ones."""


def _list(n: int, people: int, places: int) -> str:
    """Give list number n: places in the order of their heights, or people with their years in a post."""
    head = f"  - id: list-{n}\n    complete: true\n    ordered: true\n    source: report-0\n"
    count = min(8, places)
    if n % 2:
        towns = [f"{_place(n * 7 + m * 3)}: {900 + n % 50 + 37 * m}" for m in range(count)]
        return (
            f"{head}    title: towns of the {_name(n + 31)} hills\n    by: height\n    unit: metres\n"
            f"    most: highest\n    least: lowest\n    members: {_members(towns)}"
        )
    posts = [f"{_person(n * 5 + m)}: {1960 + 4 * m}/{1963 + 4 * m}" for m in range(min(8, people))]
    return (
        f"{head}    title: mayors of {_place(n)}\n    one: mayor of {_place(n)}\n    functional: true\n"
        f"    members: {_members(posts)}"
    )


def _members(lines: list[str]) -> str:
    return "".join(f"\n      - {line}" for line in lines) + "\n\n"


def _name(n: int) -> str:
    """Give word number n, all different."""
    n, start = divmod(n, len(_STARTS))
    n, middle = divmod(n, len(_MIDDLES))
    n, end = divmod(n, len(_ENDS))
    more = _name(n - 1).lower() if n else ""
    return f"{_STARTS[start]}{_MIDDLES[middle]}{_ENDS[end]}{more}"


def _person(n: int) -> str:
    return f"{_FIRST[n % len(_FIRST)]} {_name(n)}"


def _place(n: int) -> str:
    return f"{_name(n)}ville"
