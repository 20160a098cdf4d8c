"""libyaml's syntax errors in words that help: one table, and the first row that fits.

libyaml says "mapping values are not allowed in this context" where somebody typed
``said: A said: B``. A row names words of such a message and what must stand at the place, and
gives the slug, the sentence, the advice, and the place where the mistake was made: for a quote
that is never closed that is where it opens, not the end of the file.
"""

from __future__ import annotations

from quizgen.reading.finding import Finding
from quizgen.reading.mistake import Mistake
from quizgen.reading.scene import Scene

_IN_QUOTES = "put the whole text in quotes"
_NO_ESCAPES = (
    "type `\\\\` for a backslash, or put the text in 'single quotes', which have no escapes"
)
_LINE_UP = "line it up with the field above that it stands beside"


def explain(scene: Scene) -> Finding:
    """Give the finding for the syntax error at which libyaml stopped."""
    return next(row for row in MISTAKES if row.fits(scene)).finding(scene)


def _starts(said: str, slug: str, char: str) -> Mistake:
    """Give the mistake of a text whose first character means something in YAML."""
    message = (
        f"`{{word}}` is {'a' if slug == 'tag' else 'an'} {slug} in YAML; those are not read here"
    )
    hint = f"put a text that starts with {char} in quotes{{row}}"
    return Mistake(said, slug, message, hint, Scene.beginning)


MISTAKES = (
    _starts("an alias", "alias", "*"),
    _starts("an anchor", "anchor", "&"),
    _starts("a tag:|tag handle|tag URI", "tag", "!"),
    Mistake(
        "directive|incompatible YAML document",
        "directive",
        "a line that starts with % is a YAML directive; those are not read here",
        "delete the line, or put the text in quotes{row}",
        Scene.beginning,
    ),
    Mistake(
        "tab character|cannot start any token",
        "tab",
        "a tab where only spaces can stand{tabs}",
        "indent with spaces, two for each step",
        when=Scene.at_tab,
    ),
    Mistake(
        "cannot start any token|mapping keys",
        "stray-character",
        "a text cannot start with {mark} unless it is in quotes",
        "put it in quotes{item}",
    ),
    Mistake(
        "block scalar: (did not find|found an)",
        "block-text",
        "after `{char}` the text starts on the next line; nothing else fits on this one",
        "put a text that starts with {char} in quotes{row}",
        Scene.beginning,
    ),
    Mistake(
        "quoted scalar: found unexpected",
        "unclosed-quote",
        "the quote that opens here is never closed",
        "type {char} at the end of the text; to have quotes in a text, use the other kind round it",
        Scene.beginning,
    ),
    Mistake(
        "unknown escape",
        "unknown-escape",
        "`{escape}` is no escape in double quotes",
        _NO_ESCAPES,
        Scene.escape,
    ),
    Mistake(
        "quoted scalar",
        "unknown-escape",
        "the digits after `{escape}` are those of no character",
        _NO_ESCAPES,
        Scene.escape,
    ),
    Mistake(
        "mapping values|expected (key|'-' indicator)|block sequence entries",
        "unclosed-quote",
        "the quote that opens here closes only on line {line}, in the middle of a text",
        "close it where its text ends",
        Scene.last_start,
        Scene.after_quoted_lines,
    ),
    Mistake(
        "expected (key|'-' indicator)|block sequence entries",
        "text-after-quotes",
        "the quotes end before the text does",
        _IN_QUOTES + "{value}",
        when=Scene.after_quotes,
    ),
    Mistake(
        "expected (key|'-' indicator)",
        "text-after-brackets",
        "the brackets end before the text does",
        _IN_QUOTES + "{value}",
        when=Scene.after_brackets,
    ),
    Mistake(
        "mapping values",
        "colon-in-text",
        "a second `: ` on the line starts another field, which cannot stand here",
        _IN_QUOTES + "{field}",
        when=Scene.second_colon,
    ),
    Mistake(
        "mapping values",
        "missing-space",
        "the colon has no space after it, so this line is no field",
        "type a space after the colon{spaced}",
        Scene.colon,
        Scene.bare_lines_lack_space,
    ),
    Mistake(
        "mapping values",
        "long-name",
        "this name of a field is longer than 1,024 characters",
        "a long text goes after a name: `name: text`",
        Scene.last_start,
        Scene.after_long_name,
    ),
    Mistake(
        "mapping values",
        "missing-colon",
        "this line is no field: it has no `: `",
        "type `name: value`, with a space after the colon",
        Scene.last_start,
        Scene.after_bare_lines,
    ),
    Mistake(
        "mapping values",
        "indentation",
        "this field stands deeper than the one above it, which has its text already",
        _LINE_UP + "; if it goes on with that text, " + _IN_QUOTES,
        Scene.line_start,
        also=Scene.last_start,
    ),
    Mistake(
        "block sequence entries",
        "item-on-line",
        "a list cannot start on the line of its field",
        "put each `- item` on a line of its own; a text that starts with a dash goes in quotes{item}",
    ),
    Mistake(
        "expected ':'",
        "missing-space",
        "the colon has no space after it, so this line is no field",
        "type a space after the colon{spaced}",
        Scene.colon,
        Scene.lacks_space,
    ),
    Mistake(
        "expected ':'",
        "missing-colon",
        "this line is no field: it has no `: `",
        "type `name: value`; the further lines of a text stand deeper than its field",
        Scene.beginning,
    ),
    Mistake(
        "expected key|node content",
        "empty-key",
        "the name before the colon is missing",
        "type `name: value`; a text that starts with a colon goes in quotes{item}",
        when=Scene.at_colon,
    ),
    Mistake(
        "expected key",
        "indentation",
        "a list item where a field must stand",
        "a list stands under its field, with nothing after the colon",
        when=Scene.at_dash,
        also=Scene.beginning,
    ),
    Mistake(
        "expected ','|node content",
        "comment-for-value",
        "`#` starts a comment here, which hides the closing bracket",
        "put the text in quotes{item}",
        Scene.comment,
        Scene.hides_bracket,
    ),
    Mistake(
        "node content",
        "missing-item",
        "an item is missing before the comma",
        "type the item, or delete the comma",
        when=Scene.at_lone_comma,
    ),
    Mistake(
        "expected (key|node content|'-' indicator)",
        "stray-character",
        "`{char}` closes nothing here",
        "delete it; a text that starts with {char} goes in quotes{item}",
        when=Scene.at_closing_bracket,
    ),
    Mistake(
        "expected key",
        "indentation",
        "this line starts in another column than the fields around it",
        _LINE_UP,
        Scene.line_start,
        also=Scene.beginning,
    ),
    Mistake(
        "expected '-' indicator",
        "indentation",
        "this line is no list item, but starts in the column of the list above",
        "start an item with `- `; its further fields stand in the column of its first",
        also=Scene.beginning,
    ),
    Mistake(
        "expected ','",
        "missing-comma",
        "a comma or `{closer}` must stand here",
        "part items with commas; a text with brackets, commas or `: ` goes in quotes",
        when=Scene.closes_on_line,
    ),
    Mistake(
        "expected ','|node content",
        "unclosed-bracket",
        "the `{char}` that opens here is never closed",
        "type `{closer}` after the last item; a text that starts with {char} goes in quotes{row}",
        Scene.opening,
    ),
    Mistake(
        "document start",
        "second-document",
        "a second YAML document starts here; only one is read",
        "delete the line `...` above, or move what follows into a file of its own",
    ),
    Mistake(
        "",
        "yaml-syntax",
        "YAML cannot read this ({said})",
        "put texts with special characters in quotes",
    ),
)
"""Every mistake that libyaml can stop at. The first row that fits is the one that was made."""
