"""`timeline explain`: where an event comes from, down to the words.

What belongs here: laying out what the tables hold about one event. What does not: deciding anything.
"""

import typing

import click
import typer
from rich.markup import escape

from ..sql_objects import sql_file
from .console import WarehouseOption, console, open_warehouse

if typing.TYPE_CHECKING:
    import duckdb

Record = dict[str, typing.Any]


def explain(
    event_id: typing.Annotated[str, typer.Argument(help="Id of the event, or the beginning of it.")],
    warehouse: WarehouseOption = None,
) -> None:
    """Show the quotes behind an event, the words that gave its type, actors and date, and the rules."""
    with open_warehouse(warehouse).read() as con:
        found = [row["event_id"] for row in _query(con, "find_event", event_id)]
        if len(found) != 1:
            raise click.ClickException(_which(event_id, found))
        _print_event(con, found[0])
        actors = _query(con, "explain_actors", found[0])
        for number, clause in enumerate(_query(con, "explain_evidence", found[0]), start=1):
            mine = [actor for actor in actors if actor["event_mention_id"] == clause["event_mention_id"]]
            _print_clause(number, clause, mine)


def _query(con: "duckdb.DuckDBPyConnection", name: str, event_id: str) -> list[Record]:
    result = con.execute(sql_file("queries", name), {"event_id": event_id})
    columns = [column[0] for column in result.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]


def _which(event_id: str, found: list[str]) -> str:
    if not found:
        return f"there is no event {event_id}; `timeline show` lists the ids"
    return f"{event_id} begins several ids: {', '.join(found)}; give more of it"


def _print_event(con: "duckdb.DuckDBPyConnection", event_id: str) -> None:
    (event,) = _query(con, "event", event_id)
    console.print(f"[bold]{escape(event['title'])}[/]")
    console.print(
        f"{event_id} · {event['event_type']} · {event['status']} · {event['modality']}", highlight=False
    )
    sources = f"{event['independent_source_count']} independent of {event['document_count']} documents"
    console.print(f"{sources}, confidence {event['confidence']:.2f}", highlight=False)
    for date in _query(con, "event_dates", event_id):
        mark = "preferred" if date["is_preferred"] else "also given"
        mark += ", not yet reported" if date["is_expected"] else ""
        support = f"{date['basis']}, {date['document_count']} documents, {mark}"
        console.print(f"  {date['phase']}: {_interval(date)} ({support})", highlight=False)
    for link in _query(con, "explain_links", event_id):
        arrow = f"{link['link_type']} →" if link["is_from"] else f"← {link['link_type']}"
        console.print(f"  {arrow} {link['event_id']} {escape(link['title'])}", highlight=False)


def _print_clause(number: int, clause: Record, actors: list[Record]) -> None:
    """A clause with its document, and a line for each thing that was read out of it."""
    console.print(f"\n[bold]{number}.[/] “{escape(clause['quote'])}”", highlight=False)
    published = "undated"
    if clause["published_earliest"] or clause["published_latest"]:
        bounds = {"earliest": clause["published_earliest"], "latest": clause["published_latest"]}
        reason = f": {clause['published_reason']}" if clause["published_reason"] else ""
        published = f"{_interval(bounds)} by {clause['published_basis']}{reason}"
    publisher = f"{clause['publisher']}, " if clause["publisher"] else ""
    offsets = f"line {clause['line_no']}, characters {clause['char_start']}–{clause['char_end']}"
    _line("in", f"{clause['source_id']} ({publisher}{published}), {offsets}")
    _line("type", f"{clause['mention_type']} from “{clause['trigger_words']}” [{clause['rule_id']}]")
    dated = (
        f"“{clause['time_words']}” [{clause['time_rule_id']}]" if clause["time_words"] else clause["basis"]
    )
    _line("date", f"{clause['phase']} {_interval(clause)} from {dated}")
    for actor in actors:
        words = f" from “{actor['quote']}” [{actor['method']}]" if actor["quote"] else ""
        _line(actor["role"], f"{actor['name']}{words}")
    said = f", as {clause['attributed_to']} says" if clause["attributed_to"] else ""
    _line("mode", f"{clause['modality']}{said}, confidence {clause['confidence']:.2f}")
    _line("merged", f"{clause['reason']} (score {clause['score']:.2f})")


def _line(label: str, text: str) -> None:
    console.print(f"   [dim]{label:>7}[/] {escape(text)}", highlight=False, soft_wrap=True)


def _interval(bounds: Record) -> str:
    """An interval of days as people write it."""
    earliest, latest = bounds["earliest"], bounds["latest"]
    if earliest is None and latest is None:
        return "undated"
    if earliest == latest:
        return str(earliest)
    return f"{earliest or '…'} – {latest or '…'}"
