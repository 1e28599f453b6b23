"""When an event happened or begins, by the words of its clause, the narrative, or the publication."""

import datetime as dt

import pytest

from pipelines.events.dating import Dater
from pipelines.events.modality import ModalityRules
from tests.events.texts import PUBLISHED, document_of, reference, times_of, trigger_of

D = dt.date
Dates = tuple[dt.date | None, dt.date | None]

# Published on Wednesday, 18 June 2025.
CASES = [
    (
        "grounded",
        "sanction",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "Canada's transport regulator grounded the entire drone fleet of Skyline on Tuesday.",
    ),
    (
        "impose",
        "tariff",
        D(2025, 10, 1),
        D(2025, 10, 1),
        "Brazil will impose an 18% duty on imported buses from October 1, Trade Minister Ana Souza told "
        "parliament on June 12.",
    ),
    (
        "need",
        "export_control",
        D(2025, 9, 1),
        D(2025, 9, 1),
        "More kinds of magnets will need an export licence from September 1.",
    ),
    (
        "report",
        "legislation",
        D(2025, 7, 1),
        D(2025, 7, 1),
        "From July 1, banks must report every transfer above 10,000 euros.",
    ),
    (
        "fined",
        "enforcement",
        D(2024, 8, 1),
        D(2024, 8, 31),
        "The Dutch privacy watchdog fined Uber 290 million euros last August for sending drivers' data "
        "to America.",
    ),
    ("appeal", "litigation", D(2025, 6, 18), None, "Uber said it would appeal against the fine."),
    (
        "filed",
        "corporate_deal",
        D(2025, 3, 1),
        D(2025, 3, 31),
        "Northvolt, which had filed for bankruptcy in March, sold its Gdansk factory to Lyten on Monday.",
    ),
    (
        "sold",
        "corporate_deal",
        D(2025, 6, 16),
        D(2025, 6, 16),
        "Northvolt, which had filed for bankruptcy in March, sold its Gdansk factory to Lyten on Monday.",
    ),
    (
        "find",
        "investment_restriction",
        D(2025, 9, 17),
        D(2025, 9, 17),
        "TikTok has until September 17 to find a buyer for its American business.",
    ),
    (
        "vote",
        "legislation",
        D(2025, 6, 23),
        D(2025, 6, 29),
        "The Senate is expected to vote on the stablecoin bill next week.",
    ),
    ("considering", "capacity_change", None, None, "Samsung is considering a second plant in Texas."),
    (
        "block",
        "investment_restriction",
        None,
        None,
        "Regulators may yet block the merger of the two satellite operators.",
    ),
    (
        "reinstate",
        "tariff",
        None,
        None,
        "If the talks collapse, India would reinstate its tax on digital advertising.",
    ),
    ("reinstated", "tariff", None, None, "India has not reinstated its tax on digital advertising."),
    ("shipped", "enforcement", None, None, "The company denied that it had shipped any sensors to Belarus."),
    (
        "reviewing",
        "investigation",
        D(2025, 4, 1),
        D(2025, 4, 30),
        "Malaysia has been reviewing its licences for data centres since April.",
    ),
    (
        "building",
        "capacity_change",
        None,
        D(2025, 6, 18),
        "GlobalFoundries is building a fab in Dresden with Bosch.",
    ),
    (
        "auction",
        "industrial_policy",
        D(2026, 1, 1),
        D(2026, 4, 30),
        "The ministry plans to auction lithium blocks in early 2026.",
    ),
    (
        "forecast",
        "forecast",
        D(2025, 6, 18),
        D(2025, 12, 31),
        "Airbus forecast in April that it would deliver 820 jets this year.",
    ),
    (
        "expect",
        "forecast",
        D(2025, 6, 18),
        D(2028, 12, 31),
        "Analysts expect sales of electric lorries to double by 2028.",
    ),
    (
        "scrapped",
        "tariff_easing",
        D(2025, 6, 13),
        D(2025, 6, 13),
        "The levy, announced in February and due to start in July, was scrapped on Friday.",
    ),
    (
        "announced",
        "tariff",
        D(2025, 2, 1),
        D(2025, 2, 28),
        "The levy, announced in February and due to start in July, was scrapped on Friday.",
    ),
    (
        "start",
        "tariff",
        D(2025, 7, 1),
        D(2025, 7, 31),
        "The levy, announced in February and due to start in July, was scrapped on Friday.",
    ),
    (
        "ruled",
        "litigation",
        D(2025, 5, 8),
        D(2025, 5, 8),
        "A court in Munich ruled on May 8 that the app store breaks competition law.",
    ),
    (
        "froze",
        "sanction",
        D(2025, 6, 3),
        D(2025, 6, 3),
        "On June 3 the Treasury froze the assets of two shippers, and the State Department cancelled "
        "the visas of their owners.",
    ),
    (
        "cancelled",
        "sanction",
        D(2025, 6, 3),
        D(2025, 6, 3),
        "On June 3 the Treasury froze the assets of two shippers, and the State Department cancelled "
        "the visas of their owners.",
    ),
    (
        "closed",
        "capacity_change",
        D(2025, 5, 1),
        D(2025, 5, 31),
        "Vestas closed its blade factory in May after Washington halted permits for offshore wind.",
    ),
    (
        "halted",
        "license_decision",
        None,
        D(2025, 6, 18),
        "Vestas closed its blade factory in May after Washington halted permits for offshore wind.",
    ),
    (
        "closure",
        "capacity_change",
        D(2025, 4, 1),
        D(2025, 4, 30),
        "The closure of the refinery in Grangemouth in April cost 400 jobs.",
    ),
    (
        "signed",
        "agreement",
        D(2025, 5, 1),
        D(2025, 5, 31),
        "Under a deal signed in Abu Dhabi last month, Cerebras will supply chips to three data centres.",
    ),
    (
        "supply",
        "sales_resumption",
        D(2025, 6, 18),
        None,
        "Under a deal signed in Abu Dhabi last month, Cerebras will supply chips to three data centres.",
    ),
    (
        "opened",
        "investigation",
        D(2023, 1, 1),
        D(2023, 12, 31),
        "Turkey's antitrust board, which opened its inquiry in 2023, cleared Spotify on Thursday.",
    ),
    (
        "cleared",
        "investigation",
        D(2025, 6, 12),
        D(2025, 6, 12),
        "Turkey's antitrust board, which opened its inquiry in 2023, cleared Spotify on Thursday.",
    ),
    (
        "rose",
        "financial_impact",
        D(2025, 6, 16),
        D(2025, 6, 16),
        "Shares in the shipbuilder rose 6% on Monday and fell 2% a day later.",
    ),
    (
        "fell",
        "financial_impact",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "Shares in the shipbuilder rose 6% on Monday and fell 2% a day later.",
    ),
    (
        "took effect",
        "legislation",
        D(2024, 8, 1),
        D(2024, 8, 31),
        "The European Parliament approved the nature restoration law in February 2024; it took effect "
        "six months later.",
    ),
    (
        "nationalised",
        "investment_restriction",
        D(2023, 1, 1),
        D(2023, 12, 31),
        "Chile nationalised its lithium in 2023, and Mexico had done so a year earlier.",
    ),
    ("apply", "procurement_ban", None, None, "The ban does not apply to phones sold before January 2024."),
    (
        "cut",
        "financial_impact",
        D(2025, 6, 16),
        D(2025, 6, 18),
        "Tesla cut the price of its Model Y in Germany by 5% this week.",
    ),
    (
        "settle",
        "enforcement",
        D(2023, 1, 1),
        D(2023, 12, 31),
        "Microsoft agreed in 2023 to pay $20 million to settle the case.",
    ),
    (
        "ordered",
        "enforcement",
        None,
        D(2025, 6, 18),
        "The regulator ordered Meta to stop the transfers within six months.",
    ),
    (
        "lifted",
        "entity_delisting",
        D(2021, 1, 1),
        D(2021, 12, 31),
        "Sanctions on the bank were lifted in 2021, only to be imposed again after the coup.",
    ),
    (
        "spent",
        "industrial_policy",
        D(2019, 1, 1),
        D(2022, 12, 31),
        "Between 2019 and 2022 the fund spent 4 billion euros on hydrogen.",
    ),
    (
        "listed",
        "entity_listing",
        D(2024, 1, 1),
        D(2025, 6, 18),
        "More than 300 ships have been listed since January 2024.",
    ),
    (
        "unveiled",
        "product_launch",
        D(2025, 6, 12),
        D(2025, 6, 12),
        "ByteDance unveiled the model at an event in Shenzhen on 12 June.",
    ),
    (
        "urged",
        "statement",
        D(2025, 5, 20),
        D(2025, 5, 20),
        "At a hearing on May 20, Senator Ruiz urged the agency to act.",
    ),
    (
        "criticised",
        "statement",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "Speaking in Kuala Lumpur on Tuesday, Minister Tengku Zafrul criticised the plan.",
    ),
    (
        "ban",
        "legislation",
        D(2025, 6, 18),
        D(2035, 12, 31),
        "Quebec will ban the sale of new petrol cars by 2035.",
    ),
    (
        "talks",
        "negotiation",
        D(2025, 7, 1),
        D(2025, 7, 31),
        "Australia is to hold talks with the EU on critical minerals in July.",
    ),
    (
        "complete",
        "corporate_deal",
        D(2025, 6, 18),
        D(2025, 6, 30),
        "Nokia hopes to complete its purchase of Infinera before the end of the month.",
    ),
    (
        "threatened",
        "tariff",
        D(2025, 6, 16),
        D(2025, 6, 16),
        "Vietnam threatened on Monday to tax American software.",
    ),
    ("tax", "tariff", D(2025, 8, 1), None, "Vietnam could tax American software as early as August."),
    (
        "said",
        "statement",
        D(2025, 6, 12),
        D(2025, 6, 12),
        "The finance ministry said last Thursday that it had refunded 1.2 billion zlotys of the tax.",
    ),
    (
        "refund",
        "tariff_easing",
        D(2025, 6, 12),
        D(2025, 6, 12),
        "The finance ministry said last Thursday it would refund the tax in instalments.",
    ),
    (
        "suspended",
        "sanction",
        D(2024, 4, 2),
        D(2024, 4, 2),
        "The port authority suspended berthing rights on April 2, 2024, and restored them on May 9, 2024.",
    ),
    (
        "restored",
        "sanction",
        D(2024, 5, 9),
        D(2024, 5, 9),
        "The port authority suspended berthing rights on April 2, 2024, and restored them on May 9, 2024.",
    ),
    (
        "approved",
        "investment_restriction",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "Two years after it blocked the sale, London approved it on Tuesday.",
    ),
    (
        "fell",
        "financial_impact",
        D(2024, 1, 1),
        D(2024, 12, 31),
        "Exports of gallium fell by 40% in 2024 from 2023.",
    ),
    (
        "expects",
        "forecast",
        D(2026, 1, 1),
        D(2026, 12, 31),
        "The company expects its loss to narrow to $2 billion in 2026.",
    ),
    ("agreed", "agreement", None, None, "Nothing has been agreed so far."),
    ("imposed", "sanction", None, None, "Neither Seoul nor Tokyo has imposed sanctions on the bank."),
    (
        "open",
        "capacity_change",
        D(2027, 1, 1),
        D(2027, 12, 31),
        "Poland wants to open a plant for drone engines in 2027.",
    ),
    (
        "build",
        "capacity_change",
        D(2025, 6, 18),
        None,
        "Chinese carmakers are likely to build more factories in Hungary.",
    ),
    (
        "sign",
        "legislation",
        D(2025, 6, 20),
        D(2025, 6, 20),
        "Kenya's president is to sign the bill on Friday.",
    ),
    ("reject", "legislation", None, None, "Should the Senate reject the bill, the subsidy would lapse."),
    (
        "lapse",
        "industrial_policy",
        D(2025, 9, 1),
        D(2025, 9, 30),
        "Unless the Senate acts, the subsidy will lapse in September.",
    ),
    (
        "open",
        "capacity_change",
        D(2025, 7, 1),
        D(2025, 9, 30),
        "The new plant, scheduled to open in the third quarter, will make inverters.",
    ),
    (
        "won",
        "purchase",
        D(2025, 1, 1),
        D(2025, 3, 31),
        "Rheinmetall won a contract for 120 armoured vehicles in the first quarter.",
    ),
    (
        "found",
        "investigation",
        D(2025, 3, 4),
        D(2025, 3, 4),
        "In its decision of 4 March the Commission found that the aid was illegal.",
    ),
    (
        "widened",
        "export_control",
        D(2023, 10, 1),
        D(2023, 10, 31),
        "The October 2023 rules widened the curbs to older chips.",
    ),
    ("said", "statement", None, D(2025, 6, 18), "The bank said the October 2023 rules had cost it clients."),
    (
        "met",
        "negotiation",
        D(2025, 6, 16),
        D(2025, 6, 16),
        "Intel's chief executive met Donald Trump on Monday to discuss the subsidies promised in 2022.",
    ),
    (
        "promised",
        "industrial_policy",
        D(2022, 1, 1),
        D(2022, 12, 31),
        "Intel's chief executive met Donald Trump on Monday to discuss the subsidies promised in 2022.",
    ),
    ("cut", "financial_impact", None, D(2025, 6, 18), "It is the biggest cut since 2008."),
    (
        "resigned",
        "appointment",
        None,
        D(2025, 6, 18),
        "The minister resigned after the leak became known in May.",
    ),
    (
        "extended",
        "sanction",
        D(2025, 6, 9),
        D(2025, 6, 15),
        "The ban, in force since 2022, was extended last week to tankers.",
    ),
    (
        "follow",
        "industrial_policy",
        D(2025, 8, 1),
        D(2025, 8, 31),
        "Thailand's cabinet approved the incentives on 10 June, with the first payments to follow in August.",
    ),
    (
        "suspending",
        "tariff_easing",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "Italy said yesterday that it was suspending its tax on web services.",
    ),
    (
        "suspended",
        "tariff_easing",
        None,
        D(2025, 6, 18),
        "Spain suspended the tariff for 90 days and will review it in September.",
    ),
    (
        "review",
        "tariff",
        D(2025, 9, 1),
        D(2025, 9, 30),
        "Spain suspended the tariff for 90 days and will review it in September.",
    ),
    (
        "extended",
        "tariff_easing",
        None,
        D(2025, 6, 18),
        "Egypt extended the duty-free quota until the end of 2026.",
    ),
    (
        "hired",
        "appointment",
        D(2025, 1, 1),
        D(2025, 6, 18),
        "Earlier this year Anthropic hired a former deputy secretary.",
    ),
    (
        "lay off",
        "capacity_change",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "The chipmaker will lay off 900 workers, it said on Tuesday.",
    ),
    (
        "lay off",
        "capacity_change",
        D(2025, 6, 18),
        D(2025, 12, 31),
        "The chipmaker will lay off 900 workers by the end of the year, it said on Tuesday.",
    ),
    (
        "accused",
        "litigation",
        D(2024, 12, 1),
        D(2024, 12, 31),
        "Google was accused in a complaint filed last December of favouring its own maps.",
    ),
    (
        "ratified",
        "legislation",
        D(2025, 6, 17),
        D(2025, 6, 17),
        "Serbia's parliament ratified the treaty, signed in Brussels in July 2024, on Tuesday.",
    ),
    (
        "signed",
        "agreement",
        D(2024, 7, 1),
        D(2024, 7, 31),
        "Serbia's parliament ratified the treaty, signed in Brussels in July 2024, on Tuesday.",
    ),
    (
        "start",
        "capacity_change",
        D(2025, 7, 1),
        D(2025, 7, 31),
        "Panasonic is due to start production in Kansas next month.",
    ),
    (
        "start",
        "capacity_change",
        D(2025, 3, 1),
        D(2025, 3, 31),
        "Panasonic was due to start production in Kansas in March, but has pushed the date back.",
    ),
    ("released", "product_launch", None, None, "OpenAI never released the model."),
    ("cancelling", "order_cut", None, None, "The firm stopped short of cancelling the order."),
    ("ban", "procurement_ban", None, None, "Peru is weighing a ban on the app."),
    (
        "resumed",
        "negotiation",
        D(2025, 3, 1),
        D(2025, 5, 31),
        "Talks on a free-trade deal resumed in Geneva this spring.",
    ),
    (
        "meet",
        "negotiation",
        D(2025, 8, 1),
        D(2025, 8, 31),
        "The two sides have agreed to meet again in August.",
    ),
    (
        "taken",
        "financial_impact",
        D(2024, 1, 1),
        D(2024, 6, 30),
        "Stellantis said it had taken a charge of €1.5 billion in the first half of 2024.",
    ),
    (
        "apply",
        "export_control",
        D(2025, 5, 1),
        D(2025, 5, 1),
        "As of 1 May, exporters of antimony have had to apply for permits.",
    ),
    (
        "end",
        "product_delay",
        D(2025, 6, 30),
        D(2025, 6, 30),
        "Effective June 30, the company will end support for the device.",
    ),
    (
        "cut",
        "export_control",
        D(2025, 6, 1),
        D(2025, 6, 1),
        "The quota was cut in half with effect from June 1.",
    ),
    ("approved", "license_decision", None, D(2023, 12, 31), "By 2023 the agency had approved 40 licences."),
    (
        "eased",
        "sanction",
        None,
        D(2025, 5, 14),
        "Before the summit on May 14, both capitals eased their visa rules.",
    ),
    (
        "recalled",
        "incident",
        None,
        D(2025, 6, 18),
        "Mercedes recalled 100,000 cars in the days after the accident.",
    ),
    (
        "blocked",
        "investment_restriction",
        D(2021, 1, 20),
        D(2025, 1, 20),
        "Under the Biden administration the agency blocked five mergers.",
    ),
    (
        "sink",
        "incident",
        D(2022, 1, 1),
        D(2022, 12, 31),
        "Turkish drones helped to sink the ship in 2022, according to a report published on Monday.",
    ),
    (
        "said",
        "statement",
        D(2025, 6, 16),
        D(2025, 6, 16),
        "A report published on Monday said Turkish drones had helped to sink the ship.",
    ),
    (
        "expropriated",
        "investment_restriction",
        D(2024, 9, 1),
        D(2024, 12, 31),
        "Ecuador expropriated the mine late last year.",
    ),
]


def dates_of(
    text: str, triggers: list[tuple[str, str]], published: dt.date | None = PUBLISHED
) -> list[Dates]:
    """The intervals of the triggers (words, event type), in reading order."""
    document = document_of(text, published)
    dater, rules = Dater(document, times_of(document)), ModalityRules(reference())
    found = []
    for words, event_type in triggers:
        trigger = trigger_of(document, words, event_type)
        modality = rules.modality_of(trigger, dater.is_future(trigger))
        interval, _ = dater.date_of(trigger, modality)
        found.append((interval.earliest, interval.latest))
    return found


@pytest.mark.parametrize(("words", "event_type", "earliest", "latest", "text"), CASES)
def test_date_of_a_clause(
    words: str, event_type: str, earliest: dt.date | None, latest: dt.date | None, text: str
) -> None:
    assert dates_of(text, [(words, event_type)]) == [(earliest, latest)]


def day(*day: int) -> Dates:
    return D(*day), D(*day)


def test_narrative_carries_its_date_on() -> None:
    text = (
        "Brussels opened a case against the platform on June 5. It asked for 400 pages of data. "
        "The platform called the request excessive. Two officials searched its offices. "
        "Last week the Commission widened the case. Paris has opened one of its own."
    )
    assert dates_of(
        text,
        [
            ("opened", "investigation"),
            ("asked", "investigation"),
            ("called", "statement"),
            ("searched", "enforcement"),
            ("widened", "investigation"),
            ("has opened", "investigation"),
        ],
    ) == [
        day(2025, 6, 5),
        day(2025, 6, 5),
        (None, PUBLISHED),
        day(2025, 6, 5),
        (D(2025, 6, 9), D(2025, 6, 15)),
        (None, PUBLISHED),
    ]


def test_date_that_opens_a_sentence_without_an_event_is_carried_on() -> None:
    text = "On Monday came the names. Nine shippers went on the list."
    assert dates_of(text, [("went on", "entity_listing")]) == [day(2025, 6, 16)]


def test_what_came_before_the_narrative_does_not_move_it() -> None:
    text = "Ankara raised the levy on June 10. It had suspended it in 2021. The ministry exempted tea."
    assert dates_of(
        text, [("raised", "tariff"), ("suspended", "tariff_easing"), ("exempted", "tariff_easing")]
    ) == [
        day(2025, 6, 10),
        (D(2021, 1, 1), D(2021, 12, 31)),
        day(2025, 6, 10),
    ]


def test_news_of_yesterday_is_carried_into_the_next_paragraph_only() -> None:
    news = "OSLO, June 18 (Wire) - Norway seized a tanker on Tuesday.\nThe navy boarded it off Bergen."
    background = "Norway seized a tanker in March 2023.\nThe navy boarded another off Bergen."
    triggers = [("seized", "enforcement"), ("boarded", "enforcement")]
    assert dates_of(news, triggers) == [day(2025, 6, 17), day(2025, 6, 17)]
    assert dates_of(background, triggers)[1] == (None, PUBLISHED)


def test_dateline_dates_nothing() -> None:
    text = "LIMA, June 17, 2025 - Peru has banned the export of raw lithium."
    assert dates_of(text, [("banned", "export_control")]) == [(None, PUBLISHED)]


def test_header_of_a_chronicle_dates_its_line() -> None:
    text = (
        "- 9 May: The board approves the sale. Shares drop 6%. A court has also frozen the dividend.\n"
        "- 2 June 2025: Tokyo blocks it."
    )
    assert dates_of(
        text,
        [
            ("approves", "corporate_deal"),
            ("drop", "financial_impact"),
            ("frozen", "enforcement"),
            ("blocks", "investment_restriction"),
        ],
    ) == [day(2025, 5, 9), day(2025, 5, 9), (None, D(2025, 5, 9)), day(2025, 6, 2)]


def test_headers_without_a_year_keep_the_order_of_the_chronicle() -> None:
    text = "3 November: Port Sudan signs the lease.\n12 January 2025: Work begins."
    assert dates_of(text, [("signs", "agreement")]) == [day(2024, 11, 3)]


def test_undated_text_places_nothing_by_relative_words() -> None:
    text = "Last month the ministry revoked the licence. It fined the operator in 2022."
    assert dates_of(text, [("revoked", "license_decision"), ("fined", "enforcement")], published=None) == [
        (None, None),
        (D(2022, 1, 1), D(2022, 12, 31)),
    ]


def test_basis_tells_how_the_date_is_known() -> None:
    document = document_of(
        "In March 2024 Quito seized the mine. It sold the ore. Lima has objected. It may sue."
    )
    dater = Dater(document, times_of(document))
    triggers = [
        ("seized", "occurred"),
        ("sold", "occurred"),
        ("objected", "occurred"),
        ("sue", "hypothetical"),
    ]
    found = [dater.date_of(trigger_of(document, words, "sanction"), modality) for words, modality in triggers]
    assert [interval.basis for interval, _ in found] == ["explicit", "relative", "document", "none"]
    assert found[0][1] == found[1][1] == f"{document.document_id}:t3-13"
    assert found[2][1] is None
