"""Knowledge as data: the files that an analyst edits, and the one loader that reads them all.

What belongs here: `load_reference`, the checks that need several files at once, and `Reference`,
what the rest of the pipeline is given. What does not: how the knowledge is used.
"""

from dataclasses import dataclass
from pathlib import Path

from .reader import ReferenceError, read_csv
from .rows import EventTypeRow

__all__ = ["Reference", "ReferenceError", "load_reference"]

REFERENCE_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Reference:
    """All reference data, validated."""

    event_types: tuple[EventTypeRow, ...]


def load_reference(folder: Path | None = None) -> Reference:
    """Read and validate every reference file in `folder` (default: the files of this package).

    Raises ReferenceError with a line for each problem: file, line, what is wrong.
    """
    folder = folder or REFERENCE_FOLDER
    problems: list[str] = []
    event_types = read_csv(folder / "event_types.csv", EventTypeRow, problems)
    if problems:
        raise ReferenceError(problems)
    return Reference(event_types=tuple(row for _, row in event_types))
