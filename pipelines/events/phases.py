"""Which phase of an action a mention dates: announced, signed, published, effective, suspended, ended.

What belongs here: reading the phase off the trigger and the verb that governs it; the words are data
(`phase_words.csv`). What does not: bringing the phases of one event together (`merging`).

    phase = PhaseRules(reference).phase_of(trigger)
"""

from collections.abc import Iterator

from spacy.tokens import Token

from pipelines.events import grammar
from pipelines.events.parse import Trigger
from pipelines.reference import Reference


class PhaseRules:
    """Phases from the phase words of the reference data."""

    def __init__(self, reference: Reference):
        groups = {
            row.event_type: {row.event_type, row.family, row.direction} for row in reference.event_types
        }
        self._phases = {
            event_type: {row.phrase: row.phase for row in reference.phase_words if group & set(row.holds_for)}
            for event_type, group in groups.items()
        }

    def phase_of(self, trigger: Trigger) -> str:
        """The phase of the event that `trigger` names, of `model.PHASES`; "occurred" without a phase word.

        The trigger's own words decide first, then the verb that governs them ("announced the addition of").
        """
        phases = self._phases.get(trigger.event_type, {})
        for token in (*trigger.span, *self._governors(trigger.head)):
            for phrase in _phrases(token):
                if phrase in phases:
                    return phases[phrase]
        return "occurred"

    @staticmethod
    def _governors(head: Token) -> Iterator[Token]:
        """The words whose complement the trigger is, up to the end of its clause."""
        for child, parent in grammar.ancestors_of(head):
            if grammar.is_set_off(child):
                return
            is_of = child.dep_ == "prep" and child.lower_ == "of"
            if not is_of and child.dep_ not in (
                "dobj",
                "nsubjpass",
                "xcomp",
                "pobj",
                "ccomp",
                "attr",
                "oprd",
            ):
                return
            yield parent
            if child.dep_ == "ccomp":
                return


def _phrases(token: Token) -> Iterator[str]:
    """The ways in which the phase words may write a word with its particle, object or preposition."""
    lemma = token.lemma_.lower()
    for child in token.children:
        word = child.lemma_.lower()
        if child.dep_ in ("prt", "dobj", "nsubjpass", "acomp", "attr", "xcomp", "advmod", "oprd"):
            yield f"{lemma} {word}"
        elif child.dep_ == "prep":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield f"{lemma} {word} {noun.lemma_.lower()}"
    yield lemma
