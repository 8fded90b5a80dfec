"""Who is new, changed or gone in a list that is only looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from vssid_desk.domain.people.comparison import told
from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.lists.comparison_pane import ComparisonPane
from vssid_desk.gui.look import theme
from vssid_desk.operations.preview_list import Preview


class PreviewPeople(QDialog):
    """Only looked at: who is weakly alike is decided after the import."""

    def __init__(self, parent: QWidget, preview: Preview) -> None:
        super().__init__(parent)
        self.setWindowTitle("So với danh sách trước")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._people = preview.people
        self.pane = ComparisonPane()
        self.pane.kind_chosen.connect(self._show)
        close = button("Đóng", key="Esc", does=self.reject)
        words = f"{told(preview.comparison)} Chưa nhập gì."
        head = column(
            label("So với danh sách trước", "title"),
            label(words, "caption", wrap=True),
            gap=2,
            margins=(18, 12, 18, 8),
        )
        foot = frame(row(1, close, margins=(16, 9, 16, 9)), "actions")
        whole = column(frame(head, "surface"), self.pane, foot, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.resize(theme.look().u(900), theme.look().u(500))
        self.pane.show_counts(preview.comparison.counts)

    def _show(self, kind: str) -> None:
        self.pane.show_people([one for one in self._people if one.kind == kind])
