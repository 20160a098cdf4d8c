"""The zip around a deck, and the pictures in it: the same entries give the same bytes on one machine."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

COLLECTION = "collection.anki2"
"""The entry that holds the database, in the form that every Anki since 2.0 reads."""

MEDIA = "media"
"""The entry that tells which picture each numbered entry is, as a JSON object."""

_LEVEL = 4  # half the time of zlib's own choice for about a twentieth more bytes
_ZIP64_FROM = 2**31 - 2**20
_SUFFIX = re.compile(r"\.([A-Za-z0-9]{1,5})$")


def write(target: Path, database: Path, media: Mapping[str, bytes]) -> None:
    """Write the package: the database, the list of media, the media sorted by name.

    Raises OSError where it cannot be written.
    """
    names = dict(enumerate(sorted(media)))
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as package:
        big = database.stat().st_size > _ZIP64_FROM
        with database.open("rb") as source, package.open(COLLECTION, "w", force_zip64=big) as out:
            shutil.copyfileobj(source, out, 1 << 20)
        _add(package, MEDIA, json.dumps(names).encode())
        for number, name in names.items():
            _add(package, str(number), media[name])


def _add(package: ZipFile, name: str, data: bytes) -> None:
    """Add an entry; opened like this it gets the zip format's first day for its date."""
    with package.open(name, "w") as out:
        out.write(data)


@contextmanager
def opened(target: Path) -> Iterator[tuple[sqlite3.Connection, ZipFile]]:
    """Open a package: its database, unpacked to a folder that vanishes, and the zip around it.

    Raises OSError, and BadZipFile, KeyError or sqlite3.DatabaseError where it is no package.
    """
    with TemporaryDirectory(prefix="quizgen-") as folder, ZipFile(target) as package:
        path = Path(folder) / COLLECTION
        with package.open(COLLECTION) as source, path.open("wb") as out:
            shutil.copyfileobj(source, out, 1 << 20)
        with closing(sqlite3.connect(path)) as collection:
            yield collection, package


def media(package: ZipFile) -> dict[str, str]:
    """Give the media of an open package: name to the entry that holds it."""
    listed: dict[str, str] = json.loads(package.read(MEDIA))
    return {name: number for number, name in listed.items()}


@lru_cache(maxsize=1024)
def picture_name(path: str, data: bytes) -> str:
    """Give the name of a picture in the package: a hash of its bytes, and its own suffix.

    So a new picture is never taken for the old one, which Anki would keep.
    """
    suffix = _SUFFIX.search(path)
    digest = blake2b(data, digest_size=10).hexdigest()
    return f"quizgen-{digest}.{suffix[1].lower()}" if suffix else f"quizgen-{digest}"
