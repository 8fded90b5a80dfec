"""The command about files in clear, and the reminder that some still lie about."""

from vssid_desk.errors import UserError
from vssid_desk.gui.safety.exports_dialog import ExportsDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import exports
from vssid_desk.operations.workspace import Workspace


class ExportsCommand:
    """Shows what lies about; deletes what is chosen."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        self._dialog: ExportsDialog | None = None

    def show(self) -> None:
        """Show the dialog."""
        found = exports.lying_about(self._parts.runner.reader)
        dialog = self._dialog = ExportsDialog(self._parts.window, found)
        dialog.delete_wanted.connect(self._delete)
        dialog.open()

    def _delete(self, ids: list[int]) -> None:
        self._parts.runner.run(
            lambda work: exports.delete_exports(work, ids),
            lambda _count: self._renew(),
            self._fail,
        )

    def _renew(self) -> None:
        if self._dialog is not None:
            self._dialog.show_files(exports.lying_about(self._parts.runner.reader))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError) and self._dialog is not None:
            self._renew()
            self._dialog.tell(str(error))
        else:
            self._parts.runner.troubled.emit(error)


def reminder(work: Workspace) -> str:
    """Say how many files in clear still lie on the computer, "" when none."""
    found = exports.lying_about(work)
    if not found:
        return ""
    return (
        f"Còn {len(found)} tệp đã xuất không mã hoá nằm trên máy. "
        "In hoặc gửi xong rồi thì xóa."
    )
