"""What every log's desk does alike: write, show again, say what cannot be."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from vssid_desk.errors import UserError
from vssid_desk.gui.components.files import in_documents, open_with_system
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.records.log_dialog import LogDialog
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations.reasons import LOG
from vssid_desk.operations.workspace import Workspace

Act = Callable[[Workspace], object]


class LogWork:
    """Writes through the runner; `renew` reads the log again."""

    def __init__(
        self, parts: WindowParts, dialog: LogDialog, renew: Callable[[], object]
    ) -> None:
        self._parts, self._dialog, self._renew = parts, dialog, renew

    def ask(self, form: FormDialog, act_of: Callable[[], Act]) -> None:
        """Open a form; once accepted do what it says, else show it again with the fault."""
        form.accepted.connect(lambda: self._keep(form, act_of()))
        form.rejected.connect(form.deleteLater)
        form.open()

    def do(self, act: Act) -> None:
        """Do something at once; what cannot be stands in the log's dialog."""
        self._parts.runner.run(act, lambda _result: self._renew(), self._failed)

    def ask_file(
        self, name: str, act: Callable[[Workspace, Path, str], object]
    ) -> None:
        """Ask why and where to write, write and open it."""
        self.asking = ask_why(
            self._dialog,
            self._parts.runner,
            LOG,
            lambda why: self._ask_where(name, lambda work, file: act(work, file, why)),
        )

    def _ask_where(self, name: str, act: Callable[[Workspace, Path], object]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._dialog, "Lưu tệp", in_documents(name), "PDF (*.pdf)"
        )
        if chosen:
            file = Path(chosen)
            self._parts.runner.run(
                lambda work: act(work, file),
                lambda _made: open_with_system(file),
                self._failed,
            )

    def _keep(self, form: FormDialog, act: Act) -> None:
        def kept(_result: object) -> None:
            form.deleteLater()
            self._renew()

        self._parts.runner.run(act, kept, lambda fault: self._refused(form, fault))

    def _refused(self, form: FormDialog, fault: Exception) -> None:
        if isinstance(fault, UserError):
            form.tell(str(fault))
            form.open()
        else:
            self._parts.runner.troubled.emit(fault)

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, UserError):
            self._dialog.tell(str(fault))
        else:
            self._parts.runner.troubled.emit(fault)
