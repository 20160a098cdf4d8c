"""What is worked out once for many questions says the same as the plain rule, asked each time."""

from __future__ import annotations

from collections import Counter
from itertools import chain, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.questions.ask import Asker
from quizgen.questions.draw import shuffled
from quizgen.questions.faces import Faces, Prompt
from quizgen.questions.falsity import Falsity
from quizgen.questions.index import Index
from quizgen.questions.leaks import leaks
from quizgen.questions.model import Question
from quizgen.questions.names import Directory
from tests.benchmarks.books import book as large
from tests.questions.across.books import fact_lines, whole
from tests.questions.asking import book

NAMES = "people:\n  Zoë Bergström: {aka: [Zoe, The Duchess]}\n  Li: {}\n"
BOOK = book(f"{NAMES}facts:\n  - {{id: a, who: Li, did: won, when: 1901}}\n")
WORDS = st.sampled_from(
    "Zoë Bergström Zoe Renée Duchess the The Li lie Bergs meeting 1901 19012 1901s é 李 5 5,000 o'Neill".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
FIELDS = "when did said what at where to who about verb".split()


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.sampled_from(["Zoë Bergström", "Li", "Renee"]) | TEXTS)
def test_a_prompt_tells_a_text_as_the_rule_on_leaks_has_it(prompt: str, text: str) -> None:
    names = Directory(BOOK)
    told = leaks((text, *names.aliases(text)), prompt)
    assert Prompt(prompt).tells(Faces(names).of(text)) == told


@settings(deadline=None, max_examples=60)
@given(fact_lines(), st.lists(st.sampled_from(FIELDS), unique=True), st.sampled_from(FIELDS))
def test_one_test_for_a_prompt_is_the_tests_of_its_cues(
    lines: list[str], stated: list[str], asked: str
) -> None:
    made = book(whole(lines))
    index = Index(made)
    judge = Falsity(index)
    test = judge.test(asked, tuple(stated))
    for mine in index.keys:
        for own in index.keys:
            said = [field for field in stated if getattr(own, field)]
            if said == stated:
                found = list(judge.contradicted(asked, tuple(stated), mine, own))
                assert test(mine, own) == bool(found)


def test_a_question_with_options_is_the_question_otherwise() -> None:
    asker = Asker(book(large(60)))
    asked = [question for one in asker.ask() for question in one.questions]
    offered = [asker.offer(question) for question in asked]
    assert sum(question.options is not None for question in offered) > len(asked) / 2
    assert [question._replace(options=None) for question in offered] == asked


def test_answers_that_were_kept_change_nothing() -> None:
    made = book(large(300))
    assert _together(Asker(made), keep=True) == _together(Asker(made), keep=False)


def _together(asker: Asker, *, keep: bool) -> list[Question]:
    everything = chain(asker.ask(keep=keep), asker.across())
    return [question for one in everything for question in one.questions]


def test_every_order_is_drawn_as_often() -> None:
    drawn = Counter("".join(shuffled("abc", "order", str(number))) for number in range(6000))
    assert set(drawn) == set(map("".join, permutations("abc")))
    assert all(900 < count < 1100 for count in drawn.values())
