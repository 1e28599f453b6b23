"""Pages of made-up timelines, and a browser that has no network."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from pipelines.page import write_page
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or "chromium, which is not installed"
CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 60)


@pytest.fixture(scope="session")
def page_file(warehouse: Warehouse) -> Path:
    return write_page(warehouse.published, warehouse.folder / "timeline.html")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when a script fails, or when anything but a file is asked for."""
    context = browser.new_context(viewport={"width": 1360, "height": 900}, offline=True)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("request", lambda asked: complaints.append(asked.url) if not _is_local(asked.url) else None)
    yield page
    context.close()
    assert complaints == []


def _is_local(url: str) -> bool:
    return url.startswith(("file:", "data:", "blob:"))


@pytest.fixture(scope="session")
def open_page(page_file: Path) -> Callable[..., Page]:
    """Opens a page file in a state (what stands after # in the address), and waits until it can be used."""

    def open_in(page: Page, state: str = "", file: Path = page_file) -> Page:
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}#{state}")
        page.wait_for_selector("html[data-ready-after]", state="attached")
        return page

    return open_in
