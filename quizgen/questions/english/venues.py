"""The word lists behind "in", "on" and "at". Each says why it exists; none holds a rule."""

from __future__ import annotations

from types import MappingProxyType


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A place that is a building or a site takes "at": the last noun of its name tells.
AT_NOUNS = _set(
    """abbey academy aerodrome agency airbase airfield airport arena auditorium bank barracks base border
    bridge bureau camp casino castle cathedral cemetery center centre chapel checkpoint church cinema
    circuit club college commission complex conference consulate convent corporation cosmodrome court
    crossing department dockyard embassy estate exchange factory foundation fort fortress gallery gate
    hall headquarters home hospital hotel house hq institute institution inn junction kindergarten
    laboratory library lodge mansion memorial mill ministry mint mission monastery monument mosque museum
    observatory office palace parallel pavilion pier plant polytechnic pub pyramid pyramids racecourse
    ranch residence resort restaurant ruins school shipyard shrine spaceport stadium station statue
    studio studios synagogue table temple terminal theater theatre tomb tower university velodrome villa
    wall wharf winery workshop zoo"""
)
# Sites whose name does not tell, without "the".
AT_NAMES = frozenset(
    {
        "pentagon", "white house", "kremlin", "capitol", "elysée", "élysée", "louvre", "hermitage",
        "united nations", "state department", "un", "nato", "chequers", "mar-a-lago",
        "zhongnanhai", "cape canaveral", "ground zero", "bletchley park", "madison square garden",
        "pearl harbor", "pearl harbour", "checkpoint charlie", "sandhurst", "west point", "cern",
        "guantanamo bay", "guantánamo bay", "heathrow", "gatwick", "wimbledon", "wembley", "lord’s",
        "old trafford", "old bailey", "yalu", "panmunjom", "scapa flow", "colosseum", "taj mahal", "acropolis",
    }
)  # fmt: skip
# Names that begin with one of these are sites; the towns among them are in IN_NAMES.
AT_FIRST = _set("camp fort raf nas pier gate terminal launch lake stade estadio château chateau")
# Buildings and rooms that hold people for a while, and states or towns that look like sites.
IN_NAMES = frozenset(
    {
        "oval office", "fort worth", "fort lauderdale", "fort wayne", "fort collins", "fort smith",
        "fort myers", "rhode island", "prince edward island", "house of commons", "house of lords",
        "house of representatives", "situation room", "west bank", "left bank", "gaza strip",
        "ivory coast", "cape coast", "college station", "white hall", "falkland islands",
        "marshall islands", "solomon islands", "cook islands", "cayman islands", "canary islands",
        "virgin islands", "british virgin islands", "us virgin islands", "faroe islands",
        "channel islands", "galápagos islands", "galapagos islands", "philippine islands",
        "british isles", "western isles", "pitcairn islands", "hawaiian islands",
    }
)  # fmt: skip
# Surfaces take "on".
ON_NOUNS = _set(
    """island islands isle isles islet peninsula plateau coast river moon mount mountain hill ridge atoll
    shore shores beachhead frontline railway motorway highway ship boat ferry yacht train platform
    planet continent steppe glacier"""
)
ON_NAMES = frozenset(
    {
        "guam", "iwo jima", "diego garcia", "saipan", "tinian", "crete", "hainan", "okinawa",
        "svalbard", "saint helena", "st helena", "st. helena", "elba", "guadalcanal", "midway",
        "capitol hill", "wall street", "broadway", "moon", "mars", "earth", "venus", "jupiter",
        "everest", "k2", "matterhorn", "mont blanc", "kilimanjaro", "x", "twitter", "facebook",
        "youtube", "instagram", "telegram", "tiktok", "truth social", "weibo", "wechat", "television",
        "radio", "international space station", "golden gate bridge", "omaha beach", "utah beach",
        "gold beach", "juno beach", "sword beach", "death row", "bbc radio", "cnn", "fox news",
    }
)  # fmt: skip
ON_FIRST = _set("mount mt mt. mont isle")
# Ships and aircraft take "aboard".
ABOARD_FIRST = _set("uss usns hms hmas hmcs rms ss mv ms ins hmnzs rv rrs")
ABOARD_NAMES = frozenset({"air force one", "air force two", "marine one", "titanic", "mayflower"})
# Nouns that would end the search for the last one: a number or a word after the noun proper.
SKIPPED_LAST = _set("one two three four five six i ii iii iv v")
# Texts that begin with one of these already say how the place or the occasion is attached.
ATTACHING = _set(
    """aboard about above across after against along alongside amid among around at atop before behind
    below beneath beside between beyond by down during following from in inside into marking near next
    off on onto opposite outside over past since through throughout to toward towards under until up
    upon via with within"""
)
# Occasions that last, and those that are texts: "during the visit", "in an interview".
DURING_NOUNS = _set(
    """call campaign conversation crisis crises blockade exercise flight invasion negotiations occupation
    offensive pandemic presidency reign revolution siege standoff stay strike term tour transition trip
    uprising visit voyage war wars"""
)
IN_NOUNS = _set(
    """address article autobiography biography book broadcast caption chapter column diary editorial email
    epilogue essay final footnote foreword interview line paragraph play poem preface prologue
    sentence song sonnet letter memo memoir memoirs message novel op-ed paper podcast post report
    speech statement telegram testimony tweet"""
)
OCCASION_NOUNS = MappingProxyType(
    dict.fromkeys(DURING_NOUNS, "during") | dict.fromkeys(IN_NOUNS, "in")
)
# Occasions that were typed without an article need one: "in World Cup final".
ARTICLED_NOUNS = _set(
    """final semi-final quarter-final match game summit meeting conference ceremony premiere funeral wedding
    coronation exhibition fair festival congress opening closing inauguration hearing trial session banquet
    dinner race concert tournament"""
)
