"""How long a run of merging takes when little is new: `python tests/benchmarks/merging.py [documents]`.

Made-up texts of seven mentions each, about events whose number grows with the documents, are merged at
once; then a hundred new texts arrive. Prints the seconds of both, and the share that the second takes.
"""

import dataclasses
import datetime as dt
import random
import sys
import time
from pathlib import Path

import polars as pl

sys.path.insert(0, str(Path(__file__).parents[2]))

from pipelines import model
from pipelines.merging import Evidence, Timeline, merge
from tests.merging.world import ACTORS, RULES, Report, Story, evidence_of

FIRST_DAY = dt.date(2018, 1, 1)
DAYS = 2900
FIRMS = [f"firm-{number}" for number in range(400)]
STATES = ["us", "us-bis", "us-commerce", "cn", "cn-mofcom"]
TYPES = ["export_control", "tariff", "entity_listing", "investigation", "license_decision", "agreement"]
OF_FIRMS = ["product_launch", "financial_impact", "capacity_change"]
OBJECTS = [None, None, "chips", "steel", "gallium", *(f"model {number}" for number in range(50))]
WORDS = ["announced a measure", "imposed new rules", "tightened its controls", "unveiled the plan"]


def event(random_: random.Random) -> Report:
    """A made-up event, told in full."""
    is_public = random_.random() < 0.65
    return Report(
        random_.choice(TYPES if is_public else OF_FIRMS),
        (random_.choice(STATES if is_public else FIRMS),),
        (random_.choice(["cn", "us", random_.choice(FIRMS), random_.choice(FIRMS)]),) if is_public else (),
        FIRST_DAY + dt.timedelta(days=random_.randrange(DAYS)),
        object_name=random_.choice(OBJECTS),
        amounts=random_.choice([None, f"USD {random_.randrange(1, 90)}000000000"]),
    )


def retold(told: Report, published: dt.date, random_: random.Random) -> Report:
    """The event as one text reports it: dated to the day, to the month, or not at all; details may lack."""
    assert isinstance(told.on, dt.date)
    month = (told.on.replace(day=1), told.on.replace(day=28))
    return dataclasses.replace(
        told,
        on=random_.choice([told.on, told.on, month, None, None]) if told.on <= published else None,
        words=f"{random_.choice(WORDS)} number {random_.randrange(1000)} on {told.event_type}",
        object_name=random_.choice([told.object_name, None]),
        amounts=random_.choice([told.amounts, None]),
    )


def library(count: int, random_: random.Random) -> list[Story]:
    """`count` stories and, last, a hundred of the newest day, each on events of the weeks before it."""
    events = sorted((event(random_) for _ in range(count // 3)), key=lambda told: str(told.on))
    stories = []
    for number in range(count + 100):
        at = random_.randrange(len(events)) if number < count else len(events) - 1
        told = [events[max(0, at - int(random_.expovariate(0.05)))] for _ in range(7)]
        published = max(one.on for one in told if isinstance(one.on, dt.date))
        reports = [retold(one, published, random_) for one in told]
        stories.append(Story(f"d{number:06}", published, reports))
    return stories


def evidence(stories: list[Story]) -> Evidence:
    firms = model.to_frame([model.Actor(firm, firm.title(), "company", "CN") for firm in FIRMS], model.Actor)
    return dataclasses.replace(evidence_of(stories), actors=pl.concat([ACTORS, firms]))


def main(count: int) -> None:
    """Print how long the full and the small run take."""
    stories = library(count, random.Random(2018))
    stored, all_of_them = evidence(stories[:count]), evidence(stories)
    started = time.perf_counter()
    timeline = merge(stored, Timeline.empty(), RULES)
    full = time.perf_counter() - started
    started = time.perf_counter()
    merge(all_of_them, timeline, RULES)
    small = time.perf_counter() - started
    mentions = stored.event_mentions.height
    print(f"{count:,} documents, {mentions:,} mentions, {timeline.events.height:,} events: {full:.1f} s")
    print(f"100 more documents: {small:.1f} s, {small / full:.1%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
