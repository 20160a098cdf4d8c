"""What a kind across facts is: the contract that the modules in ``across/`` fulfil.

Such a kind asks several facts together, or a list of the fact file. It looks at the ground (the facts
whose answers are already proven; the lists) and streams what it asks. Each question hangs on one fact,
its anchor, which gives it its id; partners are the anchor's neighbours on a line (``line.py``), found without
trying all pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from quizgen.facts.model import Only
from quizgen.questions.ground import Ground
from quizgen.questions.leaks import leaks
from quizgen.questions.making import is_long
from quizgen.questions.model import Asked, Question, Skip, Statement


class CrossKind(NamedTuple):
    """A kind across facts: its name, which is its id for ever, and the stream of what it asks.

    ``only`` keeps it for one outlet, as it does for a kind of single facts.
    """

    name: str
    ask: Callable[[Ground], Iterator[Asked]]
    only: Only = ""


def together(anchor: Statement, statements: Sequence[Statement], question_id: str) -> Statement:
    """Give the statement of facts asked together, the anchor among them: their sentences, all their sources."""
    outlets = {s.only for s in statements}
    days = {(s.as_of, s.as_of_edtf) for s in statements}
    as_of, as_of_edtf = days.pop() if len(days) == 1 else ("", "")
    return Statement(
        id=question_id,
        text=" ".join(s.text for s in statements),
        spans=(),
        fields=(),
        sources=_union(s.sources for s in statements),
        as_of=as_of,
        where_in_file=anchor.where_in_file,
        as_of_edtf=as_of_edtf,
        tags=_union(s.tags for s in statements),
        priority=max(s.priority for s in statements),
        only="".join(sorted(outlets)),
    )


def gives_away(question: Question) -> bool:
    """Whether the prompt is too long to be asked, or gives the answer away."""
    return is_long(question.prompt) or leaks((question.answer, *question.accept), question.prompt)


def alone(question: Question) -> Asked:
    """Give one question with its statement."""
    return Asked(question.about, (question,), ())


def refused(about: Statement, kind: str, slot: str, why: tuple[str, str]) -> Skip:
    """Give the skip of a question about a list; ``why`` is the slug and one short sentence."""
    question_id = f"{about.id}/{kind}" + (f"/{slot}" if slot else "")
    return Skip(question_id, kind, about.id, *why, about.where_in_file)


def _union(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))
