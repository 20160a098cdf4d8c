"""The house rules that a machine can read: imports, sizes, handlers, names, machine paths."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
FLOORS = {
    "cli": 7,
    "pipeline": 6,
    "preview": 5,
    "anki": 4,
    "html": 4,
    "paper": 4,
    "recipes": 4,
    "questions": 3,
    "facts": 2,
    "reading": 1,
}
# quizgen/__main__.py may use any room; quizgen/__init__.py may use none, and all may use it.
ROOMS = {"__main__": 8, **FLOORS, "quizgen": 0}
MOST_LINES_OF_A_FUNCTION = 50
MOST_LINES_OF_A_FILE = 250
NAMES_THAT_SAY_NOTHING = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
CATCHES_EVERYTHING = {"Exception", "BaseException"}
MACHINE_PATH = re.compile(
    r"(?<![\w.:/<~-])/(?:tmp|work|root|home/\w+|Users/\w+)\b|\b[A-Z]:\\Users\b"
)


class Module(NamedTuple):
    """One module of the package: its path from the root of the project, and what it says."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def package(self) -> list[str]:
        """The dotted package that the module stands in, which relative imports count from."""
        return list(PurePosixPath(self.path).parent.parts)


# What an import reaches


def upward_imports(module: Module) -> Iterator[str]:
    """Give the imports that go up a floor, or sideways into another room on the same one."""
    here = room(module_name(module.path))
    for line, target in imports(module):
        there = room(target)
        if there != here and ROOMS[there] >= ROOMS[here]:
            yield f"{module.path}:{line} {here} (floor {ROOMS[here]}) imports {target}"


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """Give line and dotted name of everything of quizgen that the module imports."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            source = imported_from(node, module.package)
            names = [f"{source}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((node.lineno, name) for name in names if name.split(".")[0] == "quizgen")


def imported_from(node: ast.ImportFrom, package: list[str]) -> str:
    """Give the dotted name after "from", with the dots of a relative import resolved."""
    above = package[: len(package) - node.level + 1] if node.level else []
    return ".".join([*above, *(node.module or "").split(".")]).rstrip(".")


def module_name(path: str) -> str:
    """Give the dotted name of a module from its path."""
    parts = PurePosixPath(path).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(name: str) -> str:
    """Give the room of a dotted name; "quizgen" where it lies in none."""
    second = (*name.split("."), "")[1]
    return second if second in ROOMS else "quizgen"


def rooms_without_a_floor(module: Module) -> Iterator[str]:
    """Give the module where it stands outside all rooms, so that no rule would hold for it."""
    if room(module_name(module.path)) == "quizgen" and module.path != "quizgen/__init__.py":
        yield f"{module.path} stands on no floor"


# Sizes, handlers, names


def long_functions(module: Module) -> Iterator[str]:
    """Give the functions that are longer than a screen."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{module.path}:{node.lineno} {node.name} has {lines} lines"


def long_file(module: Module) -> Iterator[str]:
    """Give the module where it is too long."""
    lines = len(module.text.splitlines())
    if lines > MOST_LINES_OF_A_FILE:
        yield f"{module.path} has {lines} lines"


def broad_handlers(module: Module) -> Iterator[str]:
    """Give the places that would swallow a bug."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and not cleans_up(node):
            caught = [node.type]
        elif isinstance(node, ast.Call) and last_name(node.func) == "suppress":
            caught = [*node.args]
        else:
            continue
        if any(catches_everything(one) for one in caught):
            yield f"{module.path}:{node.lineno} catches everything"


def catches_everything(caught: ast.expr | None) -> bool:
    """Whether a handler for this would also catch a bug."""
    if isinstance(caught, ast.Tuple):
        return any(catches_everything(one) for one in caught.elts)
    return caught is None or last_name(caught) in CATCHES_EVERYTHING


def cleans_up(handler: ast.ExceptHandler) -> bool:
    """Whether a handler of BaseException (Ctrl-C too) swallows nothing: it ends in "raise"."""
    last = handler.body[-1]
    raises_again = isinstance(last, ast.Raise) and last.exc is None
    return raises_again and handler.type is not None and last_name(handler.type) == "BaseException"


def last_name(node: ast.expr) -> str:
    """Give the last part of a name: "suppress" of ``contextlib.suppress``."""
    return ast.unparse(node).rsplit(".", 1)[-1]


def empty_names(module: Module) -> Iterator[str]:
    """Give the module where its name, or a folder's, says nothing of what is inside."""
    words = module.path.removesuffix(".py").replace("/", "_").split("_")
    if NAMES_THAT_SAY_NOTHING.intersection(words):
        yield f"{module.path} is named for nothing that it does"


def machine_paths(file: Module) -> Iterator[str]:
    """Give the lines of a text that name a folder of one machine."""
    for number, line in enumerate(file.text.splitlines(), 1):
        if found := MACHINE_PATH.search(line):
            yield f"{file.path}:{number} names {found[0]}"


# The project as it stands


def project_texts() -> Iterator[Module]:
    """Give every text file of the project, less what git ignores."""
    ignored = [".git", *(row.rstrip("/") for row in (ROOT / ".gitignore").read_text().split())]
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [one for one in folders if not any(fnmatch(one, row) for row in ignored)]
        for name in sorted({*files} - {".git"}):  # it is a file in a worktree
            path = Path(folder, name)
            text = as_text(path.read_bytes())
            if text is not None:
                yield Module(path.relative_to(ROOT).as_posix(), text)


def as_text(data: bytes) -> str | None:
    """Give the text of a file, or None where it is a deck, a picture or a page."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
