"""Whether an event happened, goes on, is planned, predicted, thinkable, or denied."""

import pytest

from pipelines.events.modality import ModalityRules
from tests.events.texts import cases, document_of, reference, trigger_of


@pytest.mark.parametrize(("modality", "event_type", "trigger", "text"), cases("modality_cases.csv"))
def test_modality(modality: str, event_type: str, trigger: str, text: str) -> None:
    marked = trigger_of(document_of(text), trigger, event_type)
    assert ModalityRules(reference()).modality_of(marked) == modality


def test_present_tense_is_a_plan_when_its_date_lies_ahead() -> None:
    marked = trigger_of(
        document_of("The rules come into force on 2 August."), "come into force", "legislation"
    )
    rules = ModalityRules(reference())
    assert rules.modality_of(marked, is_future=True) == "planned"
    assert rules.modality_of(marked, is_future=False) == "occurred"


def test_past_tense_is_no_plan_whatever_its_date() -> None:
    marked = trigger_of(document_of("Oslo cut the quota for 2027."), "cut", "export_control")
    assert ModalityRules(reference()).modality_of(marked, is_future=True) == "occurred"


def test_negation_inside_the_trigger_belongs_to_the_event() -> None:
    document = document_of("The yard could not deliver two ferries.")
    marked = trigger_of(document, "could not deliver", "sales_halt")
    assert ModalityRules(reference()).modality_of(marked) == "occurred"


def test_refusing_a_licence_is_a_decision_on_it() -> None:
    document = document_of("The agency refused to renew the permit.")
    rules = ModalityRules(reference())
    assert rules.modality_of(trigger_of(document, "renew", "license_decision")) == "occurred"
    assert rules.modality_of(trigger_of(document, "renew", "agreement")) == "denied"
