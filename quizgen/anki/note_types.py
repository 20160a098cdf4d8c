"""The three note types: Fact, Cloze and Question, with their templates and their style.

*Fact*: one note for each fact, one card for each kind of question, so that siblings bury each other.
*Cloze*: a sentence or a quotation with parts to fill in. *Question*: one prompt and its answer, for
hand-written questions, for questions over several facts, and for kinds without a field of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from quizgen.anki import frozen, layout
from quizgen.anki.frozen import Field, Kind


class Template(NamedTuple):
    """One card of a note type. It exists where the field number ``guard`` is not blank."""

    name: str
    id: int
    guard: int
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type in full. ``key`` is our short name for it, in guids and in the lock."""

    key: str
    id: int
    name: str
    cloze: bool
    fields: tuple[Field, ...]
    templates: tuple[Template, ...]
    css: str

    def schema(self) -> str:
        """Give a hash of what Anki pairs two note types by: 64 bits as hex digits.

        Its id, and the ids of fields and templates in their order. Another name is no harm where the id
        stays; one field or template more, less or elsewhere puts every note into conflict.
        """
        ids = [self.id, *(f.id for f in self.fields), *(t.id for t in self.templates)]
        return blake2b(repr(ids).encode(), digest_size=8).hexdigest()

    def digest(self) -> str:
        """Give a hash of all that a learner's Anki would take over: 128 bits as hex digits."""
        parts = [str(self.id), self.name, self.css]
        parts += [f"{f.name}={f.id}" for f in self.fields]
        parts += [f"{t.name}={t.id}\x1e{t.front}\x1e{t.back}" for t in self.templates]
        return blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


@cache
def fact() -> NoteType:
    """Give the note type Fact."""
    return NoteType(
        key="fact",
        id=frozen.FACT_ID,
        name="quizgen Fact",
        cloze=False,
        fields=(*frozen.FACT_FIELDS, *_kind_fields()),
        templates=tuple(_kind_template(kind) for kind in frozen.KINDS),
        css=layout.css([kind.name for kind in frozen.KINDS]),
    )


def _kind_fields() -> Iterator[Field]:
    for kind in frozen.KINDS:
        yield Field(f"{kind.name} prompt", kind.prompt)
        yield Field(f"{kind.name} answer", kind.answer)


def _kind_template(kind: Kind) -> Template:
    front, back = layout.recall(kind.name, f"{kind.name} prompt", f"{kind.name} answer")
    return Template(kind.name, kind.template, frozen.PROMPT_OF[kind.name], front, back)


@cache
def cloze() -> NoteType:
    """Give the note type Cloze, the one whose cards come from the numbers in its text."""
    front, back = layout.cloze()
    return NoteType(
        key="cloze",
        id=frozen.CLOZE_ID,
        name="quizgen Cloze",
        cloze=True,
        fields=frozen.CLOZE_FIELDS,
        templates=(Template("cloze", frozen.CLOZE_TEMPLATE, frozen.TEXT, front, back),),
        css=layout.css(["cloze"]),
    )


@cache
def question() -> NoteType:
    """Give the note type Question."""
    fields = frozen.QUESTION_FIELDS
    front, back = layout.recall("question", "Prompt", "Answer")
    spare_front, spare_back = layout.recall("spare", "Spare prompt", "Spare answer")
    asked = Template("question", frozen.QUESTION_TEMPLATE, frozen.PROMPT, front, back)
    guard = len(fields) - 2
    spare = Template("spare", frozen.QUESTION_SPARE_TEMPLATE, guard, spare_front, spare_back)
    return NoteType(
        key="question",
        id=frozen.QUESTION_ID,
        name="quizgen Question",
        cloze=False,
        fields=fields,
        templates=(asked, spare),
        css=layout.css(["question", "spare"]),
    )


def all_types() -> tuple[NoteType, ...]:
    """Give the three note types in the order in which they are written."""
    return fact(), cloze(), question()
