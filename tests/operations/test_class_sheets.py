"""A school keeps a sheet a class: pupils are found by it, without a column of their own."""

from collections.abc import Callable
from pathlib import Path

from vssid_desk.domain.query import Query
from vssid_desk.operations import browse
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.workspace import Workspace

HEAD = "| STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD |"
A = f"""
    {HEAD}
    | 1 | Trần Thị Bưởi | 09/02/2014 | Nữ | 030314000001 |
    | 2 | Lê Văn Lựu | 12/03/2014 | Nam | 030214000002 |
"""
B = f"""
    {HEAD}
    | 1 | Đỗ Văn Đào | 17/05/2013 | Nam | 030213000003 |
"""
C = """
    | STT | Họ và tên | Lớp | Ngày sinh | Giới tính | Số ĐDCN/CCCD |
    | 1 | Vũ Thị Gấc | 8C | 01/02/2012 | Nữ | 030312000004 |
"""


def test_pupils_are_of_the_class_that_their_sheet_names(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    file = workbook({"6A": A, "Lớp 7B": B, "9D": C}, "lop.xlsx")
    import_list(commune, file, campaign_id=1)
    found = browse.facets(commune, Query(), "department")
    assert {one.value: one.count for one in found} == {"6A": 2, "Lớp 7B": 1, "8C": 1}
