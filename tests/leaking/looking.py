"""What is seen in a window: its buttons in the order one presses them, its empty fields."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from vssid_desk.gui.day_edit import DayEdit

_TOGGLES = (QCheckBox, QRadioButton)


def fill_choice(field: QComboBox, typed: str) -> None:
    """Type into a box where one may, choose something where nothing is chosen."""
    if field.isEditable():
        field.setEditText(typed)
    elif not field.currentData() and field.count() > 1:
        field.setCurrentIndex(1)


def fault_in(window: QWidget) -> str:
    """Return why a window did not do what was pressed."""
    told = [
        one for one in window.findChildren(QLabel) if one.property("tone") == "error"
    ]
    return " ".join(one.text() for one in told if one.isVisible() and one.text())


def press_go_on(box: QWidget) -> bool:
    """Press the button of a box of buttons that goes on; tell whether it could be."""
    go_on = next(iter(box.findChildren(QAbstractButton)), None)
    if go_on is None or not go_on.isEnabled():
        return False
    go_on.click()
    return True


def next_button(window: QWidget, seen: set[tuple[int, str]]) -> QAbstractButton | None:
    """Return the next button to press, by itself and its words; None when all were."""
    left = (one for one in _buttons(window) if (id(one), one.text()) not in seen)
    return next(left, None)


def _buttons(window: QWidget) -> Iterator[QAbstractButton]:
    found = [
        one
        for one in window.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and not isinstance(one, _TOGGLES)
    ]
    yield from sorted(found, key=_ends)


def _ends(one: QAbstractButton) -> int:
    """Order buttons: those that end a window last, the one that leaves it at the very end."""
    if one.property("key") == "Esc":
        return 2
    return 1 if one.property("role") == "primary" else 0


def typed_back(field: QLineEdit) -> str:
    """Return what a field says has to be typed in it, and a reason that names nobody."""
    name = field.accessibleName()
    if name == "Lý do":
        return "theo yêu cầu"
    return name.split("“")[1].split("”")[0] if name.startswith("Gõ lại “") else ""


def is_empty(field: QLineEdit) -> bool:
    """Tell whether a name can be typed in a field; in one for a day it would be refused."""
    if isinstance(field, DayEdit) or "ngày" in field.accessibleName().lower():
        return False
    return (
        not field.text()
        and not field.isReadOnly()
        and field.objectName() != "fileNameEdit"
    )
