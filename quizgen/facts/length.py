"""How long a text may be: no longer than a card can be read or a page laid out."""

from __future__ import annotations

import re

from quizgen.facts.field import Field
from quizgen.facts.findings import Findings
from quizgen.reading.tree import Node

LONG = 30
"""Characters of a word that fits the narrowest column of a page; a longer one must be broken."""

MOST_IN_WORDS = 2_000
"""Characters in all long words of a text. A page breaks a word of 2,000 over 25 lines; the time
that takes grows faster than the word, and one of 200,000 would take minutes."""

_LONG_WORD = re.compile(rf"[^ ]{{{LONG + 1},}}")


def is_too_long(text: str, field: Field, node: Node, findings: Findings) -> bool:
    """Whether a text, or its words, are longer than its field takes, which is then a finding."""
    if len(text) > field.most:
        findings.add(
            "text-too-long",
            f"`{field.key}` has {len(text):,} characters; at most {field.most:,} are read",
            node,
            "keep what is asked for; a longer text stays in the source",
        )
        return True
    in_words = sum(map(len, _LONG_WORD.findall(text)))
    if in_words > MOST_IN_WORDS:
        findings.add(
            "word-too-long",
            f"`{field.key}` has {in_words:,} characters in words of more than {LONG}; at most"
            f" {MOST_IN_WORDS:,} are read",
            node,
            "put blanks where a line may end",
        )
    return in_words > MOST_IN_WORDS
