"""What Điều chỉnh asks and shows in dialogs of its own; none of them stops the window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMessageBox, QWidget

from vssid_desk.domain.query import Query
from vssid_desk.domain.reference.list_codes import holder_says
from vssid_desk.gui.case.account_dialog import AccountDialog
from vssid_desk.gui.case.address_dialog import AddressDialog
from vssid_desk.gui.case.clinic_dialog import ClinicDialog
from vssid_desk.gui.case.home import Home
from vssid_desk.gui.case.household_dialog import HouseholdDialog
from vssid_desk.gui.case.households_dialog import HouseholdsDialog
from vssid_desk.gui.case.paper_dialog import PaperDialog
from vssid_desk.gui.case.papers import first_wanted
from vssid_desk.gui.case.picture_view import PictureView
from vssid_desk.gui.case.sheet import CaseSheet
from vssid_desk.gui.case.work_dialog import WorkDialog
from vssid_desk.gui.components.files import ask_file
from vssid_desk.gui.journal_dialog import JournalDialog
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import today_here

_PICTURES = "Ảnh (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)"


class CaseDialogs(QObject):
    """Opens each dialog over the tab and hands its answer to the sheet."""

    queue_wanted = Signal(object)  # Query

    def __init__(self, parent: QWidget, sheet: CaseSheet, home: Home) -> None:
        super().__init__(parent)
        self._parent, self._sheet, self._home = parent, sheet, home

    def ask_picture(self, kind: str) -> None:
        """Ask for the file of a picture."""
        ask_file(
            self._parent, "Chọn ảnh giấy tờ", _PICTURES,
            lambda file: self._sheet.attach(kind, file=file),
        )  # fmt: skip

    def ask_paper(self) -> PaperDialog:
        """Ask which paper copy was seen."""
        view = self._sheet.view
        kind = first_wanted(view.assessment) if view else ""
        dialog = PaperDialog(self._parent, today_here().isoformat(), kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep_paper(dialog))
        dialog.open()
        return dialog

    def show_households(self) -> None:
        """Show every household; the one chosen becomes the queue."""
        dialog = HouseholdsDialog(self._parent, self._home.all_households())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(
            lambda key: self.queue_wanted.emit(Query(households=(key,), order="row"))
        )
        dialog.open()

    def ask_household(self) -> None:
        """Show and change the household of the person shown."""
        view = self._sheet.view
        if view is None:
            return
        dialog = HouseholdDialog(self._parent, view.case, self._home.members())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.moved.connect(self._home.move_to)
        dialog.headed.connect(self._home.name_head)
        dialog.open()

    def ask_account(self) -> None:
        """Show and change everything kept of the account."""
        view = self._sheet.view
        if view is None or self._sheet.locked:
            return
        dialog = AccountDialog(self._parent, view.case.answers)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._sheet.save(dialog.answers(), self._sheet.reread)
        )
        dialog.open()

    def ask_work(self) -> None:
        """Ask what changes about the work, wage, contract or clinic of the person shown."""
        view = self._sheet.view
        if view is None or self._sheet.locked:
            return
        dialog = WorkDialog(self._parent, view.case.declared, today_here())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._write(dialog.values()))
        dialog.open()

    def ask_address(self) -> AddressDialog | None:
        """Ask which commune an address means, today's or the one before 1 July 2025."""
        view = self._sheet.view
        if view is None or self._sheet.locked:
            return None
        dialog = AddressDialog(
            self._parent,
            view.case.delivered.address,
            today_here().isoformat(),
            holder_says(view.case.list_code),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.values()))
        dialog.open()
        return dialog

    def ask_clinic(self) -> ClinicDialog | None:
        """Ask for the clinic of the first registration, by code or name."""
        view = self._sheet.view
        if view is None or self._sheet.locked:
            return None
        dialog = ClinicDialog(self._parent, view.case.declared.primary_clinic)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.values()))
        dialog.open()
        return dialog

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture as large as wanted."""
        if not picture.isNull():
            PictureView(self._parent, picture, "Ảnh giấy tờ").show()

    def show_history(self) -> None:
        """Show everything that happened to this person."""
        view = self._sheet.view
        if view is not None:
            name = view.case.declared.full_name or view.case.delivered.full_name
            dialog = JournalDialog(self._parent, view.history, name)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()

    def show_basis(self) -> None:
        """Show the path in full: why, what to do, on what legal basis."""
        view = self._sheet.view
        path = view.assessment.identity if view else None
        if path is None:
            return
        box = QMessageBox(self._parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Hướng xử lý và căn cứ")
        box.setText(path.title)
        parts = (
            path.reason,
            path.advice,
            f"Căn cứ: {path.basis}" if path.basis else "",
        )
        box.setInformativeText("\n\n".join(part for part in parts if part))
        box.addButton("Đóng", QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def _take(self, values: Mapping[str, str]) -> None:
        # Among what is typed, as if each part had been typed into its own field.
        self._sheet.keep_draft({**self._sheet.typed(), **values})
        self._sheet.reread()

    def _write(self, values: Mapping[str, str]) -> None:
        if values:
            case_id = self._sheet.case_id
            self._sheet.write(
                lambda work: correct(work, case_id, values, {}), self._sheet.reread
            )

    def _keep_paper(self, dialog: PaperDialog) -> None:
        kind, seen_on, sheets = dialog.paper()
        self._sheet.attach(kind, seen_on=seen_on, sheets=sheets)
