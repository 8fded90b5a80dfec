"""What happens to a scan or a name typed into the scan box."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.scanning.scan_box import ScanBox
from vssid_desk.gui.scanning.strangers import AddPerson, Strangers, in_words
from vssid_desk.gui.words import literal
from vssid_desk.operations import browse, scan
from vssid_desk.operations.scan import OtherPersonsCard, ScanResult

_OFFERED = 8
_OPEN = "Mở người trên thẻ"
_ANYWAY = "Vẫn đặt thẻ vào người này"


class ScanDesk:
    """Finds whose card was read, lays it beside the case, opens the person.

    While somebody is worked on, a card of another person changes nothing by itself.
    """

    def __init__(
        self,
        box: ScanBox,
        runner: Runner,
        open_case: Callable[[int], object],
        case_tab: QWidget | None,
        add_person: AddPerson,
    ) -> None:
        self._box, self._runner, self._open = box, runner, open_case
        self._tab = case_tab if isinstance(case_tab, CaseTab) else None
        self._strangers = Strangers(box, runner, add_person, self._put)
        self._warned = False  # of a scanner that types no marks; once is enough
        box.asked.connect(self._on_asked)
        box.chosen.connect(self._on_chosen)
        box.scanned.connect(self._on_scanned)

    def _on_asked(self, text: str) -> None:
        found = []
        if len(text.strip()) > 1:
            ids = browse.find(self._runner.reader, Query(text=text))[:_OFFERED]
            rows = browse.rows(self._runner.reader, ids)
            found = [(row.id, in_words(row)) for row in rows]
        self._box.show_found(found)

    def _on_chosen(self, case_id: int) -> None:
        self._box.clear()
        self._open(case_id)

    def _on_scanned(self, payload: str) -> None:
        result = scan.scan(self._runner.reader, payload)
        kind, here = result.card.kind, self._shown()
        if kind == "unknown":
            self._box.say("Không thấy ai, hoặc mã lạ. Quét lại.")
        elif kind in scan.CARDS and here:
            self._on_card(here, payload, result)
        elif not result.case_ids:
            self._on_nobody(payload, result)
        elif kind in scan.CARDS and len(result.alike) > 1:
            self._offer(result.alike, payload)
        elif kind in scan.CARDS:
            self._put(result.case_ids[0], payload)
        else:
            self._open(result.case_ids[0])
            self._say(kind, result.case_ids[0])

    def _shown(self) -> int:
        """Return who is worked on, 0 while another tab is shown."""
        if self._tab is None or not self._tab.isVisible():
            return 0
        return self._tab.sheet.case_id

    def _on_card(self, here: int, payload: str, result: ScanResult) -> None:
        others = [case_id for case_id in result.case_ids if case_id != here]
        if scan.fits(self._runner.reader, here, result.card):
            self._put(here, payload)
            return
        if not others:
            self._strangers.ask(payload, result.card, here)
            return
        told = scan.whose_it_is(self._runner.reader, here, result.card)
        self._ask(told, _OPEN, partial(self._put, others[0], payload))

    def _on_nobody(self, payload: str, result: ScanResult) -> None:
        if result.card.kind in scan.CARDS:
            self._strangers.ask(payload, result.card)
        else:
            label = scan.KIND_LABELS[result.card.kind]
            self._box.say(f"{label}: không có ai như vậy")

    def _offer(self, people: Sequence[int], payload: str) -> None:
        """Let somebody choose whose card it is among people it fits alike."""
        menu = QMenu(self._box)
        for row in browse.rows(self._runner.reader, people[:_OFFERED]):
            choose = partial(self._put, row.id, payload)
            menu.addAction(literal(in_words(row))).triggered.connect(
                lambda _on, choose=choose: choose()
            )
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._box.mapToGlobal(self._box.rect().bottomLeft()))
        self.menu = menu
        self._box.say(f"{len(people)} người có thể có thẻ này: chọn một")

    def _put(self, case_id: int, payload: str, *, anyway: bool = False) -> None:
        self._runner.run(
            lambda work: scan.put_card(work, case_id, payload, anyway=anyway),
            lambda _view: self._on_put(case_id, payload),
            partial(self._on_refused, case_id, payload),
        )

    def _on_put(self, case_id: int, payload: str) -> None:
        self._open(case_id)
        self._say("citizen_card", case_id)
        told = scan.scanner_warning(payload)
        if told and self._tab is not None and not self._warned:
            self._warned = True
            self._tab.middle.banner.show_text("warning", told)

    def _on_refused(self, case_id: int, payload: str, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._runner.troubled.emit(error)
            return
        self._open(case_id)
        if isinstance(error, OtherPersonsCard):
            again = partial(self._put, case_id, payload, anyway=True)
            self._ask(str(error), _ANYWAY, again)
        else:
            self._ask(str(error))

    def _ask(
        self, told: str, action: str = "", does: Callable[[], object] | None = None
    ) -> None:
        if self._tab is not None:
            self._tab.middle.banner.show_text("warning", told, action, does)
            self._tab.middle.banner.focus_action()
        self._box.clear()

    def _say(self, kind: str, case_id: int) -> None:
        row = browse.rows(self._runner.reader, [case_id])[0]
        self._box.say(
            f"{scan.KIND_LABELS[kind]} · {row.full_name} · dòng {row.row_number}"
        )
