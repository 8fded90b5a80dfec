"""Search in the pages shown: what is typed is found from the page at hand on, and marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QLineEdit

from vssid_desk.gui.forms.pdf_pages import PdfPages
from vssid_desk.gui.look import theme

_WIDTH = 150


class PageSearch(QLineEdit):
    """Enter goes on to the next page that has the words."""

    found = Signal(int, object)  # page, places in points from its upper left corner

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Tìm trong tờ")
        self.setAccessibleName("Tìm chữ trong tờ đang xem")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(theme.look().u(_WIDTH))
        self._pages: PdfPages | None = None
        self._page = 0
        self.textEdited.connect(lambda _text: self._look(self._page))
        self.returnPressed.connect(lambda: self._look(self._page + 1))

    def look_in(self, pages: PdfPages | None) -> None:
        """Search another document from now on."""
        self._pages, self._page = pages, 0

    def stand_at(self, page: int) -> None:
        """Start from this page next time."""
        self._page = page

    def places(self, page: int) -> Sequence[QRectF]:
        """Return where the words stand on a page."""
        words = self.text().strip()
        return self._pages.find(page, words) if self._pages and words else []

    def _look(self, start: int) -> None:
        if self._pages is None:
            return
        many = len(self._pages)
        for step in range(many):
            page = (start + step) % many
            places = self.places(page)
            if places or not self.text().strip():
                self.found.emit(page if places else self._page, places)
                self._tell(missing=False)
                return
        self._tell(missing=True)

    def _tell(self, *, missing: bool) -> None:
        told = "Không có chữ này trong tờ đang xem" if missing else ""
        self.setToolTip(told)
        self.setProperty("invalid", missing)
        self.style().polish(self)
