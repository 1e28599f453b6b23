"""An analyst adds an actor and an event type by lines in files, as the README shows, without code."""

import datetime as dt
import re
from pathlib import Path

from pipelines.extraction import Extractor
from pipelines.reference import load_reference
from tests.events.texts import document_of
from tests.reference.folder import append, copy_reference

README = Path(__file__).parents[2] / "README.md"
SHOWN_LINE = re.compile(r"^(\w+\.csv) +(\S.*)$", re.MULTILINE)
TEXT = (
    "The Bureau of Industry and Security added Lagoon Photonics to the Entity List on March 3. "
    "Lagoon said on Wednesday that it would appeal.\n"
    "The European Commission adopted a standard for chip security last week.\n"
)


def test_a_new_actor_and_type_need_no_code(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    for file, line in SHOWN_LINE.findall(README.read_text(encoding="utf-8")):
        append(folder, file, line)

    extraction = Extractor(load_reference(folder)).extract(document_of(TEXT, dt.date(2026, 3, 5)))

    named = {mention.quote for mention in extraction.actor_mentions if mention.actor_id == "lagoon-photonics"}
    targets = {part.actor_id for part in extraction.event_mention_actors if part.role == "target"}
    (standard,) = [m for m in extraction.event_mentions if m.event_type == "standard_setting"]
    assert named >= {"Lagoon Photonics", "Lagoon"}
    assert "lagoon-photonics" in targets
    assert standard.rule_id == "standard.adopted"
    assert (standard.earliest, standard.latest) == (dt.date(2026, 2, 23), dt.date(2026, 3, 1))
