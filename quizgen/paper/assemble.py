"""From a bank of questions to papers: check the order, choose, sort into sections, number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count as counting
from types import MappingProxyType

from quizgen.paper import findings
from quizgen.paper.brief import Brief
from quizgen.paper.choose import Chosen, choose
from quizgen.paper.forms import FORMS, LETTERS, form_of
from quizgen.paper.imprint import code_for, marks
from quizgen.paper.items import make_item
from quizgen.paper.model import ItemForm, Paper, Section
from quizgen.paper.order import keyed
from quizgen.paper.shares import Days
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked, Finding

USUAL = 12
"""What a paper has unless the user says otherwise: a news quiz has seven to thirteen questions."""

LONGEST_PROMPT = 1000
LONGEST_TEXT = 10_000
"""Words, and characters, of the longest prompt with its options: some two pages of print."""


def select(
    questions: Sequence[Question], brief: Brief, days: Days = MappingProxyType({})
) -> Checked[Chosen]:
    """Choose the questions that a brief asks for.

    ``days`` dates facts by their ids. Without a count they are the USUAL number, or as many as do not
    give each other away. There is no value where the brief cannot be met, or a text is too long.
    """
    printable = [question for question in questions if question.is_for("paper")]
    wrong = (*_wrong(questions, printable, brief), *_too_long(printable))
    if wrong:
        return Checked(None, wrong)
    forms = brief.sections or tuple(FORMS)
    wanted = brief.count or USUAL
    chosen = choose(printable, wanted, brief.lot, days, forms)
    if brief.count is None:
        kept = chosen.questions[: max(chosen.clean, 1)]
        return Checked(Chosen(kept, len(kept), 0))
    file = findings.place_of(printable[0].about.where_in_file).file
    if len(chosen.questions) < wanted:
        there = len(chosen.questions)
        return Checked(None, (findings.too_few_of_sections(wanted, there, forms, file),))
    told = (findings.telling(chosen, file),) if chosen.telling else ()
    return Checked(chosen, told)


def _wrong(
    questions: Sequence[Question], printable: Sequence[Question], brief: Brief
) -> Iterator[Finding]:
    file = findings.place_of(questions[0].about.where_in_file).file if questions else "facts"
    for version in dict.fromkeys(brief.versions):
        if len(version) != 1 or version not in LETTERS:
            yield findings.unknown_version(version, file)
        elif brief.versions.count(version) > 1:
            yield findings.double_version(version, file)
    count, there = brief.count, len(printable)
    if count is not None and count < 1:
        yield findings.too_few_questions(count, file)
    if count is not None and count > there:
        yield findings.too_many_questions(count, there, len(questions) - there, file)


def _too_long(printable: Sequence[Question]) -> Iterator[Finding]:
    """Find texts that no paper should have; one finding for a fact."""
    seen: set[str] = set()
    for question in printable:
        texts = (question.prompt, *question.items, *(question.options or ((),))[0])
        words = sum(len(text.split()) for text in texts)
        size = sum(map(len, texts))
        where = question.about.where_in_file
        if (words > LONGEST_PROMPT or size > LONGEST_TEXT) and where not in seen:
            seen.add(where)
            most = LONGEST_PROMPT if words > LONGEST_PROMPT else LONGEST_TEXT
            yield findings.too_long(question.id, words, size, most, where)


def print_versions(chosen: Sequence[Question], cover: Cover, brief: Brief) -> tuple[Paper, ...]:
    """Give the papers of all versions that a brief asks for, of the questions chosen.

    Every version holds the same questions and points; each is a function of the quiz's name, its
    seed, the version's letter and the questions.
    """
    content = [(question.id, marks(question, cover)) for question in chosen]
    return tuple(
        Paper(
            name=brief.name,
            title=cover.title,
            cover_line=cover.about,
            version=version,
            code=str(code_for(brief.name, version, cover, content, lot=brief.lot)),
            sections=tuple(_sections(chosen, cover, brief.lot, version)),
            lang=cover.lang,
        )
        for version in brief.versions
    )


def in_order(
    questions: Sequence[tuple[str, ItemForm]], lot: str, version: str
) -> Iterator[tuple[ItemForm, list[str]]]:
    """Give the ids of the questions of each section, in the order of a version."""
    own: defaultdict[ItemForm, list[str]] = defaultdict(list)
    for question, form in questions:
        own[form].append(question)
    for form in FORMS:
        if own[form]:
            yield form, sorted(own[form], key=lambda one: keyed(lot, version, one))


def _sections(
    chosen: Sequence[Question], cover: Cover, lot: str, version: str
) -> Iterator[Section]:
    numbers = counting(1)
    by_id = {question.id: question for question in chosen}
    for form, ids in in_order([(q.id, form_of(q)) for q in chosen], lot, version):
        items = tuple(
            make_item(by_id[one], next(numbers), cover=cover, name=lot, version=version)
            for one in ids
        )
        yield Section(form, FORMS[form].heading, FORMS[form].hint, items)
