"""How long a whole run takes when little is new: `python tests/benchmarks/incremental.py [documents]`.

Made-up articles, each on a few events that others report too, are built into a warehouse by `timeline
build`; then a hundred new ones arrive, and at last nothing does. Prints the processor seconds of the three
runs (reading, extraction, merging, publishing), and what share of the first the others take. Fails when a
hundred new documents take more than LIMIT of it. With 20,000 documents it takes a quarter of an hour.
"""

import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from pipelines.reference import Reference, load_reference

LIMIT = 0.05
NEW = 100
FIRST_DAY = dt.date(2018, 1, 1)
DAYS = 2900
STATES = (
    "The United States",
    "China",
    "Japan",
    "The Netherlands",
    "South Korea",
    "India",
    "The European Union",
)
GOODS = (
    "steel",
    "electric cars",
    "solar cells",
    "gallium",
    "memory chips",
    "drones",
    "batteries",
    "graphite",
)
TEMPLATES = (
    "The Commerce Department added {firm} to the Entity List on {day}.",
    "{state} imposed a tariff of {number}% on {goods} from {other_state} on {day}.",
    "{state} restricted exports of {goods} to {other_state} on {day}.",
    "China's market regulator opened an antitrust investigation into {firm} on {day}.",
    "{firm} agreed on {day} to buy {other_firm} for ${number} billion.",
    "{firm} said on {day} that it would spend ${number} billion on a new plant for {goods}.",
    "{firm} unveiled a processor for data centres on {day}, its {number}th this decade.",
    "{state} and {other_state} signed an agreement on trade in {goods} on {day}.",
    "{firm} stopped shipments of {goods} to {other_firm} on {day}.",
    "The Commerce Department granted {firm} a licence to sell {goods} to {other_firm} on {day}.",
)
FILLERS = (
    "Analysts were divided on what the step means for buyers further down the chain.",
    "The rules are long, and few people outside the industry have read all of them.",
    "Prices had been stable for months, traders say, and stocks are ample in most ports.",
    "A spokesman for the ministry declined to comment when he was asked about the details.",
    "Much depends on how strictly the officials in charge read the wording of the text.",
)


def made_up_events(
    count: int, reference: Reference, random_: random.Random
) -> list[tuple[dt.date, dict, str]]:
    """Events in the order of their days: the day, what they are about, and the template that tells them."""
    firms = [row.actor.name for row in reference.actors if row.actor.kind == "company"]
    found = []
    for _ in range(count):
        firm, other_firm = random_.sample(firms, 2)
        state, other_state = random_.sample(STATES, 2)
        about = {
            "firm": firm,
            "other_firm": other_firm,
            "state": state,
            "other_state": other_state.replace("The ", "the "),
            "goods": random_.choice(GOODS),
            "number": random_.randrange(2, 90),
        }
        day = FIRST_DAY + dt.timedelta(days=random_.randrange(DAYS))
        found.append((day, about, random_.choice(TEMPLATES)))
    return sorted(found, key=lambda event: event[0])


def articles(count: int, random_: random.Random) -> list[dict[str, str]]:
    """`count` articles on events up to their day of publication, and NEW more on the newest events."""
    events = made_up_events(max(20, count // 3), load_reference(), random_)
    found = []
    for number in range(count + NEW):
        newest = random_.randrange(len(events)) if number < count else len(events) - 1
        told = [events[max(0, newest - int(random_.expovariate(0.05)))] for _ in range(5)]
        published = max(day for day, _, _ in told)
        sentences = [sentence(*event) for event in told] + random_.sample(FILLERS, 3)
        random_.shuffle(sentences)
        text = f"{' '.join(sentences)} Reference {number}.\n"
        found.append({"id": f"a{number:06}", "published": published.isoformat(), "text": text})
    return found


def sentence(day: dt.date, about: dict, template: str) -> str:
    return template.format(**about, day=f"{day:%B} {day.day}, {day.year}")


def build(folder: Path) -> float:
    """The processor seconds of a run of `timeline build` and the processes that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    command = "from pipelines.cli import app; app()"
    arguments = ["build", "--inbox", str(folder / "inbox"), "--warehouse", str(folder / "warehouse")]
    subprocess.run([sys.executable, "-c", command, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    print(f"  {seconds:.1f} processor seconds, {time.perf_counter() - started:.0f} s", flush=True)
    return seconds


def add(folder: Path, name: str, texts: list[dict[str, str]]) -> None:
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    (folder / "inbox" / f"{name}.jsonl").write_text(lines, "utf-8")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    texts = articles(count, random.Random(2018))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "inbox").mkdir()
        add(folder, "stored", texts[:count])
        print(f"{count:,} documents, {sum(len(text['text'].split()) for text in texts):,} words", flush=True)
        full = build(folder)
        add(folder, "new", texts[count:])
        print(f"{NEW} more documents")
        small = build(folder)
        print("nothing new")
        nothing = build(folder)
    print(f"of the full build: {small / full:.1%} for {NEW} new documents, {nothing / full:.1%} for none")
    if small / full > LIMIT:
        sys.exit(f"more than {LIMIT:.0%}")


if __name__ == "__main__":
    main()
