"""Help for tests that run the whole pipeline: inboxes, builds, and questions to what was built."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
from typer.testing import CliRunner, Result

from pipelines.cli import app

LISTING = (
    "WASHINGTON, May 16, 2019 - The Commerce Department added Huawei to its Entity List on Wednesday. "
    "The move bars American firms from selling parts to the company without a licence.\n"
)
TARIFF = (
    "BEIJING, June 16, 2018 - China announced tariffs of 25% on American soybeans on Friday. "
    "The duties will take effect on July 6, 2018.\n"
)


def timeline(*arguments: str | Path, expect: int = 0) -> Result:
    """Run a command of the command line in this process; fails when it ends otherwise than expected."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], env={"COLUMNS": "120"})
    assert result.exit_code == expect, f"{result.output}\n{result.exception!r}"
    return result


def build(folder: Path, expect: int = 0) -> Result:
    """Build `folder`/inbox into `folder`/warehouse."""
    return timeline(
        "build",
        "--inbox",
        folder / "inbox",
        "--warehouse",
        folder / "warehouse",
        "--workers",
        "1",
        expect=expect,
    )


def build_command(folder: Path) -> list[str]:
    """The same, for a process of its own."""
    program = "from pipelines.cli import app; app()"
    folders = ["--inbox", str(folder / "inbox"), "--warehouse", str(folder / "warehouse"), "--workers", "1"]
    return [sys.executable, "-c", program, "build", *folders]


def build_in_process(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own."""
    return subprocess.run(
        build_command(folder), capture_output=True, text=True, env={**os.environ, **environment}, check=False
    )


def write(folder: Path, name: str, text: str) -> Path:
    """A file in `folder`/inbox."""
    path = folder / "inbox" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def write_lines(folder: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    return write(folder, name, "".join(json.dumps(row) + "\n" for row in rows))


def ask(folder: Path, query: str, file: str = "timeline.duckdb") -> list[tuple[Any, ...]]:
    """The rows of a query on a file of `folder`/warehouse."""
    with duckdb.connect(str(folder / "warehouse" / file), read_only=True) as con:
        return con.execute(query).fetchall()
