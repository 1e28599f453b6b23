"""Resolves descriptions ("the Shenzhen-based company", "the commerce ministry") to actors.

What belongs here: who a noun phrase means, by the roles, countries and seats of the actors that the
text has named and of the reference. What does not: pronouns (`pronouns`), reading the phrase (`nouns`).
"""

import datetime as dt
from collections import defaultdict

from pipelines.reference import Reference
from pipelines.reference.rows import DescriptionRow, TenureRow
from pipelines.reference.slugs import slug

from .closed_classes import DEFINITE
from .nouns import NounPhrase
from .parties import MODIFIER, Memory, Party, PartyBook

# How many sentences back a description may reach.
_REACH = 12
_COUNTRY_REACH = 12
# How far back a plural may reach, with a number ("both companies") and without.
_NUMBER_REACH, _LIST_REACH = 10, 4
# Characters between the names of a list: "Foo, Bar and the Dutch group Baz".
_LIST_GAP = 40
_STATE_KINDS = frozenset(("country", "bloc", "government"))
_COMPANY_WORDS = ("maker", "company", "firm", "group", "producer", "developer", "start-up", "supplier")
_SIZES = {"three": 3, "four": 4, "five": 5, "six": 6}
_BODY_KINDS = frozenset(("agency", "government", "organisation"))


class DescriptionResolver:
    """Finds the actor that a noun phrase means."""

    def __init__(self, reference: Reference, book: PartyBook):
        self._book = book
        self.seats = book.seats
        self._tenures: dict[str, list[TenureRow]] = defaultdict(list)
        for tenure in reference.tenures:
            self._tenures[tenure.post].append(tenure)

    def resolve(
        self,
        text: str,
        phrase: NounPhrase,
        memory: Memory,
        sentence_no: int,
        owner: Party | None,
        day: dt.date | None,
        excluded: frozenset[str],
    ) -> tuple[Party, str] | None:
        """The party that `phrase` means and the method that found it, or None.

        `owner` is whom a possessive names, `day` the day of the text, `excluded` who cannot be meant.
        """
        if all(row.number == "several" for row in phrase.noun.rows):
            return None
        is_state = all(row.kinds == ("country",) and row.number != "several" for row in phrase.noun.rows)
        if owner and owner.kind == "country" and is_state:
            return owner, "description"  # "Vietnam's government"
        if owner and owner.kind == "person" and owner.roles and owner.country and is_state:
            return self._book.party(owner.country), "description"  # "his government"
        for row in phrase.noun.rows:
            if "person" in row.kinds:
                found = self._office_holder(row, phrase, memory, sentence_no, owner, day, excluded)
            elif owner is not None:
                found = self._body_of(row, owner)
            elif phrase.countries and row.role and not {"company", "person"} & set(row.kinds):
                found = self._body_in(row, next(iter(phrase.countries)))
            else:
                found = None
            if found:
                return found
        country = (
            owner.country if owner and owner.kind in _STATE_KINDS else next(iter(phrase.countries), None)
        )
        if country and (body := self._unknown_body(text, phrase, country)):
            return body, "form"
        needs_article = all(row.number != "bare" for row in phrase.noun.rows)
        if owner is not None or (phrase.determiner != "definite" and needs_article):
            return None
        if is_state:
            country = (
                None
                if phrase.countries
                else memory.named_country(sentence_no, self._book.is_country)
                or memory.focus_country(sentence_no, _COUNTRY_REACH, self._book.is_country)
            )
            return (self._book.party(country), "description") if country else None
        party = memory.choose(sentence_no, _REACH, lambda party: _fits_any(party, phrase), excluded)
        if party is None:
            party = self._body_by_context(text, phrase, memory)
        return (party, "description") if party else None

    def _unknown_body(self, text: str, phrase: NounPhrase, country: str) -> Party | None:
        """ "Poland's digital affairs ministry": a body of a country that the reference does not have."""
        rows = [row for row in phrase.noun.rows if row.role and _BODY_KINDS & set(row.kinds)]
        words = text[phrase.start : phrase.noun.end].split()
        if phrase.countries:
            words = [word for word in words if word.islower()]  # without the country's adjective
        words = [word.lower() for word in words if word.lower() not in DEFINITE]
        if not rows or len(words) < 2 or any(self._book.with_role(country, row.role or "") for row in rows):
            return None
        name = " ".join(words).capitalize()
        if words[-1] == "ministry":
            name = f"Ministry of {' '.join(words[:-1]).title()}"
        name = f"{name} ({self._book.name(country)})"
        code = self._book.code(country)
        return Party(f"unresolved:{slug(name)}", name, "agency", country, set(), frozenset(), code, False)

    def group(self, phrase: NounPhrase, memory: Memory, sentence_no: int) -> list[Party]:
        """The parties that a plural means: as many as it says, or else those of the last list."""
        size = None if phrase.number is None else _SIZES.get(phrase.number, 2)
        found: dict[str, Party] = {}
        last_start = None
        for sighting in memory.recent(sentence_no, _NUMBER_REACH if size else _LIST_REACH):
            party = sighting.party
            is_state = "country" in phrase.noun.rows[0].kinds and party.country
            if is_state and party.kind != "company" and sighting.prominence > MODIFIER:
                party = self._book.party(party.country or "")
            if not _fits_any(party, phrase, persons=True):
                continue
            if size is None and last_start is not None and last_start - sighting.end > _LIST_GAP:
                break
            found.setdefault(party.actor_id, party)
            last_start = sighting.start
            if len(found) == size:
                break
        return (
            list(reversed(found.values())) if len(found) == size or (size is None and len(found) > 1) else []
        )

    def _office_holder(
        self,
        row: DescriptionRow,
        phrase: NounPhrase,
        memory: Memory,
        sentence_no: int,
        owner: Party | None,
        day: dt.date | None,
        excluded: frozenset[str],
    ) -> tuple[Party, str] | None:
        if row.role is None or phrase.determiner not in ("definite", "owner"):
            return None
        scope = {owner.actor_id} if owner else set(phrase.countries)
        if not scope:
            party = memory.choose(
                sentence_no,
                _REACH,
                lambda party: party.kind == "person" and _holds(party, row.role),
                excluded,
            )
            if party:
                return party, "description"
        if day is None:
            return None
        holders = {
            tenure.actor_id
            for tenure in self._tenures.get(row.role, ())
            if tenure.holds_on(day)
            and (
                not scope
                or tenure.body_actor_id in scope
                or (
                    (owner is None or owner.kind in ("country", "bloc"))
                    and self._book.country_of(tenure.body_actor_id) in scope
                )
            )
        }
        if len(holders) != 1:
            return None
        return self._book.party(holders.pop()), "post"

    def _body_of(self, row: DescriptionRow, owner: Party) -> tuple[Party, str] | None:
        """ "China's commerce ministry", "its regulator": a body of the owner's country."""
        if row.role is None or not owner.country or not _BODY_KINDS & set(row.kinds):
            return None
        return self._body_in(row, owner.country)

    def _body_in(self, row: DescriptionRow, country: str) -> tuple[Party, str] | None:
        bodies = self._book.with_role(country, row.role or "")
        # Several bodies ("China's regulator") leave open which one is meant: the text must have named it.
        parents = {body.actor_id for body in bodies}
        heads = [body for body in bodies if body.parent_actor_id not in parents]
        if len(heads) == 1:
            return self._book.party(heads[0].actor_id), "description"
        return None

    def _body_by_context(self, text: str, phrase: NounPhrase, memory: Memory) -> Party | None:
        """ "The commerce ministry", "the Council": of the country mentioned last that has just one."""
        roles = {row.role for row in phrase.noun.rows if row.role and _BODY_KINDS & set(row.kinds)}
        noun = text[phrase.noun.start : phrase.noun.end]
        if " " not in noun and not noun[0].isupper():
            return None
        for country in dict.fromkeys(sighting.party.country for sighting in reversed(memory.sightings)):
            bodies = [row for role in roles for row in self._book.with_role(country, role)] if country else []
            if " " not in noun and len(bodies) > 3:
                continue
            if " " not in noun:
                bodies = [row for row in bodies if row.name.startswith(noun)] or [
                    row for row in bodies if row.name.endswith(noun)
                ]
            if len({row.actor_id for row in bodies}) == 1:
                return self._book.party(bodies[0].actor_id)
        return None


def _holds(party: Party, post: str | None) -> bool:
    """Whether a person has a post; "the secretary" fits every kind of secretary."""
    return any(role == post or role.endswith(f" {post}") for role in party.roles)


def _fits_any(party: Party, phrase: NounPhrase, persons: bool = False) -> bool:
    if phrase.countries and party.country not in phrase.countries:
        return False
    is_elsewhere = party.is_known or party.kind != "company"
    if phrase.seat is not None and phrase.seat not in party.seats and is_elsewhere:
        return False
    return any(_fits(party, row, persons) for row in phrase.noun.rows)


def _fits(party: Party, row: DescriptionRow, persons: bool) -> bool:
    is_country = party.kind == "bloc" and party.country_code and "country" in row.kinds
    if not is_country and (party.kind not in row.kinds or (party.kind == "person" and not persons)):
        return False
    if row.role is None:
        return True
    # What an unknown company makes the text may not have said yet.
    is_open = not party.is_known and party.kind == "company" and not party.roles
    return row.role in party.roles or (is_open and row.noun.endswith(_COMPANY_WORDS))
