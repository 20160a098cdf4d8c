"""``quizgen schema``: the JSON Schema of fact files and of recipes."""

from __future__ import annotations

import click


@click.command(
    short_help="Print the JSON Schema of fact files, or of recipes.",
    epilog="\b\nExamples:\n"
    "  quizgen schema > facts.schema.json\n"
    "  quizgen schema --recipe > recipe.schema.json\n\n"
    "\b\nThen let the first line of the fact file say:\n"
    "  # yaml-language-server: $schema=facts.schema.json",
)
@click.option("--recipe", is_flag=True, help="Print the schema of recipes (decks/NAME.yaml).")
def schema(*, recipe: bool) -> None:
    """Print the JSON Schema (draft-07) of fact files, for editors that check YAML as you type."""
    import json

    from quizgen.facts.schema import schema as of_facts
    from quizgen.recipes.schema import schema as of_recipes

    made = of_recipes() if recipe else of_facts()
    click.echo(json.dumps(made, indent=2, ensure_ascii=False))
