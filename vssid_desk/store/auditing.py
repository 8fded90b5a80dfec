"""Finding what was altered behind the program's back, and where."""

from collections.abc import Iterator

from vssid_desk.store import migrations, recording, schema
from vssid_desk.store.database import Store

_LABELS = {
    "unit": "thông tin đơn vị",
    "campaigns": "đợt",
    "individuals": "mối nối giữa các dòng của cùng một người",
    "lists": "danh sách",
    "packages": "gói hồ sơ",
    "documents": "biểu mẫu trong gói",
    "cases": "người tham gia",
    "package_cases": "người trong gói",
    "attachments": "giấy tờ kèm theo",
}


def alterations(store: Store) -> list[str]:
    """Return a sentence for each place that does not agree with the journal."""
    return [
        *_broken_links(store),
        *(fault for table in schema.JOURNALED for fault in _altered_rows(store, table)),
        *_altered_contents(store),
        *_altered_triggers(store),
    ]


def _broken_links(store: Store) -> Iterator[str]:
    expected = 1
    for number, first, last, digest, hash_ in store.rows(
        "SELECT id, first_change, last_change, digest, hash FROM operations ORDER BY id"
    ):
        if first != expected or recording.digest(store, first, last) != digest:
            yield (
                f"Nhật ký: các thay đổi của thao tác số {number} không khớp với mã kiểm. "
                "Có người đã sửa tệp ngoài chương trình; hãy khôi phục từ bản sao lưu."
            )
        elif recording.link(store, number, digest, first, last) != hash_:
            yield (
                f"Nhật ký: thao tác số {number} đã bị sửa, thêm hoặc bỏ ngoài chương trình. "
                "Hãy khôi phục từ bản sao lưu."
            )
        expected = last + 1
    if recording.last_change(store) != expected - 1:
        yield "Nhật ký: có thay đổi không thuộc thao tác nào. Hãy khôi phục từ bản sao lưu."


def _altered_rows(store: Store, table: str) -> Iterator[str]:
    columns = ", ".join(f"t.{column.name}" for column in store.db.table(table).columns)
    # The last change of a row tells what the row must be now.
    now = (
        f"SELECT t.id, fingerprint({columns}), c.fingerprint, c.kind FROM {table} AS t "  # noqa: S608 - our own names
        "LEFT JOIN last_changes AS c ON c.row_id = t.id"
    )
    gone = (
        "SELECT c.row_id FROM last_changes AS c WHERE c.kind <> 'delete' "  # noqa: S608 - our own names
        f"AND c.row_id NOT IN (SELECT id FROM {table})"
    )
    latest = (
        "WITH last_changes AS MATERIALIZED (SELECT row_id, kind, fingerprint, max(id) "
        "FROM changes WHERE table_name = ? GROUP BY row_id) "
    )
    for row_id, is_, noted, kind in store.rows(latest + now, (table,)):
        if is_ != noted or kind == "delete":
            yield _sentence(table, row_id, "giá trị hiện nay khác với nhật ký")
    for (row_id,) in store.rows(latest + gone, (table,)):
        yield _sentence(table, row_id, "đã bị xoá mà nhật ký không ghi")


def _altered_contents(store: Store) -> Iterator[str]:
    for (name,) in store.rows(
        "SELECT file_name FROM lists WHERE sha256 NOT IN (SELECT sha256 FROM contents)"
    ):
        yield f"Tệp gốc của danh sách “{name}” không còn. Hãy khôi phục từ bản sao lưu."
    for (sha256,) in store.rows(
        "SELECT sha256 FROM contents WHERE sha256 <> sha256_of(bytes)"
    ):
        yield (
            f"Nội dung tệp kèm theo có mã {sha256[:12]} đã bị sửa ngoài chương trình. "
            "Hãy khôi phục từ bản sao lưu."
        )


def _altered_triggers(store: Store) -> Iterator[str]:
    there = {
        row[0]
        for row in store.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    }
    if there != set(migrations.expected_triggers(store.db)):
        yield (
            "Các khoá giữ nhật ký trong tệp dữ liệu đã bị sửa ngoài chương trình. "
            "Hãy khôi phục từ bản sao lưu."
        )


def _sentence(table: str, row_id: int, what: str) -> str:
    return (
        f"Bảng “{_LABELS[table]}”, số {row_id}: {what}. "
        "Có người đã sửa tệp ngoài chương trình; hãy khôi phục từ bản sao lưu."
    )
