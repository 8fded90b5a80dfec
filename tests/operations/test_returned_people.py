"""People whom the agency returned and who stand in the next list again."""

from tests.operations.conftest import Take
from tests.operations.test_next_list import NOVEMBER, OCTOBER, case_of
from tests.store.made import send
from vssid_desk.operations import attach, browse
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import packages
from vssid_desk.store.journal import journal


def returned(work: Workspace, case_id: int, why: str) -> None:
    with journal.operation(work.store, "record_response", "Nhận kết quả"):
        packages.put_outcomes(work.store, [(case_id, "returned", why)])


def sent_back(work: Workspace, take: Take) -> int:
    """Let a corrected person of the first list be sent and come back; return the case."""
    old = case_of(work, take(OCTOBER).list_id, 1)
    correct(work, old.id, {"birth_date": "1990-02-09"}, {})
    attach.attach(work, old.id, "citizen_card_copy")
    send(work.store, old.id)
    returned(work, old.id, "ảnh thẻ mờ")
    return old.id


def test_whom_the_agency_returned_is_mended_not_sent_to_the_police(
    commune: Workspace, take: Take
) -> None:
    sent_back(commune, take)
    second = take(NOVEMBER, "thang-11.xlsx")
    new = case_of(commune, second.list_id, 1)
    shown = browse.show(commune, new.id).assessment
    assert shown.identity is not None
    assert (shown.identity.mark, shown.stage) == ("I-2", "correcting")
    (left,) = shown.missing
    assert "ảnh thẻ mờ" in left.text
    settled = correct(commune, new.id, {}, {"return_settled": "yes"})
    assert settled.assessment.stage == "ready"


def test_what_was_settled_of_a_returned_paper_is_not_asked_again(
    commune: Workspace, take: Take
) -> None:
    correct(commune, sent_back(commune, take), {}, {"return_settled": "yes"})
    second = take(NOVEMBER, "thang-11.xlsx")
    new = case_of(commune, second.list_id, 1)
    assert browse.show(commune, new.id).assessment.stage == "ready"
