"""What one English word can be: of which verbs it is the past, the participle, the third person.

lemminflect 0.2.3 holds the forms of 6,748 verbs (from the NIH SPECIALIST lexicon). A past form of
several lemmas ("found", "lay", "skied") is narrowed to those whose own past it is. Verbs it does
not know are read only where the spelling leaves one base form; all others stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quizgen.questions.english import tables
from quizgen.questions.english.vocabulary import (
    ADJECTIVAL_FIRST,
    IRREGULAR,
    NO_PAST,
    PREFERRED,
    VERB_PREFIXES,
)

_SHORTEST_TAIL = 4
# -ed after these letters was added to a base form that has no -e: no English verb ends in -nde, -cke …
_BARE_STEM = re.compile(
    r"(?:[nrlw]d|[nrclpf]t|[rnslc]k|[rlw]n|[rl]m|[mrls]p|[sc]h|[aeo]w|[aeou]y|x)$"
)
_DOUBLED = re.compile(r"[^aeiou][aeiou]([bdgmnprt])\1$")
_SILENT_E = re.compile(r"(?:[iy]s|[iy]z|[^eo]at|[uv]|[ei]c|[nr]c|[bpgdftkzc]l)$")


class Forms(NamedTuple):
    """The readings of a word. ``past``, ``participle`` and ``third`` name the verbs it belongs to.

    ``plain`` is set where the word is itself the base form of a verb.
    """

    past: tuple[str, ...] = ()
    participle: tuple[str, ...] = ()
    third: tuple[str, ...] = ()
    plain: bool = False
    noun: bool = False
    adjective: bool = False


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> Forms:
    """Give the readings of a word in lower case; empty ones where nothing is certain."""
    known = _known(word)
    if known.past or known.participle or known.third or known.plain or word in NO_PAST:
        return known
    return _derived(word, known)


@lru_cache(maxsize=1 << 14)
def third_person(verb: str) -> str:
    """Give the third person of a base form: "regard" gives "regards"."""
    found = tables.inflected(verb, "VBZ")
    if found:
        return found[0]
    if re.search(r"(?:[sxzo]|[cs]h)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


@lru_cache(maxsize=1 << 12)
def participle(verb: str) -> str:
    """Give the form in -ing of a base form: "meet" gives "meeting"."""
    found = tables.inflected(verb, "VBG")
    if found:
        return found[0]
    return f"{verb[:-1] if re.search(r'[^aeiouy]e$', verb) else verb}ing"


@lru_cache(maxsize=1 << 14)
def pasts(verb: str) -> frozenset[str]:
    """Give all past forms that a base form may have, by the lexicon or else by the rules."""
    if verb in IRREGULAR.values():
        return frozenset(past for past, base in IRREGULAR.items() if base == verb)
    known = tables.inflected(verb, "VBD")
    doubled = f"{verb}{verb[-1:]}ed"
    return frozenset(known or (f"{verb}ed", f"{verb}d", doubled, f"{verb[:-1]}ied"))


def _known(word: str) -> Forms:
    """Read the lexicon, our own irregular forms first."""
    found = tables.lemmas(word)
    noun, adjective = bool({"NOUN", "PROPN"} & found.keys()), "ADJ" in found
    if word in IRREGULAR:
        base = (IRREGULAR[word],)
        return Forms(base, base, (), word == base[0], noun, adjective)
    verbs: tuple[str, ...] = () if word in NO_PAST else found.get("VERB", ())
    past = _belonging(word, verbs, "VBD")
    return Forms(
        past=past,
        participle=_belonging(word, verbs, "VBN") or (past if word.endswith("ed") else ()),
        third=_belonging(word, verbs, "VBZ"),
        plain=word in verbs,
        noun=noun,
        adjective=adjective,
    )


def _belonging(word: str, verbs: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """Give those verbs of which the word is the form that the Penn Treebank tag names."""
    found = tuple(verb for verb in verbs if word in tables.inflected(verb, tag))
    if len(found) < 2:  # noqa: PLR2004 - one base form or none: nothing to choose
        return found
    if PREFERRED.get(word) in found:
        return (PREFERRED[word],)
    alike = tuple(verb for verb in found if ("-" in verb) == ("-" in word))
    return alike or found


def _derived(word: str, known: Forms) -> Forms:
    """Read a word that the lexicon does not have as a verb from its parts, or by the -ed rule."""
    for head, tail, joint in _splits(word):
        read = _known(tail)
        if read.past or (joint == "-" and (read.third or read.plain or read.participle)):
            return _prefixed(head + joint, read, known)
        if read.third and not known.noun and head in VERB_PREFIXES:
            return _prefixed(head, read, known)
    base = _regular(word)
    return known._replace(past=base, participle=base)


def _prefixed(head: str, tail: Forms, known: Forms) -> Forms:
    return Forms(
        past=tuple(head + verb for verb in tail.past),
        participle=tuple(head + verb for verb in tail.participle),
        third=tuple(head + verb for verb in tail.third),
        plain=tail.plain,
        noun=known.noun or tail.noun,
        adjective=known.adjective,
    )


def _splits(word: str) -> Iterator[tuple[str, str, str]]:
    """Give the ways to cut a word in two: at its last hyphen, after a prefix, between two words."""
    head, hyphen, tail = word.rpartition("-")
    if hyphen:
        if head and head not in ADJECTIVAL_FIRST:
            yield head, tail, hyphen
        return
    for prefix in VERB_PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            yield prefix, word[len(prefix) :], ""
    for cut in range(3, len(word) - _SHORTEST_TAIL + 1):
        if _is_word(word[:cut]):
            yield word[:cut], word[cut:], ""


@lru_cache(maxsize=1 << 14)
def _is_word(text: str) -> bool:
    return bool(tables.lemmas(text))


def _regular(word: str) -> tuple[str, ...]:
    """Give the base form of an unknown word in -ed where its spelling allows only one."""
    if word.endswith("'d"):
        return (word[:-2],)
    stem = word[:-2]
    if not word.endswith("ed") or len(stem) < 3 or not stem.isalpha():  # noqa: PLR2004 - "bed"
        return ()
    if stem.endswith("i"):
        return (f"{stem[:-1]}y",)
    if _DOUBLED.search(stem):
        return (stem[:-1],)
    if _SILENT_E.search(stem):
        return (f"{stem}e",)
    return (stem,) if _BARE_STEM.search(stem) else ()
