"""The page as a file: complete, self-contained, and nothing in it that a text could set off."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest

from pipelines.page import page_html, write_page
from pipelines.warehouse import Warehouse


class _Elements(HTMLParser):
    """The page as a browser reads it: every element with its attributes, and the text of each script."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: dict[str | None, list[str]] = {}
        self._script: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag == "script":
            self._script = dict(attrs).get("id")
            self.scripts.setdefault(self._script, []).append("")

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "script":
            self.scripts[self._script][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.found.append(("/script", {}))


@pytest.fixture(scope="module")
def elements(page_file: Path) -> _Elements:
    return _Elements(page_file.read_text("utf-8"))


def test_the_page_holds_every_event_with_its_evidence(elements: _Elements, warehouse: Warehouse) -> None:
    overview = json.loads(elements.scripts["overview-data"][0])
    details = json.loads(elements.scripts["details-data"][0])
    with warehouse.read() as con:
        ids = {row[0] for row in con.execute("SELECT event_id FROM events").fetchall()}
        quotes = {row[0] for row in con.execute("SELECT quote FROM event_mentions").fetchall()}
        phases = con.execute("SELECT COUNT(*) FROM event_dates").fetchone()
    assert set(overview["events"]["event_id"]) == ids
    assert set(details["evidence"]["quote"]) == quotes
    assert phases == (len(details["phases"]["phase"]),)


def test_the_page_asks_for_nothing_from_elsewhere(elements: _Elements) -> None:
    sources = [
        attributes[name] for _, attributes in elements.found for name in ("src", "href") if name in attributes
    ]
    assert all(source == "#" or source.startswith("data:") for source in sources if source)


def test_the_policy_lets_run_exactly_the_scripts_of_the_page(elements: _Elements) -> None:
    policy = next(
        a["content"] for tag, a in elements.found if a.get("http-equiv") == "Content-Security-Policy"
    )
    allowed = set(re.findall(r"'sha256-([^']+)'", policy or ""))
    digests = {
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in elements.scripts[None]
    }
    assert allowed == digests
    assert "default-src 'none'" in (policy or "")


def test_writing_replaces_the_page_whole(warehouse: Warehouse, tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "page.html"
    target.parent.mkdir()
    target.write_text("old")
    assert write_page(warehouse.published, target, title="A & <b>") == target
    assert "<h1>A &amp; &lt;b></h1>" in target.read_text("utf-8")
    assert [path.name for path in target.parent.iterdir()] == ["page.html"]


def test_the_same_timeline_gives_the_same_page(warehouse: Warehouse) -> None:
    assert page_html(warehouse.published) == page_html(warehouse.published)


def test_a_file_that_is_no_timeline_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    duckdb.connect(str(tmp_path / "other.duckdb")).close()
    target = tmp_path / "page.html"
    target.write_text("old")
    with pytest.raises(duckdb.Error, match="events"):
        write_page(tmp_path / "other.duckdb", target)
    assert target.read_text() == "old"
