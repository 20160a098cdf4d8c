"""The rules about ids: doubles, replacements, old ids, parts."""

from __future__ import annotations

import pytest

from tests.facts.from_text import check, findings, slugs, with_head


def facts(*fields: str) -> str:
    """Make a file of facts a, b, c, … with these further fields."""
    lines = [
        f"- {{id: {i}, what: It, did: ran, {f}}}" for i, f in zip("abcdef", fields, strict=False)
    ]
    return with_head("\n".join(lines))


def test_a_double_id_names_both_places() -> None:
    text = with_head("- {id: x, what: It, did: ran}\n- {id: x, what: It, did: fell}")
    (finding,) = check(text).findings
    assert [str(p) for p in (finding.place, *finding.also)] == [
        "facts.yaml:7:10",
        "facts.yaml:6:10",
    ]
    assert finding.hint == "give the later fact an id of its own, such as `x-2`"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(facts("replaced_by: b, retired: 2031", ""), [], id="replaced and retired"),
        pytest.param(facts("replaced_by: b", ""), ["not retired"], id="not retired"),
        pytest.param(
            facts("replaced_by: zz, retired: 2031"), ["there is no fact `zz`"], id="unknown"
        ),
        pytest.param(facts("replaced_by: a, retired: 2031"), ["by itself"], id="itself"),
        pytest.param(
            facts("replaced_by: b, retired: 2031", "replaced_by: a, retired: 2031"),
            ["by itself", "by itself"],
            id="a circle",
        ),
    ],
)
def test_replacements(text: str, found: list[str]) -> None:
    messages = findings(text)
    assert len(messages) == len(found)
    for message, part in zip(messages, found, strict=True):
        assert "bad-replacement" in message
        assert part in message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(facts("was: [old, older]", "was: ancient"), [], id="old ids"),
        pytest.param(facts("was: a"), ["is the present id"], id="its own"),
        pytest.param(facts("was: [x, b]", ""), ["`b` is in use"], id="another's"),
        pytest.param(facts("was: x", "was: x"), ["already the old id of `a`"], id="twice"),
    ],
)
def test_old_ids(text: str, found: list[str]) -> None:
    messages = findings(text)
    assert len(messages) == len(found)
    assert all(part in message for message, part in zip(messages, found, strict=True))


def test_old_names_of_people() -> None:
    people = "people:\n  Ann Lee: {role: pilot, was: Bob Ray}\n  Bob Ray: {role: cook}\n"
    text = with_head("- {id: a, what: It, did: ran}", people)
    assert findings(text) == ["6:31 reused-id: `bob-ray` is in use"]


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("spring-talks", []),
        ("sprign-talks", ["unknown-part"]),
        ("talks-spring", ["unknown-part"]),
        ("Spring Talks", []),
        ("the spring talks", []),
        ("other-talks", []),
        ("x", ["unknown-part"]),
    ],
)
def test_parts(part: str, found: list[str]) -> None:
    text = with_head(
        "- {id: spring-talks, what: The talks, did: took place}\n"
        f"- {{id: x, what: It, did: ran, part_of: {part}}}"
    )
    assert slugs(text) == found


def test_parts_in_a_circle() -> None:
    assert slugs(facts("part_of: b", "part_of: a")) == ["unknown-part", "unknown-part"]
