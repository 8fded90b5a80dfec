"""Forget a campaign or a person: out of the store, the journal's images and the backups."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import UserError
from vssid_desk.operations import generations
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.correct import place_of
from vssid_desk.operations.exports import lying_about
from vssid_desk.operations.forget_backups import (
    OWN,
    SECOND,
    backups_to_do,
    finish_in_backups,
    waits,
    waits_for_second,
)
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.forgetting import doomed, erasures, forgetting_task
from vssid_desk.store.forgetting.erasures import Erasure
from vssid_desk.store.forgetting.forgetting_task import STEPS, Task
from vssid_desk.store.journal import journal
from vssid_desk.store.office import campaigns
from vssid_desk.store.search import individuals

_STOPPED_LATE = (
    "Đã dừng khi đang xóa trong các bản sao lưu. Trong sổ đã xóa hẳn, không lấy lại được; "
    "các bản sao lưu còn lại chờ xóa, lần sao lưu tới chương trình tự làm nốt."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgettable:
    """What would go, before anything goes: `confirm` is the text that must be typed back."""

    what: str
    confirm: str
    counts: dict[str, int]
    files_in_clear: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What went; `waits` tells that the second place of backups has to be plugged in."""

    erasure: Erasure
    rewritten: int
    removed: int
    waits: bool
    faults: tuple[str, ...]


def campaign_to_forget(work: Workspace, campaign_id: int) -> Forgettable:
    """Return what forgetting a campaign would erase; nothing is changed."""
    campaign = campaigns.get(work.store, campaign_id)
    return _forgettable(work, _of_campaign(campaign), campaign.name)


def person_to_forget(work: Workspace, case_id: int) -> Forgettable:
    """Return what forgetting a person, in all lists, would erase; nothing is changed."""
    return _forgettable(work, _of_person(work, case_id), str(case_id))


def forget_campaign(
    work: Workspace,
    campaign_id: int,
    *,
    confirmed: str,
    why: str = "",
    progress: Progress = silent,
) -> Forgotten:
    """Erase everybody of a campaign with lists, papers and packages; cannot be taken back.

    `confirmed` is the campaign's name, typed anew. Raises UserError when it is another.
    A `progress` that cancels leaves what `stopped` says.
    """
    campaign = campaigns.get(work.store, campaign_id)
    _demand(confirmed, campaign.name)
    marked = replace(campaign, erased_on=work.today.isoformat())
    return _forget(work, _of_campaign(campaign), why, marked, progress)


def forget_person(
    work: Workspace,
    case_id: int,
    *,
    confirmed: str,
    why: str = "",
    progress: Progress = silent,
) -> Forgotten:
    """Erase one person from every list and package; cannot be taken back.

    `confirmed` is the number of the case, typed anew. Raises UserError when it is another.
    A `progress` that cancels leaves what `stopped` says.
    """
    _demand(confirmed, str(case_id))
    return _forget(work, _of_person(work, case_id), why, None, progress)


def stopped(work: Workspace, done_before: int) -> str:
    """Say what a forgetting that was stopped left; `done_before` counts the erasures till then.

    Until the store's one transaction is through nothing is gone; after it the backups that are
    left wait, and the next backup goes on with them.
    """
    if len(erasures.all_(work.store)) == done_before:
        return "Đã dừng. Chưa xóa gì: sổ và các bản sao lưu còn nguyên."
    left = waits(work)
    return _STOPPED_LATE if left else "Đã dừng, nhưng việc xóa đã xong cả."


def erased(work: Workspace) -> list[Erasure]:
    """Return every erasure, newest first."""
    return erasures.all_(work.store)


def keeping_over(work: Workspace) -> list[Campaign]:
    """Return the campaigns whose keeping time has passed and that still hold people."""
    today = work.today.isoformat()
    return [
        one
        for one in campaigns.all_(work.store)
        if one.keep_until
        and one.keep_until < today
        and cases.all_ids(work.store, one.id)
    ]


def keeping_reminder(work: Workspace) -> str:
    """Say whose keeping time has passed, "" when nobody's."""
    found = keeping_over(work)
    if not found:
        return ""
    return (
        f"Đã hết hạn lưu dữ liệu của {found[-1].name}"
        f"{f' và {len(found) - 1} đợt khác' if found[1:] else ''}. "
        "Xem lại, rồi xóa dữ liệu đợt nếu không còn căn cứ để giữ."
    )


def _of_campaign(campaign: Campaign) -> Task:
    text = f"Xóa dữ liệu đợt số {campaign.id}: {campaign.name}"
    return Task(text=text, campaign_id=campaign.id)


def _of_person(work: Workspace, case_id: int) -> Task:
    case = cases.get(work.store, case_id)
    ids: Sequence[int] = [case_id]
    if case.individual_id is not None:
        ids = individuals.of(work.store, case.individual_id)
    text = f"Xóa dữ liệu một người: {place_of(case)}, danh sách số {case.list_id}"
    return Task(text=text, case_ids=tuple(ids))


def _demand(given: str, wanted: str) -> None:
    if given.strip() != wanted.strip():
        raise UserError(
            f"Chưa xóa gì. Việc này không hoàn tác được, nên phải gõ lại đúng “{wanted}” để xác nhận."
        )


def _forgettable(work: Workspace, task: Task, confirm: str) -> Forgettable:
    journal.demand(work.store, "forget")
    try:
        forgetting_task.gather(work.store, task)
        found = doomed.counts(work.store)
    finally:
        doomed.end(work.store)
    return Forgettable(
        what=task.text,
        confirm=confirm,
        counts=found,
        files_in_clear=len(lying_about(work)),
    )


def _forget(
    work: Workspace,
    task: Task,
    why: str,
    campaign: Campaign | None,
    progress: Progress,
) -> Forgotten:
    store, total = work.store, STEPS + backups_to_do(work, _second(work))
    with journal.operation(store, "forget", task.text, lasting=True):
        forgetting_task.gather(store, task)
        number, others = forgetting_task.forget_here(
            store, task, why, lambda step: progress(step, total)
        )
        assess_ids(work, others)
        if campaign is not None:
            campaigns.put(store, campaign)
        waiting = replace(task, waits=_waits(work))
        forgetting_task.keep_waiting(store, [*forgetting_task.waiting(store), waiting])
    progress(STEPS, total)
    rewritten, removed = finish_in_backups(
        work, _second(work), lambda done: progress(STEPS + done, total)
    )
    progress(total, total)
    return Forgotten(
        erasure=erasures.get(store, number),
        rewritten=rewritten,
        removed=removed,
        waits=waits_for_second(work),
        faults=tuple(journal.verify(store)),
    )


def _waits(work: Workspace) -> tuple[str, ...]:
    return (OWN, SECOND) if _second(work) else (OWN,)


def _second(work: Workspace) -> str:
    return generations.state(work).settings.second_folder
