"""Finds the short forms of names that a text has given in full: surnames, first words, bracketed acronyms.

What belongs here: which short form a name may leave behind, and where it is used again. What does
not: short forms that every text uses, which are aliases of the reference.
"""

import re
from collections.abc import Sequence

from .closed_classes import NEVER_NAMES
from .forms import FormFinder
from .gazetteer import covered
from .parties import Found, Party

# "Temporary Body (TB)", 'Pulsar Devices Ltd ("Pulsar")', "the Ministry (hereinafter the MoT)".
_INTRODUCED = re.compile(
    r"(?:,? (?:Inc|Ltd|Corp|Co|LLC|AG|SA|plc)\.?,?)* \((?:hereinafter |collectively |or )?(?:the )?"
    r"\"?(?P<short>[A-Z][\w&.+-]*(?: [A-Z][\w]+)?)\"?[,;)]"
)
# Countries where the family name comes first.
_FAMILY_FIRST = frozenset(("cn", "kr", "kp", "tw", "vn", "hu", "hk"))
_MIN_LENGTH = 3
_FULL_WORD = re.compile(r"\b(?!(?:of|the|and|for|to|in|on|a)\b)[a-z][\w']*")
_PART_OF_NAME = re.compile(r"(?P<word>[A-Z][\w'-]+|\b[A-Z]\.) \Z")
_ADDRESS = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Judge|Justice|President|Secretary|Minister|Senator)\.?) \Z"
)
_SHORT_FORM, _INTRODUCED_FORM = 0.85, 0.95


def add_short_forms(text: str, names: Sequence[Found], forms: FormFinder) -> list[Found]:
    """`names` and the later short forms of them, in order; what a text introduces goes before the rest."""
    others = _acronyms_of_others(text, names)
    names = [name for name in names if text[name.start : name.end] not in others]
    introduced = {short: (party, end) for short, party, end in _introduced(text, names)}

    def is_older(name: Found) -> bool:
        _, introduced_at = introduced.get(text[name.start : name.end], (None, name.end))
        return name.start < introduced_at

    kept = [name for name in names if is_older(name)]
    found = list(kept)
    taken = covered((name.start, name.end) for name in kept)
    for short, (party, end) in introduced.items():
        found += _uses(text, short, end - len(short), party, taken, "introduced", _INTRODUCED_FORM)
    left_behind: dict[str, Found] = {}
    for name in kept:
        for short in _short_forms(text, name, forms):
            left_behind.setdefault(short, name)
    for short, name in left_behind.items():
        if short not in introduced:
            found += _uses(text, short, name.end, name.party, taken, "short_form", _SHORT_FORM)
    return sorted(found, key=lambda each: each.start)


def _acronyms_of_others(text: str, names: Sequence[Found]) -> set[str]:
    """Acronyms that the text gives to something else: "the Endangered Species Act (ESA)"."""
    ends = {name.end: name.party for name in names}
    others = set()
    for name in names:
        acronym = text[name.start : name.end]
        in_brackets = text[name.start - 2 : name.start] == " (" and text[name.end : name.end + 1] == ")"
        if not in_brackets or not acronym.isupper() or ends.get(name.start - 2) is name.party:
            continue
        before = _FULL_WORD.findall(text[max(0, name.start - 120) : name.start].lower())
        if "".join(word[0] for word in before[-len(acronym) :]) == acronym.lower():
            others.add(acronym)
    return others


def _introduced(text: str, names: Sequence[Found]) -> list[tuple[str, Party, int]]:
    """Short forms in brackets behind a name, with the actor and where the bracket ends."""
    found = []
    bearers: dict[str, Party] = {}
    for name in names:
        bearers.setdefault(text[name.start : name.end], name.party)
    for name in names:
        match = _INTRODUCED.match(text, name.end) if name.method in ("name", "form") else None
        if match and (short := match["short"]) != text[name.start : name.end]:
            initials = {word[0] for word in text[name.start : name.end].split()}
            bearer = bearers.get(short)
            if bearer is name.party:
                continue  # an alias that every text uses
            # "Office of Electronic Communications (UKE)": acronyms may come from another language.
            is_acronym = bearer is None and short.isupper() and 1 < len(short) < 8
            if is_acronym or short[0] in initials or f'"{short}"' in match.group():
                found.append((short, name.party, match.end("short")))
    return found


def _short_forms(text: str, name: Found, forms: FormFinder) -> list[str]:
    """What a full name may be shortened to later on."""
    words = text[name.start : name.end].split()
    if len(words) < 2 or name.method not in ("name", "form"):
        return []
    if name.party.kind == "person":
        words = [word for word in words if word.rstrip(".") not in ("Jr", "Sr")]
        family = words[0] if name.party.country in _FAMILY_FIRST and len(words[0]) < 6 else words[-1]
        return [family] if family[0].isupper() else []
    if name.party.kind != "company":
        return []
    core = forms.core(text[name.start : name.end])
    candidates = dict.fromkeys((" ".join(core), core[0]))
    return [
        short
        for short in candidates
        if _MIN_LENGTH <= len(short) < len(" ".join(words))
        and short[0].isupper()
        and not forms.is_common(short)
        and not re.search(rf"\b{re.escape(short.lower())}\b", text)
    ]


def _uses(
    text: str, short: str, after: int, party: Party, taken: set[int], method: str, confidence: float
) -> list[Found]:
    """Where a short form stands behind `after`, outside what is `taken`, which grows."""
    found = []
    for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?!\w| [A-Z][a-z])", text[after:]):
        start, end = after + match.start(), after + match.end()
        before = text[max(0, start - 20) : start]
        name_part = _PART_OF_NAME.search(before)
        if name_part and name_part.group("word") not in NEVER_NAMES and not _ADDRESS.search(before):
            continue
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            found.append(Found(start, end, party, method, confidence))
    return found
