"""Kinds across facts on their way out: each becomes a card or an item, or is counted with its form."""

from __future__ import annotations

from pathlib import Path

from tests.pipeline.running import built, printed

TEXT = """\
deck: Examplia
as_of: 2025-12-17
source: r
sources: {r: R}
lists:
  - id: presidents
    title: presidents of Examplia
    one: president of Examplia
    ordered: true
    complete: true
    functional: true
    members: [Ada Berg: 1990/1995, Ben Cole: 1995/2000, Chen Yu: 2000/2008, Dora Ek: 2008/2010]
facts:
  - {id: crew, who: [Gus Ek, Ben Cole, Chen Yu], did: flew to the Moon, complete: true, when: 1990}
  - {id: a, who: Ada Berg, did: opened the bridge, where: Rome, when: 1901}
  - {id: b, who: Ben Cole, did: closed the mine, where: Oslo, when: 1911}
  - {id: c, who: Chen Yu, said: schools are cheaper than prisons, where: Lima, when: 1921}
  - {id: d, who: Dora Ek, said: I have nothing left to hide, where: Kyiv, when: 1931}
  - {id: e, who: Eva Lund, said: letters burn well in winter, where: Kyiv, when: 1941}
"""


def test_every_question_is_a_card_or_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(TEXT, encoding="utf-8")
    report = built(path)
    assert report.deck
    assert report.paper
    kinds = {"successor", "predecessor", "count", "missing-member", "holder-at-time"}
    assert kinds <= set(report.questions)
    assert kinds <= set(report.deck.cards_by_kind)
    assert report.deck.cards + sum(report.deck.left_out.values()) == sum(report.questions.values())
    assert {"first", "order", "which-said"}.isdisjoint(report.deck.cards_by_kind)


def test_a_paper_asks_what_shows_its_choices(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(TEXT, encoding="utf-8")
    made = printed(path, count=2, sections=("order", "match"))
    assert made.value is not None, made.findings
    assert made.value.paper
    assert made.value.paper.questions == 2


def test_a_file_of_lists_alone_makes_a_deck_and_a_paper(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(TEXT.partition("facts:")[0], encoding="utf-8")
    report = built(path)
    assert report.deck
    assert report.deck.cards == sum(report.questions.values())
    assert report.paper
