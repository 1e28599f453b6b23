"""The quantities of a clause, normalised so that two texts on one event can be compared by them.

What belongs here: reading money, percentages and counts out of a clause. What does not: comparing them
(`merging`), or dates and durations (`timex`).

    AmountReader(reference).amounts_of(parsed_sentence, char_start, char_end)   # "USD 34000000000; 25%"
"""

import calendar
import re
from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Span, Token

from pipelines.events.parse import ParsedSentence
from pipelines.reference import Reference

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = r"(?:\s*-?\s*(?P<scale>trillion|billion|million|thousand|trn|tn|bn|mn|m|b|k)\b)?"
_PERCENT = re.compile(_NUMBER + r"\s*-?(?:%|per\s?cent\b)", re.IGNORECASE)
_SCALES = {
    "trillion": 10**12, "trn": 10**12, "tn": 10**12, "billion": 10**9, "bn": 10**9, "b": 10**9,
    "million": 10**6, "mn": 10**6, "m": 10**6, "thousand": 10**3, "k": 10**3,
}  # fmt: skip
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_UNITS = re.split(" ", f"zero one two three four five six seven eight nine {_TEENS}")
_TENS = re.split(" ", "twenty thirty forty fifty sixty seventy eighty ninety")
_MULTIPLES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_YEAR = re.compile(r"(?:19|20)\d\d")
# Nouns after a number that measure time, or whose number is no count.
_NO_COUNT = frozenset(
    {
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
    }
    | {"time", "percent", "percentage", "%", "cent", "point", "a.m.", "p.m.", "nm", "nanometre", "nanometer"}
    | {month.lower() for month in calendar.month_name}
)


class AmountReader:
    """Reads amounts, with the currencies of the reference data."""

    def __init__(self, reference: Reference):
        self._codes: dict[str, str] = {}
        for row in reference.currencies:
            self._codes |= dict.fromkeys(row.signs, row.currency)
            self._codes |= {form: row.currency for name in row.names for form in (name, f"{name}s")}
        signs = _alternatives(sign for row in reference.currencies for sign in row.signs)
        names = _alternatives(self._codes)
        self._before = re.compile(rf"(?<!\w)(?P<unit>{signs})\s?{_NUMBER}{_SCALE}")
        self._after = re.compile(rf"(?<![\w.,$€£¥]){_NUMBER}{_SCALE}\s*-?(?P<unit>{names})\b")

    def amounts_of(self, parsed: ParsedSentence, char_start: int, char_end: int) -> str | None:
        """The quantities between two document offsets, in their order, joined by "; ".

        Money in plain numbers of its currency ("USD 34000000000"), percentages ("25%"), and counts with
        the noun that they count, in lower case ("28 entities"). None where there are none.
        """
        span = parsed.span(char_start, char_end)
        if span is None:
            return None
        found = dict(self._measured(span))
        taken = {position for start, (_, end) in found.items() for position in range(start, end)}
        found |= {start: (text, start) for start, text in _counts(span) if start not in taken}
        amounts = dict.fromkeys(found[start][0] for start in sorted(found))
        return "; ".join(amounts) or None

    def _measured(self, span: Span) -> Iterator[tuple[int, tuple[str, int]]]:
        """Money and percentages: where they begin in the sentence, their normal form and where they end."""
        for pattern in (self._before, self._after):
            for match in pattern.finditer(span.text):
                amount = f"{self._codes[match['unit']]} {_plain(match['number'], match['scale'])}"
                yield span.start_char + match.start(), (amount, span.start_char + match.end())
        for match in _PERCENT.finditer(span.text):
            yield (
                span.start_char + match.start(),
                (f"{_plain(match['number'], None)}%", span.start_char + match.end()),
            )


def _alternatives(words: Iterator[str] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _plain(number: str, scale: str | None) -> str:
    value = Decimal(number.replace(",", "")) * _SCALES.get((scale or "").lower(), 1)
    return f"{value.normalize():f}"


def _counts(span: Span) -> Iterator[tuple[int, str]]:
    """Numbers that count several things ("28 Chinese entities", "thirty-seven firms"), and where."""
    for token in span:
        noun = token.head
        while noun.lower_ in _MULTIPLES and noun.head.i > noun.i:
            noun = noun.head
        is_counted = token.dep_ == "nummod" and noun.i > token.i and noun.pos_ == "NOUN"
        if not is_counted or noun.lemma_.lower() in _NO_COUNT or _is_part_of_name(token):
            continue
        first, last = token.left_edge.i, token.i
        while last + 1 < noun.i and token.doc[last + 1].lower_ in _MULTIPLES:
            last += 1
        value = number_of(token.doc[first : last + 1].text.lower())
        if value is not None and value != "1":
            yield token.idx, f"{value} {noun.lower_}"


def _is_part_of_name(number: Token) -> bool:
    """True for years, and in "Section 301 tariffs", "a 7-nanometre chip", "5G phones"."""
    before, after = number.doc[max(number.i - 1, 0)], number.doc[min(number.i + 1, len(number.doc) - 1)]
    is_named = number.i > 0 and before.pos_ in ("NOUN", "PROPN") and before.text[0].isupper()
    is_joined = after.text in ("-", "–") or not number.whitespace_
    return bool(_YEAR.fullmatch(number.text)) or is_named or is_joined


def number_of(words: str) -> str | None:
    """A count in digits ("46", "1,300", "1.4 million") or words ("two dozen"), None if it is none."""
    total, current, is_number = Decimal(0), Decimal(0), False
    for word in re.split(r"[\s-]+", words):
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?", word):
            current, is_number = current + Decimal(word.replace(",", "")), True
        elif word in _UNITS or word in _TENS:
            current += Decimal(_UNITS.index(word) if word in _UNITS else 20 + 10 * _TENS.index(word))
            is_number = True
        elif word in _MULTIPLES:
            current = (current or Decimal(1)) * _MULTIPLES[word]
            is_number = True
            if _MULTIPLES[word] >= 1000:
                total, current = total + current, Decimal(0)
    return f"{(total + current).normalize():f}" if is_number else None
