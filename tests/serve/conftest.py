"""A server on this machine over a made-up timeline, asked over HTTP."""

import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from pipelines.serve import create_app
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse

Answer = tuple[int, Any]


class LocalServer:
    """An application on a free port of 127.0.0.1, in a thread."""

    def __init__(self, app: Any):
        self._server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self) -> "LocalServer":
        self._thread.start()
        while not self._server.started:
            threading.Event().wait(0.01)
        (port,) = {socket.getsockname()[1] for server in self._server.servers for socket in server.sockets}
        self.address = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=10)

    def ask(
        self, path: str, method: str = "GET", headers: dict[str, str] | None = None, **query: Any
    ) -> Answer:
        """Status and JSON (else text) of the answer to a request."""
        address = f"{self.address}{path}" + (f"?{urllib.parse.urlencode(query)}" if query else "")
        request = urllib.request.Request(address, method=method, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                status, body = answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            status, body = error.code, error.read().decode()
        return status, json.loads(body) if body.startswith(("{", "[")) else body


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 60)


@pytest.fixture(scope="module")
def server(warehouse: Warehouse) -> Iterator[LocalServer]:
    with LocalServer(create_app(warehouse.published)) as server:
        yield server


@pytest.fixture
def serve() -> Callable[..., LocalServer]:
    """Serves another file: `with serve(path) as server`."""
    return lambda path, **options: LocalServer(create_app(Path(path), **options))
