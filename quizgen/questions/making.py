"""Making one question from a kind's draft: cues chosen, answer proven, prompt worded, leaks refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from quizgen.questions.anchors import REVERSE, anchors, particular
from quizgen.questions.cues import ENOUGH, Chosen, Trace, choose, trace
from quizgen.questions.english import phrases
from quizgen.questions.english.telling import takes_hearer, with_hearer
from quizgen.questions.fitness import unfit
from quizgen.questions.index import Index
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.leaks import secret
from quizgen.questions.model import BLANK, Question, Skip, Statement, Value
from quizgen.questions.statements import blanked
from quizgen.questions.view import CUES, View, given_value, stated_value
from quizgen.questions.wording import Template, Wordings, fill, pick, suited

LONGEST_PROMPT = 30
"""Words of the longest prompt (Haladyna, Downing and Rodriguez 2002: a stem is focused)."""
LONGEST_ANSWER = 6
"""Words of the longest answer that is no date (Wozniak 1999: minimum information)."""

_NAMED = 3
"""Rival facts that a skip names."""


class Failure(NamedTuple):
    """Why there is no question: a stable slug, and one short sentence for the author."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk while the kinds ask one fact."""

    view: View
    statement: Statement
    context: Context
    index: Index
    wordings: Wordings


def make(desk: Desk, kind: Kind, draft: Draft | Refusal) -> Question | Skip:
    """Give the question of a kind's draft, or the reason why there is none."""
    question_id = f"{desk.view.fact.id}/{kind.name}" + (f"/{draft.slot}" if draft.slot else "")
    result = _made(desk, kind, question_id, draft)
    if isinstance(result, Question):
        return result
    return Skip(
        id=question_id,
        kind=kind.name,
        fact=desk.view.fact.id,
        reason=result.reason,
        detail=result.detail,
        where_in_file=desk.statement.where_in_file,
    )


def _made(desk: Desk, kind: Kind, question_id: str, draft: Draft | Refusal) -> Question | Failure:
    if isinstance(draft, Refusal):
        return Failure(draft.reason, draft.detail)
    if draft.asked != "when" and len(draft.answer.split()) > LONGEST_ANSWER:
        return Failure("answer-too-long", f"the answer has more than {LONGEST_ANSWER} words")
    if reason := unfit(desk.view, kind.name):
        return Failure(*reason)
    draft = _as_claim(desk, draft)
    cues = _cues(desk, draft)
    if isinstance(cues, Failure):
        return cues
    template = _wording(desk, kind.name, question_id, draft.wording)
    prompt, cues = _fitting(desk, draft, cues, template)
    if isinstance(prompt, Failure):
        return prompt
    return Question(
        id=question_id,
        kind=kind.name,
        form=draft.form,
        about=desk.statement,
        facts=(desk.view.fact.id,),
        asked=draft.asked,
        given=_given(desk, draft, cues),
        prompt=prompt,
        answer=draft.answer,
        accept=tuple(dict.fromkeys(a for a in draft.accept if a != draft.answer)),
        only=kind.only,
    )


def traced(desk: Desk, draft: Draft) -> tuple[Draft, Trace] | None:
    """Give how the cues of a draft were chosen, with the draft as it was used (a claim, say).

    None where the draft was refused before that: a cue that must be stated tells the answer.
    """
    claim = _as_claim(desk, draft)
    tried = _tried(desk, claim)
    return None if isinstance(tried, Failure) else (claim, tried)


def _cues(desk: Desk, draft: Draft) -> tuple[str, ...] | Failure:
    """Choose the cues to state; a claim always states whose claim it is."""
    tried = _tried(desk, draft)
    return tried if isinstance(tried, Failure) else _checked(desk, draft, tried.chosen)


def _tried(desk: Desk, draft: Draft) -> Trace | Failure:
    hidden = secret(_answers(desk, draft))
    if desk.view.fact.verb and hidden.stands_in(desk.view.fact.verb):
        return Failure("answer-in-prompt", "the answer, or a part of it, stands in `verb`")
    told = next((c for c in draft.core if hidden.stands_in(_stated(desk, draft, c))), None)
    if desk.view.clause == "quote" and hidden.stands_in(desk.view.fact.verb):
        told = "verb"
    if told:
        return Failure("answer-in-prompt", f"the answer, or a part of it, stands in `{told}`")
    usable = tuple(
        cue
        for cue in draft.extra
        if cue in desk.view.phrases and not hidden.stands_in(desk.view.text(cue))
    )
    wanted = anchors(desk.view.fact) if _needs_anchor(desk, draft) else None
    return trace(desk.index, desk.context.key, draft, usable, wanted)


def _needs_anchor(desk: Desk, draft: Draft) -> bool:
    """Whether subject and act alone may not single out the event that the draft asks about."""
    if draft.alone or "said" in draft.core:
        return False
    return draft.asked in REVERSE or desk.index.acts.is_repeated(desk.view.number, draft.asked)


def _adrift(desk: Desk, draft: Draft, cues: tuple[str, ...]) -> bool:
    """Whether nothing that is stated ties the question to one event of the world."""
    fact, acts = desk.view.fact, desk.index.acts
    if fact.functional or not _needs_anchor(desk, draft):
        return False
    if any(cue in anchors(fact) for cue in cues):
        return False
    if draft.asked == "did":
        shell = draft.given.get("did", "")
        return not (fact.when and isinstance(shell, str) and particular(shell))
    return draft.asked not in REVERSE or acts.is_common(desk.view.number)


def _as_claim(desk: Desk, draft: Draft) -> Draft:
    """Give the draft with what it must state: whose claim it is, and whom a verb such as "told" told."""
    fact = desk.view.fact
    bound = [
        cue for cue, needed in (("according_to", True), ("to", takes_hearer(fact.verb))) if needed
    ]
    missing = [c for c in bound if getattr(fact, c) and c != draft.asked and c not in draft.core]
    if not missing:
        return draft
    extra = tuple(cue for cue in draft.extra if cue not in missing)
    return draft._replace(core=(*missing, *draft.core), extra=extra)


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
    if _adrift(desk, draft, chosen.cues):
        detail = (
            "it may fit other facts of the world: add a day to `when`, `at`, or `functional: true`"
        )
        return Failure("needs-anchor", detail)
    return chosen.cues


def _rivals(desk: Desk, chosen: Chosen) -> str:
    shown = ", ".join(desk.index.ids[number] for number in chosen.rivals[:_NAMED])
    rest = len(chosen.rivals) - _NAMED
    more = f" and {rest} more" if rest > 0 else ""
    return f"other facts give another answer: {shown}{more}"


def _fitting(
    desk: Desk, draft: Draft, cues: tuple[str, ...], template: Template | None
) -> tuple[str | Failure, tuple[str, ...]]:
    """Word the prompt; where it is too long, go without the last cue if that was one too many."""
    if template and template.told and secret(_answers(desk, draft)).stands_in(template.told):
        detail = "the answer, or a part of it, stands in your wording"
        return Failure("answer-in-prompt", detail), cues
    prompt = _prompt(desk, draft, cues, template)
    if prompt is None:
        return Failure(
            "not-in-sentence", "the sentence of the fact does not state this field"
        ), cues
    if len(prompt.split()) <= LONGEST_PROMPT:
        return prompt, cues
    shorter = cues[:-1]
    if len(shorter) >= ENOUGH and cues[-1] in draft.extra:
        still = choose(desk.index, desk.context.key, draft, shorter[len(draft.core) :])
        if not still.rivals and not _adrift(desk, draft, shorter):
            return _fitting(desk, draft, shorter, template)
    detail = f"the prompt would have more than {LONGEST_PROMPT} words"
    return Failure("prompt-too-long", detail), cues


def _wording(desk: Desk, kind: str, question_id: str, clause: str) -> Template | None:
    """Give the wording of a question, or None where its kind takes the fact's own sentence."""
    variants = desk.wordings.get(kind)
    if not variants:
        return None
    fitting = suited(variants[clause or desk.view.clause], fronted=desk.view.fronted)
    return pick(fitting, question_id)


def _prompt(
    desk: Desk, draft: Draft, cues: tuple[str, ...], template: Template | None
) -> str | None:
    """Word the prompt; without a wording it is the fact's own sentence with the asked part blanked."""
    if template is None:
        return blanked(desk.statement, draft.asked, BLANK)
    texts = {"verb": desk.view.fact.verb or "said"}
    for cue in cues:
        texts[_slot(desk.view, cue)] = desk.view.text(cue)
    texts.update(draft.texts)
    words = fill(template, with_hearer(texts, desk.view.fact.verb))
    return phrases.sentence(words) if draft.form == "cloze" else phrases.question(words)


def _slot(view: View, cue: str) -> str:
    """Give the name that wordings have for a cue."""
    if cue == view.subject:
        return "subject"
    return {"according_to": "claim", "said": "quote", "after": "following"}.get(cue, cue)


def _given(desk: Desk, draft: Draft, cues: tuple[str, ...]) -> tuple[tuple[str, Value], ...]:
    """Give the cues as the question bank states them, in the order of CUES."""
    view, fact = desk.view, desk.view.typed
    told = {cue: stated_value(view, cue, value) for cue, value in draft.given.items()}
    stated = [(c, told.get(c, given_value(fact, c))) for c in CUES if c in cues]
    if fact.verb and desk.view.clause == "quote":
        stated.append(("verb", fact.verb))
    return tuple(stated)
