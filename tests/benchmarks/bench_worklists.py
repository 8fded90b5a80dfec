"""Facets, worklists and conditions of a search among many people, against one frame.

    python -m tests.benchmarks.bench_worklists [people]

Each line is the best of five in one run. The window asks all of it of its reader thread, so
that no frame waits: a menu or a number comes so much later.  Nothing here is an assertion.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.benchmarks.large_list import write_large_list
from vssid_desk import resources
from vssid_desk.domain.campaign import Due, Unit
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.today import today
from vssid_desk.operations.workspace import Workspace, create_workspace

FRAME = 0.016
FACETS = ("stage", "group", "department", "path", "fault", "list", "due", "organ", "doubt", "doubt_level")  # fmt: skip
CONDITIONS = {
    "everyone": Query(),
    "stage": Query(stages=("asking",)),
    "department": Query(departments=("Thôn 3",)),
    "path": Query(path_keys=("correct",)),
    "organ": Query(organs=("commune",)),
    "doubt": Query(doubts=("birth_date",)),
    "due": Query(due_until="2026-12-31"),
    "newest lists alone": Query(latest=True),
    "promised": Query(promised_until="2026-12-31"),
    "call": Query(calls=("reached",)),
    "returned": Query(outcomes=("returned",)),
    "words": Query(text="tran thi"),
    "stage and words": Query(text="tran", stages=("asking",), latest=True),
}


def main(count: int) -> None:
    """Import once into a scratch folder, then measure."""
    with tempfile.TemporaryDirectory() as folder:
        work = filled(Path(folder), count)
        print(f"{count} people; a frame is {FRAME * 1000:.0f} ms")
        for name in FACETS:
            show(f"facet {name}", lambda name=name: browse.facets(work, Query(latest=True), name))  # fmt: skip
        for name, query in CONDITIONS.items():
            show(f"first screen: {name}", lambda query=query: browse.find(work, query, 100))  # fmt: skip
        for name, query in CONDITIONS.items():
            show(f"count: {name}", lambda query=query: browse.stages(work, query))
        show("Hôm nay", lambda: today(work))
        work.close()


def filled(folder: Path, count: int) -> Workspace:
    """Return a store with so many people in one campaign with a due day."""
    file = write_large_list(folder / "lon.xlsx", count)
    made, _ = create_workspace(folder / "so.vssid", "mat-khau-do-toc-do", Unit(name="Xã đo"), today=date(2026, 11, 20))  # fmt: skip
    start = resources.starting_campaign("commune")
    campaign = add_campaign(made, replace(start, name="Đo", due=Due(on="2026-12-31")))
    import_list(made, file, campaign_id=campaign.id)
    return made


def show(name: str, does: Callable[[], object]) -> None:
    """Print the best of five."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        does()
        times.append(time.perf_counter() - began)
    best = min(times)
    print(f"{name:<34}{best * 1000:8.1f} ms  {best / FRAME:6.1f} frames")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
