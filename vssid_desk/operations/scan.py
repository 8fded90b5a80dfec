"""Read a code from a card, find whose it is, and lay it beside the case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from vssid_desk.capture.codes import codes_in
from vssid_desk.domain.cards.cards import Card, read
from vssid_desk.domain.case import Case, Stage
from vssid_desk.domain.people.matching import births_agree, match
from vssid_desk.domain.person import Person
from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.domain.values.dates import show
from vssid_desk.domain.values.text import compare_key, fold
from vssid_desk.errors import UserError
from vssid_desk.operations.browse import CaseView
from vssid_desk.operations.correct import check_open, keep, place_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, form_marks, page_marks
from vssid_desk.store.search import search

KIND_LABELS = {
    "citizen_card": "Thẻ căn cước",
    "health_card": "Thẻ BHYT",
    "mrz": "Dòng MRZ của thẻ",
    "form_mark": "Dấu trên biểu mẫu",
    "unknown": "Mã lạ",
}
# What carries the particulars of a citizen card.
CARDS = frozenset({"citizen_card", "mrz"})
_BARE = (
    "Máy quét gõ chữ không dấu nên họ tên, địa chỉ trên thẻ không được lấy. So với chữ in trên "
    "thẻ; đặt máy quét gõ tiếng Việt (UTF-8) hoặc dùng cổng COM."
)
_NUMBERS = ("personal_id", "social_insurance_code", "legacy_id")


class OtherPersonsCard(UserError):  # noqa: N818 - named by what it says
    """The card names somebody else than the case; nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanResult:
    """What a scan read, and the cases it may belong to, the likeliest first.

    `alike` are those of them that are as likely as the first: with several somebody chooses.
    """

    card: Card
    case_ids: Sequence[int]
    alike: Sequence[int]


def read_code(payload: str) -> Card:
    """Say what a scanned text is; needs no store."""
    return read(payload)


def payload_in(file: Path) -> str:
    """Return the text of the first QR code in a picture file; raise UserError."""
    try:
        found = codes_in(file.read_bytes())
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp “{file.name}”. Kiểm tra tệp còn ở đó và mở được."
        ) from fault
    if not found:
        raise UserError(
            f"Không thấy mã QR trong ảnh “{file.name}”. Chụp gần hơn, đặt thẻ phẳng, hoặc quét "
            "ở 300 dpi."
        )
    return found[0]


def scan(work: Workspace, payload: str) -> ScanResult:
    """Read a scanned text and find the people it may belong to."""
    card = read(payload)
    if card.kind == "form_mark":
        of_mark = _of_mark(work, card.extra["form_mark"])
        return ScanResult(card=card, case_ids=of_mark, alike=of_mark)
    rank = partial(_rank, card.fields)
    found = sorted(_found(work, card), key=rank)
    alike = [row.id for row in found if rank(row) == rank(found[0])]
    return ScanResult(card=card, case_ids=[row.id for row in found], alike=alike)


def _found(work: Workspace, card: Card) -> list[CaseRow]:
    for key in _NUMBERS:
        number = card.fields.get(key, "")
        found = search.ids(work.store, Query(text=number)) if number else ()
        if found:
            return search.rows(work.store, found)
    name, born = card.fields.get("full_name", ""), card.fields.get("birth_date", "")
    if not name:
        return []
    rows = search.rows(work.store, search.ids(work.store, Query(text=name))[:50])
    return [row for row in rows if _is_named(row, name, born)]


def _rank(fields: Mapping[str, str], row: CaseRow) -> tuple[bool, bool, int]:
    """Return how near a person is to a card, the nearest least.

    Those still worked on stand before those sent or closed, who take no card any more.
    """
    over = row.stage in {Stage.SENT.value, Stage.CLOSED.value}
    name, born = fields.get("full_name", ""), fields.get("birth_date", "")
    other = bool(name) and fold(row.full_name) != fold(name)
    agree = births_agree(row.birth_date, born)
    return over, other, 0 if row.birth_date == born else 1 if agree else 2


def _of_mark(work: Workspace, reference: str) -> list[int]:
    marked = form_marks.whose(work.store, reference)
    if marked:
        return [marked[0]]
    page = page_marks.whose(work.store, reference)
    return list(page.case_ids) if page else []


def _is_named(row: CaseRow, name: str, born: str) -> bool:
    """Say whether a name is this person's; without its marks only where the birth agrees.

    Many scanners type letters without marks, and many lists know a year alone.
    """
    if compare_key(row.full_name) == compare_key(name):
        return True
    return births_agree(row.birth_date, born) and fold(row.full_name) == fold(name)


def fits(work: Workspace, case_id: int, card: Card) -> bool:
    """Say whether a card may be this person's: by number, or by name and birth."""
    return _fits(cases.get(work.store, case_id), Person.of(card.person_fields()))


def whose_it_is(work: Workspace, case_id: int, card: Card) -> str:
    """Say whose the card is and whose not, both by name."""
    return _whose_it_is(cases.get(work.store, case_id), Person.of(card.person_fields()))


def put_card(
    work: Workspace, case_id: int, payload: str, *, anyway: bool = False
) -> CaseView:
    """Lay a citizen card beside a case; nothing declared changes by it.

    Raises UserError when the text is no card, and OtherPersonsCard when the card is somebody
    else's; with `anyway` the officer has decided that it is this person's all the same.
    """
    card = read(payload)
    if card.kind not in CARDS:
        label = KIND_LABELS.get(card.kind, "Mã lạ").lower()
        raise UserError(
            f"Đây là {label}, không phải mã QR trên thẻ căn cước. "
            "Quét mặt có mã QR của thẻ cứng."
        )
    case = cases.get(work.store, case_id)
    check_open(case)
    told = Person.of(card.person_fields())
    laid = replace(told, full_name="", address="") if _is_bare(told) else told
    if not anyway and not _fits(case, told):
        raise OtherPersonsCard(_whose_it_is(case, told))
    moment = datetime.now().astimezone().isoformat(timespec="minutes")
    read_now = replace(case, card=laid, card_read_at=moment)
    return keep(work, read_now, f"Quét thẻ: {place_of(case)}")


def scanner_warning(payload: str) -> str:
    """Say what a scanner left out of a card, "" when it typed all of it."""
    return _BARE if _is_bare(Person.of(read(payload).person_fields())) else ""


def _is_bare(card: Person) -> bool:
    """Say whether a scanner typed the card without marks: no printed address lacks them all.

    Such a name proves no spelling, so nothing may be corrected by it.
    """
    return bool(card.address) and (card.full_name + card.address).isascii()


def _fits(case: Case, card: Person) -> bool:
    levels = {match(known, card).level for known in (case.delivered, case.declared)}
    return "conflict" not in levels and levels != {"no"}


def _whose_it_is(case: Case, card: Person) -> str:
    here = case.declared if case.declared.full_name else case.delivered
    one, other = card.full_name, here.full_name
    if compare_key(one) == compare_key(other):
        one = f"{one} sinh {show(card.birth_date) or 'không rõ ngày'}"
        other = f"người cùng tên sinh {show(here.birth_date) or 'không rõ ngày'}"
    return f"Thẻ vừa quét là của {one}, không phải {other}. Chưa thay đổi gì."
