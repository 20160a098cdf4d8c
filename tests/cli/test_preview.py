"""``quizgen preview``: the page, the pictures, the server."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.anki.engine import learner
from tests.cli.running import PROGRAM, ROOT, environment, run, type_in
from tests.pipeline.books import MOON, write

PATIENCE = 60
PICTURES = {
    "timeline.svg": "Timeline: Moon landings",
    "coverage.svg": "Coverage: Moon landings",
}


def test_the_page_stands_beside_the_fact_file(tmp_path: Path) -> None:
    path = write(tmp_path)
    target = tmp_path / "preview.html"
    assert type_in("preview", path).stdout == f"wrote  {target}\n"
    assert 'class="quizgen back asks-when"' in target.read_text(encoding="utf-8")
    assert type_in("preview", path).stdout == f"kept   {target}\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["facts.yaml", "preview.html"]


def test_the_page_goes_where_it_should(tmp_path: Path) -> None:
    path = write(tmp_path)
    target = tmp_path / "new" / "cards.html"
    assert type_in("preview", path, "--out", target).exit_code == 0
    assert target.is_file()


def test_standard_input_is_read(tmp_path: Path) -> None:
    done = run("preview", "-", folder=tmp_path, stdin=MOON.encode())
    assert (done.returncode, done.stdout) == (0, b"wrote  preview.html\n")


def test_the_pictures_are_files_of_their_own(tmp_path: Path) -> None:
    path = write(tmp_path)
    done = type_in("preview", path, "--svg", tmp_path / "docs")
    assert done.exit_code == 0
    for name, title in PICTURES.items():
        text = (tmp_path / "docs" / name).read_text(encoding="utf-8")
        assert f"{title}</title>" in text
        assert "prefers-color-scheme: dark" in text


def test_the_deck_of_a_recipe_alone(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "decks").mkdir()
    recipe = "deck: In brief\nfacts: first-step\nkinds: when\nchoices: true\nvoice: en_GB\n"
    (tmp_path / "decks" / "brief.yaml").write_text(recipe, encoding="utf-8")
    assert type_in("preview", path, "--deck", "brief").exit_code == 0
    html = (tmp_path / "preview.html").read_text(encoding="utf-8")
    assert "<title>In brief – preview</title>" in html
    assert re.findall('<article class="pv-card" data-kind="(.+?)">', html) == ["when"]
    assert '<ol class="options">' in html
    assert "read aloud (en_GB)" in html
    done = type_in("preview", path, "--deck", "breif")
    assert done.exit_code == 1
    assert "did you mean `brief`?" in done.stderr


def test_a_deck_with_options_has_them_in_the_package_too(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "decks").mkdir()
    recipe = "deck: In brief\nfacts: first-step\nchoices: true\nvoice: en_GB\n"
    (tmp_path / "decks" / "brief.yaml").write_text(recipe, encoding="utf-8")
    assert type_in("build", path, "--paper", "none").exit_code == 0
    with learner(tmp_path / "learner") as made:
        made.take(tmp_path / "decks" / "brief.apkg")
        backs = {card.template: card.back for card in made.cards()}
    assert '<li class="right">20 July 1969</li>' in backs["when"]
    assert "[anki:play:a:0]" in backs["when"]


def test_a_voice_is_a_language_and_its_country(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "brief.yaml").write_text("voice: british\n", encoding="utf-8")
    done = type_in("build", path)
    assert done.exit_code == 1
    assert "`british` is no language with its country [bad-value]" in done.stderr


def test_a_fault_in_the_file_writes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, MOON.replace("where: Fl", "wher: Fl"))
    done = type_in("preview", path)
    assert done.exit_code == 1
    assert "[unknown-key]" in done.stderr
    assert not (tmp_path / "preview.html").exists()


@pytest.mark.parametrize("out", ["facts.yaml/x.html", "."])
def test_a_place_that_cannot_be_written_is_a_finding(tmp_path: Path, out: str) -> None:
    path = write(tmp_path)
    done = type_in("preview", path, "--out", tmp_path / out)
    assert done.exit_code in {1, 2}
    assert path.read_text(encoding="utf-8") == MOON


@pytest.mark.parametrize(
    "options", [["--serve", "--out", "x"], ["--serve", "--svg", "x"], ["--out", "x", "--svg", "y"]]
)
def test_options_that_contradict_each_other(tmp_path: Path, options: list[str]) -> None:
    assert type_in("preview", write(tmp_path), *options).exit_code == 2


def test_standard_input_cannot_be_watched() -> None:
    assert type_in("preview", "-", "--serve", stdin=b"").exit_code == 2


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)], ids=["Ctrl-C", "kill"]
)
def test_the_page_comes_anew_when_the_file_is_saved(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    path = write(tmp_path)
    server = subprocess.Popen(
        [*PROGRAM, "preview", "--serve", "--port", "0", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    )
    assert server.stdout is not None
    found = re.match(rb"http://127\.0\.0\.1:(\d+)/  \(Ctrl-C ends it\)\n", server.stdout.readline())
    assert found is not None
    port = int(found[1])
    before = get(port, "/version")
    assert "Neil Armstrong" in get(port, "/")
    path.write_text(MOON.replace("Neil Armstrong", "Commander Armstrong"), encoding="utf-8")
    wait_for_another(port, before)
    assert "Commander Armstrong" in get(port, "/")
    path.write_text(MOON.replace("where: Fl", "wher: Fl") + "\n", encoding="utf-8")
    wait_for_another(port, get(port, "/version"), once=True)
    assert "did you mean `where`?" in get(port, "/")
    server.send_signal(number)
    try:
        _, said = server.communicate(timeout=PATIENCE)
    finally:
        server.kill()
    assert (server.returncode, b"Traceback" in said) == (code, False)


def wait_for_another(port: int, version: str, *, once: bool = False) -> None:
    end = time.monotonic() + PATIENCE
    while not once and get(port, "/version") == version:
        assert time.monotonic() < end
        time.sleep(0.05)


def get(port: int, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    import socket

    path = write(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = type_in("preview", path, "--serve", "--port", str(port))
    assert done.exit_code == 1
    assert f"cannot serve on port {port}: it is in use; try --port 0" in done.stderr


def test_a_file_that_is_not_there_is_not_served(tmp_path: Path) -> None:
    done = type_in("preview", tmp_path / "none.yaml", "--serve")
    assert done.exit_code == 1
    assert "[no-such-file]" in done.stderr


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_in_the_docs_are_current(name: str, tmp_path: Path) -> None:
    type_in("preview", ROOT / "facts.yaml", "--svg", tmp_path)
    committed = (ROOT / "docs" / name).read_bytes()
    assert (tmp_path / name).read_bytes() == committed, "run: quizgen preview --svg docs"
