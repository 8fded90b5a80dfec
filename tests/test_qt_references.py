"""Why PySide6 is pinned to 6.11.3: calls into Qt must leave references to None alone.

Before Python 3.12 None is counted like any other object.  PySide6 6.12.0 gives back one
reference too many for every call that returns nothing, and after some thousand calls the
interpreter dies with "deallocating None".  Short tests do not notice; counting does.
"""

import gc
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QTableView

HOME = Path(__file__).resolve().parents[1]
CALLS = 400


class Sender(QObject):
    changed = Signal(object)


@pytest.fixture
def calls(qapp):
    """Calls of every kind the program makes thousands of times, by name."""
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    painter, font = QPainter(image), QFont()
    label, line, box, entries = QLabel("a"), QLineEdit(), QComboBox(), QListWidget()
    model, table, sender = QStandardItemModel(4, 3), QTableView(), Sender()
    table.setModel(model)
    sender.changed.connect(lambda _: None)
    yield {
        "draw text": lambda: painter.drawText(QRect(0, 0, 20, 20), 0, "a"),
        "draw rectangle": lambda: painter.drawRect(QRectF(0, 0, 5, 5)),
        "fill": lambda: painter.fillRect(QRect(0, 0, 5, 5), Qt.GlobalColor.red),
        "save and restore": lambda: (painter.save(), painter.restore()),
        "pen": lambda: painter.setPen(Qt.GlobalColor.blue),
        "font": lambda: painter.setFont(font),
        "font size": lambda: font.setPointSizeF(9),
        "label": lambda: label.setText("b"),
        "tool tip": lambda: label.setToolTip("b"),
        "line": lambda: line.setText("b"),
        "clear": line.clear,
        "box": lambda: (box.addItem("b"), box.clear()),
        "list": lambda: (entries.addItem("b"), entries.clear()),
        "model": lambda: model.setData(model.index(0, 0), "b"),
        "empty data": lambda: model.data(QModelIndex()),
        "repaint": lambda: table.viewport().repaint(),
        "select": lambda: table.selectRow(1),
        "signal": lambda: sender.changed.emit(None),
        "events": qapp.processEvents,
    }
    painter.end()


def lost_per_call(call) -> float:
    """Return how many references to None one call adds or takes."""
    for _ in range(5):
        call()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return (sys.getrefcount(None) - before) / CALLS


def test_no_call_loses_a_reference_to_none(calls):
    lost = {name: lost_per_call(call) for name, call in calls.items()}
    assert {name: count for name, count in lost.items() if abs(count) > 0.05} == {}


def test_the_version_that_loses_them_cannot_be_installed():
    lines = (HOME / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith(("pyside6", "shiboken6"))] == [
        "pyside6-essentials==6.11.3 \\",
        "shiboken6==6.11.3 \\",
    ]
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    assert "PySide6-Essentials>=6.11.3,<6.12" in project["project"]["dependencies"]
