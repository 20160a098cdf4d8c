"""Roles: what post a declared person held, and who held a post, on the day the file gives.

A fact, and what is asked of it:

    people:
      Pete Hegseth: US Defence Secretary
    as_of: 2025-12-17

    What post did Pete Hegseth hold on 17 December 2025?  US Defence Secretary
    Who was US Defence Secretary on 17 December 2025?  Pete Hegseth

Both hang on the id ``people:<slug of the name>``. A post is asked only of a person with one, and its
holder only where the file knows one holder.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.facts.model import Book, Person
from quizgen.facts.moment import Moment
from quizgen.questions.english import dates, phrases, posts
from quizgen.questions.leaks import leaks
from quizgen.questions.making import LONGEST_ANSWER
from quizgen.questions.model import Asked, Question, Skip, Span, Statement
from quizgen.questions.names import Directory
from quizgen.questions.posts import FORMER, Holders
from quizgen.questions.wording import Wordings, fill, fill_marked, pick

_CLAUSES = {"title": "title", "part": "part", "calling": "calling"}
ROLE_OF, HOLDER = "role-of", "holder-of-role"
_SHARED = ("a ", "an ", FORMER, "one of ", "member ", "retired ", "acting ")
"""Beginnings of roles that many people hold: who held one is no question with one answer."""


class Post(NamedTuple):
    """A person's post on a known day, and what is needed to ask about it."""

    person: Person
    on: Moment
    statement: Statement
    aliases: tuple[str, ...]
    wordings: Wordings

    @property
    def texts(self) -> dict[str, str]:
        """Give the slots of the wordings."""
        return {
            "name": phrases.titled(self.person.name, self.person.title),
            "role": phrases.listed([_with_article(role) for role in self.person.roles]),
            "as_of": dates.adverbial(self.on),
            "day": dates.answer(self.on),
        }


def ask(book: Book, names: Directory, words: Wordings) -> Iterator[Asked]:
    """Give the questions about each declared person who has a role, a day and a source for it."""
    holders = Holders(book)
    for person in book.people.values():
        on = person.as_of or book.as_of
        if person.roles and on is not None:
            statement = _statement(person, on, words)
            post = Post(person, on, statement, names.aliases(person.name), words)
            yield _asked(post, holders)


def _asked(post: Post, holders: Holders) -> Asked:
    if not post.person.sources:
        detail = "no source for the role: give the person, or the file, a `source`"
        return Asked(post.statement, (), (_skip(post, ROLE_OF, "no-source", detail),))
    results = (_role_of(post), *_holder(post, holders))
    return Asked(
        post.statement,
        tuple(r for r in results if isinstance(r, Question)),
        tuple(r for r in results if isinstance(r, Skip)),
    )


def _statement(person: Person, on: Moment, words: Wordings) -> Statement:
    fact_id = f"people:{person.slug}"
    name = phrases.titled(person.name, person.title)
    role = phrases.listed([_with_article(role) for role in person.roles])
    texts = {"name": name, "role": role, "as_of": dates.adverbial(on)}
    filled = fill_marked(pick(words["statement"]["role"], f"people:{person.seed}"), texts)
    spans = (Span(slot, *filled.places[slot]) for slot in ("name", "role"))
    return Statement(
        id=fact_id,
        text=phrases.sentence(filled.text),
        spans=tuple(sorted(spans, key=lambda span: span.start)),
        fields=tuple(
            (field, text)
            for field, text in (("name", name), ("role", role), ("country", person.country))
            if text
        ),
        sources=person.sources,
        as_of=dates.answer(on),
        where_in_file=f"{person.place.file}:{person.place.line}",
        as_of_edtf=on.text,
    )


def _with_article(role: str) -> str:
    """Give a role as it follows "was": "US President", but "a chemist" and "the founder of the club"."""
    sort = posts.sort_of(role)
    if sort == "deed":
        return f"the {role}"
    described = role[:1].islower() and role.casefold().startswith(_SHARED[2:])
    return phrases.indefinite(role) if described or sort == "calling" else role


def _role_of(post: Post) -> Question | Skip:
    person = post.person
    if len(person.roles) > 1:
        return _skip(post, ROLE_OF, "several-roles", "the person has more than one role")
    if len(person.roles[0].removeprefix(FORMER).split()) > LONGEST_ANSWER:
        detail = f"the role has more than {LONGEST_ANSWER} words"
        return _skip(post, ROLE_OF, "answer-too-long", detail)
    if leaks(person.roles, post.texts["as_of"]):
        return _skip(post, ROLE_OF, "answer-in-prompt", "the role tells the date of `as_of`")
    if leaks(person.roles, post.texts["name"]):
        return _skip(post, ROLE_OF, "answer-in-prompt", "a part of the role stands in the name")
    if posts.sort_of(person.roles[0]) == "deed":
        return _skip(post, ROLE_OF, "no-post", "the role says what somebody did: make a fact of it")
    return _question(post, ROLE_OF)


def _holder(post: Post, holders: Holders) -> Iterator[Question | Skip]:
    """Ask who held the post. Of a person with several roles none is asked: which one is meant."""
    for role in post.person.roles if len(post.person.roles) == 1 else ():
        if role.casefold().startswith(_SHARED) or posts.sort_of(role) == "calling":
            yield _skip(post, HOLDER, "shared-role", f"many people can be called “{role}”")
        elif holders.several(role, post.on):
            yield _skip(post, HOLDER, "ambiguous", f"the file has several people as {role}")
        elif leaks((post.person.name, *post.aliases), role):
            yield _skip(post, HOLDER, "answer-in-prompt", "a part of the name stands in the role")
        else:
            yield _question(post, HOLDER)


def _question(post: Post, kind: str) -> Question:
    name, role = post.person.name, post.person.roles[0]
    asks_role = kind == ROLE_OF
    former = role.startswith(FORMER)
    question_id = f"{post.statement.id}/{kind}"
    clause = "former" if former and asks_role else _CLAUSES.get(posts.sort_of(role), "role")
    wordings = post.wordings[kind]
    template = pick(wordings.get(clause, wordings["role"]), f"people:{post.person.seed}/{kind}")
    return Question(
        id=question_id,
        kind=kind,
        form="recall",
        about=post.statement,
        facts=(post.statement.id,),
        asked="role" if asks_role else "name",
        given=(("name", name) if asks_role else ("role", role), ("as_of", post.on.text)),
        prompt=phrases.question(fill(template, post.texts)),
        answer=role.removeprefix(FORMER) if asks_role else name,
        accept=((role,) if former else ()) if asks_role else post.aliases,
    )


def _skip(post: Post, kind: str, reason: str, detail: str) -> Skip:
    fact = post.statement.id
    return Skip(f"{fact}/{kind}", kind, fact, reason, detail, post.statement.where_in_file)
