"""What holds for every text: exact offsets, unique ids, no overlaps, and no dependence on what follows."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.model import ActorMention
from tests.actors.tagging import tag

PIECES = """
Huawei ’s the company it its and of in Washington Chinese Pulsar Devices Ltd . , ( ) BIS said Ursula von der
Leyen both companies İstanbul ß A. Inc Commerce Secretary State 5G “quoted” they two Minister
"""
WORDS = st.sampled_from(PIECES.split())


def spans(mentions: list[ActorMention]) -> list[tuple[int, int]]:
    return sorted({(mention.char_start, mention.char_end) for mention in mentions})


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_mentions_of_any_text_are_sound(text: str) -> None:
    mentions, actors = tag(text)
    assert all(text[mention.char_start : mention.char_end] == mention.quote != "" for mention in mentions)
    assert len({mention.actor_mention_id for mention in mentions}) == len(mentions)
    ordered = spans(mentions)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(ordered))
    unresolved = {mention.actor_id for mention in mentions if mention.actor_id.startswith("unresolved:")}
    assert unresolved == {actor.actor_id for actor in actors}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_the_tagger(text: str) -> None:
    mentions, _ = tag(text)
    assert all(text[mention.char_start : mention.char_end] == mention.quote for mention in mentions)


def test_a_megabyte_without_a_line_break_is_tagged() -> None:
    text = "Huawei said that it would sue the Commerce Department. " * 20_000
    mentions, _ = tag(text)
    assert len(mentions) == 60_000
