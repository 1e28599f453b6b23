"""JSON-LD: events in the words of schema.org, for web pages and knowledge graphs.

What belongs here: the mapping to https://schema.org/Event. What does not: rows.
"""

import json
from pathlib import Path
from typing import Any

import duckdb

from .rows import Row, by_event, read_rows

_KINDS = {
    "person": "Person",
    "country": "Country",
    "company": "Corporation",
    "government": "GovernmentOrganization",
}
_KINDS |= {"agency": "GovernmentOrganization"}


def write_linked_data(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write all events as one graph. It names its vocabulary inline, so that reading it needs no network."""
    parts, evidence = by_event(read_rows(con, "parts")), by_event(read_rows(con, "evidence"))
    graph = [
        _event(event, parts[event["event_id"]], evidence[event["event_id"]])
        for event in read_rows(con, "timeline")
    ]
    document = {"@context": {"@vocab": "https://schema.org/"}, "@graph": graph}
    target.write_text(json.dumps(document, ensure_ascii=False, indent=1, default=str), "utf-8")


def _event(event: Row, parts: list[Row], evidence: list[Row]) -> dict[str, Any]:
    described = {
        "@id": f"urn:policy-timeline:event:{event['event_id']}",
        "@type": "Event",
        "identifier": event["event_id"],
        "name": event["title"],
        "additionalType": event["event_type"],
        "startDate": event["earliest"],
        "endDate": event["latest"],
        "organizer": [_party(part) for part in parts if part["role"] == "source"],
        "about": [_party(part) for part in parts if part["role"] != "source"],
        "subjectOf": [_quotation(quote) for quote in evidence],
    }
    return {name: value for name, value in described.items() if value not in (None, [])}


def _party(part: Row) -> dict[str, Any]:
    party = {
        "@id": f"urn:policy-timeline:actor:{part['actor_id']}",
        "@type": _KINDS.get(part["kind"], "Organization"),
        "name": part["name"],
    }
    wikidata = part["wikidata_id"]
    return party | {"sameAs": f"https://www.wikidata.org/entity/{wikidata}"} if wikidata else party


def _quotation(quote: Row) -> dict[str, Any]:
    source = {
        "@type": "CreativeWork",
        "identifier": quote["source_id"],
        "name": quote["document_title"],
        "publisher": quote["publisher"],
        "datePublished": quote["published_latest"],
    }
    known = {name: value for name, value in source.items() if value is not None}
    return {"@type": "Quotation", "text": quote["quote"], "isPartOf": known}
