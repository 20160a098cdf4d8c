"""Statement cloze: the fact's own sentence with one field blanked. It states every other cue.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    Pete Hegseth met Dong Jun in Malaysia on ____.  31 October 2025

A field that no other kind could ask of the fact is blanked here. Where all could be asked, one of them is
blanked all the same, chosen by the fact's id, so that each fact is also seen as a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.questions.draw import drawn
from quizgen.questions.english.typed import is_nowhere
from quizgen.questions.grammar import spellings
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind
from quizgen.questions.kinds.occasion import names_occasion
from quizgen.questions.view import CUES, View

_BLANKED = ("who", "what", "when", "where", "at")
_NAMES = frozenset({"who", "where"})


def draft(view: View, context: Context) -> Iterator[Draft]:
    """Blank the fields of a sentence that ``context.asked`` does not hold."""
    if not view.subject or view.clause == "ask":
        return
    fields = [field for field in _BLANKED if field in view.phrases and _certain(view, field)]
    left = [field for field in fields if field not in context.asked]
    for field in left or _one_of(fields, view.fact.seed):
        yield _draft(view, context, field)


def _certain(view: View, field: str) -> bool:
    """Whether a field can be asked: not an unsure date, nor how it was done, nor where a thing is what it is."""
    if field == "at":
        return names_occasion(view)
    if field == "where":
        return not is_nowhere(view.fact.did)
    return field != "when" or view.fact.when is None or not view.fact.when.uncertain


def _one_of(fields: list[str], seed: str) -> list[str]:
    return [fields[drawn("cloze", seed) % len(fields)]] if fields else []


def _draft(view: View, context: Context, field: str) -> Draft:
    names = getattr(view.fact, field) if field in _NAMES else ()
    act = "said" if view.clause == "quote" else "did"
    return Draft(
        slot=field,
        asked=field,
        answer=view.value(field),
        accept=spellings(names, context) if names else (),
        core=tuple(cue for cue in CUES if cue in view.phrases and cue != field),
        extra=(),
        start=((act, getattr(context.key, act)),),
        differs=differs(field),
        form="cloze",
        names=names,
    )


KIND = Kind("cloze", draft)
