"""Clean banks, and ways to spoil a tenth of one: what the audit has to find.

A spoiler takes a bank as its lines of JSON have it and gives the spoiled bank and the ids it spoiled.
Draws are seeded: the same seed spoils the same questions.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from quizgen.facts.model import Book
from quizgen.questions.ask import Asker
from quizgen.questions.audit import flaws
from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.record import Record, read_bank
from quizgen.questions.bank import line
from quizgen.questions.values import moment, number
from quizgen.questions.words import content, fold
from tests.benchmarks.books import book as generated
from tests.questions.asking import book

Bank = list[dict[str, Any]]
Spoiled = tuple[Bank, set[str]]
Spoiler = Callable[[Bank, Book, Random], Spoiled]

SHARE = 0.1
ROOT = Path(__file__).parents[3]


def sample_text() -> str:
    text = (ROOT / "facts.yaml").read_text(encoding="utf-8")
    return text[text.index("deck:") :]


@lru_cache
def generated_text(facts: int = 400) -> str:
    """Give a generated fact file in which every person has a second name."""
    text = generated(facts)
    return re.sub(
        r"^  (\w)(\w+) (\w+): \{role", r"  \1\2 \3: {aka: [\1. \3], role", text, flags=re.MULTILINE
    )


@lru_cache
def bank_of(text: str) -> tuple[Book, str]:
    """Give the book of a fact file and its clean bank as JSON lines."""
    made = book(text)
    asker = Asker(made)
    lines = (line(q) for asked in asker.ask() for q in asker.for_paper(asked))
    return made, "\n".join(lines)


def clean(text: str) -> tuple[Book, Bank]:
    made, lines = bank_of(text)
    return made, [json.loads(one) for one in lines.splitlines()]


def records(bank: Bank) -> tuple[Record, ...]:
    """Read a bank back, as the command does."""
    read = read_bank("\n".join(map(json.dumps, bank)).encode(), "bank.jsonl")
    assert not read.findings
    assert read.value
    return read.value


def flagged(bank: Bank, made: Book, slug: str = "") -> set[str]:
    """Give the ids of the questions in which the audit finds a flaw (this one)."""
    read = records(bank)
    ids = {record.place.line: record.id for record in read}
    found = flaws.check(read, Facts(made))
    return {ids[finding.place.line] for finding in found if not slug or finding.slug == slug}


def tenth(bank: Bank, eligible: Iterable[dict[str, Any]], random: Random) -> list[dict[str, Any]]:
    """Draw a tenth of the bank's choice questions, or all that can be spoiled where they are fewer."""
    wanted = max(1, round(SHARE * sum(bool(q["options"]) for q in bank)))
    pool = list(eligible)
    return random.sample(pool, min(wanted, len(pool)))


def alias_as_option(bank: Bank, made: Book, random: Random) -> Spoiled:
    """Put another name of the key in the place of a wrong option."""
    others = {name: alias for alias, name in made.aliases.items() if alias != name}
    able = [q for q in bank if q["options"] and q["answer"] in others and q["asked"] != "answer"]
    chosen = tenth(bank, able, random)
    for question in chosen:
        place = random.choice(wrong_places(question))
        question["options"][place] = others[question["answer"]]
    return bank, {q["id"] for q in chosen}


def leaked_token(bank: Bank, _: Book, random: Random) -> Spoiled:
    """Let the prompt name a content word of the key that not every option has."""
    able = [q for q in bank if q["form"] != "true-false" and tokens(q)]
    chosen = tenth(bank, able, random)
    for question in chosen:
        word = random.choice(tokens(question))
        question["prompt"] = f"Speaking of {word}, {question['prompt']}"
    return bank, {q["id"] for q in chosen}


def broken_order(bank: Bank, _: Book, random: Random) -> Spoiled:
    """Put dates or numbers out of order, each still beside its fact."""
    chosen = tenth(bank, filter(is_dated, bank), random)
    for question in chosen:
        pairs = list(zip(question["options"], question["option_facts"], strict=True))
        pairs.append(pairs.pop(0))
        question["options"], question["option_facts"] = map(list, zip(*pairs, strict=True))
    return bank, {q["id"] for q in chosen}


def made_up_date(bank: Bank, _: Book, random: Random) -> Spoiled:
    """Make the key the middle year: wrong options are years around it, with no fact behind them."""
    chosen = tenth(bank, filter(is_dated, bank), random)
    for question in chosen:
        gap = random.randint(1, 9)
        answer = question["answer"]
        question["options"] = [shifted(answer, -gap), answer, shifted(answer, gap)]
        fact = question["facts"][0]
        others = [f for f in question["option_facts"] if f != fact]
        question["option_facts"] = [others[0], fact, others[-1]]
    return bank, {q["id"] for q in chosen}


def padded_key(bank: Bank, _: Book, random: Random) -> Spoiled:
    """Make the key the longest option, as careful writers do: it gets a clause of its own."""
    able = [q for q in bank if q["options"] and not is_dated(q) and q["asked"] != "answer"]
    chosen = tenth(bank, able, random)
    for question in chosen:
        place = question["options"].index(question["answer"])
        question["answer"] += ", as far as the sources of that time can tell us"
        question["options"][place] = question["answer"]
    return bank, {q["id"] for q in chosen}


def longest_key(bank: Bank, _: Book, random: Random) -> Spoiled:
    """Make the key the longest: its wrong options are shorter ones out of other questions of its kind."""
    pools = options_by_kind(bank)
    shorter = {
        q["id"]: [text for text in pools[q["kind"]] if len(text) < len(q["answer"])]
        for q in bank
        if q["options"] and not is_dated(q)
    }
    chosen = tenth(bank, [q for q in bank if shorter.get(q["id"])], random)
    for question in chosen:
        for place in wrong_places(question):
            question["options"][place] = random.choice(shorter[question["id"]])
    return bank, {q["id"] for q in chosen}


def middle_year(bank: Bank, _: Book, random: Random) -> Spoiled:
    """Make the key the middle date, between dates out of other questions of its kind."""
    pools = options_by_kind(bank)
    sides = {q["id"]: around(q["answer"], pools[q["kind"]]) for q in bank if is_dated(q)}
    chosen = tenth(bank, [q for q in bank if all(sides.get(q["id"], ((),)))], random)
    for question in chosen:
        early, late = sides[question["id"]]
        question["options"] = [random.choice(early), question["answer"], random.choice(late)]
    return bank, {q["id"] for q in chosen}


def options_by_kind(bank: Bank) -> dict[str, list[str]]:
    """Give some options of each kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for question in bank:
        found[question["kind"]].update(question["options"] or ())
    return {kind: sorted(texts)[:60] for kind, texts in found.items()}


def wrong_places(question: dict[str, Any]) -> list[int]:
    return [n for n, text in enumerate(question["options"]) if text != question["answer"]]


def tokens(question: dict[str, Any]) -> list[str]:
    """Give the words of the key that would tell it, were they in the prompt."""
    shared = [content(text) for text in question["options"] or ()]
    common = frozenset.intersection(*shared) if shared else frozenset()
    words = re.findall(r"\w+", question["answer"])
    return [word for word in words if content(word) - common and not fold(word).isdigit()]


def is_dated(question: dict[str, Any]) -> bool:
    options = question["options"]
    return bool(options) and (
        all(map(moment, options)) or all(number(o) is not None for o in options)
    )


def shifted(date: str, years: int) -> str:
    return re.sub(r"\d{4}", lambda found: f"{int(found[0]) + years:04}", date)


def around(answer: str, texts: list[str]) -> tuple[list[str], list[str]]:
    """Give the dates before and after an answer."""
    own = moment(answer)
    dates = [(text, moment(text)) for text in texts]
    early = [text for text, date in dates if own and date and date.before(own)]
    return early, [text for text, date in dates if own and date and own.before(date)]


def drawing(seed: int) -> Random:
    """Give a source of draws that are the same for the same seed."""
    return Random(seed)
