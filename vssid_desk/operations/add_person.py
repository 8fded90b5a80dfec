"""Add a person who is on no list: a new employee, a new pupil. The street is the same."""

from collections.abc import Mapping
from dataclasses import replace

from vssid_desk.domain.case import Case
from vssid_desk.domain.person import FIELDS, Person
from vssid_desk.domain.query import Query
from vssid_desk.domain.reference.list_codes import BY_HAND, HAND_LABEL
from vssid_desk.domain.values.text import fold
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_cases
from vssid_desk.operations.browse import CaseView, view_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, lists
from vssid_desk.store.journal import journal
from vssid_desk.store.lists import NewList
from vssid_desk.store.office import campaigns
from vssid_desk.store.search import search

_NUMBERS = ("personal_id", "social_insurance_code")


def add_person(
    work: Workspace, campaign_id: int, values: Mapping[str, str]
) -> CaseView:
    """Keep somebody on no list with declared values (final, by field key), nothing delivered.

    They stand in the campaign's own list of people added by hand. Raises UserError without a
    name, for an unknown field, and for somebody with the same number and name who is there.
    """
    campaigns.get(work.store, campaign_id)
    _check(work, campaign_id, values)
    with journal.operation(work.store, "add_person", "Thêm một người ngoài danh sách"):
        made = _made(work, campaign_id, Person.of(values))
        assessment = assess_cases(work, [made])[0]
    return view_of(work, made, assessment)


def _made(work: Workspace, campaign_id: int, declared: Person) -> Case:
    list_id, taken = _list_of(work, campaign_id)
    item = {
        "sheet": "",
        "row": taken + 1,
        "group": "",
        "fields": {},
        "other": {},
        "reason": "",
        "raw": {},
        "notes": [],
    }
    made = replace(cases.add_many(work.store, list_id, [item])[0], declared=declared)
    cases.put(work.store, made)
    lists.put_reading(work.store, list_id, list_code=BY_HAND, receipt={}, reading={})
    return made


def _list_of(work: Workspace, campaign_id: int) -> tuple[int, int]:
    """Return the campaign's list of people added by hand, made when needed, and its size."""
    for one in lists.all_(work.store):
        if (one.campaign_id, one.list_code) == (campaign_id, BY_HAND):
            return one.id, one.person_count
    new = NewList(
        campaign_id=campaign_id,
        file_name=HAND_LABEL,
        data=f"{HAND_LABEL}, đợt {campaign_id}".encode(),
        list_code=BY_HAND,
        title=HAND_LABEL,
        received_on=work.today.isoformat(),
    )
    return lists.add(work.store, new), 0


def _check(work: Workspace, campaign_id: int, values: Mapping[str, str]) -> None:
    unknown = values.keys() - FIELDS.keys()
    if unknown:
        raise UserError(f"Không có trường “{min(unknown)}”. Xem lại tên trường.")
    name = values.get("full_name", "")
    if not name:
        raise UserError("Người thêm tay cần có họ và tên. Điền họ và tên rồi lưu lại.")
    for key in _NUMBERS:
        _check_number(work, campaign_id, values.get(key, ""), name)


def _check_number(work: Workspace, campaign_id: int, number: str, name: str) -> None:
    """Refuse to add somebody twice."""
    if not number:
        return
    found = search.ids(work.store, Query(text=number, campaign_id=campaign_id), 20)
    for row in search.rows(work.store, found):
        same = number in (row.personal_id, row.social_insurance_code)
        if same and fold(row.full_name) == fold(name):
            where = lists.get(work.store, row.list_id).title
            raise UserError(
                f"Người này đã có ở dòng {row.row_number}, danh sách “{where}”. "
                "Mở dòng đó thay vì thêm người mới."
            )
