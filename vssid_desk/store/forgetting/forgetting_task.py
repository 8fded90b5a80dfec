"""A task of forgetting: done in the store first, then in every backup that still waits."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from vssid_desk.domain.people.delivered import keys_of
from vssid_desk.errors import UserError
from vssid_desk.store import remembered
from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed, erasures, forgetting, redacting
from vssid_desk.store.forgetting.naming import folded, names
from vssid_desk.store.forgetting.redacted_complaints import redact_complaints
from vssid_desk.store.forgetting.redacted_exports import redact_exports
from vssid_desk.store.forgetting.redacted_lines import redact_lines
from vssid_desk.store.forgetting.redacted_texts import redact_texts
from vssid_desk.store.journal import journal, recording

_NAME = "forgetting"
STEPS = 9  # of what is done in the store, in one transaction
Step = Callable[[int], object]
_TELLING = (
    "Chưa xóa gì: lý do có tên hoặc số của người sẽ xóa, mà lý do thì ở lại trong biên bản và "
    "nhật ký. Ghi lý do không nêu tên, số của ai rồi làm lại."
)


def _silent(_step: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to forget: a campaign, or cases; `waits` names the places not yet done.

    `text` is the line in the journal; it tells numbers of rows, never who.
    """

    text: str
    campaign_id: int = 0
    case_ids: tuple[int, ...] = ()
    waits: tuple[str, ...] = ()


def gather(store: Store, task: Task) -> None:
    """Note what is doomed in this store, as it is now or was when it was copied."""
    if task.campaign_id:
        doomed.gather_campaign(store, task.campaign_id)
    else:
        doomed.gather_cases(store, task.case_ids)


def forget_here(
    store: Store, task: Task, why: str = "", step: Step = _silent
) -> tuple[int, list[int]]:
    """Erase what was gathered; needs the open operation "forget".

    Returns the number under which the erasure is noted, and the others whose findings named
    somebody. `step` is called with 1 … `STEPS` - 1 and may raise: then nothing is gone.
    Raises UserError when `why`, which stays, names somebody who goes.
    """
    lists, told = redacting.lists_of(store), _told_of(store)
    people = folded(redacting.telling(told))
    if names(why, people):
        raise UserError(_TELLING)
    step(1)
    redacting.redact(store, lists, told)
    redacting.drop_filters(store, told)
    redact_complaints(store, redacting.telling(told))
    step(2)
    redact_exports(store, people)
    redact_texts(store, people)
    step(3)
    lines = redact_lines(store, people)
    others = redacting.redact_others(store, lists, told)
    step(4)
    counts = forgetting.erase(store, step)
    return erasures.add(store, task.text, why, counts, lines), others


def forget_in_copy(copy: Store, task: Task) -> None:
    """Do the same in a backup, as an operation of its own, and leave no free page."""
    with journal.operation(copy, "forget", task.text, lasting=True):
        gather(copy, task)
        forget_here(copy, task)
    forgetting.sweep(copy)


def _told_of(store: Store) -> list[str]:
    """Return the names and numbers that the doomed cases are known by."""
    return [
        text
        for row in store.rows(
            "SELECT DISTINCT j.value FROM cases AS c, json_each(json_array(c.delivered, "  # noqa: S608 - constant
            "nullif(c.declared, ''), nullif(c.card, ''), nullif(c.other, ''))) AS side, "
            "json_each(side.value) AS j WHERE side.value IS NOT NULL AND (j.key IN (SELECT value FROM json_each(?)) "
            "OR (j.value NOT GLOB '*[^0-9]*' AND length(j.value) >= 9)) "
            f"AND c.id IN {doomed.OF.format(table='cases')}",
            (json.dumps(keys_of("full_name")),),
        )
        for text in row
        if text
    ]


def waiting(store: Store) -> list[Task]:
    """Return the tasks that some backup still waits for."""
    found = remembered.get(store, _NAME).get("tasks", [])
    return [
        Task(
            **{**one, "case_ids": tuple(one["case_ids"]), "waits": tuple(one["waits"])}
        )
        for one in found
    ]


def keep_waiting(store: Store, tasks: Sequence[Task]) -> None:
    """Remember which tasks wait; in the transaction that is open, if one is."""
    with recording.transaction(store):
        remembered.put(store, _NAME, {"tasks": [asdict(one) for one in tasks]})
