"""Who reports an event."""

import pytest

from pipelines.events.attribution import AttributionRules
from pipelines.model import Actor, ActorMention
from tests.events.texts import document_of, reference, trigger_of

CASES = [
    ("Vestas", "closed", "Vestas said that it had closed the plant."),
    ("Vestas", "close", "Vestas will close the plant, Vestas said."),
    ("Union officials", "closed", "Union officials say the plant was closed in May."),
    ("analysts", "cost", "The rule could cost the firm millions, analysts warned."),
    ("press reports", "cut", "The firm has cut its orders, according to press reports."),
    ("two people", "sold", "According to two people, the fund sold its stake."),
    ("The minister", "ban", "The minister promised that Oslo would ban the sale."),
    (None, "closed", "Vestas closed the plant in May."),
    (None, "closed", "Vestas is said to have closed the plant."),
    (None, "fell", "Vestas saw its shares fell by a tenth."),
    (None, "sued", "Vestas said it was surprised, and Riga sued the firm."),
    (None, "said", "Vestas said it was surprised."),
]


@pytest.mark.parametrize(("speaker", "trigger", "text"), CASES)
def test_attribution(speaker: str | None, trigger: str, text: str) -> None:
    marked = trigger_of(document_of(text), trigger, "capacity_change")
    assert AttributionRules(reference()).attribution_of(marked, [], {}) == speaker


def test_known_actor_gives_the_name() -> None:
    text = "The Danish group said that it had closed the plant."
    mention = ActorMention("a", "d0", 0, 16, "The Danish group", "vestas", "description", 0.9)
    actors = {"vestas": Actor("vestas", "Vestas Wind Systems", "company")}
    marked = trigger_of(document_of(text), "closed", "capacity_change")
    assert AttributionRules(reference()).attribution_of(marked, [mention], actors) == "Vestas Wind Systems"


def test_pronoun_that_stands_for_nobody_gives_none() -> None:
    marked = trigger_of(document_of("They say the plant was closed."), "closed", "capacity_change")
    assert AttributionRules(reference()).attribution_of(marked, [], {}) is None
