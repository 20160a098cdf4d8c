"""Print why a question is as it is: for people, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from quizgen.cli.screen import exit_code, say
from quizgen.cli.summary import counted
from quizgen.pipeline import story
from quizgen.pipeline.factfile import FactFile, fetch
from quizgen.pipeline.steps import then
from quizgen.questions.ask import Asker
from quizgen.questions.bank import record, skip_record
from quizgen.questions.levels import ALL
from quizgen.questions.model import Question, Skip
from quizgen.questions.why import Explanation, Tried, explain, nearest
from quizgen.reading.reader import decode

_NAMED = 10
"""Rivals that are named."""


def print_explanation(question_id: str, file: str, *, as_json: bool) -> int:
    """Print the explanation of a question; an id that is not there is wrong usage."""
    fact_file = fetch(file)
    asker = then(fact_file, story.ask)
    say(asker.findings, fact_file.value)
    if asker.value and fact_file.value:
        found = explain(asker.value, question_id)
        if found is None:
            raise click.BadParameter(_unknown(asker.value, question_id), param_hint="QUESTION-ID")
        lines = _fact_lines(found.where_in_file, fact_file.value)
        click.echo(_as_object(found, lines) if as_json else "\n".join(_lines(found, lines)))
    return exit_code(asker.findings)


def _unknown(asker: Asker, question_id: str) -> str:
    near = " or ".join(f"'{one}'" for one in nearest(asker, question_id))
    return f"there is no '{question_id}' here." + (f" Did you mean {near}?" if near else "")


def _fact_lines(where: str, fact_file: FactFile) -> list[str]:
    """Give the lines of a fact as typed: its first one and those that are indented deeper."""
    lines = decode(fact_file.data).splitlines()
    start = int(where.rpartition(":")[2]) - 1
    own = [lines[start]]
    indent = _indent(lines[start])
    for line in lines[start + 1 :]:
        if line.strip() and _indent(line) <= indent:
            break
        own.append(line)
    while len(own) > 1 and (not own[-1].strip() or own[-1].lstrip().startswith("#")):
        own.pop()
    return [line[indent:].rstrip() for line in own]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _lines(found: Explanation, fact: list[str]) -> Iterator[str]:
    yield f"{found.id}  ({found.where_in_file})\n"
    yield from (f"    {line}" for line in fact)
    outcome = found.outcome
    if isinstance(outcome, Question):
        yield f"\n{outcome.prompt}\n→ {outcome.answer}"
        if found.wording:
            yield f"\nwording: {found.wording}"
    else:
        yield f"\nnot asked: {outcome.reason}: {outcome.detail}"
    yield from _cues(found)
    if found.behind:
        yield "\nfacts behind it"
        yield from (f"  {one.fact}  ({one.where_in_file})  {one.sentence}" for one in found.behind)
    if isinstance(outcome, Question):
        yield from _options(found, outcome)
        if outcome.lookalike:
            yield f"\nlook-alike: {outcome.lookalike}"


def _cues(found: Explanation) -> Iterator[str]:
    if found.tried:
        yield "\ncues, in the order tried"
        width = max(len(", ".join(tried.cues)) for tried in found.tried)
        yield from (f"  {', '.join(t.cues):<{width}}  {_effect(t)}" for t in found.tried)
    if found.too_long:
        yield f"  left out again, or the prompt would be too long: {', '.join(found.too_long)}"
    if found.rivals:
        more = len(found.rivals) - _NAMED
        rest = f" and {more} more" if more > 0 else ""
        yield f"\nfacts that would answer differently: {', '.join(found.rivals[:_NAMED])}{rest}"


def _effect(tried: Tried) -> str:
    removed, left = tried.before - tried.after, counted(tried.after, "rival")
    effect = f"removes {removed:,}, {left} left" if removed else f"removes none, {left} left"
    if not tried.kept:
        return f"{effect}: not stated"
    return f"{effect}: stated all the same" if not removed and not tried.before else effect


def _options(found: Explanation, question: Question) -> Iterator[str]:
    if question.form == "true-false":
        if question.correction:
            yield f"\nfalse because `{question.asked}` was swapped: it was {question.correction}"
        return
    if question.form == "order":
        return
    if question.options is None:
        yield "\nno options: fewer than two wrong answers are known to be wrong"
        return
    yield "\nleft over" if question.form == "match" else f"\nwrong options{_drawn_from(found)}"
    for wrong in found.wrong:
        yield f"  {wrong.text}  ({wrong.fact})"
        yield from (f"      {why}" for why in wrong.why)


def _drawn_from(found: Explanation) -> str:
    """Tell from among what the wrong options were drawn: what all of these have in common."""
    level = _level(found)
    if not level:
        return ""
    return f", drawn from {'all of their sort' if level == ALL else f'values of one {level}'}"


def _level(found: Explanation) -> str:
    outcome = found.outcome
    return outcome.options.level if isinstance(outcome, Question) and outcome.options else ""


def _as_object(found: Explanation, fact: list[str]) -> str:
    whole = {
        "id": found.id,
        "where_in_file": found.where_in_file,
        "fact": fact,
        "question": record(found.outcome) if isinstance(found.outcome, Question) else None,
        "skip": skip_record(found.outcome) if isinstance(found.outcome, Skip) else None,
        "tried": [tried._asdict() for tried in found.tried],
        "rivals": list(found.rivals),
        "level": _level(found),
        "wrong": [wrong._asdict() for wrong in found.wrong],
        "behind": [one._asdict() for one in found.behind],
        "left_out": list(found.too_long),
        "wording": found.wording,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)
