"""The dates of an event: one row for each phase and interval that its claims give, one preferred.

What belongs here: collecting the dates and choosing. What does not: dating a mention
(`pipelines.events`), and what is in force (SQL).

The preferred date of a phase, by rule, in this order:
1. a report of what happened before a report of what was planned;
2. not an interval that most of the independent texts contradict;
3. the finest precision; of planned ends, since they are extended, the one reported last;
4. the interval that most independent texts agree with;
5. named in words (`explicit`) before counted from another day (`relative`) before a term of office;
6. the earliest report.
The event itself is dated by the act (announced, occurred, signed, published), else by what follows
from it (effective, suspended, ended).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipelines.model import BASES, PHASES, EventDate, Interval

from .claims import ACTUAL, DATED_BASES, LONGEST_OF_ONE, Claim

ACTS = ("announced", "occurred", "signed", "published")
ENDS = frozenset({"suspended", "ended"})
PLANS = frozenset({"planned", "predicted", "hypothetical"})
WIDTHS = (1, 7, 31, 92, 184, 366)

Span = tuple[int | None, int | None]


def event_dates(event_id: str, claims: Sequence[Claim]) -> list[EventDate]:
    """The rows of one event, in the order of PHASES, the preferred of each phase first."""
    rows = []
    acts = [claim.days for claim in claims if claim.days and claim.phase in ACTS]
    for phase in PHASES:
        said = _not_denied([claim for claim in [*claims, *_endings(claims)] if claim.phase == phase])
        dated = [claim for claim in said if claim.basis in DATED_BASES and _span(claim) != (None, None)]
        dated = [claim for claim in dated if phase != "effective" or not _is_vaguer(claim, acts)]
        rows += _rows(event_id, phase, dated) if dated else _bounds(event_id, phase, said)
    return rows


def _is_vaguer(claim: Claim, acts: Sequence[tuple[int, int]]) -> bool:
    """Whether the claim of a phase says no more than that it was in the year, or so, of the act."""
    days = claim.days
    return days is not None and any(
        days[0] <= first and last <= days[1] and days[1] - days[0] > LONGEST_OF_ONE for first, last in acts
    )


def _endings(claims: Sequence[Claim]) -> list[Claim]:
    """What clauses say in passing of the end of what they report, as plans of that end."""
    return [
        replace(
            claim,
            phase="ended",
            modality="planned",
            earliest=claim.ends,
            latest=claim.ends,
            precision="day",
            basis="explicit" if claim.basis == "document" else claim.basis,
        )
        for claim in claims
        if claim.ends is not None and claim.modality in ACTUAL and claim.modality != "denied"
    ]


def _not_denied(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a phase without the plans that a denial has overtaken ("it did not take effect"), and it.

    Where all deny, the event is a denial itself and has its dates.
    """
    denials = [claim for claim in claims if claim.modality == "denied"]
    others = [claim for claim in claims if claim.modality != "denied"]
    if not denials or not others:
        return claims
    return [
        claim
        for claim in others
        if not (_is_plan(claim) and any(_overlap(_span(claim), _span(denial)) for denial in denials))
    ]


def main_date(dates: Sequence[EventDate]) -> Interval:
    """The date of the event itself; unbounded when no claim dates it."""
    preferred = {row.phase: row for row in dates if row.is_preferred}
    order = [*ACTS, *(phase for phase in PHASES if phase not in ACTS)]
    in_order = [preferred[phase] for phase in order if phase in preferred]
    for row in sorted(in_order, key=lambda row: row.basis not in DATED_BASES):
        return Interval(row.earliest, row.latest, row.precision, row.basis)
    return Interval()


def _rows(event_id: str, phase: str, dated: Sequence[Claim]) -> list[EventDate]:
    """One row an interval, the preferred first."""
    by_span: dict[Span, list[Claim]] = defaultdict(list)
    for claim in dated:
        by_span[_span(claim)].append(claim)
    agreeing = {span: _texts(claim for claim in dated if _overlap(span, _span(claim))) for span in by_span}
    most = max(agreeing.values())
    is_end = phase in ENDS

    def preference(span: Span) -> tuple:
        claims = by_span[span]
        return (
            all(map(_is_plan, claims)),
            2 * agreeing[span] < most,
            _width_class(span),
            -max(claim.published or 0 for claim in claims) if is_end and all(map(_is_plan, claims)) else 0,
            -agreeing[span],
            min(BASES.index(claim.basis) for claim in claims),
            min(claim.sort_key for claim in claims),
        )

    rows = []
    for rank, span in enumerate(sorted(by_span, key=preference)):
        claims = by_span[span]
        best = min(claims, key=lambda claim: (BASES.index(claim.basis), -claim.confidence, claim.sort_key))
        documents = {claim.document_id for claim in claims}
        disputed = any(_dispute(claims, others) for others in by_span.values())
        rows.append(
            _row(event_id, phase, best, len(documents), rank == 0, disputed, all(map(_is_plan, claims)))
        )
    return rows


def _dispute(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether two dates of a phase cannot both be right.

    Dates that one text gives side by side are stages ("the rest follow on 21 October"), and a plan
    that came otherwise is no dispute either.
    """
    return (
        not _overlap(_span(some[0]), _span(others[0]))
        and {claim.document_id for claim in some}.isdisjoint(claim.document_id for claim in others)
        and all(map(_is_plan, some)) == all(map(_is_plan, others))
    )


def _is_plan(claim: Claim) -> bool:
    return claim.modality in PLANS


def _bounds(event_id: str, phase: str, said: Sequence[Claim]) -> list[EventDate]:
    """Where no words date a phase, the days of publication bound it: the tightest bound."""
    bounded = [claim for claim in said if claim.basis == "document" and _span(claim) != (None, None)]
    if not bounded:
        return []
    best = min(bounded, key=lambda claim: (_is_plan(claim), claim.latest or 0, claim.sort_key))
    documents = {claim.document_id for claim in bounded}
    return [_row(event_id, phase, best, len(documents), True, False, all(map(_is_plan, bounded)))]


def _row(
    event_id: str,
    phase: str,
    claim: Claim,
    document_count: int,
    is_preferred: bool,
    is_disputed: bool,
    is_expected: bool,
) -> EventDate:
    return EventDate(
        event_id=event_id,
        phase=phase,
        earliest=_day(claim.earliest),
        latest=_day(claim.latest),
        precision=claim.precision,
        basis=claim.basis,
        document_count=document_count,
        event_mention_id=claim.event_mention_id,
        is_preferred=is_preferred,
        is_disputed=is_disputed,
        is_expected=is_expected,
    )


def _span(claim: Claim) -> Span:
    return claim.earliest, claim.latest


def _day(number: int | None) -> dt.date | None:
    return None if number is None else dt.date.fromordinal(number)


def _texts(claims: Iterable[Claim]) -> int:
    return len({claim.text_id for claim in claims})


def _overlap(one: Span, other: Span) -> bool:
    return not (
        (one[1] is not None and other[0] is not None and one[1] < other[0])
        or (other[1] is not None and one[0] is not None and other[1] < one[0])
    )


def _width_class(span: Span) -> int:
    """0 for a day, 1 up to a week, 2 up to a month …; unbounded spans come last."""
    if span[0] is None or span[1] is None:
        return len(WIDTHS) + 1
    days = span[1] - span[0] + 1
    return next((rank for rank, width in enumerate(WIDTHS) if days <= width), len(WIDTHS))
