"""Papers of many people at once: collated, indexed, on odd pages, going on where they stopped."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from vssid_desk.domain.query import Query
from vssid_desk.errors import Cancelled
from vssid_desk.operations import browse
from vssid_desk.operations.correct import correct
from vssid_desk.operations.exports import lying_about
from vssid_desk.operations.print_batch import A_FILE_EACH, BatchWish, print_batch
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lớp |
    | 1 | TRẦN THỊ BƯỞI | 02/09/1990 | Nữ | 030190000000 | 3099000000 | 7B |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 | 6A |
    | 3 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 | 7B |
"""
FORMS = ("tk1_ts", "mau_02")
EACH = BatchWish(codes=FORMS, way=A_FILE_EACH)


@pytest.fixture
def people(commune: Workspace, take) -> list[int]:
    take(LIST)
    return list(browse.find(commune, Query(order="row")))


def pages(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    return [page.get_textpage().get_text_range() for page in document]


def test_one_file_stands_by_class_and_the_index_tells_the_page(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    made = print_batch(commune, people, folder=tmp_path, wish=BatchWish(codes=FORMS))
    texts = pages(made.file)
    assert "Mục lục giấy tờ" in texts[0]
    told = dict(
        re.findall(r"(Lê Văn Lựu|TRẦN THỊ BƯỞI|Vũ Thị Gấc).*?(\d+)\r?\n", texts[0])
    )
    assert list(told) == ["Lê Văn Lựu", "TRẦN THỊ BƯỞI", "Vũ Thị Gấc"]
    for name, page in told.items():
        assert int(page) % 2 == 1
        assert name.casefold() in texts[int(page) - 1].casefold()


def test_one_sided_papers_leave_no_page_empty(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    both = print_batch(
        commune, people, folder=tmp_path / "2", wish=BatchWish(codes=FORMS)
    )
    wish = BatchWish(codes=FORMS, duplex=False)
    one = print_batch(commune, people, folder=tmp_path / "1", wish=wish)
    assert any(not text.strip() for text in pages(both.file))
    assert all(text.strip() for text in pages(one.file))


def test_files_are_named_by_name_and_case_without_a_number_of_the_person(
    commune: Workspace, people: list[int], tmp_path: Path
) -> None:
    print_batch(commune, people, folder=tmp_path, wish=EACH)
    names = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.pdf")}
    assert names == {
        "00-muc-luc.pdf", "mau-02.pdf", "7b/tran-thi-buoi_HS00001.pdf",
        "6a/le-van-luu_HS00002.pdf", "7b/vu-thi-gac_HS00003.pdf",
    }  # fmt: skip
    assert {Path(one.file).name for one in lying_about(commune)} == {
        Path(name).name for name in names
    }


def test_a_stopped_batch_goes_on_and_draws_anew_who_has_changed(
    commune: Workspace, people: list[int], tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr("vssid_desk.operations.print_batch._PART", 2)

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_batch(commune, people, folder=tmp_path, wish=EACH, progress=stop)
    again = print_batch(commune, people, folder=tmp_path, wish=EACH)
    assert (again.made, again.kept) == (2, 2)
    correct(commune, people[1], {"phone": "0900000001"}, {})
    (tmp_path / "7b" / "vu-thi-gac_HS00003.pdf").unlink()
    third = print_batch(
        commune, people, folder=tmp_path, wish=replace(EACH, codes=("tk1_ts",))
    )
    assert (third.made, third.kept) == (2, 1)
