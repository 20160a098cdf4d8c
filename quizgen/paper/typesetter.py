"""The door to Typst: one compiler for the process, fonts from packages only, PDF/UA-1 always."""

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


def typeset(template: str, data: object, *, access: bool = False) -> bytes:
    """Draw ``template`` (a name like "print") with the data, which goes in as JSON: a PDF/UA-1 file.

    No date is written and no font of the machine is used, so equal input gives equal bytes; the
    readable sans is there for the ``access`` edition alone. Raises Refused with Typst's diagnostics.
    """
    import typst

    texts = {"data": json.dumps(data, ensure_ascii=False)}
    source = str(_ROOM / f"{template}.typ")
    compiler = _compiler(readable=access)
    try:
        pdf = compiler.compile(source, format="pdf", pdf_standards=["ua-1"], sys_inputs=texts)
    except typst.TypstError as error:
        raise Refused(error.diagnostic) from error
    if not isinstance(pdf, bytes):
        raise TypeError(f"Typst gave {type(pdf).__name__}, not one PDF")
    return pdf


@cache
def _compiler(*, readable: bool) -> typst.Compiler:
    """Give the one compiler of this process: it keeps the fonts and the parsed templates."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=_readable() if readable else [])
    return typst.Compiler(root=_ROOM, font_paths=fonts, ignore_system_fonts=True)


def _readable() -> list[Path]:
    import fontpkg_atkinson_hyperlegible

    return [fontpkg_atkinson_hyperlegible.ROOT / "files"]
