"""After: the event that another one followed.

A fact, and what is asked of it:

    - id: contacts-cut
      who: China
      did: cut off military contacts with the United States
      when: 2022-08
      after: Nancy Pelosi’s visit to Taiwan

    After what event did China cut off military contacts with the United States in August 2022?  Nancy Pelosi’s visit to Taiwan

There are no wrong answers to choose from: what comes after one event also comes after those before it.
"""  # noqa: E501 - a sample stands on one line

from collections.abc import Iterator

from quizgen.questions.grammar import act_tokens, inverted
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import Happening, View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``after``."""
    if view.clause != "event" or not view.subject or not view.fact.after:
        return
    split = inverted(view)
    if not view.value("after") or isinstance(view.phrases["after"], Happening):
        detail = f"the fact `{view.fact.after}` has no `what` that names an event"
        yield Refusal("", "no-name", detail)
    elif isinstance(split, Refusal):
        yield split
    else:
        yield Draft(
            slot="",
            asked="after",
            answer=view.value("after"),
            core=(view.subject, "did"),
            extra=("when", "where", "at"),
            start=act_tokens(view, context),
            differs=differs("after"),
            texts=split,
        )


KIND = Kind("after", draft)
