"""Thông tin đơn vị: what prints at the head and foot of papers."""

from dataclasses import asdict, replace

from PySide6.QtWidgets import QComboBox, QWidget

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.unit_words import PROFILES, UNIT_LABELS
from vssid_desk.gui.form_dialog import FormDialog


class UnitDialog(FormDialog):
    """Every value a form prints of the unit, in one place."""

    help_page = "so"

    def __init__(self, parent: QWidget, unit: Unit) -> None:
        hint = "In ở đầu và cuối mọi biểu mẫu. Sửa lúc nào cũng được; tờ in sau theo giá trị mới."
        super().__init__(parent, "Thông tin đơn vị", hint)
        self._unit = unit
        self._profile = QComboBox()
        for key, words in PROFILES.items():
            self._profile.addItem(words, key)
        self._profile.setCurrentIndex(list(PROFILES).index(unit.profile))
        self.add("Loại đơn vị", self._profile)
        self.add_edits(UNIT_LABELS, asdict(unit))

    def unit(self) -> Unit:
        """Return the unit as it stands in the fields."""
        return replace(self._unit, profile=self._profile.currentData(), **self.texts())
