"""The word lists behind the English rules. Each says why it exists; none holds a rule."""

from __future__ import annotations

from types import MappingProxyType


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


APOSTROPHE = "\u2019"
"""What the product prints for an apostrophe."""

# Auxiliaries invert ("was frozen" -> "was ... frozen"). Word typed -> the form before the subject;
# every one of them but "am" also has a contraction with "not", which is written out again.
BE = _set("am is are was were")
HAVE = _set("has have had")
DO = _set("do does did")
MODALS = _set("can could may might must shall should will would ought")
IRREGULAR_NEGATIONS = MappingProxyType(
    {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall", "needn't": "need"}
)
AUXILIARIES = MappingProxyType(
    {word: word for word in BE | HAVE | DO | MODALS}
    | {f"{word}n't": word for word in BE | HAVE | DO | MODALS}
    | IRREGULAR_NEGATIONS
)
NEGATED = frozenset(word for word in AUXILIARIES if word.endswith("n't")) | {"cannot"}

_PLURALS = {"are": "is", "were": "was", "have": "has", "do": "does"}
SINGULAR = MappingProxyType(_PLURALS | {f"{word}n't": one for word, one in _PLURALS.items()})
"""Plural forms of auxiliaries, with and without "not", and the singular of what precedes it."""

# Words that may stand before a finite verb and simply move along with it. Words in -ly need no list.
ADVERBS = _set(
    """first second third last later again never then once twice soon still now often always ever even
    just already not only thus therefore instead together both all each also almost long so too yet
    however hence meanwhile afterwards thereafter thereupon today yesterday neither either rather quite
    very more most less nearly perhaps maybe indeed nevertheless nonetheless otherwise sometimes seldom
    overnight abroad alone afresh anew forever further eventually half well ultimately"""
)
ADVERBIALS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "in turn|in effect|in part|in fact|in public|in private|in secret|at first|at last|at once|"
        "of course|as well|no longer|once more|for instance|by contrast|for the first time|in response|"
        "for the second time|for the last time|more or less|at least|at the time|by then|by now|"
        "as a result|in the end|on the other hand|for a time|in addition|to this day|as yet|"
        "to date|so far|thus far|long since|ever since|since then|by that time|until then"
    ).split("|")
)
COORDINATORS = _set("and or but nor")

# What opens a noun phrase after a verb: after it, "signed" in "and signed the accord" is a verb.
DETERMINERS = _set(
    """the a an this these those his her its their our my your any each every some no both several many
    few another such him them it us me himself herself itself themselves whom what how whether two three
    four five six seven eight nine ten hundreds thousands millions nothing everyone everything none"""
)
PREPOSITIONS = _set(
    """aboard about above across after against along alongside amid among amongst around as at atop
    before behind below beneath beside besides between beyond by concerning despite down during except
    for from in inside into like near of off on onto opposite out outside over past per regarding
    since through throughout till to toward towards under underneath unlike until up upon versus via
    with within without"""
)
PARTICLES = _set("away back down forth forward off out over through up aside apart together ahead")
# Where another clause starts, a later verb may belong to that clause.
SUBORDINATORS = _set(
    """that which who whom whose because while whilst if where when although though unless whether how
    why what whereas lest whereby wherein"""
)
# Words in -ed that stand before a noun far more often than they are verbs: "Taiwan and related issues".
ATTRIBUTIVE = _set(
    """related associated armed unarmed united advanced alleged so-called skilled unskilled manned
    unmanned aged assorted gifted guided salaried sophisticated uniformed wooded varied"""
)
# Those that are as often one as the other: "has limited powers", "has limited exports".
ADJECTIVAL = ATTRIBUTIVE | _set(
    """accredited allied altered armoured automated broken closed combined concentrated corrugated
    dedicated detailed disabled displaced disputed distinguished divided dried educated enhanced
    enriched experienced extended frozen grounded hidden illuminated improved increased infected injured
    integrated isolated limited marked married mechanised mixed motorised occupied organised organized
    prolonged qualified reduced refined registered renewed reserved restricted retired scattered
    settled shared sheltered stolen strained stranded sustained trained unlimited used wounded written"""
)
# Verbs whose participle takes an object of its own: ", awarded the prize in 1921" is not "awarded it".
DOUBLE_OBJECT = _set(
    """awarded granted offered denied named called elected dubbed nicknamed titled entitled considered
    declared deemed appointed crowned assigned promised allowed branded labelled labeled christened"""
)
# Verbs without an object. After "was" they are no participles ("was arrested and died"), and a past
# form without an object behind it is one of them for certain ("met Dong Jun, and resigned").
INTRANSITIVE = _set(
    "died resigned arrived departed emerged happened occurred vanished disappeared fled"
)
# Verb forms that may be nouns too, but hardly without an article, as after "and".
VERBS_FIRST = _set(
    """spoke rose fell drove broke saw bore
    helps makes takes holds keeps gets puts finds sees says goes lets sits stands"""
)
# Participles that hardly stand before a noun, so that before a bare one they are verbs ("sent troops").
VERBAL = _set(
    """sent held made kept brought built won led met told raised launched called urged ended reached
    imposed visited received announced demanded provided faced joined caused blamed accused asked helped
    gained praised criticised criticized condemned warned invited hosted sought fought caught bought
    ordered killed attacked signed mobilised mobilized deployed threatened welcomed"""
)
# What shows that a past form which is also a noun is a verb ("left for Paris").
VERB_BEFORE = MappingProxyType({"left": _set("for behind home early"), "felt": _set("that")})
# After "had", these are participles even before a bare noun ("had left office", "had cut ties").
PLAIN_PARTICIPLES = _set(
    """left set cut put shut hit met shot thought felt held lost spent sent built read split accused
    agreed known given cast fallen offset run spread cost rent settled bought"""
)

# Past forms that lemminflect lacks or reads wrongly, with their base.
IRREGULAR = MappingProxyType(
    {
        "forecast": "forecast", "broadcast": "broadcast", "telecast": "telecast",
        "podcast": "podcast", "webcast": "webcast", "simulcast": "simulcast",
        "sublet": "sublet", "pled": "plead", "dared": "dare", "okayed": "okay",
        "sweat": "sweat", "overflew": "overfly", "greenlit": "greenlight",
        "spotlit": "spotlight", "gaslit": "gaslight",
        "americanised": "Americanise", "americanized": "Americanize",
    }
)  # fmt: skip
# Past forms of two lemmas of which readers of news and history mean one; British spelling first.
PREFERRED = MappingProxyType(
    {
        "skied": "ski", "developed": "develop", "premiered": "premiere", "axed": "axe",
        "annexed": "annex", "annexes": "annex", "axes": "axe", "paled": "pale", "tinged": "tinge",
        "boded": "bode", "installed": "install", "installs": "install", "fulfilled": "fulfil",
        "fulfils": "fulfil", "fulfills": "fulfill", "instilled": "instil", "instils": "instil",
        "instills": "instill", "distilled": "distil", "distils": "distil", "distills": "distill",
        "bathed": "bathe", "lambasted": "lambast", "chaperoned": "chaperone", "forewent": "forgo",
        "forwent": "forgo", "forgoes": "forgo", "foregoes": "forgo", "psyched": "psych",
        "whizzed": "whizz", "whizzes": "whizz", "gelled": "gel", "gels": "gel", "jelled": "jell",
        "jells": "jell", "whirred": "whir", "whirs": "whir", "hiccupped": "hiccup",
        "hiccups": "hiccup", "lassoed": "lasso", "lassoes": "lasso", "empanelled": "empanel",
        "empanels": "empanel", "impanelled": "impanel", "impanels": "impanel", "tared": "tare",
        "staves": "stave", "forswore": "forswear", "forswears": "forswear",
    }
)  # fmt: skip
# What is laid ("lay siege"), where "lay" is no past of "lie"; and what only tells how far off something lay.
LAID = _set(
    """siege claim waste hands blame mines eggs bricks cables tracks rails pipes stress emphasis plans charges
    wreaths flowers bare foundations traps odds"""
)
MEASURES = _set(
    """mile miles kilometre kilometres kilometer kilometers metre metres meter meters yard yards foot feet
    league leagues hour hours day days march inch inches step steps distance way while time"""
)
# Read as a past by lemminflect, but no base form follows from them.
NO_PAST = _set("wrought staid mown joyriding joy-riding logged-in folksy")

# First parts of hyphened words that make adjectives, not verbs: "half-built", "well-received".
ADJECTIVAL_FIRST = _set(
    """well ill half so self newly much long semi non ever best better left right old new high low first
    all full part ready home hand purpose state government"""
)
VERB_PREFIXES = tuple(
    "counter super inter micro under cross over fore auto tele down out mis dis pre sub bio geo "
    "re un de up co".split()
)
"""Longest first: what may stand unhyphened before a known verb ("overflew", "unfroze")."""

# Verbs that name their object: "called Xi a dictator" lets Xi be asked before "a dictator".
NAMING = _set("call name consider declare deem label dub brand make elect appoint crown nickname")
# Prepositions that can open a question before "whom" when the verb stands right before them.
ASKED_PREPOSITIONS = _set("with to from for against by on upon about of under alongside")
# Verb and noun make one verb ("held talks with Ye"): only these let the name be asked after a noun.
LIGHT_VERBS = MappingProxyType(
    {
        "with": _set(
            """hold have make open begin start resume break cut sever establish restore reach sign
            strike conclude exchange discuss share form forge join maintain keep develop build hold
            co-host negotiate end suspend freeze halt"""
        ),
        "to": _set("""give send write hand deliver sell offer issue present award supply pay make lose
            cede transfer grant lend show pass concede dedicate"""),
        "from": _set("receive buy get take win obtain borrow inherit seize capture learn demand"),
        "on": _set("declare impose wage launch put make inflict mount order"),
        "against": _set("wage launch mount file lodge bring lead win lose play score fight impose"),
        "for": _set("vote express declare voice"),
        "about": _set("write make"),
    }
)  # fmt: skip
# Verbs whose preposition stays behind: "Whom did she take on?", not "On whom did she take?".
PHRASAL = MappingProxyType({"take": ("on",), "bring": ("on", "about"), "put": ("on",)})
# Verbs whose complement is no object: nobody asks "Whom did he become?".
COPULAR = _set("become remain seem be appear")

# Articles and owners that lose their capital in mid-sentence; all other first words may be names.
ARTICLES = _set("The A An")
OWNERS = _set(
    "This That These Those Its Their His Her Our Some Several Many Both All Each Every No"
)
CAPITAL_THE = ("The Hague", "The Who")
"""Names whose article keeps its capital wherever it stands."""

# First parts of names that stay small at the start of a sentence (romanised articles).
SMALL_ARTICLES = _set("al el ad an ar as ash at az ul ud e i")
# Words that end with a full stop of their own: it closes a sentence and is kept before "?".
ABBREVIATIONS = _set(
    """Inc. Jr. Sr. Ltd. Co. Corp. Bros. St. Mt. Dr. Mr. Mrs. Ms. Gen. Col. Lt. Adm. Capt. Sgt. Gov.
    Sen. Rep. Prof. Rev. Hon. Vol. etc. vs. approx. dept. Dept. Univ. Ave. Blvd. Rd. cf. al. ed. p.
    pp. ca. c. Ph.D. Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec."""
)
# Initials that are spoken as a word, and so take "a" or "an" by their sound ("a NATO base").
SPOKEN_INITIALS = _set(
    """NATO NASA NAFTA FIFA SALT START SARS MAD MIRV RAND RADAR LASER SEAL SWAT SWIFT HAMAS ISIS ISIL OPEC
    UNESCO UNICEF UNRWA UEFA ASEAN AUKUS AIDS FEMA LOT MERS MENA NORAD NIMBY SIM LAN ROM RAM REIT
    SEATO FARC LIGO SETI SONAR SCUBA SCOTUS POTUS FLOTUS HUD"""
)
# Last words of plural names, which take a bare apostrophe; a name that begins with "the" does too.
PLURAL_NAMES = _set(
    """States Nations Netherlands Philippines Maldives Bahamas Seychelles Emirates Islands Forces Talks
    Affairs Republics Democrats Republicans Tories Conservatives Liberals Greens Beatles Stones Yankees
    Communities Industries Airlines Airways Brothers Studios Records Games Olympics Knights Allies
    Soviets Rebels Troops Workers Teachers Students Scientists Courts"""
)
