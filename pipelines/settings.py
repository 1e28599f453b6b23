"""Where things are and how a run is done: folders, worker count, time zone, clock.

What belongs here: every value that a user may set, from the environment (TIMELINE_*) with its
default. What does not: what is done with them.
"""

import datetime as dt
import os
import zoneinfo
from dataclasses import dataclass
from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parent.parent


class SettingsError(ValueError):
    """A setting has a value that cannot be used; the message names the variable and the remedy."""


@dataclass(frozen=True)
class Settings:
    """`inbox` holds the texts, `warehouse` all that is built, `reference` the files that analysts edit.

    `workers` is the number of processes that extract; `time_zone` is that of the daily schedule.
    """

    inbox: Path
    warehouse: Path
    reference: Path
    workers: int
    time_zone: str

    @classmethod
    def from_environment(cls) -> "Settings":
        """TIMELINE_INBOX, _WAREHOUSE, _REFERENCE, _WORKERS and _TIME_ZONE, or their defaults."""
        return cls(
            inbox=_folder("TIMELINE_INBOX", PROJECT_FOLDER / "warehouse" / "inbox"),
            warehouse=_folder("TIMELINE_WAREHOUSE", PROJECT_FOLDER / "warehouse"),
            reference=_folder("TIMELINE_REFERENCE", PROJECT_FOLDER / "pipelines" / "reference"),
            workers=_workers(),
            time_zone=_time_zone(),
        )


def _folder(variable: str, default: Path) -> Path:
    return Path(os.environ.get(variable) or default).expanduser().resolve()


def _workers() -> int:
    written = os.environ.get("TIMELINE_WORKERS")
    if not written:
        return os.cpu_count() or 1
    if not written.isdigit() or int(written) < 1:
        raise SettingsError(f"TIMELINE_WORKERS={written}: give the number of processes, 1 or more")
    return int(written)


def _time_zone() -> str:
    name = os.environ.get("TIMELINE_TIME_ZONE") or "UTC"
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        raise SettingsError(f"TIMELINE_TIME_ZONE={name}: give an IANA name such as Europe/Berlin") from None
    return name


def now() -> dt.datetime:
    """The time of the run in UTC, without a time zone as the tables hold it.

    TIMELINE_NOW (ISO 8601) sets it, so that a run can be repeated to the byte.
    """
    written = os.environ.get("TIMELINE_NOW")
    if not written:
        return dt.datetime.now(dt.UTC).replace(tzinfo=None)
    try:
        moment = dt.datetime.fromisoformat(written)
    except ValueError:
        raise SettingsError(f"TIMELINE_NOW={written}: give a time such as 2025-01-31T06:00:00Z") from None
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment
