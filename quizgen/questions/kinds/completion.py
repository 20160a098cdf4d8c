"""Complete the quotation: its last clause is blanked.

A fact, and what is asked of it:

    - id: deconflict
      who: Pete Hegseth
      said: deconflict and de-escalate any problems that arise
      when: 2025-11

    Pete Hegseth said “deconflict and de-escalate ____” in November 2025.  any problems that arise

The blank starts where a clause or phrase does, covers two to six words, and leaves at least three. Wrong answers
are endings that begin alike ("to …", "I’m …", "can …"); one that begins with any other word has none, since
grammar would tell which of them goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.questions.english import phrases
from quizgen.questions.index import differs
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.model import BLANK
from quizgen.questions.view import View
from quizgen.questions.words import content, fold

_SHORTEST, _IDEAL, _LONGEST, _HEAD = 2, 4, 6, 3
_WEIGHT = 1.5
_CLAUSE = frozenset("to that which who whom because if when while where as than".split())
_PHRASE = frozenset("of in on for with from by at into over under between any the a an no".split())
_LINK = frozenset("and or but nor".split())
_ALIKE = {
    **{word: word for word in _CLAUSE | _PHRASE | _LINK},
    **{word: word for word in "is are was were has have had be been being not".split()},
    **dict.fromkeys("i you he she we they it there".split(), "they"),
    **dict.fromkeys("can cannot could will would shall should may might must".split(), "can"),
    **dict.fromkeys("my your his her its our their".split(), "their"),
}
"""First words of endings, and what stands for those that the same words can precede."""
_SHORTENED = re.compile(r"(?<=[a-zI])[’'](?:s|m|re|ve|ll|d)$")
_SENTENCE_END = re.compile(r"[.!?…;]\s")
_SAID = content("said")
"""What the prompt says in any case: "Ada Berg said “… ____”"."""
_PAIRS = {"“": "”", '"': '"', "‘": "’"}
_CLOSING = ".!?…,;:’”\"'"


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for the rest of ``said``."""
    if view.clause != "quote" or not view.fact.who:
        return
    said = view.fact.said
    cut = clause_cut(said)
    if cut is None:
        yield Refusal("", "quote-too-short", "no clause of the quotation can be blanked")
        return
    stated, rest, closing = cut
    beginning = fold(stated)
    yield Draft(
        slot="",
        asked="said",
        answer=_printed(said, stated, rest),
        accept=(rest,),
        core=("who", "said"),
        extra=("when", "about", "to", "at", "where", "after"),
        start=(("head", " ".join(context.key.said.split(" ", _HEAD)[:_HEAD])),),
        differs=differs("said"),
        texts={"quote": phrases.quoted(f"{stated} {BLANK}{closing}")},
        given={"said": f"{stated} {BLANK}"},
        form="cloze",
        rival=lambda key: key.said.startswith(beginning),
        alone=True,
    )


def ending(said: str) -> str | None:
    """Give the ending of a quotation that is blanked, as it is printed; None where no cut is honest."""
    cut = clause_cut(said)
    return _printed(said, cut[0], cut[1]) if cut else None


def _printed(said: str, stated: str, rest: str) -> str:
    """Give an ending with the single marks that the prompt has for double ones: letter for letter."""
    return phrases.inner(said)[len(stated) + 1 :][: len(rest)]


def clause_cut(quote: str) -> tuple[str, str, str] | None:
    """Cut a quotation into what is stated, what is blanked, and its closing marks.

    The blank best starts after a comma or with a clause, then with a phrase, then anywhere; worst
    with "and", which leaves the learner half a pair. That is weighed against the distance from four
    words. None where no cut is honest.
    """
    bare = quote.rstrip(_CLOSING).rstrip()
    closing = quote[len(bare) :]
    words = list(re.finditer(r"\S+", bare))
    cuts = [len(words) - n for n in range(_SHORTEST, _LONGEST + 1) if len(words) - n >= _HEAD]
    cuts.sort(key=lambda at: _WEIGHT * _awkward(words, at) + abs(len(words) - at - _IDEAL))
    best = next((at for at in cuts if _tells_nothing(bare, words[at].start())), None)
    if best is None:
        return None
    start = words[best].start()
    rest = bare[start:]
    shut = _shutting(rest, closing)
    return bare[:start].rstrip(), rest + closing[:shut], closing[shut:]


def _shutting(rest: str, closing: str) -> int:
    """Give how many of the closing marks shut a quotation that the ending itself opens."""
    opens = next((mark for mark in rest if mark in _PAIRS), "")
    return closing.find(_PAIRS[opens]) + 1 if opens and rest.count(opens) % 2 else 0


def _awkward(words: list[re.Match[str]], at: int) -> int:
    """Give how badly a blank starts here: 0 with a clause, 1 with a phrase, 2 anywhere, 3 with "and"."""
    first = words[at].group().casefold()
    if first in _LINK:
        return 3
    if first in _CLAUSE or words[at - 1].group()[-1] in ",;:—":
        return 0
    return 1 if first in _PHRASE else 2


def _tells_nothing(bare: str, start: int) -> bool:
    """Whether the blank has a content word, none that the stated part has too, and both of any brackets."""
    if _SENTENCE_END.search(bare[start:]) or not _is_whole(bare[start:]):
        return False
    rest = content(bare[start:])
    return bool(rest) and rest.isdisjoint(content(bare[:start]) | _SAID)


def _is_whole(rest: str) -> bool:
    return all(rest.count(opens) == rest.count(shuts) for opens, shuts in ("()", "[]"))


def opening(rest: str) -> str:
    """Give what stands for the small word that a blanked ending begins with, "" where it is no small word.

    Endings that share it fit the same beginnings: "I can", "you’ll have" and "they do" are one sort.
    """
    return _ALIKE.get(_first(rest).casefold(), "")


def begins_anew(rest: str) -> bool:
    """Whether an ending begins with a capital; "I" always has one, and says nothing by it."""
    first = _first(rest)
    return first != "I" and first[:1].isupper()


def _first(rest: str) -> str:
    return _SHORTENED.sub("", rest.split(" ", 1)[0])


KIND = Kind("completion", draft)
