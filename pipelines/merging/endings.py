"""When what a clause reports is to end: "until March 13, 2025", "for two years from May 1".

What belongs here: joining the time expressions of a clause to the end that they name. What does not: clauses
that report an end themselves ("the ban was lifted", phase `ended`), and resolving expressions (`timex`).
"""

import polars as pl

from .frames import Evidence

MENTION = "event_mention_id"
UNTIL = r"\b(?:until|till|through|up to)(?: the end of)? *$"
FOR = r"\b(?:for|lasting)(?: another| a further| the next| up to)? *$"
LENGTH = r"^P(\d+)(Y|M|W|D)$"
UNITS = {"Y": "y", "M": "mo", "W": "w", "D": "d"}
"""TIMEX3 units and those of polars."""
LONGEST_START = 366
"""Days within which a beginning must lie for a length to give an end."""


def ends_of(evidence: Evidence, mention_ids: pl.Series) -> dict[str, int]:
    """The last day (proleptic ordinal) that a clause names for what it reports, by mention id.

    The expression stands behind the word that names the event. A length counts from the last day on which the
    event can have begun, where words date that. Of several ends the first in the text is taken.
    """
    mentions = evidence.event_mentions.filter(
        pl.col(MENTION).is_in(mention_ids.implode()) & ~pl.col("phase").is_in(["suspended", "ended"])
    ).select(
        MENTION,
        "document_id",
        "char_start",
        "char_end",
        "trigger_end",
        "quote",
        "earliest",
        "latest",
        "basis",
    )
    times = evidence.time_expressions.select(
        "document_id", "timex_type", "timex_value", at="char_start", until="latest"
    )
    inside = mentions.join(times, on="document_id").filter(
        (pl.col("at") >= pl.col("trigger_end")) & (pl.col("at") < pl.col("char_end"))
    )
    before = pl.col("quote").str.slice(0, pl.col("at") - pl.col("char_start"))
    starts = (pl.col("latest") - pl.col("earliest")).dt.total_days() <= LONGEST_START
    length = pl.col("timex_value").str.extract(LENGTH, 1) + pl.col("timex_value").str.extract(
        LENGTH, 2
    ).replace_strict(UNITS, default=None)
    found = inside.with_columns(
        end=pl.when(pl.col("until").is_not_null() & before.str.contains(UNTIL))
        .then("until")
        .when((pl.col("timex_type") == "DURATION") & before.str.contains(FOR) & starts)
        .then(pl.col("latest").dt.offset_by(length))
    ).filter(pl.col("end").is_not_null())
    first = found.sort(MENTION, "at").unique(MENTION, keep="first", maintain_order=True)
    return {mention_id: day.toordinal() for mention_id, day in first.select(MENTION, "end").iter_rows()}
