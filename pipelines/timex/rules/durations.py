"""Rules for lengths of time, those that reach back or on from a day included ("the past two months").

What belongs here: TIMEX3 DURATION. What does not: distances that name a date ("two months ago",
`relative`) and repetitions ("every two months", `sets`).
"""

import re
from dataclasses import replace

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import QUANTITY_MODIFIERS, UNIT_CODES, number_of, unit_of
from pipelines.timex.meanings import Lapse, Meaning, duration

_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_FORWARD = ("next", "coming", "following", "upcoming")
_NO_LAPSE = ("second", "minute", "hour", "night", "weekend")


def length(unit: str, count: float | str) -> str:
    """The TIMEX3 value of `count` units: ("week", 2) → "P2W", ("hour", "X") → "PTXH"."""
    if isinstance(count, str):
        code = UNIT_CODES[unit]
        return f"PTX{code[1]}" if code.startswith("T") else f"PX{code}"
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit == "fortnight":
        count *= 2
    if unit == "hour" and count % 1:
        return f"PT{count // 1:g}H{count % 1 * 60:g}M"
    code = UNIT_CODES[unit]
    return f"PT{count:g}{code[1]}" if code.startswith("T") else f"P{count:g}{code}"


def _modifier(g: Groups) -> str | None:
    return QUANTITY_MODIFIERS[" ".join(g["quantity"].lower().split())] if "quantity" in g else None


def _count(g: Groups) -> float | str:
    if "number" in g:
        return number_of(g["number"])
    if "article" in g:
        return 1.5 if "half" in g else 1
    return "X"


def _counted(g: Groups) -> Built:
    unit = unit_of(g["unit"])
    if unit == "second" and "article" in g:  # "a second attempt"
        return None
    if re.fullmatch(r"(?:19|20)\d\d", g.get("number", "")) and not g["unit"].lower().endswith("s"):
        return None  # "the 1988 quarter"
    needs = "fraction" if unit == "quarter" else "count"
    return duration(length(unit, _count(g)), _modifier(g), needs)


def _two_units(g: Groups) -> Built:
    first = length(unit_of(g["unit"]), number_of(g["number"]))
    second = length(unit_of(g["unit_2"]), number_of(g["number_2"]))
    return duration(first + second.removeprefix("PT" if first.startswith("PT") else "P"))


def _long(g: Groups) -> Built:
    return duration(length(unit_of(g["unit"]), "X" if g["unit"].lower().endswith("s") else 1))


def _lapse(g: Groups) -> Meaning:
    """ "The past two months" reach back from the day of writing."""
    unit, count = unit_of(g["unit"]), _count(g)
    if count == "X" and "vague" not in g and not g["unit"].lower().endswith("s"):
        count = 1
    value = length(unit, count)
    if isinstance(count, str) or unit in _NO_LAPSE:
        return duration(value)
    direction = 1 if g["which"].lower().split()[-1] in _FORWARD else -1
    return Meaning("DURATION", Lapse(value, unit, count, direction))


def _last_unit(g: Groups) -> Built:
    """ "Over the last year" says a length, where "the last year" alone names a year."""
    return replace(_lapse(g), needs="length")


# In "the 90-day truce" the article goes with the noun.
_THE = r"the(?! [\w.,]+-{unit1}\b)"
_ORDER = r"(?:(?:first|last|final|full|entire|whole) )?"
_KIND = (
    r"(?: (?:more|full|consecutive|straight|whole|additional|business|working|calendar|long|other|short"
    r"|further))*"
)
RULES = [
    Rule(
        "durations.counted",
        "unit",
        rf"(?:(?:<quantity>|{_THE}|another|an additional|a further|all) )?{_ORDER}"
        rf"(?:<number>|<vague>){_KIND}[ -]<unit>",
        "at least three years",
        _counted,
    ),
    Rule(
        "durations.multiple",
        "unit",
        r"multi-(?P<unit>{unit1})",
        "multi-year",
        _counted,
    ),
    Rule(
        "durations.article",
        "unit",
        r"(?:<quantity> )?(?P<article>an?|one|another|the whole|the entire|a full|a whole|an entire|a single"
        r"|an additional) <unit>(?P<half> and a half)?",
        "a month",
        _counted,
    ),
    Rule(
        "durations.two_units",
        "unit",
        r"<number> <unit>(?:,? and|,)? <number:2> <unit:2>",
        "two months and ten days",
        _two_units,
    ),
    Rule("durations.plural", "unit", r"(?:the )?(?P<unit>{bigunits}|hours|minutes)", "years", _counted),
    Rule(
        "durations.long",
        "unit",
        r"(?:an? )?(?P<unit>(?:hour|day|week|month|year|decade)s?|century|centuries)-?long",
        "year-long",
        _long,
    ),
    Rule(
        "durations.lapse",
        "unit",
        r"(?P<which>(?:the |these |those )?(?:last|past|previous|preceding|next|coming|following|upcoming))"
        r" (?:<number>|<vague>)[ -]<unit>",
        "the past two months",
        _lapse,
    ),
    Rule(
        "durations.lapse_unit",
        "unit",
        r"(?P<which>the (?:past|coming)|past) (?P<unit>{unit1})",
        "the past year",
        _lapse,
    ),
    Rule(
        "durations.last_unit",
        "unit",
        r"(?P<which>the last) (?P<unit>week|month|quarter|year|decade|century)",
        "the last year",
        _last_unit,
    ),
    Rule(
        "durations.lapse_units",
        "unit",
        r"(?P<which>the (?:past|last|next|coming)|past|coming) (?P<unit>{bigunits})",
        "the coming weeks",
        _lapse,
    ),
    Rule(
        "durations.next_decade",
        "unit",
        r"(?P<which>the next) (?P<unit>decade|century)",
        "the next decade",
        _lapse,
    ),
]
