"""Exports of other projects become actors and aliases that texts can be searched for."""

import json
from pathlib import Path

import pytest

from pipelines.actors import ActorTagger
from pipelines.reference import ReferenceError, load_reference
from pipelines.reference.imports import ImportedActors, import_actors, write_import
from tests.actors.tagging import document
from tests.reference.folder import copy_reference

FTM = [
    {
        "schema": "Company",
        "properties": {
            "name": ["FOOBAR PRECISION DEVICES CO., LTD."],
            "alias": ["Foobar Precision", "FPD"],
            "country": ["cn"],
        },
    },
    {
        "schema": "Person",
        "properties": {"name": ["FOOMAN, Ivan"], "nationality": ["ru"], "wikidataId": ["Q42"]},
    },
    {"schema": "Vessel", "properties": {"name": ["Foo Star"]}},
    {"schema": "Company", "properties": {"name": ["Huawei"], "alias": ["Huawei Foo Works", "Nvidia"]}},
    {"schema": "LegalEntity", "properties": {"name": ["Technology Group"]}},
]


def write_lines(path: Path, records: list[dict[str, object]]) -> Path:
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def names(imported: ImportedActors) -> dict[str, tuple[str, str | None]]:
    return {actor.name: (actor.kind, actor.country_code) for actor in imported.actors}


def test_followthemoney_entities(tmp_path: Path) -> None:
    imported = import_actors(write_lines(tmp_path / "ftm.json", FTM), load_reference())
    assert names(imported) == {
        "Foobar Precision Devices Co., Ltd.": ("company", "CN"),
        "Ivan Fooman": ("person", "RU"),
    }
    assert {(alias.actor_id, alias.alias) for alias in imported.aliases} >= {
        ("foobar-precision-devices-co-ltd", "Foobar Precision Devices"),
        ("foobar-precision-devices-co-ltd", "Foobar Precision"),
        ("huawei", "Huawei Foo Works"),
    }
    assert not {"FPD", "Nvidia"} & {alias.alias for alias in imported.aliases}
    assert imported.left_out["names another actor"] == 1
    assert imported.left_out["no actor (ship, aircraft, address …)"] == 1


def test_opensanctions_csv(tmp_path: Path) -> None:
    path = tmp_path / "targets.simple.csv"
    path.write_text(
        "id,schema,name,aliases,countries\nX1,Organization,Foobar Rocket Bureau,Foobar Bureau;FRB,ru\n",
        encoding="utf-8",
    )
    imported = import_actors(path, load_reference())
    assert names(imported) == {"Foobar Rocket Bureau": ("organisation", "RU")}
    assert [alias.alias for alias in imported.aliases] == ["Foobar Bureau"]


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_consolidated_screening_list(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"consolidated.{suffix}"
    if suffix == "csv":
        path.write_text(
            "name,type,addresses,alt_names\n"
            '"Foobar Trading House","","Kowloon, HK; Cairo, EG","Foobar House"\n',
            encoding="utf-8",
        )
    else:
        record = {
            "name": "Foobar Trading House",
            "type": None,
            "addresses": [{"country": "HK"}],
            "alt_names": ["Foobar House"],
        }
        path.write_text(json.dumps({"total": 1, "results": [record]}, indent=1), encoding="utf-8")
    imported = import_actors(path, load_reference())
    assert names(imported) == {"Foobar Trading House": ("organisation", "HK")}
    assert [alias.alias for alias in imported.aliases] == ["Foobar House"]


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        (
            "a.json",
            '{"schema": "Company", "properties": {"name": ["Foo Bar"]}}\n{"schema"',
            "a.json:2: not a JSON object",
        ),
        ("b.json", '{"schema": "Company", "properties": {}}', "b.json:1: the record has no name"),
        ("c.csv", "title\nFoo", "c.csv:1: no column 'name'"),
        ("d.csv", "name,type\nFoo,Bar,Baz", "d.csv:2: more cells than columns"),
        ("e.json", "[1,\n2", "e.json:2: not JSON"),
        ("f.json", "[1]", "f.json: record 1 is not an object"),
    ],
)
def test_bad_exports_are_told_with_their_line(tmp_path: Path, file: str, content: str, message: str) -> None:
    path = tmp_path / file
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReferenceError) as error:
        import_actors(path, load_reference())
    assert any(problem.startswith(message) for problem in error.value.problems)


def test_imported_actors_are_found_in_texts(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    imported = import_actors(write_lines(tmp_path / "ftm.json", FTM), load_reference(folder))
    for path in write_import(imported, folder, "sanctions"):
        assert path.is_file()
    reference = load_reference(folder)
    assert reference.counts["actors"] == load_reference().counts["actors"] + len(imported.actors)
    mentions, _ = ActorTagger(reference).tag(document("Foobar Precision Devices paid Ivan Fooman."), [])
    assert [mention.actor_id for mention in mentions] == ["foobar-precision-devices-co-ltd", "ivan-fooman"]


def test_importing_twice_adds_nothing(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    path = write_lines(tmp_path / "ftm.json", FTM)
    write_import(import_actors(path, load_reference(folder)), folder, "one")
    again = import_actors(path, load_reference(folder))
    assert (again.actors, again.aliases) == ((), ())
