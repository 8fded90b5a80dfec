"""Lương, hợp đồng, nơi KCB của người này: what changes about the work of an employee."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.person import FIELDS, Person
from vssid_desk.gui.case.options import options_of
from vssid_desk.gui.case.shown import shown
from vssid_desk.gui.field_editor import ChoiceEditor, TextEditor, editor_for
from vssid_desk.gui.form_dialog import FormDialog

_HINT = (
    "Chỉ điền điều thay đổi. Lưu xong người này có thêm danh sách D02-LT, đúng những điều đã điền; "
    "nhân thân đã khớp thì không phải lập tờ khai."
)
# D02-LT, columns 3 to 16 and 18, in their order.
_ASKED = (
    "change_kind",
    "position",
    "salary",
    "salary_difference",
    "position_allowance",
    "overscale_allowance",
    "seniority_allowance",
    "other_allowances",
    "contract_kind",
    "contract_from",
    "contract_to",
    "from_month",
    "to_month",
    "primary_clinic",
)


class WorkDialog(FormDialog):
    """Editors are those of Điều chỉnh; what cannot be read keeps the dialog open."""

    help_page = "dieu-chinh"

    def __init__(self, parent: QWidget, declared: Person, today: date) -> None:
        super().__init__(parent, "Lương, hợp đồng, nơi KCB của người này", _HINT)
        self._held = declared
        self.fields: dict[str, TextEditor | ChoiceEditor] = {}
        for key in _ASKED:
            of = FIELDS[key]
            editor = editor_for(
                of, show=partial(shown, key), options=options_of(of.kind), today=today
            )
            editor.show_value(getattr(declared, key))
            editor.accepted.connect(self.accept)
            editor.given_up.connect(self.reject)
            self.fields[key] = editor
            self.add(of.label, editor)

    def values(self) -> Mapping[str, str]:
        """Return what was changed, by field key; "" where a value was taken away."""
        return {
            key: value
            for key, of in self.fields.items()
            if (value := of.value()) != getattr(self._held, key)
        }

    def accept(self) -> None:
        """Close when everything can be read, else say what is wrong."""
        for key, editor in self.fields.items():
            if editor.fault():
                self.tell(f"{FIELDS[key].label}: {editor.fault()}")
                return
        super().accept()
