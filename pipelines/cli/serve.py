"""`timeline serve`: the page and the API on this machine.

What belongs here: the command. What does not: the server (`pipelines.serve`).
"""

import typing

import typer

from .console import WarehouseOption, console, open_warehouse

# Requests at a time: beyond these the server answers 503 and stays quick.
_MOST_REQUESTS = 64


def serve(
    port: typing.Annotated[int, typer.Option(min=1, max=65_535, help="Port on 127.0.0.1.")] = 8050,
    warehouse: WarehouseOption = None,
) -> None:
    """Serve the page and a read-only JSON API on 127.0.0.1; a new build shows at once."""
    import uvicorn

    from ..serve import create_app

    files = open_warehouse(warehouse)
    with files.read():
        app = create_app(files.published)
    console.print(f"http://127.0.0.1:{port}  (API: /api/openapi.json, stop with Ctrl+C)", highlight=False)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", limit_concurrency=_MOST_REQUESTS)
