"""Pages of a PDF in memory, drawn as sharp as the screen is."""

import pypdfium2
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage


class PdfPages:
    """Draws a page when it is looked at; used in the window's thread alone."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._document)

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of a page in points."""
        width, height = self._document.get_page_size(number)
        return width, height

    def draw(self, number: int, scale: float) -> QImage:
        """Return a page; scale 1 is 72 dpi."""
        page = self._document[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        data = bytes(bitmap.buffer)
        image = QImage(
            data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image

    def find(self, number: int, words: str) -> list[QRectF]:
        """Return where words stand on a page, in points from its upper left corner; any case."""
        page = self._document[number]
        text = page.get_textpage()
        height = page.get_height()
        found: list[QRectF] = []
        searcher = text.search(words, match_case=False)
        while (hit := searcher.get_next()) is not None:
            for at in range(text.count_rects(*hit)):
                left, bottom, right, top = text.get_rect(at)
                found.append(QRectF(left, height - top, right - left, top - bottom))
        searcher.close()
        text.close()
        page.close()
        return found

    def close(self) -> None:
        """Let the document go."""
        self._document.close()
