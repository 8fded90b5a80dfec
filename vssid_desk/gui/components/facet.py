"""Facet button: one question to filter by, with counts; takes several values."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from vssid_desk.domain.query import Facet
from vssid_desk.gui.components.buttons import PushButton
from vssid_desk.gui.components.layouts import restyle
from vssid_desk.gui.look import icons
from vssid_desk.gui.words import count, literal

Values = Sequence[Facet]


class FacetButton(PushButton):
    """Quiet while it filters nothing; blue with its value and ✕ while it does.

    `ask` is given whom to tell the values; the menu opens when they are there.
    """

    chosen = Signal(tuple)  # the values, () for all

    def __init__(
        self, title: str, ask: Callable[[Callable[[Values], None]], object]
    ) -> None:
        super().__init__()
        self._title, self._ask, self._asked = title, ask, 0
        self._chosen: dict[str, str] = {}
        self.setProperty("role", "facet")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(self._open)
        self._show()

    def set_values(self, chosen: Mapping[str, str]) -> None:
        """Filter by these values and their words, without a signal."""
        self._chosen = dict(chosen)
        self._show()

    def values(self) -> tuple[str, ...]:
        """Return the chosen values."""
        return tuple(self._chosen)

    def words(self) -> str:
        """Return the chosen values as shown, "" when it filters nothing."""
        return ", ".join(self._chosen.values())

    def _open(self) -> None:
        self._asked += 1
        self._ask(partial(self._open_menu, self._asked))

    def _open_menu(self, asked: int, values: Values) -> None:
        if asked != self._asked or not self.isVisible():
            return  # clicked again meanwhile, or gone
        menu = QMenu(self)
        menu.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
        )  # the button's is turned
        if self._chosen:
            menu.addAction("Bỏ lọc này").triggered.connect(lambda: self._choose({}))
            menu.addSeparator()
        for facet in values:
            self._add(menu, facet)
        if menu.isEmpty():
            menu.addAction("Không có gì để lọc").setEnabled(False)
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()

    def _add(self, menu: QMenu, facet: Facet) -> None:
        action: QAction = menu.addAction(
            f"{literal(facet.label)}\t{count(facet.count)}"
        )
        action.setCheckable(True)
        action.setChecked(facet.value in self._chosen)
        action.triggered.connect(lambda: self._toggle(facet))

    def _toggle(self, facet: Facet) -> None:
        chosen = dict(self._chosen)
        if chosen.pop(facet.value, None) is None:
            chosen[facet.value] = facet.label
        self._choose(chosen)

    def _choose(self, chosen: dict[str, str]) -> None:
        self._chosen = chosen
        self._show()
        self.chosen.emit(tuple(chosen))

    def _show(self) -> None:
        words = self.words()
        short = words if len(words) <= 24 else f"{len(self._chosen)} giá trị"
        self.setText(
            f"{self._title}: {literal(short)} " if words else f"{self._title} "
        )
        self.setToolTip(words)
        self.setAccessibleName(
            f"Lọc theo {self._title}" + (f": {words}" if words else "")
        )
        restyle(self, "active", "true" if words else "false")
        icons.put(
            self, "x" if words else "chevron-down", "accent" if words else "muted", 14
        )
