"""What somebody holds is a claim: it is asked as theirs, never as the truth.

Such a fact is seen by its `did`: it begins with a verb of opinion in the present tense
(`considers`, `opposes`, `claims`, `does not recognise`, also after `still`, `now`, `formally` and
the like). What somebody said or did once stands in the past tense and is a plain fact (`opposed
the motion`). Facts tagged `claim` are held to the same. The list of verbs is short on purpose,
and a verb can mean something else, so this is a warning.

Fails::

    facts:
      - {id: taiwan, who: China, did: regards Taiwan as part of its territory, source: report}

Passes::

    facts:
      - id: taiwan
        according_to: Beijing
        who: China
        did: regards Taiwan as part of its territory
        source: report
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding, Level

SLUG = "claim-without-according-to"

MARK = "claim"
"""The tag that makes a claim of any fact."""

VERBS = (
    "accept accuse allege argue assert believe blame claim condemn consider contend deem demand"
    " deny disapprove dispute doubt endorse expect favour favor fear hope insist maintain object"
    " oppose recognise recognize refuse regard reject say suspect think view want"
).split()  # forty words read better as a text
"""Verbs of opinion, base form: in the present tense they state what somebody holds."""

_ADVERBS = "also|always|firmly|formally|now|officially|openly|publicly|repeatedly|still|strongly"


def _present(verb: str) -> str:
    """Give a pattern for both forms of the present tense: "deny" and "denies"."""
    return f"{verb[:-1]}(?:y|ies)" if verb.endswith("y") and verb != "say" else f"{verb}s?"


_CLAIM = re.compile(
    rf"(?:(?:{_ADVERBS}) )*(?:(?:do|does)(?: not|n['’]t) )?"  # both apostrophes are typed
    rf"(?:(?:{_ADVERBS}) )*(?:{'|'.join(_present(v) for v in VERBS)})\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Find claims that do not say whose they are."""
    for fact in case.book.facts:
        if fact.according_to or fact.node.get("according_to"):
            continue
        if MARK in fact.tags or (fact.did and _CLAIM.match(fact.did)):
            yield Finding(
                SLUG,
                f"the fact `{fact.id}` is a claim, but does not say whose",
                case.key(fact.node, "did"),
                f"add `according_to: {fact.who[0] if fact.who else 'who claims it'}`, say",
                Level.WARNING,
            )
