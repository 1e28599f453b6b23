"""All mentions → events, their phases, status, links and history.

What belongs here: deciding which mentions report one real-world event, and what follows from that.
What does not: finding mentions in texts, reading or writing tables.

    # all that is stored; of time expressions those that may name an end
    evidence = Evidence(documents, event_mentions, event_mention_actors, actors, time_expressions)
    timeline = merge(evidence, previous, MergeRules.of(reference))  # previous: as stored, or Timeline.empty()
    history = advance_history(history, timeline, now)

`merge` finds by itself which mentions are new, changed or gone since `previous`, and works on what
they touch only. To forget documents, leave their rows out of the evidence. Every frame of a
`Timeline` replaces the stored one; `history` is complete too, and only ever closes or adds versions.
`compared_mentions` is working state: store it and give it back, publish it or not.

How to read what is in force (lasting restrictions: event types of PLOVER class SANCTION) on a day D from
`event_dates`: the phases `effective`, `suspended` and `ended` change the state of a measure. A measure
without an `effective` row starts with its `announced`, `signed`, `published` or `occurred` row. It is
in force on D if the last of those changes with `coalesce(earliest, latest) <= D` is a start, among
events whose status is not `planned`, `cancelled`, `denied` or `possible`, unless an `effective` row
exists. An end with `is_expected` is announced or fixed beforehand ("until March 13, 2025", "will be
rescinded on May 15"): the measure holds until `latest`, or on, where no day is given. Rows with
`is_preferred` are the ones to read; the others are what other sources say.
"""

from .frames import ComparedMention, Evidence, Timeline
from .history import advance_history, changes_between, timeline_as_of
from .rules import MergeRules
from .timeline import merge

__all__ = [
    "ComparedMention",
    "Evidence",
    "MergeRules",
    "Timeline",
    "advance_history",
    "changes_between",
    "merge",
    "timeline_as_of",
]
