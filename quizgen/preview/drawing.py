"""A picture as SVG: shapes with classes, texts that fit their room, and words for who cannot see it."""

from __future__ import annotations

from unicodedata import east_asian_width
from xml.etree.ElementTree import Element, SubElement, tostring

DAY = {
    "paper": "#fbfaf7",
    "ink": "#1f1d1a",
    "quiet": "#615c54",
    "line": "#ddd8cd",
    "accent": "#9a3412",
    "mark": "#fbe7bd",
}
NIGHT = {
    "paper": "#1b1c1f",
    "ink": "#eceae5",
    "quiet": "#b0aca3",
    "line": "#3f4046",
    "accent": "#f5a97f",
    "mark": "#5a481f",
}
"""The colours of the cards, for pictures that stand alone."""

RULES = """
.picture { background: var(--paper); font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
  "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans CJK SC", sans-serif; }
.picture text { fill: var(--ink); font-size: 13px; }
.picture .quiet { fill: var(--quiet); }
.picture .head { font-size: 18px; font-weight: 600; }
.picture .small { font-size: 11.5px; }
.picture .end { text-anchor: end; }
.picture .middle { text-anchor: middle; }
.picture .line { stroke: var(--line); stroke-width: 1; fill: none; }
.picture .spine { stroke: var(--line); stroke-width: 2; fill: none; }
.picture .full { fill: var(--accent); stroke: var(--accent); stroke-width: 2; }
.picture .ring { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.picture .hedged { fill: var(--paper); stroke: var(--accent); stroke-width: 2; stroke-dasharray: 3 2; }
.picture .soft { fill: var(--accent); opacity: .4; }
.picture .faint { fill: var(--line); }
.picture .open { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
"""
"""How the classes look; the colours come from the page around it, or from ``standalone``."""

_NARROW = frozenset("ijlI.,:;'’‘|!() ")
_WIDE = frozenset("mwMW@%—…")


def width(text: str, size: float) -> float:
    """Give about how wide a text is in pixels; rather too much than too little."""
    return sum(map(_ems, text)) * size


def _ems(char: str) -> float:
    if east_asian_width(char) in "WF":
        return 1.05
    if char in _NARROW:
        return 0.31
    if char in _WIDE:
        return 0.98
    return 0.68 if char.isupper() else 0.57


def fitted(text: str, size: float, room: float) -> str:
    """Cut a text to the room that it has, with an ellipsis where something is missing."""
    text = " ".join(text.split())
    if width(text, size) <= room:
        return text
    used, kept = width("…", size), 0
    for char in text:
        used += width(char, size)
        if used > room:
            break
        kept += 1
    return f"{text[:kept].rstrip()}…" if kept else ""


class Drawing:
    """A picture in the making; lengths are pixels at its own size."""

    def __init__(self, name: str, title: str, description: str, across: int) -> None:
        self.across = across
        self._root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "class": "picture",
                "role": "img",
                "aria-labelledby": f"{name}-title {name}-desc",
            },
        )
        SubElement(self._root, "title", {"id": f"{name}-title"}).text = title
        SubElement(self._root, "desc", {"id": f"{name}-desc"}).text = description

    def text(self, x: float, y: float, words: str, kind: str = "", hint: str = "") -> None:
        """Write words whose baseline begins (ends, with ``end``) at this point."""
        made = self._add("text", {"x": x, "y": y}, kind)
        made.text = words
        if hint:
            SubElement(made, "title").text = hint

    def turned(self, x: float, y: float, words: str) -> None:
        """Write words that rise to the right from this point."""
        made = self._add("text", {"x": x, "y": y}, "small quiet")
        made.set("transform", f"rotate(-55 {x:g} {y:g})")
        made.text = words

    def line(self, x1: float, y1: float, x2: float, y2: float, kind: str = "line") -> None:
        """Draw a line."""
        self._add("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2}, kind)

    def box(self, x: float, y: float, across: float, down: float, kind: str) -> Element:
        """Draw a box with round corners."""
        sizes = {
            "x": x,
            "y": y,
            "width": across,
            "height": down,
            "rx": min(4, across / 2, down / 2),
        }
        return self._add("rect", sizes, kind)

    def dot(self, x: float, y: float, radius: float, kind: str) -> None:
        """Draw a disc or a ring."""
        self._add("circle", {"cx": x, "cy": y, "r": radius}, kind)

    def svg(self, down: float, *, alone: bool) -> str:
        """Give the picture, so many pixels high; ``alone`` with its own colours, day and night."""
        self._root.set("viewBox", f"0 0 {self.across} {down:g}")
        self._root.set("width", str(self.across))
        self._root.set("height", f"{down:g}")
        if alone:
            style = Element("style")
            style.text = standalone()
            self._root.insert(2, style)
        return tostring(self._root, encoding="unicode")

    def _add(self, tag: str, numbers: dict[str, float], kind: str) -> Element:
        made = SubElement(self._root, tag, {k: f"{round(v, 1):g}" for k, v in numbers.items()})
        if kind:
            made.set("class", kind)
        return made


def standalone() -> str:
    """Give the style of a picture by itself: day, and night where the reader's system has it."""
    day, night = (";".join(f"--{k}: {v}" for k, v in c.items()) for c in (DAY, NIGHT))
    return (
        f".picture {{{day}}}\n@media (prefers-color-scheme: dark) {{.picture {{{night}}}}}{RULES}"
    )
