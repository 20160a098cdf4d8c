"""What it was: the thing or event that is the subject of a fact.

A fact, and what is asked of it:

    - id: contacts-cut
      what: the military contacts
      did: were cut off
      when: 2022-08
      where: Beijing

    What was cut off in Beijing in August 2022?  the military contacts
"""

from collections.abc import Iterator

from quizgen.questions.english import verbs
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind
from quizgen.questions.view import View


def draft(view: View, context: Context) -> Iterator[Draft]:
    """Ask for ``what`` where the subject is a thing."""
    if view.clause == "event" and view.subject == "what":
        yield Draft(
            slot="",
            asked="what",
            answer=view.value("what"),
            accept=context.aliases(view.fact.what),
            core=("did",),
            extra=("when", "at", "where", "after"),
            start=(("did", context.key.did),),
            differs=differs("what"),
            texts={"did_singular": _singular(view.fact.did)},
            names=(view.fact.what,),
        )


def _singular(did: str) -> str:
    """Give an act for the subject "what"; what several things are stays plural: "are the only mammals"."""
    return did if did.startswith(("are the ", "were the ")) else verbs.singular(did)


KIND = Kind("what", draft)
