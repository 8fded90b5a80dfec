"""Biểu mẫu BHXH nơi này đang nhận: which forms for whom, and in which version."""

import re
from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.form_book import FormBook
from vssid_desk.domain.forms import FormVersion
from vssid_desk.gui import theme
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.words import day

INSURED = {
    "employee": "Người lao động",
    "health_only": "Chỉ tham gia BHYT",
    "household": "BHYT hộ gia đình",
    "voluntary": "BHXH tự nguyện",
}
DECLARATIONS = ("tk1_ts", "health_declaration")
LISTS = ("health_list", "d02_lt", "d03_ts")
_DECISION = re.compile(r"(\d+)/QĐ")
_BY_SIGNING = {"": "Theo ngày ký"}
_NO_LIST = {"": "Không kèm danh sách"}
_MARKS = {
    "proposed": "mẫu đề xuất, cần cơ quan BHXH xác nhận",
    "one_source": "mới đối chiếu một nguồn, nên hỏi lại cơ quan BHXH",
    "confirmed": "",
}


class FormsInUse(QWidget):
    """For each kind of insured a declaration and a list; below, the versions taken."""

    def __init__(self, forms: FormBook, campaign: Campaign) -> None:
        super().__init__()
        self._campaign = campaign
        self.declarations: dict[str, ChoiceBox] = {}
        self.lists: dict[str, ChoiceBox] = {}
        self.versions: dict[str, ChoiceBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.look().u(6))
        self._grid.setHorizontalSpacing(theme.look().u(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for insured, shown in INSURED.items():
            self._add_insured(forms, insured, shown)
        for code, found in forms.versions.items():
            if len(found) > 1:
                self._add_versions(code, forms.choices(code))
        self._grid.addWidget(
            label(_doubts(forms), "caption", wrap=True), self._row(), 0, 1, 3
        )

    def person_forms(self) -> dict[str, tuple[str, ...]]:
        """Return the form codes of each kind of insured."""
        result = dict(self._campaign.person_forms)
        for insured in INSURED:
            chosen = (self.declarations[insured].key(), self.lists[insured].key())
            held = self._campaign.person_forms.get(insured, ())
            others = [code for code in held if code not in (*DECLARATIONS, *LISTS)]
            result[insured] = tuple(code for code in (*chosen, *others) if code)
        return {insured: codes for insured, codes in result.items() if codes}

    def form_versions(self) -> dict[str, str]:
        """Return the version taken of each form; a form that goes by its day is left out."""
        shown = {code: box.key() for code, box in self.versions.items()}
        chosen = {**self._campaign.form_versions, **shown}
        return {code: version for code, version in chosen.items() if version}

    def _add_insured(self, forms: FormBook, insured: str, shown: str) -> None:
        held = self._campaign.person_forms.get(insured, ())
        blank = {} if any(code in DECLARATIONS for code in held) else {"": "Chưa chọn"}
        one = {**blank, **_named(forms, DECLARATIONS)}
        many = {**_NO_LIST, **_named(forms, LISTS)}
        declaration = ChoiceBox(one, _first(held, one), f"Tờ khai, {shown}")
        covering = ChoiceBox(many, _first(held, many), f"Danh sách kèm, {shown}")
        self.declarations[insured], self.lists[insured] = declaration, covering
        at = self._row()
        self._grid.addWidget(label(shown, tone="muted"), at, 0)
        self._grid.addWidget(declaration, at, 1)
        self._grid.addWidget(covering, at, 2)

    def _add_versions(self, code: str, choices: tuple[FormVersion, ...]) -> None:
        words = _BY_SIGNING | {
            item.effective_from: f"Từ {day(item.effective_from)}: {item.issued_by}"
            for item in choices
        }
        shown = f"Bản {choices[0].mark or choices[0].name}"
        chosen = self._campaign.form_versions.get(code, "")
        self.versions[code] = ChoiceBox(words, chosen, shown)
        at = self._row()
        self._grid.addWidget(label(shown, tone="muted"), at, 0)
        self._grid.addWidget(self.versions[code], at, 1, 1, 2)

    def _row(self) -> int:
        return self._grid.rowCount()


def _named(forms: FormBook, codes: tuple[str, ...]) -> dict[str, str]:
    newest = {code: forms.choices(code)[0] for code in codes if code in forms.versions}
    return {code: _shown(form) for code, form in newest.items()}


def _shown(form: FormVersion) -> str:
    """Name a form by its mark; one that an ended decision gave also by that decision."""
    number = _DECISION.search(form.issued_by) if form.effective_to else None
    return (form.mark or form.name) + (f" (QĐ {number[1]})" if number else "")


def _first(held: tuple[str, ...], known: Mapping[str, str]) -> str:
    return next((code for code in held if code in known), "")


def _doubts(forms: FormBook) -> str:
    """Say which of these forms are not sure yet, one sentence a mark."""
    said: dict[str, list[str]] = {}
    for code, shown in _named(forms, (*DECLARATIONS, *LISTS)).items():
        said.setdefault(_MARKS[forms.choices(code)[0].verified], []).append(shown)
    return " ".join(f"{', '.join(of)}: {mark}." for mark, of in said.items() if mark)
