"""The door to Typst: one compiler for each thread, fonts from packages only, PDF/UA-1 always."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from threading import local
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


class _Own(local):
    """What each thread has of its own: a compiler draws one document at a time."""

    def __init__(self) -> None:
        self.compilers: dict[bool, typst.Compiler] = {}


_OWN = _Own()


def _compiler(*, readable: bool) -> typst.Compiler:
    """Give the compiler of this thread: it keeps the parsed templates."""
    if readable not in _OWN.compilers:
        import typst

        fonts = _fonts(readable=readable)
        made = typst.Compiler(root=_ROOM, font_paths=fonts, ignore_system_fonts=True)
        _OWN.compilers[readable] = made
    return _OWN.compilers[readable]


@cache
def _fonts(*, readable: bool) -> typst.Fonts:
    """Give the fonts, which all compilers of this process share."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=_files(readable=readable))


def _files(*, readable: bool) -> list[Path]:
    """Give the folders of fonts beside Typst's own."""
    import fontpkg_ibm_plex_sans_arabic as arabic

    if not readable:
        return [arabic.ROOT / "files"]
    import fontpkg_atkinson_hyperlegible as sans

    return [arabic.ROOT / "files", sans.ROOT / "files"]
