"""Names of events: what happens at a time ("the siege of Paris"), and what is there before and after it.

Only an event can be followed by name ("after the siege"); of a thing it takes what became of it ("after the
bridge was opened"). A noun that is not in the list is taken for a thing, since the longer words are never wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NOUNS = frozenset(
    """abdication accident acquittal affair agreement ambush armistice arrest arrival ascent
    assassination assault attack attempt audition avalanche bailout baptism battle birth blast
    blizzard blockade bombardment bombing boycott broadcast burial call campaign canonisation
    canonization capture ceasefire celebration ceremony championship christening clash closure
    collapse collision competition concert conclave conference conquest convention conviction
    coronation countdown coup crash cremation crisis crossing crusade cyclone deal debate
    default defeat departure deportation derailment derby descent devaluation dialogue dinner
    disaster discovery dismissal dispute dissolution docking drought earthquake eclipse election
    embargo epidemic eruption evacuation event execution exhibition exile exodus expedition
    experiment explosion expulsion extradition fair famine feast festival fight final fire
    flight flood flyby founding freeze funeral game genocide gig handover handshake hearing
    heatwave heist hijacking hurricane impeachment inauguration incident independence inquest
    inquiry intervention interview invasion investigation journey kidnapping landing landslide
    launch leak lecture loss march marriage massacre match meeting meltdown merger mission
    moonwalk murder mutiny negotiations occupation offensive olympics operation ordination
    outbreak pandemic parade partition patrol performance pilgrimage plague plebiscite plot
    pogrom premiere procession protest purge quarrel race raid rally rebellion reception
    referendum reform reign removal reopening rescue resignation retreat reunion revolt
    revolution riot rise robbery round sabotage scandal screening season secession sentencing
    session shelling shipwreck shooting shutdown siege sinking skirmish sortie spacewalk speech
    spill splashdown split standoff storm strike summit surrender survey takeover talks test
    testimony theft tornado tour tournament transfer transit transmission treaty trial trip
    truce tsunami typhoon unification uprising verdict vigil visit vote voyage walkout war
    wedding withdrawal wreck""".split()
)
_HAPPENING = re.compile(
    r"(?:took place|happened|occurred|began|started|ended|finished|lasted|broke out|went on|followed|"
    r"(?:was|were) (?:held|fought|called off|cancelled|postponed))\b"
)
_HEAD_ENDS = re.compile(
    r"\s(?:of|in|on|at|for|from|to|with|between|against|by|over|about|that)\s|[,;:(]"
)


@lru_cache(maxsize=1 << 12)
def is_event(what: str, did: str = "") -> bool:
    """Whether a subject is an event, by the noun at its head or by what is said of it."""
    if _HAPPENING.match(did):
        return True
    head = _HEAD_ENDS.split(what, maxsplit=1)[0].rstrip("”\"’'").rsplit(None, 1)
    return bool(head) and not _NOUNS.isdisjoint(_singulars(head[-1].casefold()))


def _singulars(noun: str) -> tuple[str, ...]:
    """Give a noun, and what it may be the plural of: "races", "sorties", "crashes"."""
    return noun, noun.removesuffix("s"), noun.removesuffix("es"), f"{noun.removesuffix('ies')}y"


def is_named_for(event: str, place: str) -> bool:
    """Whether the name of an event says where it happened: "the Battle of Marathon"."""
    name = place.removeprefix("the ")
    if name not in event or not is_event(event):
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?![\w])", event) is not None
