"""Rules for years and longer: years, decades, centuries, and years before Christ.

What belongs here: what is a year or more and told in numbers. What does not: "last year" (`relative`).
"""

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import CARDINALS, SEASONS, month_of, ordinal_of, spelled_year_of
from pipelines.timex.meanings import date
from pipelines.timex.rules.calendar import day_number
from pipelines.timex.rules.choices import part_modifier

_NAMED_DECADES = {word.replace("ty", "ties"): tens for word, tens in CARDINALS.items() if word.endswith("ty")}


def _year(g: Groups) -> Built:
    return date(f"{int(g['year']):04}", part_modifier(g), needs=None if "part" in g else "year")


def _two_years(g: Groups) -> Built:
    """ "1958-59": the second year has the century of the first and follows it."""
    first, second = g["first"], g["first"][:2] + g["second"]
    if second <= first:
        return None
    return [("first", date(first, needs="year")), ("second", date(second, needs="year"))]


def _fiscal_year(g: Groups) -> Built:
    """Fiscal years begin on different days, so the value is the year by which it is called."""
    digits = g["fiscal"]
    return date(digits if len(digits) == 4 else f"20{digits}", part_modifier(g))


def _decade(g: Groups) -> Built:
    if "name" in g:
        value = f"19{_NAMED_DECADES[g['name'].lower()] // 10}"
    elif "short" in g:
        value = f"{19 if g['short'] >= '3' else 20}{g['short']}"
    else:
        value = g["tens"]
    return date(value, part_modifier(g))


def _century(g: Groups) -> Built:
    number = ordinal_of(g["ordinal"])
    if number < 1:
        return None
    return date(f"BC{number - 1:02}" if "bc" in g else f"{number - 1:02}", part_modifier(g), "century")


def _two_centuries(g: Groups) -> Built:
    first, second = ordinal_of(g["first"]), ordinal_of(g["second"])
    if not 1 <= first < second:
        return None
    return [("first", date(f"{first - 1:02}")), ("second", date(f"{second - 1:02}"))]


def _short_year(g: Groups) -> Built:
    """ "'94" is of the last century, "'08" and "'24" of this one."""
    return date(f"{20 if g['yy'] < _FIRST_OLD_YEAR else 19}{g['yy']}", needs="short_year")


def _before_christ(g: Groups) -> Built:
    value = f"BC{int(g['count']):04}"
    if "month" in g:
        value += f"-{month_of(g['month']):02}" + (f"-{day_number(g['day']):02}" if "day" in g else "")
    elif "season" in g:
        value += f"-{SEASONS[g['season'].lower()]}"
    return date(value, part_modifier(g))


def _two_before_christ(g: Groups) -> Built:
    if int(g["first"]) <= int(g["second"]):
        return None
    return [(group, date(f"BC{int(g[group]):04}")) for group in ("first", "second")]


_FIRST_OLD_YEAR = "40"
_BC = r"(?:BCE?|B\.C\.(?:E\.)?)"
_PART = r"(?:(?:the )?<part>[ -](?:the )?|the )?"
RULES = [
    Rule(
        "years.two_years",
        "joined_digits",
        r"(?P<first>(?:1[0-9]|20)\d\d)[-–/](?P<second>\d\d)(?![-–/]\d)",
        "1958-59",
        _two_years,
    ),
    Rule(
        "years.spelled_year",
        "spelled_year",
        r"(?:<part>[ -]|the year )?<spelledyear>",
        "nineteen ninety-five",
        lambda g: date(str(spelled_year_of(g["spelledyear"])), part_modifier(g), needs="spelled_year"),
    ),
    Rule("years.year", "digits", r"(?:<part>[ -]|the year )?<year>", "2019", _year),
    Rule(
        "years.fiscal_year",
        "period_code",
        r"(?:<part> )?(?:(?:the )?(?:fiscal|financial)(?: year)? (?P<fiscal>(?:19|20)\d\d)"
        r"|FY ?(?P<fiscal_alt>(?:20)?\d\d))",
        "fiscal 2019",
        _fiscal_year,
    ),
    Rule("years.decade", "decade", rf"{_PART}(?P<tens>1\d\d|20\d)0['’]?s", "the 1990s", _decade),
    Rule("years.short_decade", "decade", rf"{_PART}['’‘](?P<short>\d)0s", "the '90s", _decade),
    Rule(
        "years.named_decade",
        "decade",
        rf"(?:<part> |the )(?:<part:alt> )?(?:nineteen[ -])?(?P<name>{'|'.join(_NAMED_DECADES)})",
        "the nineties",
        _decade,
    ),
    Rule(
        "years.century",
        "century",
        rf"{_PART}(?:(?P<part_alt>early|mid|late)[ -])?<ordinal>[ -]centur(?:y|ies)(?P<bc> {_BC})?",
        "the early 21st century",
        _century,
    ),
    Rule(
        "years.two_centuries",
        "century",
        r"(?:the )?(?P<first>{ordinal}) and (?:the )?(?P<second>{ordinal}) centuries",
        "the 18th and 19th centuries",
        _two_centuries,
    ),
    Rule("years.short_year", "short_year", r"['’‘](?P<yy>\d\d)", "'94", _short_year),
    Rule(
        "years.before_christ",
        "christian_era",
        r"(?:<part>[ -])?(?:(?:<month>|(?:the )?<season>)(?: <day>)? (?:of )?)?(?:ca?\. )?"
        rf"(?P<count>\d{{1,4}}) ?{_BC}",
        "April 480 BC",
        _before_christ,
    ),
    Rule(
        "years.two_before_christ",
        "christian_era",
        rf"(?P<first>\d{{1,4}})(?: ?[-–] ?| to | and | or )(?P<second>\d{{1,4}}) ?{_BC}",
        "499 to 493 BC",
        _two_before_christ,
    ),
    Rule(
        "years.decade_before_christ",
        "christian_era",
        rf"(?:<part> )?(?:the )?(?P<tens>\d{{1,3}})0s ?{_BC}",
        "the 470s BC",
        lambda g: date(f"BC{int(g['tens']):03}", part_modifier(g)),
    ),
    Rule(
        "years.anno_domini",
        "christian_era",
        r"(?:AD|A\.D\.) (?P<count>\d{1,3})|(?P<count_alt>\d{1,4}) (?:AD|CE|A\.D\.)",
        "AD 70",
        lambda g: date(f"{int(g['count']):04}"),
    ),
]
