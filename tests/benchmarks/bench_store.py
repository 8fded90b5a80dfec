"""Opening with key derivation, encrypted against plain import, a large backup beside the window.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_store [people] [megabytes]

Prints figures and ratios of one run; nothing here is an assertion.
"""

import itertools
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from sqlcipher3 import dbapi2

from tests.benchmarks.large_list import write_large_list
from tests.store.made import import_people, people
from vssid_desk import resources
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.case import Evidence
from vssid_desk.gui.background.runner import Runner
from vssid_desk.operations import browse
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import (
    Workspace,
    create_workspace,
    open_workspace,
    unlock,
)
from vssid_desk.store import attachments, database, migrations
from vssid_desk.store.journal import journal

PASSWORD = "mat-khau-do-toc-do"
PICTURE = 3_000_000  # bytes


def main(count: int, megabytes: int) -> None:
    """Measure once in a scratch folder."""
    with tempfile.TemporaryDirectory() as folder:
        print_opening(Path(folder) / "mo")
        print_import(Path(folder) / "nhap", count)
        print_backup(Path(folder) / "luu", megabytes)


def print_opening(folder: Path) -> None:
    """Unlock by password, open, and read one person, as the window does."""
    work = made(folder)
    import_people(work.store, people(1000))
    work.close()
    file, times = folder / "so.vssid", []
    for _ in range(5):
        began = time.perf_counter(), time.process_time()
        key = unlock(file, password=PASSWORD)
        derived = time.perf_counter() - began[0]
        work = open_workspace(file, key=key, read_only=True)
        browse.show(work, 500)
        times.append(
            (
                time.perf_counter() - began[0],
                derived,
                time.process_time() - began[1],
            )
        )
        work.close()
    whole, derived, cpu = min(times)
    print(f"opening {whole:.2f} s, of it key {derived:.2f} s; {cpu:.2f} s of CPU")


def print_import(folder: Path, count: int) -> None:
    """Import the same list into an encrypted and into a plain store, twice in turn."""
    folder.mkdir()
    file = write_large_list(folder / "ds.xlsx", count)
    took: dict[str, list[float]] = {"encrypted": [], "plain": []}
    for turn in range(2):
        for kind, times in took.items():
            work = made(folder / f"{kind}{turn}", encrypted=kind == "encrypted")
            began = time.process_time()
            import_list(work, file, campaign_id=1)
            times.append(time.process_time() - began)
            work.close()
    encrypted, plain = min(took["encrypted"]), min(took["plain"])
    print(
        f"import of {count}: encrypted {encrypted:.2f} s of CPU, plain {plain:.2f} s, "
        f"ratio {encrypted / plain:.2f}"
    )


def print_backup(folder: Path, megabytes: int) -> None:
    """Back up aside while the window's loop ticks; tell the longest time between two ticks."""
    work = made(folder)
    import_people(work.store, people(2000))
    paper = Evidence(kind="other", medium="picture", seen_on="2026-11-20", title="")
    with journal.operation(work.store, "attach", "Ảnh"):
        for _ in range(megabytes * 1_000_000 // PICTURE):
            picture = attachments.Picture(os.urandom(PICTURE), "image/jpeg")
            attachments.add(work.store, 1, paper, picture)
    key = work.store.key
    work.close()
    app = QCoreApplication([])
    runner = Runner(folder / "so.vssid", key)
    ticks: list[float] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    began = time.perf_counter()
    runner.aside.start("keep_generation", {}, lambda _done: app.quit(), print)
    timer.start()
    app.exec()
    took = time.perf_counter() - began
    gaps = sorted(after - before for before, after in itertools.pairwise(ticks))
    print(
        f"backup of {megabytes} MB {took:.1f} s aside; longest time the window's loop stood "
        f"{gaps[-1] * 1000:.0f} ms, p99 {gaps[len(gaps) * 99 // 100] * 1000:.0f} ms"
    )
    runner.close()


def made(folder: Path, *, encrypted: bool = True) -> Workspace:
    """Return a new store with one campaign."""
    folder.mkdir(parents=True)
    work, _ = create_workspace(folder / "so.vssid", PASSWORD, Unit(name="Đơn vị đo"))
    if not encrypted:
        plain = dbapi2.connect(str(folder / "thuong.db"), isolation_level=None)
        plain.execute("PRAGMA journal_mode = WAL")
        store = database._dress(plain, folder / "thuong.db", b"")
        migrations.migrate(store.db)
        work.close()
        work = replace(work, store=store)
    add_campaign(work, replace(resources.starting_campaign("commune"), name="Đợt đo"))
    return work


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:]]
    main(*(sizes + [20_000, 300][len(sizes) :]))
