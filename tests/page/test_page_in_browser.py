"""The page in a real browser: read, clicked, typed into, printed, and without network."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Browser, Page, expect

from pipelines.page import write_page
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse

pytestmark = pytest.mark.slow
Open = Callable[..., Page]
DAY = "2024-06-01"
LABELS, MARGIN, FIRST_LANE = 168, 14, 38 + 17


def one(warehouse: Warehouse, query: str, *parameters: object) -> tuple:
    with warehouse.read() as con:
        row = con.execute(query, parameters).fetchone()
    assert row is not None
    return row


def dated_event(warehouse: Warehouse) -> tuple[str, str, dt.date]:
    """An event known to the day whose title no other event has."""
    return one(
        warehouse,
        "SELECT event_id, title, earliest FROM events WHERE precision = 'day' AND earliest > '2019-06-01' "
        "AND title IN (SELECT title FROM events GROUP BY title HAVING COUNT(*) = 1) ORDER BY event_id",
    )


def test_the_measures_in_force_are_those_of_the_macro(
    page: Page, open_page: Open, warehouse: Warehouse
) -> None:
    open_page(page, f"day={DAY}")
    (count,) = one(warehouse, "SELECT COUNT(DISTINCT event_id) FROM measures_in_force(?)", DAY)
    expect(page.locator("#in-force-count")).to_have_text(str(count))
    expect(page.locator("#panel h2")).to_have_text(f"In force on {DAY}")
    expect(page.locator("#panel li")).to_have_count(count)


def test_the_slider_moves_the_day_by_key(page: Page, open_page: Open, warehouse: Warehouse) -> None:
    open_page(page, f"day={DAY}")
    page.locator("#slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel h2")).to_have_text("In force on 2024-06-02")
    expect(page.locator("#slider")).to_have_attribute("aria-valuetext", "2 Jun 2024")
    page.wait_for_url(re.compile("day=2024-06-02"))
    page.locator("#day").fill("2020-01-01")
    (count,) = one(warehouse, "SELECT COUNT(DISTINCT event_id) FROM measures_in_force('2020-01-01')")
    expect(page.locator("#in-force-count")).to_have_text(str(count))


def test_a_click_on_a_dot_shows_the_quotes(page: Page, open_page: Open, warehouse: Warehouse) -> None:
    event_id, title, day = dated_event(warehouse)
    first, last = day - dt.timedelta(days=200), day + dt.timedelta(days=200)
    open_page(page, f"from={first}&to={last}")
    page.locator("#query").fill(title)
    expect(page.locator("#summary")).to_contain_text("1 of 60 events")
    box = page.locator("#chart canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + LABELS + (box["width"] - LABELS - MARGIN) / 2, box["y"] + FIRST_LANE)
    expect(page.locator("#panel h2")).to_have_text(title)
    with warehouse.read() as con:
        quotes = con.execute("SELECT quote FROM evidence WHERE event_id = ?", [event_id]).fetchall()
    shown = page.locator("#panel blockquote > p").all_inner_texts()
    assert sorted(shown) == sorted(f"“{quote}”" for (quote,) in quotes)
    page.wait_for_url(re.compile(f"event={event_id}"))


def test_keys_walk_through_the_events(page: Page, open_page: Open) -> None:
    open_page(page)
    page.locator("#chart").focus()
    page.keyboard.press("ArrowRight")
    first = page.locator("#live").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#live")).not_to_have_text(first)
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#live")).to_have_text(first)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(re.compile("^" + re.escape(first.split(", ")[0])))
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_contain_text("In force on")
    expect(page.locator("#chart")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#live")).not_to_have_text(first)


def test_keys_and_buttons_change_the_days_shown(page: Page, open_page: Open) -> None:
    open_page(page)
    everything = page.locator("#chart").get_attribute("aria-label")
    page.locator("#chart").focus()
    page.keyboard.press("+")
    page.wait_for_url(re.compile("from=.*to="))
    expect(page.locator("#chart")).not_to_have_attribute("aria-label", everything or "")
    page.locator("#zoom-all").click()
    expect(page.locator("#chart")).to_have_attribute("aria-label", everything or "")


def test_the_overview_below_is_dragged_to_choose_days(page: Page, open_page: Open) -> None:
    open_page(page)
    page.locator("#chart canvas").scroll_into_view_if_needed()
    box = page.locator("#chart canvas").bounding_box()
    assert box is not None
    width = box["width"] - LABELS - MARGIN
    y = box["y"] + box["height"] - 20
    page.mouse.move(box["x"] + LABELS + 1, y)
    page.mouse.down()
    page.mouse.move(box["x"] + LABELS + width / 2, y, steps=5)
    page.mouse.up()
    page.wait_for_url(re.compile("from="))
    assert "to=" not in page.url
    page.mouse.move(box["x"] + LABELS + width * 0.75, y)
    page.mouse.down()
    page.mouse.move(box["x"] + LABELS + width * 0.5, y, steps=5)
    page.mouse.up()
    page.wait_for_url(re.compile("from=.*to="))
    shown = dict(part.split("=") for part in page.url.split("#")[1].split("&"))
    moved = dt.date.fromisoformat(shown["to"]) - dt.date.fromisoformat(shown["from"])
    assert moved > dt.timedelta(days=1_000)


def test_filters_narrow_the_list_and_can_be_cleared(
    page: Page, open_page: Open, warehouse: Warehouse
) -> None:
    open_page(page, "view=list")
    expect(page.locator("#rows tr")).to_have_count(60)
    page.locator("#kind").select_option("measure")
    (measures,) = one(warehouse, "SELECT COUNT(*) FROM timeline WHERE family = 'measure'")
    expect(page.locator("#rows tr")).to_have_count(measures)
    page.get_by_role("button", name="China", exact=True).click()
    (others,) = one(
        warehouse, "SELECT COUNT(*) FROM timeline WHERE family = 'measure' AND source_countries <> 'CN'"
    )
    expect(page.locator("#rows tr")).to_have_count(others)
    expect(page.get_by_role("button", name="China", exact=True)).to_have_attribute("aria-pressed", "false")
    page.locator("#clear").click()
    expect(page.locator("#rows tr")).to_have_count(60)


def test_events_without_a_date_are_listed(page: Page, open_page: Open, warehouse: Warehouse) -> None:
    open_page(page)
    (undated,) = one(warehouse, "SELECT COUNT(*) FROM undated_events")
    page.get_by_role("button", name=f"{undated} events without a date").click()
    expect(page.locator("#rows tr")).to_have_count(undated)
    expect(page.locator("#rows td.date").first).to_have_text("no date")
    expect(page.locator("#standing")).to_have_value("undated")
    page.wait_for_url(re.compile("status=undated.*view=list"))


def test_sources_that_disagree_are_marked(page: Page, open_page: Open, warehouse: Warehouse) -> None:
    event_id, phase, count = one(
        warehouse, "SELECT event_id, phase, COUNT(*) FROM conflicting_dates GROUP BY ALL ORDER BY ALL"
    )
    open_page(page, f"event={event_id}")
    expect(page.locator("#panel .warning")).to_be_visible()
    disputed = page.locator("#panel tr", has=page.locator(".disputed"))
    expect(disputed).to_have_count(count)
    expect(disputed.first).to_contain_text(phase)


def test_an_address_gives_the_same_view_again(page: Page, open_page: Open) -> None:
    state = "q=chips&where=US%2CCN&kind=measure&status=happened&from=2019-01-01&to=2025-01-01&day=2023-01-01"
    open_page(page, state)
    summary = page.locator("#summary").inner_text()
    page.locator("#slider").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(400)
    assert page.url.endswith(f"#{state}")
    page.evaluate("location.hash = 'q=chips'")
    expect(page.locator("#summary")).not_to_have_text(summary)


def test_a_wrong_address_opens_the_whole_timeline(page: Page, open_page: Open) -> None:
    open_page(page, "where=XX&day=yesterday&event=none&from=2030-01-01&to=1990-01-01&view=&status=%3Cb%3E")
    expect(page.locator("#summary")).to_contain_text("60 of 60 events")


def test_texts_cannot_act(page: Page, open_page: Open, warehouse: Warehouse, tmp_path: Path) -> None:
    attack = "</script><script>window.attacked = 1</script><img src=x onerror='window.attacked = 1'>${1}"
    file = tmp_path / "timeline.duckdb"
    file.write_bytes(warehouse.published.read_bytes())
    with duckdb.connect(str(file)) as con:
        (event_id,) = con.execute("SELECT MIN(event_id) FROM events WHERE latest IS NOT NULL").fetchone() or (
            "",
        )
        con.execute("CREATE OR REPLACE TEMP TABLE attack AS SELECT $text AS words", {"text": attack})
        con.execute("UPDATE events SET title = (SELECT words FROM attack) WHERE event_id = ?", [event_id])
        con.execute("UPDATE event_mentions SET quote = (SELECT words FROM attack)")
        con.execute(
            "UPDATE documents SET title = (SELECT words FROM attack), source_uri = 'javascript:alert(1)'"
        )
        con.execute("UPDATE actors SET name = (SELECT words FROM attack)")
    open_page(page, f"event={event_id}", write_page(file, tmp_path / "page.html"))
    expect(page.locator("#panel h2")).to_have_text(attack)
    expect(page.locator("#panel blockquote > p").first).to_have_text(f"“{attack}”")
    expect(page.locator("#panel a")).to_have_count(0)
    page.locator("#chart").hover(position={"x": 400, "y": 60})
    page.locator("#show-list").click()
    assert page.evaluate("window.attacked") is None


def test_every_control_has_a_name(page: Page, open_page: Open) -> None:
    open_page(page)
    controls = page.locator("button, input, select, [tabindex='0']")
    nameless = controls.evaluate_all(
        "all => all.filter((c) => !(c.innerText.trim() || c.ariaLabel || c.labels?.length)).map((c) => c.id)"
    )
    assert nameless == []


def test_the_skip_link_leads_to_the_list(page: Page, open_page: Open) -> None:
    open_page(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#rows button").first).to_be_focused()


def test_dark_is_dark_and_paper_is_white(page: Page, open_page: Open) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="dark")
    open_page(page)
    assert page.evaluate(background) == "rgb(16, 21, 28)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    expect(page.locator("#controls")).to_be_hidden()
    expect(page.locator("#chart canvas")).to_be_visible()


def test_a_narrow_screen_needs_no_sideways_scrolling(page: Page, open_page: Open) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#show-list").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(("events", "limit_ms"), [(60, 1_000), (10_000, 3_000)])
def test_the_page_can_be_used_in_time(
    browser: Browser, open_page: Open, tmp_path: Path, events: int, limit_ms: int
) -> None:
    file = write_page(build_warehouse(tmp_path, events).published, tmp_path / "page.html")
    times = []
    for _ in range(3):
        page = open_page(browser.new_page(), file=file)
        times.append(int(page.evaluate("document.documentElement.dataset.readyAfter")))
        page.close()
    assert min(times) < limit_ms, times


def test_an_empty_timeline_says_so(page: Page, open_page: Open, tmp_path: Path) -> None:
    empty = Warehouse(tmp_path)
    with empty.write():
        pass
    empty.publish()
    open_page(page, file=write_page(empty.published, tmp_path / "page.html"))
    expect(page.locator("#summary")).to_have_text("0 of 0 events")
    expect(page.locator("#panel")).to_contain_text("No measure of those chosen is in force")
