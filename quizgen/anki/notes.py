"""Questions to notes: one fact's questions become the notes that a learner's Anki will keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.anki import frozen, names
from quizgen.anki.back import Back, Backs
from quizgen.anki.escape import field_text, forbidden, in_cloze
from quizgen.anki.extras import NONE, Extras
from quizgen.anki.guid import guid
from quizgen.anki.marks import Shown
from quizgen.anki.placing import Blank, place
from quizgen.questions.model import Asked, Cover, Question, Statement
from quizgen.reading.finding import Finding, Level, Place

_KIND_FIELDS = 2 * len(frozen.KINDS)
_ORDINALS = {kind.name: n for n, kind in enumerate(frozen.KINDS)}

FIRST, LATER, LAST = 0, 1, 2
"""Rounds of new cards: what a fact asks first; its further questions; its clozes, which tell all."""


class Turn(NamedTuple):
    """When a note's new cards are due: by round, then by priority (1 first), then in file order."""

    round: int
    priority: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note as the package will hold it. ``fields`` are HTML; ``cards`` are ordinals from 0.

    ``id`` is readable and unique in the deck: a fact's id, or a question's.
    """

    id: str
    guid: str
    note_type: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    cards: tuple[int, ...]
    turn: Turn
    image: str
    where_in_file: str


class Made(NamedTuple):
    """What one fact gave a deck: its notes, the kind of each card, why others were left out."""

    notes: tuple[Note, ...]
    kinds: tuple[str, ...]
    left_out: tuple[str, ...]
    findings: tuple[Finding, ...]


class _Body(NamedTuple):
    """What differs from note to note of one fact; ``fields`` are those after the first."""

    note_type: str
    fields: Sequence[str]
    cards: tuple[int, ...]
    round: int


class Maker:
    """Makes the notes of one deck. ``images`` are the bytes of pictures, by ``Statement.image``.

    Without ``by_priority`` the priority of a fact does not move its cards.
    """

    def __init__(
        self,
        key: str,
        cover: Cover,
        images: Mapping[str, bytes],
        extras: Extras = NONE,
        *,
        by_priority: bool = True,
    ) -> None:
        self._by_priority = by_priority
        self._key = key
        self._cover = cover
        self._images = images
        self._backs = Backs(cover, images, extras)
        self._tags: dict[tuple[str, ...], tuple[str, ...]] = {}

    def make(self, asked: Asked) -> Made:
        """Make the notes of one fact."""
        placing = place(asked)
        asks = [*placing.fact.values(), *placing.questions]
        asks += [blank.question for blank in (*placing.cloze, *placing.sentences)]
        findings = [f for f in map(_blank_text, asks) if f]
        if findings:
            return Made((), (), (), tuple(findings))
        back = self._backs.back(asked.statement, asks)
        notes = list(self._fact(back, placing.fact))
        for number, question in enumerate(placing.questions):
            turn = LATER if notes or number else FIRST
            notes.append(self._question(back, question, turn))
        if placing.cloze:
            notes.append(self._statement_cloze(back, placing.cloze))
        notes += [self._sentence(back, blank) for blank in placing.sentences]
        findings = [f for f in map(_unfit, notes) if f]
        if findings:
            return Made((), (), (), tuple(findings))
        kinds = tuple(q.kind for q in asks)
        warnings = self._no_image(asked.statement, notes)
        return Made(tuple(notes), kinds, tuple(placing.left_out), warnings)

    def _fact(self, back: Back, by_kind: dict[str, Question]) -> Iterator[Note]:
        if not by_kind:
            return
        shown = [Shown(kind, question) for kind, question in by_kind.items()]
        fields = [*back.fields(shown), *("",) * _KIND_FIELDS]
        for kind, question in by_kind.items():
            at = frozen.PROMPT_OF[kind] - 1
            fields[at] = back.prompt(question)
            fields[at + 1] = back.unit(question.answer)
        cards = tuple(sorted(_ORDINALS[kind] for kind in by_kind))
        body = _Body("fact", fields, cards, FIRST)
        yield self._note(back.statement, back.statement.id, body)

    def _question(self, back: Back, question: Question, turn: int) -> Note:
        own = (back.prompt(question), back.unit(question.answer), field_text(question.kind))
        fields = (*own, *back.fields([Shown("question", question)]), "", "")
        return self._note(back.statement, question.id, _Body("question", fields, (0,), turn))

    def _statement_cloze(self, back: Back, blanks: list[Blank]) -> Note:
        statement = back.statement
        blanks = sorted(blanks, key=lambda blank: blank.start)
        kind = "cloze" if len(blanks) == 1 else ""  # a line for one part would puzzle on the others
        shown = [Shown(kind, blank.question) for blank in blanks]
        deletions = [(b.start, b.end, b.number, statement.text[b.start : b.end]) for b in blanks]
        text = _with_deletions(back, statement.text, deletions)
        if len(blanks) == 1:
            text += back.options(blanks[0].question)
        cards = tuple(sorted(blank.number - 1 for blank in blanks))
        body = _Body("cloze", (text, "cloze", *back.fields(shown, sentence=False)), cards, LAST)
        return self._note(statement, f"{statement.id}/cloze", body)

    def _sentence(self, back: Back, blank: Blank) -> Note:
        question = blank.question
        full = question.prompt[: blank.start] + question.answer + question.prompt[blank.end :]
        shown = [Shown("cloze", question)]
        shared = back.fields(shown, sentence=full != back.statement.text)
        deletion = (blank.start, blank.end, blank.number, question.answer)
        text = _with_deletions(back, question.prompt, [deletion]) + back.options(question)
        fields = (text, field_text(question.kind), *shared)
        return self._note(
            back.statement, question.id, _Body("cloze", fields, (blank.number - 1,), LAST)
        )

    def _note(self, statement: Statement, note_id: str, body: _Body) -> Note:
        return Note(
            id=note_id,
            guid=guid(self._key, note_id, body.note_type),
            note_type=body.note_type,
            fields=(field_text(note_id), *body.fields),
            tags=self._tags_of(statement.tags),
            cards=body.cards,
            turn=Turn(body.round, statement.priority if self._by_priority else 0),
            image=statement.image if statement.image in self._images else "",
            where_in_file=statement.where_in_file,
        )

    def _tags_of(self, own: tuple[str, ...]) -> tuple[str, ...]:
        made = self._tags.get(own)
        if made is None:
            made = self._tags[own] = names.tags((*self._cover.tags, *own))
        return made

    def _no_image(self, statement: Statement, notes: list[Note]) -> tuple[Finding, ...]:
        if not notes or not statement.image or statement.image in self._images:
            return ()
        message = f"the picture {statement.image} of {statement.id} is not in the deck"
        return (_finding("image-left-out", message, statement.where_in_file, Level.WARNING),)


def _with_deletions(back: Back, text: str, deletions: list[tuple[int, int, int, str]]) -> str:
    """Give the HTML of a text with (start, end, number, hidden text) put in as cloze deletions."""
    pieces, done = [], 0
    for start, end, number, hidden in deletions:
        pieces.append(back.text(text[done:start]))
        pieces.append(f"{{{{c{number}::{in_cloze(back.text(hidden))}}}}}")
        done = end
    return "".join((*pieces, back.text(text[done:])))


def _blank_text(question: Question) -> Finding | None:
    if question.prompt.strip() and question.answer.strip():
        return None
    part = "answer" if question.prompt.strip() else "prompt"
    message = f"the question {question.id} has a blank {part}, which would make a blank card"
    return _finding("blank-question", message, question.about.where_in_file)


def _unfit(note: Note) -> Finding | None:
    character = forbidden("".join(note.fields))
    if not character:
        return None
    message = f"the character U+{ord(character):04X} in {note.id!a} cannot stand on a card"
    return _finding("forbidden-character", message, note.where_in_file)


def _finding(slug: str, message: str, where: str, level: Level = Level.ERROR) -> Finding:
    hints = {
        "blank-question": "give the fact the text that is missing, or leave the kind out",
        "forbidden-character": "delete it: it is a control character, which no reader can see",
        "image-left-out": "check the path of the image",
    }
    return Finding(slug, message, place_of(where), hints[slug], level)


def place_of(where_in_file: str) -> Place:
    """Give the place that a text such as ``facts.yaml:34`` or ``facts.yaml:34:5`` names."""
    file, parts = where_in_file, [0, 1]
    head, _, last = file.rpartition(":")
    if head and last.isdigit():
        file, parts = head, [int(last), 1]
        head, _, line = file.rpartition(":")
        if head and line.isdigit():
            file, parts = head, [int(line), int(last)]
    return Place(file, parts[0], parts[1])
