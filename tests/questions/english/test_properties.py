"""What holds for every text: nothing raises, no mark is doubled, no letter of a name is touched."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.edtf import parse
from quizgen.facts.moment import Moment
from quizgen.questions.english import dates, phrases, verbs
from quizgen.questions.english.clause import is_adverb, words

WORDS = st.sampled_from(
    """met Dong Jun and signed the accord was frozen has not limited powers with Xi’s in Paris , ; . ? !
    “no.” “why?” ‘so’ "x" (D.C.) U.S. never publicly cut left had did to of by that … - — ____ O'Brien
    al-Qaeda Ünal\u0308 שלום محمد 习近平 3.5 £3 don't ’tis a an The""".split()
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=9).map(" ".join))
JOINTS = frozenset(", ; and".split())
NAMES = st.sampled_from(
    ["Dong Jun", "Ünal\u0308 Öz", "משה דיין", "习近平", "O’Brien", "bell hooks", "a Ha"]
)


def letters(text: str) -> str:
    """Keep letters, digits and combining marks, in one case."""
    return "".join(c for c in text if c.isalnum() or unicodedata.combining(c)).casefold()


@given(TEXTS, TEXTS, st.booleans())
def test_no_text_raises(text: str, other: str, plural: bool) -> None:  # noqa: FBT001 - drawn
    verbs.predicate(text, "", plural)
    verbs.predicate(text, other, plural)
    verbs.singular(text)
    verbs.verb_and_object(text)
    verbs.object_gap(text, other, (other,))
    for put in (phrases.mid, phrases.no_double_article, phrases.occasion, phrases.location):
        put(text)
    phrases.location(text, other)
    phrases.possessive(text)
    phrases.titled(text, other)
    phrases.indefinite(text)
    phrases.listed([text, other, text])


@given(TEXTS)
def test_a_finished_text_keeps_its_letters(text: str) -> None:
    for finish in (phrases.sentence, phrases.question, phrases.quoted, phrases.mid):
        assert letters(finish(text)) == letters(text)


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_no_closing_mark_is_doubled(text: str) -> None:
    for finished in (phrases.sentence(text), phrases.question(text)):
        assert not re.search(r"(?<!\.)\.\.$|\?\?$|\?\.$|[.?]”\.$|\?”\?$|\.”\?$", finished), finished
        assert "  " not in finished


@given(TEXTS)
def test_finishing_twice_is_finishing_once(text: str) -> None:
    assert phrases.sentence(phrases.sentence(text)) == phrases.sentence(text)


@given(
    TEXTS.map(
        lambda text: re.sub("[“”„\"«»\u2039\u203a「」『』‘’']", "", text).rstrip(
            " .\x1c\x1d\x1e\x1f"
        )
    )
)
def test_marks_that_the_author_typed_are_not_doubled(text: str) -> None:
    quoted = f"“{text.strip()}”"
    for typed in (text, quoted, f'"{text}"', f"‘{text}’", f"«{text}»"):
        assert phrases.quoted(typed) == quoted


@given(NAMES, st.sampled_from(["met {} in private", "held talks with {}", "was elected by {}"]))
def test_a_name_passes_through_a_question(name: str, phrase: str) -> None:
    split = verbs.predicate(phrase.format(name))
    assert isinstance(split, verbs.Predicate)
    assert name in split.rest
    gap = verbs.object_gap(phrase.format(name), name)
    assert gap is not None
    whole = " ".join(filter(None, (gap.before, gap.preposition, name, gap.after)))
    assert whole == phrase.format(name)
    assert name in phrases.sentence(f"he met {name}")


@given(st.lists(WORDS, min_size=1, max_size=9))
def test_a_phrase_keeps_all_words_but_its_verbs(found: list[str]) -> None:
    phrase = " ".join(["met", *found])
    split = verbs.predicate(phrase)
    if isinstance(split, verbs.Predicate):
        kept, typed = split.rest.split(), phrase.split()
        changed = {
            at: (old, new)
            for at, (old, new) in enumerate(zip(typed, kept, strict=True))
            if old != new
        }
        bases = {("met", "meet"), ("signed", "sign"), ("left", "leave"), ("limited", "limit")}
        assert set(changed.values()) <= bases, changed
        assert all(is_joined(typed, at) for at in changed), changed


def is_joined(typed: list[str], at: int) -> bool:
    """Whether a word is the first verb, or stands behind "and" or a comma with adverbs between."""
    while at > 1 and typed[at - 1] not in JOINTS and is_adverb(words(typed[at - 1])[0]):
        at -= 1
    return at == 0 or typed[at - 1] in JOINTS


@given(
    st.integers(-3000, 3000),
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["", "?", "~", "%", "/..", "/3001"]),
)
def test_every_date_is_put_into_words(year: int, month: int, day: int, tail: str) -> None:
    sign = "-" if year < 0 else ""
    for text in (
        f"{year:05}" if sign else f"{year:04}",
        f"{sign}{abs(year):04}-{month:02}-{day:02}",
    ):
        read = parse(text + tail)
        if isinstance(read, Moment):
            words = dates.answer(read)
            number = str(1 - year) if year <= 0 else str(year)
            assert number in re.findall(r"\d+", words)
            assert words not in dates.accepted(read)
            assert (dates.wanted(read) is None) == read.uncertain
            assert dates.adverbial(read).split()[0] in {"on", "in", "from", "around", "possibly"}
