"""The server of a preview: one page and its version, for this machine alone."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from threading import Thread

import pytest

from quizgen.preview.server import HOST, Server, Source


class Desk:
    """A file that is saved now and then, and how often its page was made."""

    def __init__(self) -> None:
        self.saved = 1
        self.made = 0
        self.ended = False

    def look(self) -> None:
        if self.ended:
            raise KeyboardInterrupt

    def page(self, version: str) -> str:
        self.made += 1
        return f"<p>é, version {version}"


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def server(desk: Desk) -> Iterator[Server]:
    made = Server(0, Source(lambda: str(desk.saved), desk.page), desk.look)
    thread = Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def test_it_ends_when_it_is_told_to(desk: Desk) -> None:
    desk.ended = True
    with (
        Server(0, Source(lambda: "1", desk.page), desk.look) as made,
        pytest.raises(KeyboardInterrupt),
    ):
        made.serve_forever(0.01)


def get(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
    connection = HTTPConnection(HOST, int(server.server_address[1]), timeout=10)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def test_the_page_is_made_once_for_each_version(server: Server, desk: Desk) -> None:
    assert get(server, "/")[1] == "<p>é, version 1"
    assert get(server, "/")[1] == "<p>é, version 1"
    assert get(server, "/version")[1] == "1"
    assert desk.made == 1
    desk.saved = 2
    assert get(server, "/version")[1] == "2"
    assert get(server, "/")[1] == "<p>é, version 2"
    assert desk.made == 2


def test_it_listens_to_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.server_address[1]}/"


@pytest.mark.parametrize(
    ("path", "method", "host", "status"),
    [
        ("/", "GET", "127.0.0.1:1", 200),
        ("/", "GET", "localhost:1", 200),
        ("/", "GET", "example.org:80", 421),
        ("/version", "GET", "example.org", 421),
        ("/facts.yaml", "GET", "localhost:1", 404),
        ("/../../etc/passwd", "GET", "localhost:1", 404),
        ("/", "POST", "localhost:1", 501),
    ],
)
def test_it_answers_for_its_page_only(
    server: Server, path: str, method: str, host: str, status: int
) -> None:
    assert get(server, path, method, Host=host)[0].status == status


def test_nothing_is_kept_by_the_browser(server: Server) -> None:
    answer, _ = get(server, "/")
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
