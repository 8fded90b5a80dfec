"""Hand-outs: each person is given what their path asks for, as paper and as text."""

from pathlib import Path

import pytest

from tests.documents.reading import pdf_pages, squeezed
from tests.operations.conftest import Take
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.correct import correct
from vssid_desk.operations.handouts import handouts, messages, write_handouts
from vssid_desk.operations.workspace import Workspace

MATCHED = """
    | DANH SÁCH NGƯỜI THAM GIA ĐÃ KHỚP (Mẫu 01) | | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Đã đăng ký VssID |
    | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 | Chưa |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | | Chưa |
"""
UNMATCHED = """
    | DANH SÁCH NGƯỜI THAM GIA CHƯA KHỚP (Mẫu 02) | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 |
    | 2 | Vũ Văn Na | 05/06/2020 | Nam | | 3099000003 |
"""


def everyone(work: Workspace) -> list[int]:
    return list(browse.find(work, Query(order="row")))


def needing(work: Workspace) -> dict[str, list[str]]:
    """Return the names by hand-out."""
    ids = everyone(work)
    names = {row.id: row.full_name for row in browse.rows(work, ids)}
    return {
        one.code: [names[id_] for id_ in one.case_ids] for one in handouts(work, ids)
    }


def text_of(file: Path) -> str:
    return squeezed(" ".join(pdf_pages(file.read_bytes())))


def test_everyone_on_mau_01_is_told_that_the_data_agree(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    take(MATCHED)
    both = ["Trần Thị Bưởi", "Lê Văn Lựu"]
    found = needing(commune)
    assert found["handout_matched"] == found["handout_matched_list"] == both
    assert found["handout_register"] == both
    files = write_handouts(commune, everyone(commune), tmp_path / "phat")
    assert {file.name for file in files} == {
        "handout-matched.pdf",
        "handout-register.pdf",
    }
    told = text_of(tmp_path / "phat" / "handout-matched.pdf")
    assert "TàikhoảnVssID:chưađăngký." in told
    assert "đãxácthực" not in told


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"id_state": "never"}, "handout_police"),
        ({"id_state": "applied"}, "handout_police"),
        ({"id_state": "has_card", "vssid_account": "no_email"}, "handout_email"),
        ({"id_state": "has_card", "vssid_account": "none"}, "handout_register"),
    ],
)
def test_the_hand_out_follows_the_path(
    commune: Workspace, take: Take, answers: dict[str, str], code: str
) -> None:
    take(UNMATCHED)
    correct(commune, everyone(commune)[0], {}, answers)
    assert "Vũ Thị Gấc" in needing(commune)[code]


def test_a_child_is_registered_by_the_parent_who_may_come_first(
    commune: Workspace, take: Take
) -> None:
    take(UNMATCHED)
    child = everyone(commune)[1]
    said = {"id_state": "never", "vssid_account": "none", "parent_account": "no"}
    correct(commune, child, {}, said)
    found = needing(commune)
    assert found["handout_child"] == found["handout_register"] == ["Vũ Văn Na"]
    correct(commune, child, {}, {"parent_account": "yes"})
    assert "handout_register" not in needing(commune)


def test_the_message_names_the_code_and_asks_for_it_when_there_is_none(
    commune: Workspace, take: Take
) -> None:
    take(MATCHED)
    first, second = messages(commune, everyone(commune), "handout_register")
    assert "Mã số BHXH: 3099000000." in first.text
    assert "Mã số BHXH: chưa có, xin hỏi cán bộ." in second.text
    assert "cho 2 người; lý do: phát hướng dẫn" in history.entries(commune)[0].text


PUPILS = """
    | DANH SÁCH NGƯỜI THAM GIA CHƯA KHỚP (Mẫu 02) | | | | | |
    | STT | Họ và tên | Ngày sinh | Lớp | Mã số BHXH | Họ tên chủ hộ | Địa chỉ |
    | 1 | Vũ Thị Gấc | 05/06/2015 | 5A | 3099000002 | Vũ Văn Mận | Thôn Đoài |
    | 2 | Vũ Văn Na | 05/06/2016 | 4B | 3099000003 | Vũ Văn Mận | Thôn Đoài |
    | 3 | Lê Văn Lựu | 12/03/2016 | 4B | 3099000004 | | |
"""


def test_a_household_gets_one_sheet_and_who_lives_in_none_is_not_offered_one(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    take(PUPILS)
    assert needing(commune)["handout_household"] == ["Vũ Thị Gấc", "Vũ Văn Na"]
    ids = everyone(commune)
    (file,) = write_handouts(commune, ids, tmp_path, codes=["handout_household"])
    (page,) = pdf_pages(file.read_bytes())
    assert "Vũ Thị Gấc" in page
    assert "Vũ Văn Na" in page
    with pytest.raises(UserError, match="không ai cần"):
        write_handouts(commune, ids[2:], tmp_path, codes=["handout_household"])


def test_what_cannot_be_given_is_told(
    commune: Workspace, take: Take, tmp_path: Path
) -> None:
    take(MATCHED)
    ids = everyone(commune)
    with pytest.raises(UserError, match="không ai cần"):
        write_handouts(commune, ids, tmp_path, codes=["handout_email"])
    with pytest.raises(UserError, match="không có bản tin nhắn"):
        messages(commune, ids, "handout_household")
