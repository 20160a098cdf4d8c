"""Whereabouts: the places of a fact in words, a place before the larger one that it lies in."""

from __future__ import annotations

from functools import lru_cache

from quizgen.facts.model import Book
from quizgen.questions.english import phrases, places
from quizgen.questions.english.countries import is_country, lies_in, with_article


@lru_cache(maxsize=1 << 12)
def bare(where: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names of places without a preposition that was typed before them ("in London")."""
    return tuple(places.parted(name)[1] for name in where)


def in_words(where: tuple[str, ...], book: Book) -> str:
    """Give places as an answer: "France and Italy", but "Inner Mongolia, China"."""
    return phrases.listed([", ".join(chain) for chain in chains(bare(where), book)])


def adverbial(where: tuple[str, ...], book: Book) -> str:
    """Give places as they stand in a sentence, with the author's prepositions where there are any.

    One place with larger ones behind it ends with the comma that parts it from what follows.
    """
    names = bare(where)
    if names != where and len(names) > 1:
        return phrases.listed(where)
    typed, _ = places.parted(where[0])
    found = chains(names, book)
    declared = book.places.get(book.canonical(names[0]))
    preposition = typed or (declared.preposition if declared else "")
    chained = (len(names) == 1 and ", " in names[0]) or (len(names) > 1 and len(found) == 1)
    text = phrases.listed([", ".join([with_article(chain[0]), *chain[1:]]) for chain in found])
    return phrases.location(text, preposition) + "," * chained


def further(where: tuple[str, ...], book: Book) -> tuple[str, ...]:
    """Give the places that are left once the first is told, with the larger ones behind it."""
    return tuple(name for chain in chains(bare(where), book)[1:] for name in chain)


def chains(names: tuple[str, ...], book: Book) -> list[list[str]]:
    """Give the names in groups: a place, and the larger ones behind it that it lies in.

    A list that ends with its only country goes from small to large ("Nantes, Brittany, France").
    """
    if is_country(names[-1]) and not any(map(is_country, names[:-1])):
        return [list(names)]
    found: list[list[str]] = []
    for name in names:
        if found and _is_within(found[-1][-1], name, book):
            found[-1].append(name)
        else:
            found.append([name])
    return found


def _is_within(place: str, larger: str, book: Book) -> bool:
    """Whether a place lies in another: the file's word first, then what everybody knows."""
    above, seen = book.places.get(book.canonical(place)), set[str]()
    if above is None or not above.within:
        return lies_in(place, larger) or (places.is_site(place) and not places.is_site(larger))
    while above and above.within and above.name not in seen:
        if book.canonical(above.within) == book.canonical(larger):
            return True
        seen.add(above.name)
        above = book.places.get(book.canonical(above.within))
    return False
