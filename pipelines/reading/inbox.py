"""A folder of files to documents.

What belongs here: which files are read and in which order, ids, and what makes a record unusable.
What does not: formats (`formats`), dates (`publication`), or what is stored (`warehouse`).
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from ..model import Document, RejectedInput
from .decode import UnreadableInputError
from .formats import JSONL_ENDINGS, TEXT_ENDINGS, RawRecord, read_records
from .language import identify_language
from .publication import find_publication


def read_inbox(
    folder: Path, known_languages: Mapping[str, str | None] | None = None
) -> Iterator[Document | RejectedInput]:
    """Every document in `folder` and its sub-folders, in the order of their paths.

    `known_languages` are those of texts read before, by document id: to tell a language takes longer
    than all else.

    Files of other formats and hidden files are passed over. What cannot be read, or carries an id
    that was given before, comes out as a RejectedInput that says what to do; it never stops the rest.
    Raises FileNotFoundError when the folder does not exist.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"no inbox at {folder}: create the folder or name another one")
    seen: dict[str, str] = {}
    for path in inbox_files(folder):
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        try:
            data = path.read_bytes()
        except OSError as error:
            yield RejectedInput(str(relative), "unreadable_file", f"{error.strerror}; check its permissions")
            continue
        for record in read_records(data, relative):
            if isinstance(record, RawRecord):
                yield _to_document(record, seen, known_languages or {})
            else:
                yield _rejected(*record)


def inbox_files(folder: Path) -> list[Path]:
    """The files of the inbox that have a format of ours, sorted by path."""
    endings = TEXT_ENDINGS + JSONL_ENDINGS
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in endings
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def document_id(text: str) -> str:
    """The id of a text: the same text has the same id wherever it comes from."""
    return "d" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _to_document(
    record: RawRecord, seen: dict[str, str], known_languages: Mapping[str, str | None]
) -> Document | RejectedInput:
    """The document of a record; `seen` maps ids to the places where they were given, and is added to."""
    try:
        _check_text(record.text)
        source_id = str(record.metadata.get("id", record.default_id)).strip()
        if source_id in seen:
            raise UnreadableInputError(
                "duplicate_id", f"id {source_id!r} was given by {seen[source_id]}; change one"
            )
        url = _string(record.metadata.get("url"))
        publication = find_publication(record.metadata.get("published"), url, record.text)
    except UnreadableInputError as problem:
        return _rejected(record.place, problem)
    seen[source_id] = record.place
    text_id = document_id(record.text)
    is_known = text_id in known_languages
    return Document(
        document_id=text_id,
        source_id=source_id,
        source_uri=url or record.place,
        publisher=_string(record.metadata.get("publisher")),
        title=_string(record.metadata.get("title")),
        language=known_languages[text_id] if is_known else identify_language(record.text),
        published_earliest=publication.earliest,
        published_latest=publication.latest,
        published_precision=publication.precision,
        published_basis=publication.basis,
        text=record.text,
    )


def _check_text(text: str) -> None:
    if not text.strip():
        raise UnreadableInputError("empty", "there is no text; fill the file or remove it")
    if "\0" in text:
        raise UnreadableInputError("binary", "the text holds NUL characters; convert it to plain text first")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        detail = r"the text holds half of a surrogate pair (\ud800-\udfff); write the whole character"
        raise UnreadableInputError("bad_encoding", detail) from None


def _string(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None


def _rejected(place: str, problem: UnreadableInputError) -> RejectedInput:
    return RejectedInput(source_uri=place, reason=problem.reason, detail=str(problem))
