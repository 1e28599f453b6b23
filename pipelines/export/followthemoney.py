"""FollowTheMoney entities as JSON Lines, for Aleph, OpenAleph and OpenSanctions tools.

What belongs here: the mapping to the schemata Event, Article and the kinds of LegalEntity. What does
not: rows. Written without the library, whose dependencies are many; the tests read it with the library.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import duckdb

from .rows import Row, by_event, read_rows

_SCHEMATA = {"person": "Person", "company": "Company", "agency": "PublicBody", "government": "PublicBody"}
_SCHEMATA |= {"country": "PublicBody"}


def write_followthemoney(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write actors, documents and events as entities, each id one that FollowTheMoney accepts."""
    parts, evidence = read_rows(con, "parts"), read_rows(con, "evidence")
    entities = {_actor_id(part["actor_id"]): _actor(part) for part in parts}
    entities |= {_document_id(quote): _article(quote) for quote in evidence}
    parts_of, evidence_of = by_event(parts), by_event(evidence)
    for event in read_rows(con, "timeline"):
        entity = _event(event, parts_of[event["event_id"]], evidence_of[event["event_id"]])
        entities[entity["id"]] = entity
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for entity in entities.values():
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")


def _actor(part: Row) -> dict[str, Any]:
    properties = {
        "name": [part["name"]],
        "country": [part["country_code"] and part["country_code"].lower()],
        "wikidataId": [part["wikidata_id"]],
    }
    return _entity(_actor_id(part["actor_id"]), _SCHEMATA.get(part["kind"], "Organization"), properties)


def _article(quote: Row) -> dict[str, Any]:
    is_web = quote["source_uri"].startswith(("http://", "https://"))
    properties = {
        "title": [quote["document_title"] or quote["source_id"]],
        "publisher": [quote["publisher"]],
        "publishedAt": [_day(quote["published_latest"])],
        "sourceUrl": [quote["source_uri"] if is_web else None],
    }
    return _entity(_document_id(quote), "Article", properties)


def _event(event: Row, parts: list[Row], evidence: list[Row]) -> dict[str, Any]:
    properties = {
        "name": [event["title"]],
        "keywords": [event["event_type"], event["family"], event["status"]],
        "startDate": [_day(event["earliest"])],
        "endDate": [_day(event["latest"])],
        "summary": [quote["quote"] for quote in evidence],
        "organizer": [_actor_id(part["actor_id"]) for part in parts if part["role"] == "source"],
        "involved": [_actor_id(part["actor_id"]) for part in parts if part["role"] != "source"],
        "proof": [_document_id(quote) for quote in evidence],
    }
    return _entity(f"timeline-event-{event['event_id']}", "Event", properties)


def _entity(entity_id: str, schema: str, properties: dict[str, list[str | None]]) -> dict[str, Any]:
    known = {
        name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()
    }
    return {
        "id": entity_id,
        "schema": schema,
        "properties": {name: values for name, values in known.items() if values},
    }


def _actor_id(actor_id: str) -> str:
    """Ids may hold letters, digits, dots and dashes only; those of unresolved actors hold a colon."""
    if actor_id.replace("-", "").isalnum() and actor_id.isascii():
        return f"timeline-actor-{actor_id}"
    return f"timeline-actor-{hashlib.sha256(actor_id.encode()).hexdigest()[:20]}"


def _document_id(quote: Row) -> str:
    return f"timeline-document-{quote['document_id']}"


def _day(day: object) -> str | None:
    return None if day is None else str(day)
