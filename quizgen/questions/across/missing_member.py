"""Missing member: the one member of a complete list that the prompt leaves out.

A list, and what is asked of it:

    lists:
      - id: inner-planets
        title: inner planets of the Solar System
        complete: true
        members: [Mercury, Venus, Earth, Mars]

    Which of the inner planets of the Solar System is missing here: Venus, Earth, and Mars?  Mercury

A fact with several people and ``complete: true`` is such a list, too:

    Besides Ada Berg and Chen Yu, who flew on Apollo 20 on 16 July 1990?  Ben Cole

Asked of three to eight members; the hash of its name chooses the one left out.
"""

from collections.abc import Iterator

from quizgen.questions.crossing import CrossKind, alone, gives_away
from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.english.owners import is_mutual
from quizgen.questions.ground import Ground, Proven, complete_facts
from quizgen.questions.listed import Asking, Listed, lists
from quizgen.questions.model import Asked, Question
from quizgen.questions.wording import fill

NAME = "missing-member"
FEWEST, MOST = 3, 8
"""Members of a list that can be asked: fewer name no list, more are no prompt."""


def ask(ground: Ground) -> Iterator[Asked]:
    """Ask each complete list, and each complete fact, for one member."""
    for one in lists(ground):
        if one.of.complete and FEWEST <= len(one.of.members) == one.distinct <= MOST:
            yield _of_list(one)
    for proven in complete_facts(ground):
        question = _of_fact(ground, proven)
        if question and not gives_away(question):
            yield alone(question)


def _of_list(one: Listed) -> Asked:
    members = one.of.members
    missing = min(members, key=lambda m: drawn("missing", one.id, m.name))
    shown = tuple(m.name for m in members if m is not missing)
    asking = Asking(
        slot="",
        asked="member",
        given=(("members", shown),),
        clause="list",
        said="members",
        texts={"names": phrases.listed(shown), "all": phrases.listed([m.name for m in members])},
        answer=missing.name,
        accept=one.aliases(missing),
    )
    return one.ask(NAME, asking)


def _of_fact(ground: Ground, proven: Proven) -> Question | None:
    fact = proven.desk.view.fact
    if not fact.complete or not FEWEST - 1 <= len(fact.who) <= MOST or is_mutual(fact.did):
        return None
    missing = min(fact.who, key=lambda name: drawn("missing", fact.id, name))
    shown = tuple(name for name in fact.who if name != missing)
    question_id = f"{fact.id}/{NAME}"
    template = ground.wording(NAME, "fact", question_id)
    texts = dict(proven.desk.slots[field] for field, _ in proven.question.given)
    return Question(
        id=question_id,
        kind=NAME,
        form="recall",
        about=proven.question.about._replace(id=question_id),
        facts=(fact.id,),
        asked="member",
        given=(("who", shown), *proven.question.given),
        prompt=phrases.question(fill(template, {**texts, "names": phrases.listed(shown)})),
        answer=missing,
        accept=ground.names.aliases(missing),
    )


KIND = CrossKind(NAME, ask)
