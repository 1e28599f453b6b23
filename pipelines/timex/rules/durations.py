"""Rules for lengths of time, those that reach back or on from a day included ("the past two months").

What belongs here: TIMEX3 DURATION. What does not: distances that name a date ("two months ago",
`relative`) and repetitions ("every two months", `sets`).
"""

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import QUANTITY_MODIFIERS, UNIT_CODES, number_of, unit_of
from pipelines.timex.meanings import Lapse, Meaning, duration


def length(unit: str, count: float | str) -> str:
    """The TIMEX3 value of `count` units: ("week", 2) → "P2W", ("hour", "X") → "PTXH"."""
    if unit == "fortnight" and count != "X":
        count = float(count) * 2
    code = UNIT_CODES[unit]
    time, letter = ("T", code[1]) if code.startswith("T") else ("", code)
    if count == 0.5 and unit in ("hour", "year", "decade", "century", "day"):
        halves = {"hour": "PT30M", "year": "P6M", "decade": "P5Y", "century": "P50Y", "day": "PT12H"}
        return halves[unit]
    if time and not isinstance(count, str) and count % 1 and unit == "hour":
        return f"PT{count // 1:g}H{count % 1 * 60:g}M"
    return f"P{time}{count if isinstance(count, str) else f'{count:g}'}{letter}"


def _quantity(g: Groups) -> str | None:
    words = g.get("quantity")
    return QUANTITY_MODIFIERS[" ".join(words.lower().split())] if words else None


def _count(g: Groups) -> float | str:
    if g.get("vague"):
        return "X"
    if g.get("number"):
        return number_of(str(g["number"])) if not g.get("half") else float(number_of(str(g["number"]))) + 0.5
    if g.get("article"):
        return 1.5 if g.get("half") else 1
    return "X"


def _counted(g: Groups) -> Built:
    unit, count = unit_of(str(g["unit"])), _count(g)
    if unit == "second" and g.get("article"):  # "a second attempt"
        return None
    return duration(length(unit, count), _quantity(g), needs="fraction" if unit == "quarter" else "count")


def _two_units(g: Groups) -> Built:
    first, second = unit_of(str(g["unit"])), unit_of(str(g["unit_b"]))
    one, two = length(first, number_of(str(g["number"]))), length(second, number_of(str(g["number_b"])))
    if one.startswith("PT") and two.startswith("PT"):
        return duration(one + two[2:])
    return duration(one + two[1:])


def _lapse(g: Groups) -> Built:
    unit, count = unit_of(str(g["unit"])), _count(g)
    if not (g.get("number") or g.get("vague") or str(g["unit"]).lower().endswith("s")):
        count = 1
    value = length(unit, count)
    forward = str(g["which"]).lower().split()[-1] in ("next", "coming", "following", "upcoming")
    if count == "X" or unit in ("second", "minute", "hour", "night", "weekend"):
        return duration(value, _quantity(g))
    return Meaning("DURATION", Lapse(value, unit, float(count), 1 if forward else -1), _quantity(g))


_HYPHENATED = r"(?:<number>|<vague>|several|multi)-(?P<unit>{unit1})"
RULES = [
    Rule("durations.counted", "unit", r"(?:<quantity> )?(?:the |another |an additional |a further |all )?(?:first |last |final |full |entire |whole )?"
         r"(?:<number>|<vague>)(?: (?:more|full|consecutive|straight|whole|additional|business|working|calendar|long|other|short|further))*"
         r"[ -]<unit>", "at least three years", _counted),
    Rule("durations.hyphenated", "unit", rf"{_HYPHENATED}(?:-long)?", "three-day", _counted),
    Rule("durations.article", "unit", r"(?:<quantity> )?(?P<article>an?|one|another|the whole|the entire|a full|a whole|an entire|a single|an additional)"
         r" <unit>(?P<half> and a half)?", "a month", _counted),
    Rule("durations.two_units", "unit", r"<number> <unit>(?:,? and|,)? <number:b> <unit:b>", "two months and ten days", _two_units),
    Rule("durations.plural", "unit", r"(?:the )?(?P<unit>{bigunits}|hours|minutes)", "years", _counted),
    Rule("durations.long", "unit", r"(?:an? )?(?P<unit>hour|day|week|month|year|decade|century)s?-?long", "year-long",
         lambda g: duration(length(unit_of(str(g["unit"])), 1 if "s" not in str(g["unit"]) else "X"))),
    Rule("durations.lapse", "unit",
         r"(?P<which>(?:the |these |those )?(?:last|past|previous|preceding|next|coming|following|upcoming))"
         r" (?:<number>|<vague>)[ -]<unit>", "the past two months", _lapse),
    Rule("durations.lapse_unit", "unit", r"(?P<which>the (?:past|coming)|past) (?P<unit>{unit1})", "the past year", _lapse),
    Rule("durations.lapse_units", "unit", r"(?P<which>the (?:past|last|next|coming)|past|coming) (?P<unit>{bigunits})", "the coming weeks", _lapse),
    Rule("durations.next_decade", "unit", r"(?P<which>the next) (?P<unit>decade|century)", "the next decade", _lapse),
]  # fmt: skip
