"""A dialog of labelled fields with Lưu and Huỷ."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from vssid_desk.gui.components.buttons import button
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import column, frame, row
from vssid_desk.gui.components.stretch import in_scroll
from vssid_desk.gui.look import theme

_HIGHEST = 640  # of a small screen, once its bars are taken off


class FormDialog(QDialog):
    """Labels left, fields right, the buttons below; subclasses add fields."""

    def __init__(
        self, parent: QWidget, title: str, hint: str = "", *, keep: str = "Lưu"
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(theme.look().u(6))
        self.form.setHorizontalSpacing(theme.look().u(16))
        self.edits: dict[str, QLineEdit] = {}
        fields = column(self.form, 1, margins=(20, 4, 20, 12))
        self._fields = frame(fields, "surface")
        self._area = in_scroll(self._fields)
        head = column(
            label(title, "title"),
            label(hint, "caption", wrap=True),
            gap=2,
            margins=(20, 14, 20, 8),
        )
        done = button(keep, "primary", key="Enter", does=self.accept)
        done.setDefault(True)
        foot = row(
            1, button("Huỷ", key="Esc", does=self.reject), done, margins=(16, 9, 16, 9)
        )
        self.told = label("", tone="error", wrap=True)
        self.told.hide()
        shown = row(self.told, margins=(20, 0, 20, 0))
        self.setLayout(column(head, self._area, shown, frame(foot, "actions"), gap=0))
        self.resize(theme.look().u(620), min(theme.look().u(560), _HIGHEST))

    def showEvent(self, event: QShowEvent) -> None:
        """Give the widest field its room, and start in the first one."""
        super().showEvent(event)
        self._area.setMinimumWidth(self._fields.minimumSizeHint().width())
        field = first_field(self._fields)
        if field is not None:
            field.setFocus()

    def add_edits(self, labels: Mapping[str, str], values: Mapping[str, str]) -> None:
        """Add one line of text a key: what it is called and what it holds."""
        for key, words in labels.items():
            edit = QLineEdit(values.get(key, ""))
            self.edits[key] = edit
            self.add(words, edit)

    def add(self, words: str, field: QWidget) -> None:
        """Add one field with its label."""
        named = label(words, tone="muted")
        named.setBuddy(field)
        field.setAccessibleName(words)
        self.form.addRow(named, field)

    def tell(self, fault: str) -> None:
        """Say above the buttons why what stands in the fields cannot be kept; stay at the field."""
        self.told.setText(fault)
        self.told.setVisible(bool(fault))
        if fault and self._fields.isAncestorOf(self.focusWidget()):
            self._area.ensureWidgetVisible(self.focusWidget())

    def texts(self) -> dict[str, str]:
        """Return what stands in the lines of text."""
        return {key: " ".join(edit.text().split()) for key, edit in self.edits.items()}


def first_field(fields: QWidget) -> QWidget | None:
    """Return where typing begins: the first field that takes keys, a button only if there is none."""
    takers = [
        one
        for one in fields.findChildren(QWidget)
        if one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and one.isVisibleTo(fields)
        and one.isEnabled()
        and one.focusProxy() is None
    ]
    takers.sort(key=lambda one: one.mapTo(fields, QPoint(0, 0)).toTuple()[::-1])
    typed = [one for one in takers if not isinstance(one, QAbstractButton)]
    return next(iter(typed or takers), None)
