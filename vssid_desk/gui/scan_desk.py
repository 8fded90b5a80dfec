"""What happens to a scan or a name typed into the scan box."""

from collections.abc import Callable

from vssid_desk.domain import dates
from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.gui.runner import Runner
from vssid_desk.gui.scan_box import ScanBox
from vssid_desk.operations import browse, scan
from vssid_desk.operations.scan import ScanResult

_OFFERED = 8


class ScanDesk:
    """Finds whose card was read, lays it beside the case, opens the person."""

    def __init__(
        self, box: ScanBox, runner: Runner, open_case: Callable[[int], object]
    ) -> None:
        self._box, self._runner, self._open = box, runner, open_case
        box.asked.connect(self._on_asked)
        box.chosen.connect(self._on_chosen)
        box.scanned.connect(self._on_scanned)

    def _on_asked(self, text: str) -> None:
        found = []
        if len(text.strip()) > 1:
            ids = browse.find(self._runner.reader, Query(text=text))[:_OFFERED]
            rows = browse.rows(self._runner.reader, ids)
            found = [(row.id, _words(row)) for row in rows]
        self._box.show_found(found)

    def _on_chosen(self, case_id: int) -> None:
        self._box.clear()
        self._open(case_id)

    def _on_scanned(self, payload: str) -> None:
        result = scan.scan(self._runner.reader, payload)
        if result.card.kind == "unknown":
            self._box.say("Không thấy ai, hoặc mã lạ. Quét lại.")
        elif not result.case_ids:
            self._box.say(f"{scan.KIND_LABELS[result.card.kind]}: không có ai như vậy")
        else:
            self._show(payload, result)

    def _show(self, payload: str, result: ScanResult) -> None:
        case_id, kind = result.case_ids[0], result.card.kind
        row = browse.rows(self._runner.reader, [case_id])[0]
        words = f"{scan.KIND_LABELS[kind]} · {row.full_name} · dòng {row.row_number}"
        if kind in {"citizen_card", "mrz"}:
            self._runner.run(
                lambda work: scan.put_card(work, case_id, payload),
                lambda _view: self._open(case_id),
            )
        else:
            self._open(case_id)
        self._box.say(words)


def _words(row: CaseRow) -> str:
    parts = (row.full_name, dates.show(row.birth_date), row.department or row.group)
    return " · ".join(part for part in parts if part)
