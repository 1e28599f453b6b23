"""The notation of triggers.csv: which words with which arguments name an event of which type.

What belongs here: frames and conditions, read from their notation. What does not: testing them against
a clause (`pipelines.events.slots`), or the classes of words (`trigger_frames`).

A trigger is `verb:` or `noun:` with alternatives joined by "|": names of classes in capitals
(word_classes.yaml), or words; `verb:*` is any verb, tried only where no other frame holds. Conditions
are joined by ";" and all must hold. `slot=A|B` wants in the slot a phrase whose head is an A or a B,
`slot=~A` an A anywhere in the phrase, `slot=*` any phrase at all; `a/b=` looks at both slots; "!" before
a condition negates it. Slots: subj (deep subject), obj (deep object), theme (object, else subject),
comp (the clause that follows), any (all words of the clause, or of the noun's phrase), clause (all
words of the clause, for nouns too), mod and poss (words before a noun), dative, aux, neg, trigger, each
preposition, and topic (what the text reported before). @STATE, @AUTHORITY (no person), @FIRM, @PERSON,
@ACTOR stand for tagged actors, @PRODUCT for a product's name, @NAME for another unknown name, @TIME for
a date, @FUTURE for modal verbs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

TAGGED = frozenset(
    {"@STATE", "@AUTHORITY", "@FIRM", "@PERSON", "@ACTOR", "@PRODUCT", "@NAME", "@TIME", "@FUTURE"}
)
ANYTHING = "*"
_CONDITION = re.compile(r"(?P<negated>!?)(?P<slots>[a-z]+(?:/[a-z]+)*)=(?P<wanted>\S.*)")
_TRIGGER = re.compile(r"(?P<part>verb|noun):(?P<words>\S.*)")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a slot must (or must not) hold: one of `heads` as head, or one of `inside` anywhere."""

    slots: tuple[str, ...]
    heads: frozenset[str]
    inside: frozenset[str]
    is_negated: bool

    @property
    def classes(self) -> frozenset[str]:
        return (self.heads | self.inside) - {ANYTHING}

    @property
    def is_of_agent(self) -> bool:
        """True for a condition on who acts, which a passive may leave open."""
        return self.slots == ("subj",) and not self.classes.isdisjoint({"@STATE", "@AUTHORITY", "@FIRM"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of triggers.csv; `rank` is its place in the file."""

    rule_id: str
    event_type: str
    is_verbal: bool
    triggers: frozenset[str]
    conditions: tuple[Condition, ...]
    rank: int

    @property
    def is_last_resort(self) -> bool:
        return ANYTHING in self.triggers

    @property
    def wanted(self) -> list[Condition]:
        return [condition for condition in self.conditions if not condition.is_negated]


def parse_condition(text: str) -> Condition:
    """A condition from its notation; ValueError says how it is written."""
    match = _CONDITION.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text.strip()!r} is no condition; write slot=CLASS|word, as in obj=TARIFF|quota")
    wanted = [option.strip() for option in match["wanted"].split("|")]
    return Condition(
        slots=tuple(match["slots"].split("/")),
        heads=frozenset(option for option in wanted if not option.startswith("~")),
        inside=frozenset(option[1:] for option in wanted if option.startswith("~")),
        is_negated=bool(match["negated"]),
    )


def parse_frame(rule_id: str, event_type: str, trigger: str, conditions: str | None, rank: int) -> Frame:
    """A frame from the cells of its line.

    Raises ValueError when the trigger or a condition is not in the notation above.
    """
    match = _TRIGGER.fullmatch(trigger)
    if match is None:
        raise ValueError(f"{trigger!r} is no trigger; write verb:CLASS|word or noun:CLASS|word")
    parts = [part for part in (conditions or "").split(";") if part.strip()]
    return Frame(
        rule_id=rule_id,
        event_type=event_type,
        is_verbal=match["part"] == "verb",
        triggers=frozenset(match["words"].split("|")),
        conditions=tuple(parse_condition(part) for part in parts),
        rank=rank,
    )


def literal_classes(frames: Sequence[Frame]) -> set[str]:
    """The words that frames name themselves, each a class of its own."""
    named = {name for frame in frames for name in frame.triggers}
    named |= {name for frame in frames for condition in frame.conditions for name in condition.classes}
    return {name for name in named if not name.isupper() and name[0] not in "@*"}
