"""From sentences to event mentions: which clauses are events, of which type, with which evidence."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from pipelines.extraction import Extractor
from pipelines.model import EventMention
from pipelines.reference import REFERENCE_FOLDER, load_reference
from tests.events.texts import cases, document_of, reference


@cache
def extractor() -> Extractor:
    return Extractor(reference())


def events_of(text: str, coder: Extractor | None = None) -> list[EventMention]:
    return list((coder or extractor()).extract(document_of(text)).event_mentions)


def types_of(text: str) -> list[str]:
    return [mention.event_type for mention in events_of(text)]


# trigger_cases: the plain words of each type; wording_cases: idioms, nouns and newspaper ways to say it.
@pytest.mark.parametrize(("event_type", "text"), cases("trigger_cases.csv") + cases("wording_cases.csv"))
def test_type_of_a_clause(event_type: str, text: str) -> None:
    assert types_of(text) == ([event_type] if event_type else [])


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "On Monday Washington added 28 firms to the Entity List and imposed tariffs on solar panels.",
            ["entity_listing", "tariff"],
        ),
        ("Canada cut its tariff on rice and raised its tariff on steel in May.", ["tariff_easing", "tariff"]),
        (
            "Intel, which fired its chief executive in December, opened a factory in Penang on Friday.",
            ["appointment", "capacity_change"],
        ),
    ],
)
def test_each_event_of_a_sentence_has_its_mention(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The suspension of the affiliates rule was announced in November.", ["export_control_easing"]),
        ("Beijing's scrapping of its duty on soybeans pleased farmers in November.", ["tariff_easing"]),
        ("The delisting of Rusal by the Treasury came in January 2019.", ["entity_delisting"]),
        ("The removal of export curbs takes time.", []),
    ],
)
def test_nouns_are_coded_by_the_frames_of_their_verbs(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    "text",
    [
        "Samsung said on Monday that it had opened a factory in Vietnam.",
        "Samsung announced the opening of a factory in Vietnam.",
        "Samsung plans to open a factory in Vietnam.",
    ],
)
def test_reported_and_planned_content_is_one_event(text: str) -> None:
    assert types_of(text) == ["capacity_change"]


def test_pronouns_and_definite_nouns_take_up_the_measure_told_before() -> None:
    text = (
        "In May Ottawa imposed a tariff on Chinese cars. In June it doubled the levy. It took effect in July."
    )
    assert types_of(text) == ["tariff", "tariff", "tariff"]


def test_a_present_tense_tells_events_only_where_a_text_reports() -> None:
    assert types_of("Japan restricts exports of drones.") == []
    assert types_of("3 July 2024: Japan restricts exports of drones.") == ["export_control"]
    notice = "In this rule, the bureau amends the regulations by adding six entities to the Entity List."
    assert types_of(notice) == ["entity_listing"]


def test_evidence_is_the_clause_and_holds_the_trigger() -> None:
    text = (
        "Prices were flat, but Beijing suspended its ban on gallium exports last week, and Tokyo took note."
    )
    (mention,) = events_of(text)
    assert mention.quote == "Beijing suspended its ban on gallium exports last week"
    assert text[mention.char_start : mention.char_end] == mention.quote
    assert text[mention.trigger_start : mention.trigger_end] == "suspended"
    assert mention.char_start <= mention.trigger_start < mention.trigger_end <= mention.char_end


def test_mentions_have_unique_ids_and_readable_rules() -> None:
    text = "\n".join(text for _, text in cases("trigger_cases.csv"))
    mentions = events_of(text)
    assert len({mention.event_mention_id for mention in mentions}) == len(mentions) > 100
    known = {row.rule_id for row in reference().triggers}
    assert {mention.rule_id for mention in mentions} <= known


def test_boilerplate_and_empty_texts_give_nothing() -> None:
    assert types_of("") == []
    assert types_of("\n\n—\n") == []


def test_a_new_event_type_needs_data_only(tmp_path: Path) -> None:
    folder = tmp_path / "reference"
    shutil.copytree(REFERENCE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    with (folder / "event_types.csv").open("a", encoding="utf-8") as file:
        file.write("ship_christening,company,neutral,,A ship is given its name\n")
    with (folder / "triggers.csv").open("a", encoding="utf-8") as file:
        file.write("ship.christened,ship_christening,verb:christen,obj=ship|ferry|tanker\n")
    coder = Extractor(load_reference(folder))
    text = "On Friday Norway christened two electric ferries."
    assert [(m.event_type, m.rule_id) for m in events_of(text, coder)] == [
        ("ship_christening", "ship.christened")
    ]
    assert types_of(text) == []
