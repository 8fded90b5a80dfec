"""Push buttons: verb first, with icon and the key that does the same."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton

from vssid_desk.gui.keys import ENTER
from vssid_desk.gui.look import icons
from vssid_desk.gui.words import literal

_GAP = "\u2002\u2002"  # between the words and the key


class PushButton(QPushButton):
    """Enter presses the button that has the focus, never the dialog's own one.

    Qt gives Enter to the default button of the dialog unless every button wants to be it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class CardButton(QAbstractButton):
    """A painted card or row to press, by Enter as well as by Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


def _is_enter(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in ENTER and not held


def button(
    text: str,
    role: str = "",
    *,
    icon: str = "",
    key: str = "",
    small: bool = False,
    does: Callable[[], object] | None = None,
) -> QPushButton:
    """Return a button; role is "", primary, flat, link or choice, `key` is shown after the words."""
    result = PushButton()
    if role:
        result.setProperty("role", role)
    if small:
        result.setProperty("small", "true")
    if icon:
        icons.put(result, icon, _icon_tone(role), 14 if small else 16)
    result.setProperty("key", key)
    set_words(result, text)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    if does is not None:
        result.clicked.connect(lambda _checked=False: does())
    return result


def icon_button(
    icon: str, name: str, *, key: str = "", does: Callable[[], object] | None = None
) -> QPushButton:
    """Return a flat button of an icon alone; its name is tool tip and accessible name."""
    result = button("", "icon", icon=icon, does=does)
    icons.put(result, icon, "muted", 18)
    result.setAccessibleName(name)
    result.setToolTip(f"{name} ({key})" if key else name)
    return result


def set_words(target: QPushButton, text: str) -> None:
    """Change the words of a button; its key stays."""
    key = str(target.property("key") or "")
    space = " " if text and target.property("sign") else ""
    shown = f"{space}{literal(text)}"
    target.setText(f"{shown}{_GAP}{key}" if key else shown)
    target.setAccessibleName(text.rstrip("…"))
    if key:
        target.setAccessibleDescription(f"Phím {key}")


def allow(target: QPushButton, *, possible: bool, why_not: str = "") -> None:
    """Switch a button; what is not possible now stays visible and says why."""
    target.setEnabled(possible)
    target.setToolTip("" if possible else why_not)


def _icon_tone(role: str) -> str:
    return {"primary": "on_accent", "link": "accent"}.get(role, "text")
