"""Asked values for the tests of this room, written as a person would write the fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from quizgen.anki.deck import Built, write_deck
from quizgen.anki.lock import Lock
from quizgen.anki.tombstones import Farewell
from quizgen.questions.model import (
    BLANK,
    Asked,
    Citation,
    Cover,
    Form,
    Question,
    Span,
    Statement,
)

KEY = "us-china-defence-talks"
NOW = 1_766_000_000
"""17 December 2025, in seconds."""

NO_FAREWELLS: Mapping[str, Farewell] = MappingProxyType({})

COVER = Cover(
    title="Defence dialogue, 2022–2025",
    about="Military dialogue between Washington and Beijing",
    as_of="17 December 2025",
    tags=("us-china", "defence"),
    citations=MappingProxyType(
        {
            "talks-report": Citation(
                "US–China Defence Talks Resume, The Example Post, December 2025",
                "https://example.org/talks?a=1&b=2",
            ),
            "minutes": Citation("Minutes of the talks, 2025"),
        }
    ),
)


def statement(  # noqa: PLR0913 - a fact has many fields
    text: str = "Pete Hegseth met [whom:Dong Jun] in [where:Malaysia] on [when:31 October 2025].",
    *,
    fact: str = "hegseth-meets-dong",
    sources: tuple[str, ...] = ("talks-report",),
    as_of: str = "17 December 2025",
    where_in_file: str = "facts.yaml:34",
    page: str = "",
    evidence: str = "",
    image: str = "",
    tags: tuple[str, ...] = (),
    priority: int = 2,
    only: str = "",
) -> Statement:
    """Give a statement; ``[field:words]`` in the text is a span of that field."""
    plain, spans = _spans(text)
    return Statement(
        id=fact,
        text=plain,
        spans=spans,
        fields=tuple((s.field, plain[s.start : s.end]) for s in spans),
        sources=sources,
        as_of=as_of,
        where_in_file=where_in_file,
        page=page,
        evidence=evidence,
        image=image,
        tags=tags,
        priority=priority,
        only=only,
    )


def _spans(text: str) -> tuple[str, tuple[Span, ...]]:
    plain, spans = "", []
    head, *rest = text.split("[")
    plain += head
    for part in rest:
        inside, _, after = part.partition("]")
        field, _, words = inside.partition(":")
        spans.append(Span(field, len(plain), len(plain) + len(words)))
        plain += words + after
    return plain, tuple(spans)


def ask(  # noqa: PLR0913 - a question has many fields
    about: Statement,
    kind: str,
    prompt: str,
    answer: str,
    *,
    asked: str = "",
    slot: str = "",
    form: Form = "recall",
    accept: tuple[str, ...] = (),
) -> Question:
    """Give a question about a statement."""
    name = f"{about.id}/{kind}/{slot}" if slot else f"{about.id}/{kind}"
    given = (("who", ("Pete Hegseth",)),)
    return Question(
        name, kind, form, about, (about.id,), asked or kind, given, prompt, answer, accept
    )


def blank(about: Statement, field: str) -> Question:
    """Give the cloze question that blanks a field of the statement's sentence."""
    span = next(s for s in about.spans if s.field == field)
    answer = about.text[span.start : span.end]
    prompt = about.text[: span.start] + BLANK + about.text[span.end :]
    return ask(about, "cloze", prompt, answer, asked=field, slot=field, form="cloze")


def meeting(fact: str = "hegseth-meets-dong", **fields: object) -> Asked:
    """Give a fact with three recall questions and a cloze of two parts."""
    about = statement(fact=fact)._replace(**fields)  # type: ignore[arg-type]
    questions = (
        ask(
            about,
            "whom",
            "Whom did Pete Hegseth meet in Malaysia?",
            "Dong Jun",
            accept=("Admiral Dong",),
        ),
        ask(about, "where", "Where did Pete Hegseth meet Dong Jun?", "Malaysia"),
        ask(
            about,
            "when",
            "When did Pete Hegseth meet Dong Jun in Malaysia?",
            "31 October 2025",
            accept=("2025-10-31",),
        ),
        blank(about, "where"),
        blank(about, "when"),
    )
    return Asked(about, questions, ())


def quotation() -> Asked:
    """Give a quotation: who said it, and its completion."""
    about = statement(
        "[who:Pete Hegseth] said the channels would “[said:deconflict and de-escalate any problems]”.",
        fact="deconflict",
        tags=("channels",),
    )
    completion = ask(
        about,
        "completion",
        f"Pete Hegseth on the new channels: “deconflict and {BLANK} any problems”",
        "de-escalate",
        asked="said",
        form="cloze",
    )
    said_by = ask(
        about,
        "said-by",
        "Who said “deconflict and de-escalate any problems”?",
        "Pete Hegseth",
        asked="who",
    )
    return Asked(about, (said_by, completion), ())


def by_hand() -> Asked:
    """Give a hand-written question."""
    about = statement(
        "The most sensitive issue is [answer:Taiwan].", fact="sensitive-issue", priority=1
    )
    asks = ask(about, "ask", "What is the most sensitive issue?", "Taiwan", asked="answer")
    return Asked(about, (asks,), ())


def one(question: str, answer: str, *, text: str = "", fact: str = "one") -> Asked:
    """Give a fact with one question, for texts that are hard to carry."""
    about = statement(fact=fact)._replace(text=text or f"A: {answer}", spans=(), fields=())
    return Asked(about, (ask(about, "who", question, answer),), ())


def titled(title: str) -> Cover:
    """Give the cover of a deck with this title; with "" no card has a header from it."""
    return replace(COVER, title=title)


def write(  # noqa: PLR0913 - as the contract has it
    target: Path,
    asked: Sequence[Asked],
    *,
    cover: Cover = COVER,
    key: str = KEY,
    lock: Lock | None = None,
    now: int = NOW,
    releases: int = 0,
    farewells: Mapping[str, Farewell] = NO_FAREWELLS,
) -> Built:
    """Write a deck and insist that nothing was found on the way."""
    old = Lock(key) if lock is None else lock
    built = write_deck(
        target,
        key=key,
        cover=cover,
        asked=asked,
        lock=old,
        now=now,
        releases=releases,
        farewells=farewells,
    )
    assert built.findings == ()
    return built
