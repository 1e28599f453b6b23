"""Finds the nouns that may refer to an actor ("chipmaker", "commerce ministry"), and reads their phrase.

What belongs here: where a noun phrase begins, its determiner, and what its modifiers demand (a
country, a seat). What does not: who is meant (`descriptions`).
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.reference import Reference
from pipelines.reference.rows import DescriptionRow

from .closed_classes import DEFINITE, INDEFINITE, NUMBERS, OUTSIDE_NOUN_PHRASE, OWNERS
from .gazetteer import stands_alone

_MAX_MODIFIERS = 5
_WORD = re.compile(r"\S+")
_BASED = re.compile(r"(.+)-(?:based|headquartered)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NounMatch:
    """A noun of descriptions.csv at `start` to `end`, with its rows (one for each role it may name)."""

    start: int
    end: int
    rows: tuple[DescriptionRow, ...]
    is_plural: bool


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun with the words that belong to it.

    `determiner` is "definite", "indefinite", "owner" (its, or a name with 's) or "bare"; `owner_end` is
    where the owner ends, before its 's; `countries` are the ids of the countries that modifiers name,
    `seat` the town, `number` the word that says how many ("two", "both"); `names_another` if a capitalised
    word belongs to it that is neither ("the Pulsar website").
    """

    start: int
    noun: NounMatch
    determiner: str
    owner_end: int | None
    countries: frozenset[str]
    seat: str | None
    number: str | None
    names_another: bool


class NounLexicon:
    """The nouns of descriptions.csv, ready to be looked up in lower-case texts."""

    def __init__(self, reference: Reference):
        rows: dict[tuple[str, bool], list[DescriptionRow]] = defaultdict(list)
        for row in reference.descriptions:
            rows[row.noun.lower(), False].append(row)
        for (noun, _), found in list(rows.items()):
            rows.setdefault((plural(noun), True), found)
        self._nouns = [(tuple(found), is_plural) for (_, is_plural), found in rows.items()]
        self._automaton = AhoCorasick([noun for noun, _ in rows], matchkind=MatchKind.LeftmostLongest)

    def find(self, lower_text: str) -> list[NounMatch]:
        """All nouns in a text, in order, the longest where they overlap."""
        return [
            NounMatch(start, end, *self._nouns[index])
            for index, start, end in self._automaton.find_matches_as_indexes(lower_text)
            if stands_alone(lower_text, start, end)
            and lower_text[end : end + 1] != "-"
            and (start == 0 or lower_text[start - 1] != "-")
        ]


def plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def read_phrase(
    text: str,
    limit: int,
    noun: NounMatch,
    countries_at: Mapping[int, tuple[str, int]],
    seats: frozenset[str],
) -> NounPhrase:
    """The noun phrase that ends with `noun`, not beginning before `limit` (the start of the sentence).

    `countries_at` gives the country and the start for each character at which the name or adjective of
    one ends, `seats` the towns and regions that may tell an actor.
    """
    start, determiner, owner_end, seat, number = noun.start, "bare", None, None, None
    countries = set()
    country_start = noun.start
    names_another = False
    offset = max(limit, noun.start - 90)
    words = list(_WORD.finditer(text, offset, noun.start))
    if words and words[0].start() == offset > limit:
        words = words[1:]  # cut by the window
    for count, word in enumerate(reversed(words)):
        plain = word.group().strip("\"'()").lower()
        if word.group().endswith("'s") or word.group().endswith("s'"):
            determiner, owner_end = "owner", word.end() - (2 if word.group().endswith("'s") else 1)
            break
        if plain in NUMBERS:
            number = number or plain
        if plain in DEFINITE or plain in INDEFINITE or plain in OWNERS:
            determiner = "definite" if plain in DEFINITE else "indefinite"
            if plain in OWNERS:
                determiner, owner_end = "owner", word.end()
            else:
                start = word.start()
            break
        if plain.endswith("ed") and not _may_be_attribute(text, limit, word.start()):
            break
        if plain in OUTSIDE_NOUN_PHRASE or word.group()[-1] in ",.;:!?)" or count == _MAX_MODIFIERS:
            break
        country = countries_at.get(word.end())
        if country is not None:
            countries.add(country[0])
            country_start = country[1]
        if based := _BASED.match(word.group()):
            seat = _whole_town(text, word.start(), based.group(1))
        elif word.group() in seats and seat is None:
            seat = word.group()
        elif word.group()[0].isupper() and not country and limit < word.start() < country_start:
            names_another = True
        start = word.start()
    if determiner == "bare" and not countries:
        start = noun.start  # nothing tells where the phrase begins
    return NounPhrase(start, noun, determiner, owner_end, frozenset(countries), seat, number, names_another)


def _may_be_attribute(text: str, limit: int, start: int) -> bool:
    """Whether a word in -ed at `start` is an attribute ("the listed company"), not a verb."""
    before = text[limit:start].split()
    return bool(before) and (
        before[-1].lower() in DEFINITE | INDEFINITE | OWNERS | NUMBERS or before[-1].endswith("'s")
    )


def _whole_town(text: str, start: int, last_word: str) -> str:
    """The town of "San Francisco-based", whose first word stands before the hyphenated one."""
    before = re.search(r"((?!The |A |An |Its )(?:[A-Z]\w+ )*)\Z", text[max(0, start - 30) : start])
    return (before.group(1) if before else "") + last_word
