"""Workbooks are saved without a trace in the temporary folder, and as openpyxl saves them."""

import io
import tempfile
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as Drawn
from PIL import Image

from vssid_desk.documents import in_memory, marked_workbook
from vssid_desk.documents.office_workbook import OfficeWorkbook


def rich() -> Workbook:
    """Return a workbook with what a sheet may hold beside its cells."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"] = "Trần Thị Bưởi", "=1+1"
    sheet["A1"].comment = Comment("xem lại", "VssID Desk")
    sheet["A2"].hyperlink = "https://example.vn"
    sheet.merge_cells("A3:B3")
    sheet.add_chart(chart := BarChart(), "D5")
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=1))
    Image.new("RGB", (9, 9)).save(picture := io.BytesIO(), "png")
    sheet.add_image(Drawn(picture), "D9")
    book.create_sheet("Hai")["A1"] = "031190123456"
    return book


def test_nothing_is_laid_into_the_temporary_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "khong-co"))
    data = in_memory.saved(rich())
    found = openpyxl.load_workbook(io.BytesIO(data))
    assert found["Hai"]["A1"].value == "031190123456"
    marked = marked_workbook.marked_copy(data, [])
    assert marked is not None
    assert OfficeWorkbook(marked).filled([]).data.startswith(b"PK")


def test_a_workbook_is_saved_part_by_part_as_openpyxl_saves_it() -> None:
    plain = io.BytesIO()
    rich().save(plain)
    with (
        ZipFile(plain) as theirs,
        ZipFile(io.BytesIO(in_memory.saved(rich()))) as ours,
    ):
        assert ours.namelist() == theirs.namelist()
        for name in set(ours.namelist()) - {"docProps/core.xml"}:  # the time of saving
            assert ours.read(name) == theirs.read(name), name
