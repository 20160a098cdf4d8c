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
    double_member,
    double_name,
    english_wordings,
    image_path,
    list_in_one_text,
    missing_source,
    pronoun_for_name,
    reused_id,
    review_before_as_of,
    role_without_as_of,
    uncredited_image,
    unknown_name,
    unknown_part,
    unknown_source,
    unordered_list,
    until_before_when,
    verb_without_hearer,
)
from quizgen.facts.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    double_id,
    double_name,
    unknown_name,
    pronoun_for_name,
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
    verb_without_hearer,
    contradicted_answer,
    list_in_one_text,
    image_path,
    uncredited_image,
    circular_place,
    double_member,
    unordered_list,
    english_wordings,
)
"""Every rule, those about names and ids first."""
