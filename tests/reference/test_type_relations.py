"""Files that relate event types are checked against the types, and each other line."""

from pipelines.reference.checks import check_type_relations
from pipelines.reference.rows import EventTypeRow, TypeAffinityRow, TypeReversalRow

TYPES = [
    (line, EventTypeRow(event_type=name, family="measure", direction="neutral", plover=None, definition=name))
    for line, name in enumerate(("tariff", "tariff_easing"), start=2)
]


def affinity(one: str, other: str) -> TypeAffinityRow:
    return TypeAffinityRow(event_type=one, other_type=other, affinity=0.5)


def test_right_lines_have_no_problems() -> None:
    reversals = [(2, TypeReversalRow(event_type="tariff_easing", reversed_type="tariff"))]
    assert check_type_relations(TYPES, [(2, affinity("tariff", "tariff_easing"))], reversals) == []


def test_unknown_types_are_named_with_file_and_line() -> None:
    reversals = [(7, TypeReversalRow(event_type="tariff_easing", reversed_type="levy"))]
    problems = check_type_relations(TYPES, [(4, affinity("tarif", "tariff"))], reversals)
    assert [problem.split(";")[0] for problem in problems] == [
        "type_affinities.csv:4: no event type 'tarif'",
        "type_reversals.csv:7: no event type 'levy'",
    ]


def test_pair_given_twice_in_any_order_names_both_lines() -> None:
    twice = [(2, affinity("tariff", "tariff_easing")), (5, affinity("tariff_easing", "tariff"))]
    (problem,) = check_type_relations(TYPES, twice, [])
    assert problem == "type_affinities.csv:5: the pair is already on line 2; keep one of them"
