"""All fields of a recipe, written down once: for the reader, the schema and the manual."""

from __future__ import annotations

from quizgen.facts.field import Field, Shape, table

TEXT, TEXTS, MOMENT = Shape.TEXT, Shape.TEXTS, Shape.MOMENT
CHOICE, RANK, COUNT, FLAG = Shape.CHOICE, Shape.RANK, Shape.COUNT, Shape.FLAG
MAPPING = Shape.MAPPING

FORMS = ("choice", "true-false", "match", "order", "complete", "short-answer")
"""The sections of a paper, by the names that a command line takes."""

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
    Field(
        "quizzes", MAPPING, "Quizzes of this deck, each under its name.", "{week-1: {count: 10}}"
    ),
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
        "quiz": "quizzes",
        "papers": "quizzes",
        "tests": "quizzes",
        "exams": "quizzes",
    },
)

QUIZ = table(
    "a quiz",
    Field("title", TEXT, "Title on the paper, where it is not the deck's.", "Landings, week 1"),
    Field("about", TEXT, "The line below the title.", "Open book, 20 minutes"),
    Field("count", COUNT, "How many questions; else 12, or all clean ones.", "10"),
    Field("sections", TEXTS, "Only these forms of question.", "[choice, true-false]"),
    Field("kinds", TEXTS, "Only these kinds of question.", "[who, when]"),
    Field("tags", TEXTS, "Only facts with one of these tags.", "moon"),
    Field("since", MOMENT, "Only facts of this time or later.", "1969-07"),
    Field("versions", TEXTS, "Letters of the versions.", "A-C"),
    Field("seed", TEXT, "Any word: another choice, in another order.", "spring"),
    Field("paper", CHOICE, "Size of the sheet.", "letter", choices=("a4", "letter", "none")),
    Field("columns", CHOICE, "Columns of the questions.", "2", choices=("1", "2")),
    Field("access", FLAG, "Also an edition in large type.", "true"),
    Field("answers", FLAG, "Whether a sheet to answer on comes with it.", "false"),
    Field("html", FLAG, "Also as a page for browsers.", "true"),
    Field("single", FLAG, "Files of each version even of more than 6.", "true"),
    Field("flashcards", FLAG, "Also a card to cut out for each fact it asks about.", "true"),
    meant={
        "deck": "title",
        "name": "title",
        "description": "about",
        "n": "count",
        "number": "count",
        "questions": "count",
        "length": "count",
        "forms": "sections",
        "form": "sections",
        "section": "sections",
        "kind": "kinds",
        "tag": "tags",
        "topics": "tags",
        "period": "since",
        "from": "since",
        "after": "since",
        "version": "versions",
        "letters": "versions",
        "size": "paper",
        "sheet": "paper",
        "column": "columns",
        "large_print": "access",
        "answer_sheet": "answers",
        "sheets": "answers",
        "browser": "html",
        "cards": "flashcards",
    },
)
