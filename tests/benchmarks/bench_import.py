"""Import 100,000 × 20 to stored, searchable and assessed, against the bare reading of the file.

    python -m tests.benchmarks.bench_import [people]           ratios, search, undo
    python -m tests.benchmarks.bench_import [people] --memory  what both processes held at most,
                                                               looking at the list and importing it
    python -m tests.benchmarks.bench_import --growth           time a person, 1,000 to 100,000

Prints ratios within one run; nothing here is an assertion.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import python_calamine

from tests.benchmarks.large_list import write_large_list, written_aside
from tests.benchmarks.peak import Peak, held_by
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, history
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.preview_list import preview_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

SEARCHES = 200
SCREEN = 60  # rows of a first screen
PASSWORD = "mat-khau-do-toc-do"


def main(count: int) -> None:
    """Measure once in a scratch folder."""
    with tempfile.TemporaryDirectory() as folder:
        file = write_large_list(Path(folder) / "list.xlsx", count)
        bare = min(seconds(lambda: bare_read(file)) for _ in range(3))
        slow = seconds(lambda: openpyxl_read(file))
        work = desk(Path(folder))
        used = cpu()
        took = seconds(lambda: import_list(work, file, campaign_id=1))
        print(f"load of the machine      {os.getloadavg()[0]:8.2f}")
        print(f"bare calamine iter_rows  {bare:8.2f} s")
        print(f"bare openpyxl read-only  {slow:8.2f} s")
        print(
            f"import to assessed       {took:8.2f} s   {took / bare:.2f} × calamine, "
            f"{took / slow:.2f} × openpyxl, {cpu() - used:.2f} s of processors"
        )
        times = sorted(search_times(work))
        p95 = times[int(len(times) * 0.95)]
        print(
            f"first screen of a search {statistics.median(times):8.2f} ms "
            f"p95 {p95:.2f} ms, worst {times[-1]:.2f} ms"
        )
        work.store.checkpoint()  # as the window's worker does after every operation
        undone = seconds(lambda: history.undo(work))
        print(f"undo of the import       {undone:8.2f} s   ratio {undone / bare:.2f}")
        work.close()


def memory(count: int) -> None:
    """Tell the most that the process at work and the reading child held."""
    with tempfile.TemporaryDirectory() as folder:
        file = written_aside(Path(folder) / "list.xlsx", count)
        work = desk(Path(folder))
        print(f"{count:,} people, {file.stat().st_size / 1e6:.0f} MB")
        for name, job in (("preview", preview_list), ("import", import_list)):
            before = held_by(os.getpid())
            with Peak() as peak:
                took = seconds(lambda job=job: job(work, file, campaign_id=1))
            print(
                f"{name:<8} {took:7.1f} s, reading child {peak.child:5.0f} MB, this process "
                f"{peak.own:5.0f} MB, {peak.own - before:.0f} MB more than before"
            )
        work.close()


def growth() -> None:
    """Tell the time a person for lists of all sizes."""
    for count in (1_000, 10_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            file = write_large_list(Path(folder) / "list.xlsx", count)
            work = desk(Path(folder))
            took = seconds(lambda: import_list(work, file, campaign_id=1))  # noqa: B023 - run at once
            work.close()
        print(f"{count:8,} people {took:7.2f} s {took / count * 1e6:8.1f} µs a person")


def cpu() -> float:
    """Return the processor time of this process and its ended children."""
    spent = os.times()
    return sum(spent[:4])


def desk(folder: Path) -> Workspace:
    """Return a fresh encrypted store with one campaign."""
    work, _ = create_workspace(folder / "so.vssid", PASSWORD, Unit(name="Đơn vị đo"))
    add_campaign(work, replace(starting_campaign("commune"), name="Đợt đo"))
    return work


def bare_read(file: Path) -> int:
    """Read every row and keep nothing, as fast as the library can."""
    sheet = python_calamine.CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0)
    return sum(1 for _ in sheet.iter_rows())


def openpyxl_read(file: Path) -> int:
    """Do the same with openpyxl's read-only mode."""
    book = openpyxl.load_workbook(file, read_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))


def seconds(job: Callable[[], object]) -> float:
    """Return how long a job takes."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def search_times(work: Workspace) -> list[float]:
    """Return milliseconds to the first screen for many searches of all sorts."""
    rng = random.Random(3)
    words = [
        "nguyễn",
        "tran thi",
        "buoi",
        "doai",
        "le van",
        "hoa",
        "ng",
        "th",
        "giang",
        "n",
    ]
    numbers = [f"{rng.randrange(10**6):06d}" for _ in range(20)]
    texts = [rng.choice(words + numbers) for _ in range(SEARCHES)]
    return [seconds(lambda t=text: first_screen(work, t)) * 1000 for text in texts]


def first_screen(work: Workspace, text: str) -> int:
    """Find and fetch what a first screen shows."""
    ids = browse.find(work, Query(text=text), limit=SCREEN)
    return len(browse.rows(work, ids))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    people = numbers[0] if numbers else 100_000
    if "--growth" in sys.argv:
        growth()
    elif "--memory" in sys.argv:
        memory(people)
    else:
        main(people)
