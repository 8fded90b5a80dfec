"""No label and no button is cut, at any text size and width the program is made for."""

import re

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.gui.ready import make_ready
from vssid_desk.domain.query import Query
from vssid_desk.gui import pages
from vssid_desk.gui.components.labels import ElidedLabel
from vssid_desk.gui.main_window import MainWindow
from vssid_desk.operations import browse

WIDTHS = (683, 910, 1093, 1366)  # effective: of the window, through the text scale


@pytest.fixture
def window(qtbot, appearance, runner):
    make_ready(runner, 2)
    window = MainWindow(runner, appearance, pages.make(runner))
    qtbot.addWidget(window)
    yield window
    window.close()


def cut(page: QWidget) -> list[str]:
    """Return the texts that are wider than their box."""
    parts = [*page.findChildren(QLabel), *page.findChildren(QPushButton)]
    return [
        f"{type(part).__name__} “{text}” {wanted} > {part.width()}"
        for part in parts
        if part.isVisible()
        and (text := part.text())
        and not isinstance(part, ElidedLabel)
        if (wanted := needed(part, text)) > part.width() + 1
    ]


def needed(part: QLabel | QPushButton, text: str) -> int:
    """Return how wide a text is: its longest line, or its longest word where it wraps."""
    if "<" in text:
        text = re.sub(r"<[^>]+>", "", text)
    measure = part.fontMetrics().horizontalAdvance
    wraps = isinstance(part, QLabel) and part.wordWrap()
    pieces = text.split() if wraps else text.replace("&", "").split("\n")
    return max(map(measure, pieces), default=0)


@pytest.mark.parametrize("effective", WIDTHS)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_label_is_cut(qapp, window, appearance, scale, effective):
    appearance.set_scale(scale)
    window.resize(effective * scale // 100, 698 * scale // 100)
    window.show()
    asked = browse.find(window.runner.reader, Query(stages=("asking", "correcting")))
    ready = browse.find(window.runner.reader, Query(stages=("ready",)))
    found = {}
    for sign in window.signs:
        window.show_tab(sign.key)
        if sign.key == "case":
            window.open_case(asked[0])
        elif sign.key == "forms":
            window.pages["forms"].show_cases(list(ready))
        for _ in range(3):
            qapp.processEvents()
        found[sign.key] = cut(window)
    assert {key: texts for key, texts in found.items() if texts} == {}
