"""The pipeline from an inbox to the published file, and again with what changed."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from pipelines import versions
from pipelines.extraction import Extractor
from pipelines.model import Document, Extraction
from tests.pipeline import LISTING, TARIFF, ask, build, timeline, write, write_lines


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two texts in its inbox, and the warehouse built from them; tests leave it as it is."""
    folder = tmp_path_factory.mktemp("built")
    write(folder, "wire/listing.txt", LISTING)
    write(folder, "wire/tariff.md", f"---\ntitle: Duties\npublisher: Newswire\n---\n{TARIFF}")
    assert "2 new, 0 known, 0 rejected" in build(folder).output
    return folder


@pytest.fixture
def folder(built_once: Path, tmp_path: Path) -> Path:
    """A copy of that folder to work on."""
    return Path(shutil.copytree(built_once, tmp_path / "copy"))


def test_texts_become_events_with_evidence(built_once: Path) -> None:
    rows = ask(
        built_once,
        "SELECT event_type, earliest::VARCHAR, sources, targets FROM timeline WHERE event_type IN "
        "('entity_listing', 'tariff') AND modality = 'occurred' ORDER BY earliest",
    )
    assert ("entity_listing", "2019-05-15", "US Department of Commerce", "Huawei") in rows
    assert ("tariff", "2018-06-15", "China") in [row[:3] for row in rows]
    quotes = ask(
        built_once,
        "SELECT substring(d.text, m.char_start + 1, m.char_end - m.char_start) = m.quote "
        "FROM event_mentions m JOIN documents d USING (document_id)",
    )
    assert quotes
    assert all(matches for (matches,) in quotes)


def test_published_file_has_keys_comments_and_parquet(built_once: Path) -> None:
    keys = dict(
        ask(built_once, "SELECT constraint_type, count(*) FROM duckdb_constraints() GROUP BY constraint_type")
    )
    assert keys["PRIMARY KEY"] >= 15
    assert keys["FOREIGN KEY"] >= 20
    bare = ask(
        built_once,
        "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal",
    )
    assert bare == []
    ((storage,),) = ask(
        built_once, "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'timeline'"
    )
    assert storage.startswith("v1.4.0")
    events = duckdb.read_parquet(str(built_once / "warehouse" / "parquet" / "events.parquet"))
    assert len(events.fetchall()) == len(ask(built_once, "FROM events"))
    assert not list((built_once / "warehouse").glob("*.wal"))
    assert not list((built_once / "warehouse").glob("*building*"))


def test_a_second_run_does_nothing_and_says_so(folder: Path) -> None:
    files = [folder / "warehouse" / name for name in ("timeline.duckdb", "timeline.html")]
    before = [file.stat() for file in files]
    history = ask(folder, "FROM event_history ORDER BY ALL")
    output = build(folder).output
    assert "0 new, 2 known" in output
    assert "nothing new to extract" in output
    after = [file.stat() for file in files]
    assert [(one.st_ino, one.st_mtime_ns) for one in before] == [
        (one.st_ino, one.st_mtime_ns) for one in after
    ]
    assert ask(folder, "FROM event_history ORDER BY ALL") == history


def test_the_build_says_how_many_texts_are_outside_the_field(folder: Path) -> None:
    rule = "The district changed the days on which the swing bridge over the creek opens for boats."
    write(folder, "gazette/bridge.txt", f"{rule} The change follows a storm that broke the old machinery.\n")
    assert "without a term of the field (field_terms.csv), so without events: 1" in build(folder).output
    outside = "SELECT source_id, is_in_field FROM documents WHERE is_in_field IS NOT TRUE"
    assert ask(folder, outside) == [("gazette/bridge", False)]


def test_a_lost_page_is_written_again(folder: Path) -> None:
    page = folder / "warehouse" / "timeline.html"
    written = page.read_bytes()
    page.unlink()
    build(folder)
    assert page.read_bytes() == written


def test_a_text_given_twice_is_one_document_and_the_build_says_which(folder: Path) -> None:
    write(folder, "wire/reprint.txt", LISTING)
    output = build(folder).output
    assert "0 new, 2 known, 1 with the text of another, 0 rejected" in output
    write(folder, "wire/first.txt", "China will not comment, the ministry said.\n")
    write(folder, "wire/second.txt", "China will not comment, the ministry said.\n")
    output = build(folder).output
    assert "1 new, 2 known, 2 with the text of another, 0 rejected" in output
    assert "second.txt has the same text as" in output


def test_a_new_text_is_extracted_alone_and_events_keep_their_ids(folder: Path) -> None:
    before = dict(ask(folder, "SELECT event_id, title FROM events"))
    write(
        folder,
        "later.txt",
        "LONDON, July 14, 2020 - Britain banned new Huawei equipment from its networks.\n",
    )
    build(folder)
    runs = ask(folder, "SELECT documents_new, documents_extracted FROM pipeline_runs ORDER BY started_at")
    assert runs == [(2, 2), (1, 1)]
    after = dict(ask(folder, "SELECT event_id, title FROM events"))
    assert before.items() <= after.items()
    assert len(after) > len(before)


def test_changed_rules_extract_everything_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ask(folder, "SELECT event_id, event_type, earliest FROM events ORDER BY event_id")
    monkeypatch.setattr(versions, "_LIBRARIES", (*versions._LIBRARIES, "polars"))
    build(folder)
    runs = ask(
        folder,
        "SELECT documents_new, documents_extracted, extractor_version FROM pipeline_runs ORDER BY started_at",
    )
    assert [run[:2] for run in runs] == [(2, 2), (0, 2)]
    assert runs[0][2] != runs[1][2]
    assert ask(folder, "SELECT DISTINCT extractor_version FROM documents") == [(runs[1][2],)]
    assert ask(folder, "SELECT event_id, event_type, earliest FROM events ORDER BY event_id") == before


def test_broken_inputs_are_listed_and_the_run_goes_on(folder: Path) -> None:
    write(folder, "broken.jsonl", '{"text": "x"\n')
    write(folder, "empty.txt", "")
    output = build(folder).output
    assert "0 new, 2 known, 2 rejected" in output
    assert "broken.jsonl:1" in output
    rows = ask(folder, "SELECT source_uri, reason FROM rejected_inputs ORDER BY source_uri")
    assert rows == [("broken.jsonl:1", "bad_json"), ("empty.txt", "empty")]
    (folder / "inbox" / "empty.txt").unlink()
    build(folder)
    assert [row[0] for row in ask(folder, "FROM rejected_inputs")] == ["broken.jsonl:1"]


def test_one_text_of_two_sources_is_one_document(folder: Path) -> None:
    rows = [
        {"id": "late", "text": LISTING, "publisher": "B", "published": "2019-05-18"},
        {"id": "early", "text": LISTING, "publisher": "A", "published": "2019-05-15"},
    ]
    write_lines(folder, "copies.jsonl", rows)
    build(folder)
    documents = ask(folder, f"SELECT source_id, publisher FROM documents WHERE text = '{LISTING}'")
    assert documents == [("early", "A")]
    sources = ask(folder, "SELECT source_id FROM document_sources ORDER BY source_id")
    assert sources == [("early",), ("late",), ("wire/listing",), ("wire/tariff",)]


def test_a_changed_text_takes_the_place_of_the_old_one_and_history_keeps_it(folder: Path) -> None:
    write(folder, "wire/listing.txt", "LONDON, July 14, 2020 - Britain banned new Huawei equipment.\n")
    build(folder)
    assert ask(folder, "SELECT count(*) FROM documents") == [(2,)]
    assert ask(folder, "SELECT count(*) FROM events WHERE event_type = 'entity_listing'") == [(0,)]
    closed = ask(folder, "SELECT DISTINCT closed_by FROM event_history WHERE event_type = 'entity_listing'")
    assert closed == [("withdrawn",)]


def test_changed_metadata_are_extracted_again(folder: Path) -> None:
    rows = [{"id": "a", "text": "China announced tariffs on American steel on Friday.", "published": None}]
    write_lines(folder, "a.jsonl", rows)
    build(folder)
    write_lines(folder, "a.jsonl", [{**rows[0], "published": "2018-06-16"}])
    build(folder)
    dates = ask(
        folder,
        "SELECT m.earliest::VARCHAR FROM event_mentions m JOIN documents d USING (document_id) "
        "WHERE d.source_id = 'a' AND m.event_type = 'tariff'",
    )
    assert dates == [("2018-06-15",)]


def test_a_file_removed_from_the_inbox_stays_in_the_timeline(folder: Path) -> None:
    (folder / "inbox" / "wire" / "listing.txt").unlink()
    build(folder)
    assert ask(folder, "SELECT count(*) FROM documents") == [(2,)]


def test_a_forgotten_source_is_withdrawn_and_not_read_again(folder: Path) -> None:
    output = timeline("forget", "wire/listing", "--warehouse", folder / "warehouse").output
    assert "withdrawn" in output
    for _ in range(2):
        assert ask(folder, "SELECT source_id FROM documents") == [("wire/tariff",)]
        listings = "SELECT closed_by FROM event_history WHERE event_type = 'entity_listing'"
        assert {row[0] for row in ask(folder, listings)} == {"withdrawn"}
        build(folder)
    write(folder, "wire/listing.txt", LISTING + "It said so again.\n")
    build(folder)
    assert ask(folder, "SELECT count(*) FROM documents") == [(2,)]


def test_a_failing_check_stops_the_run_before_publishing(folder: Path) -> None:
    published = (folder / "warehouse" / "timeline.duckdb").read_bytes()
    with duckdb.connect(str(folder / "warehouse" / "work.duckdb")) as con:
        con.execute("UPDATE event_mentions SET quote = 'words that the text does not hold'")
    write(folder, "later.txt", "LONDON, July 14, 2020 - Britain banned new Huawei equipment.\n")
    output = build(folder, expect=1).output
    assert "evidence_offsets" in output
    assert "Traceback" not in output
    assert (folder / "warehouse" / "timeline.duckdb").read_bytes() == published


def test_the_same_texts_and_clock_give_the_same_bytes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_NOW", "2025-01-31T06:00:00Z")
    files = ("events", "event_mentions", "documents", "event_history", "event_evidence")
    built = []
    for name in ("one", "two"):
        timeline("build", "--inbox", folder / "inbox", "--warehouse", folder / name, "--workers", "1")
        built.append([(folder / name / "parquet" / f"{file}.parquet").read_bytes() for file in files])
    assert built[0] == built[1]


def test_nothing_is_dated_by_the_day_of_the_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "undated.txt", "Officials recently banned imports. Next year they may ban exports.\n")
    dates = []
    for index, day in enumerate(("2024-01-01T00:00:00Z", "2031-07-07T00:00:00Z")):
        monkeypatch.setenv("TIMELINE_NOW", day)
        target = folder / str(index)
        timeline("build", "--inbox", folder / "inbox", "--warehouse", target, "--workers", "1")
        with duckdb.connect(str(target / "timeline.duckdb"), read_only=True) as con:
            dates.append(con.execute("SELECT event_id, earliest, latest FROM events ORDER BY ALL").fetchall())
    assert dates[0] == dates[1]


def test_one_warehouse_keeps_what_was_known_on_each_day(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(folder / "warehouse")
    monkeypatch.setenv("TIMELINE_NOW", "2024-01-10T06:00:00Z")
    build(folder)
    known = ask(folder, "SELECT event_id, title FROM events ORDER BY event_id")
    monkeypatch.setenv("TIMELINE_NOW", "2024-01-20T06:00:00Z")
    write(folder, "later.txt", "LONDON, July 14, 2020 - Britain banned new Huawei equipment.\n")
    build(folder)
    then = "SELECT event_id, title FROM timeline_as_of(DATE '2024-01-15') ORDER BY event_id"
    assert ask(folder, then) == known
    assert ask(folder, "FROM timeline_as_of(DATE '2024-01-09')") == []
    result = timeline(
        "diff", "2024-01-15", "2024-01-20", "--format", "json", "--warehouse", folder / "warehouse"
    )
    assert {row["change"] for row in json.loads(result.output)} == {"new"}


def test_runs_with_one_fixed_clock_follow_one_another(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "warehouse")
    monkeypatch.setenv("TIMELINE_NOW", "2024-01-10T06:00:00Z")
    build(folder)
    write(folder, "wire/listing.txt", LISTING + "The ministry in Beijing protested on Friday.\n")
    build(folder)
    open_versions = "SELECT event_id FROM event_history WHERE known_to IS NULL ORDER BY 1"
    assert ask(folder, open_versions) == ask(folder, "SELECT event_id FROM events ORDER BY 1")


def test_a_text_on_which_a_rule_fails_is_listed_and_the_others_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "odd.txt", "A text on which a rule fails.\n")
    write(folder, "sound.txt", "LONDON, July 14, 2020 - Britain banned new Huawei equipment.\n")
    extract = Extractor.extract

    def fail_on_odd(self: Extractor, document: Document, windows: list[str]) -> Extraction:
        if document.source_id == "odd":
            raise ZeroDivisionError("by nothing")
        return extract(self, document, windows)

    monkeypatch.setattr(Extractor, "extract", fail_on_odd)
    assert "2 new, 2 known, 1 rejected" in build(folder).output
    ((source, reason, detail, _),) = ask(folder, "FROM rejected_inputs")
    assert (source, reason) == ("odd.txt", "extraction_failed")
    assert "ZeroDivisionError in fail_on_odd: by nothing" in detail
    monkeypatch.undo()
    assert "0 new, 4 known, 0 rejected" in build(folder).output
    extracted = "SELECT documents_extracted FROM pipeline_runs ORDER BY started_at DESC LIMIT 1"
    assert ask(folder, extracted) == [(1,)]
