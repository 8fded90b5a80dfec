"""The columns of Biểu mẫu by the effective width of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vssid_desk.gui import theme
from vssid_desk.gui.components.layouts import row


class FormsColumns(QWidget):
    """Forms, people, preview; a narrow window leaves the preview out last."""

    def __init__(self, forms: QWidget, people: QWidget, right: QWidget) -> None:
        super().__init__()
        self._forms, self._people = forms, people
        columns = row(forms, people, right, gap=0)
        columns.setStretch(2, 1)
        self.setLayout(columns)
        self.setMinimumSize(400, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.look()
        wide = self.width() * 100 / look.scale
        self._forms.setFixedWidth(look.u(288 if wide >= 1000 else 236))
        self._people.setFixedWidth(
            look.u(280 if wide >= 1600 else 216 if wide >= 1000 else 168)
        )
