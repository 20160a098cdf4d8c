"""The closing words of a build, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from textwrap import fill

from quizgen.pipeline.disk import Output
from quizgen.pipeline.factfile import DEFAULT
from quizgen.pipeline.report import BuildReport, DeckReport, PaperReport

FEW_PAIRS = 5
"""Pairs of neighbouring versions that a summary lists; of more it gives the mean and the worst."""

_TIE = "\0"
_TIED = str.maketrans({"-": _TIE, " ": _TIE})  # a reason and its number stay on one line
_WORDS = {"new": "wrote", "changed": "wrote", "unchanged": "kept"}


def as_lines(reports: Sequence[BuildReport], fact_file: str) -> Iterator[str]:
    """Give the lines of a summary: what was made, the files, what was not asked, what to do next."""
    for number, report in enumerate(reports):
        if number:
            yield ""
        yield _made(report)
        yield from _files(report)
        for paper in (report.paper, *report.quizzes):
            if paper:
                yield from _quiz(paper, report)
        yield from _omissions(report, fact_file)
        yield from _next_steps(report)


def files(reports: Sequence[BuildReport], _fact_file: str) -> Iterator[str]:
    """Give a line for each file: where it stands, its size, and what became of it."""
    for report in reports:
        yield from _files(report)


def current(reports: Sequence[BuildReport], fact_file: str) -> Iterator[str]:
    """Give the line that says that nothing is stale."""
    outputs = [output for report in reports for output in report.outputs]
    folder = outputs[0].path.parent
    yield f"{folder}: {counted(len(outputs), 'file')}, all as {fact_file} gives them"


def as_object(reports: Sequence[BuildReport] | None, findings: str) -> str:
    """Give the reports and findings (already a JSON object) as one JSON object."""
    whole = {"reports": [asdict(report) for report in reports or ()], **json.loads(findings)}
    return json.dumps(whole, ensure_ascii=False, indent=2, default=str)


def _made(report: BuildReport) -> str:
    made = []
    if report.deck:
        made += [counted(report.deck.notes, "note"), counted(report.deck.cards, "card")]
    made.append(counted(sum(report.questions.values()), "question"))
    return f"{counted(report.facts, 'fact')} → {', '.join(made)} ({report.title})"


def counted(number: int, noun: str) -> str:
    """Give a number with its noun, in the plural where it belongs."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _files(report: BuildReport) -> Iterator[str]:
    width = max((len(str(o.path)) for o in report.outputs), default=0)
    for output in report.outputs:
        path = str(output.path).ljust(width)
        state = f"{output.state}{_notes(report.deck, output)}"
        yield f"{_WORDS[output.state]:<5}  {path}  {_size(output.size):>7}  {state}"


def _quiz(paper: PaperReport, report: BuildReport) -> Iterator[str]:
    """Say how long a quiz is; one that a recipe names is told by its name."""
    called = "" if paper.name == report.name else f"{paper.name}: "
    points = counted(paper.points, "point")
    yield f"quiz   {called}{counted(paper.questions, 'question')}, {points}"
    yield from _neighbours(paper)


def _neighbours(paper: PaperReport) -> Iterator[str]:
    """Say how many letters and ticks neighbours with two versions have in common."""
    pairs = paper.overlaps
    if not pairs:
        return
    shown = pairs if len(pairs) <= FEW_PAIRS else [max(pairs, key=lambda pair: pair.equal)]
    each = ", ".join(
        f"{p.first}–{p.second} {p.equal} of {p.places}".translate(_TIED) for p in shown
    )
    if len(pairs) > FEW_PAIRS:
        mean = sum(pair.equal for pair in pairs) / len(pairs)
        each = f"{mean:.1f} of {pairs[0].places} on average, at most {each}"
    text = fill(f"same answer at the same number: {each}", 80, subsequent_indent=" " * 7)
    yield text.replace(_TIE, " ")


def _notes(deck: DeckReport | None, output: Output) -> str:
    """Say what changed inside a changed deck."""
    if deck is None or output.state != "changed" or output.path.suffix != ".apkg":
        return ""
    retired = f", {deck.retired:,} retired" if deck.retired else ""
    return f" ({counted(deck.new, 'note')} new, {deck.changed:,} changed{retired})"


def _size(size: float) -> str:
    for unit in ("B", "KB", "MB"):
        if size < 1000:  # noqa: PLR2004 - as in "kilo"
            return f"{size:.0f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


def _omissions(report: BuildReport, fact_file: str) -> Iterator[str]:
    if report.skipped:
        own = "" if fact_file == DEFAULT else f" {fact_file}"
        yield _reasons("not asked", report.skipped)
        yield f"       see quizgen questions --skipped{own}"
    if report.deck and report.deck.left_out:
        yield _reasons("not in the deck", report.deck.left_out)


def _reasons(what: str, counts: Mapping[str, int]) -> str:
    each = ", ".join(f"{reason} {n:,}".translate(_TIED) for reason, n in counts.items())
    text = fill(f"{what}: {sum(counts.values()):,} ({each})", 80, subsequent_indent=" " * 7)
    return text.replace(_TIE, " ")


def _next_steps(report: BuildReport) -> Iterator[str]:
    for number, step in enumerate(report.next_steps or ("nothing to do: all is as it was",)):
        yield f"{'' if number else 'next':<5}  {step}"
