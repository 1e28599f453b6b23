"""Which texts are of the field, so that their events are looked for."""

import pytest

from pipelines.events.field import Field
from pipelines.extraction import Extractor
from tests.events.texts import document_of, reference

PADDING = "It said so in a notice of which copies may be had from its office in the capital on working days."


@pytest.mark.parametrize(
    ("text", "is_covered"),
    [
        (f"The bureau revised two export-control rules. {PADDING}", True),
        (f"Export controls were revised. {PADDING}", True),
        (f"The panel set duties on chipmakers. {PADDING}", True),
        (f"The control of exports of fish was discussed. {PADDING}", False),
        (f"The coast guard changed how the drawbridge opens. {PADDING}", False),
        ("The coast guard changed how the drawbridge opens.", True),
        ("", True),
    ],
)
def test_a_text_is_of_the_field_by_a_term_or_too_short_to_tell(text: str, is_covered: bool) -> None:
    assert Field(reference().field_terms).covers(text) is is_covered


def test_texts_outside_the_field_have_actors_and_dates_but_no_events() -> None:
    notice = f"On May 6 the ministry opened an investigation into Boeing. {PADDING}"
    outside = Extractor(reference()).extract(document_of(notice))
    assert outside.actor_mentions
    assert outside.time_expressions
    assert not outside.event_mentions
    inside = Extractor(reference()).extract(document_of(f"{notice} It is about semiconductors."))
    assert [mention.event_type for mention in inside.event_mentions] == ["investigation"]


def test_terms_are_given_once() -> None:
    terms = [row.term.lower() for row in reference().field_terms]
    assert len(terms) == len(set(terms)) > 300
