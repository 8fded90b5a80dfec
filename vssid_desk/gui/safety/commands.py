"""The window's commands about safety, by their names in `keys.py`."""

from collections.abc import Callable, Mapping

from vssid_desk.gui.safety.backups import BackupCommands
from vssid_desk.gui.safety.files_in_clear import ExportsCommand
from vssid_desk.gui.safety.options import OptionsCommand
from vssid_desk.gui.safety.people import PeopleCommands
from vssid_desk.gui.window_parts import WindowParts


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {
        "users": PeopleCommands(parts).show,
        "backups": BackupCommands(parts).show,
        "exports": ExportsCommand(parts).show,
        "locking": OptionsCommand(parts).show,
    }
