"""The rule tables: every rule finds its own example, and its name is its own."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.timex import tag
from pipelines.timex.grammar import TRIGGERS, Grammar
from pipelines.timex.rules import ALL_RULES

# Rules whose match holds several expressions, with what they find in their example.
SEVERAL = {
    "calendar.two_days": ["May 5", "7"],
    "calendar.two_days_before": ["6", "7"],
    "years.two_years": ["1958", "59"],
    "years.two_before_christ": ["499", "493"],
    "years.two_centuries": ["18th", "19th"],
    "periods.two_quarters": ["third", "fourth"],
}
# Words that some rules ask for around their example.
FRAMES = {
    "references.adjective": "It is the {} plan.",
    "relative.bare_unit": "Sales fell for {}.",
    "calendar.short_month": "It ran from {} to March.",
    "periods.bare_half": "Sales fell by 4% in {}.",
    "durations.last_unit": "It held for {}.",
    "sets.rate": "It makes 900 chips {}.",
    "relative.day_after": "It came on May 5, and {}, all was over.",
}


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.rule_id)
def test_every_rule_finds_its_example_whole(rule):
    text = FRAMES.get(rule.rule_id, "It came in {}.").format(rule.example)
    found = tag(text, dt.date(2024, 5, 15))
    expected = SEVERAL.get(rule.rule_id, [rule.example])
    assert [time.quote for time in found if time.rule_id == rule.rule_id] == expected


def test_rule_ids_are_unique():
    ids = [rule.rule_id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))


EVERY_RULE = Grammar([dataclasses.replace(rule, trigger="") for rule in ALL_RULES])
BY_TRIGGER = Grammar(ALL_RULES)
WORDS = [
    *(rule.example for rule in ALL_RULES),
    *("of", "the", "a", "in", "and", "following", "last", "7", "19", "2019", "May", "day", "year"),
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join))
def test_triggers_lose_nothing(window):
    assert BY_TRIGGER.read(window) == EVERY_RULE.read(window)


def test_triggers_are_known():
    assert {trigger for rule in ALL_RULES for trigger in rule.trigger.split("+")} <= set(TRIGGERS)
