"""All fields of a recipe, written down once: for the reader, the schema and the manual."""

from __future__ import annotations

from quizgen.facts.field import Field, Shape, table

TEXT, TEXTS, MOMENT = Shape.TEXT, Shape.TEXTS, Shape.MOMENT
CHOICE, RANK, COUNT, FLAG = Shape.CHOICE, Shape.RANK, Shape.COUNT, Shape.FLAG

RECIPE = table(
    "a recipe",
    Field("deck", TEXT, "Title of this deck and of its quiz.", "Moon landings in brief"),
    Field("about", TEXT, "What this deck is about, in one line.", "The first and the last step"),
    Field("from", TEXT, "The fact file, where several use this folder.", "facts.yaml", "fact_file"),
    Field("tags", TEXTS, "Facts with one of these tags.", "[moon, politics]"),
    Field("period", MOMENT, "Facts whose date begins in this interval.", "1969/1972"),
    Field("priority", RANK, "Facts of this priority or a more urgent one.", "2"),
    Field("facts", TEXTS, "Ids of facts that are in, whatever else.", "[launch, first-step]"),
    Field("without_tags", TEXTS, "No fact with one of these tags.", "moon::first"),
    Field("without_facts", TEXTS, "Ids of facts that are out, whatever else.", "samples"),
    Field("kinds", TEXTS, "Ask only these kinds of question.", "[who, when]"),
    Field("without_kinds", TEXTS, "Do not ask these kinds of question.", "cloze"),
    Field(
        "order",
        CHOICE,
        "How new cards follow each other.",
        "date",
        choices=("priority", "file", "date"),
    ),
    Field("choices", FLAG, "Let cards offer options where honest ones exist.", "true"),
    Field("voice", TEXT, "The language in which devices read sentences aloud.", "en_GB"),
    Field("tombstones", COUNT, "Releases that carry a fact that has left the deck.", "12"),
    meant={
        "title": "deck",
        "name": "deck",
        "description": "about",
        "file": "from",
        "fact_file": "from",
        "source": "from",
        "tag": "tags",
        "topics": "tags",
        "dates": "period",
        "when": "period",
        "years": "period",
        "ids": "facts",
        "fact": "facts",
        "include": "facts",
        "exclude": "without_facts",
        "except": "without_facts",
        "without": "without_facts",
        "kind": "kinds",
        "max_priority": "priority",
        "sort": "order",
        "options": "choices",
        "multiple_choice": "choices",
        "tts": "voice",
        "speech": "voice",
        "releases": "tombstones",
    },
)
