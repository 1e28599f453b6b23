"""Rules for calendar dates in Spanish, French, German, Chinese and Japanese, read by dateparser.

What belongs here: the forms that mark such a date, so that dateparser is asked about dates only (its
own search takes "we" and "may" for dates). What does not: English.
"""

import datetime as dt
import functools
import re

import dateparser

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.meanings import Calendar, Shift, date

_MONTHS = {
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
    "fr": "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre",
    "de": "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
}
_DAY_WORDS = {
    "es": "hoy|ayer|anteayer",
    "fr": "aujourd['’]hui|hier|avant-hier|demain",
    "de": "heute|gestern|vorgestern|übermorgen",
    "zh": "今天|昨天|明天",
    "ja": "今日|昨日|明日",
}


@functools.lru_cache(maxsize=20_000)
def _parsed(words: str, language: str, base_year: int) -> dt.date | None:
    settings = {
        "RELATIVE_BASE": dt.datetime(base_year, 1, 15),
        "PREFER_DAY_OF_MONTH": "first",
        "DATE_ORDER": "DMY",
        "REQUIRE_PARTS": [],
    }
    try:
        found = dateparser.parse(words, languages=[language], settings=settings)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None


def _calendar(words: str, language: str, has_day: bool, has_year: bool) -> Built:
    day = _parsed(words.lower().replace("’", "'"), language, 2000)
    if day is None:
        return None
    part = f"{day:%m-%d}" if has_day else f"{day:%m}"
    return date(f"{day.year:04}-{part}" if has_year else Calendar(part))


def _european(language: str):
    def build(g: Groups) -> Built:
        return _calendar(str(g["words"]), language, g.get("d") is not None, g.get("y") is not None)

    return build


def _east_asian(g: Groups) -> Built:
    words = re.sub(r"\s", "", str(g["words"]))
    if not g.get("m"):
        return date(f"{int(str(g['y'])):04}")
    return _calendar(words, "zh", g.get("d") is not None, g.get("y") is not None)


def _day_word(language: str):
    def build(g: Groups) -> Built:
        day = _parsed(str(g["words"]).lower().replace("’", "'"), language, 2000)
        return date(Shift("day", (day - dt.date(2000, 1, 15)).days)) if day else None

    return build


_YEAR = r"(?P<y>(?:1[0-9]|20|21)\d\d)"
RULES = [
    Rule("foreign.spanish", "foreign", rf"(?P<words>(?:(?P<d>[0-3]?\d|1º)(?: de)? )?(?:{_MONTHS['es']}) (?:de |del )?{_YEAR}"
         rf"|(?P<d2>[0-3]?\d|1º) de (?:{_MONTHS['es']}))", "16 de noviembre de 2018",
         lambda g: _european("es")({**g, "d": g["d"] or g["d2"]})),
    Rule("foreign.french", "foreign", rf"(?P<words>(?:(?P<d>[0-3]?\d|1er) )?(?:{_MONTHS['fr']}) {_YEAR}|(?P<d2>[0-3]?\d|1er) (?:{_MONTHS['fr']}))",
         "1er août 2023", lambda g: _european("fr")({**g, "d": g["d"] or g["d2"]})),
    Rule("foreign.german", "foreign", rf"(?P<words>(?:(?P<d>[0-3]?\d)\. )?(?:{_MONTHS['de']}) {_YEAR}|(?P<d2>[0-3]?\d)\. (?:{_MONTHS['de']}))",
         "1. August 2023", lambda g: _european("de")({**g, "d": g["d"] or g["d2"]})),
    Rule("foreign.east_asian", "foreign", r"(?P<words>(?:(?P<y>(?:1[0-9]|20|21)\d\d)\s?年)(?:\s?(?P<m>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d>[0-3]?\d)\s?[日号號])?)?)",
         "2023年8月1日", _east_asian),
    Rule("foreign.east_asian_day", "foreign", r"(?P<words>(?P<m>1[0-2]|0?[1-9])\s?月\s?(?P<d>[0-3]?\d)\s?[日号號])", "8月1日", _east_asian),
    *[
        Rule(f"foreign.day_word_{language}", "foreign", rf"(?P<words>{words})", words.split("|")[0].replace("['’]", "'"),
             _day_word(language))
        for language, words in _DAY_WORDS.items()
    ],
]  # fmt: skip
