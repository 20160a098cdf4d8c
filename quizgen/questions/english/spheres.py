"""Spheres: in which part of life an act belongs, so that a novel stands beside a symphony and not a battle.

A sphere is known by the verb: "was published" and "was first performed" are one, "was fought" and "occurred"
another. A verb that no sphere lists is a sphere of its own, and so is every verb of another language.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.questions.english.vocabulary import ADVERBS

_BE = frozenset("was were is are been being be".split())
_BEFORE = ADVERBS | _BE | frozenset("had has have the a an did does do".split())

_ACTIVE = {
    "works": """wrote composed painted published recorded released premiered performed sang played directed
    starred conducted sculpted filmed finished translated serialised serialized printed appeared acted
    exhibited choreographed illustrated edited dedicated topped danced toured dramatised adapted""",
    "findings": """discovered isolated found invented identified synthesised synthesized observed proved
    demonstrated measured developed patented explained inferred solved detected obtained deduced calculated
    vaccinated inoculated treated predicted decoded sequenced devised derived formulated named tested
    fixed experimented classified described""",
    "founding": """founded co-founded established opened built launched introduced unveiled inaugurated
    completed closed created reopened acquired bought sold merged employed set exported brought ran
    expanded constructed extended""",
    "war": """fought defeated conquered captured besieged sacked invaded attacked destroyed overthrew
    surrendered seized occupied bombed raided stormed burned crossed liberated annexed revolted retreated
    plundered routed landed marched fell laid lay""",
    "sport": "scored beat retained lost thrashed qualified equalled drew saved hit",
    "prizes": "won received shared",
    "office": """became succeeded reigned ruled resigned abdicated retired led governed ascended served joined
    left""",
    "life": """died drowned married survived moved suffered perished divorced emigrated fled converted""",
    "law": """signed ratified approved banned granted revoked issued passed adopted abolished excommunicated
    fined enacted repealed vetoed outlawed legalised recognised recognized""",
    "words": """announced declared proposed called told warned argued claimed demanded condemned said presented
    agreed promised insisted blamed denied urged wondered""",
    "meetings": "met visited held conferred hosted negotiated talked",
    "flight": "flew orbited walked docked",
    "events": """occurred happened began ended lasted erupted struck killed raged exploded crashed sank involved
    started collapsed""",
}
_PASSIVE = {
    "works": """published released written composed painted performed premiered printed broadcast heard
    recorded staged screened serialised serialized exhibited filmed translated sung played""",
    "findings": """discovered found isolated identified synthesised synthesized invented patented licensed observed
    detected named tested proved demonstrated developed approved""",
    "founding": """opened founded built completed inaugurated established introduced launched closed
    demolished unveiled constructed extended dissolved created set""",
    "war": "captured conquered besieged destroyed sacked liberated occupied bombed burned surrendered",
    "office": """elected appointed crowned made sworn dismissed deposed forced declared proclaimed nominated
    re-elected ordained enthroned""",
    "life": """born shot killed executed guillotined murdered assassinated buried imprisoned sentenced exiled
    beheaded hanged poisoned stabbed arrested married wounded baptised canonised""",
    "prizes": "awarded knighted honoured",
    "law": "signed passed adopted ratified repealed abolished granted banned enacted outlawed",
    "events": "fought held",
}
_PHRASES = {
    "took place": "events",
    "broke out": "events",
    "took off": "flight",
    "took over": "office",
    "took office": "office",
    "took control": "office",
    "took power": "office",
    "took command": "office",
    "fell ill": "life",
    "came out": "works",
    "gave birth": "life",
    "came into": "law",
    "entered into": "law",
}


def _by_verb(table: dict[str, str]) -> dict[str, str]:
    return {verb: sphere for sphere, verbs in table.items() for verb in verbs.split()}


_DONE, _UNDERGONE = _by_verb(_ACTIVE), _by_verb(_PASSIVE)


@lru_cache(maxsize=1 << 12)
def sphere(act: str) -> str:
    """Give the sphere of an act, or its verb where none is known; "" for no act."""
    words = act.lower().split()
    passive = False
    for at, word in enumerate(words):
        if word in _BEFORE or (word.endswith("ly") and at + 1 < len(words)):
            passive = passive or word in _BE
            continue
        if passive:
            return _UNDERGONE.get(word, f"be {word}")
        following = words[at + 1] if at + 1 < len(words) else ""
        return _PHRASES.get(f"{word} {following}") or _DONE.get(word, word)
    return words[-1] if words else ""
