"""What each column shows of a case, and the sentence a screen reader says of it."""

from dataclasses import dataclass

from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.domain.diagnosis.words import LEVEL_LABELS, doubt_label
from vssid_desk.domain.person import Kind
from vssid_desk.domain.query import CaseRow
from vssid_desk.domain.values import dates, identity
from vssid_desk.gui.components.cells import Cell
from vssid_desk.gui.look.tokens import fault_sign


@dataclass(frozen=True, slots=True)
class Column:
    """One column: key, title, width at 100 %.

    Columns of `words` are as wide as their words need, and cut alike where room is short, but for
    those that are `firm`; the one that `grows` takes what is left.
    """

    key: str
    title: str
    width: int = 0
    words: bool = False
    firm: bool = False
    grows: bool = False
    least: int = 0  # effective width of the window from which it is shown


COLUMNS = (
    Column("tick", "", 40),
    Column("full_name", "Họ và tên ▴", words=True, firm=True),
    Column("birth_date", "Ngày sinh", 88, least=720),
    Column("personal_id", "Số ĐDCN/CCCD", 128),
    Column("department", "Thôn, tổ, lớp", words=True, least=960),
    Column("fault", "Điều chưa khớp", words=True, grows=True),
    Column("doubt", "Nghi sai ở", words=True, least=1500),
    Column("path", "Hướng xử lý", words=True, least=1080),
    Column("stage", "Chặng", 170),
)

NO_FAULT = "Không thấy lỗi"

# What is shown for the moment between an undo and the next search.
GONE = CaseRow(
    id=0,
    list_id=0,
    row_number=0,
    full_name="(đã rút)",
    birth_date="",
    sex="",
    personal_id="-",
    social_insurance_code="",
    department="",
    group="",
    group_key="",
    fault="",
    fault_kind="",
    path_key="",
    path_title="",
    stage=Stage.CLOSED.value,
    due_on="",
)


def cell(row: CaseRow, key: str, *, ticked: bool, numbers: bool) -> Cell:
    """Return what one column shows of a case."""
    if key == "tick":
        return Cell(tick=ticked)
    if key == "full_name":
        return Cell(row.full_name or "(chưa có tên)", weight=500)
    if key == "personal_id":
        return number_cell(row.personal_id, numbers=numbers)
    if key == "fault":
        return _fault_cell(row)
    return _plain_cell(row, key)


def number_cell(value: str, *, numbers: bool) -> Cell:
    """Return a number, masked unless it may be seen."""
    if not value:
        return Cell("Chưa có số", "error", searched=False)
    shown = identity.show(Kind.PERSONAL_ID, value) if numbers else identity.mask(value)
    return Cell(shown, searched=numbers)


def sentence(row: CaseRow) -> str:
    """Say one case in a sentence; without numbers."""
    parts = (
        row.full_name or "Chưa có tên",
        f"sinh {dates.show(row.birth_date)}" if row.birth_date else "",
        row.fault[:1].lower() + row.fault[1:],
        f"chặng {STAGE_LABELS[Stage(row.stage)]}",
    )
    return ", ".join(part for part in parts if part)


def doubt_words(row: CaseRow) -> str:
    """Return what is most likely wrong and how sure that is, "" where nothing is known."""
    if not row.doubt:
        return ""
    return f"{doubt_label(row.doubt)}: {LEVEL_LABELS[row.doubt_level]}"


def _fault_cell(row: CaseRow) -> Cell:
    if not row.fault:
        return Cell(NO_FAULT, "faint", icon="equal", icon_tone="faint")
    icon, tone = fault_sign(row.fault_kind)
    return Cell(row.fault, icon=icon, icon_tone=tone)


def _plain_cell(row: CaseRow, key: str) -> Cell:
    if key == "stage":
        return Cell(STAGE_LABELS[Stage(row.stage)], chip=row.stage)
    texts = {
        "birth_date": dates.show(row.birth_date) if row.birth_date else "",
        "department": row.department or row.group.split("›")[-1].strip(),
        "path": row.path_title,
        "doubt": doubt_words(row),
    }
    return Cell(texts[key], "muted" if key != "department" else "text")
