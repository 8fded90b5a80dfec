import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.store.made import PASSWORD, import_people, people
from vssid_desk.domain.query import Query
from vssid_desk.store import attachments, cases, database
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.search import counting, search

HOME = Path(__file__).parents[2]


def promises_before_death(
    file: Path, key: bytes, seed: int, seconds: float
) -> list[str]:
    """Let a process work on the store, kill it after a while, return what it promised."""
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.store.busy_child",
            str(file),
            key.hex(),
            str(seed),
        ],
        stdout=subprocess.PIPE,
        text=True,
        cwd=HOME,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(seconds)
        child.kill()
        promised = child.stdout.read().splitlines()
        assert child.wait() in (-signal.SIGTERM, -9, 1)
    return [promise for promise in promised if promise]


def check_promises(store: Store, promised: list[str]) -> None:
    notes: dict[int, str] = {}
    for promise in promised:
        kind, *rest = promise.split()
        if kind == "note":
            notes[int(rest[0])] = rest[1]
        else:
            assert found(store, kind, rest[0]), promise
    for case_id, mark in notes.items():
        # A later note may be stored though its promise was never heard.
        assert number(cases.get(store, case_id).declared.note) >= number(mark)


def found(store: Store, kind: str, mark: str) -> bool:
    if kind == "list":
        return bool(store.value("SELECT 1 FROM lists WHERE file_name = ?", (mark,)))
    if kind == "undone":
        return not store.value("SELECT 1 FROM lists WHERE file_name = ?", (mark,))
    return any(paper.title == mark for paper in attachments.all_(store, 1))


def number(mark: str) -> int:
    return int(mark.split("-")[1]) if mark else 0


def check_whole(store: Store) -> None:
    assert store.value("PRAGMA integrity_check") == "ok"
    assert store.rows("PRAGMA foreign_key_check") == []
    assert journal.verify(store) == []
    for list_id, said, there in store.rows(
        "SELECT id, person_count, (SELECT count(*) FROM cases WHERE list_id = lists.id) FROM lists"
    ):
        assert said == there, f"list {list_id} is there by half"
        assert len(search.ids(store, Query(list_ids=(list_id,)))) == there
    everyone = store.value("SELECT count(*) FROM cases")
    assert counting.count(store, Query(text="ho ngheo")) == everyone


def kill_and_check(folder: Path, seed: int) -> None:
    rng = Random(seed)
    store, _ = database.create(folder / f"{seed}.vssid", PASSWORD)
    import_people(store, people(3))
    file, key = folder / f"{seed}.vssid", store.key
    store.close()
    for round_ in (1, 2):
        promised = promises_before_death(
            file, key, 10 * seed + round_, rng.uniform(0.02, 0.8)
        )
        started = time.process_time()
        store = database.open_store(file, key)
        cases.get(store, 1)
        assert time.process_time() - started < 2
        check_promises(store, promised)
        check_whole(store)
        store.close()


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_killed_program_loses_nothing_it_promised(tmp_path: Path, seed: int) -> None:
    kill_and_check(tmp_path, seed)


@pytest.mark.long
def test_a_program_killed_a_thousand_times_loses_nothing(tmp_path: Path) -> None:
    for seed in range(100, 600):
        kill_and_check(tmp_path, seed)
