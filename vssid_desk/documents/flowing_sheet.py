"""A sheet whose finished papers become text at once, so that thousands need little memory."""

from io import StringIO
from typing import Any

from xlsxwriter.worksheet import Worksheet

MOST_BREAKS = 1023  # page breaks that programs keep in a sheet


class FlowingSheet(Worksheet):  # type: ignore[misc]  # xlsxwriter has no exported types
    """Keeps cells of one paper only; what was settled can no longer be changed."""

    fh: Any  # where the library writes

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str] = []
        self._joined: list[str] = []
        self._count = 0

    def settle(self) -> None:
        """Write the rows and merged cells so far, and forget them."""
        self._rows.append(self._written(self._write_settled))
        self._joined.append(self._written(self._write_joined))
        self._count += len(self.merge)
        for known in (self.table, self.row_info, self.row_sizes, self.merged_cells):
            known.clear()
        self.merge.clear()

    def _written(self, write: Any) -> str:
        whole, self.fh = self.fh, StringIO()
        write()
        text = str(self.fh.getvalue())
        self.fh = whole
        return text

    def _write_settled(self) -> None:
        for row in sorted({*self.table, *self.row_info}):
            self._write_row(row, None, self.row_info.get(row))
            for column, cell in sorted(self.table.get(row, {}).items()):
                self._write_cell(row, column, cell)
            self._xml_end_tag("row")

    def _write_joined(self) -> None:
        for box in self.merge:
            self._write_merge_cell(box)

    def _write_rows(self) -> None:
        """Write all rows, as the library asks at the end."""
        self.settle()
        while self._rows:
            self.fh.write(self._rows.pop(0))

    def _write_merge_cells(self) -> None:
        """Write all merged cells, as the library asks at the end."""
        if self._count:
            self._xml_start_tag("mergeCells", [("count", self._count)])
            self.fh.write("".join(self._joined))
            self._xml_end_tag("mergeCells")
