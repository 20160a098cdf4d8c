"""Mistakes in how lines, colons and brackets make fields and lists."""

from __future__ import annotations

from quizgen.reading.mistake import Mistake
from quizgen.reading.scene import Scene

_IN_QUOTES = "put the whole text in quotes"
_CLOSE = "type the closing bracket"
_LINE_UP = "line it up with the field above that it stands beside"

IN_LAYOUT = (
    Mistake(
        "found unexpected ':'",
        "missing-space",
        "the colon has no space after it",
        "type a space after it; a text with a colon goes in quotes",
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
        "not find expected ':'",
        "missing-space",
        "the colon has no space after it, so this line is no field",
        "type a space after the colon{spaced}",
        Scene.colon,
        Scene.lacks_space,
    ),
    Mistake(
        "not find expected ':'",
        "unclosed-bracket",
        "the `{char}` that opens here is not closed on its line",
        _CLOSE + "; a text that starts with {char} goes in quotes{row}",
        Scene.beginning,
        Scene.began_with_bracket,
    ),
    Mistake(
        "not find expected ':'",
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
        "a list item cannot start in this column",
        "line it up with the items above; a first item stands under its field",
        when=Scene.at_dash,
        also=Scene.line_above,
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
        also=Scene.line_above,
    ),
    Mistake(
        "expected '-' indicator",
        "indentation",
        "this line starts in another column than those above it",
        "line it up with the first field of its item; an item starts with `- `",
        also=Scene.line_above,
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
        _CLOSE + "; a text that starts with {char} goes in quotes{row}",
        Scene.opening,
    ),
    Mistake(
        "document start",
        "second-document",
        "a second YAML document starts here; only one is read",
        "delete the line `...` above, or move what follows into a file of its own",
        when=Scene.below_dots,
    ),
    Mistake(
        "document start",
        "indentation",
        "this line starts further left than the first field of the file",
        "start all fields of the file in the first column",
        Scene.line_start,
        also=Scene.line_above,
    ),
)
"""The first row that fits is the mistake that was made."""
