"""The back of a card: the sentence with the asked part marked, sources, as-of date, header.

What a reader sees here is in the fields, words such as "As of" too: a note type is shared by
every deck that a learner has, so its templates speak no language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from quizgen.anki.archive import picture_name
from quizgen.anki.escape import attribute, field_text
from quizgen.questions.model import Citation, Cover, Question, Span, Statement

_RESERVED = ("",) * 11
"""The fields from "Options" to the last spare, which nothing fills yet."""

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[^\Wa-z]\w*")  # a word of a name, a number: anything but a common word
_PAGES = re.compile(r"\d+\s*(?:[-–,]|and)\s*\d+")


class Shown(NamedTuple):
    """A question as a note shows it; ``kind`` is the name in its card's classes, "" for no extras."""

    kind: str
    question: Question


class Back(NamedTuple):
    """What the backs of all notes of one fact show, and the statement behind it."""

    statement: Statement
    shared: tuple[str, ...]

    def fields(self, shown: Sequence[Shown], *, sentence: bool = True) -> tuple[str, ...]:
        """Give the fields that every note type has, from "Statement" on, as HTML."""
        text = marked(self.statement, shown) if sentence else ""
        also, alike = "".join(map(_also, shown)), "".join(map(_alike, shown))
        return (text, *self.shared, also, alike, *_RESERVED)


class Backs:
    """Makes the backs of one deck: it knows the sources, the title and the pictures."""

    def __init__(self, cover: Cover, images: Mapping[str, bytes]) -> None:
        self._cover = cover
        self._images = images
        self._sources: dict[tuple[str, ...], tuple[str, str]] = {}
        self._headers: dict[tuple[str, ...], tuple[_Header, ...]] = {}

    def back(self, statement: Statement, questions: Sequence[Question]) -> Back:
        """Give the back of a fact of which these questions are asked."""
        source, link = self._source(statement.sources)
        shared = (
            source,
            link,
            self._as_of(statement.as_of),
            field_text(statement.evidence),
            _page(statement.page),
            self._topic(statement.tags, questions),
            self._image(statement.image),
            "",
        )
        return Back(statement, shared)

    def _source(self, ids: tuple[str, ...]) -> tuple[str, str]:
        made = self._sources.get(ids)
        if made is None:
            cited = [self._cover.citations.get(i) or Citation(i) for i in ids]
            links = [c.url for c in cited if is_link(c.url)]
            made = "".join(map(_cite, cited)), field_text(links[0]) if links else ""
            self._sources[ids] = made
        return made

    def _as_of(self, as_of: str) -> str:
        day = as_of or self._cover.as_of
        return f"As of {field_text(day)}" if day else ""

    def _topic(self, tags: tuple[str, ...], questions: Sequence[Question]) -> str:
        answers = [a for q in questions for a in (q.answer, *q.accept)]
        return " · ".join([h.html for h in self._headers_of(tags) if not h.tells(answers)])

    def _headers_of(self, tags: tuple[str, ...]) -> tuple[_Header, ...]:
        made = self._headers.get(tags)
        if made is None:
            own = [_spoken(t) for t in tags if t not in self._cover.tags]
            made = tuple(_Header(text) for text in (self._cover.title, *own[:1]) if text)
            self._headers[tags] = made
        return made

    def _image(self, image: str) -> str:
        data = self._images.get(image)
        return f'<img src="{attribute(picture_name(image, data))}" alt="">' if data else ""


class _Header:
    """A part of the quiet line above a prompt, which must not tell what the prompt asks."""

    def __init__(self, text: str) -> None:
        self.html = field_text(text)
        self._folded = text.casefold()
        self._words = frozenset(_WORD.findall(self._folded))

    def tells(self, answers: Sequence[str]) -> bool:
        """Whether it holds one of the answers, or a name or a number out of one."""
        together = " ".join(answers)
        folded = together.casefold()
        if any(word in folded for word in self._words):  # a quick look, seldom true
            names = map(str.casefold, _NAME.findall(together))
            if not self._words.isdisjoint(names):
                return True
        longest = len(self._folded)
        return any(a.casefold() in self._folded for a in answers if len(a) <= longest)


def _spoken(tag: str) -> str:
    return re.sub(r"[-_]+", " ", tag.rpartition("::")[2]).strip()


def is_link(url: str) -> bool:
    """Whether this can be offered as a link: http or https, a host, nothing blank in it."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket out of place in the host
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _cite(citation: Citation) -> str:
    line = field_text(citation.line)
    if is_link(citation.url):
        line = f'<a href="{attribute(citation.url)}">{line}</a>'
    elif citation.url:
        line = f"{line} ({field_text(citation.url)})"
    return f'<div dir="auto">{line}</div>'


def _page(page: str) -> str:
    text = field_text(page)
    if not page[:1].isdigit():
        return text
    return f"pp. {text}" if _PAGES.match(page) else f"p. {text}"


def _also(shown: Shown) -> str:
    """Give the line of other right answers; other ways to write a date tell a reader nothing."""
    question = shown.question
    if not question.accept or not shown.kind or question.asked == "when":
        return ""
    others = [field_text(a) for a in question.accept if a != question.answer]
    line = f"Also accepted: {' · '.join(others)}"
    return f'<div class="also for-{shown.kind}" dir="auto">{line}</div>' if others else ""


def _alike(shown: Shown) -> str:
    """Give the line that tells the answer from one that it could be taken for."""
    line = field_text(shown.question.lookalike)
    if not line or not shown.kind:
        return ""
    return f'<div class="alike for-{shown.kind}" dir="auto">{line}</div>'


_Part = tuple[int, int, str]
"""A stretch of a sentence, characters [start, end), with the classes of its ``span``."""


def marked(statement: Statement, shown: Sequence[Shown]) -> str:
    """Give the fact's sentence, each asked part in a ``span`` of the class ``is-KIND``."""
    parts = sorted(_asked_parts(statement, shown))
    if any(one[1] > other[0] for one, other in pairwise(parts)):
        parts = _without_overlap(parts)
    text, pieces, done = statement.text, [], 0
    for start, end, classes in parts:
        pieces.append(field_text(text[done:start]))
        pieces.append(f'<span class="{classes}">{field_text(text[start:end])}</span>')
        done = end
    return "".join((*pieces, field_text(text[done:])))


def _without_overlap(parts: Sequence[_Part]) -> list[_Part]:
    """Cut parts that lie within each other (the month within the date) at every edge.

    A piece gets the classes of all the parts that it belongs to.
    """
    edges = sorted({edge for start, end, _ in parts for edge in (start, end)})
    pieces = []
    for start, end in pairwise(edges):
        classes = [names for first, last, names in parts if first <= start and end <= last]
        if classes:
            pieces.append((start, end, " ".join(classes)))
    return pieces


def _asked_parts(statement: Statement, shown: Sequence[Shown]) -> Iterator[_Part]:
    """Give the stretches of the sentence that state the answers, as exactly as the spans tell."""
    spans: dict[str, list[Span]] = {}
    for span in statement.spans:
        spans.setdefault(span.field, []).append(span)
    for kind, question in shown:
        stated = spans.get(question.asked)
        if stated:
            start, end = _narrowed(statement.text, stated, question)
            yield start, end, f"is-{kind}"


def _narrowed(text: str, spans: Sequence[Span], question: Question) -> tuple[int, int]:
    """Give the answer's own words within the spans, by any of its names; else the first span."""
    for answer in (question.answer, *question.accept):
        for span in spans:
            start = text.find(answer, span.start, span.end)
            if start >= 0:
                return start, start + len(answer)
    return spans[0].start, spans[0].end
