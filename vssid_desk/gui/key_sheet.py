"""The sheet of all keys (Ctrl+/), grouped as in the menus."""

from itertools import groupby

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from vssid_desk.gui.components.dialog_frame import framed
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.keys import COMMANDS, Command, written
from vssid_desk.gui.look import theme


class KeySheet(QDialog):
    """Every command with its key, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.look().u(32))
        grid.setVerticalSpacing(theme.look().u(4))
        lines = [line for line in COMMANDS if line.keys]
        places = [0, 0]
        for menu, group in groupby(lines, key=lambda line: line.menu):
            side = 0 if sum(places) < len(lines) // 2 else 1
            places[side] = _fill(grid, places[side], side, menu, list(group))
        body = column(grid, 1, margins=(24, 12, 24, 16))
        hint = "Phím ghi cạnh mỗi lệnh trong thực đơn; ở cửa sổ nào F1 cũng mở trợ giúp về cửa sổ đó."
        keys = in_scroll(frame(body, "surface"))
        self.setLayout(framed(self, "Bảng phím tắt", hint, keys))
        self.resize(theme.look().u(860), theme.look().u(600))


def _fill(
    grid: QGridLayout, start: int, side: int, menu: str, lines: list[Command]
) -> int:
    grid.addWidget(label(menu.replace("&", ""), "heading"), start, side * 2, 1, 2)
    for offset, line in enumerate(lines, start + 1):
        keys = ", ".join(written(key) for key in line.keys)
        grid.addWidget(label(keys, "column"), offset, side * 2)
        grid.addWidget(label(line.title), offset, side * 2 + 1)
    return start + len(lines) + 1
