"""Finds known names in a text: one pass of an Aho-Corasick automaton, then word boundaries and case.

What belongs here: which spellings of a name count, where a name may begin and end, which of two
overlapping names wins. What does not: unknown names (`forms`), descriptions and pronouns.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.reference import Reference
from pipelines.reference.rows import AliasRow

# One-to-one replacements, so that offsets hold: typographic quotes, hyphens and spaces read as plain ones.
_PLAIN_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "\u00a0": " "})
# Shorter names are not read in capitals: "Eni" is not "ENI", which may be an acronym of anything.
_MIN_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A known name at `start` to `end`; `aliases` are its possible rows, none for a non-actor."""

    start: int
    end: int
    aliases: tuple[AliasRow, ...]


def plain_signs(text: str) -> str:
    """`text` with typographic quotes, hyphens and spaces as plain ones; same length, same offsets."""
    return text.translate(_PLAIN_SIGNS)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether `start` to `end` begins and ends at a word boundary (a hyphen is one, a digit is not)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def longest_first(matches: Iterable[NameMatch]) -> Iterator[NameMatch]:
    """Of overlapping matches the leftmost, and of those that begin together the longest."""
    behind = 0
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if match.start >= behind:
            yield match
            behind = match.end


class Gazetteer:
    """The known names of a reference, ready to be looked up in texts."""

    def __init__(self, reference: Reference):
        rows: dict[tuple[str, str], AliasRow] = {}
        for actor in reference.actors:
            # No text writes "Ministry of Commerce (China)", and the words before the bracket say too little.
            if not actor.name.endswith(")"):
                rows[actor.actor_id, actor.name] = AliasRow(
                    actor_id=actor.actor_id,
                    alias=actor.name,
                    usage="name",
                    valid_from=actor.valid_from,
                    valid_to=actor.valid_to,
                )
        # An alias that repeats the actor's name says how that name is used.
        rows.update({(alias.actor_id, alias.alias): alias for alias in reference.aliases})
        by_spelling: dict[str, list[AliasRow]] = defaultdict(list)
        for row in rows.values():
            for spelling in _spellings(row):
                by_spelling[spelling].append(row)
        for non_actor in reference.non_actors:
            by_spelling.setdefault(non_actor.phrase, [])
        for product in reference.products:
            for name in (product.product, *product.aliases):
                by_spelling.setdefault(name, [])
        self._spellings = [plain_signs(spelling) for spelling in by_spelling]
        self._aliases = [tuple(aliases) for aliases in by_spelling.values()]
        self._automaton = AhoCorasick(self._spellings, matchkind=MatchKind.Standard)

    def find(self, plain_text: str) -> list[NameMatch]:
        """All names in a text that went through `plain_signs`, in order, without overlaps."""
        found = (
            NameMatch(start, end, self._aliases[index])
            for index, start, end in self._automaton.find_matches_as_indexes(plain_text, overlapping=True)
            if stands_alone(plain_text, start, end)
            and plain_text[end : end + 1] != "$"
            and plain_text[max(0, start - 4) : start].lower() != "non-"
        )
        return list(longest_first(found))


def _spellings(row: AliasRow) -> set[str]:
    """How texts may spell a name: as given, without accents, in capitals."""
    without_accents = "".join(
        letter for letter in unicodedata.normalize("NFKD", row.alias) if not unicodedata.combining(letter)
    )
    spellings = {row.alias, without_accents}
    if row.usage != "common_word" and len(row.alias) >= _MIN_CAPITALS:
        spellings |= {spelling.upper() for spelling in spellings}
    return spellings


def covered(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The positions that lie within any of `spans`; `isdisjoint` asks whether a range touches one."""
    return {position for start, end in spans for position in range(start, end)}


def lower_case(text: str) -> str:
    """`text` in lower case with the same length, so that offsets hold (a few letters grow in lower case)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
