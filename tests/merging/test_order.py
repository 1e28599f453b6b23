"""Whatever the order and the batches in which documents arrive, the timeline is the same."""

import datetime as dt

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.merging import Timeline, merge
from tests.merging.world import RULES, Report, Story, evidence_of

FIRST_DAY = dt.date(2024, 1, 1)
DAYS = st.integers(0, 70).map(lambda number: FIRST_DAY + dt.timedelta(days=number))
TYPES = ("export_control", "tariff", "tariff_easing", "entity_listing", "agreement", "license_decision")
PHRASES = {
    "Washington tightened the rules": None,
    "new duties on goods": None,
    "the order was suspended for 90 days": ("90 days", "P90D", None),
    "duties until April": ("April", "2024-04", dt.date(2024, 4, 30)),
    "the pact was signed": None,
}


@st.composite
def reports(draw: st.DrawFn) -> Report:
    first, length = draw(DAYS), draw(st.sampled_from([0, 0, 6, 29]))
    words = draw(st.sampled_from(sorted(PHRASES)))
    span = (first, first + dt.timedelta(days=length))
    return Report(
        event_type=draw(st.sampled_from(TYPES)),
        sources=tuple(
            draw(st.sets(st.sampled_from(["us", "us-bis", "us-commerce", "cn", "president"]), max_size=2))
        ),
        targets=tuple(draw(st.sets(st.sampled_from(["cn", "dragon", "panda", "us"]), max_size=2))),
        on=draw(st.sampled_from([span, span, None])),
        modality=draw(st.sampled_from(["occurred", "occurred", "planned", "hypothetical", "denied"])),
        phase=draw(
            st.sampled_from(["announced", "announced", "published", "effective", "suspended", "ended"])
        ),
        words=words,
        object_name=draw(st.sampled_from([None, None, "steel", "chips"])),
        amounts=draw(st.sampled_from([None, None, "$34bn", "$16bn", "25%"])),
        end=PHRASES[words],
    )


@st.composite
def libraries(draw: st.DrawFn) -> list[Story]:
    """Up to six documents of up to three mentions each; the last may copy the first."""
    bodies = draw(st.lists(st.lists(reports(), min_size=1, max_size=3), min_size=2, max_size=6))
    published = [draw(st.one_of(st.none(), DAYS)) for _ in bodies]
    stories = [
        Story(f"d{place}", day, body) for place, (day, body) in enumerate(zip(published, bodies, strict=True))
    ]
    if draw(st.booleans()):
        stories[-1] = Story(stories[-1].document_id, published[-1], bodies[0], copy_of="d0")
    return stories


def content(timeline: Timeline) -> dict[frozenset[str], tuple]:
    """All that the timeline says, with each event named by its mentions instead of its id."""
    name = {
        event_id: frozenset(mentions)
        for event_id, mentions in timeline.event_evidence.group_by("event_id")
        .agg("event_mention_id")
        .iter_rows()
    }
    found = {}
    for event_id, mentions in name.items():
        own = pl.col("event_id") == event_id
        links = timeline.event_links.filter(pl.col("from_event_id") == event_id).sort("link_type")
        found[mentions] = (
            timeline.events.filter(own).drop("event_id").rows(),
            sorted(timeline.event_dates.filter(own).drop("event_id").rows(), key=str),
            sorted(timeline.event_actors.filter(own).drop("event_id").rows()),
            sorted(timeline.event_evidence.filter(own).drop("event_id").rows()),
            [(name[to], kind, mention) for _, to, kind, mention in links.iter_rows()],
        )
    return found


@settings(max_examples=100, deadline=None)
@given(stories=libraries(), data=st.data())
def test_order_and_batches_do_not_change_the_timeline(stories: list[Story], data: st.DataObject) -> None:
    at_once = merge(evidence_of(stories), Timeline.empty(), RULES)
    order = data.draw(st.permutations(stories))
    timeline, stored = Timeline.empty(), []
    while len(stored) < len(order):
        stored = order[: len(stored) + data.draw(st.integers(1, len(order)))]
        timeline = merge(evidence_of(stored), timeline, RULES)
    assert content(timeline) == content(at_once)


@settings(max_examples=15, deadline=None)
@given(stories=libraries(), data=st.data())
def test_forgetting_a_document_is_as_if_it_had_never_come(stories: list[Story], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(stories[1:]))
    kept = [story for story in stories if story is not gone]
    before = merge(evidence_of(stories), Timeline.empty(), RULES)
    after = merge(evidence_of(kept), before, RULES)
    assert content(after) == content(merge(evidence_of(kept), Timeline.empty(), RULES))


@settings(max_examples=10, deadline=None)
@given(stories=libraries(), data=st.data())
def test_ids_live_on_or_lead_on(stories: list[Story], data: st.DataObject) -> None:
    some = stories[: data.draw(st.integers(1, len(stories) - 1))]
    before = merge(evidence_of(some), Timeline.empty(), RULES)
    after = merge(evidence_of(stories), before, RULES)
    redirects = dict(after.event_redirects.iter_rows())
    living = set(after.events["event_id"])
    for event_id in before.events["event_id"]:
        assert event_id in living or redirects[event_id] in living
    assert not living & set(redirects)


def test_a_run_without_news_changes_nothing() -> None:
    stories = [Story("d1", FIRST_DAY, [Report("tariff", ("us",), ("cn",), FIRST_DAY)])]
    first = merge(evidence_of(stories), Timeline.empty(), RULES)
    assert merge(evidence_of(stories), first, RULES) is first
