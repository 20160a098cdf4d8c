"""A post is held on a day: "who is …" has another answer next year.

The `as_of` of the file counts for every role that has none of its own.

Fails::

    people:
      Pete Hegseth: {role: Secretary of Defence, source: report}

Passes::

    people:
      Pete Hegseth: {role: Secretary of Defence, as_of: 2025-12-17, source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.reading.finding import Finding

SLUG = "role-without-as-of"


def check(case: Case) -> Iterator[Finding]:
    """Find roles for which no day is known."""
    if case.book.as_of or case.root.get("as_of"):
        return
    for person in case.book.people.values():
        if person.roles and not person.as_of and not case.says("people", person.name, "as_of"):
            yield Finding(
                SLUG,
                f"nothing says when `{person.name}` was `{person.roles[0]}`",
                case.declared("people", person.name, "role"),
                "add `as_of: 2025-12-17`, say, here or once at the top of the file",
            )
