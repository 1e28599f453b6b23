"""The rules of the grammar, one module a family; `ALL_RULES` puts them in order.

What belongs here: tables of rules, and `choices`, what several families share. What does not: how they
are applied (`grammar`, `marks`). Between matches of the same length the family that stands first wins.
"""

from pipelines.timex.grammar import Rule
from pipelines.timex.rules import (
    around,
    calendar,
    clock,
    durations,
    foreign,
    periods,
    references,
    relative,
    sets,
    weekdays,
    years,
)

ALL_RULES: list[Rule] = [
    *clock.RULES,
    *calendar.RULES,
    *years.RULES,
    *periods.RULES,
    *sets.RULES,
    *durations.RULES,
    *relative.RULES,
    *around.RULES,
    *weekdays.RULES,
    *references.RULES,
    *foreign.RULES,
]
