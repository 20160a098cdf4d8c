"""``quizgen schema``: the JSON Schema of fact files."""

from __future__ import annotations

import click


@click.command(
    short_help="Print the JSON Schema of fact files.",
    epilog="\b\nExample:\n"
    "  quizgen schema > facts.schema.json\n\n"
    "\b\nThen let the first line of the fact file say:\n"
    "  # yaml-language-server: $schema=facts.schema.json",
)
def schema() -> None:
    """Print the JSON Schema (draft-07) of fact files, for editors that check YAML as you type."""
    import json

    from quizgen.facts.schema import schema as of_facts

    click.echo(json.dumps(of_facts(), indent=2, ensure_ascii=False))
