"""The quiet line above a prompt: the deck's title and the fact's topic, unless they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.anki.direction import unit
from quizgen.questions.model import Cover, Question

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[^\Wa-z]\w*")  # a word of a name, a number: anything but a common word


class Headers:
    """Makes the headers of one deck."""

    def __init__(self, cover: Cover) -> None:
        self._cover = cover
        self._made: dict[tuple[str, ...], tuple[_Header, ...]] = {}

    def html(self, tags: tuple[str, ...], questions: Sequence[Question]) -> str:
        """Give the header of a fact: the title, and its first own tag, that tell none of the answers.

        What tells the answer of one card is on none of them, not even hidden: a device that
        reads cards aloud reads what a style sheet hides.
        """
        answers = [(question.answer, *question.accept) for question in questions]
        folded = [text.casefold() for texts in answers for text in texts]
        together = " ".join(folded)
        chosen: dict[str, str] = {}
        for header in self._headers(tags):
            if header.role in chosen:
                continue
            if not header.may_tell(folded, together) or not any(map(header.tells, answers)):
                chosen[header.role] = header.html
        return " ".join(chosen.values())

    def _headers(self, tags: tuple[str, ...]) -> tuple[_Header, ...]:
        made = self._made.get(tags)
        if made is None:
            own = [("tag", _spoken(tag)) for tag in tags if tag not in self._cover.tags]
            named = [("deck", self._cover.title), *own]
            made = tuple(_Header(role, text) for role, text in named if text)
            self._made[tags] = made
        return made


class _Header:
    """One part of the line, which must not tell what a prompt asks."""

    def __init__(self, role: str, text: str) -> None:
        self.role = role
        self.html = f'<span class="{role}">{unit(text)}</span>'
        self._folded = text.casefold()
        self._words = frozenset(_WORD.findall(self._folded))

    def may_tell(self, folded: Sequence[str], together: str) -> bool:
        """Whether a quick look at answers in small letters, and at all of them together, finds anything."""
        longest, own = len(self._folded), self._folded
        for text in folded:
            if len(text) <= longest and text in own:
                return True
        return any(word in together for word in self._words)

    def tells(self, answers: Sequence[str]) -> bool:
        """Whether it holds an answer, a number out of one, or half of the words of a name."""
        if any(answer.casefold() in self._folded for answer in answers):
            return True
        return any(self._tells_name(answer) for answer in answers)

    def _tells_name(self, answer: str) -> bool:
        names = [name.casefold() for name in _NAME.findall(answer)]
        told = self._words.intersection(names)
        return 2 * len(told) >= len(names) > 0 or any(word.isdigit() for word in told)


def _spoken(tag: str) -> str:
    return re.sub(r"[-_]+", " ", tag.rpartition("::")[2]).strip()
