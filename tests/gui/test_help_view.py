"""Help marks the page it shows, so that the reader knows where they are."""

from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from vssid_desk.gui.help_view import PAGES, HelpView


def marked(view: HelpView) -> list[str]:
    return [one.text() for one in view.findChildren(QPushButton) if one.isChecked()]


def test_the_page_shown_is_the_one_marked(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    view = HelpView(parent, "danh-sach")
    assert marked(view) == ["Danh sách"]
    for page, title in PAGES:
        link = next(
            one for one in view.findChildren(QPushButton) if one.text() == title
        )
        link.click()
        assert marked(view) == [title], page
        assert view.findChild(QTextBrowser).toPlainText()
