"""The commands that the README shows, and how to run them again: `python -m tests.readme` rewrites it.

A fenced `console` block holds one command behind `$ `, and below it exactly what the command prints
when it is run on the sample inbox with a terminal of 100 columns.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)


def _run(arguments: list[str]) -> str:
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
    ran = subprocess.run(
        [sys.executable, "-c", "from pipelines.cli import app; app()", *arguments],
        capture_output=True, text=True, env=environment, cwd=ROOT,
    )  # fmt: skip
    if ran.returncode:
        raise RuntimeError(f"timeline {shlex.join(arguments)}: {ran.stdout}{ran.stderr}")
    return "\n".join(line.rstrip() for line in ran.stdout.strip("\n").splitlines()) + "\n"


def build_sample_warehouse(folder: Path) -> None:
    """Build the sample inbox into `folder`, as a newcomer does."""
    _run(["build", "--warehouse", str(folder)])


def shown_commands(text: str) -> list[tuple[str, str]]:
    """The commands of the README with the output that it shows below each."""
    return [(block["command"], block["output"]) for block in _BLOCK.finditer(text)]


def output_of(command: str, warehouse: Path) -> str:
    """What a shown `timeline` command prints on the warehouse, without trailing blanks."""
    program, *arguments = shlex.split(command)
    if program != "timeline":
        raise ValueError(f"only `timeline` commands are shown in console blocks, not {program}")
    return _run([*arguments, "--warehouse", str(warehouse)])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "warehouse"
        build_sample_warehouse(warehouse)
        text = README.read_text(encoding="utf-8")
        for command, output in shown_commands(text):
            text = text.replace(
                f"$ {command}\n{output}```", f"$ {command}\n{output_of(command, warehouse)}```"
            )
        README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
