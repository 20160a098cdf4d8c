"""The directory of a book's names: what else a name is called, and what word asks for it."""

from __future__ import annotations

from collections import defaultdict

from quizgen.facts.model import Book
from quizgen.questions.english import bodies, phrases
from quizgen.questions.english.countries import is_country
from quizgen.questions.whereabouts import in_words
from quizgen.questions.words import content, fold


class Directory:
    """Looks names up for the kinds. One for each book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        countries = [p.country for p in book.people.values()]
        countries += [g.country for g in book.groups.values()]
        self._countries = {_bare(name) for name in countries if name}
        self._aliases: dict[str, list[str]] = defaultdict(list)
        self._wider = {fact.id: fact.part_of for fact in book.facts if fact.part_of}
        for alias, name in book.aliases.items():
            if alias != name:
                self._aliases[name].append(alias)

    def aliases(self, name: str) -> tuple[str, ...]:
        """Give the other names under which a name is known, in file order, without itself."""
        declared = self._book.canonical(name)
        known = (declared, *self._aliases.get(declared, ()))
        return tuple(other for other in known if other != name)

    def asks(self, name: str) -> str:
        """Give the word that asks for a name as an object: "whom", "which country", "which company".

        A group is asked for by what the file says it is, else by what its name shows; a name that shows
        nothing (a team, a band) is asked for as people are.
        """
        declared = self._book.canonical(name)
        group = self._book.groups.get(declared)
        if group and group.sort and content(group.sort).isdisjoint(content(declared)):
            return f"which {group.sort}"
        if _bare(declared) in self._countries or is_country(declared):
            return "which country"
        return bodies.asks(declared) if group else "whom"

    def places(self, where: tuple[str, ...]) -> str:
        """Give the places of a fact as an answer."""
        return in_words(where, self._book)

    def titles(self, name: str) -> tuple[str, ...]:
        """Give the titles and roles that may stand before a person's name, the longest first."""
        person = self._book.people.get(self._book.canonical(name))
        if person is None:
            return ()
        found = {
            person.title,
            *person.roles,
            *(phrases.titled(person.title, r) for r in person.roles),
        }
        return tuple(sorted(filter(None, found), key=lambda text: (-len(text), text)))

    def wider(self, event: str) -> str:
        """Give the larger event that the fact with this id is a part of, "" where there is none."""
        return self._wider.get(event, "")

    def sort_of(self, name: str) -> str:
        """Give what a name stands for as far as it shows or the file says: "person", "group" or ""."""
        declared = self._book.canonical(name)
        if declared in self._book.groups:
            return "group"
        if declared in self._book.people:
            return "person"
        return "group" if is_country(declared) else ""

    def depth(self, place: str) -> int:
        """Give how many declared places a place lies in; 0 where the file does not say."""
        seen: set[str] = set()
        declared = self._book.places.get(self._book.canonical(place))
        while declared and declared.within and declared.name not in seen:
            seen.add(declared.name)
            declared = self._book.places.get(self._book.canonical(declared.within))
        return len(seen) + (1 if declared and declared.within else 0)


def _bare(name: str) -> str:
    """Give a name folded and without its article: "the United States" is the United States."""
    return fold(name).removeprefix("the ")
