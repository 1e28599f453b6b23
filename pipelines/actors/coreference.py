"""Walks through a text once, in order, and resolves what refers back to an actor.

What belongs here: the order of the walk, appositions and titles that tell what an actor is, groups.
What does not: the choice of an antecedent (`descriptions`, `pronouns`) or names (`gazetteer`, `forms`).
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence

from pipelines.model import Sentence
from pipelines.reference import Reference

from .descriptions import DescriptionResolver
from .gazetteer import lower_case
from .nouns import NounLexicon, NounMatch, NounPhrase, read_phrase
from .parties import OBLIQUE, Found, Memory, Party, PartyBook, Sighting
from .prominence import clause_subject, prominence
from .pronouns import PRONOUN, resolve_pronoun

CONFIDENCE = {"description": 0.8, "post": 0.9, "pronoun": 0.7, "group": 0.7, "form": 0.6}
_CAPITAL_AFTER = re.compile(r" (?:[A-Z][a-z]|of [A-Z])")
_CAPITAL_BEFORE = re.compile(r"(?:^|[^.!?:\n] )(?!The |This |That |Its |Their )[A-Z][a-z]+ \Z")
_COMMA_BEFORE = re.compile(r", (?:the )?\Z")
_APPOSITION_ENDS = re.compile(r"[,.;)]| (?:who|which|that|of|in|at|for|and)\b")


class Coreference:
    """Resolves the descriptions and pronouns of texts; built once for a reference."""

    def __init__(self, reference: Reference, book: PartyBook):
        self._lexicon = NounLexicon(reference)
        self._descriptions = DescriptionResolver(reference, book)

    def resolve(
        self, text: str, sentences: Sequence[Sentence], names: Sequence[Found], day: dt.date | None
    ) -> list[Found]:
        """`names` and all references to them, in text order; `day` is the day of the text if known."""
        return _Walk(text, sentences, names, day, self._lexicon, self._descriptions).run()


class _Walk:
    """One text on its way; `found` grows as the walk goes on."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[Found],
        day: dt.date | None,
        lexicon: NounLexicon,
        descriptions: DescriptionResolver,
    ):
        self._text, self._names, self._day = text, names, day
        self._lexicon, self._descriptions = lexicon, descriptions
        self._sentence_starts = [sentence.char_start for sentence in sentences] or [0]
        self._name_starts = [name.start for name in names]
        self._name_at = {name.start: name for name in names}
        self._ends: dict[int, Party] = {}
        self._countries_at = {
            name.end: (name.party.actor_id, name.start)
            for name in names
            if name.party.kind in ("country", "bloc")
        }
        self._memory = Memory()
        self._found: list[Found] = []

    def run(self) -> list[Found]:
        """Visit names, nouns and pronouns from left to right."""
        nouns = [noun for noun in self._lexicon.find(lower_case(self._text)) if not self._in_name(noun)]
        # "Secretary of Commerce" is a post, and names no department.
        titles = {position for noun in nouns for position in range(noun.start, noun.end)}
        names = [name for name in self._names if name.start not in titles]
        pronouns = [word for word in PRONOUN.finditer(self._text) if not self._covered(word.start())]
        visits: list[tuple[int, Found | NounMatch | re.Match[str]]] = [
            *((name.start, name) for name in names),
            *((noun.start, noun) for noun in nouns),
            *((word.start(), word) for word in pronouns),
        ]
        for _, visit in sorted(visits, key=lambda pair: pair[0]):
            if isinstance(visit, Found):
                self._add(visit)
            elif isinstance(visit, NounMatch):
                self._visit_noun(visit)
            else:
                self._visit_pronoun(visit.start(), visit.end())
        mentions = (found for found in self._found if found.method != "place")
        return sorted(mentions, key=lambda found: (found.start, found.end))

    def _covered(self, position: int) -> Found | None:
        """The name that a position is part of."""
        index = bisect_right(self._name_starts, position) - 1
        name = self._names[index] if index >= 0 else None
        return name if name and position < name.end else None

    def _in_name(self, noun: NounMatch) -> bool:
        """Whether a noun is part of a name, known or not ("Export Administration Regulations")."""
        name = self._covered(noun.start)
        if name and name.end >= noun.end:
            return True
        is_capital = self._text[noun.start].isupper() and "person" not in noun.rows[0].kinds
        return is_capital and (
            _CAPITAL_AFTER.match(self._text, noun.end) is not None
            or _CAPITAL_BEFORE.search(self._text[max(0, noun.start - 30) : noun.start]) is not None
        )

    def _sentence_of(self, position: int) -> tuple[int, int]:
        """The number and the start of the sentence at a position."""
        number = max(0, bisect_right(self._sentence_starts, position) - 1)
        return number, self._sentence_starts[number]

    def _add(self, found: Found, weight: float | None = None) -> None:
        number, sentence_start = self._sentence_of(found.start)
        if found.method == "place":
            weight = OBLIQUE
        elif weight is None:
            weight = prominence(
                self._text, sentence_start, found.start, found.end, is_adjective=found.method == "demonym"
            )
        self._found.append(found)
        self._ends[found.end] = found.party
        self._memory.see(Sighting(found.party, number, found.start, found.end, weight))

    def _visit_pronoun(self, start: int, end: int) -> None:
        number, _ = self._sentence_of(start)
        parties = resolve_pronoun(self._text, start, end, self._memory, number)
        method = "pronoun" if len(parties) == 1 else "group"
        for party in parties:
            self._add(Found(start, end, party, method, CONFIDENCE[method]))

    def _visit_noun(self, noun: NounMatch) -> None:
        number, sentence_start = self._sentence_of(noun.start)
        phrase = read_phrase(self._text, sentence_start, noun, self._countries_at, self._descriptions.seats)
        if noun.is_plural or phrase.number:
            if phrase.determiner == "definite" or phrase.number in ("both", "either", "neither"):
                self._add_group(phrase, number)
            return
        if self._tells_what(phrase):
            return
        owner = self._ends.get(phrase.owner_end) if phrase.owner_end is not None else None
        is_new = phrase.determiner == "indefinite" or (
            phrase.determiner == "bare" and all(row.number != "bare" for row in noun.rows)
        )
        if is_new or phrase.names_another or (phrase.determiner == "owner" and owner is None):
            return
        weight = prominence(self._text, sentence_start, phrase.start, noun.end, is_adjective=False)
        subject = clause_subject(self._memory, self._text, number, phrase.start)
        excluded = frozenset((subject,) if subject else ())
        resolved = self._descriptions.resolve(
            self._text, phrase, self._memory, number, owner, self._day, excluded
        )
        if resolved:
            party, method = resolved
            party = self._memory.parties.get(party.actor_id, party)
            self._drop_names_within(phrase.start, noun.end)
            self._add(Found(phrase.start, noun.end, party, method, CONFIDENCE[method]), weight)

    def _tells_what(self, phrase: NounPhrase) -> bool:
        """Whether the phrase tells what a named actor is ("chipmaker Foo"; "Foo, a chipmaker")."""
        noun = phrase.noun
        named = self._name_at.get(noun.end + 1) if self._text[noun.end : noun.end + 1] == " " else None
        if named is None and self._text[noun.end : noun.end + 2] == ", ":
            # "its finance chief, Jane Roe,"
            named = self._name_at.get(noun.end + 2)
            named = named if named and named.party.kind == "person" else None
        if named is None and self._text[phrase.start - 2 : phrase.start] == ", ":
            is_apposition = phrase.determiner == "indefinite" or (
                phrase.determiner == "definite" and _APPOSITION_ENDS.match(self._text, noun.end)
            )
            behind = phrase.start - (3 if self._text[phrase.start - 3] == ")" else 2)
            party = self._ends.get(behind) if is_apposition else None
        elif named is None and phrase.owner_end is not None:
            party = self._named_before_owner(phrase.owner_end)
        else:
            party = named.party if named and named.method != "demonym" else None
        if party is None:
            return False
        fitting = [row for row in noun.rows if party.kind in row.kinds]
        party.roles.update(row.role for row in fitting if row.role)
        return bool(fitting)

    def _named_before_owner(self, owner_end: int) -> Party | None:
        """Foo in "Foo, the EU's trade commissioner,"."""
        owner = next((each for each in reversed(self._found) if each.end == owner_end), None)
        before = _COMMA_BEFORE.search(self._text[max(0, owner.start - 8) : owner.start]) if owner else None
        return self._ends.get(owner.start - len(before.group())) if owner and before else None

    def _drop_names_within(self, start: int, end: int) -> None:
        """A description swallows the adjectives inside it: "the Dutch toolmaker" is one mention."""
        self._found = [found for found in self._found if not (start <= found.start and found.end <= end)]

    def _add_group(self, phrase: NounPhrase, sentence_no: int) -> None:
        parties = self._descriptions.group(phrase, self._memory, sentence_no)
        if parties:
            self._drop_names_within(phrase.start, phrase.noun.end)
        for party in parties:
            party = self._memory.parties.get(party.actor_id, party)
            self._add(Found(phrase.start, phrase.noun.end, party, "group", CONFIDENCE["group"]))
