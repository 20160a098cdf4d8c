"""The rules over a whole book, one module each. The table is written by hand and kept in order."""

from __future__ import annotations

from quizgen.facts.rules import (
    amount_not_in_did,
    as_of_before_when,
    bad_replacement,
    circular_place,
    claim_without_according_to,
    contradicted_answer,
    double_id,
    double_name,
    image_path,
    missing_source,
    reused_id,
    review_before_as_of,
    role_without_as_of,
    uncredited_image,
    unknown_name,
    unknown_part,
    unknown_source,
    until_before_when,
)
from quizgen.facts.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    double_id,
    double_name,
    unknown_name,
    unknown_source,
    missing_source,
    claim_without_according_to,
    role_without_as_of,
    until_before_when,
    as_of_before_when,
    review_before_as_of,
    bad_replacement,
    reused_id,
    unknown_part,
    amount_not_in_did,
    contradicted_answer,
    image_path,
    uncredited_image,
    circular_place,
)
"""Every rule, those about names and ids first."""
