"""Sections and items as markup. It holds no answer, and without a script it is a sheet to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from string import ascii_uppercase

from quizgen.html.markup import Markup, element, text, theirs
from quizgen.html.model import Control, Item, Section


def section(of: Section) -> Markup:
    """Give a section with all its items."""
    heading = element("h2", text(of.heading))
    hint = element("p", text(of.hint), class_="hint")
    return element("section", heading, hint, *map(item, of.items), class_="section")


def item(of: Item) -> Markup:
    """Give an item: its prompt as a heading, then what it is answered with."""
    return element(
        "div",
        _prompt(of),
        _CONTROLS[of.control](of),
        class_=_class(of),
        id=f"q{of.number}",
        data_control="choice" if of.control == "tick" else of.control,
        data_points=str(of.points),
    )


def _class(of: Item) -> str:
    """Give the classes that tell how the item looks on paper."""
    if of.control == "tick":
        return "item tick"
    return "item in-sentence" if len(of.prompt) > 1 else "item"


def _prompt(of: Item) -> Markup:
    number = element("span", text(f"{of.number}."), class_="number")
    words = element("span", *_around_blanks(of.prompt), class_="prompt", dir="auto")
    points = element("span", text(counted(of.points, "point")), class_="points")
    # The spaces part the words for a screen reader, which reads the heading as one text.
    inside = (number, text(" "), words, text(" "), points)
    return element("h3", *inside, id=f"p{of.number}", tabindex="-1")


def counted(number: int, noun: str) -> str:
    """Give a number with its noun, in the plural where it belongs."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _around_blanks(texts: tuple[str, ...]) -> Iterator[Markup]:
    for place, words in enumerate(texts):
        if place:
            yield element("span", element("span", text("(blank)"), class_="heard"), class_="blank")
        yield text(words)


def _choices(of: Item) -> Markup:
    letters = ascii_uppercase if of.control == "choice" else ""
    labels = (_choice(of, place, letters[place : place + 1]) for place in range(len(of.choices)))
    group = {"role": "radiogroup", "aria_labelledby": f"p{of.number}"}
    return element("div", *labels, class_="choices", **group)


def _choice(of: Item, place: int, letter: str) -> Markup:
    return element(
        "label",
        element("input", type="radio", name=f"q{of.number}", value=str(place)),
        *_lettered(letter, of.choices[place]),
        element("span", class_="mark"),
        class_="choice",
    )


def _lettered(letter: str, words: str) -> Iterator[Markup]:
    if letter:
        yield element("span", text(letter), class_="letter")
        yield text(" ")
    yield theirs(words, class_="words")


def _write(of: Item) -> Markup:
    name = f"w{of.number}"
    return element(
        "div",
        element("label", text("Your answer"), id=name, for_=f"i{of.number}"),
        element(
            "input",
            type="text",
            id=f"i{of.number}",
            name=f"q{of.number}",
            dir="auto",
            aria_labelledby=f"p{of.number} {name}",
            autocomplete="off",
            autocapitalize="off",
            spellcheck="false",
        ),
        class_="write",
    )


def _match(of: Item) -> Markup:
    pairs = tuple(zip(ascii_uppercase, of.choices, strict=False))
    listed = (element("li", *_lettered(letter, words)) for letter, words in pairs)
    names = tuple(f"{letter} {words}" for letter, words in pairs)
    return element("div", element("ul", *listed, class_="listed"), _parts(of, names))


def _order(of: Item) -> Markup:
    return _parts(of, tuple(str(place + 1) for place in range(len(of.parts))))


def _parts(of: Item, names: tuple[str, ...]) -> Markup:
    """Give a list of the parts, each with a menu of these names."""
    letters = ascii_uppercase if of.control == "order" else ""
    rows = (
        _part(f"q{of.number}-{place}", letters[place : place + 1], words, names)
        for place, words in enumerate(of.parts)
    )
    group = {"role": "group", "aria_labelledby": f"p{of.number}"}
    return element("div", element("ul", *rows, class_="parts"), **group)


def _part(name: str, letter: str, words: str, names: tuple[str, ...]) -> Markup:
    empty = element("option", text("–"), value="")
    menu = (element("option", text(one), value=str(place)) for place, one in enumerate(names))
    return element(
        "li",
        element("label", *_lettered(letter, words), for_=name),
        element("select", empty, *menu, id=name, name=name),
        element("span", class_="mark"),
    )


_CONTROLS: Mapping[Control, Callable[[Item], Markup]] = {
    "choice": _choices,
    "tick": _choices,
    "match": _match,
    "order": _order,
    "write": _write,
}
