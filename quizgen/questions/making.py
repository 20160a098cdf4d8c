"""Making one question from a kind's draft: cues chosen, answer proven, prompt worded, leaks refused."""

from __future__ import annotations

from quizgen.questions.cues import ENOUGH, Chosen, Search, Step, Trace, choose
from quizgen.questions.desk import Desk
from quizgen.questions.doubts import Failure, adrift, doubtful, needs_anchor
from quizgen.questions.english import phrases
from quizgen.questions.english.telling import takes_hearer, with_hearer
from quizgen.questions.english.typed import is_one_verb
from quizgen.questions.given import stated_value
from quizgen.questions.kind import Draft, Kind, Refusal
from quizgen.questions.leaks import Secret, secret
from quizgen.questions.model import BLANK, Question, Skip, Value
from quizgen.questions.statements import blanked
from quizgen.questions.view import CUES
from quizgen.questions.wording import Template, fill, pick, seeded, suited
from quizgen.questions.words import content

LONGEST_PROMPT = 30
"""Words of the longest prompt (Haladyna, Downing and Rodriguez 2002: a stem is focused)."""
LONGEST_ANSWER = 6
"""Words of the longest answer that is no date (Wozniak 1999: minimum information)."""


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
    refused = _refused(desk, kind, draft)
    if refused:
        return refused
    draft = _as_claim(desk, draft)
    anchored = needs_anchor(desk, draft)
    chosen = _chosen(desk, draft, anchored=anchored)
    if isinstance(chosen, Failure):
        return chosen
    failure = doubtful(desk, draft, chosen, anchored=anchored)
    if failure:
        return failure
    template = _wording(desk, kind.name, question_id, draft.wording)
    prompt, cues = _fitting(desk, draft, chosen.cues, template)
    if isinstance(prompt, Failure):
        return prompt
    accept = draft.accept
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
        accept=tuple(dict.fromkeys([a for a in accept if a != draft.answer])) if accept else (),
        only=kind.only,
    )


def _refused(desk: Desk, kind: Kind, draft: Draft) -> Failure | None:
    """Give why a draft is not even looked at."""
    if draft.asked != "when" and len(draft.answer.split()) > LONGEST_ANSWER:
        return Failure("answer-too-long", f"the answer has more than {LONGEST_ANSWER} words")
    unfit = desk.unfit
    if unfit and not (unfit.but_as_claim and kind.name == "claim-by"):
        return Failure(unfit.reason, unfit.detail)
    return None


def is_long(prompt: str) -> bool:
    """Whether a prompt has more words than a reader can hold."""
    return prompt.count(" ") >= LONGEST_PROMPT and len(prompt.split()) > LONGEST_PROMPT


def traced(desk: Desk, draft: Draft) -> tuple[Draft, Trace] | None:
    """Give how the cues of a draft were chosen, with the draft as it was used (a claim, say).

    None where the draft was refused before that: a cue that must be stated tells the answer.
    """
    claim = _as_claim(desk, draft)
    steps: list[Step] = []
    chosen = _chosen(desk, claim, anchored=needs_anchor(desk, claim), steps=steps)
    return None if isinstance(chosen, Failure) else (claim, Trace(tuple(steps), chosen))


def _chosen(
    desk: Desk, draft: Draft, *, anchored: bool, steps: list[Step] | None = None
) -> Chosen | Failure:
    """Choose the cues to state; none of them may tell the answer."""
    hidden = secret(_answers(desk, draft))
    told = _telling(desk, draft, hidden)
    if told:
        return Failure("answer-in-prompt", f"the answer, or a part of it, stands in `{told}`")
    words, tellers, phrases_of = desk.words, desk.tellers, desk.view.phrases
    usable = [
        cue
        for cue in draft.extra
        if cue in words
        and (not tellers[cue] or tellers[cue] in draft.core)
        and hidden.words.isdisjoint(words[cue])
        and not (hidden.wholes and hidden.is_whole_in(phrases_of[cue].text))
    ]
    wanted = desk.anchors if anchored else None
    chosen = choose(Search(desk.index, desk.context.key, draft), usable, wanted, steps)
    asks_subject = draft.asked == desk.view.subject
    return _with_setting(desk, chosen, usable, steps) if asks_subject else chosen


def _with_setting(
    desk: Desk, chosen: Chosen, usable: list[str], steps: list[Step] | None
) -> Chosen:
    """State place or occasion too where the act is a mere verb: "what opened" on a day says little."""
    if chosen.rivals or not is_one_verb(desk.view.fact.did):
        return chosen
    setting = [cue for cue in usable if cue in _SETTING]
    if not setting or any(cue in chosen.cues for cue in setting):
        return chosen
    if steps is not None:
        steps.append(Step((setting[0],), kept=True, left=0))
    return Chosen((*chosen.cues, setting[0]), ())


_SETTING = ("where", "at")


def _telling(desk: Desk, draft: Draft, hidden: Secret) -> str:
    """Give the field that the prompt must state and that tells the answer, "" where none does."""
    verb = desk.view.fact.verb
    if verb and hidden.stands_in(verb):
        return "verb"
    if "rest" in draft.texts and not hidden.words.isdisjoint(content(draft.texts["rest"])):
        return "did"  # "did … meet", at a meeting: the base form is nearer to the answer than "met"
    if draft.given or hidden.wholes:
        stated = ((cue, _stated(desk, draft, cue)) for cue in draft.core)
        return next((cue for cue, text in stated if hidden.stands_in(text)), "")
    for cue in draft.core:
        if not hidden.words.isdisjoint(desk.words.get(cue, ())):
            return cue
    return ""


def _as_claim(desk: Desk, draft: Draft) -> Draft:
    """Give the draft with what it must state: whose claim it is, and whom a verb such as "told" told."""
    fact = desk.view.fact
    bound = ["according_to"] if fact.according_to else []
    if fact.to and takes_hearer(fact.verb):
        bound.append("to")
    missing = [cue for cue in bound if cue != draft.asked and cue not in draft.core]
    if not missing:
        return draft
    extra = tuple(cue for cue in draft.extra if cue not in missing)
    return draft._replace(core=(*missing, *draft.core), extra=extra)


def _answers(desk: Desk, draft: Draft) -> list[str]:
    """Give every text that must not stand in the prompt: answer, spellings, and all names' aliases."""
    answers = [draft.answer]
    if draft.asked != "when":
        answers += draft.accept
    for name in draft.names:
        answers += (name, *desk.context.aliases(name))
    return answers


def _stated(desk: Desk, draft: Draft, cue: str) -> str:
    """Give the text by which the prompt states a cue."""
    given = draft.given.get(cue)
    return given if isinstance(given, str) else desk.view.text(cue)


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
    if not is_long(prompt):
        return prompt, cues
    shorter = cues[:-1]
    if len(shorter) >= ENOUGH and cues[-1] in draft.extra:
        search = Search(desk.index, desk.context.key, draft)
        still = choose(search, shorter[len(draft.core) :])
        loose = needs_anchor(desk, draft) and adrift(desk, draft, shorter)
        if not still.rivals and not loose:
            return _fitting(desk, draft, shorter, template)
    detail = f"the prompt would have more than {LONGEST_PROMPT} words"
    return Failure("prompt-too-long", detail), cues


def _wording(desk: Desk, kind: str, question_id: str, clause: str) -> Template | None:
    """Give the wording of a question, or None where its kind takes the fact's own sentence."""
    variants = desk.wordings.get(kind)
    if not variants:
        return None
    fitting = suited(variants[clause or desk.view.clause], fronted=desk.fronted)
    return pick(fitting, seeded(question_id, desk.view.fact))


def _prompt(
    desk: Desk, draft: Draft, cues: tuple[str, ...], template: Template | None
) -> str | None:
    """Word the prompt; without a wording it is the fact's own sentence with the asked part blanked."""
    if template is None:
        return blanked(desk.statement, draft.asked, BLANK)
    texts = {"verb": desk.view.fact.verb or "said"}
    for cue in cues:
        if cue in desk.slots:
            slot, text = desk.slots[cue]
            texts[slot] = text
    texts.update(draft.texts)
    if desk.view.clause == "quote":
        texts = with_hearer(texts, desk.view.fact.verb)
    words = fill(template, texts)
    return phrases.sentence(words) if draft.form == "cloze" else phrases.question(words)


def _given(desk: Desk, draft: Draft, cues: tuple[str, ...]) -> tuple[tuple[str, Value], ...]:
    """Give the cues as the question bank states them, in the order of CUES."""
    shells, given = draft.given, desk.given
    stated = [
        (c, stated_value(desk.view, c, shells[c])) if c in shells else given[c]
        for c in CUES
        if c in cues
    ]
    if desk.view.clause == "quote" and desk.view.fact.verb:
        stated.append(("verb", desk.view.fact.verb))
    return tuple(stated)
