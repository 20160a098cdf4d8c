"""``quizgen plan``: what the next build changes for learners."""

from __future__ import annotations

import click

from quizgen.cli.parameters import Target, out_option, target_argument


@click.command(
    short_help="Say what the next build changes for learners.",
    epilog="\b\nExamples:\n"
    "  quizgen plan\n"
    "  quizgen plan brief --notes >> RELEASES.md\n"
    "  quizgen plan --fail-on-change --json",
)
@target_argument
@out_option
@click.option("--notes", is_flag=True, help="Print the words for the release alone.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
@click.option("--fail-on-change", is_flag=True, help="Exit 1 where anything changes for learners.")
@click.pass_context
def plan(  # noqa: PLR0913 - click hands every option over by name
    ctx: click.Context,
    *,
    target: Target,
    out: str | None,
    notes: bool,
    as_json: bool,
    fail_on_change: bool,
) -> None:
    """Say what building FILE (facts.yaml) now would change for those who have the last deck.

    New, changed (field by field), retired and renamed notes, and note types touched; then words for
    the release, and the import options to choose. It compares with the lock and the deck in the
    folder decks beside FILE, and writes nothing. DECK is the name of a recipe.
    """
    from quizgen.cli.outputs import Asked
    from quizgen.cli.plans import print_plans
    from quizgen.recipes.model import Wish

    asked = Asked(target, out, Wish(paper="none"), as_json=as_json)
    ctx.exit(print_plans(asked, only_notes=notes, fail_on_change=fail_on_change))
