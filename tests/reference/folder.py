"""What the tests of the reference share: a copy of the package's files that a test may change."""

import shutil
from pathlib import Path

from pipelines.reference import REFERENCE_FOLDER


def copy_reference(tmp_path: Path) -> Path:
    """A folder with all files of the reference."""
    folder = tmp_path / "reference"
    shutil.copytree(REFERENCE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return folder


def append(folder: Path, file: str, line: str) -> int:
    """Add a line to a file, and tell which one it is."""
    path = folder / file
    with path.open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")
    return len(path.read_text(encoding="utf-8").splitlines())
