"""What somebody asks of a quiz, and how it is to look. A command line gives one, or a recipe does."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.paper.model import ItemForm, Size


@dataclass(frozen=True, slots=True)
class Brief:
    """A quiz that is asked for. Questions and versions depend on nothing else but the facts.

    ``name`` is the quiz's own: another name is another choice of questions and another order. So is
    another ``seed``. ``count`` None is the usual number, or fewer where there are fewer. ``versions``
    are letters from A to Z. ``sections`` are the forms to ask in, empty for all; ``tags`` keep
    the facts that have one of them; ``since`` (EDTF) keeps those of that time and later.
    """

    name: str
    count: int | None = None
    versions: tuple[str, ...] = ("A",)
    sections: tuple[ItemForm, ...] = ()
    tags: tuple[str, ...] = ()
    since: str = ""
    seed: str = ""

    @property
    def lot(self) -> str:
        """The text from which all lots of the quiz are drawn."""
        return f"{self.name}\n{self.seed}" if self.seed else self.name


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paper is laid out; numbers, letters and code do not depend on it.

    ``access`` is the edition for readers who need large, wide-spaced type: it has one column.
    """

    size: Size = "a4"
    columns: int = 1
    access: bool = False
