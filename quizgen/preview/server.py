"""Serve a preview to this machine alone; the page comes anew when the file is saved.

The page asks for the version once a second. That is all the watching there is: where nobody looks,
nothing is read.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import NamedTuple

HOST = "127.0.0.1"
_NAMES = frozenset({HOST, "localhost"})


class Source(NamedTuple):
    """Where the page comes from: ``version`` is cheap and changes with the file."""

    version: Callable[[], str]
    page: Callable[[str], str]


class Server(ThreadingHTTPServer):
    """A server for one preview, on the loopback interface.

    ``look`` is called every now and then; what it raises ends the serving.
    """

    daemon_threads = True
    block_on_close = False  # a browser may hold a connection open; it is not waited for

    def __init__(self, port: int, source: Source, look: Callable[[], None]) -> None:
        super().__init__((HOST, port), _Handler)
        self._source = source
        self._look = look
        self._lock = Lock()
        self._made = ("", "")

    @property
    def url(self) -> str:
        """Where the preview is."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def service_actions(self) -> None:
        """Extras, between two requests, whether it is time to end."""
        self._look()

    def version(self) -> str:
        """Give the version that the file has now."""
        return self._source.version()

    def page(self) -> str:
        """Give the page; it is made once for each version, whoever asks."""
        with self._lock:
            version = self.version()
            if self._made[0] != version:
                self._made = (version, self._source.page(version))
            return self._made[1]


class _Handler(BaseHTTPRequestHandler):
    """Answers for the page and its version, to a browser of this machine, and nothing else."""

    server: Server
    timeout = 10

    def do_GET(self) -> None:
        """Answer one request."""
        host = (self.headers.get("Host") or "").rpartition(":")[0]
        if host not in _NAMES:  # a name of somebody else's that leads here
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", "not here")
        elif self.path == "/":
            self._answer(HTTPStatus.OK, "text/html", self.server.page())
        elif self.path == "/version":
            self._answer(HTTPStatus.OK, "text/plain", self.server.version())
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", "there is nothing here")

    def _answer(self, status: HTTPStatus, kind: str, text: str) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has
        """Say nothing of each request."""
