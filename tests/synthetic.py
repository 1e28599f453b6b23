"""Warehouses of any size with made-up events, for tests and benchmarks of what reads the published file.

What belongs here: frames that keep the table contract (every quote stands in its document, every key
resolves), the same for the same count. What does not: anything that the pipeline itself would compute.
"""

import datetime as dt
import itertools
import random
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.settings import Settings
from pipelines.warehouse import Warehouse, append_rows

FIRST_DAY = dt.date(2018, 1, 1)
DAYS = 3_100
SEEN = dt.datetime(2026, 7, 1, 6)
ACTORS = [
    ("us", "United States", "country", "US", None),
    ("cn", "China", "country", "CN", None),
    ("nl", "Netherlands", "country", "NL", None),
    ("jp", "Japan", "country", "JP", None),
    ("eu", "European Union", "bloc", "EU", None),
    ("us-bis", "Bureau of Industry and Security", "agency", "US", "us"),
    ("us-ustr", "Office of the US Trade Representative", "agency", "US", "us"),
    ("cn-mofcom", "Ministry of Commerce", "agency", "CN", "cn"),
    ("cn-cac", "Cyberspace Administration of China", "agency", "CN", "cn"),
    ("alpha-chips", "Alpha Chips", "company", "US", None),
    ("beta-foundry", "Beta Foundry", "company", "CN", None),
    ("gamma-optics", "Gamma Optics", "company", "NL", None),
    ("delta-memory", "Delta Memory", "company", "JP", None),
    ("unresolved:omega-labs", "Omega Labs", "company", None, None),
]
SOURCES = ["us-bis", "us-bis", "us-ustr", "us", "cn-mofcom", "cn-mofcom", "cn-cac", "cn", "nl", "jp", "eu"]
FIRMS = ["alpha-chips", "beta-foundry", "gamma-optics", "delta-memory", "unresolved:omega-labs"]
OBJECTS = ["gallium", "lithography tools", "memory chips", "solar cells", "graphite", "cloud services", None]
# How often a date is known to the day, the month, … as in news.
PRECISIONS = ["day"] * 13 + ["month"] * 2 + ["quarter"] * 2 + ["year", "open", None]
REASON = "the same source, type and day"
NAMES = {actor_id: name for actor_id, name, *_ in ACTORS}


def _interval(day: dt.date, precision: str | None) -> dict[str, Any]:
    """The columns of a date: `day`, or the unit that holds it."""
    first = {
        "month": day.replace(day=1),
        "quarter": day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
        "year": day.replace(month=1, day=1),
    }.get(precision or "", day)
    months = {"month": 1, "quarter": 3, "year": 12}.get(precision or "", 0)
    following = (first.replace(day=1) + dt.timedelta(days=31 * months)).replace(day=1)
    return {
        "earliest": first if precision not in (None, "open") else None,
        "latest": None if precision is None else following - dt.timedelta(days=1) if months else day,
        "precision": precision,
        "basis": {None: "none", "open": "document", "day": "explicit"}.get(precision, "relative"),
    }


def _phases(chance: random.Random, family: str, date: dict[str, Any], day: dt.date) -> list[tuple[str, dict]]:
    """The phase dates of an event: measures are announced, take effect, and some end; some dates conflict."""
    if family != "measure":
        return [("occurred", date)]
    effective = day + dt.timedelta(days=chance.choice([0, 0, 14, 60]))
    phases = [("announced", date), ("effective", _interval(effective, "day"))]
    if chance.random() < 0.1:
        phases.append(("announced", _interval(day + dt.timedelta(days=3), "day")))
    if chance.random() < 0.3:
        phases.append(("ended", _interval(effective + dt.timedelta(days=chance.randrange(60, 900)), "day")))
    return phases


class _Texts:
    """Documents that grow sentence by sentence, about three events each."""

    def __init__(self, chance: random.Random, event_count: int):
        self._chance = chance
        self._texts: list[list[str]] = [[] for _ in range(max(4, event_count // 3))]
        self._lengths = [0] * len(self._texts)

    def add(self, words: str, nearby: int) -> dict[str, Any]:
        """Put a sentence into a document near `nearby`; the columns that place it there."""
        number = min(len(self._texts) - 1, nearby // 3 + self._chance.randrange(3))
        start = self._lengths[number]
        self._texts[number].append(words)
        self._lengths[number] += len(words) + 1
        return {
            "document_id": f"d{number:016x}",
            "sentence_no": len(self._texts[number]) - 1,
            "char_start": start,
            "char_end": start + len(words),
        }

    def documents(self) -> list[dict[str, Any]]:
        return [self._document(number, "\n".join(sentences)) for number, sentences in enumerate(self._texts)]

    def _document(self, number: int, text: str) -> dict[str, Any]:
        day = FIRST_DAY + dt.timedelta(days=number * DAYS // len(self._texts))
        dated = number % 5 != 0
        return {
            "document_id": f"d{number:016x}",
            "source_id": f"source-{number}",
            "source_uri": f"https://news.example/{number}" if number % 2 else f"wire/{number}.txt",
            "publisher": f"Publisher {number % 7}",
            "title": f"Round-up {number}",
            "language": "en",
            "published_earliest": day if dated else None,
            "published_latest": day if dated else None,
            "published_precision": "day" if dated else None,
            "published_basis": "metadata" if dated else "none",
            "text": text,
            "char_count": len(text),
            "near_duplicate_of": f"d{number - 1:016x}" if number % 20 == 19 else None,
            "first_seen_at": SEEN,
            "extractor_version": "synthetic",
        }


def synthetic_tables(event_count: int) -> dict[str, pl.DataFrame]:
    """The tables of a warehouse of `event_count` events, by name."""
    chance = random.Random(event_count)
    types = pl.read_csv(Settings.from_environment().reference / "event_types.csv").to_dicts()
    texts = _Texts(chance, event_count)
    rows: dict[str, list[dict[str, Any]]] = {
        table: [] for table in ("events", "event_dates", "event_actors", "event_mentions", "event_evidence")
    }
    for number in range(event_count):
        _add_event(rows, texts, chance, number, chance.choice(types), event_count)
    sentence_columns = ("document_id", "sentence_no", "char_start", "char_end")
    sentences = [{name: mention[name] for name in sentence_columns} for mention in rows["event_mentions"]]
    flags = {"is_boilerplate": False, "is_heading": False, "is_quote": False}
    tables = rows | {
        "event_types": types,
        "actors": [_actor(*actor) for actor in ACTORS],
        "documents": texts.documents(),
        "sentences": [sentence | flags for sentence in sentences],
        "event_links": _links(rows, chance),
        "event_history": [event | {"known_from": SEEN} for event in rows["events"]],
        "pipeline_runs": [_run(event_count)],
        "calendar": [_calendar_day(FIRST_DAY + dt.timedelta(days=day)) for day in range(DAYS + 1_200)],
    }
    return {name: pl.DataFrame(table, infer_schema_length=None) for name, table in tables.items() if table}


def _add_event(
    rows: dict[str, list], texts: _Texts, chance: random.Random, number: int, kind: dict, event_count: int
) -> None:
    """Add one event, its phases, its actors and the mentions that report it."""
    event_id = f"e{number:08d}"
    day = FIRST_DAY + dt.timedelta(days=number * DAYS // event_count)
    date = _interval(day, chance.choice(PRECISIONS))
    source, target, thing = chance.choice(SOURCES), chance.choice(FIRMS), chance.choice(OBJECTS)
    action = kind["event_type"].replace("_", " ")
    facts = {
        "event_type": kind["event_type"],
        "title": f"{NAMES[source]}: {action} – {NAMES[target]}" + (f" ({thing})" if thing else ""),
        "modality": _modality(chance, day),
        "object_name": thing,
    }
    phases = _phases(chance, kind["family"], date, day)
    mentions = [
        _mention(texts, number, index, facts, *phases[index % len(phases)])
        for index in range(len(phases) + chance.randrange(3))
    ]
    documents = len({mention["document_id"] for mention in mentions})
    counts = {
        "mention_count": len(mentions),
        "document_count": documents,
        "independent_source_count": documents,
    }
    reports = {"first_reported": day, "last_reported": day + dt.timedelta(days=9)}
    weights = {"confidence": round(chance.uniform(0.5, 0.99), 3), "salience": round(chance.random(), 4)}
    status = {"status": _status(facts["modality"], kind["family"], phases)}
    rows["events"].append({"event_id": event_id} | facts | date | status | counts | reports | weights)
    rows["event_dates"] += _dates(event_id, phases, mentions)
    rows["event_actors"] += [
        {"event_id": event_id, "role": role, "actor_id": actor}
        for role, actor in (("source", source), ("target", target))
    ]
    rows["event_evidence"] += [
        {
            "event_id": event_id,
            "event_mention_id": mention["event_mention_id"],
            "score": 0.9,
            "reason": REASON,
        }
        for mention in mentions
    ]
    rows["event_mentions"] += mentions


def _modality(chance: random.Random, day: dt.date) -> str:
    if day > SEEN.date() - dt.timedelta(days=120):
        return "planned"
    return chance.choice(["occurred"] * 8 + ["ongoing", "predicted", "denied"])


def _status(modality: str, family: str, phases: list[tuple[str, dict]]) -> str:
    if modality not in ("occurred", "ongoing"):
        return modality
    if any(phase == "ended" for phase, _ in phases):
        return "ended"
    return "in_force" if family == "measure" else "occurred"


def _mention(
    texts: _Texts, number: int, index: int, facts: dict[str, Any], phase: str, date: dict[str, Any]
) -> dict[str, Any]:
    """One more sentence that reports the event, put into a document."""
    day_words = date["latest"] or "at a time not given"
    words = f"{facts['title']} ({phase} {day_words}), report {index + 1} of event {number}."
    place = texts.add(words, number)
    start, end = place["char_start"], place["char_end"]
    return {
        **place,
        **date,
        "event_mention_id": f"{place['document_id']}:e{start}-{end}",
        "quote": words,
        "trigger_start": start,
        "trigger_end": end,
        "event_type": facts["event_type"],
        "modality": facts["modality"],
        "object_name": facts["object_name"],
        "phase": phase,
        "attributed_to": "officials" if index == 1 else None,
        "confidence": 0.9,
        "rule_id": "synthetic.sentence",
    }


def _dates(event_id: str, phases: list[tuple[str, dict]], mentions: list[dict]) -> list[dict[str, Any]]:
    """The phase dates; the first that is given for a phase is preferred."""
    names = [phase for phase, _ in phases]
    return [
        date
        | {
            "event_id": event_id,
            "phase": phase,
            "event_mention_id": mention["event_mention_id"],
            "document_count": 1,
            "is_preferred": names.index(phase) == number,
            "is_expected": mention["modality"] == "planned",
            "is_disputed": any(
                other == phase and _are_apart(date, other_date) for other, other_date in phases
            ),
        }
        for number, ((phase, date), mention) in enumerate(zip(phases, mentions, strict=False))
    ]


def _are_apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether no day lies in both intervals."""
    first, last = dt.date.min, dt.date.max
    return (one["latest"] or last) < (other["earliest"] or first) or (other["latest"] or last) < (
        one["earliest"] or first
    )


def _links(rows: dict[str, list], chance: random.Random) -> list[dict[str, Any]]:
    """Every tenth event answers the one before it."""
    pairs = itertools.pairwise(rows["events"])
    first_mention = {row["event_id"]: row["event_mention_id"] for row in reversed(rows["event_evidence"])}
    return [
        {
            "from_event_id": later["event_id"],
            "to_event_id": earlier["event_id"],
            "link_type": chance.choice(["retaliates", "amends", "implements"]),
            "event_mention_id": first_mention[later["event_id"]],
        }
        for number, (earlier, later) in enumerate(pairs)
        if number % 10 == 0
    ]


def _actor(actor_id: str, name: str, kind: str, country: str | None, parent: str | None) -> dict[str, Any]:
    identity = {"actor_id": actor_id, "name": name, "kind": kind, "country_code": country}
    return identity | {"parent_actor_id": parent, "is_resolved": not actor_id.startswith("unresolved:")}


def _run(event_count: int) -> dict[str, Any]:
    counted = ("documents_seen", "documents_new", "documents_extracted", "mentions", "events")
    times = {"started_at": SEEN, "finished_at": SEEN + dt.timedelta(minutes=2)}
    return {"run_id": "run-1", "extractor_version": "synthetic"} | times | dict.fromkeys(counted, event_count)


def _calendar_day(day: dt.date) -> dict[str, Any]:
    units = {"year": day.year, "quarter": (day.month + 2) // 3, "month": day.month}
    return {"date_day": day, "iso_week": day.isocalendar().week, "weekday": day.isoweekday()} | units


def build_warehouse(folder: Path, event_count: int) -> Warehouse:
    """A published warehouse in `folder` with `event_count` made-up events."""
    warehouse = Warehouse(folder)
    with warehouse.write() as con:
        for name, frame in synthetic_tables(event_count).items():
            append_rows(con, name, frame)
    warehouse.publish()
    return warehouse
