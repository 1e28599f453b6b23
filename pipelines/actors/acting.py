"""Recognises unknown names without a telling form by what they do, or what is done to them, in a text.

What belongs here: weighing all places where the same capitalised words stand in one text. What does
not: names whose form alone tells ("… Ltd", "chief executive …": `forms`).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .capitals import capital_runs
from .closed_classes import NEVER_NAMES, VERB_SIGNS
from .forms import FormFinder, FormMatch

_CONFIDENCE = 0.55
_LONGEST = 3
_WORD_AFTER = re.compile(r" ([a-z']+)")
# Verbs of which only persons and bodies are subjects.
_AGENT_VERB = re.compile(
    r" (?:(?:has|had|have|also|now|then|later|never|already|still|will|would) )*(?:said|says|told|plans"
    r"|agreed|announced|accused|warned|denied|refused|decided|intends|expects|wants|promised|pledged|bought|sold"
    r"|sells|launched|sued|appealed|paid|stopped|suspended|resumed|makes|made|developed|unveiled|released"
    r"|reported|declined|argued|claimed|confirmed|owns|owned|acquired|hired|fined|banned|relies|filed|cut|won"
    r"|lost|built|shipped|delayed|postponed|invested|raised|signed|argues|insists|insisted|admitted|halted"
    r"|withdrew|called|ordered|tuned|adapted|dropped|completed|stockpiled|opened|closed|moved|pledged|appointed)\b"
)
# Verbs that are never participles behind a noun ("Revenue reported on Monday").
_DECIDES = re.compile(
    r" (?:also |then |now |later )*(?:said|says|told|plans to|intends to|agreed to|expects to|wants to"
    r"|argues|insists|declined to|refused to|denied|(?:has|had) (?:said|agreed|won|told|cut|begun|started"
    r"|accused|sued|announced|decided|refused|bought|sold|launched|promised|warned|stopped|suspended|invested))\b"
)
_ENGLISH_WORD = re.compile(
    r"(?:ing|tion|sion|ment|ive|ity|ous|ible|able|ency|ancy|ness|ory|ary|al|ic|ies|ty|age|ance|ence|(?<![su])s)\Z"
)
_DONE_TO = re.compile(
    r"\b(?:told|fined|sued|banned|barred|blacklisted|accused|summoned|ordered|asked|sanctioned|penali[sz]ed"
    r"|acquired|bought|charged|investigated|warned|raided|indicted|cleared|added|placed|put|forced|let|allowed"
    r"|allowing|persuaded|listed|required|by|against|including|such as|like|them|rivals?|competitors?"
    r"|customers?|suppliers?|owner|parent) \Z"
)
_NEXT_TO = re.compile(r"\b(?:with|to|for|between|of|at|from|and|or|using|even) \Z|, \Z", re.IGNORECASE)
_JOINED = re.compile(r"(?:,|,? and|,? or|, and) ")
_PLACE = re.compile(
    r"(?<!stake )(?<!shares )(?<!invested )(?<!invest )(?<!confidence )\b(?:in|near|around|outside) \Z"
)
# "Foo, which had been …"
_TAKEN_UP = re.compile(r", (?:which|whose|who) ")
# A law, a product or an instrument: "the Foo applies", "its Foo", "a model called Foo".
_DETERMINED = re.compile(
    r"\b(?:the|an?|this|these|each|every|any|no|its|their|his|her|new|newer|called|named|dubbed) \Z"
    r"|\w's? \Z|\(\Z",
    re.IGNORECASE,
)
_THING_AFTER = re.compile(
    r" (?:chips?|processors?|models?|phones?|platform|software|system|series|family|programme|rule|standard"
    r"|technology|era|time|\d)"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """One place of a name in the text, and whether a sentence begins there."""

    start: int
    end: int
    begins_sentence: bool


class ActingNames:
    """The names of one text that act or are acted upon.

    `taken` are the spans of what is known; `countries` and `companies` those of known countries and
    companies, start by end, which lend weight to their neighbours ("Japan's Foo", "Intel and Foo").
    """

    def __init__(
        self,
        text: str,
        sentence_starts: Collection[int],
        taken: Sequence[tuple[int, int]],
        countries: Mapping[int, int],
        companies: Mapping[int, int],
        forms: FormFinder,
    ):
        self._text, self._sentence_starts, self._forms = text, sentence_starts, forms
        self._taken = frozenset(position for start, end in taken for position in range(start, end))
        self._countries = countries
        self._ends = set(companies)
        self._starts = set(companies.values())

    def find(self) -> list[FormMatch]:
        """All places of such names; a name beside an accepted one is looked at again."""
        places = self._places()
        lower_words = set(re.findall(r"\b[a-z]{2,}\b", self._text))
        waiting = {name: found for name, found in places.items() if name.lower() not in lower_words}
        accepted: dict[str, list[_Place]] = {}
        while new := [name for name, found in waiting.items() if self._act(name, found)]:
            for name in new:
                accepted[name] = waiting.pop(name)
                self._ends.update(place.end for place in accepted[name])
                self._starts.update(place.start for place in accepted[name])
        # Persons are called by one of their names later on.
        parts = {name: set(name.split()) & set(places) for name in accepted if " " in name}
        called = set().union(*parts.values())
        return [
            FormMatch(place.start, place.end, "person" if parts.get(name) else "company", _CONFIDENCE)
            for name, found in accepted.items()
            if name not in called
            for place in found
        ]

    def _places(self) -> dict[str, list[_Place]]:
        places: dict[str, list[_Place]] = defaultdict(list)
        for run in capital_runs(self._text):
            words = run.words(self._text)
            start = run.start
            while words and words[0] in NEVER_NAMES:
                start += len(words.pop(0)) + 1
            is_name = 0 < len(words) <= _LONGEST and not any(map(self._forms.is_common, words))
            is_name = is_name and not self._forms.is_place(" ".join(words)) and run.end - start > 2
            if is_name and not self._taken.intersection(range(start, run.end)):
                places[" ".join(words)].append(_Place(start, run.end, start in self._sentence_starts))
        return places

    def _act(self, name: str, places: Sequence[_Place]) -> bool:
        """Whether the places of a name together show an actor.

        What may be an English word, or stands at the start of sentences only, must speak or decide.
        """
        is_odd = any(not word[1:].islower() for word in name.split())
        may_be_word = not is_odd and (_ENGLISH_WORD.search(name) or self._forms.is_noun(name))
        if may_be_word or (not is_odd and all(place.begins_sentence for place in places)):
            verbs = _AGENT_VERB if " " in name else _DECIDES
            deciding = [place for place in places if verbs.match(self._text, place.end)]
            return any(not place.begins_sentence or not name.endswith("s") for place in deciding)
        return sum(map(self._weight, places)) > 1

    def _weight(self, place: _Place) -> int:
        text, start, end = self._text, place.start, place.end
        before = text[max(0, start - 30) : start]
        following = _WORD_AFTER.match(text, end)
        word = following.group(1) if following else ""
        owner = text[start - 3 : start] == "'s "
        if owner and start - 3 in self._countries:
            return 3
        if text[end : end + 1] == ")":
            return -2
        if _THING_AFTER.match(text, end):
            return 0
        if _DETERMINED.search(before):
            is_attribute = word and not owner and word not in VERB_SIGNS and not word.endswith("ed")
            return 0 if is_attribute else -2
        if _PLACE.search(before):
            return -3
        if _AGENT_VERB.match(text, end) or _DONE_TO.search(before):
            return 3
        if self._is_joined(start, end) or _TAKEN_UP.match(text, end):
            return 2
        is_weak = word in VERB_SIGNS or text[end : end + 2] == "'s" or _NEXT_TO.search(before)
        return 1 if is_weak and not place.begins_sentence else 0

    def _is_joined(self, start: int, end: int) -> bool:
        """Whether the name stands in a list with a company: "Intel and Foo", "Foo, Intel"."""
        after = _JOINED.match(self._text, end)
        if after and after.end() in self._starts:
            return True
        for length in (2, 5, 6, 4):
            if start - length in self._ends and _JOINED.fullmatch(self._text, start - length, start):
                return True
        return False
