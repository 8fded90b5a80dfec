"""The facets above the table: Lý do, Nhóm, Thôn hoặc lớp, Hướng xử lý, Hạn nộp."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vssid_desk.domain.diagnosis.words import doubt_label
from vssid_desk.domain.query import Facet, Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.facet import FacetButton, Values
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.look.tokens import DIFFERENCE_SIGNS
from vssid_desk.gui.words import count
from vssid_desk.operations import browse
from vssid_desk.operations.worklists import WAYS, worklist
from vssid_desk.operations.workspace import Workspace

# Title, name of the facet, field of Query.
_FACETS = (
    ("Lý do", "fault", "fault_kinds"),
    ("Nhóm", "group", "group_keys"),
    ("Thôn, tổ, lớp", "department", "departments"),
    ("Hướng", "path", "path_keys"),
    ("Nghi sai ở", "doubt", "doubts"),
    ("Cơ quan", "organ", "organs"),
    ("Hạn nộp", "due", "due_days"),
)
# Effective widths from which a facet has room.
_LEAST = {
    "due_days": 1000,
    "path_keys": 900,
    "group_keys": 720,
    "doubts": 1180,
    "organs": 1300,
}
_SEVERITIES = {
    "error": "Lỗi khác",
    "warning": "Cần xem",
    "note": "Ghi chú",
    "": "Không có gì",
}


class FacetBar(QWidget):
    """Each facet counts among what the others leave."""

    changed = Signal(object)  # Query

    def __init__(self, runner: Runner, query: Callable[[], Query]) -> None:
        super().__init__()
        self._runner, self._query = runner, query
        self._buttons: dict[str, FacetButton] = {}
        for title, name, field in _FACETS:
            one = FacetButton(title, partial(self._ask, name))
            one.chosen.connect(partial(self._on_chosen, field))
            self._buttons[field] = one
        self.setLayout(row(*self._buttons.values(), gap=8))

    def show_query(self, query: Query) -> None:
        """Show which facets filter; words that are not at hand come a moment later."""
        for _, name, field in _FACETS:
            wanted = getattr(query, field)
            if not wanted:
                self._buttons[field].set_values({})
            elif wanted != self._buttons[field].values():
                self._ask(name, partial(self._show_values, field, wanted))

    def fit(self, width: float) -> None:
        """Leave out what has no room in a narrow window."""
        for field, least in _LEAST.items():
            self._buttons[field].setVisible(width >= least)

    def advice(self, query: Query, wider: tuple[str, int]) -> tuple[str, str]:
        """Say why nobody is found, and which filter to drop, with what that would give.

        `wider` is what `wider` below found.
        """
        field, found = wider
        if field:
            title = next(title for title, _, own in _FACETS if own == field)
            words = self._buttons[field].words()
            text = f"Bỏ lọc {title} “{words}” thì có {count(found)} người."
            return text, "Bỏ các bộ lọc"
        if query.text:
            text = f"Không ai có “{query.text}” trong tên, số, địa chỉ, lý do."
            return text, "Bỏ tìm và lọc"
        return "Danh sách này không có ai ở chặng đang chọn.", "Xem mọi chặng"

    def _ask(self, name: str, done: Callable[[Values], None]) -> None:
        query = self._query()
        self._runner.fetch(lambda work: values_of(work, query, name), done)

    def _show_values(self, field: str, wanted: tuple[str, ...], values: Values) -> None:
        if getattr(self._query(), field) != wanted:
            return  # another search came meanwhile
        labels = {facet.value: facet.label for facet in values}
        self._buttons[field].set_values({key: labels.get(key, key) for key in wanted})

    def _on_chosen(self, field: str, values: tuple[str, ...]) -> None:
        self.changed.emit(with_facet(self._query(), field, values))


def values_of(work: Workspace, query: Query, name: str) -> list[Facet]:
    """Return the values of one facet in words; counting takes longer than a frame."""
    if name in WAYS:
        return worklist(work, query, name)
    found = browse.facets(work, query, name)
    named = _NAMED.get(name)
    return [named(facet) for facet in found] if named else list(found)


def wider(work: Workspace, query: Query) -> tuple[str, int]:
    """Return the first field without which a search finds people, and how many; ("", 0)."""
    for _, _, field in _FACETS:
        if getattr(query, field):
            found = len(browse.find(work, with_facet(query, field, ())))
            if found:
                return field, found
    return "", 0


def with_facet(query: Query, field: str, values: tuple[str, ...]) -> Query:
    """Return a query that filters by these values of one facet."""
    return replace(query, **dict[str, Any]({field: values}))


def _named(facet: Facet) -> Facet:
    sign = DIFFERENCE_SIGNS.get(facet.value)
    words = sign[1] if sign else _SEVERITIES.get(facet.value, facet.label)
    return replace(facet, label=words)


def _doubted(facet: Facet) -> Facet:
    return replace(facet, label=doubt_label(facet.value))


_NAMED = {"fault": _named, "doubt": _doubted}
