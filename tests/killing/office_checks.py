"""Whether what an office did beside the cases is there after a kill, whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2

from tests.killing.ready import PEOPLE
from vssid_desk.errors import UserError
from vssid_desk.operations import breach, browse, exports, generations, requests, users
from vssid_desk.operations.households import members
from vssid_desk.operations.workspace import Workspace, unlock
from vssid_desk.store.keys import holders, slots

_HALF_ANSWERED = (
    "SELECT p.package_id FROM package_cases AS p JOIN cases ON cases.id = p.case_id "
    "GROUP BY p.package_id HAVING sum(outcome <> '') NOT IN (0, count(*))"
)
_HALF_SHARED = (
    "SELECT title FROM attachments WHERE title GLOB '[0-9]*-[0-9]*' AND case_id IN (1, 2, 3) "
    "GROUP BY title HAVING count(*) NOT IN (0, 3)"
)
_HALF_MARKED = (
    "SELECT reference FROM page_marks GROUP BY reference "
    "HAVING max(case_id) <= 3 AND count(*) <> 2"  # they are printed by twos
)


def broken(work: Workspace) -> Iterator[str]:
    """Tell what is there by half."""
    for (package_id,) in work.store.rows(_HALF_ANSWERED):
        yield f"package {package_id} is answered by half"
    for (title,) in work.store.rows(_HALF_SHARED):
        yield f"picture {title} is with some of those who share it"
    for (reference,) in work.store.rows(_HALF_MARKED):
        yield f"page {reference} names some of those on it"
    file = work.store.file or Path()
    listed = {user.id for user in users.all_users(work)}
    if holders.with_slot(file) != listed or not slots.agree(file):
        yield f"users {listed}, slots of {holders.with_slot(file)}"
    for printed in file.parent.glob("in/*.pdf"):
        pypdfium2.PdfDocument(printed).close()  # one that is half there raises


def users_forgotten(work: Workspace, told: list[list[str]]) -> Iterator[str]:
    """Tell which user promised to be in is out, or the other way round."""
    last: dict[str, list[str]] = {}
    for kind, *rest in told:
        if kind in ("user", "left"):
            last[rest[0]] = [kind, *rest]
    listed = {user.id for user in users.all_users(work)}
    # Of the last one more may have been done, though that was not heard any more.
    for number, (kind, *_) in last.items():
        if kind == "left" and int(number) in listed:
            yield f"user {number} was taken away and is there"
    for number, (kind, _, password, *name) in list(last.items())[-1:]:
        if kind == "user" and int(number) not in listed:
            yield f"user {number} was let in and is not there"
        elif kind == "user":
            yield from _opens_with_one(work, (password, password[::-1]), " ".join(name))


def _opens_with_one(
    work: Workspace, passwords: tuple[str, ...], name: str
) -> Iterator[str]:
    file, opening = work.store.file or Path(), 0
    for password in passwords:
        try:
            unlock(file, password=password, user=name)
            opening += 1
        except UserError:
            slots.note_failures(slots.copies(file)[0], None)  # nobody waits here
    if opening != 1:
        yield f"{name} opens with {opening} passwords"


def _drilled(work: Workspace, at: str) -> bool:
    found = generations.state(work).drill
    return found is not None and found.at >= at and not found.faults


def _answered(work: Workspace, package_id: str) -> bool:
    outcomes = work.store.rows(
        "SELECT outcome FROM cases JOIN package_cases AS p ON p.case_id = cases.id "
        "WHERE p.package_id = ?",
        (int(package_id),),
    )
    return sorted(row[0] for row in outcomes) == ["accepted", "returned"]


def _brought(work: Workspace, name: str) -> bool:
    found = [one for one in browse.lists(work) if one.file_name == name]
    return [one.person_count for one in found] == [19]


def _shared(work: Workspace, mark: str) -> bool:
    return all(
        mark in {one.title for one in browse.show(work, case_id).case.evidence}
        for case_id in PEOPLE
    )


def _household(work: Workspace, mark: str) -> bool:
    # A later household of the same people may be stored though its promise was not heard.
    now = {browse.show(work, one).case.answers["household"] for one in PEOPLE}
    return len(now) == 1 and len(members(work, now.pop())) >= len(PEOPLE)


def _printed(work: Workspace, told: str) -> bool:
    mark, file = told.split(" ", 1)
    noted = {(one.why, Path(one.file).name) for one in exports.all_exports(work)}
    return (mark, Path(file).name) in noted and Path(file).is_file()


def _finished(work: Workspace, mark: str) -> bool:
    done = {one.request.outcome for one in requests.all_requests(work)}
    return mark in done


def _notified(work: Workspace, mark: str) -> bool:
    return any(
        one.told["what"] == mark and one.notified_at
        for one in breach.all_breaches(work)
    )


KEPT: dict[str, Callable[[Workspace, str], bool]] = {
    "drilled": _drilled,
    "answered": _answered,
    "brought": _brought,
    "shared": _shared,
    "household": _household,
    "printed": _printed,
    "finished": _finished,
    "notified": _notified,
}
