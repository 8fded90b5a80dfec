"""The sheet in the import preview: its cells, what its columns mean, numbers masked."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHeaderView, QMenu, QTableView, QWidget

from vssid_desk.gui.components.labels import ElidedLabel
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.lists.mapping_header import MappingHeader
from vssid_desk.gui.lists.sheet_cells import SheetDelegate
from vssid_desk.gui.lists.sheet_model import Places, SheetModel
from vssid_desk.gui.look import theme

_NAMED_WIDTH = 150  # of a column with a name of its own over it
_WIDTHS = {"": 78, "full_name": 170, "address": 170, "birth_date": 108, "sex": 92}


class SheetView(QWidget):
    """Shows one sheet and goes to a cell of it; a click on a row number offers it as header."""

    header_pointed = Signal(int, int)  # first and last row of the file

    def __init__(self) -> None:
        super().__init__()
        self.model = SheetModel()
        self.table = QTableView()
        self.table.setAccessibleName("Nội dung trang tính")
        self.table.setModel(self.model)
        self.table.setItemDelegate(SheetDelegate(self.table))
        self.header = MappingHeader(self.table)
        self.table.setHorizontalHeader(self.header)
        self.header.setStretchLastSection(True)  # room for what a row is
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(theme.look().u(27))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setSectionsClickable(True)
        rows.sectionClicked.connect(self.offer_header)
        rows.setToolTip("Bấm vào số dòng để lấy dòng đó làm tiêu đề")
        self.numbers = QCheckBox("Hiện số")
        self.numbers.toggled.connect(lambda on: self.model.show_numbers(shown=on))
        self._told = ElidedLabel("", "caption")
        told = row(self._told, self.numbers, margins=(14, 6, 14, 6))
        told.setStretch(0, 1)
        self.setLayout(column(self.table, told, gap=0))

    def show_sheet(
        self,
        sample: Mapping[str, Any],
        fields: Mapping[str, str],
        places: Places,
        tables: Sequence[Mapping[str, Any]],
        unsure: frozenset[str] = frozenset(),
    ) -> None:
        """Show one sheet with the meaning of its columns, from its first people on."""
        self.model.show(sample, fields, places)
        first, last = _header_rows(tables)
        lines = sample["rows"]
        heads: Sequence[str] = next(
            (one["cells"] for one in lines if one["row"] == last), []
        )
        words = dict(zip(sample["columns"], heads, strict=False))
        self.header.show_columns(fields, words, unsure)
        for at, letter in enumerate(sample["columns"]):
            width = _WIDTHS.get(fields.get(letter, ""), 122) if fields else 122
            if self.header.named(letter):
                width = _NAMED_WIDTH
            self.table.setColumnWidth(at, theme.look().u(width))
        self._told.set_text(_told(first, last, unsure))
        begin = next((at for at, one in enumerate(lines) if one["row"] > last), 0)
        top = QTableView.ScrollHint.PositionAtTop
        self.table.scrollTo(self.model.index(begin, 0), top)

    def offer_header(self, section: int) -> None:
        """Offer a row, alone or with those below it, as the header."""
        row = int(str(self.model.headerData(section, Qt.Orientation.Vertical)))
        menu = QMenu(self.table)
        words = (
            f"Dòng {row} là tiêu đề",
            f"Dòng {row} và {row + 1} là tiêu đề",
            f"Dòng {row} đến {row + 2} là tiêu đề",
        )
        for more, text in enumerate(words):
            menu.addAction(text).triggered.connect(
                lambda _on=False, last=row + more: self.header_pointed.emit(row, last)
            )
        top = self.table.rowViewportPosition(section)
        menu.popup(self.table.viewport().mapToGlobal(QPoint(0, top)))

    def show_place(self, row_number: int, field: str) -> None:
        """Go to a cell."""
        index = self.model.place(row_number, field)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)


def _told(first: int, last: int, unsure: frozenset[str]) -> str:
    """Say where the header is and which columns want a look."""
    if not last:
        return "Không có dòng tiêu đề. Bấm vào số dòng có chữ “Họ và tên”, hoặc bấm vào từng tên cột."
    where = f"dòng {first}" if first == last else f"dòng {first} đến {last}"
    if unsure:
        named = ", ".join(sorted(unsure, key=lambda one: (len(one), one)))
        return f"Tiêu đề: {where}. Cột {named} nhận ra theo nội dung, xem lại giúp; bấm vào tên cột để đổi."
    return (
        f"Tiêu đề: {where}. Bấm vào tên cột để đổi, vào số dòng để chọn tiêu đề khác."
    )


def _header_rows(tables: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    if not tables or not tables[0]["header_rows"]:
        return 0, 0
    first, last = tables[0]["header_rows"]
    return int(first), int(last)
