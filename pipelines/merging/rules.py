"""What the reference files say about event types, in the form that merging asks for.

What belongs here: look-ups over event types. What does not: reading files (`pipelines.reference`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class EventTypeLine(Protocol):
    """What is needed of a line of event_types.csv."""

    event_type: str
    family: str
    plover: str | None


class AffinityLine(Protocol):
    """What is needed of a line of type_affinities.csv."""

    event_type: str
    other_type: str
    affinity: float


@dataclass(frozen=True)
class TypeRules:
    """Families and PLOVER classes of event types, and how akin two types are (1 = the same)."""

    families: dict[str, str]
    plover: dict[str, str | None]
    affinities: dict[tuple[str, str], float]

    @classmethod
    def of(cls, event_types: Iterable[EventTypeLine], affinities: Iterable[AffinityLine]) -> "TypeRules":
        """The rules that the lines of the two files make; affinity holds both ways."""
        types = list(event_types)
        akin = {(row.event_type, row.event_type): 1.0 for row in types}
        for line in affinities:
            akin[line.event_type, line.other_type] = akin[line.other_type, line.event_type] = line.affinity
        return cls(
            families={row.event_type: row.family for row in types},
            plover={row.event_type: row.plover for row in types},
            affinities=akin,
        )

    def is_measure(self, event_type: str) -> bool:
        """Whether events of this type are acts of public authority."""
        return self.families.get(event_type) == "measure"

    def is_lasting(self, event_type: str) -> bool:
        """Whether events of this type are restrictions that stay in force until they are lifted.

        Those are the measures of PLOVER's class SANCTION; probes, fines and suits are acts of a day.
        """
        return self.is_measure(event_type) and self.plover.get(event_type) == "SANCTION"
