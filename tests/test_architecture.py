"""Imports point one way: the core is plain Python, and what stands outside is imported by none of it."""

import ast
from pathlib import Path

import pytest

import pipelines

PACKAGE = Path(pipelines.__file__).parent
CORE = ("model", "reading", "timex", "actors", "events", "merging", "reference", "extraction")
OUTSIDE = {"assets", "cli", "warehouse", "definitions", "sql_objects", "settings", "page", "export", "serve"}
# What each part of the core may know besides itself.
MAY_KNOW = {
    "model": set(),
    "reference": {"model"},
    "reading": {"model", "reference"},
    "timex": {"model", "reference"},
    "actors": {"model", "reference"},
    "events": {"model", "reference"},
    "merging": {"model"},
    "extraction": {"model", "reference", "reading", "timex", "actors", "events"},
}


def modules(part: str) -> list[Path]:
    path = PACKAGE / part
    return sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]


def imported(path: Path) -> set[str]:
    """The absolute names of all modules that a module imports, wherever in it."""
    names: set[str] = set()
    package = ["pipelines", *path.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("part", CORE)
def test_core_knows_neither_dagster_nor_duckdb_nor_what_stands_outside(part: str) -> None:
    for path in modules(part):
        names = imported(path)
        assert not {name for name in names if name.split(".")[0] in ("dagster", "duckdb")}, path
        assert not {
            name for name in names if name.startswith("pipelines.") and name.split(".")[1] in OUTSIDE
        }, path


@pytest.mark.parametrize("part", CORE)
def test_parts_of_the_core_know_only_what_comes_before_them(part: str) -> None:
    for path in modules(part):
        known = {name.split(".")[1] for name in imported(path) if name.startswith("pipelines.")}
        others = (known & set(CORE)) - {part}
        assert others <= MAY_KNOW[part], path


def test_every_module_says_what_belongs_in_it_and_none_is_long() -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert ast.get_docstring(ast.parse(text)), path
        assert len(text.splitlines()) <= 350, path
