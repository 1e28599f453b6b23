"""How sure a mention is."""

from dataclasses import fields, replace

import pytest

from pipelines.events.confidence import ConfidenceModel, Signs, signs_of
from pipelines.events.role_context import Filler
from pipelines.model import EventMention
from tests.events.texts import reference

CLAUSE = "Ottawa imposed a 25% duty on steel from Turkey on Monday"
MENTION = EventMention(
    "m", "d0", 0, 0, len(CLAUSE), CLAUSE, 7, 14, "tariff", "occurred", "occurred", None, None, None, None,
    "day", "relative", 0.0, "rule", None, "25%",
)  # fmt: skip
NAMED = [Filler("source", "ca", "a1"), Filler("target", "tr", "a2")]


def test_a_full_clause_is_sure() -> None:
    assert ConfidenceModel(reference()).confidence_of(signs_of(MENTION, NAMED, actor_count=2)) >= 0.9


@pytest.mark.parametrize(
    ("fillers", "actor_count", "changes"),
    [
        ([], 2, {}),
        ([Filler("source", "ca", None)], 2, {}),
        (NAMED[:1], 2, {}),
        (NAMED, 1, {}),
        (NAMED, 2, {"basis": "document"}),
        (NAMED, 2, {"amounts": None}),
        (NAMED, 2, {"quote": "imposed a duty"}),
        (NAMED, 2, {"event_type": "statement"}),
    ],
)
def test_every_missing_sign_makes_it_less_sure(
    fillers: list[Filler], actor_count: int, changes: dict[str, str | None]
) -> None:
    model = ConfidenceModel(reference())
    full = model.confidence_of(signs_of(MENTION, NAMED, actor_count=2))
    assert model.confidence_of(signs_of(replace(MENTION, **changes), fillers, actor_count)) < full


def test_every_sign_has_a_weight() -> None:
    signs = {row.sign for row in reference().confidence_weights}
    assert signs == {"base"} | {field.name for field in fields(Signs)}
