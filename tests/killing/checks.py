"""What must be so after a kill: every promise kept, everything whole, nothing half there."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.killing import office_checks
from tests.killing.ready import PASSWORD, PEOPLE
from tests.killing.work import old_key
from vssid_desk.errors import UserError
from vssid_desk.operations import (
    browse,
    complaints,
    generations,
    history,
    phone_round,
    requests,
    submit,
)
from vssid_desk.operations.assessing import is_stale
from vssid_desk.operations.workspace import Workspace, open_workspace

SOON = 2.0  # seconds of work until one is back at the same person


def faults(file: Path, password: str, promised: list[str]) -> Iterator[str]:
    """Open a store after a kill and tell what is not as promised."""
    began = time.process_time()
    work = open_workspace(file, password=password)
    try:
        place = browse.last_place(work)[1]
        if place:
            browse.show(work, place)
        if time.process_time() - began > SOON:
            yield "it took too long to be back at the person"
        yield from _broken(work)
        yield from _forgotten(work, promised)
    finally:
        work.close()


def _broken(work: Workspace) -> Iterator[str]:
    store = work.store
    if store.value("PRAGMA integrity_check") != "ok":
        yield "integrity"
    if store.rows("PRAGMA foreign_key_check"):
        yield "foreign keys"
    yield from history.verify(work)
    for list_id, said, there in store.rows(
        "SELECT id, person_count, "
        "(SELECT count(*) FROM cases WHERE list_id = lists.id) FROM lists"
    ):
        if said != there:
            yield f"list {list_id} is there by half"
    folder = (store.file or Path()).parent
    for package in folder.glob("goi/*.zip"):
        submit.verify(package, PASSWORD)  # one that is half there raises
    yield from office_checks.broken(work)


def _forgotten(work: Workspace, promised: list[str]) -> Iterator[str]:
    told = [promise.split(" ") for promise in promised]
    notes = {int(rest[0]): rest[1] for kind, *rest in told if kind == "note"}
    for case_id, mark in notes.items():
        # A later note may be stored though its promise was never heard.
        if _number(browse.show(work, case_id).case.declared.note) < _number(mark):
            yield f"forgotten: note {mark} of {case_id}"
    lists = {rest[0]: kind == "list" for kind, *rest in told if kind in _LISTS}
    # The last of them may be taken back already, though that was not heard any more.
    for mark, there in list(lists.items())[:-1]:
        if _has_list(work, "file_name", mark) != there:
            yield f"list {mark} should be there: {there}"
    yield from office_checks.users_forgotten(work, told)
    for kind, *rest in told:
        if kind in _KEPT and not _KEPT[kind](work, " ".join(rest)):
            yield f"forgotten: {kind} {' '.join(rest)}"
        if kind == "failed":
            yield f"it failed: {' '.join(rest)}"


_LISTS = ("list", "undone")


def _paper(work: Workspace, case_id: str) -> bool:
    return bool(browse.show(work, int(case_id)).case.evidence)


def _sent(work: Workspace, told: str) -> bool:
    number, file = told.split(" ", 1)
    found = submit.verify(Path(file), PASSWORD).manifest.person_count
    return found > 0 and int(number) in {one.id for one in browse.packages(work)}


def _back(work: Workspace, number: str) -> bool:
    found = {one.id: one for one in browse.packages(work)}
    return bool(found[int(number)].withdrawn_at)


def _generation(work: Workspace, file: str) -> bool:
    found = generations.state(work).generations
    whole = [one for one in found if one.file == Path(file)] or list(found[:1])
    return not generations.generations.drill(work.store, whole[0])[1]


def _old_is_whole(folder: Path) -> bool:
    old = open_workspace(folder / "0.1.0.vssid", key=old_key())
    try:
        # Everybody is to be assessed by the newer rules, whenever the upgrade was cut off.
        whole = history.verify(old) == [] and len(browse.lists(old)) == 1
        return whole and is_stale(old)
    finally:
        old.close()


def _gone(work: Workspace, number: str) -> bool:
    try:
        browse.show(work, int(number))
    except UserError:
        return True
    return False


def _call(work: Workspace, told: str) -> bool:
    number, mark = told.split(" ", 1)
    return mark in {one.note for one in phone_round.phone_card(work, int(number)).calls}


def _complaint(work: Workspace, mark: str) -> bool:
    return mark in {one.text for one in complaints.complaints(work)}


def _request(work: Workspace, mark: str) -> bool:
    return mark in {one.request.note for one in requests.all_requests(work)}


def _opens(work: Workspace, file: str) -> bool:
    other = open_workspace(Path(file), key=bytes(work.store.key))
    try:
        return history.verify(other) == []
    finally:
        other.close()


_KEPT: dict[str, Callable[[Workspace, str], bool]] = {
    **office_checks.KEPT,
    "titled": lambda work, mark: _has_list(work, "title", mark),
    "place": lambda work, _case_id: browse.last_place(work)[1] in PEOPLE,
    "paper": _paper,
    "sent": _sent,
    "back": _back,
    "generation": _generation,
    "gone": _gone,
    "call": _call,
    "complaint": _complaint,
    "request": _request,
    "restored": _opens,
    "old": lambda _work, folder: _old_is_whole(Path(folder)),
    "upgraded": lambda _work, folder: _old_is_whole(Path(folder)),
}


def _has_list(work: Workspace, column: str, mark: str) -> bool:
    sql = f"SELECT 1 FROM lists WHERE {column} = ?"
    return bool(work.store.value(sql, (mark,)))


def _number(mark: str) -> int:
    return int(mark.split("-")[1]) if mark else 0
