"""Print the question bank: as JSON lines, or for people to read."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from itertools import chain
from typing import NamedTuple

import click

from quizgen.cli.screen import exit_code, say
from quizgen.facts.model import Book
from quizgen.pipeline import story
from quizgen.pipeline.factfile import fetch
from quizgen.pipeline.steps import collector_paused, then
from quizgen.questions.ask import Asker
from quizgen.questions.bank import line, skip_record
from quizgen.questions.model import Asked, Question, Skip
from quizgen.questions.table import NAMES

_WIDTH = max(map(len, NAMES))


class Choice(NamedTuple):
    """The kinds and the facts to list; all where none is named."""

    kinds: tuple[str, ...]
    facts: tuple[str, ...]


def print_bank(file: str, choice: Choice, *, skipped: bool, as_json: bool) -> int:
    """Print questions, or what could not be asked; give the exit code."""
    _must_be_known("--kind", choice.kinds, NAMES)
    fact_file = fetch(file)
    asker = then(fact_file, story.ask)
    say(asker.findings, fact_file.value)
    if asker.value:
        _must_be_known("--fact", choice.facts, _ids(asker.value.book))
        listing = _skips if skipped else _questions
        with collector_paused():
            sys.stdout.writelines(listing(asker.value, choice, as_json=as_json))
        sys.stdout.flush()
    return exit_code(asker.findings)


def _must_be_known(option: str, given: Collection[str], known: Collection[str]) -> None:
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            advice = f" Did you mean '{near[0]}'?" if near else ""
            raise click.BadParameter(f"there is no '{name}' here.{advice}", param_hint=option)


def _ids(book: Book) -> list[str]:
    people = (f"people:{p.slug}" for p in book.people.values())
    return [*(f.id for f in book.facts), *people, *(f"lists:{one.id}" for one in book.lists)]


def _questions(asker: Asker, choice: Choice, *, as_json: bool) -> Iterator[str]:
    for asked in _chosen(asker, choice):
        wanted = [q for q in asker.for_paper(asked) if q.kind in (choice.kinds or (q.kind,))]
        if as_json:
            yield from (f"{line(question)}\n" for question in wanted)
        elif wanted:
            yield f"{asked.statement.id}  ({asked.statement.where_in_file})\n"
            yield from (text for question in wanted for text in _question(question))
            yield "\n"


def _question(question: Question) -> Iterator[str]:
    yield f"  {question.kind:<{_WIDTH}}  {question.prompt}\n"
    yield f"  {'':<{_WIDTH}}  → {question.answer}\n"


def _skips(asker: Asker, choice: Choice, *, as_json: bool) -> Iterator[str]:
    for asked in _chosen(asker, choice):
        for skip in asker.unasked(asked):
            if skip.kind in (choice.kinds or (skip.kind,)):
                yield _skip_as_json(skip) if as_json else _skip(skip)


def _skip_as_json(skip: Skip) -> str:
    return f"{json.dumps(skip_record(skip), ensure_ascii=False)}\n"


def _skip(skip: Skip) -> str:
    return f"{skip.where_in_file}: {skip.id}: {skip.reason}: {skip.detail}\n"


def _chosen(asker: Asker, choice: Choice) -> Iterator[Asked]:
    everything = chain(asker.ask(keep=True), asker.across())
    return (a for a in everything if not choice.facts or not _facts(a).isdisjoint(choice.facts))


def _facts(asked: Asked) -> frozenset[str]:
    """Give the facts, people and lists that are asked about."""
    return frozenset((asked.statement.id, *(fact for q in asked.questions for fact in q.facts)))
