"""``quizgen why``: how one question came to be, or why it did not."""

from __future__ import annotations

import click

from quizgen.cli.parameters import file_argument


@click.command(
    short_help="Explain one question.",
    epilog="\b\nExamples:\n"
    "  quizgen why hegseth-meets-dong/when\n"
    "  quizgen why people:dong-jun/role-of news.yaml --json",
)
@click.argument("question_id", metavar="QUESTION-ID")
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print the explanation as JSON.")
@click.pass_context
def why(ctx: click.Context, *, question_id: str, file: str, as_json: bool) -> None:
    """Explain the question QUESTION-ID of FILE (facts.yaml; "-" is standard input).

    The fact, the cues in the order in which they were tried with the rivals that each
    removed, the wrong options with what makes them wrong, and the wording. Of a question
    that was not asked, the reason. `quizgen questions --json` prints the ids.
    """
    from quizgen.cli.explanation import print_explanation

    ctx.exit(print_explanation(question_id, file, as_json=as_json))
