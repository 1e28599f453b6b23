"""Whether an event happened, goes on, is planned, predicted, thinkable, or denied."""

import pytest

from pipelines.events.modality import ModalityRules
from tests.events.texts import document_of, reference, trigger_of

CASES = [
    (
        "occurred",
        "sanction",
        "froze",
        "Brazil froze the accounts of the bank in 2016. It lifted the order the following year. Last "
        "month prosecutors reopened the case.",
    ),
    (
        "occurred",
        "sanction",
        "lifted",
        "Brazil froze the accounts of the bank in 2016. It lifted the order the following year. Last "
        "month prosecutors reopened the case.",
    ),
    (
        "occurred",
        "investigation",
        "reopened",
        "Brazil froze the accounts of the bank in 2016. It lifted the order the following year. Last "
        "month prosecutors reopened the case.",
    ),
    ("occurred", "enforcement", "fine", "The fine of €120 million on the airline was announced on Friday."),
    ("occurred", "product_launch", "launch", "The launch, delayed twice, took place on November 9."),
    (
        "occurred",
        "corporate_deal",
        "acquisition",
        "Its acquisition of the Dutch battery firm in 2021 proved costly.",
    ),
    ("occurred", "investigation", "inquiry", "The agency announced an inquiry into the breach on Thursday."),
    ("occurred", "capacity_change", "makes", "Ford no longer makes cars in India."),
    ("occurred", "sanction", "frozen", "The bank is reported to have frozen the assets."),
    ("occurred", "sanction", "adopted", "The council adopted the package without Hungary."),
    (
        "occurred",
        "statement",
        "apologised",
        "After the outage on October 20, Amazon apologised to customers.",
    ),
    ("occurred", "statement", "asked", "Peru asked China on Monday to suspend fishing near its waters."),
    (
        "occurred",
        "capacity_change",
        "shut",
        "The plant was shut for three weeks in July and reopened in August.",
    ),
    (
        "occurred",
        "capacity_change",
        "reopened",
        "The plant was shut for three weeks in July and reopened in August.",
    ),
    (
        "occurred",
        "purchase",
        "won",
        "The company, which won the tender in 2022 and started work last year, has asked for more money.",
    ),
    (
        "occurred",
        "capacity_change",
        "started",
        "The company, which won the tender in 2022 and started work last year, has asked for more money.",
    ),
    (
        "occurred",
        "statement",
        "asked",
        "The company, which won the tender in 2022 and started work last year, has asked for more money.",
    ),
    (
        "occurred",
        "sales_halt",
        "halted",
        "Taiwan halted shipments of chips to South Africa in September, only to resume them within days.",
    ),
    (
        "occurred",
        "export_control",
        "imposed",
        "The curbs, first imposed in 2019, tightened in 2022 and again last month, cover 900 firms.",
    ),
    (
        "occurred",
        "export_control",
        "tightened",
        "The curbs, first imposed in 2019, tightened in 2022 and again last month, cover 900 firms.",
    ),
    (
        "occurred",
        "agreement",
        "joined",
        "The UAE joined the alliance on the day that Saudi Arabia left it, November 3.",
    ),
    ("occurred", "agreement", "runs", "The agreement runs until 2030."),
    ("occurred", "tariff_easing", "exempt", "Orders placed before November 10 are exempt."),
    ("occurred", "enforcement", "seized", "On Wednesday, the agency said, it seized two tankers."),
    (
        "ongoing",
        "investigation",
        "reviewing",
        "Malaysia has been reviewing its licences for data centres since April.",
    ),
    ("ongoing", "capacity_change", "building", "GlobalFoundries is building a fab in Dresden with Bosch."),
    (
        "ongoing",
        "corporate_deal",
        "preparing",
        "The bank is believed to be preparing a sale of its Russian unit.",
    ),
    (
        "planned",
        "tariff",
        "impose",
        "Brazil will impose an 18% duty on imported buses from October 1, Trade Minister Ana Souza told "
        "parliament on June 12.",
    ),
    (
        "planned",
        "export_control",
        "need",
        "More kinds of magnets will need an export licence from September 1.",
    ),
    ("planned", "legislation", "report", "From July 1, banks must report every transfer above 10,000 euros."),
    ("planned", "litigation", "appeal", "Uber said it would appeal against the fine."),
    (
        "planned",
        "investment_restriction",
        "find",
        "TikTok has until September 17 to find a buyer for its American business.",
    ),
    (
        "planned",
        "industrial_policy",
        "auction",
        "The ministry plans to auction lithium blocks in early 2026.",
    ),
    (
        "planned",
        "tariff",
        "start",
        "The levy, announced in February and due to start in July, was scrapped on Friday.",
    ),
    (
        "planned",
        "sales_resumption",
        "supply",
        "Under a deal signed in Abu Dhabi last month, Cerebras will supply chips to three data centres.",
    ),
    ("planned", "legislation", "ban", "Quebec will ban the sale of new petrol cars by 2035."),
    (
        "planned",
        "negotiation",
        "talks",
        "Australia is to hold talks with the EU on critical minerals in July.",
    ),
    ("planned", "tariff", "threatened", "Vietnam threatened on Monday to tax American software."),
    (
        "planned",
        "tariff_easing",
        "refund",
        "The finance ministry said last Thursday it would refund the tax in instalments.",
    ),
    ("planned", "capacity_change", "open", "Poland wants to open a plant for drone engines in 2027."),
    ("planned", "legislation", "sign", "Kenya's president is to sign the bill on Friday."),
    (
        "planned",
        "capacity_change",
        "open",
        "The new plant, scheduled to open in the third quarter, will make inverters.",
    ),
    (
        "planned",
        "tariff",
        "review",
        "Spain suspended the tariff for 90 days and will review it in September.",
    ),
    ("planned", "capacity_change", "lay off", "The chipmaker will lay off 900 workers, it said on Tuesday."),
    (
        "planned",
        "capacity_change",
        "lay off",
        "The chipmaker will lay off 900 workers by the end of the year, it said on Tuesday.",
    ),
    ("planned", "capacity_change", "start", "Panasonic is due to start production in Kansas next month."),
    (
        "planned",
        "capacity_change",
        "start",
        "Panasonic was due to start production in Kansas in March, but has pushed the date back.",
    ),
    ("planned", "product_delay", "end", "Effective June 30, the company will end support for the device."),
    ("planned", "product_launch", "launch", "The operator plans to launch 300 satellites by 2030."),
    (
        "planned",
        "corporate_deal",
        "takeover",
        "The planned takeover of the port by a Swiss group has alarmed unions.",
    ),
    ("planned", "tariff", "tax", "The proposed tax on streaming would hit American firms."),
    ("planned", "product_launch", "launch", "The launch of the rocket is scheduled for December 3."),
    ("planned", "tariff", "retaliate", "Ottawa vowed to retaliate."),
    ("planned", "tariff", "retaliate", "Ottawa would retaliate, the prime minister said on Sunday."),
    (
        "planned",
        "sanction",
        "adopt",
        "The council is set to adopt the 20th package of sanctions on November 20.",
    ),
    ("planned", "industrial_policy", "receive", "The chipmaker is to receive up to $1.5 billion in grants."),
    ("planned", "industrial_policy", "paid out", "The grant will be paid out over ten years."),
    ("planned", "appointment", "step down", "She will step down in January, the firm said on Tuesday."),
    (
        "planned",
        "sanction",
        "taken effect",
        "The ban was to have taken effect on November 1 but was delayed.",
    ),
    ("predicted", "legislation", "vote", "The Senate is expected to vote on the stablecoin bill next week."),
    (
        "predicted",
        "forecast",
        "forecast",
        "Airbus forecast in April that it would deliver 820 jets this year.",
    ),
    ("predicted", "forecast", "expect", "Analysts expect sales of electric lorries to double by 2028."),
    ("predicted", "forecast", "expects", "The company expects its loss to narrow to $2 billion in 2026."),
    (
        "predicted",
        "capacity_change",
        "build",
        "Chinese carmakers are likely to build more factories in Hungary.",
    ),
    ("predicted", "enforcement", "fine", "A fine is likely."),
    ("predicted", "financial_impact", "fall", "Profit is forecast to fall by a tenth in 2026."),
    ("predicted", "appointment", "resign", "He is thought likely to resign."),
    ("hypothetical", "capacity_change", "considering", "Samsung is considering a second plant in Texas."),
    (
        "hypothetical",
        "investment_restriction",
        "block",
        "Regulators may yet block the merger of the two satellite operators.",
    ),
    (
        "hypothetical",
        "tariff",
        "reinstate",
        "If the talks collapse, India would reinstate its tax on digital advertising.",
    ),
    ("hypothetical", "tariff", "tax", "Vietnam could tax American software as early as August."),
    ("hypothetical", "legislation", "reject", "Should the Senate reject the bill, the subsidy would lapse."),
    (
        "hypothetical",
        "industrial_policy",
        "lapse",
        "Unless the Senate acts, the subsidy will lapse in September.",
    ),
    ("hypothetical", "procurement_ban", "ban", "Peru is weighing a ban on the app."),
    ("hypothetical", "procurement_ban", "ban", "Fears of a ban on solar inverters pushed the shares down."),
    ("hypothetical", "export_control", "curbs", "The possibility of new curbs on drones worries farmers."),
    ("hypothetical", "sanction", "boycott", "Calls for a boycott of the games grew."),
    ("hypothetical", "export_control", "ban", "The minister did not rule out a ban on exports of scrap."),
    ("hypothetical", "tariff", "retaliate", "It remains to be seen whether Ottawa will retaliate."),
    (
        "hypothetical",
        "investment_restriction",
        "seized",
        "Had the vote failed, the state would have seized the mine.",
    ),
    (
        "hypothetical",
        "legislation",
        "require",
        "Officials are drafting rules that would require firms to label AI-made images.",
    ),
    ("hypothetical", "enforcement", "pay", "The firm could have to pay a fine of $2 billion."),
    ("denied", "tariff", "reinstated", "India has not reinstated its tax on digital advertising."),
    ("denied", "enforcement", "shipped", "The company denied that it had shipped any sensors to Belarus."),
    ("denied", "procurement_ban", "apply", "The ban does not apply to phones sold before January 2024."),
    ("denied", "agreement", "agreed", "Nothing has been agreed so far."),
    ("denied", "sanction", "imposed", "Neither Seoul nor Tokyo has imposed sanctions on the bank."),
    ("denied", "product_launch", "released", "OpenAI never released the model."),
    ("denied", "order_cut", "cancelling", "The firm stopped short of cancelling the order."),
    ("denied", "enforcement", "fine", "No fine was imposed."),
    ("denied", "license_decision", "extension", "The ministry ruled out an extension of the waiver."),
    ("denied", "license_decision", "approval", "The firm failed to win approval for its drug in June."),
    ("denied", "legislation", "transpose", "Ireland has yet to transpose the directive."),
    ("denied", "investment_restriction", "nationalise", "There is no plan to nationalise the grid."),
    ("denied", "capacity_change", "build", "Ford is no longer planning to build the plant."),
    ("denied", "agreement", "send", "Spain will not send troops."),
]


@pytest.mark.parametrize(("modality", "event_type", "trigger", "text"), CASES)
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
