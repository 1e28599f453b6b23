"""The routes: the page, and the API below /api.

What belongs here: parameters, their limits, and which query answers. What does not: queries, or how the
file is held (`published`). There is no route that writes, and none that takes SQL.
"""

import datetime as dt
import functools
from pathlib import Path
from typing import Annotated, Any

import fastapi
import pydantic
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from pipelines.page import page_html

from .models import event_model, page_model, row_models
from .published import PublishedFile, QueryTimeoutError

Limit = Annotated[int, fastapi.Query(ge=1, le=1_000, description="At most so many rows")]
Offset = Annotated[int, fastapi.Query(ge=0, le=1_000_000, description="After so many rows")]
# Without the validator a number would pass, as seconds since 1970.
IsoDay = Annotated[dt.date, pydantic.BeforeValidator(dt.date.fromisoformat)]
Day = Annotated[IsoDay, fastapi.Query(description="A day, ISO 8601")]
Word = Annotated[str | None, fastapi.Query(max_length=200)]


def create_app(published_file: Path, timeout_seconds: float = 10.0) -> fastapi.FastAPI:
    """The application over a published file. Raises FileNotFoundError when there is none.

    Each query is given `timeout_seconds`. Columns are described as they are when the application starts.
    """
    published = PublishedFile(published_file, timeout_seconds)
    app = fastapi.FastAPI(
        title="Policy timeline",
        description="Dated and sourced policy events, read-only.",
        openapi_url="/api/openapi.json",
        # Their pages load scripts from elsewhere; the description itself is at /api/openapi.json.
        docs_url=None,
        redoc_url=None,
        responses={
            503: {"description": "Nothing is published, or too many ask at once"},
            504: {"description": "The query took too long"},
        },
    )
    # Other names than these reach a server on this machine only by a forged DNS answer.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost", "[::1]"])
    app.add_middleware(GZipMiddleware, minimum_size=2_000)
    app.add_exception_handler(QueryTimeoutError, _too_long)
    app.add_exception_handler(FileNotFoundError, _nothing_published)
    _add_page(app, published)
    _add_events(app, published)
    return app


def _too_long(_: fastapi.Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": f"{error}: ask for less"}, status_code=504)


def _nothing_published(_: fastapi.Request, __: Exception) -> JSONResponse:
    return JSONResponse({"detail": "nothing is published: run `timeline build`"}, status_code=503)


def _add_page(app: fastapi.FastAPI, published: PublishedFile) -> None:
    @functools.lru_cache(maxsize=1)
    def page_of(_: tuple[int, int, int]) -> str:
        return page_html(published.path)

    @app.get("/", response_class=HTMLResponse, include_in_schema=False)
    def page() -> HTMLResponse:
        return HTMLResponse(page_of(published.identity), headers={"Cache-Control": "no-cache"})


def _add_events(app: fastapi.FastAPI, published: PublishedFile) -> None:
    models = row_models(published)
    events_model = page_model(models["timeline"])

    @app.get("/api/events", response_model=events_model, summary="Events, the newest first")
    def events(
        q: Annotated[str | None, fastapi.Query(max_length=200, description="Words in title or names")] = None,
        actor: Annotated[str | None, fastapi.Query(max_length=200, description="Name, alias or id")] = None,
        event_type: Annotated[str | None, fastapi.Query(max_length=60, description="Type or family")] = None,
        status: Word = None,
        modality: Word = None,
        country: Annotated[
            str | None, fastapi.Query(max_length=2, description="Of who acts, ISO 3166-1")
        ] = None,
        first: Annotated[IsoDay | None, fastapi.Query(description="On or after this day")] = None,
        last: Annotated[IsoDay | None, fastapi.Query(description="On or before this day")] = None,
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Any:
        texts = {"words": q, "actor": actor, "event_type": event_type, "status": status, "modality": modality}
        return _part(published, "events", limit, offset, country=country, first=first, last=last, **texts)

    @app.get(
        "/api/events/{event_id}",
        response_model=event_model(models),
        responses={404: {"description": "There is no such event"}},
        summary="One event with its evidence",
    )
    def event(event_id: Annotated[str, fastapi.Path(max_length=100)]) -> Any:
        found = published.query("event", event_id=event_id)
        if not found:
            raise fastapi.HTTPException(404, f"there is no event {event_id}")
        parts = ("dates", "actors", "links", "evidence")
        own_id = found[0]["event_id"]
        return found[0] | {name: published.query(f"event_{name}", event_id=own_id) for name in parts}

    @app.get("/api/in-force", summary="The measures in force on a day, the newest first")
    def in_force(day: Day, limit: Limit = 100, offset: Offset = 0) -> dict[str, Any]:
        return _part(published, "in_force", limit, offset, day=day)

    @app.get("/api/as-of", summary="The timeline as it stood on a day")
    def as_of(day: Day, limit: Limit = 100, offset: Offset = 0) -> dict[str, Any]:
        return _part(published, "as_of", limit, offset, day=day)

    upcoming_model = page_model(models["upcoming"])

    @app.get("/api/upcoming", response_model=upcoming_model, summary="What is planned, the soonest first")
    def upcoming(limit: Limit = 100, offset: Offset = 0) -> Any:
        return _part(published, "upcoming", limit, offset)

    conflicts_model = page_model(models["conflicting_dates"])

    @app.get("/api/conflicts", response_model=conflicts_model, summary="Dates on which sources disagree")
    def conflicts(limit: Limit = 100, offset: Offset = 0) -> Any:
        return _part(published, "conflicts", limit, offset)


def _part(published: PublishedFile, query: str, limit: int, offset: int, **parameters: Any) -> dict[str, Any]:
    """Some rows of a query whose rows each carry the total, as the total and the rows."""
    rows = published.query(query, **parameters, most=limit, skipped=offset)
    # After the last row there is none to carry the total.
    counted = rows or (published.query(query, **parameters, most=1, skipped=0) if offset else [])
    totals = [row.pop("total") for row in counted]
    return {"total": totals[0] if totals else 0, "rows": rows}
