"""What a letter asks of everybody beside the identity: a box a field."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from vssid_desk.domain.person import FIELDS

_OFFERED = (
    "phone",
    "email",
    "address",
    "ethnicity",
    "nationality",
    "primary_clinic",
    "household_code",
    "guardian_name",
)
_COLUMNS = 3


class RequiredFields(QWidget):
    """Fields that the command line set and that are not offered here stay as they are."""

    def __init__(self, held: Sequence[str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        offered = dict.fromkeys((*_OFFERED, *(key for key in held if key in FIELDS)))
        self.boxes: dict[str, QCheckBox] = {}
        for at, key in enumerate(offered):
            box = QCheckBox(FIELDS[key].label)
            box.setChecked(key in held)
            self.boxes[key] = box
            grid.addWidget(box, at // _COLUMNS, at % _COLUMNS)
        self._held = tuple(held)

    def fields(self) -> tuple[str, ...]:
        """Return the fields asked for, those held before in their order first."""
        wanted = [key for key, box in self.boxes.items() if box.isChecked()]
        kept = [key for key in self._held if key in wanted or key not in self.boxes]
        return (*kept, *(key for key in wanted if key not in kept))
