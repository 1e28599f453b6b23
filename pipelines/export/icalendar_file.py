"""iCalendar (RFC 5545): what is planned and still to come, as all-day entries.

What belongs here: the text of the format. What does not: which events are upcoming (the view).
"""

import datetime as dt
from pathlib import Path

import duckdb

from .rows import Row, read_rows

# RFC 5545, 3.1: lines are at most 75 octets; a longer one goes on after a line break and a space.
_LINE_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def write_icalendar(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write an entry for each upcoming event, over all days on which it may happen.

    Entries keep their id from export to export, so that a calendar updates them.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Policy Timeline//Upcoming//EN", "METHOD:PUBLISH"]
    lines.append("X-WR-CALNAME:Policy timeline: upcoming")
    for event in read_rows(con, "upcoming"):
        lines += _entry(event)
    lines.append("END:VCALENDAR")
    target.write_bytes(b"".join(_folded(line) for line in lines))


def _entry(event: Row) -> list[str]:
    first = event["earliest"] or event["due_on"]
    after_last = (event["latest"] or event["due_on"]) + dt.timedelta(days=1)
    stamp = event["last_reported"] or first
    described = f"{event['event_type']}, {event['modality']}, date known to the {event['precision']}"
    return [
        "BEGIN:VEVENT",
        f"UID:{event['event_id']}@policy-timeline",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after_last:%Y%m%d}",
        f"SUMMARY:{event['title'].translate(_ESCAPES)}",
        f"DESCRIPTION:{described.translate(_ESCAPES)}",
        f"CATEGORIES:{event['event_type'].translate(_ESCAPES)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _folded(line: str) -> bytes:
    """The line with CRLF, folded between characters, never within one."""
    folded, length = [], 0
    for character in line:
        octets = character.encode("utf-8")
        if length + len(octets) > _LINE_OCTETS:
            folded.append(b"\r\n ")
            length = 1
        folded.append(octets)
        length += len(octets)
    return b"".join(folded) + b"\r\n"
