"""Opens the dialog of a call over a tab, and keeps what was said."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.records.call_dialog import CallDialog
from vssid_desk.operations.phone_round import phone_card, record_call


class CallDesk(QObject):
    """One at a time; what was typed stays when it cannot be kept."""

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self._parent, self._runner = parent, runner

    def open(self, case_id: int) -> CallDialog | None:
        """Ask what a call to this person came to; nobody for 0."""
        if not case_id:
            return None
        dialog = CallDialog(self._parent, phone_card(self._runner.reader, case_id))
        dialog.accepted.connect(lambda: self._keep(dialog, case_id))
        dialog.rejected.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()
        dialog.came_to.setFocus()
        return dialog

    def _keep(self, dialog: CallDialog, case_id: int) -> None:
        result, promised_on, note = dialog.said()
        self._runner.run(
            lambda work: record_call(
                work, case_id, result, promised_on=promised_on, note=note
            ),
            lambda _card: dialog.deleteLater(),
            lambda fault: self._refused(dialog, fault),
        )

    def _refused(self, dialog: CallDialog, fault: Exception) -> None:
        if isinstance(fault, UserError):
            dialog.tell(str(fault))
            dialog.open()
        else:
            self._runner.troubled.emit(fault)
