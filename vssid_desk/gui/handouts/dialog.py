"""Phát hướng dẫn: for whom, which hand-out; sheets to print, or texts to send."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.query import Query
from vssid_desk.gui.components.buttons import allow, button
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.labels import label
from vssid_desk.gui.components.layouts import row
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.gui.words import count
from vssid_desk.operations.handouts import Handout

_HINT = (
    "Mỗi người nhận tờ theo hướng xử lý của mình. Người đang chọn ở Danh sách: bấm F4, rồi Thêm… ở "
    "thẻ Biểu mẫu để xem trước từng tờ."
)
_EVERY = "Mọi tờ từng người cần"
_NO_TEXT = "Tờ này không có bản tin nhắn; chọn một tờ phát cho từng người."
_NOBODY = "Không ai ở đây cần tờ hướng dẫn nào."
_LOOKING = "Đang xem từng người cần tờ nào…"
_WAIT = "Đang xem từng người cần tờ nào; chờ một chút rồi bấm lại."


class HandoutsDialog(FormDialog):
    """Two choices, then paper or text; what is chosen is asked for from outside."""

    scope_changed = Signal(object)  # Query
    texts_wanted = Signal(object, str)  # case ids, code

    def __init__(self, parent: QWidget, campaign: Campaign) -> None:
        super().__init__(
            parent, "Phát hướng dẫn, thông báo", _HINT, keep="Lưu PDF để in…"
        )
        self._campaign = campaign
        self._ids: Sequence[int] = ()
        self._found: Mapping[str, Handout] = {}
        self.people = ChoiceBox({"": f"Mọi người của {campaign.name}"}, "", "Phát cho")
        self.sheets = ChoiceBox({"": _LOOKING}, "", "Tờ hướng dẫn")
        self.add("Phát cho", self.people)
        self.add("Tờ hướng dẫn", self.sheets)
        self._purpose = label("", "caption", wrap=True)
        self.form.addRow(self._purpose)
        self.shown_texts = QPlainTextEdit()
        self.shown_texts.setReadOnly(True)
        self.shown_texts.setMinimumHeight(theme.look().u(150))
        self.add("Tin nhắn", self.shown_texts)
        self._copy = button("Soạn và chép tin nhắn", icon="copy", does=self._on_copy)
        self.form.addRow(row(1, self._copy))
        self.people.currentIndexChanged.connect(lambda _at: self._on_people())
        self.sheets.currentIndexChanged.connect(lambda _at: self._on_sheet())

    def case_ids(self) -> Sequence[int]:
        """Return the people chosen, nobody while they are looked for."""
        return self._ids

    def codes(self) -> Sequence[str]:
        """Return the hand-out chosen, none for all that a person takes home."""
        key = self.sheets.key()
        return (key,) if key else ()

    def ask(self) -> None:
        """Ask who the people chosen are and which hand-outs they need."""
        self._ids, self._found = (), {}
        self.sheets.clear()
        self.sheets.addItem(_LOOKING, "")
        self._on_sheet()
        self.scope_changed.emit(self._scope())

    def show_places(self, found: Mapping[str, int]) -> None:
        """Offer the places of the people; "" counts everybody."""
        self.people.setItemText(0, f"{self.people.itemText(0)} ({_people(found[''])})")
        for place, people in found.items():
            if place:
                self.people.addItem(f"{place} ({_people(people)})", place)

    def show_needed(
        self, of: Query, ids: Sequence[int], found: Sequence[Handout]
    ) -> None:
        """Offer the hand-outs that these people need, unless others were chosen meanwhile."""
        if of != self._scope():
            return
        self._ids = ids
        self._found = {one.code: one for one in found}
        self.sheets.clear()
        self.sheets.addItem(_EVERY if found else _NOBODY, "")
        for one in found:
            words = f"{one.title} ({_people(len(one.case_ids))})"
            self.sheets.addItem(words, one.code)
        self._on_sheet()

    def show_texts(self, texts: str) -> None:
        """Show the texts that were made."""
        self.shown_texts.setPlainText(texts)

    def accept(self) -> None:
        """Go on with people who need something, else say why not."""
        if not self._found:
            self.tell(_WAIT if self.sheets.currentText() == _LOOKING else _NOBODY)
            return
        super().accept()

    def _scope(self) -> Query:
        place = self.people.key()
        return Query(
            campaign_id=self._campaign.id,
            latest=True,
            departments=(place,) if place else (),
        )

    def _on_people(self) -> None:
        self.show_texts("")
        self.ask()

    def _on_sheet(self) -> None:
        chosen = self._found.get(self.sheets.key())
        self._purpose.setText(chosen.purpose if chosen else "")
        can_send = chosen is not None and chosen.has_message
        allow(self._copy, possible=can_send, why_not=_NO_TEXT)
        self.show_texts("")

    def _on_copy(self) -> None:
        self.texts_wanted.emit(self.case_ids(), self.sheets.key())


def _people(amount: int) -> str:
    return f"{count(amount)} người"
