"""Thêm người ngoài danh sách: the particulars of somebody who is on no list."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.person import FIELDS
from vssid_desk.gui.case.options import options_of
from vssid_desk.gui.case.shown import shown
from vssid_desk.gui.field_editor import ChoiceEditor, TextEditor, editor_for
from vssid_desk.gui.form_dialog import FormDialog

_ASKED = (
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "social_insurance_code",
    "department",
    "address",
    "phone",
    "email",
    "household_code",
    "household_head",
    "relation_to_head",
)
_HINT = (
    "Người mới vào đơn vị, chưa có trong danh sách nào của BHXH; thêm vào “{campaign}”. "
    "Có thẻ thì thêm xong rồi quét."
)


class PersonDialog(FormDialog):
    """Editors are those of Điều chỉnh; what cannot be read keeps the dialog open."""

    def __init__(
        self,
        parent: QWidget,
        today: date,
        campaign: str,
        values: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        hint = _HINT.format(campaign=campaign)
        super().__init__(parent, "Thêm người ngoài danh sách", hint, keep="Thêm người")
        self.fields: dict[str, TextEditor | ChoiceEditor] = {}
        for key in _ASKED:
            of = FIELDS[key]
            editor = editor_for(
                of,
                show=partial(shown, key),
                options=options_of(of.kind),
                today=today,
            )
            editor.show_value(values.get(key, ""))
            editor.accepted.connect(self.accept)
            editor.given_up.connect(self.reject)
            self.fields[key] = editor
            self.add(of.label, editor)

    def values(self) -> dict[str, str]:
        """Return what was filled in, as it is stored."""
        return {key: value for key, of in self.fields.items() if (value := of.value())}

    def accept(self) -> None:
        """Close when there is a name and everything can be read, else say what is wrong."""
        for key, editor in self.fields.items():
            if editor.fault():
                self.tell(f"{FIELDS[key].label}: {editor.fault()}")
                return
        if not self.values().get("full_name"):
            self.tell("Chưa có họ và tên. Điền họ và tên rồi bấm Thêm người.")
            return
        super().accept()
