"""The window's commands about erasure, by their names in `keys.py`."""

from collections.abc import Callable, Mapping

from vssid_desk.gui.erasure.forgetting import ForgetCommands
from vssid_desk.gui.erasure.privacy import PrivacyCommands
from vssid_desk.gui.window_parts import WindowParts


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    forgetting, privacy = ForgetCommands(parts), PrivacyCommands(parts)
    return {
        "forget_campaign": forgetting.forget_campaign,
        "forget_person": forgetting.forget_person,
        "privacy": privacy.show,
        "data_request": privacy.ask_request,
        "own_data": privacy.export_own_data,
    }
