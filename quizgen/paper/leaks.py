"""Leaks: a question whose answer another question on the same paper gives away."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from enum import IntEnum
from functools import lru_cache

from quizgen.paper.forms import form_of, truth_of
from quizgen.questions.model import Question

_WORD = re.compile(r"\w+")


class Leak(IntEnum):
    """How far two questions give each other away.

    PROMPT: the answer of one stands in the other's prompt, or all its words do where they are three or
    more. HINT: it stands only among the other's options, or takes them too, or both have the same answer,
    or are about a fact that one of them asks to put in order. SHARED: they have an option in common; what
    is offered more often, or more rarely, than other options says something to a guesser.
    """

    NONE = 0
    HINT = 1
    SHARED = 2
    PROMPT = 3


@lru_cache(maxsize=1 << 14)
def words(text: str) -> str:
    """Give the text's words without case or punctuation, a space on both sides of each."""
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    return f" {' '.join(_WORD.findall(folded))} "


def answers(question: Question) -> tuple[str, ...]:
    """Give every wording that answers the question: for a true/false, the true value.

    A match has the answers of all its entries, an order none that could stand in a text.
    """
    match form_of(question):
        case "true-false":
            return (truth_of(question),)
        case "match":
            return question.key
        case "order":
            return ()
    return (question.answer, *question.accept)


class Leaks:
    """How far each candidate and the questions chosen so far give each other away.

    Two indexes (from a telling word to the answers that have it, and to the questions
    that print it) make a choice cost what its own words cost, not a pass over all candidates; and
    a phrase that has been dealt with is never looked for again.
    """

    def __init__(self, candidates: Sequence[Question]) -> None:
        self._prompts = [_prompt(question) for question in candidates]
        self._prompt_words = [frozenset(prompt.split()) for prompt in self._prompts]
        self._options = [_options(question) for question in candidates]
        self._all_words = [
            told.union(options.split())
            for told, options in zip(self._prompt_words, self._options, strict=True)
        ]
        self._phrases = [_phrases(question) for question in candidates]
        self._askers: defaultdict[str, list[int]] = defaultdict(list)
        self._having: defaultdict[str, set[str]] = defaultdict(set)
        self._printing: defaultdict[str, list[int]] = defaultdict(list)
        self._kin = Kin(candidates)
        for index in range(len(candidates)):
            self._enter(index)
        self._begin()

    def _begin(self) -> None:
        self.levels = [Leak.NONE] * len(self._prompts)
        self._told: dict[str, Leak] = {}
        self._spread: set[str] = set()

    def anew(self) -> Leaks:
        """Give the same with none chosen; what was worked out of the candidates is shared."""
        other = copy(self)
        other._kin = self._kin.anew()  # noqa: SLF001 - one of us
        other._begin()  # noqa: SLF001 - one of us
        return other

    def _enter(self, index: int) -> None:
        for phrase in self._phrases[index]:
            self._askers[phrase].append(index)
            self._having[min(_telling(phrase))].add(phrase)
        for word in self._all_words[index]:
            self._printing[word].append(index)

    def choose(self, index: int) -> None:
        """Raise the level of every candidate that this choice tells, or that tells this choice."""
        for word in self._all_words[index]:
            for phrase in self._having.get(word, ()):
                if self._told.get(phrase) is not Leak.PROMPT:
                    self._tell(phrase, self._where(phrase, index))
        for phrase in self._phrases[index]:
            self._guard(phrase)
        self._raise(self._kin.by_option(index), Leak.SHARED)
        self._raise(self._kin.by_order(index), Leak.HINT)

    def _where(self, phrase: str, index: int) -> Leak:
        if phrase in self._prompts[index]:
            return Leak.PROMPT
        scattered = self._scattered(phrase, index)
        return max(scattered, Leak.HINT) if phrase in self._options[index] else scattered

    def _scattered(self, phrase: str, index: int) -> Leak:
        """Give where the words of an answer stand: "Ann's trip to Rome" in "Ann made a trip to Rome"."""
        telling = _telling(phrase)
        if len(telling) < _SEVERAL or not telling <= self._all_words[index]:
            return Leak.NONE
        if telling <= self._prompt_words[index]:
            return Leak.PROMPT
        return Leak.HINT if _is_words(phrase) else Leak.NONE

    def _tell(self, phrase: str, leak: Leak) -> None:
        """Note that the paper now prints this answer."""
        if leak > self._told.get(phrase, Leak.NONE):
            self._told[phrase] = leak
            self._raise(self._askers[phrase], leak)

    def _guard(self, phrase: str) -> None:
        """Note that the paper now asks for this answer: no other should print it or ask for it."""
        if phrase not in self._spread:
            self._spread.add(phrase)
            self._raise(self._askers[phrase], Leak.HINT)
            rarest = min(_telling(phrase), key=lambda word: (len(self._printing[word]), word))
            for index in self._printing.get(rarest, ()):
                if self.levels[index] is not Leak.PROMPT:  # more it cannot tell
                    self._raise((index,), self._where(phrase, index))

    def _raise(self, indexes: Iterable[int], leak: Leak) -> None:
        levels = self.levels
        for index in indexes:
            levels[index] = max(levels[index], leak)


class Kin:
    """Which candidates share an option, or a fact that one of them asks to put in order."""

    def __init__(self, candidates: Sequence[Question]) -> None:
        self._candidates = candidates
        self._sharing: defaultdict[str, list[int]] = defaultdict(list)
        for index, question in enumerate(candidates):
            for trait in _traits(question):
                self._sharing[trait].append(index)
        self._done: set[str] = set()

    def anew(self) -> Kin:
        """Give the same with nothing dealt with."""
        other = copy(self)
        other._done = set()  # noqa: SLF001 - one of us
        return other

    def by_option(self, index: int) -> Iterator[int]:
        """Give each that has an option in common with this candidate, this one among them.

        Traits that were dealt with are passed over: who had them is raised already.
        """
        for option in _offered(self._candidates[index]):
            yield from self._who_has(words(option))

    def by_order(self, index: int) -> Iterator[int]:
        """Give each that is about a fact of this candidate, where one of the two asks for an order."""
        question = self._candidates[index]
        ordering = form_of(question) == "order"
        for fact in question.facts:
            yield from self._who_has(f"order {fact}")
            if ordering:
                yield from self._who_has(f"fact {fact}")

    def _who_has(self, trait: str) -> Sequence[int]:
        if trait in self._done:
            return ()
        self._done.add(trait)
        return self._sharing.get(trait, ())


def _traits(question: Question) -> Iterator[str]:
    yield from {words(option) for option in _offered(question)}
    kind = "order" if form_of(question) == "order" else "fact"
    yield from {f"{kind} {fact}" for fact in question.facts}


def _prompt(question: Question) -> str:
    """Give the words of the prompt, and of what is to be matched or put in order."""
    return "".join(map(words, (question.prompt, *question.items)))


def _offered(question: Question) -> tuple[str, ...]:
    if question.options is None or form_of(question) not in {"choice", "match"}:
        return ()
    return question.options.texts


def _options(question: Question) -> str:
    """Give the words of all options; two spaces between them, so that no phrase spans two."""
    return "".join(map(words, _offered(question)))


_SMALL = frozenset(
    "a an and as at by for from her his in into its of on or s that the their to was were with".split()
)
"""Words that tell nothing by themselves; ``s`` is what is left of a possessive."""

_SEVERAL = 3
"""Telling words of an answer that give it away in any order; two names in another order are others."""


@lru_cache(maxsize=1 << 14)
def _telling(phrase: str) -> frozenset[str]:
    """Give the words of an answer that tell something, all of them where none does."""
    found = frozenset(phrase.split())
    return found - _SMALL or found


def _is_words(phrase: str) -> bool:
    """Whether an answer is no date or amount: the parts of one stand in many a list of options."""
    return not any(letter.isdigit() for letter in phrase)


_AND = re.compile(r",? and |, ")
_ARTICLE = re.compile(r"^(?:the|an?) (?=\w)", re.IGNORECASE)


def _phrases(question: Question) -> tuple[str, ...]:
    """Give the words of every answer once, without its article; an answer without any word has none.

    Of "Ann Bell and Cyd Dorn" each name is a phrase: one of the two is half of the answer.
    """
    texts = [part for text in answers(question) for part in (text, *_names(text))]
    found = dict.fromkeys(words(_ARTICLE.sub("", text.strip())) for text in texts)
    return tuple(phrase for phrase in found if phrase.strip())


def _names(text: str) -> list[str]:
    """Give the parts of a list of names; a date or an amount is one thing."""
    return _AND.split(text) if _is_words(text) else []
