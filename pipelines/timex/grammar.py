"""Rules: how they are written, compiled and applied to one window of text.

What belongs here: the `Rule` value, the macro language of patterns, and the choice between matches
that overlap. What does not: any rule (`rules`), or the text around a window (`context`).

In a pattern a space stands for blanks or one line break, `<name>` for a macro of the lexicon that is
captured under its name, `<name:x>` for one captured as `name_x`, and `{name}` for one not captured.
"""

import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipelines.timex.lexicon import (
    FOREIGN_DAY_WORDS,
    FOREIGN_MONTHS,
    FUTURE_WORDS,
    MONTHS,
    PAST_WORDS,
    PRESENT_WORDS,
)
from pipelines.timex.macros import BLANK, MACROS, alternatives
from pipelines.timex.meanings import Meaning

# The groups that a pattern captured; "month_alt" stands in for "month" in another branch of it.
Groups = Mapping[str, str]
# A rule may find several expressions in one match: each is a captured group with its meaning.
Built = Meaning | list[tuple[str, Meaning]] | None

# Latin letters and digits bound words; Chinese and Japanese dates stand between other characters.
_NOT_IN_WORD, _WORD_ENDS = r"(?<![0-9A-Za-zÀ-ÿ_])", r"(?![0-9A-Za-zÀ-ÿ_])"
_MACRO = re.compile(r"(?<!\?P)<(?P<name>[a-z]+[12]?)(?::(?P<suffix>\w+))?>|\{(?P<plain>[a-z]+[12]?)\}")


@dataclass(frozen=True)
class Rule:
    """One way to say a time: its pattern, what it means, and an example that it must find whole.

    `trigger` names the classes of words (keys of `TRIGGERS`, joined by "+") without which the rule cannot
    match; an empty one has it tried on every window.
    """

    rule_id: str
    trigger: str
    pattern: str
    example: str
    build: Callable[[Groups], Built]

    def compiled(self) -> re.Pattern[str]:
        return re.compile(rf"{_NOT_IN_WORD}(?:{expand(self.pattern)}){_WORD_ENDS}", re.IGNORECASE)


class Found(typing.NamedTuple):
    """An expression in a window: offsets into the window, its rule and its meaning."""

    start: int
    end: int
    rule_id: str
    meaning: Meaning


def expand(pattern: str) -> str:
    """The regular expression that a rule pattern stands for."""

    def macro(match: re.Match[str]) -> str:
        if match["plain"]:
            return MACROS[match["plain"]]
        name = match["name"] + (f"_{match['suffix']}" if match["suffix"] else "")
        return f"(?P<{name}>{MACROS[match['name']]})"

    spaced = re.sub(r"\[[^\]]*\]| ", lambda match: BLANK if match[0] == " " else match[0], pattern)
    return _MACRO.sub(macro, spaced)


_FOREIGN_WORDS = {word for words in (*FOREIGN_MONTHS.values(), *FOREIGN_DAY_WORDS.values()) for word in words}
# The classes of words that make a rule worth trying.
TRIGGERS = {
    "month": expand("{month}"),
    "weekday": expand("{weekday}s?"),
    "season": expand("{season}"),
    "unit": expand("{unit}|half|weekday"),
    "weekends": r"weekends",
    "this_years": r"this\s+years",
    "same": r"same|like|corresponding|comparable",
    "named_day": expand("{month}|{weekday}|{holiday}"),
    "digits": r"\d{3,}",
    "joined_digits": r"\d[-–/.]\d",
    "eight_digits": r"\d{8}",
    "ordinal": r"\d(?:st|nd|rd|th)\b|first|second|third|[a-z]th\b|last|final",
    "side": r"ago|earlier|before|later|after|from|hence|previously|prior|subsequently|back|following",
    "part_of_year": r"quarter|half",
    "century": r"centur",
    "christian_era": r"b\.?c|a\.?d|ce\b",
    "clock": r"\d:\d\d|\d\s?[ap]\.?m|\d{4}\s|noon|midday|midnight|clock",
    "day_part": expand("{daypart}|tonight"),
    "day_word": r"today|yesterday|tomorrow|date",
    "holiday": expand("{holiday}"),
    "decade": r"\d0['’]?s|ties\b",
    "short_year": r"['’‘]\d\d",
    "spelled_year": r"teen[ -]|two[ -]thousand",
    "period_code": r"[QH]\d|\d[QH]|FY|fiscal|financial",
    "set_adverb": r"ly\b",
    "recurrence": r"every|each",
    "reference": alternatives((*PRESENT_WORDS, *PAST_WORDS, *FUTURE_WORDS, "current", "recent")),
    # "1. August" has the month of an English date.
    "foreign": rf"(?:{alternatives(_FOREIGN_WORDS - set(MONTHS))})|\d\.\s|年|月",
}


class Grammar:
    """All rules, ready to be applied; earlier rules win between matches of the same length."""

    def __init__(self, rules: list[Rule]):
        self.rules = rules
        self._compiled = [(rule, rule.compiled().finditer) for rule in rules]
        groups: dict[tuple[str, ...], list[tuple[int, Rule, Callable[..., typing.Any]]]] = {}
        for order, (rule, finditer) in enumerate(self._compiled):
            groups.setdefault(tuple(filter(None, rule.trigger.split("+"))), []).append(
                (order, rule, finditer)
            )
        self._groups = list(groups.items())
        self._triggers = {
            name: re.compile(pattern, re.IGNORECASE).search for name, pattern in TRIGGERS.items()
        }

    def read(self, window: str, without: frozenset[str] = frozenset()) -> tuple[Found, ...]:
        """The expressions of a window in text order, none overlapping, the longest first chosen.

        Rules named in `without` do not take part.
        """
        candidates = []
        present: dict[str, bool] = {}
        for triggers, entries in self._groups:
            for name in triggers:  # the first one that is absent spares the others
                if name not in present:
                    present[name] = self._triggers[name](window) is not None
                if not present[name]:
                    break
            else:
                for order, rule, finditer in entries:
                    if rule.rule_id not in without:
                        candidates += [
                            (m.start() - m.end(), order, m.start(), rule, m) for m in finditer(window)
                        ]
        chosen: list[Found] = []
        taken: list[tuple[int, int]] = []
        for _, _, start, rule, match in sorted(candidates, key=lambda candidate: candidate[:3]):
            end = match.end()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            if found := _built(rule, match):
                chosen += found
                taken.append((start, end))
        return tuple(sorted(chosen, key=lambda found: found.start))


def _built(rule: Rule, match: re.Match[str]) -> list[Found]:
    groups = {
        name.removesuffix("_alt"): words for name, words in match.groupdict().items() if words is not None
    }
    built = rule.build(groups)
    if built is None:
        return []
    if isinstance(built, list):
        return [Found(*match.span(group), rule.rule_id, meaning) for group, meaning in built]
    return [Found(*match.span(), rule.rule_id, built)]
