"""Topic: what a quotation was about.

A fact, and what is asked of it:

    - id: trust
      who: Dong Jun
      said: The two countries should strengthen communication
      about: relations with Washington
      when: 2025-11

    On what subject did Dong Jun say “The two countries should strengthen communication” in November 2025?  relations with Washington

There are no wrong answers to choose from: words may be about several things, and a file does not say about which not.
"""  # noqa: E501 - a sample stands on one line

from collections.abc import Iterator

from quizgen.questions.grammar import inverted
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``about`` of a quotation."""
    fact = view.fact
    if view.clause != "quote" or not fact.about or not fact.who:
        return
    split = inverted(view)
    if isinstance(split, Refusal):
        yield split
        return
    yield Draft(
        slot="",
        asked="about",
        answer=view.value("about"),
        core=("who", "said"),
        extra=("when", "to", "at", "where", "after"),
        start=(("said", context.key.said),),
        differs=differs("about"),
        texts=split,
    )


KIND = Kind("topic", draft)
