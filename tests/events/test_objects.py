"""The object of an event: which product, material, technology, list or law its clause names."""

from functools import cache

import pytest

from pipelines.events.objects import NamedObject, ObjectFinder
from tests.events.texts import document_of, parsed_of, reference, trigger_of


@cache
def finder() -> ObjectFinder:
    return ObjectFinder(reference())


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("China banned exports of Gallium to America.", "banned", "gallium"),
        ("The rule restricts sales of HBM to China.", "restricts", "high-bandwidth memory"),
        ("Nvidia launched the H20 for Chinese buyers.", "launched", "H20"),
        ("Washington put YMTC on the Entity List.", "put", "Entity List"),
        ("The Netherlands licensed exports of EUV machines.", "licensed", "EUV lithography"),
        ("A duty on steel was raised under Section 232.", "raised", "steel"),
        ("The two presidents met in Busan.", "met", None),
    ],
)
def test_object_of(text: str, trigger: str, expected: str | None) -> None:
    assert finder().object_of(trigger_of(document_of(text), trigger, "tariff"), 0, len(text)) == expected


def test_objects_outside_the_clause_do_not_count() -> None:
    text = "Japan tightened its rules, and China banned exports of graphite."
    assert finder().object_of(trigger_of(document_of(text), "tightened", "export_control"), 0, 25) is None


def test_products_are_names_and_materials_words() -> None:
    (parsed,) = parsed_of(document_of("He was in the ascend; Ascend chips need Antimony."))
    found = finder().find(parsed)
    assert [mention.named for mention in found] == [
        NamedObject("Ascend", "product", "huawei"),
        NamedObject("antimony", "material", None),
    ]
    text = "He was in the ascend; Ascend chips need Antimony."
    assert [text[m.char_start : m.char_end] for m in found] == ["Ascend chips", "Antimony"]


def test_parts_of_words_are_no_objects() -> None:
    (parsed,) = parsed_of(document_of("The steelworks in Coaldale closed its H200X line."))
    assert finder().find(parsed) == []
