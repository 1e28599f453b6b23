"""Reads exports of other projects into plain records: FollowTheMoney, OpenSanctions, screening lists.

What belongs here: the three formats, recognised by their content, with the line of each record. What
does not: which names are taken over (`imports`).

Formats: FollowTheMoney entities as JSON lines (https://followthemoney.tech), OpenSanctions
`targets.simple.csv` (https://www.opensanctions.org/docs/bulk/csv/), and the US Consolidated Screening
List as CSV or JSON (https://www.trade.gov/consolidated-screening-list).
"""

import csv
import json
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Fields = Mapping[str, typing.Any]

_KINDS = {
    "person": "person",
    "individual": "person",
    "company": "company",
    "organization": "organisation",
    "legalentity": "organisation",
    "entity": "organisation",
    "publicbody": "agency",
}


@dataclass(frozen=True, slots=True)
class ExportedActor:
    """A person or body of an export, at `line` of its file; `kind` None: nothing that acts (a ship)."""

    line: int
    name: str
    kind: str | None
    country_code: str | None
    wikidata_id: str | None
    aliases: tuple[str, ...]


def read_export(path: Path, problems: list[str]) -> Iterator[ExportedActor]:
    """The records of an export; wrong lines are described in `problems` with file, line and remedy."""
    records = _csv_records(path, problems) if path.suffix.lower() == ".csv" else _json_records(path, problems)
    for line, fields in records:
        actor = _from_entity(line, fields) if "properties" in fields else _from_list(line, fields)
        if not actor.name:
            problems.append(f"{path.name}:{line}: the record has no name; add one or delete the line")
        else:
            yield actor


def _csv_records(path: Path, problems: list[str]) -> Iterator[tuple[int, Fields]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if not {"name"} <= set(reader.fieldnames or ()):
            problems.append(
                f"{path.name}:1: no column 'name'; give an OpenSanctions or screening-list export"
            )
            return
        for cells in reader:
            if None in cells:
                problems.append(
                    f"{path.name}:{reader.line_num}: more cells than columns; quote cells with commas"
                )
            else:
                yield reader.line_num, cells


def _json_records(path: Path, problems: list[str]) -> Iterator[tuple[int, Fields]]:
    """One object a line; or one array, or an object with `results`, over the whole file."""
    with path.open(encoding="utf-8-sig") as file:
        first = file.readline()
        if _is_object(first):
            for line, text in enumerate((first, *file), start=1):
                if not text.strip():
                    continue
                if not _is_object(text):
                    problems.append(f"{path.name}:{line}: not a JSON object; each line must hold one entity")
                    continue
                record = json.loads(text)
                yield from enumerate(record["results"], 1) if "results" in record else [(line, record)]
            return
        try:
            whole = json.loads(first + file.read())
        except json.JSONDecodeError as error:
            problems.append(f"{path.name}:{error.lineno}: not JSON ({error.msg}); give the export as it came")
            return
    records = whole.get("results") if isinstance(whole, dict) else whole
    if not isinstance(records, list):
        problems.append(
            f"{path.name}:1: neither entities nor 'results'; give an export of one of the formats"
        )
        return
    for number, record in enumerate(records, start=1):
        if isinstance(record, dict):
            yield number, record
        else:
            problems.append(f"{path.name}: record {number} is not an object; delete it")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except json.JSONDecodeError:
        return False


def _from_entity(line: int, fields: Fields) -> ExportedActor:
    """A FollowTheMoney entity: properties are lists of strings."""
    properties: Mapping[str, Sequence[str]] = fields["properties"]
    names = [*properties.get("name", ()), fields.get("caption") or ""]
    countries = [
        *properties.get("jurisdiction", ()),
        *properties.get("country", ()),
        *properties.get("nationality", ()),
    ]
    return ExportedActor(
        line=line,
        name=next((name for name in names if name), ""),
        kind=_KINDS.get(str(fields.get("schema", "")).lower()),
        country_code=_country(countries),
        wikidata_id=next(iter(properties.get("wikidataId", ())), None),
        aliases=(*names[1:], *properties.get("alias", ())),
    )


def _from_list(line: int, fields: Fields) -> ExportedActor:
    """A row of `targets.simple.csv` or of the screening list, which lists names between semicolons."""
    addresses = fields.get("addresses")
    countries = [*_listed(fields.get("countries")), *_listed(fields.get("country"))]
    countries += _listed(fields.get("citizenships")) + _listed(fields.get("nationalities"))
    if isinstance(addresses, list):
        countries += [address.get("country") or "" for address in addresses]
    elif addresses:
        countries += [entry.rsplit(",", 1)[-1].strip() for entry in _listed(addresses)]
    return ExportedActor(
        line=line,
        name=(fields.get("name") or "").strip(),
        kind=_KINDS.get(str(fields.get("schema") or fields.get("type") or "entity").lower()),
        country_code=_country(countries),
        wikidata_id=None,
        aliases=(*_listed(fields.get("aliases")), *_listed(fields.get("alt_names"))),
    )


def _listed(value: typing.Any) -> list[str]:
    entries = value if isinstance(value, list) else str(value or "").split(";")
    return [str(entry).strip() for entry in entries if str(entry).strip()]


def _country(codes: Sequence[str]) -> str | None:
    return next((code.upper() for code in codes if len(code) == 2 and code.isalpha()), None)
