"""Count: how many members a complete list has.

A list, and what is asked of it:

    lists:
      - id: inner-planets
        title: inner planets of the Solar System
        complete: true
        members: [Mercury, Venus, Earth, Mars]

    How many inner planets of the Solar System are there?  4

A fact with several people and ``complete: true`` is such a list, too:

    How many people flew on Apollo 20 on 16 July 1990?  3

A list with an ``as_of`` of its own is counted on that day; a list with dates is counted up to its day, unless
all its terms were over long before.
Asked from three members on. The wrong answers are neighbouring numbers, the key's rank drawn by hash; where one
of the ranks would show a list of one, there are none: nobody takes that for a list, and a key that is never
the largest would be known by that.
"""

import re
from collections.abc import Iterator

from quizgen.questions.buckets import WRONG
from quizgen.questions.crossing import CrossKind, alone, gives_away
from quizgen.questions.draw import drawn
from quizgen.questions.english import dates, phrases
from quizgen.questions.english.typed import SUPERLATIVE
from quizgen.questions.ground import Ground, Proven, complete_facts
from quizgen.questions.listed import Asking, Listed, lists
from quizgen.questions.model import Asked, Options, Question
from quizgen.questions.wording import fill

NAME = "count"
FEWEST = 3
_OPEN = re.compile(
    rf"(?:{SUPERLATIVE}|most|best|worst|least|famous|notable|well-known|important|some)\b"
)
"""First words of titles that do not say where the list ends: "longest rivers"."""
_SHORTEST = 2
"""Members of the shortest list that anybody would believe in."""
_WORDS = "three four five six seven eight nine ten eleven twelve".split()


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each complete list, and each complete fact, for its number."""
    for one in lists(ground):
        if one.of.complete and one.distinct >= FEWEST:
            asked = _of_list(one)
            made = tuple(_with_options(question) for question in asked.questions)
            yield asked._replace(questions=made)
    for proven in complete_facts(ground):
        question = _of_fact(ground, proven)
        if question and not gives_away(question):
            yield alone(_with_options(question))


def _of_list(one: Listed) -> Asked:
    day = (one.of.as_of or one.ground.book.as_of) if one.dated else one.of.as_of
    if one.dated and day is None:
        detail = "the list goes on with time: say by when it was complete, with `as_of`"
        return one.refuse(NAME, "", ("no-as-of", detail))
    if day and any(
        m.when and m.when.high > day.low and m.when.low > day.low for m in one.of.members
    ):
        return one.refuse(NAME, "", ("later-member", "a member is later than the list’s `as_of`"))
    if _OPEN.match(one.of.title):
        detail = f"“{one.of.title}” may be as many as one likes: say how many in `title`"
        return one.refuse(NAME, "", ("open-number", detail))
    if one.dated and day and one.is_over(day):
        day = None
    number = one.distinct
    on = {"day": dates.answer(day), "as_of": dates.adverbial(day)} if day else {}
    asking = Asking(
        slot="",
        asked="count",
        given=(("as_of", day.text),) if day else (),
        clause=_clause(dated=one.dated, on_a_day=day is not None),
        said="count-by" if one.dated and day else "count",
        texts={"count": str(number), **on},
        answer=str(number),
        accept=_spelled(number),
    )
    return one.ask(NAME, asking)


def _of_fact(ground: Ground, proven: Proven) -> Question | None:
    fact = proven.desk.view.fact
    groups = any(ground.names.sort_of(name) == "group" for name in fact.who)
    if not fact.complete or len(fact.who) < FEWEST or groups:
        return None
    question_id = f"{fact.id}/{NAME}"
    template = ground.wording(NAME, "fact", question_id)
    texts = dict(proven.desk.slots[field] for field, _ in proven.question.given)
    return Question(
        id=question_id,
        kind=NAME,
        form="recall",
        about=proven.question.about._replace(id=question_id),
        facts=(fact.id,),
        asked="count",
        given=proven.question.given,
        prompt=phrases.question(fill(template, texts)),
        answer=str(len(fact.who)),
        accept=_spelled(len(fact.who)),
    )


def _clause(*, dated: bool, on_a_day: bool) -> str:
    """Give the wording's clause for a list with dates or without, counted on a day or not."""
    if dated:
        return "past" if on_a_day else "over"
    return "then" if on_a_day else "present"


def _spelled(number: int) -> tuple[str, ...]:
    place = number - FEWEST
    return (_WORDS[place],) if place < len(_WORDS) else ()


def _with_options(question: Question) -> Question:
    """Offer neighbouring numbers, ascending, where any rank of the key is as likely as another."""
    if int(question.answer) - WRONG < _SHORTEST:
        return question
    first = int(question.answer) - drawn("rank", question.id) % (WRONG + 1)
    texts = tuple(str(first + step) for step in range(WRONG + 1))
    return question._replace(options=Options(texts, tuple(question.fact for _ in texts)))


KIND = CrossKind(NAME, ask)
