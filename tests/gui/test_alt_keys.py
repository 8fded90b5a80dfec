"""Alt keys: no two of one window or dialog are alike, and what people typed marks none."""

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QWidget,
)

from vssid_desk.gui.components.buttons import button, set_words
from vssid_desk.gui.keys import COMMANDS, MENUS
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.gui.words import literal

_MARKED = re.compile(r"&(?!&)(\w)")
_NOT_OPENED = frozenset(
    # ask for a file, lock, end, or begin something that goes on by itself
    {
        "import_list",
        "import_folder",
        "lock",
        "quit",
        "practice",
        "restore",
        "undo",
        "redo",
    }
)


def alt_keys(holder: QWidget) -> list[str]:
    """Return the letters that Alt does something with in a window."""
    texts = [one.text() for one in holder.findChildren(QAbstractButton)]
    texts += [one.text() for one in holder.findChildren(QLabel) if one.buddy()]
    plain = (text.replace("&&", "") for text in texts)
    return [letter.lower() for text in plain for letter in _MARKED.findall(text)]


def twice(letters: list[str]) -> list[str]:
    return [letter for letter, times in Counter(letters).items() if times > 1]


def test_no_two_menus_have_one_letter() -> None:
    letters = [_MARKED.findall(title)[0].lower() for title in MENUS]
    assert twice(letters) == []


def test_no_two_entries_of_a_menu_have_one_letter(window: MainWindow) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        plain = [one.text().replace("&&", "") for one in menu.actions()]
        letters = [letter.lower() for text in plain for letter in _MARKED.findall(text)]
        assert twice(letters) == [], menu.title()


@pytest.fixture
def no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose no file in the system's own dialogs, which wait for an answer."""
    for name in ("getSaveFileName", "getOpenFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


@pytest.mark.usefixtures("no_files")
def test_no_two_things_of_a_dialog_have_one_letter(window: MainWindow) -> None:
    """Open every dialog that the menus have, on the tab with a person."""
    window.open_case(2)
    menus = {_MARKED.findall(title)[0].lower() for title in MENUS}
    opened = set()
    for command in COMMANDS:
        if command.name in _NOT_OPENED or command.name == "-":
            continue
        window.do(command.name)
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                opened.add(type(dialog).__name__)
                letters = alt_keys(dialog)
                assert twice(letters) == [], (command.name, letters)
                dialog.done(0)
    assert len(opened) > 20, sorted(opened)
    assert not menus & set(alt_keys(window)), "a letter of the menu bar"


@pytest.mark.parametrize("name", ["R&D", "Tổ A && B", "Công ty M&M"])
def test_what_people_typed_is_shown_whole_and_marks_nothing(name: str) -> None:
    made = button("Chọn")
    set_words(made, name)
    assert _MARKED.findall(made.text().replace("&&", "")) == []
    assert made.text() == literal(name)
    assert made.accessibleName() == name
