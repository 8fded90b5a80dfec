"""How a list stands to the earlier ones of its campaign: to look at, and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vssid_desk.documents.list_pages import ListPages, Section, pages_pdf
from vssid_desk.domain.keeping.reasons import LIST, USUAL
from vssid_desk.domain.people.comparison import KINDS, ComparedPerson, Comparison, told
from vssid_desk.domain.people.meeting import LEVEL_LABELS
from vssid_desk.domain.query import ListSummary
from vssid_desk.domain.values.dates import show
from vssid_desk.domain.work.change_words import change_words
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import demand_export, note_exports
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import compared, lists, meetings
from vssid_desk.store.office import units

__all__ = ["ComparedPerson", "ListComparison", "compare_lists", "write_comparison"]

# Who is the same needs no paper of its own; the count says how many they are.
_PRINTED = ("unsure", "new", "changed", "relisted", "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListComparison:
    """A list, the lists it follows, the counts, and the people of the kinds asked for."""

    summary: ListSummary
    with_lists: Sequence[ListSummary]
    comparison: Comparison
    people: Sequence[ComparedPerson]


def compare_lists(
    work: Workspace,
    list_id: int,
    *,
    kinds: Sequence[str] = tuple(KINDS),
    limit: int = -1,
) -> ListComparison:
    """Return the comparison kept with a list; raise UserError when there is no such list."""
    summary = lists.get(work.store, list_id)
    kept = meetings.get(work.store, list_id)
    return ListComparison(
        summary=summary,
        with_lists=[lists.get(work.store, one) for one in kept.with_lists],
        comparison=kept,
        people=compared.people(work.store, list_id, kinds, limit),
    )


def write_comparison(
    work: Workspace, list_id: int, file: Path, *, why: str = USUAL[LIST][0]
) -> Path:
    """Write the comparison as PDF; raise UserError when the list followed no other."""
    demand_export(work)
    found = compare_lists(work, list_id, kinds=_PRINTED)
    if found.comparison.is_first:
        raise UserError(
            "Danh sách này là danh sách đầu tiên của đợt, chưa có gì để so. Nhập danh sách sau rồi in."
        )
    try:
        file.write_bytes(pages_pdf(_pages(found, units.get(work.store).watermark)))
    except OSError as fault:
        raise UserError(
            f"Không ghi được tệp “{file.name}”. Chọn thư mục khác hoặc đóng tệp đang mở rồi lưu lại."
        ) from fault
    text = f"In so sánh danh sách số {list_id}"
    people = lists.get(work.store, list_id).person_count
    note_exports(work, [file], name="compare", text=text, people=people, why=why)
    return file


def _pages(found: ListComparison, watermark: str) -> ListPages:
    before = ", ".join(f"“{one.file_name}”" for one in found.with_lists)
    lines = [
        f"Danh sách mới: “{found.summary.file_name}”, nhận ngày {show(found.summary.received_on)}.",
        f"So với: {before or 'cả đợt; không danh sách nào trùng quá nửa'}.",
        told(found.comparison),
    ]
    sections = [_section(found, kind) for kind in _PRINTED]
    return ListPages(
        "So sánh với danh sách trước",
        lines,
        [one for one in sections if one.rows],
        watermark,
    )


def _section(found: ListComparison, kind: str) -> Section:
    rows = [one for one in found.people if one.kind == kind]
    return Section(
        f"{KINDS[kind]}: {len(rows)} người",
        ("Dòng", "Họ và tên", "Ngày sinh", "Nội dung"),
        (8, 30, 16, 60),
        [
            (str(one.row_number), one.full_name, show(one.birth_date), words_of(one))
            for one in rows
        ],
    )


def words_of(person: ComparedPerson) -> str:
    """Say what is to be known of a person: changes, or why perhaps known, or where it stood."""
    if person.changes:
        return change_words(person.changes)
    if person.kind == "gone":
        return f"Trước đây ở {person.place}"
    if person.level in {"look", "look_hard", "conflict"}:
        return f"{LEVEL_LABELS[person.level].capitalize()}. {person.reason}"
    return f"Trước đây ở {person.place}" if person.place else ""
