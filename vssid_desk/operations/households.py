"""Households: see them, put people together or apart, name the one head."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import (
    ALONE,
    HOUSEHOLD,
    IS_HEAD,
    Household,
    head_of,
    household_key,
)
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_cases
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.journal import journal
from vssid_desk.store.search import households as store_households


def households(work: Workspace, campaign_id: int | None = None) -> list[Household]:
    """Return every household of more than one person, with its head and how far it is."""
    found = store_households.of_many(work.store, campaign_id)
    ids_of = store_households.members_of_many(work.store, campaign_id)
    return [
        Household(
            key=key,
            head=_head_name(cases.get_many(work.store, ids_of[key])),
            people=people,
            open_people=left,
        )
        for key, people, left in found
    ]


def members(work: Workspace, key: str) -> list[Case]:
    """Return the people of a household, its head first."""
    found = cases.get_many(work.store, store_households.members(work.store, key))
    head = head_of(found)
    return sorted(found, key=lambda one: one is not head)


def put_together(work: Workspace, case_ids: Sequence[int], key: str) -> None:
    """Put people into the household of this key; "" leaves each of them in none.

    Raises UserError for a person who does not exist.
    """
    said = key.strip() or ALONE
    text = f"Ghép hộ: {len(case_ids)} người" if key else "Tách khỏi hộ"
    people = [cases.get(work.store, case_id) for case_id in case_ids]
    _answer(work, people, lambda _: {HOUSEHOLD: said, IS_HEAD: ""}, text)


def name_head(work: Workspace, case_id: int) -> None:
    """Make a person the one head of their household; raise UserError without a household."""
    case = cases.get(work.store, case_id)
    key = household_key(case)
    if not key:
        raise UserError(
            "Người này chưa thuộc hộ nào. Ghép người này vào một hộ rồi mới đặt chủ hộ."
        )
    _answer(
        work,
        members(work, key),
        lambda one: {IS_HEAD: "yes" if one.id == case_id else ""},
        "Đặt chủ hộ",
    )


def _answer(
    work: Workspace,
    people: Sequence[Case],
    said_of: Callable[[Case], Mapping[str, str]],
    text: str,
) -> None:
    changed = []
    for case in people:
        told = {**case.answers, **said_of(case)}
        kept = {key: said for key, said in told.items() if said}
        if kept != case.answers:
            changed.append(replace(case, answers=kept))
    if not changed:
        return
    with journal.operation(work.store, "households", text):
        for case in changed:
            cases.put(work.store, case)
        assess_cases(work, changed)


def _head_name(people: Sequence[Case]) -> str:
    head = head_of(people)
    return head.declared.full_name if head else ""
