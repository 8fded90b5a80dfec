"""Preview with its bar: which sheet, whose, how large, and the way to mend it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from vssid_desk.gui.components.buttons import button, icon_button
from vssid_desk.gui.components.labels import ElidedLabel, label
from vssid_desk.gui.components.layouts import column, frame, hairline, row
from vssid_desk.gui.forms.page_search import PageSearch
from vssid_desk.gui.forms.page_view import PageView
from vssid_desk.gui.forms.pdf_pages import PdfPages
from vssid_desk.gui.look import theme

_WITH_EXTRA = 480  # effective width from which all of the bar has room


class PreviewPane(QFrame):
    """Pages of one document; beyond its ends the next sheet is asked for."""

    sheet_wanted = Signal(int)  # the next (+1) or previous (-1) sheet
    mend_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._pages: PdfPages | None = None
        self._page = 0
        self._where = self._who = ""
        self._last = False  # the next document opens at its last page
        self.view = PageView()
        self._place = label("")
        self._place.setProperty("weight", "strong")
        self._whose = ElidedLabel("", "caption")
        self._percent = label("", "caption")
        self.search = PageSearch()
        self.search.found.connect(self._on_found)
        self._mend = button(
            "Sửa người này", "flat", icon="user-pen", does=self.mend_wanted.emit
        )
        parts = column(frame(self._bar(), "surface"), hairline(), self.view, gap=0)
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self._may_mend = True
        self.view.step_wanted.connect(self.step)
        self.view.zoomed.connect(self._tell_zoom)

    def _bar(self) -> QBoxLayout:
        back = icon_button(
            "chevron-left", "Trang trước", key="PgUp", does=lambda: self.step(-1)
        )
        on = icon_button(
            "chevron-right", "Trang sau", key="PgDn", does=lambda: self.step(1)
        )
        less = icon_button(
            "minus", "Thu nhỏ", key="Ctrl+bánh xe", does=lambda: self.view.zoom(-1)
        )
        more = icon_button(
            "plus", "Phóng to", key="Ctrl+bánh xe", does=lambda: self.view.zoom(1)
        )
        fit = button("Vừa trang", small=True, does=lambda: self.view.zoom(0))
        bar = row(
            back, self._place, on, self._whose, self.search, less, self._percent, more,
            fit, self._mend, gap=6, margins=(10, 5, 10, 5),
        )  # fmt: skip
        bar.setStretch(3, 1)
        self._extra = (self._percent, fit, self.search)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_pdf(self, data: bytes, place: str, whose: str) -> None:
        """Show a document; `place` says which sheet of how many it is."""
        if self._pages is not None:
            self._pages.close()
        self._pages = PdfPages(data)
        self.search.look_in(self._pages)
        self._page = len(self._pages) - 1 if self._last else 0
        self._last = False
        self._where, self._who = place, whose
        self._show()

    def say(self, words: str) -> None:
        """Say why there is no page."""
        self._pages = None
        self.search.look_in(None)
        self.view.say(words)
        self._place.setText("")
        self._whose.set_text("")

    def allow_mending(self, *, possible: bool) -> None:
        """Offer the way to the person whose sheet it is."""
        self._may_mend = possible
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() * 100 / theme.look().scale >= _WITH_EXTRA
        for part in self._extra:
            part.setVisible(roomy)
        self._mend.setVisible(roomy and self._may_mend)

    def step(self, step: int) -> None:
        """Turn a page; beyond the document ask for the next sheet."""
        number = self._page + step
        if self._pages is not None and 0 <= number < len(self._pages):
            self._page = number
            self._show()
        else:
            self._last = step < 0
            self.sheet_wanted.emit(step)

    def _show(self) -> None:
        if self._pages is None:
            return
        self.view.show_page(self._pages, self._page)
        self.search.stand_at(self._page)
        self.view.mark(self.search.places(self._page))
        many = len(self._pages)
        page = f", trang {self._page + 1} / {many}" if many > 1 else ""
        self._place.setText(f"{self._where}{page}")
        self._whose.set_text(self._who)
        self.view.setAccessibleDescription(f"{self._where}{page}. {self._who}")
        self._tell_zoom()

    def _on_found(self, page: int, places: Sequence[QRectF]) -> None:
        if page != self._page:
            self._page = page
            self._show()
        self.view.mark(places)

    def _tell_zoom(self) -> None:
        self._percent.setText(f"{self.view.percent()} %")
