"""Events to tree: every scalar stays text, every node gets its place, nothing is guessed.

Findings are collected and the reading goes on; only a syntax error, nesting beyond all reason
and a flood of findings end it.
"""

from __future__ import annotations

import re
from sys import intern

from yaml.error import MarkedYAMLError

from quizgen.reading import refuse
from quizgen.reading.event import (
    ALIAS,
    DOCUMENT_START,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    STREAM_END,
    Event,
    Mark,
    events,
)
from quizgen.reading.finding import Checked, Finding
from quizgen.reading.lines import Lines
from quizgen.reading.placing import Placing, Taken
from quizgen.reading.scene import Scene
from quizgen.reading.syntax import explain
from quizgen.reading.tree import Entry, Mapping, Node, Scalar, Sequence

_COMMENT_FOLLOWS = re.compile(r"(?:[ \t]*+:)?[ \t]++#")
_WRONG_FIRST_CHARACTER = {"alias", "anchor", "tag"}


class _Halt(Exception):  # noqa: N818 - no error, only the way out of a nest of calls
    """Ends the reading of a file whose findings are already noted."""


def build(taken: Taken, file: str) -> tuple[Checked[Mapping], int]:
    r"""Give the tree of a text with what is wrong with it, and how many runs found their place.

    The text has \n line ends and no hidden characters. Nobody should use a tree where not all runs
    found their place. The value is None after a syntax error, and where the file is no mapping;
    after other findings it is there, with the first of two equal fields, and with the typed text
    for what was refused.
    """
    builder = _Builder(taken, file)
    root = builder.read()
    return Checked(root, tuple(builder.findings)), builder.placing.placed


class _Builder:
    """Reads one file, one method per kind of node."""

    __slots__ = ("_flows", "_last", "_lines", "_muted", "_pull", "findings", "placing")

    def __init__(self, taken: Taken, file: str) -> None:
        self._lines = Lines(taken.rest, file, taken.gaps)
        self._pull = events(taken.rest, taken.gaps)
        self._last = self._pull()  # the start of the stream
        self._flows: list[Event] = []  # the flow collections that are still open
        self._muted = False  # inside a key that was refused: one finding is enough
        self.placing = Placing(taken.runs)
        self.findings: list[Finding] = []

    def read(self) -> Mapping | None:
        """Give the root of the tree, or None where findings left no root."""
        try:
            return self._document()
        except _Halt:
            return None
        except MarkedYAMLError as error:
            finding = explain(Scene.of(error, self._lines, self._last, self._flows))
            if not self._follows_up(finding):
                self.findings.append(finding)
            return None

    def _follows_up(self, finding: Finding) -> bool:
        """Whether a first character that was refused on this line is what broke the syntax."""
        line = finding.place.line
        return any(f.place.line == line and f.slug in _WRONG_FIRST_CHARACTER for f in self.findings)

    def _next(self) -> Event:
        self._last = event = self._pull()
        return event

    def _add(self, finding: Finding) -> None:
        if self._muted:
            return
        if len(self.findings) == refuse.MOST_FINDINGS:
            self.findings.append(refuse.too_many(finding.place))
            raise _Halt
        self.findings.append(finding)

    def _document(self) -> Mapping | None:
        event = self._next()
        if event.__class__ is STREAM_END:
            self._add(refuse.empty_file(self._lines.file))
            return None
        if event.version or event.tags:
            self._add(refuse.directive(self._lines))
        first = self._next()
        root = self._node(first, 1)
        self._next()  # the end of the document
        if not isinstance(root, Mapping):
            self._refuse_root(root, first.start_mark)
        event = self._next()
        if event.__class__ is DOCUMENT_START:
            self._add(refuse.second_document(event.start_mark, self._lines))
        return root if isinstance(root, Mapping) else None

    def _refuse_root(self, root: Scalar | Sequence, mark: Mark) -> None:
        if isinstance(root, Scalar) and not root.text:
            self._add(refuse.empty_file(self._lines.file))
        else:
            kind = "list" if isinstance(root, Sequence) else "text"
            self._add(refuse.root_not_mapping(kind, mark, self._lines))

    def _node(self, event: Event, depth: int) -> Node:
        """Give the node that starts with this event, read to its end."""
        kind = event.__class__
        if kind is SCALAR:
            return self._scalar(event)
        if kind is ALIAS:
            self._add(refuse.alias(event, self._lines, flow=bool(self._flows)))
            return self._as_typed(event)
        if depth > refuse.MOST_DEPTH:
            self.findings.append(refuse.too_deep(event.start_mark, self._lines))
            raise _Halt
        return self._collection(event, depth)

    def _scalar(self, event: Event) -> Scalar:
        if event.anchor or event.tag:
            self._refuse_properties(event)
            return self._as_typed(event)
        start = event.start_mark
        if event.style == "" and event.end_mark.line != start.line and not self._flows:
            self._check_lines(event)
        if event.style == "" and event.value and (cut := refuse.cut_short(event, self._lines)):
            self._add(cut)
        return Scalar(event.value, start.line + 1, start.column + 1)

    def _as_typed(self, event: Event) -> Scalar:
        """Give what stands in the file, YAML's own marks included."""
        start = event.start_mark
        text = self._lines.rest(start, flow=bool(self._flows))
        return Scalar(text, start.line + 1, start.column + 1)

    def _refuse_properties(self, event: Event) -> None:
        """Refuse an anchor or a tag before a node."""
        if event.anchor or event.tag:
            refusal = refuse.anchor if event.anchor else refuse.tag
            self._add(refusal(event, self._lines, flow=bool(self._flows)))

    def _check_lines(self, event: Event) -> None:
        """Refuse a plain text of several lines that swallowed what looks like list items."""
        for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
            if self._lines[number].lstrip().startswith("- "):
                self._add(refuse.item_in_text(number, event, self._lines))

    def _collection(self, event: Event, depth: int) -> Mapping | Sequence:
        self._refuse_properties(event)
        if event.flow_style:
            self._flows.append(event)
        read = self._mapping if event.__class__ is MAPPING_START else self._sequence
        node = read(event.start_mark, depth + 1)
        if event.flow_style:
            self._flows.pop()
        return node

    def _sequence(self, start: Mark, depth: int) -> Sequence:
        items: list[Node] = []
        while (event := self._next()).__class__ is not SEQUENCE_END:
            item = self._node(event, depth)
            if isinstance(item, Scalar) and not item.text:
                items += self._run_or_empty(item, event)
            else:
                items.append(item)
        return Sequence(tuple(items), start.line + 1, start.column + 1)

    def _run_or_empty(self, item: Scalar, event: Event) -> tuple[Node, ...]:
        """Give the run that an empty item stands for, or the empty item itself."""
        if run := self.placing.items(item):
            return run
        self._check_value(event, event.start_mark)
        return (item,)

    def _mapping(self, start: Mark, depth: int) -> Mapping:
        entries: list[Entry] = []
        seen: dict[str, Event] = {}
        while (event := self._next()).__class__ is not MAPPING_END:
            named = self._names_entry(event, seen, depth)
            key = event
            event = self._next()
            value = self._node(event, depth)
            if event.__class__ is SCALAR and not event.value:
                self._check_value(event, key.end_mark)
            if named:
                entries += self._entries(key, value, seen)
        return Mapping(tuple(entries), start.line + 1, start.column + 1)

    def _entries(self, key: Event, value: Node, seen: dict[str, Event]) -> tuple[Entry, ...]:
        """Give the entry of a name, or those of the run that it stands for."""
        run = () if self._flows else self.placing.entries(key, value, seen)
        for name in [entry.key for entry in run] or [key.value]:
            seen[name] = key
        return run or (_entry(key, value),)

    def _names_entry(self, key: Event, seen: dict[str, Event], depth: int) -> bool:
        """Whether this key can name an entry; if not, the finding says why."""
        if key.__class__ is not SCALAR:
            self._refuse_key(key, depth)
        elif key.anchor or key.tag:
            self._refuse_properties(key)
        elif not key.value:
            self._add(refuse.empty_key(key.start_mark, self._lines))
        elif key.value == "<<" and key.style == "":
            self._add(refuse.merge(key, self._lines))
        elif key.value in seen:
            self._add(refuse.duplicate_key(key, seen[key.value], self._lines))
        else:
            return True
        return False

    def _refuse_key(self, key: Event, depth: int) -> None:
        """Refuse a key that is no scalar, once, however much is wrong inside it."""
        if key.__class__ is ALIAS:
            self._node(key, depth)
            return
        self._add(refuse.key_not_text(key, self._lines))
        self._muted, muted = True, self._muted
        self._node(key, depth)
        self._muted = muted

    def _check_value(self, event: Event, before: Mark) -> None:
        """Refuse an empty value whose line goes on with a comment: it was meant as text."""
        if event.style != "" or event.anchor or event.tag:
            return
        for mark in (before, event.start_mark):
            if _COMMENT_FOLLOWS.match(self._lines[mark.line], mark.column):
                self._add(refuse.comment_for_value(mark, self._lines))
                return


def _entry(key: Event, value: Node) -> Entry:
    mark = key.start_mark
    return Entry(intern(key.value), mark.line + 1, mark.column + 1, value)
