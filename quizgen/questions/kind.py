"""What a kind of question is: the contract that the modules in ``kinds/`` fulfil.

A kind looks at a fact and drafts questions: which field it asks, which cues its wording must state,
which cues may be added. The engine (``ask.py``) chooses the cues, proves that the answer is the
only one, words the prompt and refuses what leaks. So a kind is data and a few lines of English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from quizgen.facts.model import Only
from quizgen.questions.index import Differs, Token
from quizgen.questions.keys import Key, Mention
from quizgen.questions.model import Form, Value
from quizgen.questions.view import View

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Refusal(NamedTuple):
    """Why a kind cannot ask a fact: a stable slug and one short sentence for the author."""

    slot: str
    reason: str
    detail: str


class Draft(NamedTuple):
    """A question before its cues are chosen.

    ``slot`` is the last part of the question's id. ``core`` are the cues that the wording
    states in any case, ``extra`` those that may be added, best first. ``start`` are posting lists
    on which every rival stands. ``rival`` narrows them (what fields alone cannot say).
    ``texts`` fill slots of the wording that are not cues. ``wording`` is the clause of the wording file
    to take where it is not the fact's own. ``given`` replaces the stated value of a
    cue where the prompt states only a part of it. ``alone`` says that the core identifies the
    fact by itself, so that no second cue is needed.
    """

    slot: str
    asked: str
    answer: str
    core: tuple[str, ...]
    extra: tuple[str, ...]
    start: tuple[Token, ...]
    differs: Differs
    accept: tuple[str, ...] = ()
    texts: Mapping[str, str] = _NOTHING
    given: Mapping[str, Value] = _NOTHING
    form: Form = "recall"
    rival: Callable[[Key], bool] | None = None
    alone: bool = False
    names: tuple[str, ...] = ()
    wording: str = ""


class Context(NamedTuple):
    """What a kind may look at beside the fact itself.

    ``mentions`` are the names inside ``did``. ``aliases`` gives the other names of a name, ``asks`` the
    word that asks for it ("whom", "which country"), ``titles`` the titles and roles that may stand before it.
    ``wider`` gives the larger event that the fact with this id is a part of, "" where there is none.
    ``settled`` are kinds that the whole file would give one answer.
    ``asked`` are the fields that earlier kinds of the table have asked of this fact; it grows with them.
    """

    key: Key
    mentions: tuple[Mention, ...]
    aliases: Callable[[str], tuple[str, ...]]
    asks: Callable[[str], str]
    titles: Callable[[str], tuple[str, ...]]
    wider: Callable[[str], str]
    settled: AbstractSet[str] = frozenset()
    asked: AbstractSet[str] = frozenset()


Drafter = Callable[[View, Context], Iterable[Draft | Refusal]]
"""What a kind does: it drafts questions about one fact, or says why it cannot."""


class Kind(NamedTuple):
    """A kind: its name, which is its id for ever, and the function that drafts its questions.

    ``only`` keeps a kind for one outlet: "paper" where its card would be one too many on the phone.
    """

    name: str
    draft: Drafter
    only: Only = ""
