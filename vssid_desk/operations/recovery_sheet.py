"""The sheet with the recovery key: printed once, kept apart from the computer."""

from pathlib import Path

from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import note_exports
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import remembered
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import vault
from vssid_desk.store.office import units
from vssid_desk.store.office.exports import RECOVERY_SHEET

_UNSEEN = "recovery_unseen"


def recovery_sheet(work: Workspace, recovery_key: str) -> bytes:
    """Return the sheet as PDF; the key stands on it in groups and as a code."""
    version = work.forms.version("recovery_sheet", work.today.isoformat())
    form = fill(
        version,
        [],
        unit=units.get(work.store),
        campaign=Campaign(),
        reference=work.reference,
        signed_on=work.today,
        extra={"recovery_key": recovery_key},
    )
    return write_pdf([form], title=form.title)


def write_recovery_sheet(work: Workspace, recovery_key: str, file: Path) -> None:
    """Write the sheet to a file the user chose; raise UserError."""
    journal.demand(work.store, "recovery")
    try:
        file.write_bytes(recovery_sheet(work, recovery_key))
    except OSError as fault:
        raise UserError(
            f"Không ghi được tờ khôi phục “{file.name}”. Chọn thư mục khác, hoặc chép tay khoá."
        ) from fault
    note_exports(work, [file], name="recovery", text=RECOVERY_SHEET, why="in rồi cất")


def renew_recovery_key(work: Workspace) -> str:
    """Replace a recovery key whose sheet was lost; the old one opens nothing any more.

    Until `recovery_shown` is called the store remembers that nobody has seen the new one.
    """
    if work.store.file is None:
        raise UserError("Sổ trong bộ nhớ không có khoá khôi phục.")
    journal.demand(work.store, "recovery")
    remembered.put(work.store, _UNSEEN, {"at": work.today.isoformat()})
    text = "Đổi khoá khôi phục; tờ đã in trước đây không dùng được nữa"
    with journal.operation(work.store, "recovery", text, lasting=True):
        return vault.new_recovery(work.store.file, work.store.key)


def recovery_shown(work: Workspace) -> None:
    """Note that the renewed key was shown, and kept by whoever asked for it."""
    remembered.forget(work.store, _UNSEEN)


def recovery_reminder(work: Workspace) -> str:
    """Say that nobody has kept a renewed key, as when the program was killed; "" else."""
    if not remembered.get(work.store, _UNSEEN):
        return ""
    return (
        "Khoá khôi phục mới chưa có ai xác nhận là đã in hoặc chép lại, mà tờ khôi phục cũ có thể "
        "không mở được sổ nữa. Hãy cấp lại khoá khôi phục, in ra và cất đi."
    )
