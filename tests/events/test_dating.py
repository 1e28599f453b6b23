"""When an event happened or begins, by the words of its clause, the narrative, or the publication."""

import datetime as dt

import pytest

from pipelines.events.dating import Dater
from pipelines.events.modality import ModalityRules
from tests.events.texts import PUBLISHED, cases, document_of, reference, times_of, trigger_of

D = dt.date
Dates = tuple[dt.date | None, dt.date | None]


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


@pytest.mark.parametrize(
    ("published", "earliest", "latest", "event_type", "trigger", "text"), cases("dating_cases.csv")
)
def test_date_of_a_clause(
    published: str, earliest: str, latest: str, event_type: str, trigger: str, text: str
) -> None:
    found = dates_of(text, [(trigger, event_type)], D.fromisoformat(published))
    assert found == [
        (D.fromisoformat(earliest) if earliest else None, D.fromisoformat(latest) if latest else None)
    ]


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


def test_utterance_and_forecast_do_not_carry_their_date_on() -> None:
    text = "The union sued on June 3. The firm said on Monday that it would resist. It closed its office."
    assert dates_of(text, [("sued", "litigation"), ("said", "statement"), ("closed", "capacity_change")]) == [
        day(2025, 6, 3),
        day(2025, 6, 16),
        (None, PUBLISHED),
    ]


def test_what_lasts_until_a_day_is_not_told_along_with_the_sentence_before() -> None:
    text = "In March the ministry raised the duty on tea. It extended the breaks for coffee until 2026."
    assert dates_of(text, [("raised", "tariff"), ("extended", "tariff_easing")]) == [
        (D(2025, 3, 1), D(2025, 3, 31)),
        (None, PUBLISHED),
    ]


def test_only_the_day_that_opens_the_news_is_carried_into_another_paragraph() -> None:
    text = (
        "Manila banned the app on Tuesday.\nThe ministry fined its maker.\n"
        "On Monday Hanoi had lifted a similar ban.\nA court in Davos froze an account."
    )
    triggers = [
        ("banned", "sanction"),
        ("fined", "enforcement"),
        ("lifted", "sanction"),
        ("froze", "enforcement"),
    ]
    assert dates_of(text, triggers) == [
        day(2025, 6, 17),
        day(2025, 6, 17),
        day(2025, 6, 16),
        (None, PUBLISHED),
    ]


def test_nothing_is_carried_on_from_a_sentence_with_two_dates() -> None:
    text = "The duty was raised on May 5 and doubled on June 2. Lagos answered with a levy on rice."
    triggers = [("raised", "tariff"), ("doubled", "tariff"), ("answered", "tariff")]
    assert dates_of(text, triggers) == [day(2025, 5, 5), day(2025, 6, 2), (None, PUBLISHED)]


def test_what_has_since_happened_did_so_after_what_was_told_last() -> None:
    text = "In April India taxed laptops. It has since eased the rule twice. Lenovo has left."
    triggers = [("taxed", "tariff"), ("eased", "tariff_easing"), ("left", "sales_halt")]
    assert dates_of(text, triggers) == [
        (D(2025, 4, 1), D(2025, 4, 30)),
        (D(2025, 4, 1), PUBLISHED),
        (None, PUBLISHED),
    ]


def test_month_is_carried_on_only_to_the_same_actor() -> None:
    text = "In March Quito seized the mine. It sold the ore. A bank in Lima froze its accounts."
    triggers = [("seized", "enforcement"), ("sold", "corporate_deal"), ("froze", "sanction")]
    march = (D(2025, 3, 1), D(2025, 3, 31))
    assert dates_of(text, triggers) == [march, march, (None, PUBLISHED)]


def test_length_counts_from_the_occasion_that_was_told_last() -> None:
    text = "Oslo seized a tanker on June 3. A week after the seizure a court fined the owner."
    triggers = [("seized", "enforcement"), ("fined", "enforcement")]
    assert dates_of(text, triggers)[1] == day(2025, 6, 10)
    far = text.replace(". A week", ".\n\nRates fell.\n\nBanks rose.\n\nA week")
    assert dates_of(far, triggers)[1] == (None, PUBLISHED)


def test_day_of_a_report_is_not_carried_on() -> None:
    text = "Oslo had moved the yard, a daily reported on Monday. The owner dismissed its chief."
    assert dates_of(text, [("moved", "capacity_change"), ("dismissed", "appointment")])[1] == (
        None,
        PUBLISHED,
    )


def test_present_tense_goes_on_from_news_only() -> None:
    news = "Rome adopted the decree on Monday. It bars such imports."
    background = "Rome adopted the decree on March 3. It bars such imports."
    triggers = [("adopted", "legislation"), ("bars", "legislation")]
    assert dates_of(news, triggers)[1] == day(2025, 6, 16)
    assert dates_of(background, triggers)[1] == (None, PUBLISHED)


def test_story_that_moves_elsewhere_leaves_its_date() -> None:
    text = "Oslo seized a tanker on Monday. It fined the owner. In Chile, a bank froze his accounts."
    triggers = [("seized", "enforcement"), ("fined", "enforcement"), ("froze", "sanction")]
    assert dates_of(text, triggers) == [day(2025, 6, 16), day(2025, 6, 16), (None, PUBLISHED)]
