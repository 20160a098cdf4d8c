"""Print plans: for people, with the differences in colour, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from difflib import SequenceMatcher
from re import findall
from typing import Any

import click

from quizgen.anki.plan import Change, Edit
from quizgen.anki.release_notes import OPTIONS
from quizgen.cli.outputs import Asked, orderly_end, told
from quizgen.cli.screen import colours, exit_code, progress, say
from quizgen.cli.summary import counted
from quizgen.pipeline import story
from quizgen.pipeline.factfile import excerpts, fetch
from quizgen.pipeline.planning import DeckPlan
from quizgen.pipeline.steps import then
from quizgen.reading.report import as_json as findings_as_json

_WIDTH = 9
_RED, _GREEN = "red", "green"


def print_plans(asked: Asked, *, only_notes: bool, fail_on_change: bool) -> int:
    """Print the plan of every deck asked for, and give the exit code."""
    fact_file = fetch(asked.target.file)
    with orderly_end() as look, progress() as tell:
        answer = then(fact_file, lambda found: told(story.plan, found, asked, (tell, look)))
    plans = answer.value or ()
    if asked.as_json:
        texts = excerpts(answer.findings, fact_file.value)
        findings = json.loads(findings_as_json(answer.findings, texts))
        whole = {"plans": [_as_object(plan) for plan in plans], **findings}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        say(answer.findings, fact_file.value)
        lines = _notes(plans) if only_notes else _lines(plans)
        click.echo("\n".join(lines), color=colours(sys.stdout), nl=bool(plans))
    changes = any(not plan.plan.empty for plan in plans)
    return exit_code(answer.findings) or int(fail_on_change and changes)


def _as_object(plan: DeckPlan) -> dict[str, Any]:
    """Give a plan as JSON values: what changes, the words for it, the options to choose."""
    package = str(plan.package) if plan.package else None
    changes = {"empty": plan.plan.empty, **_named(asdict(plan.plan))}
    words = {"release_notes": plan.release_notes, "import_options": dict(OPTIONS)}
    return {"name": plan.name, "title": plan.title, "compared_with": package, **changes, **words}


def _named(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Give named tuples as objects, as deep as they lie."""
    if hasattr(value, "_asdict"):
        return _named(value._asdict())
    if isinstance(value, dict):
        return {key: _named(one) for key, one in value.items()}
    return [_named(one) for one in value] if isinstance(value, list | tuple) else value


def _notes(plans: Sequence[DeckPlan]) -> Iterator[str]:
    for number, plan in enumerate(plans):
        yield f"\n{plan.release_notes}" if number else plan.release_notes


def _lines(plans: Sequence[DeckPlan]) -> Iterator[str]:
    for number, plan in enumerate(plans):
        if number:
            yield ""
        yield click.style(f"{plan.title} ({plan.name}): {_summary(plan)}", bold=True)
        yield from _changes(plan)
        yield ""
        yield from plan.release_notes.splitlines()


def _summary(plan: DeckPlan) -> str:
    made = plan.plan
    if made.first:
        return f"a first build, {counted(len(made.new), 'note')}"
    if made.empty:
        return "nothing changes for learners"
    counts = {
        "new": len(made.new),
        "changed": len(made.changed),
        "retired": len(made.retired),
        "back": len(made.returned),
        "renamed": len(made.renamed),
    }
    parts = [f"{number:,} {what}" for what, number in counts.items() if number]
    return ", ".join(parts or ["no note changes"])


def _changes(plan: DeckPlan) -> Iterator[str]:
    made = plan.plan
    if made.titles:
        yield _row("title", f"{made.titles[0]} → {made.titles[1]}")
    if not made.first:
        for change in made.new:
            yield _row("new", f"{change.id}  ({counted(change.cards, 'card')})", _GREEN)
    for change in (*made.changed, *made.returned):
        yield from _changed("changed" if change in made.changed else "back", change, plan)
    for change in made.retired:
        yield _row("retired", change.id, _RED)
    for old, new in made.renamed:
        yield _row("renamed", f"{old} → {new}")
    for name in made.note_types:
        yield _row("note type", f"{name}: templates or style")


def _row(what: str, text: str, color: str = "") -> str:
    return f"{click.style(f'{what:<{_WIDTH}}', fg=color or 'yellow')}  {text}"


def _changed(what: str, change: Change, plan: DeckPlan) -> Iterator[str]:
    yield _row(what, f"{change.id}{_cards(change)}")
    if not change.edits and what == "changed":
        reason = "the deck of the lock is not there" if plan.package is None else "not in that deck"
        yield f"{'':<{_WIDTH}}  (what it was is not known: {reason})"
    for edit in change.edits:
        yield f"{'':<{_WIDTH}}    {edit.field}"
        yield from _difference(edit)


def _cards(change: Change) -> str:
    """Say how many cards a note gains or loses."""
    more = change.cards - change.cards_before
    if change.cards_before < 0 or not more:
        return ""
    return f"  ({counted(abs(more), 'card')} {'more' if more > 0 else 'less'})"


def _difference(edit: Edit) -> Iterator[str]:
    """Give both texts below each other, the words that differ underlined in colour."""
    old, new = _words(edit.old), _words(edit.new)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    before = [(tag == "equal", "".join(old[i:j])) for tag, i, j, _, _ in steps]
    after = [(tag == "equal", "".join(new[i:j])) for tag, _, _, i, j in steps]
    yield from _side("-", _RED, before)
    yield from _side("+", _GREEN, after)


def _words(text: str) -> list[str]:
    return findall(r"\s+|\w+|[^\w\s]", text)


def _side(sign: str, color: str, parts: Sequence[tuple[bool, str]]) -> Iterator[str]:
    shown = "".join(
        click.style(text, fg=color, underline=None if same else True)
        for same, text in parts
        if text
    )
    for line in shown.split("\n") if shown else ():
        yield f"{'':<{_WIDTH}}      {click.style(sign, fg=color)} {line}"
