"""The honest middle: a question, the statement it is about, and why one could not be asked.

Everything here is plain text and logic. An outlet (a deck, a paper) reads these types and never
looks into a fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from quizgen.facts.model import Only

BLANK = "____"
"""What stands for the asked part in the prompt of a cloze or of a quotation to complete."""

Form = Literal["recall", "cloze", "true-false", "choice", "order", "match"]
"""How a question is put. A recall question with options may be printed as a choice; a "choice" cannot
be asked without its options, an "order" and a "match" not without their items."""

Value = str | tuple[str, ...]
"""A field's value as the fact file has it: one text, or a list of them."""


class Span(NamedTuple):
    """A stretch of a sentence that states one field of its fact: characters [start, end)."""

    field: str
    start: int
    end: int


class Citation(NamedTuple):
    """A source as a reader sees it: one line of plain text without a full stop, and its link."""

    line: str
    url: str = ""


class Parts(NamedTuple):
    """The line of a citation in parts; ``details`` are author, publisher, dates and page."""

    title: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """What every outlet prints around its questions; ``citations`` is keyed by source id.

    ``parts`` are the same citations for an outlet that sets title and details apart.
    ``lang`` is the language of the texts and their wording, as a BCP 47 tag.
    """

    title: str
    about: str
    as_of: str
    tags: tuple[str, ...]
    citations: Mapping[str, Citation]
    lang: str = "en"
    parts: Mapping[str, Parts] = field(default_factory=dict)

    def headed(self, title: str, about: str) -> Cover:
        """Give this cover with another title and line below it; "" keeps the one that it has."""
        return replace(self, title=title or self.title, about=about or self.about)


class Statement(NamedTuple):
    """A fact as outlets see it: its full sentence in plain text, and what belongs on a card's back.

    ``spans`` tell where the sentence states which field, in order, without overlap.
    ``fields`` are the fact's own fields as readers see them ("when": "31 October 2025").
    ``as_of`` is a day, month or year in words, or "", and ``as_of_edtf`` the same as the file has it.
    ``sources`` are source ids.
    """

    id: str
    text: str
    spans: tuple[Span, ...]
    fields: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    as_of: str
    where_in_file: str
    as_of_edtf: str = ""
    page: str = ""
    evidence: str = ""
    image: str = ""
    image_alt: str = ""
    image_credit: str = ""
    tags: tuple[str, ...] = ()
    priority: int = 2
    only: str = ""


class Options(NamedTuple):
    """The choices of a question in the order to print, and the facts that stand behind them.

    ``facts[i]`` is the id of the fact whose own value ``texts[i]`` is: the asked fact for the key.
    ``level`` is what the facts were drawn for sharing ("decade", "act"), as ``questions.levels`` names it.
    """

    texts: tuple[str, ...]
    facts: tuple[str, ...]
    level: str = ""


class Question(NamedTuple):
    """One question with one right answer.

    ``id`` is fact id / kind / slot and never depends on the wording. ``given`` are the cues
    that the prompt states and ``asked`` is the field asked, both in the fact file's own names
    and values: the logical form. In the prompt of a cloze the asked part is BLANK. ``lookalike``
    is a line for the back that tells the answer from one it could be taken for, "" for most. ``only`` is
    the one outlet that its kind is for. ``correction`` is what a false statement should have said, "" elsewhere.

    ``items`` are what is to be put in order, or matched with ``options``, in an order drawn by hash that
    an outlet may print, or shuffle; ``item_facts[i]`` is the id of the fact that ``items[i]`` tells. An
    "order" has its items once more in ``key``, in the right order, and no options. A "match" has in
    ``key[i]`` the text of the one option that is right for ``items[i]``, and one or two options more than
    items; no two items are alike, no two options, and no option is right for two. All three are
    empty for the other forms, and ``answer`` is then ``key`` in words ("item: option; …").
    """

    id: str
    kind: str
    form: Form
    about: Statement
    facts: tuple[str, ...]
    asked: str
    given: tuple[tuple[str, Value], ...]
    prompt: str
    answer: str
    accept: tuple[str, ...] = ()
    options: Options | None = None
    lookalike: str = ""
    only: Only = ""
    items: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    item_facts: tuple[str, ...] = ()
    correction: str = ""

    @property
    def fact(self) -> str:
        """Give the id of the fact that is asked (the first, where there are several)."""
        return self.facts[0]

    def is_for(self, outlet: Only) -> bool:
        """Whether an outlet asks it: neither its kind nor its fact is kept for the other one."""
        return {self.only, self.about.only} <= {"", outlet}

    def offering(self, options: Options) -> Question:
        """Give the question with options."""
        return self._replace(options=options)

    def told_apart(self, line: str) -> Question:
        """Give the question with the line that tells it from a look-alike."""
        return self._replace(lookalike=line)


@dataclass(frozen=True, slots=True)
class Skip:
    """A question that could not be made: which one, and why.

    ``reason`` is a stable slug, ``detail`` one short sentence for the author.
    """

    id: str
    kind: str
    fact: str
    reason: str
    detail: str
    where_in_file: str


class Asked(NamedTuple):
    """All that one fact gave: its statement, its questions, and what could not be asked."""

    statement: Statement
    questions: tuple[Question, ...]
    skips: tuple[Skip, ...]
