"""What the cards of a fact share: header, sentence, sources, as-of date, picture, look-alikes.

What a reader sees here is in the fields, words such as "As of" too: a note type is shared by
every deck that a learner has, so its templates speak no language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quizgen.anki.archive import picture_name
from quizgen.anki.direction import Reading, phrase, reading, reading_of, unit
from quizgen.anki.escape import attribute, field_text
from quizgen.anki.extras import NONE, Extras
from quizgen.anki.header import Headers
from quizgen.anki.marks import Shown, marked
from quizgen.anki.sources import cite, is_link
from quizgen.questions.citations import paged
from quizgen.questions.model import Citation, Cover, Question, Statement


class Back(NamedTuple):
    """What the cards of all notes of one fact show, and the statement behind it."""

    statement: Statement
    reading: Reading
    shared: tuple[str, ...]
    extras: Extras

    def text(self, text: str) -> str:
        """Give the HTML of a text in the language of the card: a sentence."""
        return phrase(text, self.reading.direction)

    def prompt(self, question: Question) -> str:
        """Give the HTML of a prompt, with its options where the deck offers them."""
        return f"{self.text(question.prompt)}{self.options(question)}"

    def options(self, question: Question) -> str:
        """Give the options in their own order; the right one shows itself on the back alone."""
        if question.options is None or not self.extras.choices:
            return ""
        rows = [
            f'<li class="right">{self.unit(text)}</li>'
            if text == question.answer
            else f"<li>{self.unit(text)}</li>"
            for text in question.options.texts
        ]
        return f'<ol class="options">{"".join(rows)}</ol>'

    def unit(self, text: str) -> str:
        """Give the HTML of what stands for itself: an answer."""
        return unit(text, self.reading.direction)

    def fields(self, shown: Sequence[Shown], *, sentence: bool = True) -> tuple[str, ...]:
        """Give the fields that every note type has, from "Statement" on, as HTML."""
        return (
            marked(self.statement, shown, self.reading.direction) if sentence else "",
            *self.shared,
            "".join(self._also(one) for one in shown),
            "".join(self._alike(one) for one in shown),
            *("", ""),
            self.reading.lang,
            self._speech(),
            "",
            self.reading.direction,
            *("",) * 5,
        )

    def _also(self, shown: Shown) -> str:
        """Give the line of other right answers; other ways to write a date tell a reader nothing."""
        question = shown.question
        if not question.accept or not shown.kind or question.asked == "when":
            return ""
        others = [self.unit(a) for a in question.accept if a != question.answer]
        line = f"{self.unit('Also accepted:')} {' · '.join(others)}"
        return f'<div class="also for-{shown.kind}">{line}</div>' if others else ""

    def _alike(self, shown: Shown) -> str:
        """Give the line that tells the answer from one that it could be taken for."""
        line = self.text(shown.question.lookalike)
        if not line or not shown.kind:
            return ""
        return f'<div class="alike for-{shown.kind}">{line}</div>'

    def _speech(self) -> str:
        """Give the sentence for a device to read aloud, in the form that Anki's {{tts}} becomes."""
        if not self.extras.speech or not self.statement.text:
            return ""
        spoken = field_text(self.statement.text)
        return f"[anki:tts lang={self.extras.speech}]{spoken}[/anki:tts]"


class Backs:
    """Makes the backs of one deck: it knows the sources, the title and the pictures."""

    def __init__(self, cover: Cover, images: Mapping[str, bytes], extras: Extras = NONE) -> None:
        self._cover = cover
        self._images = images
        self._extras = extras
        self._reading = reading(cover.lang)
        self._headers = Headers(cover)
        self._sources: dict[tuple[tuple[str, ...], str], tuple[str, str]] = {}

    def back(self, statement: Statement, questions: Sequence[Question]) -> Back:
        """Give the back of a fact of which these questions are asked."""
        how = self._reading
        if not statement.text and questions:  # hand-written: the author's own words
            how = reading_of(questions[0].prompt, how)
        shared = (
            *self._source(statement.sources, how.direction),
            self._as_of(statement.as_of),
            unit(statement.evidence, how.direction),
            field_text(paged(statement.page)),
            self._headers.html(statement.tags, questions),
            self._image(statement),
            unit(statement.image_credit, how.direction),
        )
        return Back(statement, how, shared, self._extras)

    def _source(self, ids: tuple[str, ...], base: str) -> tuple[str, str]:
        made = self._sources.get((ids, base))
        if made is None:
            cited = [self._cover.citations.get(i) or Citation(i) for i in ids]
            parts = map(self._cover.parts.get, ids)
            links = [c.url for c in cited if is_link(c.url)]
            html = "".join(cite(c, p, base) for c, p in zip(cited, parts, strict=True))
            made = self._sources[ids, base] = (html, field_text(links[0]) if links else "")
        return made

    def _as_of(self, as_of: str) -> str:
        day = as_of or self._cover.as_of
        return f"As of {field_text(day)}" if day else ""

    def _image(self, statement: Statement) -> str:
        data = self._images.get(statement.image)
        if not data:
            return ""
        name = attribute(picture_name(statement.image, data))
        return f'<img src="{name}" alt="{attribute(statement.image_alt)}">'
