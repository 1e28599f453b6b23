"""The names of a text: known ones, unknown ones by form, and the short forms that the text introduces.

What belongs here: putting the sources of names together, and deciding between them. What does not:
spelling and boundaries (`gazetteer`), the forms of unknown names (`forms`), references (`coreference`).
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from pipelines.model import Sentence
from pipelines.reference import Reference
from pipelines.reference.rows import AliasRow
from pipelines.reference.slugs import slug

from .acting import ActingNames
from .closed_classes import VERB_SIGNS
from .forms import FormFinder, FormMatch
from .gazetteer import Gazetteer, NameMatch, covered
from .parties import Found, Party, PartyBook
from .short_forms import add_short_forms

CONFIDENCE = {"name": 0.97, "common_word": 0.9, "demonym": 0.95, "metonym": 0.9}
# "in Beijing", "near Brussels": a place, not the state; likewise the place of a dateline or an embassy.
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|visit(?:s|ed|ing)?(?: to)?|trips? to"
    r"|travel(?:s|led|ling)? to"
    r"|fl(?:y|ew|ies|ying) to|went to|return(?:s|ed)? to|arriv(?:es|ed) in|leav(?:es|ing)|left|an?)"
    r"(?: (?:central|downtown|nearby|western|eastern))? \Z",
    re.IGNORECASE,
)
# "Regulators in Beijing": the place tells whose.
_AUTHORITY_IN = re.compile(
    r"\b(?:officials?|regulators?|authorities|lawmakers|legislators|ministers|policymakers|prosecutors|leaders"
    r"|diplomats|negotiators|governments?|administration|hawks|politicians|trustbusters|watchdogs?) in \Z",
    re.IGNORECASE,
)
_DATELINE_AFTER = re.compile(r"(?:/[A-Z]{3,}\b|, [A-Z][a-z]+\.? \d{1,2}\b| \([A-Z][\w ]+\) [-–—]| [-–—] )")
_BASED_AFTER = re.compile(r"-(?:based|headquartered|born)\b", re.IGNORECASE)
# Behind a name: its possessive, a verb, or what a company has. Not every word in -s, for "Shell companies".
_NAME_GOES_ON = re.compile(
    r"'s\b|[,:]|\s+(?:and [A-Z]|plans?|aims?|expects?|wants?|makes|sells|owns|faces|uses|runs|shares|stock)\b"
)
_NEXT_WORD = re.compile(r"\s+([a-z']+)\b")


_STATES = frozenset(("country", "bloc", "government"))


class NameFinder:
    """Finds the names of actors in texts; built once for a reference."""

    def __init__(self, reference: Reference, book: PartyBook):
        self._gazetteer = Gazetteer(reference)
        self._forms = FormFinder(reference)
        self._book = book

    def find(self, text: str, sentences: Sequence[Sentence], day: dt.date | None) -> list[Found]:
        """The names of a text in order; `text` went through `plain_signs`, `day` is its day if known.

        Seats of government that are mere places ("in Beijing") come with the method "place": they are
        no mentions, but tell of which country a text speaks.
        """
        sentence_starts = {sentence.char_start for sentence in sentences}
        headings = [(each.char_start, each.char_end) for each in sentences if each.is_heading]
        known, barriers, places = self._known(text, sentence_starts, day)
        place_spans = {(place.start, place.end) for place in places}
        barred = covered(barriers)
        forms = [
            form
            for form in self._forms.find(text, sentence_starts, headings)
            if (form.start, form.end) not in place_spans and barred.isdisjoint(range(form.start, form.end))
        ]
        taken = [*barriers, *place_spans, *headings]
        taken += [(each.start, each.end) for each in known] + [(form.start, form.end) for form in forms]
        countries = {each.end: each.start for each in known if each.party.kind == "country"}
        companies = {each.end: each.start for each in known if each.party.kind == "company"}
        companies |= {form.end: form.start for form in forms if form.kind == "company"}
        forms += ActingNames(text, sentence_starts, taken, countries, companies, self._forms).find()
        unknown = self._unknown(text, known, sorted(forms, key=lambda form: form.start))
        replaced = covered((each.start, each.end) for each in unknown)
        kept = [each for each in known if replaced.isdisjoint(range(each.start, each.end))]
        heads = {each.start: self._book.serves(each.party.actor_id) for each in kept}
        # "US Trade Representative Jamieson Greer": a title, not the body.
        kept = [each for each in kept if heads.get(each.end + 1) != each.party.actor_id]
        names = sorted([*kept, *unknown], key=lambda each: each.start)
        return sorted([*add_short_forms(text, names, self._forms), *places], key=lambda each: each.start)

    def _known(
        self, text: str, sentence_starts: set[int], day: dt.date | None
    ) -> tuple[list[Found], list[tuple[int, int]], list[Found]]:
        """The known names, the spans of phrases that name no actor, and those of mere places and words."""
        matches = self._gazetteer.find(text)
        trusted = {
            alias.actor_id
            for match in matches
            for alias in match.aliases
            if alias.usage != "common_word" or match.start not in sentence_starts
        }
        parties: dict[str, Party] = {}
        found: list[Found] = []
        barriers: list[tuple[int, int]] = []
        places: list[Found] = []
        for match in matches:
            alias = _meant(match, day)
            if alias is None:
                barriers.append((match.start, match.end))
                continue
            party = parties.setdefault(alias.actor_id, self._book.party(alias.actor_id))
            method = "name" if alias.usage == "common_word" else alias.usage
            if self._is_of_another_country(text, match, party, found):
                continue
            if _is_actor(text, match, alias, sentence_starts, trusted):
                found.append(Found(match.start, match.end, party, method, CONFIDENCE[alias.usage]))
            elif alias.usage != "common_word":
                places.append(Found(match.start, match.end, party, "place", 0.0))
        return found, barriers, places

    @staticmethod
    def _is_of_another_country(text: str, match: NameMatch, party: Party, found: Sequence[Found]) -> bool:
        """Whether the words before a body's name give it to another country: "Spain's High Court"."""
        is_body = party.kind in ("agency", "government") or text[match.start].islower()  # "federal judge"
        if not is_body or not found or found[-1].party.kind != "country":
            return False
        between = text[found[-1].end : match.start]
        return between in ("'s ", " ") and party.country not in (None, found[-1].party.country)

    def _unknown(self, text: str, known: Sequence[Found], forms: Sequence[FormMatch]) -> list[Found]:
        """The unknown names among `forms`; one name in two places is one party."""
        parties: dict[str, Party] = {}
        starts = [each.start for each in known]
        found: list[Found] = []
        short = {_short_name(each.party) for each in known}
        for form in forms:
            first = max(0, bisect_left(starts, form.start) - 1)
            inside = [each for each in known[first : bisect_left(starts, form.end)] if each.end > form.start]
            if not self._is_new(text, form, inside):
                continue
            name = self._forms.without_legal_form(" ".join(text[form.start : form.end].split()))
            owner = next((each for each in known[: first + 1][-1:] if _belongs_to(text, each, form)), None)
            if owner and (body := self._book.body_named(owner.party.country or "", name)):
                found.append(Found(form.start, form.end, body, "name", CONFIDENCE["metonym"]))
                continue
            if name in short:
                continue  # "Mr Roe" after "Jane Roe", "Pulsar" after "Pulsar Devices"
            actor_id = f"unresolved:{slug(name)}"
            country = next((each.party.country for each in inside if each.method == "demonym"), None)
            party = Party(
                actor_id, name, form.kind, country, set(), frozenset(), self._book.code(country), False
            )
            party = parties.setdefault(actor_id, party)
            found.append(Found(form.start, form.end, party, "form", form.confidence))
            short.add(_short_name(party))
        return found

    def _is_new(self, text: str, form: FormMatch, inside: Sequence[Found]) -> bool:
        """Whether a form that holds known names ("Beijing Foo Technology") is another actor than they."""
        if not inside:
            return not self._forms.is_noun(text[form.start : form.end])
        if any(each.start < form.start or each.end > form.end for each in inside):
            return False
        rest = text[form.start : form.end]
        for each in inside:
            rest = rest.replace(text[each.start : each.end], " ", 1)
        words = [word for word in rest.split() if word not in ("and", "&", "of", "for", "the", "on")]
        first = inside[0]
        if first.party.kind == "person" and first.end == form.end and " " in text[first.start : first.end]:
            return False  # a title of several words: "Minister of Trade and Industry Jane Roe"
        if form.kind == "person":
            is_place = first.start == form.start and first.party.kind in _STATES
            named_like_place = text[first.start : first.end] in self._forms.given_names
            return bool(words) and first.method != "demonym" and (named_like_place or not is_place)
        if not words or self._forms.is_noun(" ".join(words)):
            return False
        if first.start > form.start:
            return len(inside) == 1
        if first.party.kind in _STATES:
            return len(words) > 1 and not all(map(self._forms.is_common, words))
        return first.party.kind == "company" and not all(map(self._forms.only_tells_form, words))


def _is_actor(
    text: str, match: NameMatch, alias: AliasRow, sentence_starts: set[int], trusted: set[str]
) -> bool:
    """Whether a known name names its actor here, and not a place or a common word."""
    opens = match.start in sentence_starts or text[match.start - 1 : match.start] == "/"
    if opens and _DATELINE_AFTER.match(text, match.end):
        return False
    if alias.usage == "metonym":
        before = text[max(0, match.start - 24) : match.start]
        is_place = _PLACE_BEFORE.search(before) and not _AUTHORITY_IN.search(before)
        return not (is_place or _BASED_AFTER.match(text, match.end))
    if alias.usage == "common_word" and match.start in sentence_starts:
        following = _NEXT_WORD.match(text, match.end)
        is_followed = following is not None and (
            following.group(1) in VERB_SIGNS or following.group(1).endswith("ed")
        )
        return is_followed or alias.actor_id in trusted or _NAME_GOES_ON.match(text, match.end) is not None
    return True


def _belongs_to(text: str, owner: Found, form: FormMatch) -> bool:
    """Whether a state stands right before a body's name: "India's Competition Commission"."""
    is_body = form.kind in ("agency", "government") and owner.party.kind in _STATES
    return is_body and text[owner.end : form.start] in ("'s ", "' ", " ")


def _meant(match: NameMatch, day: dt.date | None) -> AliasRow | None:
    """The alias that is valid on the day of the text; None if that leaves more than one actor, or none."""
    valid = [alias for alias in match.aliases if day is None or alias.holds_on(day)]
    return valid[0] if len({alias.actor_id for alias in valid}) == 1 else None


def _short_name(party: Party) -> str | None:
    """What a party may be called later on: a person by the last name, others by the first."""
    words = party.name.split()
    if len(words) < 2:
        return None
    return words[-1] if party.kind == "person" else words[0]
