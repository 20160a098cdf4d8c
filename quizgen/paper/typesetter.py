"""The door to Typst: one compiler for the process, fonts from its wheel only, PDF/UA-1 always."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

_ROOM = Path(__file__).parent


class Refused(Exception):  # noqa: N818 - what Typst does with a text is no error of ours
    """Typst could not make the PDF. ``reasons`` are its own words."""

    def __init__(self, reasons: str) -> None:
        super().__init__(reasons)
        self.reasons = reasons


def typeset(template: str, data: object, **inputs: str) -> bytes:
    """Draw ``template`` (a name like "quiz") with the data, which goes in as JSON: a PDF/UA-1 file.

    No date is written and no font of the machine is used, so equal input gives equal bytes.
    Raises Refused with Typst's diagnostics.
    """
    import typst

    texts = {"data": json.dumps(data, ensure_ascii=False), **inputs}
    source = str(_ROOM / f"{template}.typ")
    try:
        pdf = _compiler().compile(source, format="pdf", pdf_standards=["ua-1"], sys_inputs=texts)
    except typst.TypstError as error:
        raise Refused(error.diagnostic) from error
    if not isinstance(pdf, bytes):
        raise TypeError(f"Typst gave {type(pdf).__name__}, not one PDF")
    return pdf


@cache
def _compiler() -> typst.Compiler:
    """Give the one compiler of this process: it keeps the fonts and the parsed templates."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(root=_ROOM, font_paths=fonts, ignore_system_fonts=True)
