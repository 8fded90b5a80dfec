"""The tabs of the window, built for one open store."""

from PySide6.QtWidgets import QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.forms.tab import FormsTab
from vssid_desk.gui.lists.tab import ListsTab
from vssid_desk.gui.packages.tab import PackagesTab
from vssid_desk.gui.progress.tab import ProgressTab


def make(runner: Runner) -> dict[str, QWidget]:
    """Return the five tabs by the keys of `tabs.SIGNS`."""
    return {
        "lists": ListsTab(runner),
        "case": CaseTab(runner),
        "forms": FormsTab(runner),
        "packages": PackagesTab(runner),
        "progress": ProgressTab(runner),
    }
