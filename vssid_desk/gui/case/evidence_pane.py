"""Evidence of one person: pictures and paper copies, and adding more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QLayout, QMenu, QWidget

from vssid_desk.domain.case import Case, Evidence
from vssid_desk.gui.components.buttons import button, icon_button
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import clear, column, row
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import day
from vssid_desk.operations.attach import EVIDENCE_LABELS

PictureOf = Callable[[int], bytes]


class EvidencePane(QWidget):
    """The newest picture, and one line for each paper seen."""

    picture_wanted = Signal(str)  # kind, a file is to be asked for
    paper_wanted = Signal()
    removed = Signal(int)  # evidence id
    large_wanted = Signal()

    def __init__(self, picture_of: PictureOf) -> None:
        super().__init__()
        self._picture_of = picture_of
        self._shown = 0
        self.pixmap = QPixmap()
        self._add = button("Thêm ảnh… (Ctrl+O)", "link", does=self.ask_kind)
        self._paper = button(
            "Đã xem bản giấy…", small=True, icon="eye", does=self.paper_wanted.emit
        )
        self._large = button(
            "Phóng to",
            small=True,
            icon="search",
            does=self.large_wanted.emit,
        )
        self._picture = QLabel()
        self._picture.setProperty("role", "picture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._card = label("", wrap=True)
        self._card.setProperty("weight", "strong")
        self._lines = column(gap=3)
        head = row(label("Bằng chứng", "caption"), 1, self._add)
        beside = column(self._card, self._large, 1, gap=6)
        shown = row(self._picture, beside, gap=10)
        shown.setStretch(1, 1)
        self.setLayout(column(head, shown, self._lines, row(self._paper, 1), gap=6))

    def show_case(self, case: Case, *, locked: bool) -> None:
        """Show the papers of a case; nothing can be added to one that was sent."""
        clear(self._lines)
        for item in case.evidence:
            self._lines.addLayout(self._line(item, locked=locked))
        if not case.evidence:
            self._lines.addWidget(label("Chưa có giấy tờ nào.", "caption"))
        read = case.card_read_at
        self._card.setText(f"Thẻ quét {read[11:16]}, {day(read)[:5]}" if read else "")
        self._card.setVisible(bool(read))
        self._show_picture([item for item in case.evidence if item.medium == "picture"])
        for part in (self._add, self._paper):
            part.setVisible(not locked)

    def ask_kind(self) -> None:
        """Ask what the picture shows; a paper that was only seen stands first."""
        menu = QMenu(self)
        menu.addAction("Đã xem bản giấy, không chụp…").triggered.connect(
            lambda _on=False: self.paper_wanted.emit()
        )
        menu.addSeparator()
        for kind, words in EVIDENCE_LABELS.items():
            menu.addAction(f"{words}…").triggered.connect(
                lambda _=False, of=kind: self.picture_wanted.emit(of)
            )
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def focus_adding(self) -> None:
        """Put the keyboard where a paper can be added."""
        self._paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self.pixmap.isNull():
            self._picture.setPixmap(self._small())

    def _line(self, item: Evidence, *, locked: bool) -> QLayout:
        icon = "image" if item.medium == "picture" else "file-text"
        how = "ảnh" if item.medium == "picture" else f"bản giấy, {item.sheets} tờ"
        name = label(item.title or EVIDENCE_LABELS.get(item.kind, item.kind), wrap=True)
        seen = label(f"{how} · {day(item.seen_on)}", "caption")
        line = row(IconLabel(icon, "ready", 16), column(name, seen, gap=0), gap=7)
        line.setStretch(1, 1)
        if not locked:
            words = f"Bỏ {name.text().lower()}"
            away = icon_button("x", words, does=lambda: self.removed.emit(item.id))
            line.addWidget(away)
        return line

    def _show_picture(self, pictures: Sequence[Evidence]) -> None:
        newest = pictures[-1].id if pictures else 0
        if newest != self._shown:
            self.pixmap = QPixmap()
            if newest:
                self.pixmap.loadFromData(self._picture_of(newest))
            self._shown = newest
        there = not self.pixmap.isNull()
        self._picture.setVisible(there)
        self._large.setVisible(there)
        if there:
            self._picture.setPixmap(self._small())
            self._picture.setAccessibleName(f"Ảnh: {pictures[-1].title}")

    def _small(self) -> QPixmap:
        u, ratio = theme.look().u, self.devicePixelRatioF()
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small = self.pixmap.scaled(
            int(u(150) * ratio), int(u(112) * ratio), keep, smooth
        )
        small.setDevicePixelRatio(ratio)
        return small
