"""All fields of a fact file, written down once.

The reader of shapes, the JSON Schema and the tests of the manual all use these tables, so that
they cannot say different things.
"""

from __future__ import annotations

from quizgen.facts.field import Field, Shape, table

ID, TEXT, TEXTS, FLAG = Shape.ID, Shape.TEXT, Shape.TEXTS, Shape.FLAG
AMOUNT = Shape.AMOUNT
MOMENT, DAY, CHOICE, RANK = Shape.MOMENT, Shape.DAY, Shape.CHOICE, Shape.RANK
MAPPING, LIST = Shape.MAPPING, Shape.LIST

TOP = table(
    "the file",
    Field("deck", TEXT, "Title of the deck and of the quiz.", "Moon landings", most=300),
    Field("about", TEXT, "What the facts are about, in one line.", "Who flew, when and where"),
    Field("as_of", DAY, "The day on which roles and claims were true.", "2025-12-17"),
    Field("lang", Shape.LANGUAGE, "The language of the texts, as a BCP 47 tag.", "en-GB"),
    Field("tags", TEXTS, "Tags of every fact.", "[space, history]"),
    Field("source", TEXTS, "Source of all facts and people that name none.", "report"),
    Field("wordings", TEXT, "A file with wordings of your own, beside this one.", "wordings.yaml"),
    Field("sources", MAPPING, "Where facts come from, each under its id.", "{report: Report}"),
    Field("people", MAPPING, "People, each under the full name.", "{Buzz Aldrin: pilot}"),
    Field("places", MAPPING, "Places, each under its name.", "{Houston: Texas}"),
    Field("groups", MAPPING, "Bodies that act, each under its name.", "{NASA: United States}"),
    Field("facts", LIST, "The facts, in the order in which they are learnt.", "[]"),
    Field("lists", LIST, "Lists of members that belong together.", "[]"),
    meant={
        "title": "deck",
        "name": "deck",
        "description": "about",
        "date": "as_of",
        "language": "lang",
        "locale": "lang",
        "tag": "tags",
        "person": "people",
        "persons": "people",
        "locations": "places",
        "place": "places",
        "wording": "wordings",
        "templates": "wordings",
        "organisations": "groups",
        "organizations": "groups",
        "orgs": "groups",
        "group": "groups",
        "references": "sources",
        "cards": "facts",
        "items": "facts",
        "questions": "facts",
        "fact": "facts",
        "list": "lists",
    },
)

FACT = table(
    "a fact",
    Field("id", ID, "Name of the fact for ever: every card hangs on it.", "landing"),
    Field("who", TEXTS, "The subject: people or groups.", "[Neil Armstrong, Buzz Aldrin]"),
    Field("what", TEXT, "The subject where it is a thing or an event.", "Apollo 11"),
    Field("did", TEXT, "What happened: a past-tense phrase after the subject.", "landed"),
    Field("said", TEXT, "The exact words that were said, without quotation marks.", "Go ahead"),
    Field("to", TEXTS, "To whom it was said.", "NASA", needs="said"),
    Field("about", TEXT, "What the words were about.", "the landing", needs="said"),
    Field("verb", TEXT, "The verb where `said` is not the word.", "announced", needs="said"),
    Field("base", TEXT, "Base form of the verb in `did` where two fit.", "found", needs="did"),
    Field("at", TEXT, "The occasion.", "the closing session"),
    Field("where", TEXTS, "The place or places.", "Houston"),
    Field("when", MOMENT, "The date or the interval, in EDTF.", "1969-07-16/1969-07-24"),
    Field("after", TEXT, "The event that it followed: the id of a fact, or a name.", "the launch"),
    Field("amount", AMOUNT, "A number in `did`, with its unit.", "21 hours", needs="did"),
    Field("outcome", TEXT, "How it ended, as a noun phrase.", "a safe return", needs="did"),
    Field("according_to", TEXTS, "Whose claim it is; it is then asked as a claim.", "NASA"),
    Field("ask", TEXT, "A question in your own words.", "Which Apollo flight landed first?"),
    Field("answer", TEXT, "The answer to `ask`.", "Apollo 11", needs="ask"),
    Field("accept", TEXTS, "Other answers that are right.", "[Apollo XI, XI]", needs="ask"),
    Field("wrong", TEXTS, "Answers that are certainly wrong.", "[Apollo 8]", needs="ask"),
    Field("part_of", TEXT, "The larger event: the id of a fact, or a name.", "Apollo programme"),
    Field("source", TEXTS, "Ids of the sources.", "report", "sources"),
    Field("page", TEXT, "Where in the source it stands.", "12"),
    Field("evidence", TEXT, "A short excerpt of the source that proves it.", "They landed"),
    Field("as_of", DAY, "The day on which it was true.", "1969-07-20"),
    Field("review_by", DAY, "The day by which it should be looked at again.", "2031-01"),
    Field("until", DAY, "The day until which it was true.", "2030"),
    Field("retired", DAY, "The day on which it left the deck.", "2031-01-31"),
    Field("replaced_by", TEXT, "Id of the fact that took its place.", "second-landing"),
    Field("was", TEXTS, "Earlier ids of this fact.", "[first-landing]"),
    Field("priority", RANK, "1 for the first to learn, 3 for the last; else 2.", "1"),
    Field("tags", TEXTS, "Tags of this fact.", "[moon, 1960s]"),
    Field("image", TEXT, "A picture, as a path beside the file.", "images/eagle.png"),
    Field("alt", TEXT, "What the picture shows, for who cannot see it.", "Eagle", needs="image"),
    Field("credit", TEXT, "Who made the picture.", "NASA", needs="image"),
    Field("licence", TEXT, "By what right you may show it.", "public domain", needs="image"),
    Field(
        "only", CHOICE, "The one outlet that it is meant for.", "deck", choices=("deck", "paper")
    ),
    Field("complete", FLAG, "Whether a list in this fact has no further members.", "true"),
    Field("functional", FLAG, "Whether its question can have one answer only.", "true"),
    meant={
        "date": "when",
        "day": "when",
        "year": "when",
        "time": "when",
        "place": "where",
        "location": "where",
        "city": "where",
        "quote": "said",
        "quotation": "said",
        "says": "said",
        "question": "ask",
        "prompt": "ask",
        "front": "ask",
        "back": "answer",
        "answers": "accept",
        "aka": "accept",
        "options": "wrong",
        "choices": "wrong",
        "distractors": "wrong",
        "speaker": "who",
        "person": "who",
        "people": "who",
        "actor": "who",
        "subject": "who",
        "event": "what",
        "thing": "what",
        "action": "did",
        "does": "did",
        "happened": "did",
        "occasion": "at",
        "attributed_to": "according_to",
        "claimed_by": "according_to",
        "by": "according_to",
        "topic": "about",
        "sources": "source",
        "citation": "source",
        "reference": "source",
        "excerpt": "evidence",
        "tag": "tags",
        "picture": "image",
        "photo": "image",
        "license": "licence",
        "alt_text": "alt",
        "photographer": "credit",
        "expires": "until",
        "parent": "part_of",
        "number": "amount",
        "quantity": "amount",
        "result": "outcome",
        "followed": "after",
    },
)

PERSON = table(
    "a person",
    Field("title", TEXT, "Title before the name.", "Admiral"),
    Field("role", TEXTS, "The posts held on `as_of`.", "Secretary of Defence", "roles"),
    Field("country", TEXT, "The country that the person acts for.", "China"),
    Field("aka", TEXTS, "Other names for the person.", "[Admiral Dong]"),
    Field("as_of", DAY, "The day on which the roles were held.", "2025-12-17"),
    Field("source", TEXTS, "Ids of the sources.", "report", "sources"),
    Field("was", TEXTS, "Names under which the file had the person before.", "[Dong Chun]"),
    short="role",
    meant={"roles": "role", "job": "role", "post": "role", "position": "role", "office": "role"}
    | {"alias": "aka", "aliases": "aka", "nationality": "country", "sources": "source"},
)

PLACE = table(
    "a place",
    Field("in", TEXT, "The larger place that it lies in.", "United States", "within"),
    Field("aka", TEXTS, "Other names for the place.", "[Washington, D.C.]"),
    Field("preposition", TEXT, "The word before the name where `in` is wrong.", "at"),
    short="in",
    meant={"country": "in", "within": "in", "part_of": "in", "alias": "aka", "aliases": "aka"},
)

GROUP = table(
    "a group",
    Field("country", TEXT, "The country that it belongs to.", "United States"),
    Field("aka", TEXTS, "Other names for the group.", "[the Defence Department]"),
    Field("is", TEXT, "What it is, in the singular: company, team, state.", "ministry", "sort"),
    short="country",
    meant={"in": "country", "alias": "aka", "aliases": "aka", "kind": "is", "type": "is"}
    | {"sort": "is"},
)

SOURCE = table(
    "a source",
    Field("title", TEXT, "Title of the article, book or page.", "Talks resume"),
    Field("publisher", TEXT, "Who published it.", "The Daily"),
    Field("author", TEXT, "Who wrote it.", "A. Writer"),
    Field("published", DAY, "When it was published.", "2025-12"),
    Field("accessed", DAY, "When you read it.", "2025-12-20"),
    Field("url", TEXT, "Its link.", "https://example.org/talks"),
    Field("page", TEXT, "Page or section.", "12"),
    short="title",
    meant={"name": "title", "date": "published", "link": "url", "pages": "page", "by": "author"}
    | {"outlet": "publisher", "retrieved": "accessed", "website": "url", "authors": "author"},
)

LISTED = table(
    "a list",
    Field("id", ID, "Name of the list for ever: every card hangs on it.", "moonwalkers"),
    Field("title", TEXT, "What its members are, as it follows `the`.", "planets of the Sun"),
    Field("one", TEXT, "What one member is, as it follows `the`.", "president of Examplia"),
    Field("members", LIST, "The members: names, or `name: dates`, or `name: number`.", "[]"),
    Field("ordered", FLAG, "Whether the members stand in an order that can be asked.", "true"),
    Field("complete", FLAG, "Whether there are no further members.", "true"),
    Field("functional", FLAG, "Whether there is one member at a time.", "true"),
    Field("by", TEXT, "What its numbers measure, or its order goes by.", "mass"),
    Field("unit", TEXT, "The unit of its numbers.", "kilograms", needs="by"),
    Field("most", TEXT, "The word for the member with the largest number.", "heaviest", needs="by"),
    Field("least", TEXT, "The word for the one with the smallest.", "lightest", needs="by"),
    Field("source", TEXTS, "Ids of the sources.", "report", "sources"),
    Field("as_of", DAY, "The day on which the list was like this.", "2025-12-17"),
    Field("priority", RANK, "1 for the first to learn, 3 for the last; else 2.", "1"),
    Field("tags", TEXTS, "Tags of this list.", "[moon, 1960s]"),
    Field(
        "only", CHOICE, "The one outlet that it is meant for.", "deck", choices=("deck", "paper")
    ),
    meant={
        "name": "title",
        "items": "members",
        "values": "members",
        "measure": "by",
        "measured_by": "by",
        "ordered_by": "by",
        "order": "ordered",
        "units": "unit",
        "sources": "source",
        "tag": "tags",
    },
)

TABLES = (TOP, FACT, PERSON, PLACE, GROUP, SOURCE, LISTED)
"""Every table, the file's own first."""

CLASHES = (
    ("ask", "did"),
    ("ask", "said"),
    ("ask", "who"),
    ("ask", "what"),
    ("did", "said"),
    ("who", "what"),
)
"""Fields of a fact that cannot stand together: a fact states one thing, in one way."""
