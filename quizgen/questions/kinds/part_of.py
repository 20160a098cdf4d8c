"""Part of: the larger event that a fact belongs to.

A fact, and what is asked of it:

    facts:
      - id: nineteenth-talks
        what: the 19th Defence Policy Coordination Talks
        did: took place
      - id: smith-meets-ye
        who: Alvaro Smith
        did: conferred with Ye Jiang
        where: Washington
        part_of: nineteenth-talks

    As part of which larger event did Alvaro Smith confer with Ye Jiang in Washington?  the 19th Defence Policy Coordination Talks

The larger event goes by its name, or by the ``what`` of the fact whose id ``part_of`` gives. Where that fact is itself
a part of something there would be two right answers, and nothing is asked.
"""  # noqa: E501 - a sample stands on one line

from __future__ import annotations

from collections.abc import Iterator

from quizgen.questions.grammar import act_tokens, inverted
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View

_UNDERTAKINGS = frozenset(
    "campaign initiative mission operation plan program programme project".split()
)


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``part_of``."""
    part_of = view.fact.part_of
    if view.clause != "event" or not view.subject or not part_of:
        return
    name, split = view.value("part_of"), inverted(view)
    if not name:
        detail = f"the fact `{part_of}` has no `what` to call the larger event by"
        yield Refusal("", "no-name", detail)
    elif context.wider(part_of):
        detail = f"`{part_of}` is itself a part of `{context.wider(part_of)}`"
        yield Refusal("", "several-wholes", detail)
    elif isinstance(split, Refusal):
        yield split
    else:
        last = name.rsplit(None, 1)[-1].casefold()
        larger = "undertaking" if last in _UNDERTAKINGS else "event"
        yield _draft(view, context, {"larger": larger, **split})


def _draft(view: View, context: Context, texts: dict[str, str]) -> Draft:
    return Draft(
        slot="",
        asked="part_of",
        answer=view.value("part_of"),
        core=(view.subject, "did"),
        extra=("where", "when", "at", "after"),
        start=act_tokens(view, context),
        differs=differs("part_of"),
        texts=texts,
    )


KIND = Kind("part-of", draft)
