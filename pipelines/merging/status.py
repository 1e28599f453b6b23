"""Where an event stands, from what the texts say; the day of the run plays no part.

What belongs here: status. What does not: what is in force on a given day (SQL over event_dates).
"""

from collections.abc import Sequence

from pipelines.model import EventDate

from .rules import TypeRules


def status(event_type: str, modality: str, dates: Sequence[EventDate], rules: TypeRules) -> str:
    """One of STATUSES.

    Lasting restrictions are in force from their first act until a later phase suspends or ends them;
    other events occur. Denied and merely possible events stay so, whatever their dates.
    """
    if modality == "denied":
        return "denied"
    if modality in ("hypothetical", "predicted"):
        return "possible"
    if not rules.is_lasting(event_type):
        return "planned" if modality == "planned" else "occurred"
    changes = [row for row in dates if row.is_preferred and row.phase in ("effective", "suspended", "ended")]
    known = [row for row in changes if row.earliest or row.latest]
    last = max(known, key=lambda row: (row.earliest or row.latest, row.phase), default=None)
    if last is None or last.phase == "effective":
        return "planned" if modality == "planned" else "in_force"
    return last.phase
