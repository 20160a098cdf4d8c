"""Bodies: the word that asks for a group whose name alone shows what it is.

The word is never one of the name itself, which would tell a part of the answer: the European Union
is asked for as an organisation.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from quizgen.questions.english.countries import is_country

_FIRM = re.compile(r"& (?:Sons?|Co|Company|Brothers|Bros)\b")
_WORD = re.compile(r"\w+")
_NOUNS = {
    "company": """inc incorporated ltd limited corp corporation plc gmbh ag llc holdings motors airlines airways
        industries records pictures studios electronics enterprises""",
    "organisation": """union league alliance pact nations commonwealth council commission committee agency
        federation confederation association society ministry department office bureau parliament senate
        congress assembly court church party foundation fund treaty""",
    "institution": "university college school academy institute museum bank library",
    "club": "fc afc cf sc",
}
_ASKED = MappingProxyType({noun: sort for sort, nouns in _NOUNS.items() for noun in nouns.split()})


@lru_cache(maxsize=1 << 12)
def asks(name: str) -> str:
    """Give "which company" and the like for the name of a body, "whom" where it does not show."""
    words = _WORD.findall(name)
    if _FIRM.search(name):
        return "which company"
    known = [_ASKED[word.lower()] for word in words if word.lower() in _ASKED and word[0].isupper()]
    sort = known[-1] if known else "organisation" if _is_initials(words) else ""
    return f"which {sort}" if sort and sort not in name.lower() else "whom"


def is_body(name: str) -> bool:
    """Whether a name shows that it is no person's, so that "which" goes with it: "the Beatles"."""
    return name.startswith("the ") or is_country(name) or asks(name) != "whom"


def _is_initials(words: list[str]) -> bool:
    """Whether a name is initials and nothing else: "NATO", "the EU"."""
    bare = [word for word in words if word.lower() != "the"]
    return len(bare) == 1 and len(bare[0]) > 1 and bare[0].isupper() and bare[0].isalpha()
