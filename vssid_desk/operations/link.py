"""Say that somebody of a list is, or is not, somebody of an earlier one."""

from collections.abc import Sequence
from dataclasses import replace

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.carrying import given_back
from vssid_desk.domain.people.comparison import Comparison, counted, kind_of
from vssid_desk.domain.people.meeting import Earlier, Meeting
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.correct import check_open, place_of
from vssid_desk.operations.meeting_people import LINKED
from vssid_desk.operations.tying import carry
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, meetings
from vssid_desk.store.journal import journal
from vssid_desk.store.search import individuals

_SAME = "Cán bộ xác nhận là cùng một người."
_BOTH = "Hai người của danh sách mới cùng giống người cũ này; so thẻ của cả hai."
_TWO = "Cán bộ xác nhận là hai người khác nhau."


def link(
    work: Workspace,
    case_ids: Sequence[int],
    *,
    same: bool,
    earlier_id: int | None = None,
) -> list[Case]:
    """Tie cases to the earlier ones proposed for them (or to `earlier_id`), or part them.

    Tied, what was declared, answered and shown for the earlier case goes on in the new one;
    parted, it goes back. Raises UserError when there is nobody to tie to, or when the earlier
    case goes on in another one already.
    """
    found = cases.get_many(work.store, case_ids)
    text = "Cùng một người" if same else "Hai người khác nhau"
    where = place_of(found[0]) if len(found) == 1 else f"{len(found)} người"
    with journal.operation(work.store, "link", f"{text}: {where}"):
        for case in found:
            if same:
                _tie(work, case, earlier_id or case.met_case_id)
            else:
                part(work, case)
        for list_id in dict.fromkeys(case.list_id for case in found):
            recount(work, list_id)
    return cases.get_many(work.store, case_ids)


def _tie(work: Workspace, case: Case, earlier_id: int | None) -> None:
    if earlier_id is None or earlier_id == case.id:
        raise UserError(
            "Chưa biết người này là ai trong danh sách trước. Chọn người ở danh sách trước rồi nối lại."
        )
    earlier = cases.get(work.store, earlier_id)
    _check(case, earlier)
    individual = (
        earlier.individual_id or individuals.make(work.store, [("officer", _SAME)])[0]
    )
    kind = kind_of(case.delivered, Meeting(_as_earlier(earlier, case), "certain", ""))
    tied = replace(
        case,
        individual_id=individual,
        met=kind,
        met_case_id=earlier.id,
        link_level="officer",
        link_reason=_SAME,
    )
    cases.put(work.store, tied)
    goes_on = case.id if kind in LINKED else None
    individuals.tie(work.store, [(earlier.id, individual, goes_on)])
    if goes_on:
        carry(work, [(earlier, tied)])
    assess_ids(work, [earlier.id, case.id])


def _check(case: Case, earlier: Case) -> None:
    check_open(case)
    if earlier.list_id == case.list_id:
        raise UserError(
            "Hai người này ở cùng một danh sách. Nếu bị ghi hai lần, đánh dấu một dòng không "
            "thuộc đơn vị, lý do bị ghi trùng."
        )
    if earlier.continued_in not in (None, case.id):
        raise UserError(
            "Người ở danh sách trước đã được nối với một người khác. Tách nối đó trước rồi nối lại."
        )


def _as_earlier(earlier: Case, case: Case) -> Earlier:
    return Earlier(
        case_id=earlier.id,
        list_id=earlier.list_id,
        delivered=earlier.delivered,
        declared=earlier.declared,
        sent=earlier.package_id is not None or bool(earlier.outcome),
        here=earlier.campaign_id == case.campaign_id,
    )


def part(
    work: Workspace, case: Case, *, level: str = "refused", reason: str = _TWO
) -> None:
    """Undo the tie of a case and give back what it has from the earlier one; in an operation."""
    if case.met_case_id is None:
        raise UserError(
            "Người này chưa nối với ai trong danh sách trước, không có gì để tách."
        )
    check_open(case)
    earlier = cases.get(work.store, case.met_case_id)
    if earlier.continued_in == case.id:
        meetings.take_papers_back(work.store, earlier.id, case.id)
        cases.put(work.store, replace(earlier, continued_in=None))
        case = given_back(case, earlier)
    parted = replace(
        case,
        individual_id=None,
        met="new" if level == "refused" else "unsure",
        link_level=level,
        link_reason=reason,
    )
    cases.put(work.store, parted)
    assess_ids(work, [earlier.id, case.id])


def loosen(work: Workspace, list_id: int) -> None:
    """Leave to the officer whoever was tied by likeness alone though two fit; in an operation."""
    found = cases.get_many(work.store, meetings.shared_likely(work.store, list_id))
    for case in found:
        part(work, case, level="look", reason=_BOTH)
    if found:
        recount(work, list_id)


def recount(work: Workspace, list_id: int) -> None:
    """Keep the comparison of a list in step with its ties; in an operation."""
    kept = meetings.get(work.store, list_id)
    if kept.is_first:
        return
    kinds = meetings.kinds(work.store, list_id)
    unsure = meetings.proposed(work.store, list_id)
    gone = meetings.gone(work.store, list_id, kept.with_lists, unsure)
    counts = counted(kinds, gone)
    made = Comparison(counts=counts, with_lists=kept.with_lists, gone=tuple(gone))
    meetings.put(work.store, list_id, made)
