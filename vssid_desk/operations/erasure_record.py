"""The record (biên bản) of an erasure, to be signed and kept; it names nobody erased."""

from datetime import datetime
from pathlib import Path

from vssid_desk.documents.fill import FilledForm, fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import demand_export
from vssid_desk.operations.forget_backups import waits, waits_for_second
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.forgetting import erasures
from vssid_desk.store.forgetting.erasures import Erasure
from vssid_desk.store.journal import journal
from vssid_desk.store.office import units

WORDS = {
    "cases": "Dòng của người tham gia, kể cả bản gốc, kê khai, trả lời",
    "lists": "Danh sách và tệp gốc",
    "attachments": "Giấy tờ, ảnh giấy tờ kèm theo",
    "packages": "Gói hồ sơ",
    "package_cases": "Dòng của người trong gói hồ sơ",
    "documents": "Biểu mẫu trong gói hồ sơ",
    "individuals": "Mối nối các dòng của cùng một người",
}


def record(work: Workspace, erasure_id: int) -> FilledForm:
    """Return the record of an erasure; the chain is verified while it is made."""
    found = erasures.get(work.store, erasure_id)
    return fill(
        work.forms.version("erasure_record", work.today.isoformat()),
        [],
        unit=units.get(work.store),
        campaign=Campaign(),
        reference=work.reference,
        signed_on=work.today,
        extra={
            "what": found.what,
            "at": f"{datetime.fromisoformat(found.at).astimezone():%H:%M ngày %d/%m/%Y}",
            "who": found.who,
            "why": found.why,
            "backups": _backups(work),
            "chain": _chain(work),
        },
        lines=_lines(found),
    )


def write_erasure_record(work: Workspace, erasure_id: int, file: Path) -> None:
    """Write the record as PDF to a file the user chose; raise UserError."""
    demand_export(work)
    form = record(work, erasure_id)
    try:
        file.write_bytes(write_pdf([form], title=form.title))
    except OSError as fault:
        raise UserError(
            f"Không ghi được biên bản “{file.name}”. Chọn thư mục khác rồi ghi lại."
        ) from fault


def _lines(found: Erasure) -> list[dict[str, str]]:
    return [
        {"what": words, "count": str(found.counts[table])}
        for table, words in WORDS.items()
        if found.counts.get(table)
    ]


def _backups(work: Workspace) -> str:
    if waits_for_second(work):
        return (
            "Nơi sao lưu thứ hai chưa cắm vào máy: bản ở đó sẽ xóa khi cắm lại; "
            "chưa cắm thì chưa ký biên bản này."
        )
    if waits(work):
        return (
            "Có bản sao lưu trên máy còn chờ xóa vì việc xóa bị dừng giữa chừng: sao lưu một lần "
            "cho xong rồi in lại; chưa xong thì chưa ký biên bản này."
        )
    return "Không còn bản sao lưu nào của chương trình chờ xóa."


def _chain(work: Workspace) -> str:
    faults = journal.verify(work.store)
    return (
        f"có {len(faults)} chỗ không khớp"
        if faults
        else "khớp, không có chỗ nào bị sửa"
    )
