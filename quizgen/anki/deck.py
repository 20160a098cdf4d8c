"""Write a deck: every question becomes a card, or is counted with the reason why it did not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from quizgen.anki import guard, names, package
from quizgen.anki import lock as locks
from quizgen.anki.archive import picture_name
from quizgen.anki.escape import field_text, forbidden
from quizgen.anki.extras import NONE, Extras
from quizgen.anki.guid import deck_id
from quizgen.anki.ledger import Ledger
from quizgen.anki.lock import Lock, Locked, fact_of
from quizgen.anki.note_types import all_types
from quizgen.anki.notes import Made, Maker, Note, place_of
from quizgen.anki.tombstones import Farewell, tombstone
from quizgen.questions.model import Asked, Cover
from quizgen.reading.finding import Finding, Level, Place

_NO_IMAGES: Mapping[str, bytes] = MappingProxyType({})
_NO_FAREWELLS: Mapping[str, Farewell] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: counts, the lock for the next build, and what was found on the way.

    ``left_out`` counts questions by the reason why a deck does not ask them. ``new``, ``changed`` and
    ``retired`` count notes against the lock; the others were as before. ``tombstones`` are the notes
    in the package that ask nothing any more, on top of ``notes``. Where a finding is an error
    nothing was written and ``lock`` is the old one.
    """

    notes: int
    cards: int
    cards_by_kind: Mapping[str, int]
    left_out: Mapping[str, int]
    lock: Lock
    findings: tuple[Finding, ...]
    new: int = 0
    changed: int = 0
    retired: int = 0
    tombstones: int = 0

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(f.level is Level.ERROR for f in self.findings)


def write_deck(  # noqa: PLR0913 - a contract between rooms, all by name
    target: Path,
    *,
    key: str,
    cover: Cover,
    asked: Iterable[Asked],
    lock: Lock,
    now: int,
    images: Mapping[str, bytes] = _NO_IMAGES,
    extras: Extras = NONE,
    by_priority: bool = True,
    releases: int = 0,
    farewells: Mapping[str, Farewell] = _NO_FAREWELLS,
) -> Built:
    """Write the package at ``target``, whole or not at all, and say what is in it.

    ``key`` is the deck's own short name, which never changes; ``now`` the time of the build in
    seconds since 1970; ``images`` the bytes of pictures by ``Statement.image``; ``extras`` what its
    cards have beyond the usual; ``by_priority`` whether new cards come by priority before they
    come in the order of ``asked``, which is read once and not held. What has left the deck is
    carried as a tombstone for this number of ``releases``; ``farewells`` tell of retired facts,
    by id. Raises OSError where the target's folder cannot be written.
    """
    maker = Maker(key, cover, images, extras, by_priority=by_priority)
    run = _Run(maker, Ledger(lock, now), images)
    run.findings += [*locks.foreign(lock, key), *guard.moved(lock, all_types())]
    run.findings += _unfit_cover(cover)
    with package.draft(target.parent) as draft:
        draft.add(run.notes(asked))
        built = run.built(lock)
        if not built.failed:
            deck = package.Deck(deck_id(key), names.deck_name(cover.title), _about(cover))
            times = {t.key: run.ledger.enter_type(t) for t in all_types()}
            draft.add(run.tombstones(releases, farewells))
            draft.finish(target, deck, times, run.media)
            built = run.built(run.ledger.close())
    return built


class _Run:
    """One build: the running counts, and every note on its way from the questions to the rows."""

    def __init__(self, maker: Maker, ledger: Ledger, images: Mapping[str, bytes]) -> None:
        self.ledger = ledger
        self.findings: list[Finding] = []
        self.media: dict[str, bytes] = {}
        self._maker = maker
        self._images = images
        self._living: set[str] = set()
        self._notes = 0
        self._tombstones = 0
        self._kinds: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()

    def notes(self, asked: Iterable[Asked]) -> Iterator[tuple[Note, Locked]]:
        """Give the notes of all facts with their times, one after the other."""
        for one in asked:
            if "/" not in one.statement.id:  # what several facts yield together is no fact
                self.ledger.enter_fact(one.statement.id, one.statement.text)
            made = self._maker.make(one)
            self._count(made)
            for note in made.notes:
                entered = self.ledger.enter(note)
                if entered is None:
                    self.findings.append(_double(note))
                else:
                    self._living.add(fact_of(note.id))
                    self._take_image(note)
                    yield entered

    def tombstones(
        self, releases: int, farewells: Mapping[str, Farewell]
    ) -> list[tuple[Note, Locked]]:
        """Give what stands in place of the notes that have retired; all others are entered."""
        self.ledger.retire()
        made = self.ledger.bury(
            lambda guid, entry, lock: tombstone(guid, entry, lock, farewells, self._living),
            releases,
        )
        self._tombstones = len(made)
        return made

    def _count(self, made: Made) -> None:
        self._notes += len(made.notes)
        self._kinds.update(made.kinds)
        self._left_out.update(made.left_out)
        self.findings += made.findings

    def _take_image(self, note: Note) -> None:
        if note.image:
            data = self._images[note.image]
            self.media[picture_name(note.image, data)] = data

    def built(self, lock: Lock) -> Built:
        """Give the outcome so far."""
        return Built(
            notes=self._notes,
            cards=self._kinds.total(),
            cards_by_kind=dict(sorted(self._kinds.items())),
            left_out=dict(sorted(self._left_out.items())),
            lock=lock,
            findings=tuple(self.findings),
            new=self.ledger.new,
            changed=self.ledger.changed,
            retired=self.ledger.retired,
            tombstones=self._tombstones,
        )


def _about(cover: Cover) -> str:
    as_of = f"As of {cover.as_of}" if cover.as_of else ""
    return "<br>".join(field_text(text) for text in (cover.about, as_of) if text)


def _unfit_cover(cover: Cover) -> Iterator[Finding]:
    character = forbidden(cover.title) or forbidden(cover.about)
    if character:
        message = f"the character U+{ord(character):04X} in the deck's title cannot be shown"
        yield Finding("forbidden-character", message, Place(""), "delete it")


def _double(note: Note) -> Finding:
    message = f"{note.id} was asked before, and two notes would be one to Anki"
    hint = "give each fact an id of its own"
    return Finding("double-note", message, place_of(note.where_in_file), hint)
