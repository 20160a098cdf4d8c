"""Making one question from a kind's draft: cues chosen, answer proven, prompt worded, leaks refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from quizgen.questions.cues import ENOUGH, Chosen, choose
from quizgen.questions.english import phrases
from quizgen.questions.index import Index
from quizgen.questions.kind import Context, Draft, Refusal
from quizgen.questions.leaks import leaks
from quizgen.questions.model import BLANK, Question, Skip, Statement, Value
from quizgen.questions.statements import blanked
from quizgen.questions.view import CUES, View, given_value
from quizgen.questions.wording import Template, fill, pick

LONGEST_PROMPT = 30
"""Words of the longest prompt (Haladyna, Downing and Rodriguez 2002: a stem is focused)."""

_NAMED = 3
"""Rival facts that a skip names."""


class Failure(NamedTuple):
    """Why there is no question: a stable slug, and one short sentence for the author."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk while one kind asks one fact."""

    kind: str
    view: View
    statement: Statement
    context: Context
    index: Index
    template: tuple[Template, ...]


def make(desk: Desk, draft: Draft | Refusal) -> Question | Skip:
    """Give the question of a draft, or the reason why there is none."""
    if isinstance(draft, Refusal):
        return _skip(desk, draft.slot, Failure(draft.reason, draft.detail))
    cues = _cues(desk, draft)
    if isinstance(cues, Failure):
        return _skip(desk, draft.slot, cues)
    prompt, cues = _fitting(desk, draft, cues)
    if isinstance(prompt, Failure):
        return _skip(desk, draft.slot, prompt)
    return Question(
        id=question_id(desk, draft.slot),
        kind=desk.kind,
        form=draft.form,
        about=desk.statement,
        facts=(desk.view.fact.id,),
        asked=draft.asked,
        given=_given(desk, draft, cues),
        prompt=prompt,
        answer=draft.answer,
        accept=tuple(dict.fromkeys(a for a in draft.accept if a != draft.answer)),
    )


def question_id(desk: Desk, slot: str) -> str:
    """Give fact id / kind, and / slot where the kind asks the fact in several ways."""
    plain = f"{desk.view.fact.id}/{desk.kind}"
    return f"{plain}/{slot}" if slot else plain


def _skip(desk: Desk, slot: str, failure: Failure) -> Skip:
    return Skip(
        id=question_id(desk, slot),
        kind=desk.kind,
        fact=desk.view.fact.id,
        reason=failure.reason,
        detail=failure.detail,
        where_in_file=desk.statement.where_in_file,
    )


def _cues(desk: Desk, draft: Draft) -> tuple[str, ...] | Failure:
    """Choose the cues to state; a claim always states whose claim it is."""
    draft = _as_claim(desk, draft)
    answers = _answers(desk, draft)
    told = next((c for c in draft.core if leaks(answers, _stated(desk, draft, c))), None)
    if told:
        return Failure("answer-in-prompt", f"the answer, or a part of it, stands in `{told}`")
    usable = tuple(
        cue
        for cue in draft.extra
        if cue in desk.view.phrases and not leaks(answers, desk.view.text(cue))
    )
    chosen = choose(desk.index, desk.context.key, draft, usable)
    return _checked(desk, draft, chosen)


def _as_claim(desk: Desk, draft: Draft) -> Draft:
    claimed = desk.view.fact.according_to and draft.asked != "according_to"
    if not claimed or "according_to" in draft.core:
        return draft
    return replace(draft, core=("according_to", *draft.core))


def _answers(desk: Desk, draft: Draft) -> tuple[str, ...]:
    """Give every text that must not stand in the prompt: answer, spellings, and all names' aliases."""
    others = (alias for name in draft.names for alias in (name, *desk.context.aliases(name)))
    spelled = draft.accept if draft.asked != "when" else ()
    return tuple(dict.fromkeys((draft.answer, *spelled, *others)))


def _stated(desk: Desk, draft: Draft, cue: str) -> str:
    """Give the text by which the prompt states a cue."""
    given = draft.given.get(cue)
    return given if isinstance(given, str) else desk.view.text(cue)


def _checked(desk: Desk, draft: Draft, chosen: Chosen) -> tuple[str, ...] | Failure:
    if chosen.rivals:
        return Failure("ambiguous", _rivals(desk, chosen))
    if len(chosen.cues) < ENOUGH and not (draft.alone or desk.view.fact.functional):
        detail = "one cue alone may fit other facts of the world: add `when`, `where` or `at`"
        return Failure("needs-second-cue", detail)
    return chosen.cues


def _rivals(desk: Desk, chosen: Chosen) -> str:
    shown = ", ".join(desk.index.ids[number] for number in chosen.rivals[:_NAMED])
    rest = len(chosen.rivals) - _NAMED
    more = f" and {rest} more" if rest > 0 else ""
    return f"other facts give another answer: {shown}{more}"


def _fitting(
    desk: Desk, draft: Draft, cues: tuple[str, ...]
) -> tuple[str | Failure, tuple[str, ...]]:
    """Word the prompt; where it is too long, go without the last cue if that was one too many."""
    prompt = _prompt(desk, draft, cues)
    if prompt is None:
        return Failure(
            "not-in-sentence", "the sentence of the fact does not state this field"
        ), cues
    if len(prompt.split()) <= LONGEST_PROMPT:
        return prompt, cues
    shorter = cues[:-1]
    if len(shorter) >= ENOUGH and cues[-1] in draft.extra:
        still = choose(desk.index, desk.context.key, draft, shorter[len(draft.core) :])
        if not still.rivals:
            return _fitting(desk, draft, shorter)
    detail = f"the prompt would have more than {LONGEST_PROMPT} words"
    return Failure("prompt-too-long", detail), cues


def _prompt(desk: Desk, draft: Draft, cues: tuple[str, ...]) -> str | None:
    if desk.kind == "cloze":
        return blanked(desk.statement, draft.asked, BLANK)
    texts = {"verb": desk.view.fact.verb or "said"}
    for cue in cues:
        texts[_slot(desk.view, cue)] = desk.view.text(cue)
    texts.update(draft.texts)
    template = pick(desk.template, question_id(desk, draft.slot))
    words = fill(template, texts).text
    return phrases.sentence(words) if draft.form == "cloze" else phrases.question(words)


def _slot(view: View, cue: str) -> str:
    """Give the name that wordings have for a cue."""
    if cue == view.subject:
        return "subject"
    return {"according_to": "claim", "said": "quote"}.get(cue, cue)


def _given(desk: Desk, draft: Draft, cues: tuple[str, ...]) -> tuple[tuple[str, Value], ...]:
    """Give the cues as the question bank states them, in the order of CUES."""
    fact = desk.view.fact
    stated = [(c, draft.given.get(c, given_value(fact, c))) for c in CUES if c in cues]
    if fact.verb and desk.view.clause == "quote":
        stated.append(("verb", fact.verb))
    return tuple(stated)
