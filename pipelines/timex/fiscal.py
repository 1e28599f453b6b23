"""Fiscal years of governments: "the federal budget for fiscal 2024" runs from October 2023.

What belongs here: which government's calendar a fiscal year follows, and its days. What does not: the
calendars (`reference/fiscal_years.csv`), and companies, whose years begin when they like: where no
government stands beside it, a fiscal year has the days of the calendar year by which it goes.
"""

import re
from collections.abc import Iterable

from pipelines.reference.rows import FiscalYearRow
from pipelines.timex.macros import alternatives
from pipelines.timex.values import Span, month_span

_REACH = 100
_SENTENCE_END = re.compile(r"[.!?;]['’”\"]*\s+(?=[A-Z“\"'`])|\n")
_MONTHS = 12


class FiscalYears:
    """The fiscal calendars of a reference folder."""

    def __init__(self, rows: Iterable[FiscalYearRow]):
        self._calendars = {name.lower(): row for row in rows for name in row.names}
        names = alternatives(self._calendars, blank=r"\s") or r"(?!)"
        self._name = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)

    def span(self, text: str, start: int, end: int, year: int) -> Span | None:
        """The days of the fiscal year `year` named at `start` to `end`; None if no government is beside it.

        Before it the nearest name counts, in its sentence; else the first name after it.
        """
        before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
        after = _SENTENCE_END.split(text[end : end + _REACH])[0]
        found = [*reversed(self._name.findall(before)), *self._name.findall(after)]
        if not found:
            return None
        calendar = self._calendars[" ".join(found[0].lower().split())]
        first_year = year - (calendar.called_by == "end")
        return Span(*month_span(first_year, calendar.first_month, _MONTHS), "year")
