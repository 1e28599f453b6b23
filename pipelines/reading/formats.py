"""The file formats of the inbox: a file's bytes to raw records, each a text with its metadata.

What belongs here: YAML front matter, JSON Lines, and what is wrong with them, by line. What does
not: encodings (`decode`), and what the metadata mean (`inbox`, `publication`).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from .decode import UnreadableInputError, decode

TEXT_ENDINGS = (".txt", ".md")
JSONL_ENDINGS = (".jsonl",)
FIELDS = ("id", "title", "published", "publisher", "url")

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?P<yaml>(?:(?!---[ \t]*\r?\n).*(?:\r?\n|\Z))*)---[ \t]*(?:\r?\n|\Z)"
)
_FRONT_MATTER_KEY = re.compile(r"---[ \t]*\r?\n\s*\w+[ \t]*:")


@dataclass(frozen=True)
class RawRecord:
    """A text as it stands in a file; `place` is the file's relative path, with the line if it has many."""

    place: str
    default_id: str
    text: str
    metadata: dict[str, Any] = field(default_factory=dict)


def read_records(data: bytes, path: PurePosixPath) -> Iterator[RawRecord | tuple[str, UnreadableInputError]]:
    """The records of a file, and for each that cannot be read its place and what is wrong.

    `path` is relative to the inbox; its ending tells the format.
    """
    try:
        content = decode(data)
        if path.suffix.lower() in JSONL_ENDINGS:
            yield from _json_lines(content, path)
        else:
            yield _text_record(content, path)
    except UnreadableInputError as problem:
        yield str(path), problem


def _text_record(content: str, path: PurePosixPath) -> RawRecord:
    """A text file: optional YAML front matter between two lines of `---`, then the text verbatim."""
    metadata: dict[str, Any] = {}
    match = _FRONT_MATTER.match(content) if _FRONT_MATTER_KEY.match(content) else None
    if match:
        metadata, content = _front_matter(match["yaml"]), content[match.end() :]
    return RawRecord(str(path), str(path.with_suffix("")), content, metadata)


def _front_matter(source: str) -> dict[str, Any]:
    try:
        values = yaml.load(source, _PlainDates)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 2}" if mark else ""
        problem = getattr(error, "problem", None) or "not valid YAML"
        detail = f"front matter{line}: {problem}; quote values that hold ': '"
        raise UnreadableInputError("bad_front_matter", detail) from None
    if not isinstance(values, dict):
        raise UnreadableInputError("bad_front_matter", "front matter must be lines of 'key: value'")
    return _known_fields(values)


class _PlainDates(yaml.SafeLoader):
    """YAML that leaves dates as they were written: "2024-05" and "2024-05-14" are read in one place."""


_PlainDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _json_lines(content: str, path: PurePosixPath) -> Iterator[RawRecord | tuple[str, UnreadableInputError]]:
    # Only "\n" ends a record: JSON strings may hold U+2028 and other line ends of str.splitlines.
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            yield _json_record(line, place, f"{path.with_suffix('')}#{number}")
        except UnreadableInputError as problem:
            yield place, problem


def _json_record(line: str, place: str, default_id: str) -> RawRecord:
    try:
        values = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        detail = f"not valid JSON ({error}); write one object on a line"
        raise UnreadableInputError("bad_json", detail) from None
    if not isinstance(values, dict):
        raise UnreadableInputError("bad_json", 'the line is no object; write {"id": …, "text": …}')
    text = values.get("text")
    if not isinstance(text, str):
        raise UnreadableInputError("no_text", 'the object has no string "text"')
    if values.get("id") is None:
        values["id"] = values.get("doc_id")
    return RawRecord(place, default_id, text, _known_fields(values))


def _known_fields(values: dict[Any, Any]) -> dict[str, Any]:
    return {name: values[name] for name in FIELDS if values.get(name) not in (None, "")}
