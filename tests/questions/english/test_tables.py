"""lemminflect's tables, read by bisection: every word of them as the library itself answers."""

from __future__ import annotations

import gzip
from importlib.resources import files
from itertools import chain

import lemminflect
import pytest

from quizgen.questions.english.tables import inflected, lemmas


def words() -> set[str]:
    tables = [files("lemminflect") / "resources" / f"{n}.csv.gz" for n in ("lemma_lu", "infl_lu")]
    lines = [gzip.decompress(table.read_bytes()).decode().splitlines() for table in tables]
    return {line.partition(",")[0] for line in chain(*lines)}


WORDS = [*sorted(words()), "", "qwertz", "o'clock", "will", "dare", "fitz", "met, met"]
LOWER = [word for word in WORDS if word == word.lower()]


def test_the_tables_are_those_that_the_library_has() -> None:
    assert len(LOWER) > 60_000


def test_every_word_has_the_lemmas_that_the_library_gives() -> None:
    unlike = [w for w in LOWER if lemmas(w) != lemminflect.getAllLemmas(w)]
    assert unlike == []


@pytest.mark.parametrize("tag", ["VBD", "VBN", "VBZ"])
def test_every_verb_has_the_forms_that_the_library_gives(tag: str) -> None:
    unlike = [
        w
        for w in LOWER
        if inflected(w, tag) != lemminflect.getInflection(w, tag, inflect_oov=False)
    ]
    assert unlike == []


def test_a_word_is_found_with_all_that_it_can_be() -> None:
    assert lemmas("found") == {"VERB": ("find", "found")}
    assert inflected("be", "VBD") == ("was", "were")
