"""Tickets: the quizzes to be made of one deck, with all that was left open settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.facts.findings import place_of
from quizgen.paper.brief import Brief, Layout
from quizgen.paper.forms import FORMS
from quizgen.paper.model import Size
from quizgen.pipeline.naming import Names, names
from quizgen.pipeline.request import Request
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Finding, Place
from quizgen.recipes.model import NamedQuiz, Recipe, Wish


@dataclass(frozen=True, slots=True)
class Ticket:
    """A quiz to be made: what it asks, how it looks, and which files it gives.

    ``lettered`` puts the letter of each version into the file names; the quiz of a deck that a build
    makes has one version under plain names. ``layout`` None is no paper. ``place`` is where a recipe
    names it, None for the deck's own quiz.
    """

    names: Names
    brief: Brief
    layout: Layout | None = None
    title: str = ""
    about: str = ""
    kinds: tuple[str, ...] = ()
    lettered: bool = True
    answers: bool = True
    html: bool = False
    single: bool = False
    flashcards: bool = False
    place: Place | None = None

    def cover(self, deck: Cover) -> Cover:
        """Give what stands around the questions: the deck's cover, unless the quiz has its own words."""
        return deck.headed(self.title, self.about)

    def asks(self, question: Question) -> bool:
        """Whether the quiz asks this kind of question."""
        return not self.kinds or question.kind in self.kinds

    def told(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Give findings about a quiz as a whole the place at which a recipe names it."""
        if self.place is None:
            return findings
        return tuple(_at(found, self.place, self.brief.name) for found in findings)


def _at(found: Finding, place: Place, name: str) -> Finding:
    if found.place.line:
        return found
    return replace(found, place=place, message=f"quiz `{name}`: {found.message}")


def tickets_of(recipe: Recipe, request: Request) -> tuple[Ticket, ...]:
    """Give the quizzes to make of a deck: its own, and those that the recipe names.

    A build makes all of them, papers alone are those whose names were typed, or the deck's own.
    """
    if not request.papers_only:
        return tuple(_of_build(recipe, request))
    own = not request.names or recipe.name in request.names
    named = [quiz for quiz in recipe.quizzes if quiz.name in request.names]
    wish = request.wish
    mine = [_ticket(recipe.name, wish)] if own else []
    return (*mine, *(_named(recipe, quiz, wish) for quiz in named))


def _of_build(recipe: Recipe, request: Request) -> Iterator[Ticket]:
    """Give all quizzes; a number of questions that was typed is for the deck's own alone."""
    if request.wish.paper == "none":
        return
    yield replace(_ticket(recipe.name, request.wish), lettered=False)
    for quiz in recipe.quizzes:
        yield _named(recipe, quiz, Wish(paper=request.wish.paper))


def _named(recipe: Recipe, quiz: NamedQuiz, typed: Wish) -> Ticket:
    made = _ticket(quiz.name, quiz.wish.under(typed))
    return replace(made, place=place_of(recipe.file, quiz.node))


def _ticket(name: str, wish: Wish) -> Ticket:
    sections = tuple(form for form in FORMS if form in wish.sections)
    versions = wish.versions or ("A",)
    brief = Brief(name, wish.count, versions, sections, wish.tags, wish.since, wish.seed)
    return Ticket(
        names(name),
        brief,
        _layout(wish),
        wish.title,
        wish.about,
        wish.kinds,
        answers=wish.answers is not False,
        html=bool(wish.html),
        single=bool(wish.single),
        flashcards=bool(wish.flashcards),
    )


def _layout(wish: Wish) -> Layout | None:
    if wish.paper == "none":
        return None
    return Layout(size_of(wish), wish.columns or 1, bool(wish.access))


def size_of(wish: Wish) -> Size:
    """Give the size of the sheet that is wished."""
    return "letter" if wish.paper == "letter" else "a4"
