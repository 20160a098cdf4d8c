"""Read the wordings that a user gives beside the fact file."""

from __future__ import annotations

from pathlib import Path

from quizgen.facts.model import Beside, Book
from quizgen.pipeline.factfile import fetch
from quizgen.pipeline.steps import then
from quizgen.questions.own_wordings import own_wordings
from quizgen.questions.wording import Wordings, wordings
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.reader import read


def read_wordings(book: Book, folder: Path) -> Checked[Wordings]:
    """Give the wordings of a book: quizgen's, with the user's own in their place.

    The path is relative to ``folder``, where the fact file lies, and does not lead out of it: what a
    build makes depends on that folder alone.
    """
    if book.wordings is None:
        return Checked(wordings())
    path = folder / book.wordings.path
    if not path.resolve().is_relative_to(folder.resolve()):
        hint = "put it beside the fact file, or in a folder there"
        place = book.wordings.place
        finding = Finding("wordings-outside", "the wordings lie outside the folder", place, hint)
        return Checked(None, (finding,))
    data = fetch(str(path))
    if data.value is None:
        return Checked(None, (_not_there(book.wordings, data.findings[0]),))
    tree = read(data.value.data, str(path))
    return then(tree, lambda root: own_wordings(root, str(path), wordings()))


def _not_there(beside: Beside, why: Finding) -> Finding:
    """Say at the path in the fact file why the file of wordings cannot be had."""
    message = f"the wordings {beside.path} cannot be read: {why.message}"
    return Finding("no-such-wordings", message, beside.place, why.hint)
