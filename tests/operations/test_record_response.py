"""A list of answers is read against the people of a package."""

from collections.abc import Callable
from pathlib import Path

from tests.operations.conftest import Take
from tests.operations.test_next_list import case_of
from tests.store.made import send
from vssid_desk.operations.record_response import read_response
from vssid_desk.operations.workspace import Workspace

SENT = """
    | Họ và tên | Ngày sinh | Số ĐDCN/CCCD |
    | Trần Thị Bưởi | 02/09/1990 | 030190000001 |
    | Trần Thị Bưởi | 12/03/1957 | 030157000002 |
    | Lê Văn Lựu | 17/05/1972 | 030072000003 |
"""
ANSWERS = """
    | Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Kết quả |
    | Trần Thị Bưởi | 12/03/1957 | 030157000002 | Đã khớp |
    | TRẦN THỊ BƯỞI | 02/09/1990 | | Trả lại: ảnh mờ |
    | Ngô Thị Mới | 06/06/1963 | 030163000006 | Đã khớp |
"""


def test_namesakes_are_told_apart_and_strangers_are_named_by_row(
    commune: Workspace, take: Take, workbook: Callable[..., Path]
) -> None:
    list_id = take(SENT).list_id
    sent = [case_of(commune, list_id, row).id for row in (1, 2, 3)]
    package_id = send(commune.store, *sent)
    told = read_response(commune, package_id, workbook(ANSWERS, "tra-loi.xlsx"))
    assert {id_: one.outcome for id_, one in told.outcomes.items()} == {
        sent[1]: "accepted",
        sent[0]: "returned",
    }
    assert told.unknown_rows == [4]
