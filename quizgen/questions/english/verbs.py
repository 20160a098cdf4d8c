"""Verb phrases in question order: "met Dong Jun" becomes "did ... meet Dong Jun".

This module is the door to the verbs: what it does not define it hands on from its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from quizgen.questions.english.adjuncts import adjunct_gap
from quizgen.questions.english.clause import Unclear, Word, past_adverbs, words
from quizgen.questions.english.coordination import Edit, has_joint, second_verbs
from quizgen.questions.english.heads import Head, head
from quizgen.questions.english.lexicon import Forms, forms, participle, pasts, third_person
from quizgen.questions.english.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COORDINATORS,
    MODALS,
    SINGULAR,
)
from quizgen.questions.english.whom import Gap, object_gap, verb_and_object

__all__ = [
    "Gap",
    "Predicate",
    "Unclear",
    "adjunct_gap",
    "gerund",
    "object_gap",
    "predicate",
    "singular",
    "verb_and_object",
]


class Predicate(NamedTuple):
    """A verb phrase split for a question: ``aux`` goes before the subject, ``rest`` follows it."""

    aux: str
    rest: str


@lru_cache(maxsize=1 << 14)
def predicate(phrase: str, base: str = "", plural: bool = False) -> Predicate | Unclear:  # noqa: FBT001, FBT002 - cached calls share positional keys
    """Split a verb phrase for a question, or say why it cannot be split.

    ``base`` is the author's base form of the main verb; with several verbs, all of them in
    order, between commas ("meet, sign"). ``plural`` tells that the subject is plural, so that a
    base form is a verb in the present ("oppose the plan"). Verbs are read in the past first.
    """
    if not base and not has_joint(phrase):
        first, blank, rest = phrase.partition(" ")
        alone = _first_word(first)
        if alone is not None:
            return Predicate(alone.aux, f"{alone.rest}{blank if alone.rest else ''}{rest}".strip())
    return _predicate(phrase, base, plural=plural)


@lru_cache(maxsize=1 << 12)
def _first_word(word: str) -> Predicate | None:
    """Read a phrase that starts with this word, where no other word of it can change the reading."""
    if word in BE | MODALS:
        return Predicate(word, "")
    read = forms(word) if word.isalpha() and word.islower() else Forms()
    if read.noun or read.plain or word in AUXILIARIES or word in ADVERBS:
        return None
    if len(read.past) == 1:
        return Predicate("did", read.past[0])
    return Predicate("does", read.third[0]) if len(read.third) == 1 else None


def _predicate(phrase: str, base: str, *, plural: bool) -> Predicate | Unclear:
    """Read all words of a phrase."""
    bases = tuple(part.strip() for part in base.split(",") if part.strip())
    found = words(phrase)
    verb = head(found, bases[0] if bases else "", plural=plural)
    if isinstance(verb, Unclear):
        return verb
    further = _further(found, verb, bases)
    if isinstance(further, Unclear):
        return further
    return Predicate(verb.aux, _rest(phrase, found, verb, further))


def _further(
    found: tuple[Word, ...], verb: Head, bases: tuple[str, ...]
) -> tuple[Edit, ...] | Unclear:
    """Give the other verbs to put into their base form; where the author named verbs, never doubt."""
    if len(bases) > 1:
        return tuple(_named(found, verb.at, bases[1:])) if verb.base else ()
    further = second_verbs(found, verb.at, verb.tense)
    return () if bases and isinstance(further, Unclear) else further


def _named(found: tuple[Word, ...], at: int, bases: tuple[str, ...]) -> Iterable[Edit]:
    for base in bases:
        known = pasts(base.lower()) | {third_person(base.lower())}
        for index in range(at + 1, len(found)):
            if found[index].low in known and not found[index].quoted:
                at = index
                yield Edit(found[index], base)
                break


def _rest(phrase: str, found: tuple[Word, ...], verb: Head, further: tuple[Edit, ...]) -> str:
    word = found[verb.at]
    before = phrase[: word.start]
    if found[0].capital and verb.at > 0:
        before = before.replace(found[0].text, found[0].text.lower(), 1)
    if verb.base:
        after = _replaced(phrase, word.end, further)
        return f"{before}{verb.base}{after}".strip()
    after = phrase[word.end :].lstrip(" ,\t")
    return f"{before}{'not ' * verb.negated}{after}".strip()


def _replaced(phrase: str, start: int, edits: tuple[Edit, ...]) -> str:
    """Give the phrase from ``start`` on with each edited word in its base form."""
    pieces: list[str] = []
    for word, base in edits:
        pieces += (phrase[start : word.start], base)
        start = word.end
    return "".join((*pieces, phrase[start:]))


def gerund(phrase: str, base: str, *, plural: bool) -> str:
    """Give an act as a noun phrase: "met Xi" becomes "meeting Xi"; "" where it cannot be read surely."""
    split = predicate(phrase, base, plural)
    if isinstance(split, Unclear) or has_joint(phrase):
        return ""
    words_after = f"{'be ' * (split.aux in BE)}{split.rest}"
    verb, _, rest = words_after.partition(" ")
    if split.aux not in BE | {"did"} or split.rest.startswith("not ") or not forms(verb).plain:
        return ""
    return f"{participle(verb)} {rest}".strip()


@lru_cache(maxsize=1 << 14)
def singular(phrase: str) -> str:
    """Give a verb phrase for the subject "what": "were frozen" becomes "was frozen".

    What is not certainly a plural form stays as it is; past forms have no number.
    """
    found = words(phrase)
    at = past_adverbs(found, 0)
    if at == len(found):
        return phrase
    if found[at].low in SINGULAR:
        alike = [found[at], *_repeated(found, at)]
        return _replaced(phrase, 0, tuple(Edit(word, _singular_form(word)) for word in alike))
    verb = head(found, plural=True)
    if isinstance(verb, Unclear) or verb.tense != "plain" or _plain_again(found, verb.at):
        return phrase
    return _replaced(phrase, 0, (Edit(found[at], third_person(verb.base)),))


def _repeated(found: tuple[Word, ...], at: int) -> Iterable[Word]:
    """Give the later plural auxiliaries: "were frozen and were resumed"."""
    for index in range(at + 2, len(found)):
        if found[index - 1].low in COORDINATORS and found[index].low in SINGULAR:
            yield found[index]


def _singular_form(word: Word) -> str:
    """Give the singular with the apostrophe as typed: "weren’t" becomes "wasn’t"."""
    stem = word.low.removesuffix("n't")
    return SINGULAR[word.low] + word.text[len(stem) :]


def _plain_again(found: tuple[Word, ...], at: int) -> bool:
    """Whether a second verb in its base form follows, which would need an ending as well."""
    return any(
        found[index - 1].low in COORDINATORS
        and not found[index].capital
        and forms(found[index].low).plain
        for index in range(at + 2, len(found))
    )
