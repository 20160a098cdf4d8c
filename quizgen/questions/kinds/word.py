"""Word: one word of a quotation, blanked.

A fact, and what is asked of it:

    - id: trust
      who: Dong Jun
      said: The two countries should strengthen communication to increase mutual trust
      when: 2025-11

    Dong Jun said “The two countries should ____ communication to increase mutual trust” in November 2025.  strengthen

The word carries meaning: no stop word, no name, neither the first nor the last, nowhere else in the prompt; at least
six words remain, three of them before it. Which one of several is drawn by the fact's id. For paper: it shows the
ending that the completion card asks on the phone.
"""  # noqa: E501 - a sample stands on one line

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.questions.draw import drawn
from quizgen.questions.english import phrases
from quizgen.questions.index import differs, head
from quizgen.questions.keys import Key
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.model import BLANK
from quizgen.questions.view import View
from quizgen.questions.words import content, fold

_WEAK = frozenset(
    """anything everything something nothing thing things just even ever really quite rather seem seems seemed
    need needs needed want wants wanted like liked make makes made take takes took taken give gives gave
    given going gone come comes came have having know knows knew believe think thinks thought still
    always never perhaps maybe though people kind sort thus long forth else yet soon away back well already
    indeed rather merely simply almost often sometimes except might cannot such himself herself itself
    yourself themselves someone somebody anyone anybody whatever neither either""".split()
)
"""Words that stand for nothing by themselves: whoever has forgotten them has forgotten nothing."""
_REMAIN, _BEFORE, _SHORTEST = 6, 3, 4
_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?=[,;:]?(?!\S))")


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for one word of ``said``."""
    if view.clause != "quote" or not view.fact.who:
        return
    quote = view.fact.said
    told = " ".join(view.text(field) for field in ("who", "about", "to", "at"))
    told = f"{told} {view.fact.verb or 'said'}"
    gaps = [m for m in _WORD.finditer(quote) if _can_be_asked(quote, m, told)]
    if not gaps:
        short = len(quote.split()) <= _REMAIN
        reason = "quote-too-short" if short else "no-word-to-ask"
        yield Refusal("", reason, "no word of the quotation can be blanked")
        return
    gap = min(gaps, key=lambda m: drawn("word", view.fact.seed, m.group()))
    yield _draft(view, context, gap)


def _draft(view: View, context: Context, gap: re.Match[str]) -> Draft:
    quote = view.fact.said
    stated = f"{quote[: gap.start()]}{BLANK}{quote[gap.end() :]}"
    before, after = f"{fold(quote[: gap.start()])} ", f" {fold(quote[gap.end() :])}"

    def fits(key: Key) -> bool:
        long_enough = len(key.said) > len(before) + len(after)
        return long_enough and key.said.startswith(before) and key.said.endswith(after)

    return Draft(
        slot="",
        asked="said",
        answer=gap.group(),
        core=("who", "said"),
        extra=("when", "about", "to", "at", "where", "after"),
        start=(("head", head(context.key.said)),),
        differs=differs("said"),
        texts={"quote": phrases.quoted(stated)},
        given={"said": stated},
        form="cloze",
        rival=fits,
        alone=True,
    )


def _can_be_asked(quote: str, gap: re.Match[str], told: str) -> bool:
    """Whether a word is worth a blank and stands in the prompt only once."""
    before, after = quote[: gap.start()], quote[gap.end() :]
    word = gap.group()
    return (
        word.islower()
        and len(word) >= _SHORTEST
        and word not in _WEAK
        and _stands_alone(word, f"{told} {before} {after}")
        and len(fold(before).split()) >= _BEFORE
        and bool(fold(after))
        and len(f"{before} {after}".split()) >= _REMAIN
    )


def _stands_alone(word: str, rest: str) -> bool:
    """Whether no other word is made of this one or has made it: "simple" and "simpler", "done" and "undone"."""
    stems, others = content(word), content(rest)
    if not stems or not stems.isdisjoint(others):
        return False
    if any(one.removesuffix("-") in word for one in others):
        return False
    folded = fold(rest)
    return not any(part in folded for part in (word, *stems))


KIND = Kind("word", draft, only="paper")
