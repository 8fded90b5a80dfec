"""The menu of forms that nobody's path asks for: each with what it is and how sure it is."""

from collections.abc import Container
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QMenu

from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.forms.version import VERIFIED
from vssid_desk.gui.components.files import open_with_system
from vssid_desk.operations.adjust_form import adjust_form
from vssid_desk.operations.workspace import today_here

# Made with a package or with the store, never for people who were chosen.
_ELSEWHERE = frozenset({"package_cover", "recovery_sheet", "agency_question"})


def fill(
    menu: QMenu, forms: FormBook, shown: Container[str], wanted: SignalInstance
) -> None:
    """Offer every form not shown yet; `wanted` is told the code of the one chosen.

    Below, a menu of the proposed forms, to be changed as the office wants them.
    """
    menu.clear()
    menu.setToolTipsVisible(True)
    given = QMenu("Tờ hướng dẫn phát cho người dân", menu)
    for code in forms.codes():
        if code in shown or code in _ELSEWHERE:
            continue
        newest = forms.choices(code)[0]
        words, to = newest.name, menu
        if newest.role == "handout":
            to = given
        elif newest.verified == "proposed":
            words = f"{words} ({VERIFIED['proposed']})"
        action = to.addAction(words)
        sure = VERIFIED[newest.verified]
        action.setToolTip(f"{newest.purpose}. {newest.issued_by}; {sure}.")
        action.triggered.connect(partial(_choose, wanted, code))

    menu.addSeparator()
    menu.addMenu(given)
    own = menu.addMenu("Chỉnh mẫu đề xuất theo mẫu của cơ quan")
    for code in forms.codes():
        newest = forms.choices(code)[0]
        if newest.verified == "proposed" and code not in _ELSEWHERE:
            action = own.addAction(newest.name)
            action.triggered.connect(partial(_adjust, code))


def _adjust(code: str, _checked: object = None) -> None:
    open_with_system(adjust_form(code, today=today_here()))


def _choose(wanted: SignalInstance, code: str, _checked: object = None) -> None:
    wanted.emit(code)
