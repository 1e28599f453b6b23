"""The README says what the commands really print."""

from pathlib import Path

import pytest

from tests.readme import README, output_of, shown_commands

SHOWN = shown_commands(README.read_text(encoding="utf-8"))


def test_readme_shows_commands() -> None:
    assert len(SHOWN) >= 7


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command[:60] for command, _ in SHOWN])
def test_readme_output_is_what_the_command_prints(command: str, output: str, sample_warehouse: Path) -> None:
    assert output_of(command, sample_warehouse) == output, "run `python -m tests.readme` to write it anew"
