"""What was done with a released program is found, goes on and is taken back after an upgrade."""

from pathlib import Path

import pypdfium2
import pytest

from tests.store.released import STORES, copied, opened
from vssid_desk.domain.query import Query
from vssid_desk.operations import (
    breach,
    browse,
    complaints,
    counters,
    exports,
    history,
    households,
    phone_round,
    requests,
    saved_filters,
    users,
)
from vssid_desk.operations.assessing import assess_after_upgrade
from vssid_desk.operations.file_sheets import file_sheets
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.workspace import Workspace, open_workspace

BUOI, LUU, LUU_AGAIN = 1, 2, 3  # the cases of the store of 0.3.0


@pytest.fixture
def of_030(tmp_path: Path) -> Workspace:
    work = opened(copied(STORES / "0.3.0.vssid", tmp_path))
    assess_after_upgrade(work)
    return work


def test_what_was_done_before_an_upgrade_is_taken_back_after_it(tmp_path: Path) -> None:
    file = copied(STORES / "0.2.0.vssid", tmp_path)
    work = opened(file)
    assess_after_upgrade(work)
    luu = browse.find(work, Query(text="luu"))[0]
    assert browse.show(work, luu).case.declared.phone == "0912000000"
    history.undo(work)
    assert browse.show(work, luu).case.declared.phone == ""
    for _ in range(4):  # the filter, the day at a counter, the complaint, the call
        history.undo(work)
    assert complaints.complaints(work) == []
    assert phone_round.phone_card(work, browse.find(work, Query(text="buoi"))[0]).calls == []  # fmt: skip
    assert history.verify(work) == []
    history.redo(work)
    assert history.verify(work) == []
    work.close()


@pytest.mark.parametrize("release", ["0.2.0", "0.3.0", "0.4.0"])
def test_the_users_of_a_released_store_open_it_still(
    tmp_path: Path, release: str
) -> None:
    file = copied(STORES / f"{release}.vssid", tmp_path)
    opened(file).close()
    work = open_workspace(file, user="Mai", password="mat-khau-cua-mai")
    assert [user.name for user in users.all_users(work)] == ["Chủ sổ", "Mai"]
    assert len(households.households(work)) == 1
    assert len(complaints.complaints(work)) == len(counters.sessions(work)) == 1
    assert [one.name for one in saved_filters.saved_filters(work)] == ["Chờ hỏi"]
    work.close()


def test_a_page_printed_before_an_upgrade_is_filed_after_it(
    of_030: Workspace, tmp_path: Path
) -> None:
    before = of_030.store.rows("SELECT DISTINCT reference FROM page_marks")
    (file,) = fill_forms(
        of_030, [BUOI, LUU], ["mau_02"], folder=tmp_path, kinds=["pdf"]
    )
    assert of_030.store.rows("SELECT DISTINCT reference FROM page_marks") == before
    drawn = pypdfium2.PdfDocument(file)[0].render(scale=300 / 72, grayscale=True)
    drawn.to_pil().save(tmp_path / "trang.png")
    (filed,) = file_sheets(of_030, [tmp_path / "trang.png"])
    assert (filed.case_ids, filed.form) == ((BUOI,), "mau_02")
    assert "trang này có 2 người" in filed.told  # one of them goes on in a newer list
    assert history.verify(of_030) == []
    of_030.close()


def test_the_picture_of_a_page_is_shared_by_those_on_it_after_an_upgrade(
    of_030: Workspace,
) -> None:
    titles = {
        case_id: [one.title for one in browse.show(of_030, case_id).case.evidence]
        for case_id in (BUOI, LUU_AGAIN)
    }
    assert titles == {
        BUOI: ["Danh sách Mẫu 02 đã ký"],
        LUU_AGAIN: ["Danh sách Mẫu 02 đã ký"],
    }
    assert of_030.store.value("SELECT count(*) FROM contents WHERE size > 50000") == 1
    of_030.close()


def test_a_case_closed_before_an_upgrade_opens_again_after_it(
    of_030: Workspace,
) -> None:
    def stages() -> set[tuple[int, str]]:
        return set(of_030.store.rows("SELECT case_id, stage FROM search"))

    assert (LUU, "closed") in stages()
    history.undo(of_030)  # the phone number
    history.undo(of_030)  # the list of the next month
    assert stages() == {(BUOI, "asking"), (LUU, "asking")}
    assert len(browse.show(of_030, LUU).case.evidence) == 1
    assert history.verify(of_030) == []
    history.redo(of_030)
    assert (LUU, "closed") in stages()
    assert len(browse.find(of_030, Query(text="luu"))) == 2
    assert history.verify(of_030) == []
    of_030.close()


def test_why_files_went_out_and_what_was_asked_is_known_after_an_upgrade(
    of_030: Workspace,
) -> None:
    (out,) = exports.all_exports(of_030)
    assert (out.people, out.why) == (2, "nộp hồ sơ")
    (asked,) = requests.all_requests(of_030)
    assert asked.request.note == "xem dữ liệu"
    assert len(breach.all_breaches(of_030)) == 1
    of_030.close()
