"""How soon the page can be used, and how large it is, with 60, 1,000, 10,000 and 50,000 made-up events.

    python -m tests.benchmarks.page_load

"Usable" counts from the start of navigation until two frames after the chart, the list and the keys work.
"""

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from pipelines.page import write_page
from tests.synthetic import build_warehouse

SIZES = (60, 1_000, 10_000, 50_000)
REPEATS = 5
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def usable_after(browser: Browser, file: Path) -> int:
    """Milliseconds until the page can be used."""
    page = browser.new_page(viewport={"width": 1360, "height": 900})
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready-after]", state="attached", timeout=60_000)
    milliseconds = int(page.evaluate("document.documentElement.dataset.readyAfter"))
    page.close()
    return milliseconds


def main() -> None:
    print("| events | written in, s | size, MB | usable after, ms (median of 5) |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        for size in SIZES:
            warehouse = build_warehouse(Path(folder, str(size)), size)
            started = time.perf_counter()
            page = write_page(warehouse.published, Path(folder, f"{size}.html"))
            written = time.perf_counter() - started
            shown = statistics.median(usable_after(browser, page) for _ in range(REPEATS))
            print(f"| {size:,} | {written:.1f} | {page.stat().st_size / 1e6:.1f} | {shown:.0f} |")


if __name__ == "__main__":
    main()
