"""Readers and the writer never disturb each other; a crash leaves the old file."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from pipelines.warehouse import Warehouse, WarehouseError
from tests.pipeline import LISTING, ask, build_command, build_in_process, write

READER = textwrap.dedent(
    """
    import pathlib, sys, time, duckdb
    path, stop = sys.argv[1], pathlib.Path(sys.argv[2])
    opened, counts = 0, set()
    while not stop.exists():
        # Each connection stays open over many queries, as a BI tool's does, then opens the newest file.
        with duckdb.connect(path, read_only=True) as con:
            for _ in range(20):
                ((documents,),) = con.execute("SELECT count(*) FROM documents").fetchall()
                counts.add(documents)
                time.sleep(0.02)
        opened += 1
    print(opened, len(counts))
    """
)


@pytest.mark.slow
def test_readers_hold_the_file_open_during_ten_builds(tmp_path: Path) -> None:
    write(tmp_path, "0.txt", LISTING)
    assert build_in_process(tmp_path).returncode == 0
    stop, published = tmp_path / "stop", tmp_path / "warehouse" / "timeline.duckdb"
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(published), str(stop)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    try:
        for number in range(1, 11):
            write(tmp_path, f"{number}.txt", LISTING.replace("May 16", f"May {16 + number}") + f"{number}.\n")
            built = build_in_process(tmp_path)
            assert built.returncode == 0, built.stdout + built.stderr
    finally:
        stop.touch()
    for reader in readers:
        output, complaints = reader.communicate(timeout=60)
        assert (reader.returncode, complaints) == (0, "")
        opened, different = map(int, output.split())
        assert opened >= 10
        assert different >= 2


@pytest.mark.slow
def test_a_killed_build_leaves_the_published_file_and_the_next_one_succeeds(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", LISTING)
    assert build_in_process(tmp_path).returncode == 0
    published = (tmp_path / "warehouse" / "timeline.duckdb").read_bytes()
    for number in range(300):
        write(tmp_path, f"more/{number}.txt", LISTING + f"Number {number}.\n")
    killed = subprocess.Popen(build_command(tmp_path), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    log = tmp_path / "warehouse" / "work.duckdb.wal"
    deadline = time.monotonic() + 120
    while not log.exists() and killed.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert (tmp_path / "warehouse" / "timeline.duckdb").read_bytes() == published
    built = build_in_process(tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert ask(tmp_path, "SELECT count(*) FROM documents") == [(301,)]


def test_a_crash_while_publishing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Warehouse(tmp_path)
    with files.write():
        pass
    files.publish()
    before = files.published.read_bytes()

    def crash(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "replace", crash)
    with pytest.raises(OSError, match="disk is full"):
        files.publish()
    assert files.published.read_bytes() == before
    monkeypatch.undo()
    files.publish()
    assert not list(tmp_path.glob("*building*"))


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    files = Warehouse(tmp_path)
    with files.write():
        other = subprocess.run(
            [sys.executable, "-c", "import sys, pathlib; from pipelines.warehouse import Warehouse\n"
             "with Warehouse(pathlib.Path(sys.argv[1])).write(): pass", str(tmp_path)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert "another run is writing" in other.stderr


def test_the_file_is_closed_after_an_error(tmp_path: Path) -> None:
    files = Warehouse(tmp_path)
    with pytest.raises(RuntimeError, match="in a step"), files.write():
        raise RuntimeError("in a step")
    with files.write() as con:
        con.execute("SELECT 1")


def test_reading_before_the_first_build_tells_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="timeline build"), Warehouse(tmp_path).read():
        pass


def test_a_warehouse_of_older_tables_is_brought_up_to_date(tmp_path: Path) -> None:
    files = Warehouse(tmp_path)
    with files.write() as con:
        con.execute("ALTER TABLE events DROP COLUMN salience")
        con.execute("DROP TABLE event_redirects")
    with files.write() as con:
        con.execute("SELECT salience FROM events")
        con.execute("FROM event_redirects")


def test_a_column_of_another_type_is_told_with_a_remedy(tmp_path: Path) -> None:
    files = Warehouse(tmp_path)
    with files.write() as con:
        con.execute("ALTER TABLE events ALTER COLUMN confidence TYPE VARCHAR")
    with pytest.raises(WarehouseError, match=r"events\.confidence.*move work\.duckdb away"), files.write():
        pass
