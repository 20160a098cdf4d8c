"""Hold every module of quizgen, and every text of the project, to the house rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from tests.house_rules import (
    FLOORS,
    ROOMS,
    ROOT,
    Module,
    broad_handlers,
    empty_names,
    long_file,
    long_functions,
    machine_paths,
    module_name,
    project_texts,
    room,
    rooms_without_a_floor,
    upward_imports,
)

Check = Callable[[Module], Iterator[str]]

MODULE = re.compile(r"quizgen/.+\.py")
TEXTS = tuple(project_texts())
MODULES = tuple(one for one in TEXTS if MODULE.fullmatch(one.path))


def in_words(offences: list[str]) -> str:
    return "\n".join([f"{len(offences)} found", *offences])


@pytest.mark.parametrize(
    "check",
    [
        upward_imports,
        rooms_without_a_floor,
        long_functions,
        long_file,
        broad_handlers,
        empty_names,
    ],
)
def test_every_module_keeps_the_rule(check: Check) -> None:
    offences = [offence for module in MODULES for offence in check(module)]
    assert not offences, in_words(offences)


def test_no_text_names_a_folder_of_one_machine() -> None:
    offences = [offence for text in TEXTS for offence in machine_paths(text)]
    assert not offences, in_words(offences)


def test_every_room_was_read() -> None:
    assert {room(module_name(one.path)) for one in MODULES} == set(ROOMS)


def test_the_floors_are_those_that_the_architecture_page_tells() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| (.+?) \|", page, re.MULTILINE)
    assert {name: int(at) for at, cell in rows for name in re.findall(r"`(\w+)`", cell)} == FLOORS


# Each check can fail


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param("facts/load.py", "from quizgen.questions import ask", id="up"),
        pytest.param("facts/load.py", "from quizgen import cli", id="up, room named last"),
        pytest.param("facts/load.py", "import quizgen.pipeline.disk", id="up, plain import"),
        pytest.param(
            "facts/rules/ids.py", "from ...questions.model import Question", id="up, dots"
        ),
        pytest.param("facts/__init__.py", "from ..cli import main", id="up, dots from a package"),
        pytest.param("anki/notes.py", "from quizgen.paper.assemble import assemble", id="sideways"),
        pytest.param("paper/render.py", "import quizgen.anki", id="sideways, the other way"),
        pytest.param(
            "reading/tree.py", "def f():\n    import quizgen.facts", id="inside a function"
        ),
        pytest.param("__init__.py", "from quizgen.reading import tree", id="out of the cellar"),
        pytest.param("cli/main.py", "import quizgen.__main__", id="the entrance"),
    ],
)
def test_an_import_that_goes_up_or_sideways_is_found(path: str, line: str) -> None:
    assert [*upward_imports(Module(f"quizgen/{path}", line))]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param("cli/main.py", "from quizgen.pipeline import story", id="down one floor"),
        pytest.param(
            "anki/notes.py", "from quizgen.reading.finding import Finding", id="down three"
        ),
        pytest.param("facts/rules/ids.py", "from ..model import Fact", id="same room, dots"),
        pytest.param("facts/load.py", "from quizgen.facts import model", id="same room"),
        pytest.param("anki/deck.py", "from quizgen import __version__", id="the package itself"),
        pytest.param("anki/deck.py", "import genanki.deck", id="a library"),
        pytest.param("__main__.py", "from quizgen.cli import main", id="the entrance"),
    ],
)
def test_an_import_that_goes_down_is_not_found(path: str, line: str) -> None:
    assert not [*upward_imports(Module(f"quizgen/{path}", line))]


def with_lines(count: int) -> str:
    return "def f():\n" + "    pass\n" * (count - 1)


@pytest.mark.parametrize(
    ("check", "path", "good", "bad"),
    [
        pytest.param(
            long_functions, "facts/load.py", with_lines(50), with_lines(51), id="function"
        ),
        pytest.param(
            long_functions,
            "facts/load.py",
            "async " + with_lines(50),
            "async " + with_lines(51),
            id="async function",
        ),
        pytest.param(long_file, "facts/load.py", "x = 1\n" * 250, "x = 1\n" * 251, id="file"),
        pytest.param(
            broad_handlers,
            "facts/load.py",
            "try: f()\nexcept (OSError, ValueError): pass",
            "try: f()\nexcept: pass",
            id="bare except",
        ),
        pytest.param(
            broad_handlers,
            "facts/load.py",
            "try: f()\nexcept mine.ParseException: pass",
            "try: f()\nexcept builtins.Exception as error: pass",
            id="except everything",
        ),
        pytest.param(
            broad_handlers,
            "facts/load.py",
            "try: f()\nexcept* ValueError: pass",
            "try: f()\nexcept* (ValueError, BaseException): pass",
            id="everything in a tuple",
        ),
        pytest.param(
            broad_handlers,
            "facts/load.py",
            "try: f()\nexcept BaseException: undo(); raise",
            "try: f()\nexcept Exception: undo(); raise",
            id="everything, raised again",
        ),
        pytest.param(
            broad_handlers,
            "facts/load.py",
            "try: f()\nexcept BaseException: undo(); raise",
            "try: f()\nexcept BaseException: undo()",
            id="undone, never raised again",
        ),
        pytest.param(
            broad_handlers,
            "facts/load.py",
            "with contextlib.suppress(OSError): f()",
            "with contextlib.suppress(Exception): f()",
            id="suppress everything",
        ),
    ],
)
def test_a_module_is_found_one_step_past_the_rule(
    check: Check, path: str, good: str, bad: str
) -> None:
    assert not [*check(Module(f"quizgen/{path}", good))]
    assert len([*check(Module(f"quizgen/{path}", bad))]) == 1


@pytest.mark.parametrize(
    "path", ["utils.py", "facts/helpers.py", "base/x.py", "facts/text_utils.py"]
)
def test_a_name_that_says_nothing_is_found(path: str) -> None:
    assert [*empty_names(Module(f"quizgen/{path}", ""))]
    assert not [*empty_names(Module("quizgen/facts/database.py", ""))]


def test_a_room_without_a_floor_is_found() -> None:
    assert [*rooms_without_a_floor(Module("quizgen/exports/gift.py", ""))]
    assert [*rooms_without_a_floor(Module("quizgen/text.py", ""))]
    assert not [*rooms_without_a_floor(Module("quizgen/anki/deck.py", ""))]


@pytest.mark.parametrize(
    "folder",
    [*(f"/{one}" for one in ("tmp", "work", "root", "home/someone", "Users/someone")), "C:\\Users"],
)
def test_a_folder_of_one_machine_is_found(folder: str) -> None:
    text = f"read it\nfrom {folder}/facts.yaml"
    assert [*machine_paths(Module("README.md", text))] == [f"README.md:2 names {folder}"]


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/work/1",
        "</root>",
        "a/tmp/b",
        "~/work/facts.yaml",
        "/workshop",
        "/home/",
    ],
)
def test_a_link_a_tag_and_a_path_of_the_project_are_not_found(text: str) -> None:
    assert not [*machine_paths(Module("README.md", text))]
