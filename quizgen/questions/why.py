"""Why a question is as it is: its fact, how its cues were chosen, why its wrong options are wrong.

Everything is taken from the engine's own steps: the trace of ``cues.trace``, and the cues that a
wrong option's fact contradicts as ``pools.Pools`` judges them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NamedTuple

from quizgen.facts.model import Fact
from quizgen.questions import why_across
from quizgen.questions.ask import Asker, Attempt
from quizgen.questions.cues import Trace, standing
from quizgen.questions.falsity import is_only
from quizgen.questions.kind import Draft
from quizgen.questions.making import traced
from quizgen.questions.model import Asked, Options, Question, Skip
from quizgen.questions.view import view
from quizgen.questions.why_across import Behind
from quizgen.questions.wording import pick, seeded, suited

PEOPLE = "people:"
"""How the ids of people begin, whose posts are asked."""


class Tried(NamedTuple):
    """Cues that were tried: rivals before and after, and what came of it."""

    cues: tuple[str, ...]
    before: int
    after: int
    kept: bool


class Wrong(NamedTuple):
    """A wrong option: its text, its fact, and why it is wrong, one line for each contradicted cue."""

    text: str
    fact: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known about one question, or about why there is none.

    ``behind`` are the facts that a question across facts is about, and those of its other options.
    """

    id: str
    outcome: Question | Skip
    where_in_file: str
    tried: tuple[Tried, ...] = ()
    rivals: tuple[str, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    too_long: tuple[str, ...] = ()
    wording: str = ""
    behind: tuple[Behind, ...] = ()


def explain(asker: Asker, question_id: str) -> Explanation | None:
    """Explain a question or a skipped one by its id; None where the book has no such id."""
    asked = _asked(asker, question_id.partition("/")[0])
    questions = asker.for_paper(asked) if asked else ()
    for skip in asked.skips if asked else ():
        if skip.id == question_id:
            return _explained(asker, skip, skip.where_in_file)
    for question in questions:
        if question.id == question_id:
            return _explained(asker, question, question.about.where_in_file)
    return _explained_across(asker, question_id)


def _explained_across(asker: Asker, question_id: str) -> Explanation | None:
    """Explain a question about several facts, or about a list; None where there is none of this id."""
    outcome = why_across.find(asker, question_id)
    if outcome is None:
        return None
    if isinstance(outcome, Skip):
        return Explanation(outcome.id, outcome, outcome.where_in_file)
    right = {outcome.answer, *outcome.key}
    options = outcome.options or Options((), ())
    wrong = tuple(
        Wrong(text, fact, (why_across.falsity(asker.book, outcome, text, fact),))
        for text, fact in zip(options.texts, options.facts, strict=True)
        if text not in right
    )
    behind = tuple(why_across.behind(asker, outcome))
    return Explanation(outcome.id, outcome, outcome.about.where_in_file, wrong=wrong, behind=behind)


def nearest(asker: Asker, question_id: str) -> tuple[str, ...]:
    """Give the ids that somebody may have meant: of the same fact, else of facts with a like id."""
    fact = question_id.partition("/")[0]
    facts = [one.id for one in asker.book.facts]
    facts += [f"{PEOPLE}{person.slug}" for person in asker.book.people.values()]
    facts += [f"lists:{one.id}" for one in asker.book.lists]
    near = [fact] if fact in facts else get_close_matches(fact, facts, n=2)
    ids = [i for one in near if (asked := _asked(asker, one)) for i in _ids(asker, asked)]
    ids += [i for one in near for i in why_across.ids(asker, one)]
    return tuple(get_close_matches(question_id, ids, n=3, cutoff=0.4) or ids[:3])


def _ids(asker: Asker, asked: Asked) -> Iterator[str]:
    yield from (question.id for question in asker.for_paper(asked))
    yield from (skip.id for skip in asked.skips)


def _asked(asker: Asker, fact: str) -> Asked | None:
    found = next((asked for asked in asker.ask() if asked.statement.id == fact), None)
    return found._replace(skips=asker.unasked(found)) if found else None


def _explained(asker: Asker, outcome: Question | Skip, where: str) -> Explanation:
    wrong = tuple(_wrong(asker, outcome)) if isinstance(outcome, Question) else ()
    attempt = _attempt(asker, outcome)
    wording = _wording(asker, outcome, attempt) if isinstance(outcome, Question) else ""
    explained = Explanation(outcome.id, outcome, where, wrong=wrong, wording=wording)
    found = attempt and isinstance(attempt.draft, Draft) and traced(attempt.desk, attempt.draft)
    if not attempt or not found:
        return explained
    draft, trace = found
    left = standing(asker.index, attempt.desk.context.key, draft, trace.chosen.cues)
    return replace(
        explained,
        tried=tuple(_tried(attempt, draft, trace)),
        rivals=tuple(asker.index.ids[number] for number in left),
        too_long=_too_long(outcome, trace),
    )


def _wording(asker: Asker, question: Question, attempt: Attempt | None) -> str:
    """Give the template of a question's wording, "" where the fact's own sentence was used."""
    clauses = asker.wordings.get(question.kind, {})
    if attempt is None or not isinstance(attempt.draft, Draft):
        templates = clauses.get("role", ())
    else:
        view = attempt.desk.view
        templates = clauses.get(attempt.draft.wording or view.clause, ())
        templates = suited(templates, fronted=attempt.desk.fronted)
    return pick(templates, _picked_by(asker, question, attempt)).text if templates else ""


def _picked_by(asker: Asker, question: Question, attempt: Attempt | None) -> str:
    """Give the id that the wording hangs on: with the first id of the fact, or of the person."""
    if attempt:
        return seeded(question.id, attempt.desk.view.fact)
    people = {f"people:{p.slug}": f"people:{p.seed}" for p in asker.book.people.values()}
    return people.get(question.fact, question.fact) + question.id.removeprefix(question.fact)


def _too_long(outcome: Question | Skip, trace: Trace) -> tuple[str, ...]:
    """Give the cues that were chosen and left out again to keep the prompt short."""
    if isinstance(outcome, Skip):
        return ()
    given = {field for field, _ in outcome.given}
    return tuple(cue for cue in trace.chosen.cues if cue not in given)


def _attempt(asker: Asker, outcome: Question | Skip) -> Attempt | None:
    """Ask the fact once more and give the draft that led to this question or skip."""
    fact = outcome.fact
    number = next((n for n, one in enumerate(asker.book.facts) if one.id == fact), None)
    if number is None or asker.book.facts[number].ask:
        return None
    seen = view(number, asker.book.facts[number], asker.book)
    attempts = asker.attempts(seen, asker.statement(seen))
    return next((a for a in attempts if a.result.id == outcome.id), None)


def _tried(attempt: Attempt, draft: Draft, trace: Trace) -> Iterator[Tried]:
    """Give the steps of a trace, the core cue by cue, with rivals counted over the whole book."""
    key, index = attempt.desk.context.key, attempt.desk.index
    stated: tuple[str, ...] = ()
    before = len(standing(index, key, draft._replace(rival=None), ()))
    core = tuple(((cue,), True) for cue in draft.core)
    steps = (*core, *((step.cues, step.kept) for step in trace.steps[1:]))
    for cues, kept in steps:
        after = len(standing(index, key, draft, (*stated, *cues)))
        yield Tried(cues, before, after, kept)
        if kept:
            stated, before = (*stated, *cues), after


def _wrong(asker: Asker, question: Question) -> Iterator[Wrong]:
    if question.options is None:
        return
    facts = {fact.id: fact for fact in asker.book.facts}
    for text, fact in zip(question.options.texts, question.options.facts, strict=True):
        if text != question.answer:
            yield Wrong(text, fact, tuple(_falsity(asker, question, fact, facts)))


def _falsity(asker: Asker, question: Question, fact: str, facts: dict[str, Fact]) -> Iterator[str]:
    """Give why a wrong option is wrong: what its own fact says where the prompt says another thing."""
    own, other = facts.get(question.fact), facts.get(fact)
    if fact == question.fact:
        yield "the author gave it as a wrong answer (`wrong`)"
    elif fact.startswith(PEOPLE):
        yield f"the file gives it to another person ({fact})"
    elif own and other:
        for field in asker.contradicted(question, fact):
            yield f"`{field}` is {_shown(other, field)} there, and {_shown(own, field)} here"
        if is_only(own, question.asked):
            declared = "functional" if own.functional else "complete"
            yield f"the fact is declared `{declared}`: there is no other right answer"


def _shown(fact: Fact, field: str) -> str:
    value = fact.when.text if field == "when" and fact.when else getattr(fact, field)
    return f"“{', '.join(value) if isinstance(value, tuple) else value}”"
