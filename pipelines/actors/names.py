"""The names of a text: known ones, unknown ones by form, and the short forms that the text introduces.

What belongs here: putting the sources of names together, and deciding between them. What does not:
spelling and boundaries (`gazetteer`), the forms of unknown names (`forms`), references (`coreference`).
"""

import datetime as dt
import re
from collections.abc import Sequence

from pipelines.model import Sentence
from pipelines.reference import Reference
from pipelines.reference.rows import AliasRow

from .gazetteer import Gazetteer, NameMatch
from .parties import Found, Party, PartyBook

CONFIDENCE = {"name": 0.97, "common_word": 0.9, "demonym": 0.95, "metonym": 0.9}
# "in Beijing", "near Brussels": a place, not the state; likewise the place of a dateline or an embassy.
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|visit(?:s|ed|ing)?(?: to)?|trips? to"
    r"|travel(?:s|led|ling)? to"
    r"|fl(?:y|ew|ies|ying) to|went to|return(?:s|ed)? to|arriv(?:es|ed) in|leav(?:es|ing)|left)"
    r"(?: (?:central|downtown|nearby|western|eastern))? \Z",
    re.IGNORECASE,
)
_DATELINE_AFTER = re.compile(r"(?:, [A-Z][a-z]+\.? \d{1,2}\b| \([A-Z][\w ]+\) [-–—]| [-–—] )")
_BASED_AFTER = re.compile(r"-(?:based|headquartered|born)\b", re.IGNORECASE)
_NAME_GOES_ON = re.compile(
    r"'s\b|[,:]|\s+(?:and [A-Z]|said|says|has|had|have|is|was|were|will|would|can|could|may|might|must"
    r"|should|did|does|also|plans?|aims?|expects?|wants?|makes|sells|owns|faces|uses|runs|shares|stock|agreed|chief|\w+ed\b)"
)


class NameFinder:
    """Finds the names of actors in texts; built once for a reference."""

    def __init__(self, reference: Reference, gazetteer: Gazetteer, book: PartyBook):
        self._gazetteer = gazetteer
        self._book = book

    def find(self, text: str, sentences: Sequence[Sentence], day: dt.date | None) -> list[Found]:
        """The names of a text in order; `text` went through `plain_signs`, `day` is its day if known."""
        sentence_starts = {sentence.char_start for sentence in sentences}
        matches = self._gazetteer.find(text)
        trusted = {
            alias.actor_id
            for match in matches
            for alias in match.aliases
            if alias.usage != "common_word" or match.start not in sentence_starts
        }
        parties: dict[str, Party] = {}
        found = []
        for match in matches:
            alias = _meant(match, day)
            if alias is None or not self._is_actor(text, match, alias, sentence_starts, trusted):
                continue
            party = parties.setdefault(alias.actor_id, self._book.party(alias.actor_id))
            method = "name" if alias.usage == "common_word" else alias.usage
            found.append(Found(match.start, match.end, party, method, CONFIDENCE[alias.usage]))
        return found

    @staticmethod
    def _is_actor(
        text: str, match: NameMatch, alias: AliasRow, sentence_starts: set[int], trusted: set[str]
    ) -> bool:
        """Whether a known name names its actor here, and not a place or a common word."""
        if alias.usage == "metonym":
            return not (
                _PLACE_BEFORE.search(text[max(0, match.start - 24) : match.start])
                or (match.start in sentence_starts and _DATELINE_AFTER.match(text, match.end))
                or _BASED_AFTER.match(text, match.end)
            )
        if alias.usage == "common_word" and match.start in sentence_starts:
            return alias.actor_id in trusted or _NAME_GOES_ON.match(text, match.end) is not None
        return True


def _meant(match: NameMatch, day: dt.date | None) -> AliasRow | None:
    """The alias that is valid on the day of the text; None if that leaves more than one actor."""
    valid = [alias for alias in match.aliases if day is None or alias.holds_on(day)]
    return valid[0] if len({alias.actor_id for alias in valid}) == 1 else None
