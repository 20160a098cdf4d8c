"""The finite verb of a phrase: an auxiliary that moves before the subject, or one that takes "do".

The rules are those of subject-auxiliary inversion (Huddleston and Pullum, The Cambridge Grammar of
the English Language, 2002, chapter 3, section 2.1).
"""

from __future__ import annotations

from typing import NamedTuple

from quizgen.questions.english.clause import Tense, Unclear, Word, follows, past_adverbs
from quizgen.questions.english.lexicon import Forms, forms, pasts, third_person
from quizgen.questions.english.vocabulary import (
    ADJECTIVAL,
    AUXILIARIES,
    DETERMINERS,
    DO,
    HAVE,
    LAID,
    MEASURES,
    MODALS,
    NEGATED,
    PLAIN_PARTICIPLES,
)

_MAIN = dict.fromkeys(HAVE, "have") | dict.fromkeys(DO, "do")
_AUX_BY_TENSE: dict[Tense, str] = {"past": "did", "third": "does", "plain": "do"}


class Head(NamedTuple):
    """The finite verb of a phrase. ``at`` is its index among the words.

    ``aux`` goes before the subject. ``base`` takes the verb's place behind it, and is "" where
    the verb itself is the auxiliary that moves; ``negated`` if "not" was joined to that one.
    """

    at: int
    aux: str
    base: str
    negated: bool
    tense: Tense


def head(found: tuple[Word, ...], base: str = "", *, plural: bool = False) -> Head | Unclear:
    """Give the finite verb of a phrase. ``base`` is the author's word for its base form."""
    at = past_adverbs(found, 0)
    if at == len(found) or found[at].low in DETERMINERS | {"be", "to"}:
        return Unclear("no-verb", "the phrase must start with its verb, as “met Dong Jun” does")
    moves = _moves(found, at, base)
    if isinstance(moves, Unclear):
        return moves
    if not moves:
        return _main(found, at, base, plural=plural)
    low = found[at].low
    aux = AUXILIARIES.get(low, low)
    tense: Tense = "bare" if aux in DO | MODALS else "participle"
    return Head(at, aux, "", low in NEGATED, tense)


def _moves(found: tuple[Word, ...], at: int, base: str) -> bool | Unclear:
    """Whether the verb is an auxiliary here; "has", "had" and "did" may be verbs of their own."""
    word = found[at]
    after = past_adverbs(found, at + 1)
    between = {other.low for other in found[at + 1 : after]}
    if word.low not in AUXILIARIES:
        return word.low in {"need", "dare"} and "not" in between
    if word.capital and at + 1 < len(found) and found[at + 1].capital:
        return False  # "Will Smith" is a name
    if word.low not in _MAIN or "not" in between:
        return True
    if base == _MAIN[word.low] or after == len(found):
        return False
    follower = found[after]
    if follower.low == "to":
        return "yet" in between and word.low in HAVE
    return _with(found, at, after, told=bool(base))


def _with(found: tuple[Word, ...], at: int, after: int, *, told: bool) -> bool | Unclear:
    """Whether "has" or "did" goes with the verb form at ``after``: "has met", "did agree"."""
    word, read = found[after], forms(found[after].low)
    if word.capital or word.low in DETERMINERS:
        return False
    if found[at].low in DO:
        goes, doubtful = read.plain, read.noun
    else:
        goes = bool(read.participle)
        noun = read.noun and word.low not in PLAIN_PARTICIPLES
        doubtful = (noun or word.low in ADJECTIVAL) and follows(found, after) == "other"
    if not goes or told or not doubtful:
        return goes
    return _two_readings(found[at], word, read)


def _two_readings(first: Word, second: Word, read: Forms) -> Unclear:
    other = second.low if first.low in DO else read.participle[0]
    pair = f"“{first.text} {second.text}”"
    return Unclear(
        "ambiguous-base",
        f"{pair} can be read in two ways: write `base: {_MAIN[first.low]}` or `base: {other}`",
    )


def _main(found: tuple[Word, ...], at: int, base: str, *, plural: bool) -> Head | Unclear:
    word = found[at]
    if base:
        return _told(word, at, base, plural=plural)
    if word.low in _MAIN:
        tense: Tense = "past" if word.low in {"had", "did"} else "third"
        return _head(at, _MAIN[word.low], "plain" if word.low in {"have", "do"} else tense)
    read = forms(word.low)
    if word.low == "lay" and _lays(found, at):
        return Unclear("ambiguous-base", "“lay” with an object is no past form: write `laid`")
    if read.past and not _is_noun(found, at, read):
        return _single(word, at, read.past, "past")
    if read.third and not _is_noun(found, at, read):
        return _single(word, at, read.third, "third")
    return _plain(found, at, read, plural=plural)


def _lays(found: tuple[Word, ...], at: int) -> bool:
    """Whether "lay" has an object, as "lay siege" and "lay the foundation", and not "lay two miles off"."""
    tail = found[at + 1 : at + 5]
    if not tail or found[at].comma:
        return False
    if tail[0].low in LAID:
        return True
    measured = any(word.low in MEASURES for word in tail)
    return tail[0].low in DETERMINERS - {"all", "both", "each"} and not measured


def _plain(found: tuple[Word, ...], at: int, read: Forms, *, plural: bool) -> Head | Unclear:
    """Take a base form for a verb in the present where the subject or the lexicon leaves no doubt."""
    word = found[at]
    certain = plural or not (read.noun or read.adjective)
    if read.plain and certain and not word.capital and not _is_noun(found, at, read):
        return _head(at, word.low, "plain")
    return _no_verb(word, read)


def _is_noun(found: tuple[Word, ...], at: int, read: Forms) -> bool:
    """Whether "of" shows that a word which may be a noun is one: "head of the delegation"."""
    followed = at + 1 < len(found) and found[at + 1].low == "of"
    return followed and read.noun and (read.plain or bool(read.third))


def _head(at: int, base: str, tense: Tense) -> Head:
    return Head(at, _AUX_BY_TENSE[tense], base, negated=False, tense=tense)


def _single(word: Word, at: int, verbs: tuple[str, ...], tense: Tense) -> Head | Unclear:
    if len(verbs) == 1:
        return _head(at, _cased(word, verbs[0]), tense)
    choices = " or ".join(f"`base: {verb}`" for verb in sorted(verbs))
    return Unclear("ambiguous-base", f"“{word.text}” belongs to several verbs: write {choices}")


def _cased(word: Word, base: str) -> str:
    """Keep the capitals of initials: "OK’d" gives "OK", "U-turned" gives "U-turn"."""
    start = word.text[: len(base)]
    initials = word.capital and not word.text[1:2].islower() and not word.text.isupper()
    return start if initials and start.lower() == base else base


def _told(word: Word, at: int, base: str, *, plural: bool) -> Head | Unclear:
    """Take the author's base form; the form of the word tells the tense."""
    low = base.lower()
    if word.low in pasts(low):
        return _head(at, base, "past")
    if word.low == third_person(low):
        return _head(at, base, "third")
    if word.low != low:
        return _head(at, base, "past")
    if plural or not forms(low).past:
        return _head(at, base, "plain")
    return Unclear(
        "ambiguous-base",
        f"“{word.text}” is no past form of “{base}”: write the past form in `did`, or another `base`",
    )


def _no_verb(word: Word, read: Forms) -> Unclear:
    if read.participle:
        detail = f"“{word.text}” needs a helping verb: write `was {word.low}`"
    elif read.plain:
        detail = f"“{word.text}” may be a noun: write the past form, or `base: {word.low}`"
    else:
        detail = f"“{word.text}” is not known as a verb: write its base form in `base:`"
    return Unclear("no-verb", detail)
