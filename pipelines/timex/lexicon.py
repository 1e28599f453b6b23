"""The words of time: closed lists with what each word means, and how words are read as numbers and units.

What belongs here: words and their meaning. What does not: patterns (`macros`), or how words combine
(`rules`).
"""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
            ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"),
            ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "night": "night", "weekend": "weekend", "week": "week", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "yr": "year", "decade": "decade", "century": "century",
    "centurie": "century",
}  # fmt: skip
# The letters of TIMEX3 durations.
UNIT_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = {word: number for number, word in enumerate(ONES, start=1)} | {
    word: number * 10 for number, word in enumerate(TENS, start=2)
}
ORDINAL_ONES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
ORDINALS = (
    {word: number for number, word in enumerate(ORDINAL_ONES, start=1)}
    | {word[:-1] + "ieth": number * 10 for number, word in enumerate(TENS, start=2)}
    | {
        f"{tens}-{ones}": (index + 2) * 10 + number
        for index, tens in enumerate(TENS)
        for number, ones in enumerate(ORDINAL_ONES[:9], start=1)
    }
)
# Quantities that count, but not how many; TIMEX3 writes X.
VAGUE_NUMBERS = (
    "a couple of", "couple of", "a few", "few", "several", "some", "many", "a number of", "various",
    "dozens of", "scores of", "hundreds of", "thousands of", "countless", "numerous",
)  # fmt: skip

DAY_PARTS = {
    "early morning": "TMO", "late morning": "TMO", "mid-morning": "TMO", "morning": "TMO",
    "early afternoon": "TAF", "late afternoon": "TAF", "mid-afternoon": "TAF", "afternoon": "TAF",
    "early evening": "TEV", "late evening": "TEV", "evening": "TEV", "late night": "TNI",
    "overnight": "TNI", "night": "TNI", "midday": "T12:00", "noon": "T12:00", "midnight": "T24:00",
    "lunchtime": "TMI",
}  # fmt: skip

PART_MODIFIERS: dict[str, str | None] = {
    "early": "START", "the beginning of": "START", "the start of": "START", "beginning of": "START",
    "start of": "START", "the early part of": "START", "the opening of": "START",
    "the outset of": "START", "mid": "MID", "middle": "MID", "the middle of": "MID", "middle of": "MID",
    "midway through": "MID", "late": "END", "the end of": "END", "end of": "END", "end": "END",
    "the close of": "END", "the latter part of": "END", "the last part of": "END",
    "the final part of": "END", "the tail end of": "END", "the turn of": "START",
    "the rest of": None, "the remainder of": None,
}  # fmt: skip
QUANTITY_MODIFIERS = {
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "no fewer than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS",
    "more than": "MORE_THAN", "longer than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "under": "LESS_THAN", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "barely": "LESS_THAN", "just under": "LESS_THAN", "just over": "MORE_THAN",
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "some": "APPROX", "an estimated": "APPROX", "just": None, "only": None, "a full": None,
    "a mere": None,
}  # fmt: skip

# Days with a name: a fixed month and day, or a rule of `holidays`.
HOLIDAYS = {
    "new year's day": "01-01", "new year's eve": "12-31", "new year": "01-01", "new year's": "01-01",
    "valentine's day": "02-14", "st. patrick's day": "03-17", "st patrick's day": "03-17",
    "may day": "05-01", "cinco de mayo": "05-05", "juneteenth": "06-19", "independence day": "07-04",
    "fourth of july": "07-04", "july fourth": "07-04", "bastille day": "07-14", "assumption day": "08-15",
    "halloween": "10-31", "all saints' day": "11-01", "all souls' day": "11-02", "veterans day": "11-11",
    "armistice day": "11-11", "remembrance day": "11-11", "christmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26", "april fools' day": "04-01",
    "groundhog day": "02-02", "earth day": "04-22", "labour day": "05-01",
    "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "memorial day": "memorial",
    "labor day": "labor", "columbus day": "columbus", "martin luther king day": "king",
    "martin luther king jr. day": "king", "presidents' day": "presidents", "presidents day": "presidents",
    "mother's day": "mothers", "father's day": "fathers", "election day": "election",
    "inauguration day": "01-20", "good friday": "easter-2", "easter sunday": "easter",
    "easter monday": "easter+1", "easter": "easter", "palm sunday": "easter-7",
    "ash wednesday": "easter-46", "pentecost": "easter+49", "black friday": "thanksgiving+1",
    "cyber monday": "thanksgiving+4",
}  # fmt: skip

PRESENT_WORDS = (
    "right now", "just now", "now", "currently", "at present", "at the moment", "presently", "nowadays",
    "these days", "at this time", "the present time", "the present day", "present-day", "this moment",
    "the time being",
)  # fmt: skip
PAST_WORDS = (
    "recently", "lately", "the past", "the recent past", "the distant past", "formerly", "long ago",
    "some time ago", "not long ago", "a while ago", "moments ago", "some time earlier", "in the past",
    "recent times", "the old days",
)  # fmt: skip
FUTURE_WORDS = (
    "the future", "the near future", "the foreseeable future", "the not-too-distant future",
    "the distant future", "the immediate future", "future",
)  # fmt: skip


# Months and days in other languages, as dateparser knows them.
FOREIGN_MONTHS = {
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "setiembre", "octubre", "noviembre", "diciembre",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    "de": (
        "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "dezember",
    ),
}  # fmt: skip
FOREIGN_DAY_WORDS = {
    "es": ("ayer", "anteayer", "hoy"),
    "fr": ("aujourd'hui", "avant-hier", "hier", "demain"),
    "de": ("heute", "vorgestern", "gestern", "übermorgen"),
    "zh": ("今天", "昨天", "明天"),
    "ja": ("今日", "昨日", "明日"),
}

# Words that say after which nouns a number of four digits is part of a name and no year.
NAMES_WITH_NUMBERS = (
    "Section", "Sections", "section", "sections", "Sec.", "Article", "Articles", "article", "articles",
    "Art.", "Rule", "Rules", "rule", "rules", "Resolution", "resolution", "Regulation", "Regulations",
    "regulation", "Part", "Parts", "part", "parts", "Chapter", "chapter", "Title", "title", "Paragraph",
    "paragraph", "Act", "Order", "Directive", "Bill", "bill", "Code", "Standards", "Flight", "flight",
    "Route", "route", "Highway", "Model", "model", "Room", "room", "Version", "version", "ISO", "IEC",
    "IEEE", "CFR", "USC", "U.S.C.", "Box", "box", "Appendix", "appendix", "Form", "form", "H.R.", "HR", "No",
    "No.", "Nos.", "Number", "number", "page", "p.", "pp.", "vol.", "Docket", "docket", "Vision",
    "Agenda", "Horizon", "Expo", "Made in China", "AD", "(AD)",
)  # fmt: skip
# Nouns that four digits before them count.
COUNTED_NOUNS = (
    "people", "persons", "men", "women", "children", "schoolchildren", "troops", "soldiers", "officers",
    "civilians", "residents", "workers", "employees", "jobs", "staff", "students", "patients", "deaths",
    "casualties", "prisoners", "refugees", "families", "households", "homes", "houses", "buildings",
    "companies", "firms", "entities", "members", "delegates", "votes", "voters", "seats", "shares",
    "points", "units", "copies", "pages", "words", "items", "cases", "tests", "samples", "species",
    "sites", "locations", "stores", "vehicles", "cars", "trucks", "aircraft", "planes", "ships", "tanks",
    "guns", "rounds", "missiles", "drones", "satellites", "chips", "wafers", "servers", "gpus", "dollars",
    "euros", "pounds", "yuan", "yen", "rubles", "won", "rupees", "cents", "mile", "miles", "km",
    "kilometers", "kilometres", "meters", "metres", "feet", "foot", "ft", "inches", "yards", "acres",
    "hectares", "square", "cubic", "tons", "tonnes", "kilograms", "kg", "grams", "lbs", "gallons",
    "liters", "litres", "barrels", "degrees", "megawatts", "megawatt", "gigawatts", "mw", "gw", "kw",
    "kwh", "mwh", "mhz", "ghz", "hz", "volts", "watts", "calories", "rpm", "mph", "kph", "bytes",
    "megabytes", "mb", "gb", "tb", "pixels", "tokens", "million", "billion", "trillion", "percent",
    "per cent", "or more", "or so", "or fewer", "times", "kbps", "mbps", "nm", "mm", "cm", "horsepower",
    "hp", "psi", "ppm", "dpi",
)  # fmt: skip


def number_of(words: str) -> float | str:
    """The number that a `<number>` or `<vague>` match says; "X" where it does not say how many."""
    text = re.sub(r"\s+", " ", words.lower())
    if text in VAGUE_NUMBERS:
        return "X"
    if re.fullmatch(r"[\d,]+(\.\d+)?", text):
        return float(text.replace(",", ""))
    if match := re.fullmatch(r"(\d+) (\d)/(\d)", text):
        return int(match[1]) + int(match[2]) / int(match[3])
    if re.match(r"(an? )?half", text):
        return 0.5
    if re.match(r"(an? )?quarter", text):
        return 0.25
    whole = re.sub(r"[ -]and[ -](a[ -])?half$", "", text)
    half = 0.5 if whole != text else 0.0
    parts = re.split(r"[ -]", whole)
    scale = {"hundred": 100, "thousand": 1000, "dozen": 12}.get(parts[-1])
    if scale:
        return scale * max(1, CARDINALS.get("-".join(parts[:-1]), CARDINALS.get(parts[0], 1)))
    return sum(CARDINALS.get(part, 0) for part in parts) + half


def spelled_year_of(words: str) -> int:
    """The year that a `<spelledyear>` match says: "nineteen ninety-five" → 1995."""
    first, *rest = re.sub(r"[ -]+", " ", words.lower()).replace(" and ", " ").split()
    if first == "two":
        return 2000 + sum(CARDINALS[word] for word in rest[1:])
    return CARDINALS[first] * 100 + sum(CARDINALS.get(word, 0) for word in rest)


def unit_of(word: str) -> str:
    """The unit that a `<unit>` match names."""
    plain = word.lower()
    return UNITS.get(plain) or UNITS[plain.removesuffix("s")]


def ordinal_of(word: str) -> int:
    """The number of an ordinal; "last" and "final" are -1."""
    plain = re.sub(r"\s+", "-", word.lower())
    if plain in ("last", "final"):
        return -1
    return int(plain[:-2]) if plain[0].isdigit() else ORDINALS[plain]


def month_of(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    return WEEKDAYS[word.lower().rstrip(".")]
