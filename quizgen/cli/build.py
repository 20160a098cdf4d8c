"""``quizgen build``: the deck, the quiz and its key from one fact file."""

from __future__ import annotations

import click

from quizgen.cli.parameters import Target, count_option, out_option, paper_option, target_argument


@click.command(
    short_help="Make the deck, the quiz and its key.",
    epilog="\b\nExamples:\n"
    "  quizgen build\n"
    "  quizgen build news.yaml --out published --paper letter -n 20\n"
    "  quizgen build brief\n"
    "  quizgen build --check",
)
@target_argument
@out_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a file is stale.")
@paper_option("Size of the sheet; none for the deck alone.  [default: a4]", "none")
@count_option
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings only.")
@click.pass_context
def build(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    target: Target,
    out: str | None,
    only_check: bool,
    paper: str,
    count: int | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Make the Anki deck, the quiz and its key from FILE (facts.yaml).

    The files stand in the folder decks beside FILE, named after the deck's title. All of
    them are put in place together, or none. The lock among them remembers what learners
    already have: keep it, in git if you use it.

    Where recipes stand in that folder (decks/NAME.yaml), each makes a deck of its own, and the
    quizzes that it names; DECK is the NAME of one, to make that one alone.
    """
    from quizgen.cli.outputs import Asked, make
    from quizgen.cli.summary import as_lines, current
    from quizgen.pipeline import story
    from quizgen.recipes.model import Wish

    wish = Wish(count=count, paper=paper)
    asked = Asked(target, out, wish, quiet=quiet, as_json=as_json)
    ctx.exit(
        make(story.check, asked, current) if only_check else make(story.build, asked, as_lines)
    )
