"""What is known of the actors of one text while it is read: the memory that references draw on.

What belongs here: who was mentioned where and how prominently, and the choice among them. What does
not: the words that refer to them (`nouns`, `descriptions`, `pronouns`).
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pipelines.reference import Reference
from pipelines.reference.rows import ActorRow

# How prominent a mention is: the topic of its sentence, the subject of a clause within it, and so on down.
TOPIC, SUBJECT, OBJECT, OBLIQUE, MODIFIER = 3.6, 3.0, 1.5, 1.0, 0.4


_STATE_KINDS = frozenset(("country", "government", "agency", "bloc"))


@dataclass(slots=True)
class Party:
    """An actor of the text. `roles` are those of the reference and those that the text gives it."""

    actor_id: str
    name: str
    kind: str
    country: str | None
    roles: set[str]
    seats: frozenset[str]
    country_code: str | None = None
    is_known: bool = True
    count: int = 0


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a party: its place, and how prominent it was (TOPIC … MODIFIER)."""

    party: Party
    sentence_no: int
    start: int
    end: int
    prominence: float


@dataclass(slots=True)
class Memory:
    """The parties of a text so far, and their mentions in order."""

    parties: dict[str, Party] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)

    def see(self, sighting: Sighting) -> None:
        """Remember a mention."""
        self.parties.setdefault(sighting.party.actor_id, sighting.party)
        sighting.party.count += 1
        self.sightings.append(sighting)

    def recent(self, sentence_no: int, within: int) -> Iterator[Sighting]:
        """The mentions of this sentence and the `within` sentences before, latest first."""
        for sighting in reversed(self.sightings):
            if sighting.sentence_no < sentence_no - within:
                return
            yield sighting

    def named_country(self, sentence_no: int, is_country: Callable[[str], bool]) -> str | None:
        """The known country named last in the sentence, but for adjectives and owners."""
        for sighting in self.recent(sentence_no, 0):
            if sighting.prominence > MODIFIER and is_country(sighting.party.actor_id):
                return sighting.party.actor_id
        return None

    def focus_country(self, sentence_no: int, within: int, is_country: Callable[[str], bool]) -> str | None:
        """The country that the text is mostly about around here: by its names, bodies, officials."""
        weights: dict[str, float] = {}
        for sighting in self.recent(sentence_no, within):
            party = sighting.party
            is_state = party.kind in _STATE_KINDS or (party.kind == "person" and party.roles)
            if is_state and party.country and is_country(party.country):
                distance = sentence_no - sighting.sentence_no
                weight = sighting.prominence / (1 + distance)
                weights[party.country] = weights.get(party.country, 0.0) + weight
        return max(weights, key=weights.__getitem__) if weights else None

    def choose(
        self,
        sentence_no: int,
        within: int,
        fits: Callable[[Party], bool],
        excluded: frozenset[str] = frozenset(),
    ) -> Party | None:
        """The most prominent recent party that fits; repeated mention in the text counts a little."""
        best, best_score = None, 0.0
        for sighting in self.recent(sentence_no, within):
            if sighting.party.actor_id in excluded or not fits(sighting.party):
                continue
            distance = sentence_no - sighting.sentence_no
            score = (sighting.prominence + min(sighting.party.count, 6) * 0.1) / (1 + distance) ** 2
            if score > best_score:
                best, best_score = sighting.party, score
        return best


class PartyBook:
    """Makes parties of the actors of a reference, and knows who holds which role where."""

    def __init__(self, reference: Reference):
        self._rows = {row.actor_id: row for row in reference.actors}
        self._posts: dict[str, set[str]] = {}
        self._serves: dict[str, str] = {}
        for tenure in sorted(reference.tenures, key=lambda tenure: tenure.valid_from or dt.date.min):
            self._posts.setdefault(tenure.actor_id, set()).add(tenure.post)
            if self._rows[tenure.body_actor_id].kind in _STATE_KINDS:
                self._serves[tenure.actor_id] = tenure.body_actor_id
        self._by_role: dict[tuple[str, str], list[ActorRow]] = {}
        self.seats = frozenset(seat for row in reference.actors for seat in row.seats)
        self._bodies: dict[str, list[ActorRow]] = {}
        for row in reference.actors:
            if row.kind in ("agency", "government") and (country := self.country_of(row.actor_id)):
                self._bodies.setdefault(country, []).append(row)
            for role in row.roles:
                if country := self.country_of(row.actor_id):
                    self._by_role.setdefault((country, role), []).append(row)

    def party(self, actor_id: str) -> Party:
        """A fresh party for an actor of the reference."""
        row = self._rows[actor_id]
        country = self.country_of(actor_id)
        roles = set(row.roles) | self._posts.get(actor_id, set())
        return Party(actor_id, row.name, row.kind, country, roles, frozenset(row.seats), row.country_code)

    def country_of(self, actor_id: str) -> str | None:
        """The id of the country or bloc that an actor belongs to, or served last; a country is its own."""
        row = self._rows.get(self._serves.get(actor_id, actor_id))
        if row is None:
            return None
        if row.kind in ("country", "bloc"):
            return row.actor_id
        code = (row.country_code or "").lower()
        return code if code in self._rows else None

    def name(self, actor_id: str) -> str:
        """The canonical name of a known actor."""
        return self._rows[actor_id].name

    def is_country(self, actor_id: str) -> bool:
        """Whether an actor is a known country, and no bloc."""
        return actor_id in self._rows and self._rows[actor_id].kind == "country"

    def serves(self, actor_id: str) -> str | None:
        """The body of the state that a known person served last."""
        return self._serves.get(actor_id)

    def with_role(self, country: str, role: str) -> list[ActorRow]:
        """The known actors of a country that have a role."""
        return self._by_role.get((country, role), [])

    def body_named(self, country: str, words: str) -> Party | None:
        """The only body of a country whose name holds `words`: "Competition Commission" of India."""
        found = [row for row in self._bodies.get(country, ()) if words.lower() in row.name.lower()]
        return self.party(found[0].actor_id) if len(found) == 1 else None

    def code(self, country: str | None) -> str | None:
        """The ISO code of a country's id."""
        return self._rows[country].country_code if country else None


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that stands for a party, the method that found it, and how sure it is."""

    start: int
    end: int
    party: Party
    method: str
    confidence: float
