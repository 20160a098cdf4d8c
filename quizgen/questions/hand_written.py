"""Hand-written questions: asked as the author wrote them.

A fact, and what is asked of it:

    - id: sensitive-issue
      ask: What is the most sensitive issue between the United States and China?
      answer: Taiwan
      wrong: [trade, fishing rights]
      source: talks-report

    What is the most sensitive issue between the United States and China?  Taiwan
"""

from __future__ import annotations

from collections.abc import Callable

from quizgen.facts.model import Fact
from quizgen.questions.draw import drawn
from quizgen.questions.english.relative_time import relative
from quizgen.questions.leaks import leaks
from quizgen.questions.model import Asked, Options, Question, Skip, Statement
from quizgen.questions.values import ranks
from quizgen.questions.words import fold

NAME = "ask"
_FEWEST = 2


def ask(fact: Fact, statement: Statement, *, twice: bool, canonical: Callable[[str], str]) -> Asked:
    """Give the question of a fact with ``ask``.

    ``twice`` says that another fact asks the same; ``canonical`` gives the declared name behind an alias.
    """
    refused = _refused(fact, twice=twice)
    if refused:
        skip = Skip(f"{fact.id}/{NAME}", NAME, fact.id, *refused, statement.where_in_file)
        return Asked(statement, (), (skip,))
    question = Question(
        id=f"{fact.id}/{NAME}",
        kind=NAME,
        form="recall",
        about=statement,
        facts=(fact.id,),
        asked="answer",
        given=(("ask", fact.ask),),
        prompt=fact.ask,
        answer=fact.answer,
        accept=fact.accept,
        options=_options(fact, canonical),
    )
    return Asked(statement, (question,), ())


def _refused(fact: Fact, *, twice: bool) -> tuple[str, str] | None:
    if twice:
        return "ambiguous", "another fact asks the same question"
    passing = relative(fact.ask)
    if passing:
        return "relative-time", f"“{passing}” is another time whenever the question is read"
    if leaks((fact.answer,), fact.ask):
        return "answer-in-prompt", "the answer, or a part of it, stands in `ask`"
    return None


def _options(fact: Fact, canonical: Callable[[str], str]) -> Options | None:
    """Give the author's own wrong answers and the key: dates and numbers ascending, others by hash.

    Of several names of one thing the first is shown; a name of what is right is no wrong answer.
    """
    right = {fold(canonical(text)) for text in (fact.answer, *fact.accept)}
    named: dict[str, str] = {}
    for text in fact.wrong:
        named.setdefault(fold(canonical(text)), text)
    wrong = [text for name, text in named.items() if name not in right]
    if len(wrong) < _FEWEST:
        return None
    texts = tuple(sorted((fact.answer, *wrong), key=lambda text: drawn(fact.seed, text)))
    order = ranks(texts)
    if order:
        texts = tuple(text for _, text in sorted(zip(order, texts, strict=True)))
    return Options(texts, tuple(fact.id for _ in texts))
