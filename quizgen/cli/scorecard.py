"""Print a scorecard: for people, or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from textwrap import fill

import click

from quizgen.cli.screen import say
from quizgen.cli.summary import counted
from quizgen.pipeline import story
from quizgen.pipeline.factfile import excerpts, fetch, placed
from quizgen.pipeline.steps import then
from quizgen.questions.ask import Asker
from quizgen.questions.audit.record import read_bank
from quizgen.questions.audit.scorecard import FEW, Scorecard, of_bank, of_facts
from quizgen.questions.audit.scores import Score
from quizgen.questions.bank import skip_record
from quizgen.reading.finding import Checked
from quizgen.reading.report import as_json as findings_as_json

_NAME = 20


def print_scorecard(file: str, bank: str | None, *, as_json: bool) -> int:
    """Print the audit of a fact file, or of a bank; give 1 where anything was found, else 0."""
    fact_file = fetch(file)
    asker = then(fact_file, story.ask)
    card = then(asker, lambda a: _of_bank(a, bank) if bank else Checked(of_facts(a)))
    found = card.findings
    if card.value and fact_file.value:
        found = (*found, *placed(card.value.findings, fact_file.value))
    if as_json:
        click.echo(
            _as_object(card.value, findings_as_json(found, excerpts(found, fact_file.value)))
        )
    else:
        say(found, fact_file.value)
        if card.value:
            click.echo("\n".join(_lines(card.value)))
    return int(bool(found))


def _of_bank(asker: Asker, bank: str) -> Checked[Scorecard]:
    data = fetch(bank)
    read = then(data, lambda found: read_bank(found.data, found.name))
    if read.value is None:
        return Checked(None, read.findings)
    card = of_bank(asker, read.value, bank)
    return Checked(replace(card, findings=(*read.findings, *card.findings)))


def _lines(card: Scorecard) -> Iterator[str]:
    middle = f", {card.median:g} a fact in the middle" if card.per_fact else ""
    numbers = f"{counted(card.facts, 'fact')}, {counted(card.questions, 'question')}"
    yield f"{card.title}: {numbers} ({card.choices:,} with options){middle}"
    yield from _yield(card)
    yield from _guessers(card)


def _yield(card: Scorecard) -> Iterator[str]:
    kinds = ", ".join(f"{kind} {number:,}" for kind, number in card.kinds.items())
    yield f"\n{_filled(f'kinds: {kinds}')}"
    if card.per_fact:
        spread = sorted(Counter(card.per_fact.values()).items())
        shown = ", ".join(f"{given} from {counted(facts, 'fact')}" for given, facts in spread)
        yield _filled(f"questions a fact: {shown}")
    if card.meagre:
        yield f"\nfewer than {FEW} questions: {counted(len(card.meagre), 'fact')}"
        for meagre in card.meagre:
            yield f"  {meagre.where_in_file}: {meagre.fact}: {meagre.questions}"
            yield from (f"      {why}" for why in meagre.why)
    if card.skips:
        yield f"\nnot asked: {counted(len(card.skips), 'question')}"
        for skip in card.skips:
            yield f"  {skip.where_in_file}: {skip.id}: {skip.reason}: {skip.detail}"


def _guessers(card: Scorecard) -> Iterator[str]:
    yield f"\n{'guesser':<{_NAME}}  {'right':>13}  {'chance':>6}  {'99 % bound':>10}"
    yield from (_score(score) for score in card.scores)


def _score(score: Score) -> str:
    if not score.questions:
        return f"{score.guesser:<{_NAME}}  {'-':>13}"
    right = f"{score.hits:,} of {score.questions:,}"
    shares = [f"{100 * n / score.questions:.0f} %" for n in (score.chance, score.bound)]
    name = f"{score.guesser:<{_NAME}}"
    return f"{name}  {right:>13}  {shares[0]:>6}  {shares[1]:>10}  {score.verdict}"


def _as_object(card: Scorecard | None, findings: str) -> str:
    """Give a scorecard and findings (already a JSON object) as one JSON object."""
    whole = {"scorecard": _scorecard(card) if card else None, **json.loads(findings)}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _scorecard(card: Scorecard) -> dict[str, object]:
    return {
        "title": card.title,
        "facts": card.facts,
        "questions": card.questions,
        "choices": card.choices,
        "kinds": dict(card.kinds),
        "per_fact": dict(card.per_fact),
        "fewer_than_three": [meagre._asdict() for meagre in card.meagre],
        "skipped": [skip_record(skip) for skip in card.skips],
        "guessers": [score._asdict() for score in card.scores],
    }


def _filled(text: str) -> str:
    """Break a text into lines, and no name of a kind at its hyphen."""
    return fill(text, 100, subsequent_indent=" " * 7, break_on_hyphens=False)
