"""Print the manual of kinds: the table, or one page of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import click

from quizgen.questions.manual import Page, pages

_HINT = "`quizgen kinds KIND` prints its page, with a sample fact and the question that it gives"


def print_pages(kind: str, *, as_json: bool) -> None:
    """Print the table of kinds, or the page of one; a kind that there is not is wrong usage."""
    known = pages()
    if kind and kind not in known:
        near = get_close_matches(kind, known, n=1)
        advice = f" Did you mean '{near[0]}'?" if near else " `quizgen kinds` lists them."
        raise click.BadParameter(f"there is no '{kind}'.{advice}", param_hint="KIND")
    chosen = [known[kind]] if kind else list(known.values())
    if as_json:
        pages_ = [page._asdict() for page in chosen]
        click.echo(json.dumps(pages_[0] if kind else pages_, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{kind}\n\n{chosen[0].text}" if kind else "\n".join(_table(chosen)))


def _table(chosen: Iterable[Page]) -> Iterator[str]:
    width = max(len(page.name) for page in chosen)
    for page in chosen:
        where = f" ({page.only} only)" if page.only else ""
        yield f"{page.name:<{width}}  {page.summary}{where}"
    yield f"\n{_HINT}"
