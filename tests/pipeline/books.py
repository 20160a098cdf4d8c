"""Fact files for the tests of the pipeline and of the command line."""

from __future__ import annotations

from pathlib import Path

MOON = """\
deck: Moon landings
about: Crewed flights to the Moon
as_of: 2024-07-20
tags: [space]

sources:
  report:
    title: Apollo Programme Summary Report
    publisher: NASA
    published: 1975-04

people:
  Neil Armstrong: {role: commander of Apollo 11, source: report}
  Eugene Cernan: {role: commander of Apollo 17, source: report}
places:
  Florida: {in: United States}

facts:
  - id: launch
    what: Apollo 11
    did: was launched
    where: Florida
    when: 1969-07-16
    source: report

  - id: first-step
    who: Neil Armstrong
    did: stepped onto the lunar surface
    at: the first crewed landing
    when: 1969-07-20
    source: report

  - id: last-step
    who: Eugene Cernan
    did: left the lunar surface
    at: the last crewed landing
    when: 1972-12-14
    source: report

  - id: magnificent
    who: Buzz Aldrin
    said: magnificent desolation
    about: the view from the lander
    when: 1969-07-20
    source: report

  - id: samples
    ask: How many kilograms of rock did the six landings bring back?
    answer: "382"
    accept: [382 kg]
    source: report
"""
"""A small book in which every outlet has something to do."""

NOW = 1_766_000_000
"""The time of a build in the tests: December 2025."""


def write(folder: Path, text: str = MOON, name: str = "facts.yaml") -> Path:
    """Write a fact file into this folder and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def snapshot(folder: Path) -> dict[str, tuple[str, bytes]]:
    """Give everything in a folder, hidden files too: by path, what it is and its bytes."""
    return {str(path.relative_to(folder)): _content(path) for path in sorted(folder.rglob("*"))}


def _content(path: Path) -> tuple[str, bytes]:
    if path.is_symlink():
        return "link", str(path.readlink()).encode()
    return ("file", path.read_bytes()) if path.is_file() else ("folder", b"")
