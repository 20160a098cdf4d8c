"""The words for learners: what a release brings, and which import options to choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from quizgen.anki.lock import fact_of
from quizgen.anki.plan import Change, Plan

OPTIONS = MappingProxyType(
    {
        "Merge note types": "off",
        "Update notes": "If newer",
        "Update note types": "If newer",
        "Import any learning progress": "off",
        "Import any deck presets": "off",
    }
)
"""The options of Anki's import dialog (23.10 and later) that suit every release: its own defaults.

quizgen never changes fields or templates in a way that would need another choice: see the guard.
"""

_FEW = 12


def release_notes(plan: Plan, title: str) -> str:
    """Give the words that a maintainer can put under a release, as Markdown."""
    advice = [] if plan.empty else ["", *_advice(plan, title)]
    return "\n".join([f"### {title}", "", *_news(plan), *advice])


def _news(plan: Plan) -> Iterator[str]:
    if plan.first:
        yield f"- First release: {_counted(plan.new)} with {_cards(plan.new)}."
        return
    yield from _line("New", plan.new)
    yield from _line("Corrected", plan.changed)
    yield from _line("Back again", plan.returned)
    yield from _line("Retired", plan.retired)
    if plan.note_types:
        yield f"- New look of the cards ({', '.join(plan.note_types)}); no card starts again."
    if plan.empty:
        yield "- Nothing changes for those who have the last release."
    elif not (plan.new or plan.changed or plan.returned or plan.retired or plan.note_types):
        yield "- Nothing changes on the cards."


def _line(word: str, changes: Sequence[Change]) -> Iterator[str]:
    if changes:
        facts = list(dict.fromkeys(fact_of(change.id) for change in changes))
        more = f" and {len(facts) - _FEW} more" if len(facts) > _FEW else ""
        yield f"- {word}: {_counted(changes)} ({', '.join(facts[:_FEW])}{more})."


def _advice(plan: Plan, title: str) -> Iterator[str]:
    if plan.titles:
        yield f"Before the import rename the deck in Anki from “{plan.titles[0]}” to “{title}”: Anki puts new"
        yield "cards into the deck of that name."
        yield ""
    if plan.first:
        yield "Import the .apkg file into Anki (File > Import)."
        return
    yield "Import the new .apkg file over the old one (File > Import), with the options as Anki has them:"
    yield ""
    for option, value in OPTIONS.items():
        yield f"- {option}: {value}"
    yield ""
    yield "Intervals and due dates of all your cards stay."
    if plan.changed or plan.returned:
        yield "Your own edits and tags stay too, except on the notes that this release corrects."
    if plan.retired:
        yield "Then let Tools > Empty Cards remove the cards of what is retired."


def _counted(changes: Sequence[Change]) -> str:
    return f"{len(changes):,} note{'' if len(changes) == 1 else 's'}"


def _cards(changes: Sequence[Change]) -> str:
    number = sum(change.cards for change in changes)
    return f"{number:,} card{'' if number == 1 else 's'}"
