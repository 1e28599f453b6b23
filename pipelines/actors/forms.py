"""Recognises unknown organisations and persons by the form of their names.

What belongs here: "… Technologies Ltd", "University of …", "chief executive Jane Roe", capitals that
act. What does not: known names (`gazetteer`), or which of two readings wins (`names`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.reference import Reference

from .capitals import CapitalRun, capital_runs
from .closed_classes import NEVER_NAMES

# Behind a company's name they name it too; a line of business ("Shipping") names another firm of its group.
_PLAIN_ENDINGS = frozenset(
    (
        "Technologies",
        "Technology",
        "Group",
        "Holdings",
        "Holding",
        "Semiconductor",
        "Semiconductors",
        "Electronics",
        "Software",
        "Networks",
        "Communications",
        "Telecommunications",
        "Labs",
        "AI",
        "Cloud",
        "International",
    )
)
_PERSONS_LONGEST = 4
# After these a surname alone is a name.
_ADDRESSES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Judge", "Senator", "Sir", "Lord", "Dame", "President"))
_SPEECH_AFTER = re.compile(
    r"(?:,[^,.]{1,60},)? (?:said|says|told|tweeted|wrote|added|warned|argued|argues)\b"
)
_SPEECH_BEFORE = re.compile(r"(?:\bsaid|\bsays|\badded|\bwrote|\baccording to) \Z")
_ACTS_AFTER = re.compile(
    r" (?:has|have|had|said|says|told|agreed|announced|plans|denied|declined|launched|bought|sold|sued|argued"
    r"|warned|accused|filed|won|lost|will|would|is|was|did|does|received|signed|called|urged|raised|paid)\b"
)
# What follows a person who speaks for a body: "of the Foo Association warned", ", who heads", ", premier of".
_SPEAKS_FOR = re.compile(
    r" of (?:the )?[A-Z][\w&'-]+(?: [A-Z][\w&'-]+)* (?:said|says|told|warned|argue[ds]|called|wrote|added)\b"
    r"|, who (?:now |once |also )?(?:heads?|headed|leads?|led|runs?|ran|chairs?|chaired|directs?|oversees"
    r"|(?:co-)?founded|represents|advise[ds]|teaches|sits on|took over)\b"
    r"|, one of the\b"
)
_OFFICE = re.compile(
    r", (?!who|which|that)((?:[\w'-]+ ){0,5}?)([\w-]+)(?=,| (?:of|at|for|in|who|said|to|on)\b)"
)
_BASED = re.compile(r"\w-(?:based|headquartered|listed|born|owned|backed)\Z")
_AGENT_BEFORE = re.compile(r"\b(?:by|told|sued|acquired|bought|fined|with rival|subsidiary|unit|parent) \Z")
_DEAL_BEFORE = re.compile(
    r"\b(?:takeover of|acquisition of|merger with|stake in|shares in|shares of|bid for|owned by|controlled by"
    r"|subsidiary of|unit of|parent of|supplier to|joint venture with|investment in) \Z",
    re.IGNORECASE,
)
_EMPLOYER_BEFORE = re.compile(
    r"\b(?:analyst|economist|lawyer|strategist|researcher|partner|engineer)s? at \Z", re.IGNORECASE
)
_PRODUCT_BEFORE = re.compile(r"\b(?:makes|make|sells|sell|launched|unveiled|released|dubbed|its|their) \Z")
_BASED_AFTER = re.compile(r",? (?:which is )?(?:based|headquartered|listed) in [A-Z]")
_SAYS_AFTER = re.compile(r" (?:said|says|told|announced|warned)\b")
_OF = re.compile(r" (?:of|for|on) ")
# "Safety Management Systems", "Legal Materials": capitalised terms; names seldom begin with such words.
_ENGLISH_WORD = re.compile(
    r"(?:ing|tion|sion|ment|ive|ed|ity|ous|ible|able|ency|ancy|ness|ory|ary|ly|al|ic|ies|ty|age|ance|ence)\Z"
)
_APPOSITION = re.compile(r", (?P<article>an?|the|its) (?P<words>[^,.;:\n]{3,70})")
_PLAIN_NAME = re.compile(
    r"[A-Z][\w'-]+\Z|[A-Z]\.?\Z|(?:de|del|della|di|da|dos|la|le|von|van|der|den|bin|al|y)\Z"
)


@dataclass(frozen=True, slots=True)
class FormMatch:
    """Capitalised words that look like the name of an actor of some kind."""

    start: int
    end: int
    kind: str
    confidence: float


class FormFinder:
    """Finds the unknown names of texts; built once for a reference."""

    def __init__(self, reference: Reference):
        def parts(position: str) -> dict[str, str]:
            return {row.part: row.kind or "" for row in reference.name_parts if row.position == position}

        self._ends, self._begins = parts("ends"), parts("begins")
        self._legal_forms, self._not_actors = parts("legal_form"), parts("not_an_actor")
        self._titles, self._role_nouns = parts("title"), parts("role_noun")
        self.given_names = parts("given_name")
        self._places = parts("place")
        self._nouns: dict[str, str] = {}
        for row in reference.descriptions:
            self._nouns.setdefault(row.noun.lower(), row.kinds[0])
        trades = (row for row in reference.descriptions if row.role and row.kinds == ("company",))
        self._trades = {row.noun.lower() for row in trades}

    def core(self, name: str) -> list[str]:
        """The words of an organisation's name without what only tells its form: "Foo Devices Inc" → Foo."""
        words = [word.rstrip(".,") for word in name.split()]
        while len(words) > 1 and (words[-1] in self._legal_forms or words[-1] in self._ends):
            words.pop()
        return words

    def only_tells_form(self, word: str) -> bool:
        """Whether a word behind a company's name makes no other company of it, as a line of business does."""
        return word.rstrip(".,") in self._legal_forms or word in _PLAIN_ENDINGS

    def without_legal_form(self, name: str) -> str:
        """The name of a company without Inc, Ltd and the like."""
        words = name.split()
        while len(words) > 1 and words[-1].rstrip(".,") in self._legal_forms and len(words[-1]) < 6:
            words.pop()
        return " ".join(words).rstrip(",")

    def is_noun(self, words: str) -> bool:
        """Whether words are a description ("Commerce Ministry") rather than a name."""
        return words.lower() in self._nouns

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a town or region, which acts only by its bodies."""
        return name in self._places

    def is_common(self, word: str) -> bool:
        """Whether a capitalised word is too common to stand for a name."""
        return word in NEVER_NAMES or word in self._ends or word in self._begins or word in self._not_actors

    def find(
        self, text: str, sentence_starts: set[int], headings: Sequence[tuple[int, int]]
    ) -> list[FormMatch]:
        """The capitalised words of a text that look like names of actors, in order."""
        runs = [
            run for run in capital_runs(text) if not any(start <= run.start < end for start, end in headings)
        ]
        found = []
        for run in self._joined(text, runs):
            trimmed = self._trimmed(text, run)
            if trimmed and (match := self._match(text, trimmed, sentence_starts)):
                found.append(match)
        return found

    def _joined(self, text: str, runs: Sequence[CapitalRun]) -> list[CapitalRun]:
        """The runs, those put together that make one name: "University of Foo", "Bar and Baz Authority"."""
        joined: list[CapitalRun] = []
        for run in runs:
            before = joined[-1] if joined else None
            if before and run.joiner and self._belongs(text, before, run):
                joined[-1] = CapitalRun(before.start, run.end, before.joiner)
            else:
                joined.append(run)
        return joined

    def _belongs(self, text: str, before: CapitalRun, run: CapitalRun) -> bool:
        left, right = before.words(text), run.words(text)
        opens = any(" ".join(left[-count:]) in self._begins for count in (1, 2, 3))
        if run.joiner == "&":
            return True
        if run.joiner != "and":
            is_day = run.joiner == "on" and right[0] in NEVER_NAMES  # "accused the Commission on Wednesday"
            return opens and not is_day
        inside = any(word in self._begins for word in left[:-1]) and right[-1] not in self._ends
        closes = self._ends.get(right[-1]) in ("agency", "organisation") and len(left) <= 2
        return inside or (closes and left[-1] not in self._ends and left[0] not in self.given_names)

    def _trimmed(self, text: str, run: CapitalRun) -> CapitalRun | None:
        """The run without the words before a name that only begin a sentence."""
        start = run.start
        for word in re.finditer(r"\S+", text[run.start : run.end]):
            if word.group() not in NEVER_NAMES and not _BASED.search(word.group()):
                start = run.start + word.start()
                break
        else:
            return None
        return CapitalRun(start, run.end, run.joiner)

    def _match(self, text: str, run: CapitalRun, sentence_starts: set[int]) -> FormMatch | None:
        words = run.words(text)
        if any(word in self._not_actors for word in (words[0], words[-1])) or "Act" in words:
            return None
        if _PRODUCT_BEFORE.search(text[max(0, run.start - 12) : run.start]):
            return None
        return (
            self._organisation(text, run, words)
            or self._person(text, run, words, sentence_starts)
            or self._described(text, run, words, sentence_starts)
        )

    def _organisation(self, text: str, run: CapitalRun, words: list[str]) -> FormMatch | None:
        core = list(words)
        while len(core) > 1 and core[-1].rstrip(".,") in self._legal_forms:
            core.pop()
        if len(core) < len(words):
            return FormMatch(run.start, run.end, "company", 0.85)
        for count in (2, 1):
            kind = self._begins.get(" ".join(words[:count]))
            if kind and len(words) > count and _OF.search(text[run.start : run.end]):
                return FormMatch(run.start, run.end, kind, 0.75)
        for count in (2, 1):
            kind = self._ends.get(" ".join(words[-count:]))
            is_term = kind == "company" and all(map(_ENGLISH_WORD.search, words[:-count]))
            if kind and len(words) > count and not is_term:
                return FormMatch(run.start, run.end, kind, 0.75)
        return None

    def _person(
        self, text: str, run: CapitalRun, words: list[str], sentence_starts: set[int]
    ) -> FormMatch | None:
        titles = max(
            (count for count, word in enumerate(words[:-1], 1) if word.rstrip(".") in self._titles), default=0
        )
        name = words[titles:]
        start = run.end - len(" ".join(name))
        if not name or len(name) > _PERSONS_LONGEST or not all(_PLAIN_NAME.match(word) for word in name):
            return None
        if any(word.isupper() and len(word) > 2 for word in name) or len(name[-1].rstrip(".")) < 2:
            return None
        if name[-1] in self._ends or name[-1] in self._titles:
            return None
        before = text[max(0, start - 40) : start]
        noun_before = re.search(r"([\w-]+),? \Z", before)
        if titles or (noun_before and noun_before.group(1).lower() in self._role_nouns):
            needed = 1 if titles and words[titles - 1].rstrip(".") in _ADDRESSES else 2
            return FormMatch(start, run.end, "person", 0.85) if len(name) >= needed else None
        if len(name) >= 2 and name[0] in self.given_names and start not in sentence_starts:
            return FormMatch(start, run.end, "person", 0.75)
        if len(name) >= 2 and name[0] in self.given_names and _ACTS_AFTER.match(text, run.end):
            return FormMatch(start, run.end, "person", 0.7)
        if len(name) >= 2 and (_SPEAKS_FOR.match(text, run.end) or self._has_office_after(text, run.end)):
            return FormMatch(start, run.end, "person", 0.7)
        if len(name) in (2, 3) and (_SPEECH_AFTER.match(text, run.end) or _SPEECH_BEFORE.search(before)):
            return FormMatch(start, run.end, "person", 0.6)
        return None

    def _has_office_after(self, text: str, end: int) -> bool:
        """Whether an apposition tells of an office: "Jane Roe, the premier of Fooland"."""
        office = _OFFICE.match(text, end)
        return office is not None and office.group(2).lower() in self._role_nouns

    def _described(
        self, text: str, run: CapitalRun, words: list[str], sentence_starts: set[int]
    ) -> FormMatch | None:
        """Names without a telling form that the text describes, or that act."""
        if len(words) == 1 and words[0].endswith("ly"):
            return None
        before = text[max(0, run.start - 40) : run.start]
        noun = self._noun_before(text, run.start) or self._noun_in_apposition(text, run.end)
        if noun:
            return FormMatch(run.start, run.end, noun, 0.7)
        if len(words) == 1 and words[0].isupper():
            return None
        if _BASED_AFTER.match(text, run.end) or _DEAL_BEFORE.search(before):
            return FormMatch(run.start, run.end, "company", 0.65)
        if run.start in sentence_starts or not all(map(_PLAIN_NAME.match, words)):
            return None
        if _EMPLOYER_BEFORE.search(before) or (len(words) == 1 and _SAYS_AFTER.match(text, run.end)):
            return FormMatch(run.start, run.end, "organisation", 0.5)
        if len(words) < 2:
            return None
        if _AGENT_BEFORE.search(before) or _ACTS_AFTER.match(text, run.end):
            # Persons are called by their last name later on, bodies are not.
            surname_alone = rf"(?<!{re.escape(words[-2])} )\b{re.escape(words[-1])}\b"
            kind = "person" if re.search(surname_alone, text) else "organisation"
            return FormMatch(run.start, run.end, kind, 0.5)
        return None

    def _noun_before(self, text: str, start: int) -> str | None:
        """The kind that a noun just before the name gives it: "drone maker Foo"."""
        before = text[max(0, start - 50) : start].lower()
        words = before.split()
        if not before.endswith(" ") or not words:
            return None
        nouns = [" ".join(words[-count:]) for count in (3, 2, 1)]
        if any(noun in self._trades for noun in nouns):
            return "company"
        return "agency" if any(self._nouns.get(noun) == "agency" for noun in nouns) else None

    def _noun_in_apposition(self, text: str, end: int) -> str | None:
        """The kind that an apposition gives the name: "Foo, a maker of drones,", "Foo, a French lawmaker"."""
        apposition = _APPOSITION.match(text, end)
        if apposition is None:
            return None
        words = apposition.group("words").lower().split()
        is_new = apposition.group("article") in ("a", "an")
        for position in range(min(len(words), 6)):
            for behind in range(min(position + 3, len(words)), position, -1):
                kind = self._nouns.get(" ".join(words[position:behind]))
                is_head = words[behind : behind + 1] in ([], ["of"], ["in"], ["at"], ["that"])
                if kind and (is_head or is_new):
                    return kind
        return None
