"""Rules for named parts and multiples of years: quarters, halves, fiscal years, seasons, holidays, decades.

What belongs here: periods that have a name of their own. What does not: months and days (`calendar`),
and periods told by their distance ("last week", `relative`).
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import CARDINALS, HOLIDAYS, SEASONS, ordinal_of
from pipelines.timex.meanings import Calendar, Meaning, Moment, Shift, Value, date
from pipelines.timex.rules.calendar import part_modifier, relative_year

_YEAR_WORDS = (
    r"(?P<yearwords>(?:last|this|next|that|the same|the following|the previous|the preceding|the prior|the current|the"
    r" coming)(?: fiscal| calendar| financial)? year)"
)
_OF_YEAR = rf"(?:,? (?:of |in )?(?:the )?(?:(?:fiscal|calendar|financial)(?: year)? )?(?:<year>|{_YEAR_WORDS}))?"
_WHICH = r"(?P<which>last|past|next|this past|this coming|this|that same|that|the following|the previous|the next|the same|the coming)"


def _year_moment(g: Groups) -> Moment | None:
    if g.get("year"):
        return Value(f"{int(str(g['year'])):04}")
    return relative_year(str(g["yearwords"])) if g.get("yearwords") else None


def _part_of_year(part: str, g: Groups) -> Meaning:
    year = _year_moment(g)
    modifier = part_modifier(g.get("part"))
    if isinstance(year, Value):
        return date(f"{year.value}-{part}", modifier) if part[0] in "QHSFW" else date(Calendar(part, year), modifier)
    return date(Calendar(part, year), modifier)


def direction_of(words: str) -> tuple[int, bool]:
    """Which one "last", "next", "that", "the following", … choose: direction, and whether from the running date."""
    text = words.lower()
    from_text = bool(re.search(r"that|following|previous|same", text))
    if re.search(r"last|past|previous", text):
        return -1, from_text
    if re.search(r"next|coming|following", text):
        return 1, from_text
    return 0, from_text


def _quarter(g: Groups) -> Built:
    number = ordinal_of(str(g["ordinal"])) if g.get("ordinal") else int(str(g["n"] or g["m"]))
    if number == -1:
        number = 4
    return _part_of_year(f"Q{number}", g) if 1 <= number <= 4 else None


def _half(g: Groups) -> Built:
    text = str(g["half"]).lower()
    return _part_of_year("H1" if text in ("first", "1", "opening", "1st") else "H2", g)


def _short_quarter_year(g: Groups) -> Built:
    return date(f"20{g['yy']}-{'Q' if g['kind'].upper() == 'Q' else 'H'}{g['n']}")


def _season(g: Groups) -> Built:
    return _part_of_year(SEASONS[str(g["season"]).lower()], g)


def _bare_season(g: Groups) -> Built:
    meaning = _part_of_year(SEASONS[str(g["season"]).lower()], g)
    return Meaning("DATE", meaning.moment, meaning.modifier, needs="season")


def _directed_season(g: Groups) -> Built:
    direction, from_text = direction_of(str(g["which"]))
    code = SEASONS[str(g["season"]).lower()]
    return date(Calendar(code, None, direction, from_text), part_modifier(g.get("part")))


def _holiday(g: Groups) -> Built:
    key = re.sub(r"\s+", " ", str(g["holiday"]).lower().replace("’", "'"))
    if g.get("which"):
        return date(Calendar(HOLIDAYS[key], None, *direction_of(str(g["which"]))))
    return date(Calendar(HOLIDAYS[key], _year_moment(g)), needs="holiday")


_NAMED_DECADES = {word.replace("ty", "ties"): tens for word, tens in CARDINALS.items() if word.endswith("ty")}


def _decade(g: Groups) -> Built:
    if g.get("name"):
        value = f"19{_NAMED_DECADES[str(g['name']).lower()] // 10}"
    elif g.get("short"):
        tens = int(str(g["short"])[0])
        value = f"{19 if tens >= 3 else 20}{tens}"
    else:
        value = str(g["tens"])
    return date(value, part_modifier(g.get("part")))


def _century(g: Groups) -> Built:
    number = ordinal_of(str(g["ordinal"]))
    if number < 1:
        return None
    if g.get("bc"):
        return date(f"BC{number - 1:02}", part_modifier(g.get("part")))
    return date(f"{number - 1:02}", part_modifier(g.get("part")))


def _fiscal_year(g: Groups) -> Built:
    digits = str(g["fy"]).replace("'", "").replace("’", "")
    return date(digits if len(digits) == 4 else f"20{digits}", part_modifier(g.get("part")))


_PART_OR_THE = r"(?:<part>[ -](?:the )?|the )?"
RULES = [
    Rule("periods.quarter", "unit",
         rf"(?:<part> (?:the )?|the )?(?:fiscal )?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[ -]quarter{_OF_YEAR}",
         "the third quarter of 2023", lambda g: _quarter({**g, "n": None, "m": None})),
    Rule("periods.quarter_code", "period_code", rf"(?:Q(?P<n>[1-4])|(?P<m>[1-4])Q){_OF_YEAR}", "Q3 2023", _quarter),
    Rule("periods.half_code", "period_code", rf"(?:H(?P<n>[12])|(?P<m>[12])H){_OF_YEAR}", "H1 2024",
         lambda g: _part_of_year(f"H{g['n'] or g['m']}", g) if _year_moment(g) else None),
    Rule("periods.code_year", "period_code", r"(?P<n>[1-4])(?P<kind>[QH])['’ ]?(?P<yy>[0-4]\d)", "3Q24",
         lambda g: _short_quarter_year(g) if g["kind"].upper() == "Q" or str(g["n"]) < "3" else None),
    Rule("periods.year_code", "period_code", r"<year>[ -]?(?P<code>[QH][12]|Q[34])", "2024 Q3",
         lambda g: date(f"{g['year']}-{str(g['code']).upper()}")),
    Rule("periods.half", "unit", rf"(?:the )?(?P<half>first|second|latter|last|opening|1st|2nd)[ -]half{_OF_YEAR}",
         "the first half of 2025", lambda g: _half(g) if _year_moment(g) else None),
    Rule("periods.half_of_the_year", "unit", r"(?:the )?(?P<half>first|second|latter|last|1st|2nd) half of the year",
         "the second half of the year", _half),
    Rule("periods.fiscal_year", "period_code",
         r"(?:<part> )?(?:(?:the )?(?:fiscal|financial)(?: year)? (?P<fy>(?:19|20)\d\d)|FY ?(?P<fyb>(?:20)?\d\d))",
         "fiscal 2019", lambda g: _fiscal_year({**g, "fy": g["fy"] or g["fyb"]})),
    Rule("periods.season_of_year", "season",
         rf"{_PART_OR_THE}<season>(?: of|,)? (?:<year>(?:[-/–]\d\d)?|{_YEAR_WORDS})", "the summer of 2003", _season),
    Rule("periods.directed_season", "season", rf"(?:<part> |earlier |later )?{_WHICH} <season>", "last fall", _directed_season),
    Rule("periods.season", "season", r"(?:<part>[ -](?:the )?|the )<season>", "the summer", _bare_season),
    Rule("periods.holiday", "holiday", rf"<holiday>(?:,? <year>|,? (?:of )?{_YEAR_WORDS})?", "Christmas Eve 2020", _holiday),
    Rule("periods.directed_holiday", "holiday", rf"{_WHICH} <holiday>", "last Christmas", _holiday),
    Rule("periods.decade", "decade", rf"{_PART_OR_THE}(?P<tens>1\d\d|20\d)0['’]?s", "the 1990s", _decade),
    Rule("periods.short_decade", "decade", rf"{_PART_OR_THE}['’‘](?P<short>\d)0s", "the '90s", _decade),
    Rule("periods.named_decade", "decade", rf"(?:<part> |the )(?:<part:b> )?(?P<name>{'|'.join(_NAMED_DECADES)})",
         "the nineties", _decade),
    Rule("periods.century", "unit",
         rf"{_PART_OR_THE}(?:(?P<partb>early|mid|late)[ -])?<ordinal>[ -]centur(?:y|ies)(?P<bc> BC)?", "the early 21st century",
         lambda g: _century({**g, "part": g["part"] or g["partb"]})),
    Rule("periods.year_end", "unit", r"(?:the )?(?P<unit>year|month|quarter)[ -]end", "year-end",
         lambda g: date(Shift(str(g["unit"]).lower(), 0), "END")),
]  # fmt: skip
