"""The five tabs: what each is called, and who hears whom.

A tab is a QWidget built as `Tab(runner)`. Its `refresh()` reads the store again; it is called
when the tab is shown and after every write while it is shown. It may offer
`commands() -> Mapping[str, Callable[[], object]]`, by the names in `keys.py`: they work by menu
and key while the tab is shown. `panes` is the list of widgets F6 walks through, `begin_at` where
the keyboard stands when the tab is shown, the first of them that is there. Signals:
`message(str)` for the status bar, `command_wanted(str)` by the names in `keys.py`, and those in WIRES. What the tab row counts is in tab_counts.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class TabSign:
    """How a tab stands in the tab row; `help` names its page in resources/help/."""

    key: str
    title: str
    icon: str
    help: str


SIGNS = (
    TabSign("lists", "Danh sách", "list", "danh-sach"),
    TabSign("case", "Điều chỉnh", "user-pen", "dieu-chinh"),
    TabSign("forms", "Biểu mẫu", "file-text", "bieu-mau"),
    TabSign("packages", "Hồ sơ gửi", "package", "ho-so-gui"),
    TabSign("progress", "Tiến độ", "chart-column-increasing", "tien-do"),
)

# Sender, its signal, receiver, its slot; the receiver comes to the front.
WIRES = (
    ("lists", "queue_chosen", "case", "open_queue"),  # Query, case id
    ("lists", "forms_wanted", "forms", "show_cases"),  # list of case ids
    ("case", "forms_wanted", "forms", "show_cases"),
    ("case", "query_chosen", "lists", "show_query"),  # Query
    ("forms", "field_chosen", "case", "open_field"),  # case id, field key or ""
    ("forms", "package_wanted", "packages", "new_package"),  # list of case ids
    ("packages", "field_chosen", "case", "open_field"),
    ("progress", "query_chosen", "lists", "show_query"),
    ("case", "import_wanted", "lists", "import_list"),
    ("forms", "import_wanted", "lists", "import_list"),
    ("packages", "import_wanted", "lists", "import_list"),
    ("forms", "work_wanted", "case", "open_today"),
    ("packages", "work_wanted", "case", "open_today"),
)


class Tab(Protocol):
    """What the main window asks of a tab."""

    def refresh(self) -> None:
        """Read the store again and show it."""


def refresh(tab: QWidget) -> None:
    """Let a tab read the store again."""
    cast("Tab", tab).refresh()


def take_focus(tab: QWidget) -> None:
    """Let the keyboard stand where a tab is begun at, not at whatever is first in it."""
    for place in getattr(tab, "begin_at", ()):
        if place.isVisible() and place.isEnabled():
            place.setFocus()
            return


def commands(tab: QWidget | None) -> Mapping[str, Callable[[], object]]:
    """Return the commands a tab offers."""
    offered = getattr(tab, "commands", None)
    result: Mapping[str, Callable[[], object]] = offered() if offered else {}
    return result


def places(tabs: Mapping[str, QWidget], name: str) -> list[str]:
    """Return the titles of the tabs that offer a command now."""
    there = (sign for sign in SIGNS if sign.key in tabs)
    return [sign.title for sign in there if name in commands(tabs[sign.key])]


def connect(tabs: Mapping[str, QWidget], show: Callable[[str], object]) -> None:
    """Connect the tabs with each other as WIRES says; `show` brings a tab to the front."""
    for sender, signal, receiver, slot in WIRES:
        if sender in tabs and receiver in tabs:
            way = (tabs[sender], signal, tabs[receiver], slot)
            _connect(way, partial(show, receiver))


def _connect(
    way: tuple[QWidget, str, QWidget, str], show: Callable[[], object]
) -> None:
    sender, signal, receiver, slot = way

    def act(*content: object) -> None:
        show()
        getattr(receiver, slot)(*content)

    getattr(sender, signal).connect(act)
