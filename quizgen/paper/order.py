"""Order without chance: everything that looks shuffled is sorted by a keyed hash.

The place of a thing depends on its own id alone, so adding, dropping or editing another thing
moves nothing else.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from quizgen.questions.model import Options, Question

# No I, L, O or U: they are misread in handwriting and on the telephone (Crockford's base 32).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6


def keyed(*parts: str) -> bytes:
    """Hash the parts to 16 bytes; each carries its length, so ("a", "bc") is not ("ab", "c")."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def code(*parts: str) -> str:
    """Give a short code for the parts: 30 bits of their hash as six letters and digits."""
    number = int.from_bytes(keyed("code", *parts), "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(CODE_LENGTH))


def option_order(question: Question, options: Options, name: str, version: str) -> list[int]:
    """Give the order in which to print the options, as indexes into them.

    Dates and numbers stay in the ascending order that the question gives them. Other options are
    sorted by the hash of the fact behind each, so that mending a wording moves no option.
    """
    places = range(len(options.texts))
    if question.asked == "when" or _ascending(options.texts):
        return list(places)
    return sorted(places, key=lambda i: keyed(name, version, question.id, *_identity(options, i)))


def _identity(options: Options, i: int) -> tuple[str, str]:
    """Name an option by its fact, and by how many options before it have that fact too."""
    return options.facts[i], str(options.facts[:i].count(options.facts[i]))


_NUMBER = re.compile(r"[^\w+−-]*([+−-]?\d[\d,  ]*(?:\.\d+)?)")


def _ascending(texts: tuple[str, ...]) -> bool:
    """Tell whether every text starts with a number and the numbers never fall."""
    matches = [_NUMBER.match(text) for text in texts]
    values = [_value(found[1]) for found in matches if found]
    return len(values) == len(texts) and values == sorted(values)


def _value(digits: str) -> float:
    return float(re.sub(r"[,  ]", "", digits).replace("−", "-"))
