import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.store.made import PASSWORD, declare, import_people, item, people, send
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.query import Query
from vssid_desk.store import attachments, database
from vssid_desk.store.backups import backup
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import vault
from vssid_desk.store.search import search

HOME = Path(__file__).parents[2]
PICTURE = b"\xff\xd8 the bytes of a card's picture \xff\xd9"
PLANTED = ("Phạm Thị Hồng Gấc", "030190424242", "3042424242", "gac.bi.mat@example.vn")


def planted_bytes() -> Iterator[bytes]:
    for text in PLANTED:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield text.encode(encoding)
    yield PICTURE
    yield b"CREATE TABLE"
    yield b"full_name"


def leaking(folder: Path) -> list[tuple[str, bytes]]:
    """Return which planted bytes stand readable in which file."""
    return [
        (file.name, planted)
        for file in folder.rglob("*")
        if file.is_file()
        for planted in planted_bytes()
        if planted in file.read_bytes()
    ]


def work(store: Store) -> None:
    """Use everything the store offers with planted people."""
    name, personal_id, code, email = PLANTED
    planted = item(
        5,
        full_name=name,
        personal_id=personal_id,
        social_insurance_code=code,
        email=email,
    )
    import_people(store, [planted, *people(300)], file_name=f"{name}.xlsx")
    declare(store, 1, note=f"{name} {personal_id}")
    with journal.operation(store, "attach", "Thêm ảnh thẻ"):
        attachments.add(
            store,
            1,
            Evidence(kind="other", medium="picture", seen_on="2026-11-20", title=name),
            attachments.Picture(PICTURE, "image/jpeg"),
        )
    send(store, 1, 2)
    for _ in range(3):
        journal.undo(store)
    for _ in range(2):
        journal.redo(store)
    assert list(search.ids(store, Query(text=personal_id))) == [1]


def test_nothing_lies_readable_on_the_disk(filed: Store, tmp_path: Path) -> None:
    work(filed)
    assert filed.file is not None
    vault.change_password(filed.file, filed.key, "mật khẩu khác hẳn")
    backup.back_up(filed, tmp_path / "usb.vssid")
    while_open = {file.name for file in tmp_path.iterdir()}
    assert "xa.vssid-wal" in while_open
    assert leaking(tmp_path) == []
    filed.close()
    assert leaking(tmp_path) == []


def test_nothing_lies_readable_after_a_crash(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from tests.store.test_leaks import work; from tests.store.made import PASSWORD\n"
        "from vssid_desk.store import database\n"
        "store, _ = database.create(Path(sys.argv[1]), PASSWORD)\n"
        "work(store)\n"
        "store.write('BEGIN')\n"
        "store.db.table('spare').insert({'id': 1, 'text': sys.argv[2]})\n"
        "os._exit(9)\n"
    )
    file = tmp_path / "xa.vssid"
    done = subprocess.run(
        [sys.executable, "-c", script, str(file), PLANTED[0]], check=False, cwd=HOME
    )
    assert done.returncode == 9
    assert leaking(tmp_path) == []
    store = database.open_store(file, vault.unlock(file, PASSWORD))
    assert list(search.ids(store, Query(text=PLANTED[1]))) == [1]
    assert store.rows("SELECT name FROM sqlite_master WHERE name = 'spare'") == []
    store.close()


def test_the_scan_itself_sees_what_is_readable(tmp_path: Path) -> None:
    (tmp_path / "clear.txt").write_text(PLANTED[0], encoding="utf-16")
    assert leaking(tmp_path) != []
