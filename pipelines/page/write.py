"""Writes the page: one HTML file with its data, styles, scripts and charting library inside.

What belongs here: putting the parts together safely. What does not: what they are (`content`), or how
they look and behave (the files beside this module).

Texts come from documents that anyone may have written. Three things keep them from acting: JSON inside
the page holds no "<", the scripts set text and never HTML, and the page's own security policy lets run
only the scripts of this build and allows no connection at all.
"""

import base64
import functools
import hashlib
import importlib.resources
import json
import os
import string
from pathlib import Path
from typing import Any

import vl_convert

from .content import page_content

TITLE = "Policy timeline"
FILE_NAME = "timeline.html"
CHART_PARTS = ("lanes", "counts", "overview")
# One after the other they are one module: each uses what stands before it.
SCRIPTS = ("data", "state", "layout", "chart", "panel", "list", "main")
LIBRARY_NOTICE = (
    "/* Vega, Vega-Lite, Vega-Embed: (c) University of Washington Interactive Data Lab, BSD-3-Clause */\n"
)


def write_page(published_file: Path, target: Path, title: str = TITLE) -> Path:
    """Write the page of a published timeline to `target`, whole or not at all; returns `target`.

    Raises duckdb.Error when `published_file` is no published timeline.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    building = target.with_name(f"{target.name}.building")
    building.write_text(page_html(published_file, title), "utf-8")
    os.replace(building, target)
    return target


def page_html(published_file: Path, title: str = TITLE) -> str:
    """The page of a published timeline as text."""
    overview, details = page_content(published_file)
    library, script = chart_library(), "\n".join(_file(f"scripts/{name}.js") for name in SCRIPTS)
    return string.Template(_file("page.html")).substitute(
        title=_escaped(title),
        policy=_security_policy(library, script),
        styles=_file("page.css"),
        overview=_json(overview | {"hues": json.loads(_file("hues.json"))}),
        details=_json(details),
        chart=_json(chart_specification()),
        library=library,
        script=script,
    )


def chart_specification() -> dict[str, Any]:
    """The Vega specification of the chart: its signals, data and scales, and the marks of its three parts."""
    marks = [mark for part in CHART_PARTS for mark in json.loads(_file(f"chart/{part}.json"))]
    return json.loads(_file("chart/chart.json")) | {"marks": marks}


@functools.cache
def chart_library() -> str:
    """Vega as one script without imports, from the copy that vl-convert ships; sets window.vegaEmbed."""
    bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    if "</script" in bundle.lower():
        raise ValueError("the installed vl-convert-python bundles a script that cannot stand in a page")
    return LIBRARY_NOTICE + bundle


def _file(name: str) -> str:
    return importlib.resources.files(__package__).joinpath(name).read_text("utf-8")


def _json(value: Any) -> str:
    """JSON that can stand in a script element: no text in it can end the element or begin a comment."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    return written.replace("<", "\\u003c")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _security_policy(*scripts: str) -> str:
    """Only these scripts, only the page's styles, no connection. Vega compiles expressions (unsafe-eval)."""
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed} 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
