"""Deep subjects, objects and prepositions, over the small English parser."""

import pytest

from pipelines.events.arguments import arguments_of, surface_subject
from tests.events.texts import document_of, trigger_of


def texts(tokens: list) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("text", "word", "agents", "patients"),
    [
        ("The ministry banned the app.", "banned", ["ministry"], ["app"]),
        ("The app was banned by the ministry.", "banned", ["ministry"], ["app"]),
        ("The firm was fined ten dollars by the court.", "fined", ["court"], ["firm", "dollars"]),
        ("The ministry agreed to ban the app.", "ban", ["ministry"], ["app"]),
        ("The ministry, which banned the app, gave no reason.", "banned", ["ministry"], ["app"]),
        ("The app that the ministry banned is popular.", "banned", ["ministry"], ["app"]),
        ("The ministry met firms and banned the app.", "banned", ["ministry"], ["app"]),
        ("The ministry is expected to ban the app.", "expected", ["ministry"], ["app"]),
    ],
)
def test_agents_and_patients(text: str, word: str, agents: list[str], patients: list[str]) -> None:
    trigger = trigger_of(document_of(text), word, "procurement_ban")
    arguments = arguments_of(trigger.span, trigger.head)
    assert texts(arguments.agents)[:1] == agents
    assert texts(arguments.patients) == patients


def test_prepositions_of_a_noun_and_of_the_verb_that_carries_it() -> None:
    trigger = trigger_of(document_of("The court imposed a fine on the bank in May."), "fine", "enforcement")
    arguments = arguments_of(trigger.span, trigger.head)
    assert "court" in texts(arguments.agents)
    assert ("on", "bank") in [(name, noun.text) for name, noun in arguments.prepositions]


def test_who_is_asked_does_it_before_who_asks() -> None:
    trigger = trigger_of(
        document_of("The firm asked suppliers to pause production."), "pause", "capacity_change"
    )
    assert texts(arguments_of(trigger.span, trigger.head).agents) == ["suppliers", "firm"]


def test_a_subject_of_a_predicate() -> None:
    trigger = trigger_of(document_of("The duty is due to rise in May."), "rise", "tariff")
    subject = surface_subject(trigger.head)
    assert subject is not None
    assert subject.text == "duty"
