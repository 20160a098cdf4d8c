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
    """What happened; ``base`` is what "did … ?" is followed by."""

    id: str
    who: str
    did: str
    base: str
    where: str
    when: str
    year: int


EVENTS = (
    Event(
        "columbus",
        "Christopher Columbus",
        "landed in the Americas",
        "land in the Americas",
        "the Bahamas",
        "12 October 1492",
        1492,
    ),
    Event(
        "da-gama",
        "Vasco da Gama",
        "reached India by sea",
        "reach India by sea",
        "Calicut",
        "May 1498",
        1498,
    ),
    Event(
        "lesseps",
        "Ferdinand de Lesseps",
        "opened the Suez Canal",
        "open the Suez Canal",
        "Port Said",
        "17 November 1869",
        1869,
    ),
    Event(
        "sheppard",
        "Kate Sheppard",
        "brought the petition for women’s votes to parliament",
        "bring the petition for women’s votes to parliament",
        "Wellington",
        "July 1893",
        1893,
    ),
    Event(
        "curie",
        "Marie Curie",
        "announced the discovery of radium",
        "announce the discovery of radium",
        "Paris",
        "December 1898",
        1898,
    ),
    Event(
        "marconi",
        "Guglielmo Marconi",
        "received the first radio signal across the Atlantic",
        "receive the first radio signal across the Atlantic",
        "Newfoundland",
        "12 December 1901",
        1901,
    ),
    Event(
        "pankhurst",
        "Emmeline Pankhurst",
        "founded the Women’s Social and Political Union",
        "found the Women’s Social and Political Union",
        "Manchester",
        "October 1903",
        1903,
    ),
    Event(
        "wright",
        "Orville Wright",
        "made the first flight in a powered aeroplane",
        "make the first flight in a powered aeroplane",
        "North Carolina",
        "17 December 1903",
        1903,
    ),
    Event(
        "amundsen",
        "Roald Amundsen",
        "reached the South Pole",
        "reach the South Pole",
        "Antarctica",
        "14 December 1911",
        1911,
    ),
    Event(
        "fleming",
        "Alexander Fleming",
        "discovered penicillin",
        "discover penicillin",
        "London",
        "September 1928",
        1928,
    ),
    Event(
        "hillary",
        "Edmund Hillary and Tenzing Norgay",
        "climbed Mount Everest",
        "climb Mount Everest",
        "Nepal",
        "29 May 1953",
        1953,
    ),
    Event(
        "parks",
        "Rosa Parks",
        "refused to give up her seat on a bus",
        "refuse to give up her seat on a bus",
        "Montgomery",
        "1 December 1955",
        1955,
    ),
    Event(
        "tereshkova",
        "Valentina Tereshkova",
        "set out as the first woman in space",
        "set out as the first woman in space",
        "Baikonur",
        "16 June 1963",
        1963,
    ),
    Event(
        "king",
        "Martin Luther King",
        "told a quarter of a million people of his dream",
        "tell a quarter of a million people of his dream",
        "Washington",
        "28 August 1963",
        1963,
    ),
    Event(
        "barnard",
        "Christiaan Barnard",
        "transplanted a human heart",
        "transplant a human heart",
        "Cape Town",
        "3 December 1967",
        1967,
    ),
    Event(
        "berners-lee",
        "Tim Berners-Lee",
        "proposed the World Wide Web",
        "propose the World Wide Web",
        "Geneva",
        "March 1989",
        1989,
    ),
    Event(
        "mandela",
        "Nelson Mandela",
        "was sworn in as president of South Africa",
        "become president of South Africa",
        "Pretoria",
        "10 May 1994",
        1994,
    ),
)

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
        accept=(str(event.year),),
        options=[e.when for e in years],
    )
    yield question(about, "where", f"Where did {event.who} {event.base}?", event.where)
    yield question(
        about,
        "where:swapped",
        f"{event.who} {event.did} in {others[0].where}.",
        "False",
        form="true-false",
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
