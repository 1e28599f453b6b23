"""Files of an inbox become documents; what is broken is named, with its place and a remedy."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.model import Document, RejectedInput
from pipelines.reading import document_id, read_inbox
from pipelines.reading.formats import read_records


def write(folder: Path, name: str, content: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def documents(folder: Path) -> list[Document]:
    found = list(read_inbox(folder))
    assert [item for item in found if isinstance(item, RejectedInput)] == []
    return [item for item in found if isinstance(item, Document)]


def only_rejection(folder: Path) -> RejectedInput:
    (item,) = read_inbox(folder)
    assert isinstance(item, RejectedInput)
    return item


def test_plain_text_is_kept_verbatim_with_its_line_ends(tmp_path: Path) -> None:
    text = "The ministry acted on May 3.\r\n\r\n  It added ten firms.\n"
    write(tmp_path, "wire/first.txt", text)
    (document,) = documents(tmp_path)
    assert document.text == text
    assert document.document_id == document_id(text)
    assert (document.source_id, document.source_uri) == ("wire/first", "wire/first.txt")
    assert document.published_basis == "none"
    assert document.language == "en"


def test_front_matter_is_metadata_and_no_part_of_the_text(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a.md",
        "---\ntitle: Ten firms listed\npublished: 2024-05-14\npublisher: Newswire\n"
        "url: https://news.example/a\nid: w-1\nauthor: nobody\n---\n\nThe text.\n---\nMore.",
    )
    (document,) = documents(tmp_path)
    assert document.text == "\nThe text.\n---\nMore."
    assert document.source_id == "w-1"
    assert document.source_uri == "https://news.example/a"
    assert (document.title, document.publisher) == ("Ten firms listed", "Newswire")
    assert (document.published_earliest, document.published_basis) == (dt.date(2024, 5, 14), "metadata")


def test_front_matter_dates_may_be_as_vague_as_the_source(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\npublished: 2024-05\n---\nText")
    (document,) = documents(tmp_path)
    assert (document.published_latest, document.published_precision) == (dt.date(2024, 5, 31), "month")


@pytest.mark.parametrize(
    "text", ["---\nA text between rules\n---\nMore", "--- no front matter", "----\nid: 1\n"]
)
def test_rules_in_a_text_are_no_front_matter(tmp_path: Path, text: str) -> None:
    write(tmp_path, "a.txt", text)
    assert documents(tmp_path)[0].text == text


def test_json_lines_give_a_document_a_line(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "text": "One text.", "title": "One", "published": "2024-05-14"},
        {"doc_id": "b", "text": "Two\u2028texts.\n", "unknown": {"x": 1}},
        {"text": "Three texts."},
    ]
    write(tmp_path, "many.jsonl", "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n")
    found = documents(tmp_path)
    assert [document.source_id for document in found] == ["7", "b", "many#3"]
    assert [document.source_uri for document in found] == ["many.jsonl:1", "many.jsonl:2", "many.jsonl:3"]
    assert found[1].text == "Two\u2028texts.\n"


def test_other_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "notes.pdf", b"%PDF")
    write(tmp_path, ".hidden/a.txt", "Text")
    write(tmp_path, ".a.txt", "Text")
    assert list(read_inbox(tmp_path)) == []


def test_documents_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.jsonl", "a.md"):
        write(tmp_path, name, json.dumps({"text": name}) if name.endswith("l") else name)
    assert [document.source_uri for document in documents(tmp_path)] == [
        "a/z.txt",
        "a.md",
        "b.txt",
        "c.jsonl:1",
    ]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", "Café “quoted” text"),
        ("utf-16", "Café “quoted” text"),
        ("utf-32", "Café “quoted” text"),
        ("cp1252", "The café’s owner said “no” to the ministry’s plan for naïve façades. " * 5),
        ("shift_jis", "経済産業省は半導体製造装置の輸出規制を発表した。" * 10),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, text: str) -> None:
    write(tmp_path, "a.txt", text.encode(encoding))
    assert documents(tmp_path)[0].text == text


@pytest.mark.parametrize(
    ("name", "content", "reason", "place", "remedy"),
    [
        ("a.txt", "", "empty", "a.txt", "fill the file"),
        ("a.txt", " \n\t\n", "empty", "a.txt", "fill the file"),
        ("a.txt", bytes(range(256)) * 8, "binary", "a.txt", "convert it to plain text"),
        ("a.txt", "\ufeff".encode("utf-16") + b"\x00", "bad_encoding", "a.txt", "save the file as UTF-8"),
        ("a.md", "---\ntitle: a: b\n---\nText", "bad_front_matter", "a.md", "quote values"),
        ("a.md", "---\nid: [1\n---\nText", "bad_front_matter", "a.md", "quote values"),
        ("a.md", "---\npublished: soon\n---\nText", "bad_date", "a.md", "write it as 2024-05-14"),
        ("a.jsonl", '{"text": "x"', "bad_json", "a.jsonl:1", "one object on a line"),
        ("a.jsonl", "[1]", "bad_json", "a.jsonl:1", "write {"),
        ("a.jsonl", '\n{"id": 1}', "no_text", "a.jsonl:2", '"text"'),
        ("a.jsonl", '{"text": 3}', "no_text", "a.jsonl:1", '"text"'),
        ("a.jsonl", '{"text": ""}', "empty", "a.jsonl:1", "fill the file"),
        ("a.jsonl", '{"text": "a\\u0000b"}', "binary", "a.jsonl:1", "plain text"),
        ("a.jsonl", '{"text": "a\\ud800b"}', "bad_encoding", "a.jsonl:1", "whole character"),
        ("a.jsonl", '{"text": "a", "published": "2024-02-30"}', "bad_date", "a.jsonl:1", "write it as"),
    ],
)
def test_broken_inputs_are_named_with_place_and_remedy(
    tmp_path: Path, name: str, content: str | bytes, reason: str, place: str, remedy: str
) -> None:
    write(tmp_path, name, content)
    rejected = only_rejection(tmp_path)
    assert (rejected.reason, rejected.source_uri) == (reason, place)
    assert remedy in rejected.detail


def test_a_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", '{"text": "One."}\n{broken\n{"text": "Two."}\n')
    write(tmp_path, "b.txt", "Three.")
    kinds = [type(item).__name__ for item in read_inbox(tmp_path)]
    assert kinds == ["Document", "RejectedInput", "Document", "Document"]


def test_an_id_given_twice_is_refused_with_the_place_of_the_first(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "---\nid: x\n---\nOne.")
    write(tmp_path, "b.txt", "---\nid: x\n---\nTwo.")
    first, second = read_inbox(tmp_path)
    assert isinstance(first, Document)
    assert isinstance(second, RejectedInput)
    assert second.reason == "duplicate_id"
    assert "a.txt" in second.detail


def test_the_same_text_under_two_ids_has_one_document_id(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "The same.")
    write(tmp_path, "b.txt", "The same.")
    first, second = documents(tmp_path)
    assert first.document_id == second.document_id
    assert first.source_id != second.source_id


def test_a_missing_inbox_is_told_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="create the folder"):
        list(read_inbox(tmp_path / "nowhere"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.jsonl"]))
def test_any_bytes_give_records_or_reasons(data: bytes, name: str) -> None:
    from pathlib import PurePosixPath

    for record in read_records(data, PurePosixPath(name)):
        if isinstance(record, tuple):
            assert record[1].reason
        else:
            assert isinstance(record.text, str)


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_text_of_a_json_line_comes_out_as_it_went_in(text: str) -> None:
    from pathlib import PurePosixPath

    (record,) = read_records(json.dumps({"text": text}).encode(), PurePosixPath("a.jsonl"))
    assert not isinstance(record, tuple)
    assert record.text == text


def test_known_languages_are_not_told_again(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "The ministry acted on Monday.")
    (document,) = read_inbox(tmp_path, {document_id("The ministry acted on Monday."): "la"})
    assert isinstance(document, Document)
    assert document.language == "la"
