"""Superlative: the member of a complete list with the largest, or the smallest, number.

A list, and what is asked of it:

    lists:
      - id: examplia-mountains
        title: mountains of Examplia
        complete: true
        by: height
        unit: metres
        most: highest
        members: [Mount Ada: 2914, Mount Ben: 3107, Mount Chen: 1880]

    Which of the mountains of Examplia is the highest?  Mount Ben
    Which of the mountains of Examplia has the smallest height?  Mount Chen

Asked only where every member has its number and no two share the largest (or the smallest).
"""

from collections.abc import Iterator

from quizgen.facts.model import Member
from quizgen.questions.crossing import CrossKind
from quizgen.questions.english import dates
from quizgen.questions.ground import Ground
from quizgen.questions.listed import Asking, Listed, lists
from quizgen.questions.model import Asked

NAME = "superlative"
FEWEST = 3


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each complete list with numbers for both of its ends."""
    for one in lists(ground):
        members = sorted(one.of.members, key=lambda m: m.number or 0)
        if not one.of.complete or len(members) < FEWEST or any(m.number is None for m in members):
            continue
        ends = (("most", members[-1], members[-2]), ("least", members[0], members[1]))
        for slot, key, rival in ends:
            if key.number == rival.number:
                detail = f"`{key.name}` and `{rival.name}` have the same number"
                yield one.refuse(NAME, slot, ("tie", detail))
            else:
                yield one.with_options(one.ask(NAME, _asking(one, slot, key)), key, ())


def _asking(one: Listed, slot: str, key: Member) -> Asking:
    of = one.of
    word = of.most if slot == "most" else of.least
    day = of.as_of
    clause = ("word" if word else slot) + ("-then" if day else "")
    size = f"{key.typed} {of.unit}" if of.unit else f"{of.by} {key.typed}"
    return Asking(
        slot=slot,
        asked="member",
        given=(("by", of.by), ("rank", slot), *((("as_of", day.text),) if day else ())),
        clause=clause,
        said=clause,
        texts={
            "word": word,
            "name": key.name,
            "size": size,
            "as_of": dates.adverbial(day) if day else "",
        },
        answer=key.name,
        accept=one.aliases(key),
    )


KIND = CrossKind(NAME, ask)
