"""Takes the actors of an export over into the reference, beside those that analysts wrote.

What belongs here: which names are safe to look for in texts, and how lists spell them. What does not:
the formats of exports (`exchange`), or the checks of the files that come out (`checks`).
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pydantic

from . import Reference
from .exchange import ExportedActor, read_export
from .reader import ReferenceError
from .rows import ActorRow, AliasRow
from .slugs import slug

_MIN_LETTERS = 5
_ACRONYM_LETTERS = 3
_ABBREVIATIONS = frozenset(("CO", "INC", "LTD", "PTE", "PTY", "AND", "THE", "OF", "FOR"))
_SURNAME_FIRST = re.compile(r"([^,]+), ([^,]+)\Z")


@dataclass(frozen=True)
class ImportedActors:
    """New actors and aliases, and how many names were left out, by reason."""

    actors: tuple[ActorRow, ...]
    aliases: tuple[AliasRow, ...]
    left_out: Counter[str]


def import_actors(path: Path, reference: Reference) -> ImportedActors:
    """The actors of an export that `reference` does not have yet, with further aliases of those it has.

    A name is left out if it names a known actor otherwise, if another record has it, or if texts would
    be full of it: single words that are short, common, or a person's. Raises ReferenceError with a line
    for each record that cannot be read.
    """
    problems: list[str] = []
    exported = list(read_export(path, problems))
    if problems:
        raise ReferenceError(problems)
    return _Import(reference).take(exported)


def write_import(imported: ImportedActors, folder: Path, name: str) -> tuple[Path, Path]:
    """Write an import to `imports/NAME.actors.csv` and `.aliases.csv` of a reference folder; their paths."""
    target = folder / "imports"
    target.mkdir(parents=True, exist_ok=True)
    actors_path, aliases_path = target / f"{name}.actors.csv", target / f"{name}.aliases.csv"
    _write(actors_path, ActorRow, imported.actors)
    _write(aliases_path, AliasRow, imported.aliases)
    return actors_path, aliases_path


def _write(path: Path, model: type[pydantic.BaseModel], rows: Sequence[pydantic.BaseModel]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(model.model_fields), lineterminator="\n")
        writer.writeheader()
        writer.writerows({column: _cell(value) for column, value in row.model_dump().items()} for row in rows)


def _cell(value: object) -> object:
    return "; ".join(value) if isinstance(value, tuple) else value


class _Import:
    def __init__(self, reference: Reference):
        self._bearers = {actor.name.casefold(): actor.actor_id for actor in reference.actors}
        for alias in reference.aliases:
            self._bearers.setdefault(alias.alias.casefold(), alias.actor_id)
        self._ids = {actor.actor_id for actor in reference.actors}
        self._common = {part.part.casefold() for part in reference.name_parts}
        self._common |= {row.noun.casefold() for row in reference.descriptions}
        self._common |= {
            name.casefold() for product in reference.products for name in (product.product, *product.aliases)
        }
        self._left_out: Counter[str] = Counter()

    def take(self, exported: Sequence[ExportedActor]) -> ImportedActors:
        actors: list[ActorRow] = []
        aliases: list[AliasRow] = []
        for record in exported:
            if record.kind is None:
                self._left_out["no actor (ship, aircraft, address …)"] += 1
                continue
            name = _readable(record.name, record.kind)
            known = self._bearers.get(name.casefold()) or self._bearers.get(_short(name).casefold())
            if known is None and self._is_safe(name, record.kind):
                known = self._new_id(name)
                self._bearers[name.casefold()] = known
                actors.append(_actor_row(known, name, record))
            if known is None:
                continue
            for alias in self._aliases(record, name, known):
                row = {
                    "actor_id": known,
                    "alias": alias,
                    "usage": "name",
                    "valid_from": None,
                    "valid_to": None,
                }
                aliases.append(AliasRow.model_validate(row))
        return ImportedActors(tuple(actors), tuple(aliases), self._left_out)

    def _aliases(self, record: ExportedActor, name: str, actor_id: str) -> Iterator[str]:
        spellings = [_readable(alias, record.kind or "") for alias in record.aliases]
        for alias in dict.fromkeys([name, _short(name), *spellings, *map(_short, spellings)]):
            if alias.casefold() in self._bearers:
                if self._bearers[alias.casefold()] != actor_id:
                    self._left_out["names another actor"] += 1
            elif self._is_safe(alias, record.kind or ""):
                self._bearers[alias.casefold()] = actor_id
                yield alias

    def _is_safe(self, name: str, kind: str) -> bool:
        """Whether a name found in a text most likely means its bearer."""
        words = name.split()
        letters = sum(letter.isalpha() for letter in name)
        too_common = len(words) == 1 and (kind == "person" or letters < _MIN_LETTERS or not name[0].isupper())
        if too_common or all(word.strip(".,").casefold() in self._common for word in words):
            self._left_out["too common a word"] += 1
            return False
        return True

    def _new_id(self, name: str) -> str:
        actor_id, number = slug(name), 1
        while actor_id in self._ids:
            number += 1
            actor_id = f"{slug(name)}-{number}"
        self._ids.add(actor_id)
        return actor_id


def _actor_row(actor_id: str, name: str, record: ExportedActor) -> ActorRow:
    return ActorRow.model_validate(
        {
            "actor_id": actor_id,
            "name": name,
            "kind": record.kind,
            "country_code": record.country_code,
            "parent_actor_id": None,
            "wikidata_id": record.wikidata_id,
            "valid_from": None,
            "valid_to": None,
            "roles": None,
            "seats": None,
        }
    )


_LEGAL_FORM = re.compile(
    r"(?:,? (?:co|inc|ltd|llc|llp|corp|corporation|limited|company|plc|ag|sa|se|nv|bv|gmbh|spa|jsc|ojsc|pjsc"
    r"|pte|pty|sdn|bhd|oao|ooo|zao|pao|fze|fzco|fzc)\.?)+\Z",
    re.IGNORECASE,
)


def _short(name: str) -> str:
    """A company's name as texts write it, without its legal form, unless that leaves one word."""
    short = _LEGAL_FORM.sub("", name).rstrip(" ,")
    return short if " " in short else name


def _readable(name: str, kind: str) -> str:
    """A name of a list as texts write it: "DOE, John" → "John Doe", "FOO DEVICES" → "Foo Devices"."""
    name = " ".join(name.split())
    if kind == "person" and (turned := _SURNAME_FIRST.match(name)):
        name = f"{turned.group(2)} {turned.group(1)}"
    if sum(word.isupper() for word in name.split()) * 2 < len(name.split()) and kind != "person":
        return name
    longest_acronym = 2 if kind == "person" else _ACRONYM_LETTERS
    return " ".join(_capitalised(word, longest_acronym) for word in name.split())


def _capitalised(word: str, longest_acronym: int) -> str:
    letters = word.strip("().,")
    is_acronym = len(letters) <= longest_acronym and letters not in _ABBREVIATIONS
    if not letters.isupper() or is_acronym:
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
