"""Forgetting that is stopped: nothing is gone, or the backups wait; both are said."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.operations.backed_up import NOW, opened
from tests.operations.decrypted import left_of, telling
from tests.store.made import import_people, item
from vssid_desk.domain.query import Query
from vssid_desk.errors import Cancelled
from vssid_desk.operations import browse, erasure_record, forget, generations, history
from vssid_desk.operations.correct import correct
from vssid_desk.operations.generations import keep_generation
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.forgetting.forgetting_task import STEPS

GAC = {"full_name": "Khuất Thị Hồng Gấc", "personal_id": "030190424242"}
BACKUPS = 3


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    for work in opened(tmp_path):
        import_people(work.store, [item(5, **GAC)])
        for day in range(BACKUPS):
            correct(work, 31, {"phone": f"090000000{day}"}, {})
            keep_generation(work, now=NOW + timedelta(days=day))
        yield work


def forgotten(work: Workspace, stop_at: int | None = None) -> list[tuple[int, int]]:
    """Forget the person, stopped at a step if wished; return what was told."""
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done == stop_at:
            raise Cancelled

    forget.forget_person(work, 31, confirmed="31", progress=progress)
    return told


def test_every_step_and_every_backup_is_told(work: Workspace) -> None:
    told = forgotten(work)
    total = STEPS + BACKUPS
    assert list(dict.fromkeys(told)) == [(step, total) for step in range(1, total + 1)]


@pytest.mark.parametrize("step", range(1, STEPS))
def test_stopped_before_the_store_is_through_nothing_is_gone(
    work: Workspace, step: int
) -> None:
    with pytest.raises(Cancelled):
        forgotten(work, step)
    assert "Chưa xóa gì" in forget.stopped(work, 0)
    assert len(browse.find(work, Query(text="gac"))) == 1
    assert forget.erased(work) == []
    assert history.verify(work) == []
    assert history.next_undo(work) is not None


@pytest.mark.parametrize("step", range(STEPS, STEPS + BACKUPS))
def test_stopped_later_the_backups_wait_and_are_done_with_the_next_one(
    work: Workspace, step: int
) -> None:
    with pytest.raises(Cancelled):
        forgotten(work, step)
    assert "Trong sổ đã xóa hẳn" in forget.stopped(work, 0)
    assert left_of(work, telling(GAC)) != []
    assert "còn chờ xóa" in str(erasure_record.record(work, 1))
    keep_generation(work, now=NOW + timedelta(days=9))
    assert left_of(work, telling(GAC)) == []
    assert "không còn" in str(erasure_record.record(work, 1)).lower()
    assert history.verify(work) == []
    assert generations.drill(work).faults == ()
