"""What is a picture, by its first bytes."""

from __future__ import annotations

import pytest

from quizgen.pipeline.images import is_picture


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", id="jpeg"),
        pytest.param(b"GIF89a\1\0", id="gif"),
        pytest.param(b"RIFF\x24\0\0\0WEBPVP8 ", id="webp"),
        pytest.param(b"\0\0\0\x20ftypavif", id="avif"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="svg"),
        pytest.param(
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a\nmap -->\n<!DOCTYPE svg>\n<svg>", id="xml"
        ),
    ],
)
def test_a_picture(data: bytes) -> None:
    assert is_picture(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"no picture", id="text"),
        pytest.param(b"<html><svg></svg></html>", id="a page"),
        pytest.param(b"%PDF-1.7", id="pdf"),
        pytest.param(b"RIFF\x24\0\0\0WAVEfmt ", id="sound"),
        pytest.param(b"\0\0\0\x20ftypisom", id="film"),
        pytest.param(b"\x89PN", id="cut short"),
    ],
)
def test_no_picture(data: bytes) -> None:
    assert not is_picture(data)
