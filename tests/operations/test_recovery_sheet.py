"""The printed sheet with the recovery key, read as a person or a scanner reads it."""

from pathlib import Path

import pypdfium2
import zxingcpp

from tests.store.made import PASSWORD, import_people, people
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, generations
from vssid_desk.operations.back_up import restore
from vssid_desk.operations.change_password import change_password
from vssid_desk.operations.recovery_sheet import (
    recovery_reminder,
    recovery_shown,
    renew_recovery_key,
    write_recovery_sheet,
)
from vssid_desk.operations.workspace import create_workspace, open_workspace


def test_the_printed_sheet_brings_a_backup_back_on_another_computer(
    tmp_path: Path,
) -> None:
    work, recovery = create_workspace(
        tmp_path / "xa.vssid", PASSWORD, Unit(name="Xã An Hoà")
    )
    import_people(work.store, people(7))
    sheet = tmp_path / "to.pdf"
    write_recovery_sheet(work, recovery, sheet)
    kept = generations.keep_generation(work).generations[0].file
    work.close()
    page = pypdfium2.PdfDocument(sheet)[0]
    (code,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    printed = "".join(page.get_textpage().get_text_range().split())
    assert recovery in printed
    assert code.text == recovery
    new = tmp_path / "may-moi" / "xa.vssid"
    new.parent.mkdir()
    restore(kept, new)
    change_password(new, code.text, "mật khẩu trên máy mới")
    back = open_workspace(new, password="mật khẩu trên máy mới")
    assert len(browse.find(back, Query())) == 7
    back.close()


def test_a_renewed_key_that_nobody_has_seen_is_reminded_of(tmp_path: Path) -> None:
    file = tmp_path / "xa.vssid"
    work, _ = create_workspace(file, PASSWORD, Unit(name="Xã An Hoà"))
    assert recovery_reminder(work) == ""
    renew_recovery_key(work)
    work.close()  # as if it had been killed here
    work = open_workspace(file, password=PASSWORD)
    assert "Hãy cấp lại khoá khôi phục" in recovery_reminder(work)
    renew_recovery_key(work)
    recovery_shown(work)
    assert recovery_reminder(work) == ""
    work.close()
