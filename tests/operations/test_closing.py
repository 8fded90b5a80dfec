"""Cases that a newer list continues are closed and opened again set-wise, as if assessed."""

import pytest

from tests.operations.conftest import Take
from tests.operations.test_next_list import NOVEMBER, OCTOBER, case_of
from tests.store.made import send
from vssid_desk.operations import history
from vssid_desk.operations.assessing import assess_all, assess_ids
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases

Derived = tuple[list[tuple[object, ...]], list[tuple[object, ...]]]


def derived(work: Workspace) -> Derived:
    """Everything computed of everybody: what lists show, and the assessments."""
    return (
        work.store.rows("SELECT * FROM search ORDER BY case_id"),
        work.store.rows(
            "SELECT a.case_id, s.body, a.own FROM assessments AS a JOIN shared_assessments "
            "AS s ON s.id = a.shared_id ORDER BY a.case_id"
        ),
    )


def still_open(work: Workspace) -> list[int]:
    """The cases beside which is kept what they were before they were closed."""
    found = work.store.rows(
        "SELECT case_id FROM assessments WHERE open_id IS NOT NULL ORDER BY case_id"
    )
    return [row[0] for row in found]


@pytest.fixture
def october(commune: Workspace, take: Take) -> Workspace:
    """A first list with somebody asked, somebody sent, somebody answered for."""
    first = take(OCTOBER)
    correct(commune, case_of(commune, first.list_id, 1).id, {}, {"holds_card": "yes"})
    send(commune.store, case_of(commune, first.list_id, 2).id)
    assess_ids(commune, [case_of(commune, first.list_id, 2).id])
    return commune


def test_closing_equals_assessing_anew(october: Workspace, take: Take) -> None:
    take(NOVEMBER, "thang-11.xlsx")
    assert len(still_open(october)) == 2
    closed = derived(october)
    assess_all(october)
    assert derived(october) == closed
    assert still_open(october) == []


def test_undo_gives_back_what_was_there(october: Workspace, take: Take) -> None:
    before = derived(october)
    take(NOVEMBER, "thang-11.xlsx")
    history.undo(october)
    assert derived(october) == before
    assert still_open(october) == []


def test_undo_takes_what_was_kept_and_assesses_nobody(
    october: Workspace, take: Take
) -> None:
    take(NOVEMBER, "thang-11.xlsx")
    october.store.write(
        "UPDATE shared_assessments SET body = json_replace(body, '$[9]', 'đã giữ') "
        "WHERE id IN (SELECT open_id FROM assessments)"
    )
    kept = still_open(october)
    history.undo(october)
    told = dict(october.store.rows("SELECT case_id, body FROM assessments AS a JOIN "
        "shared_assessments AS s ON s.id = a.shared_id"))  # fmt: skip
    assert all("đã giữ" in told[case_id] for case_id in kept)


def test_undo_assesses_those_assessed_meanwhile(october: Workspace, take: Take) -> None:
    before = derived(october)
    take(NOVEMBER, "thang-11.xlsx")
    assess_all(october)
    history.undo(october)
    assert derived(october) == before


def test_redo_closes_them_again(october: Workspace, take: Take) -> None:
    second = take(NOVEMBER, "thang-11.xlsx")
    after = derived(october)
    history.undo(october)
    history.redo(october)
    assert derived(october) == after
    assert cases.ids_of_list(october.store, second.list_id)
