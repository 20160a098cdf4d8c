"""A bank of questions about well-known events, and a factory for odd ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quizgen.questions.model import BLANK, Citation, Cover, Form, Options, Question, Statement

COVER = Cover(
    title="Turning Points of the Modern World",
    about="Exploration, science and politics, 1492–1994",
    as_of="17 December 2025",
    tags=("history",),
    citations={
        "atlas": Citation(
            "“Turning Points: An Atlas of Modern History”, Northfield Press, 2019",
            "https://example.org/turning-points/atlas?edition=2",
        ),
        "speeches": Citation("The Open Archive of Speeches, 2021", "https://example.org/speeches"),
        "lectures": Citation("Lectures on Modern History, 3rd edition"),
    },
)


class Event(NamedTuple):
    """One row of the table."""

    id: str
    who: str
    did: str
    verb: str
    where: str
    when: str

    @property
    def base(self) -> str:
        """What "did … ?" is followed by."""
        return f"{self.verb} {self.did.partition(' ')[2]}"

    @property
    def year(self) -> str:
        """The year alone."""
        return self.when[-4:]


TABLE = """
columbus | Christopher Columbus | landed in the Americas | land | the Bahamas | 12 October 1492
da-gama | Vasco da Gama | reached India by sea | reach | Calicut | May 1498
lesseps | Ferdinand de Lesseps | opened the Suez Canal | open | Port Said | 17 November 1869
sheppard | Kate Sheppard | brought the petition for women’s votes | bring | Wellington | July 1893
curie | Marie Curie | announced the discovery of radium | announce | Paris | December 1898
marconi | Guglielmo Marconi | heard a radio signal across the Atlantic | hear | Newfoundland | 12 December 1901
pankhurst | Emmeline Pankhurst | founded the Women’s Social Union | found | Manchester | October 1903
wright | Orville Wright | made the first flight in an aeroplane | make | North Carolina | 17 December 1903
amundsen | Roald Amundsen | reached the South Pole | reach | Antarctica | 14 December 1911
fleming | Alexander Fleming | discovered penicillin | discover | London | September 1928
hillary | Edmund Hillary and Tenzing Norgay | climbed Mount Everest | climb | Nepal | 29 May 1953
parks | Rosa Parks | refused to give up her seat on a bus | refuse | Montgomery | 1 December 1955
tereshkova | Valentina Tereshkova | became the first woman in space | become | Baikonur | 16 June 1963
king | Martin Luther King | told a huge crowd of his dream | tell | Washington | 28 August 1963
barnard | Christiaan Barnard | transplanted a human heart | transplant | Cape Town | 3 December 1967
berners-lee | Tim Berners-Lee | proposed the World Wide Web | propose | Geneva | March 1989
mandela | Nelson Mandela | became president of South Africa | become | Pretoria | 10 May 1994
"""
"""id | who | did | base form of the verb | where | when"""


EVENTS = tuple(Event(*row.split(" | ")) for row in TABLE.strip().splitlines())

QUOTES = (
    ("armstrong", "Neil Armstrong", "That’s one small step for man,", "one giant leap for mankind"),
    ("roosevelt", "Franklin D. Roosevelt", "The only thing we have to fear", "is fear itself"),
    (
        "churchill",
        "Winston Churchill",
        "We shall fight on the beaches, we shall fight",
        "on the landing grounds, we shall fight in the fields and in the streets",
    ),
)


def statement(fact: str, text: str, line: int = 1, **fields: str) -> Statement:
    """Make a statement; ``fields`` are the fact's own ("when", "where", …)."""
    return Statement(
        id=fact,
        text=text,
        spans=(),
        fields=tuple(fields.items()),
        sources=("atlas",),
        as_of="17 December 2025",
        where_in_file=f"facts.yaml:{line}",
    )


def question(  # noqa: PLR0913 - a question has that many parts; most have a default here
    about: Statement,
    kind: str,
    prompt: str,
    answer: str,
    *,
    form: Form = "recall",
    accept: Iterable[str] = (),
    options: Sequence[str] = (),
    correction: str = "",
) -> Question:
    """Make a question about a statement; a wrong option stands for a fact named after it."""
    facts = tuple(about.id if text == answer else f"says {text}" for text in options)
    return Question(
        id=f"{about.id}/{kind}",
        kind=kind,
        form=form,
        about=about,
        facts=(about.id,),
        asked=kind.partition(":")[0],
        given=(),
        prompt=prompt,
        answer=answer,
        accept=tuple(accept),
        options=Options(tuple(options), facts) if options else None,
        correction=correction,
    )


def history() -> tuple[Question, ...]:
    """Give the whole bank: 17 events asked six ways, and 3 quotations."""
    asked = (q for place, event in enumerate(EVENTS) for q in _about(place, event))
    return (*asked, *_quotations())


def _about(place: int, event: Event) -> Iterator[Question]:
    others = [EVENTS[(place + step) % len(EVENTS)] for step in (3, 7, 11)]
    about = statement(
        event.id,
        f"{event.who} {event.did} in {event.where} ({event.when}).",
        line=12 + 9 * place,
        who=event.who,
        where=event.where,
        when=event.when,
    )
    named = (event, *others)
    years = sorted(named, key=lambda other: other.year)
    yield question(
        about,
        "who",
        f"Who {event.did}?",
        event.who,
        accept=(event.who.split()[-1],),
        options=[e.who for e in named],
    )
    yield question(
        about,
        "when",
        f"When did {event.who} {event.base}?",
        event.when,
        accept=(event.year,),
        options=[e.when for e in years],
    )
    place_asked = f"Where did {event.who} {event.base}?"
    yield question(about, "where", place_asked, event.where, accept=(f"in {event.where}",))
    yield question(
        about,
        "where:swapped",
        f"{event.who} {event.did} in {others[0].where}.",
        "False",
        form="true-false",
        correction=event.where,
    )
    yield question(
        about, "when:kept", f"{event.who} {event.did} ({event.when}).", "True", form="true-false"
    )
    yield question(
        about,
        "cloze",
        f"{event.who} {event.did} in {BLANK} ({event.when}).",
        event.where,
        form="cloze",
    )


def _quotations() -> Iterator[Question]:
    for place, (fact, who, start, rest) in enumerate(QUOTES):
        about = statement(fact, f"{who} said: “{start} {rest}.”", line=200 + 9 * place)
        yield question(about, "completion", f"{who} said: “{start} {BLANK}.”", rest, form="cloze")


def matching(left: Sequence[str], right: Sequence[str], fact: str = "many") -> Question:
    """Match each on the left with the one at its place on the right; the others are left over."""
    shown = tuple(sorted(right))
    return question(
        statement(fact, "They were born in those years."), "match", "Match them.", "m"
    )._replace(
        form="match",
        facts=tuple(f"{fact} {text}" for text in left),
        item_facts=tuple(f"{fact} {text}" for text in left),
        options=Options(shown, tuple(f"{fact} has {text}" for text in shown)),
        items=tuple(left),
        key=tuple(right[: len(left)]),
    )


def ordering(right: Sequence[str], fact: str = "many") -> Question:
    """Put in order what is given in its right order."""
    shown = tuple(sorted(right))
    return question(
        statement(fact, "So it went."), "order", "Put them in order.", "; ".join(right)
    )._replace(
        form="order",
        facts=tuple(f"{fact} {text}" for text in shown),
        item_facts=tuple(f"{fact} {text}" for text in shown),
        items=shown,
        key=tuple(right),
    )
