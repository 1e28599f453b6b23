"""Compares charting libraries that ship their JavaScript in a Python package, on the page's kind of chart.

The same chart (lanes of dots, and bars while in force) is written as one self-contained HTML file by
Plotly, Bokeh and Vega (vl-convert), and opened in headless Chromium. Run it by hand; the decision
record 0007 quotes its table:

    pip install bokeh plotly playwright && python tests/benchmarks/compare_chart_libraries.py
"""

import datetime as dt
import json
import random
import statistics
import tempfile
from pathlib import Path

import polars as pl
from playwright.sync_api import Page, sync_playwright

LANES = 15
SIZES = (60, 1_000, 10_000)
REPEATS = 5
CHROMIUM = "/usr/bin/chromium"
# Two frames after the library says that it has drawn, the reader sees the chart and can click it.
SHOWN = "requestAnimationFrame(() => requestAnimationFrame(() => {window.shownAt = performance.now();}));"


def chart_frame(count: int) -> pl.DataFrame:
    """`count` dots in lanes, every second one with a bar that begins at it."""
    chance = random.Random(7)
    days = [dt.date(2018, 1, 1) + dt.timedelta(days=chance.randrange(2_900)) for _ in range(count)]
    return pl.DataFrame(
        {
            "lane": [f"lane {chance.randrange(LANES):02}" for _ in days],
            "start": days,
            "end": [day + dt.timedelta(days=chance.randrange(30, 900)) for day in days],
            "has_bar": [number % 2 == 0 for number in range(count)],
        }
    )


def plotly_html(frame: pl.DataFrame) -> str:
    import plotly.graph_objects as go

    bars = frame.filter("has_bar")
    days_in_force = (bars["end"] - bars["start"]).dt.total_milliseconds()
    figure = go.Figure(
        [
            go.Bar(base=bars["start"], x=days_in_force, y=bars["lane"], orientation="h", width=0.1),
            go.Scattergl(x=frame["start"], y=frame["lane"], mode="markers"),
        ]
    )
    figure.update_layout(xaxis_type="date", barmode="overlay", height=700)
    return figure.to_html(include_plotlyjs=True, post_script=SHOWN)


def bokeh_html(frame: pl.DataFrame) -> str:
    from bokeh.embed import file_html
    from bokeh.plotting import figure
    from bokeh.resources import INLINE

    chart = figure(x_axis_type="datetime", y_range=sorted(frame["lane"].unique()), height=700, width=1_200)
    bars = frame.filter("has_bar")
    chart.hbar(
        y=bars["lane"].to_list(), left=bars["start"].to_list(), right=bars["end"].to_list(), height=0.1
    )
    chart.scatter(frame["start"].to_list(), frame["lane"].to_list(), size=8)
    drawn = f"if (Bokeh.documents[0]?.is_idle) {{{SHOWN}}} else requestAnimationFrame(wait);"
    wait = f"<script>function wait() {{{drawn}}} wait();</script>"
    return file_html(chart, INLINE).replace("</body>", f"{wait}</body>")


def vega_html(frame: pl.DataFrame) -> str:
    import vl_convert

    time_scale = {
        "name": "x",
        "type": "time",
        "range": "width",
        "domain": {"data": "rows", "fields": ["a", "b"]},
    }
    lanes = {
        "name": "y",
        "type": "band",
        "range": "height",
        "domain": {"data": "rows", "field": "lane", "sort": True},
    }
    start, lane = {"scale": "x", "field": "a"}, {"scale": "y", "field": "lane", "band": 0.5}
    rows = frame.with_columns(a=pl.col("start").dt.epoch("ms"), b=pl.col("end").dt.epoch("ms")).drop(
        "start", "end"
    )
    spec = {
        "width": 1_000,
        "height": 700,
        "data": [
            {"name": "rows", "values": rows.to_dicts()},
            {"name": "bars", "source": "rows", "transform": [{"type": "filter", "expr": "datum.has_bar"}]},
        ],
        "scales": [time_scale, lanes],
        "axes": [{"orient": "bottom", "scale": "x"}, {"orient": "left", "scale": "y"}],
        "marks": [
            {
                "type": "rect",
                "from": {"data": "bars"},
                "encode": {
                    "enter": {
                        "x": start,
                        "x2": {"scale": "x", "field": "b"},
                        "y": lane,
                        "height": {"value": 3},
                    }
                },
            },
            {"type": "symbol", "from": {"data": "rows"}, "encode": {"enter": {"x": start, "y": lane}}},
        ],
    }
    library = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    draw = f"vegaEmbed('#chart', {json.dumps(spec)}, {{mode: 'vega'}}).then(() => {{{SHOWN}}})"
    return f"<div id=chart></div><script type=module>{library}</script><script type=module>{draw}</script>"


def time_to_show(page: Page, html: Path) -> float:
    """Milliseconds from navigation until the chart is on screen."""
    page.goto(html.as_uri())
    page.wait_for_function("window.shownAt !== undefined")
    return page.evaluate("window.shownAt")


def main() -> None:
    print("| library | events | file, MB | shown after, ms (median of 5) |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for write in (plotly_html, bokeh_html, vega_html):
            for size in SIZES:
                html = Path(folder, f"{write.__name__}_{size}.html")
                html.write_text(write(chart_frame(size)))
                times = [time_to_show(browser.new_page(), html) for _ in range(REPEATS)]
                name = write.__name__.removesuffix("_html")
                megabytes, shown = html.stat().st_size / 1e6, statistics.median(times)
                print(f"| {name} | {size:,} | {megabytes:.1f} | {shown:.0f} |")


if __name__ == "__main__":
    main()
