"""Rules for calendar dates in Spanish, French, German, Chinese and Japanese, read by dateparser.

What belongs here: the forms that mark such a date, so that dateparser is asked about dates only (its
own search takes "we" and "may" for dates). What does not: English.
"""

import datetime as dt
import functools
from collections.abc import Callable

import dateparser

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import FOREIGN_DAY_WORDS, FOREIGN_MONTHS
from pipelines.timex.meanings import Calendar, Shift, date

# Any day: what the words leave out comes from it, and is not used.
_BASE = dt.datetime(2000, 1, 15)


@functools.lru_cache(maxsize=20_000)
def _parsed(words: str, language: str) -> dt.date | None:
    """The day that dateparser reads; the memory holds words only, so it serves every text."""
    settings = {"RELATIVE_BASE": _BASE, "PREFER_DAY_OF_MONTH": "first", "DATE_ORDER": "DMY"}
    try:
        found = dateparser.parse(words, languages=[language], settings=settings)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None


def _calendar(language: str) -> Callable[[Groups], Built]:
    def build(g: Groups) -> Built:
        day = _parsed(g["words"].lower(), language)
        if day is None:
            return None
        part = f"{day:%m-%d}" if "d" in g else f"{day:%m}"
        return date(f"{day.year:04}-{part}" if "y" in g else Calendar(part))

    return build


def _east_asian(g: Groups) -> Built:
    if "m" not in g:
        return date(g["y"])
    words = "".join(g["words"].split()).replace("號", "日").replace("号", "日")
    day = _parsed(words if "y" in g else f"{_BASE.year}年{words}", "zh")
    if day is None:
        return None
    part = f"{day:%m-%d}" if "d" in g else f"{day:%m}"
    return date(f"{day.year:04}-{part}" if "y" in g else Calendar(part))


def _day_word(language: str) -> Callable[[Groups], Built]:
    def build(g: Groups) -> Built:
        day = _parsed(g["words"].lower().replace("’", "'"), language)
        return date(Shift("day", (day - _BASE.date()).days)) if day else None

    return build


_YEAR = r"(?P<y>(?:1[0-9]|20|21)\d\d)"
_MONTHS = {language: "|".join(names) for language, names in FOREIGN_MONTHS.items()}
RULES = [
    Rule(
        "foreign.spanish",
        "foreign",
        rf"(?P<words>(?:(?P<d>[0-3]?\d|1º)(?: de)? )?(?:{_MONTHS['es']}) (?:de |del )?{_YEAR}"
        rf"|(?P<d_alt>[0-3]?\d|1º) de (?:{_MONTHS['es']}))",
        "16 de noviembre de 2018",
        _calendar("es"),
    ),
    Rule(
        "foreign.french",
        "foreign",
        rf"(?P<words>(?:(?P<d>[0-3]?\d|1er) )?(?:{_MONTHS['fr']}) {_YEAR}"
        rf"|(?P<d_alt>[0-3]?\d|1er) (?:{_MONTHS['fr']}))",
        "1er août 2023",
        _calendar("fr"),
    ),
    Rule(
        "foreign.german",
        "foreign",
        rf"(?P<words>(?:(?P<d>[0-3]?\d)\. )?(?:{_MONTHS['de']}) {_YEAR}"
        rf"|(?P<d_alt>[0-3]?\d)\. (?:{_MONTHS['de']}))",
        "1. August 2023",
        _calendar("de"),
    ),
    Rule(
        "foreign.east_asian",
        "foreign",
        rf"(?P<words>{_YEAR}\s?年(?:\s?(?P<m>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d>[0-3]?\d)\s?[日号號])?)?)",
        "2023年8月1日",
        _east_asian,
    ),
    Rule(
        "foreign.east_asian_day",
        "foreign",
        r"(?P<words>(?P<m>1[0-2]|0?[1-9])\s?月\s?(?P<d>[0-3]?\d)\s?[日号號])",
        "8月1日",
        _east_asian,
    ),
    *(
        Rule(
            f"foreign.day_word_{language}",
            "foreign",
            rf"(?P<words>{'|'.join(words)})".replace("'", "['’]"),
            words[0],
            _day_word(language),
        )
        for language, words in FOREIGN_DAY_WORDS.items()
    ),
]
