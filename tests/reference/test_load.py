"""The reference of the package is sound, and wrong lines are told with file, line and remedy."""

from pathlib import Path

import pytest

from pipelines.reference import ReferenceError, load_reference
from tests.reference.folder import append, copy_reference


def test_the_package_has_broad_knowledge() -> None:
    reference = load_reference()
    assert reference.counts["actors"] >= 600
    assert {alias.usage for alias in reference.aliases} == {"name", "common_word", "demonym", "metonym"}
    assert any(alias.is_metonym for alias in reference.aliases)


def test_every_actor_is_a_value_of_the_contract() -> None:
    reference = load_reference()
    nvidia = next(row for row in reference.actors if row.actor_id == "nvidia").actor
    assert (nvidia.name, nvidia.kind, nvidia.country_code, nvidia.is_resolved) == (
        "Nvidia",
        "company",
        "US",
        True,
    )


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        ("actors.csv", "foo,Foo,firm,US,,,,,,", "kind: Input should be 'country'"),
        ("actors.csv", ",Foo,company,US,,,,,,", "actor_id: must not be empty"),
        ("actors.csv", "foo,Foo,company,US", "expected 10 cells; quote cells that hold commas"),
        ("actors.csv", "foo,Foo,company,US,nobody,,,,,", "parent_actor_id: no actor 'nobody'; add it"),
        ("actors.csv", "foo,Foo,company,US,foo,,,,,", "'foo' is its own ancestor; correct the parent"),
        ("actors.csv", "nvidia,Foo,company,US,,,,,,", "actor_id 'nvidia' is already on actors.csv:"),
        (
            "actors.csv",
            "foo,Foo,company,US,,,2024-02-01,2024-01-01,,",
            "valid_from 2024-02-01 is after valid_to",
        ),
        ("actors.csv", "foo,Foo,company,US,,,,,flying,", "no noun of descriptions.csv has the role 'flying'"),
        ("actor_aliases.csv", "nobody,Foo,name,,", "actor_id: no actor 'nobody'; add it to actors.csv"),
        ("actor_aliases.csv", "amd,Huawei,name,,", "'Huawei' also names 'huawei' (actors.csv:"),
        ("actor_aliases.csv", "huawei,Huawei Technologies,name,,", "is already on actor_aliases.csv:"),
        ("tenures.csv", "joe-biden,president,nowhere,,", "body_actor_id: no actor 'nowhere'"),
        ("products.csv", "Foo,nobody,,", "maker_actor_id: no actor 'nobody'"),
        ("products.csv", "Foo,nvidia,,soon", "known_from: Input should be a valid date"),
    ],
)
def test_a_wrong_line_is_told_with_its_place(tmp_path: Path, file: str, line: str, message: str) -> None:
    folder = copy_reference(tmp_path)
    number = append(folder, file, line)
    with pytest.raises(ReferenceError) as error:
        load_reference(folder)
    assert any(
        problem.startswith(f"{file}:{number}: ") and message in problem for problem in error.value.problems
    )


def test_all_wrong_lines_are_told_at_once(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    append(folder, "actors.csv", ",Foo,company,US,,,,,,")
    append(folder, "tenures.csv", "joe-biden,president,nowhere,,")
    with pytest.raises(ReferenceError) as error:
        load_reference(folder)
    assert len(error.value.problems) == 2


def test_one_name_may_change_hands(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    append(folder, "actor_aliases.csv", "amd,Foochip,name,,2020-12-31")
    append(folder, "actor_aliases.csv", "intel,Foochip,name,2021-01-01,")
    assert load_reference(folder).counts["aliases"] == load_reference().counts["aliases"] + 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    (folder / "products.csv").unlink()
    with pytest.raises(ReferenceError, match=r"products\.csv: no such file"):
        load_reference(folder)


def test_a_misspelt_column_is_named(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    path = folder / "products.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("known_from", "since", 1), encoding="utf-8")
    with pytest.raises(ReferenceError, match=r"products\.csv:1: .*missing known_from; unknown since"):
        load_reference(folder)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    (folder / "products.csv").write_bytes("product\nTélé\n".encode("latin-1"))
    with pytest.raises(ReferenceError, match=r"products\.csv: not UTF-8"):
        load_reference(folder)
