"""Which phase of an action a mention dates."""

import pytest

from pipelines.events.phases import PhaseRules
from tests.events.texts import document_of, reference, trigger_of

CASES = [
    ("announced", "tariff", "announced", "Ottawa announced a levy on steel."),
    (
        "announced",
        "entity_listing",
        "addition",
        "The ministry announced the addition of nine firms to its list.",
    ),
    ("signed", "investment_restriction", "signed", "The president signed the order on Monday."),
    ("signed", "legislation", "signed into law", "The bill was signed into law in March."),
    ("published", "export_control", "published", "The bureau published its rule on Friday."),
    ("published", "export_control", "issued", "The curbs, issued in May, cover drones."),
    ("effective", "export_control", "take effect", "The curbs take effect on Monday."),
    ("effective", "tariff", "came into force", "A 10% duty on tea came into force."),
    ("effective", "tariff", "collecting", "Customs began collecting the duty in June."),
    ("effective", "legislation", "applied", "The act has applied since January."),
    ("effective", "agreement", "applied", "The treaty applied from the first of May."),
    ("suspended", "tariff", "suspended", "The duty was suspended for 90 days."),
    ("suspended", "sanction", "put on hold", "The sanction was put on hold by a judge."),
    ("ended", "tariff", "expires", "The duty expires in June."),
    ("ended", "agreement", "lapsed", "The truce lapsed in 2023."),
    ("occurred", "tariff_easing", "suspended", "Ottawa suspended the duty."),
    ("occurred", "export_control", "suspended", "Congo suspended exports of cobalt in February."),
    ("suspended", "export_control", "suspended", "The ban on such exports was suspended in June."),
    ("occurred", "sanction", "froze", "Britain froze the assets of two banks."),
    (
        "occurred",
        "legislation",
        "adopted",
        "The council adopted the act; it enters into force in May.",
    ),
    ("occurred", "sales_halt", "suspended", "The firm suspended sales to Serbia."),
    ("occurred", "product_launch", "released", "The lab released its model."),
    ("occurred", "investigation", "began", "The agency began an inquiry."),
    ("occurred", "statement", "announced", "The envoy announced his displeasure."),
]


@pytest.mark.parametrize(("phase", "event_type", "trigger", "text"), CASES)
def test_phase(phase: str, event_type: str, trigger: str, text: str) -> None:
    assert PhaseRules(reference()).phase_of(trigger_of(document_of(text), trigger, event_type)) == phase
