"""The commands about who uses the store."""

from collections.abc import Callable

from vssid_desk.errors import UserError
from vssid_desk.gui.safety.users_dialog import UsersDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations import users
from vssid_desk.operations.workspace import Workspace


class PeopleCommands:
    """Opens the dialog, does what is wanted there, shows who there is afterwards."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        self._dialog: UsersDialog | None = None

    def show(self) -> None:
        """Show who uses the store."""
        dialog = self._dialog = UsersDialog(self._parts.window)
        self._renew()
        dialog.added.connect(
            lambda name, role, secret: self._do(
                lambda work: users.add_user(work, name, role, secret)
            )
        )
        dialog.changed.connect(
            lambda user, secret: self._do(
                lambda work: users.change_user(work, user, secret)
            )
        )
        dialog.removed.connect(
            lambda user_id: self._do(lambda work: users.remove_user(work, user_id))
        )
        dialog.open()

    def _do(self, act: Callable[[Workspace], object]) -> None:
        self._parts.runner.run(act, lambda _done: self._renew(), self._fail)

    def _renew(self) -> None:
        if self._dialog is not None:
            reader = self._parts.runner.reader
            self._dialog.show_users(
                users.all_users(reader), users.without_password(reader)
            )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError) and self._dialog is not None:
            self._dialog.tell(str(error))
        else:
            self._parts.runner.troubled.emit(error)
