"""Biểu mẫu BHXH nơi này đang nhận: which forms for whom, and in which version."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.forms.version import VERIFIED, FormVersion
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import day

INSURED = {
    "employee": "Người lao động",
    "health_only": "Chỉ tham gia BHYT",
    "household": "BHYT hộ gia đình",
    "voluntary": "BHXH tự nguyện",
    "voluntary_accident": "BHTNLĐ tự nguyện",
}
NO_LIST = "-"
_DECISION = re.compile(r"(\d+)/QĐ")
_BY_SIGNING = {"": "Theo ngày ký"}


class FormsInUse(QWidget):
    """For each kind of insured a declaration and a list; below, the versions taken.

    Whoever chooses nothing gets the forms of the day.
    """

    def __init__(self, forms: FormBook, campaign: Campaign, on: str) -> None:
        super().__init__()
        self._campaign = campaign
        self._by_day = forms.person_forms(on)
        self._declarations = forms.with_role("declaration")
        self._lists = forms.with_role("list")
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
        """Return the form codes of each kind of insured that does not go by the day."""
        result = dict(self._campaign.person_forms)
        for insured in INSURED:
            chosen = (self.declarations[insured].key(), self.lists[insured].key())
            held = result.pop(insured, ())
            known = (*self._declarations, *self._lists)
            others = tuple(code for code in held if code not in known)
            if any(chosen) or others:
                result[insured] = (*self._completed(insured, chosen), *others)
        return {insured: codes for insured, codes in result.items() if codes}

    def _completed(self, insured: str, chosen: tuple[str, str]) -> tuple[str, ...]:
        """Return what was chosen, and of the day what was not."""
        of_day = self._by_day.get(insured, ())
        declaration = chosen[0] or _first(of_day, self._declarations)
        covering = chosen[1] or _first(of_day, self._lists)
        return tuple(
            code for code in (declaration, covering) if code not in {"", NO_LIST}
        )

    def form_versions(self) -> dict[str, str]:
        """Return the version taken of each form; a form that goes by its day is left out."""
        shown = {code: box.key() for code, box in self.versions.items()}
        chosen = {**self._campaign.form_versions, **shown}
        return {code: version for code, version in chosen.items() if version}

    def _add_insured(self, forms: FormBook, insured: str, shown: str) -> None:
        held = self._campaign.person_forms.get(insured, ())
        of_day = self._by_day.get(insured, ())
        one = _by_day(forms, of_day, self._declarations)
        many = _by_day(forms, of_day, self._lists) | {NO_LIST: "Không kèm danh sách"}
        kept = _first(held, self._lists) or (NO_LIST if held else "")
        first = _first(held, self._declarations)
        declaration = ChoiceBox(one, first, f"Tờ khai, {shown}")
        covering = ChoiceBox(many, kept, f"Danh sách kèm, {shown}")
        self.declarations[insured], self.lists[insured] = declaration, covering
        at = self._row()
        self._grid.addWidget(label(shown, tone="muted"), at, 0)
        self._grid.addWidget(declaration, at, 1)
        self._grid.addWidget(covering, at, 2)

    def _add_versions(self, code: str, choices: tuple[FormVersion, ...]) -> None:
        words = _BY_SIGNING | {
            item.effective_from: f"Từ {day(item.effective_from)}: {item.issued_by}{_mark(item)}"
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


def _by_day(
    forms: FormBook, of_day: Sequence[str], codes: Sequence[str]
) -> dict[str, str]:
    """Return the choices of a box: first what goes by the day, then each form."""
    code = _first(of_day, codes)
    named = _shown(forms.choices(code)[0]) if code else "không có"
    return {"": f"Theo ngày ký: {named}", **_named(forms, codes)}


def _named(forms: FormBook, codes: Sequence[str]) -> dict[str, str]:
    return {code: _shown(forms.choices(code)[0]) for code in codes}


def _shown(form: FormVersion) -> str:
    """Name a form by its mark; one that an ended decision gave also by that decision."""
    number = _DECISION.search(form.issued_by) if form.effective_to else None
    return (form.mark or form.name) + (f" (QĐ {number[1]})" if number else "")


def _mark(version: FormVersion) -> str:
    """Say how sure a version is, where nobody compared it with several sources."""
    sure = version.verified == "confirmed"
    return "" if sure else f" ({VERIFIED[version.verified]})"


def _first(held: Sequence[str], known: Sequence[str]) -> str:
    return next((code for code in held if code in known), "")


def _doubts(forms: FormBook) -> str:
    """Say which of these forms are not sure yet, one sentence a mark."""
    said: dict[str, list[str]] = {}
    codes = (*forms.with_role("declaration"), *forms.with_role("list"))
    for code, shown in _named(forms, codes).items():
        newest = forms.choices(code)[0]
        if newest.verified != "confirmed":
            said.setdefault(VERIFIED[newest.verified], []).append(shown)
    return " ".join(f"{', '.join(of)}: {mark}." for mark, of in said.items())
