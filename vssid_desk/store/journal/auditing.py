"""Finding what was altered behind the program's back, and where."""

from collections.abc import Iterator

from vssid_desk.store import contents, schema
from vssid_desk.store.database import Store
from vssid_desk.store.journal import auditing_shape, recording, seals

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
    "users": "người dùng",
    "exports": "tệp đã xuất",
    "mappings": "cách hiểu cột",
    "erasures": "lần xóa dữ liệu",
    "requests": "yêu cầu của người tham gia",
    "breaches": "sự cố dữ liệu",
    "calls": "cuộc gọi",
    "saved_filters": "bộ lọc đã lưu",
    "complaints": "phản ánh, vướng mắc",
    "counter_sessions": "buổi ở điểm đăng ký VssID",
}


def alterations(store: Store) -> list[str]:
    """Return a sentence for each place that does not agree with the journal."""
    return [
        *_broken_links(store),
        *_altered_rows(store),
        *_altered_contents(store),
        *auditing_shape.altered_triggers(store),
        *auditing_shape.altered_tables(store),
        *auditing_shape.altered_search(store),
        *auditing_shape.cut_end(store),
    ]


def _broken_links(store: Store) -> Iterator[str]:
    expected, sealed = 1, seals.sealed_lines(store)
    for number, first, last, digest, hash_ in store.rows(
        "SELECT id, first_change, last_change, digest, hash FROM operations ORDER BY id"
    ):
        if first != expected or recording.digest(store, first, last) != digest:
            yield (
                f"Nhật ký: các thay đổi của thao tác số {number} không khớp với mã kiểm. "
                "Có người đã sửa tệp ngoài chương trình; hãy khôi phục từ bản sao lưu."
            )
        elif number in sealed:
            if seals.seal_of_line(store, number) != sealed[number]:
                yield _altered_line(number)
        elif recording.link(store, number, digest, first, last) != hash_:
            yield _altered_line(number)
        expected = last + 1
    if recording.last_change(store) != expected - 1:
        yield "Nhật ký: có thay đổi không thuộc thao tác nào. Hãy khôi phục từ bản sao lưu."


def _altered_line(number: int) -> str:
    return (
        f"Nhật ký: thao tác số {number} đã bị sửa, thêm hoặc bỏ ngoài chương trình. "
        "Hãy khôi phục từ bản sao lưu."
    )


def _altered_rows(store: Store) -> Iterator[str]:
    # The last change of a row tells what the row must be now.
    last: dict[str, dict[int, tuple[str, bytes]]] = {
        name: {} for name in schema.JOURNALED
    }
    for table, row_id, kind, noted in store.rows(
        "SELECT table_name, row_id, kind, fingerprint FROM changes ORDER BY id"
    ):
        last.setdefault(table, {})[row_id] = (kind, noted)
    for table in schema.JOURNALED:
        yield from _altered_rows_of(store, table, last[table])


def _altered_rows_of(
    store: Store, table: str, last: dict[int, tuple[str, bytes]]
) -> Iterator[str]:
    made = schema.fingerprint_of(
        column.name for column in store.db.table(table).columns
    )
    sql = f"SELECT id, {made} FROM {table} ORDER BY id"  # noqa: S608 - our own names
    for row_id, is_ in store.rows(sql):
        kind, noted = last.pop(row_id, ("", b""))
        if kind in ("", "delete"):
            yield _sentence(table, row_id, "có trong tệp mà nhật ký không ghi")
        elif is_ != noted:
            yield _sentence(table, row_id, "giá trị hiện nay khác với nhật ký")
    for row_id, (kind, _) in last.items():
        if kind != "delete":
            yield _sentence(table, row_id, "đã bị xóa mà nhật ký không ghi")


def _altered_contents(store: Store) -> Iterator[str]:
    for (name,) in store.rows(
        "SELECT file_name FROM lists WHERE sha256 NOT IN (SELECT sha256 FROM contents)"
    ):
        yield f"Tệp gốc của danh sách “{name}” không còn. Hãy khôi phục từ bản sao lưu."
    for (number,) in store.rows(
        "SELECT id FROM attachments WHERE sha256 IS NOT NULL "
        "AND sha256 NOT IN (SELECT sha256 FROM contents)"
    ):
        yield f"Ảnh của giấy tờ số {number} không còn. Hãy khôi phục từ bản sao lưu."
    for sha256 in contents.nobodys(store):
        yield (
            f"Nội dung tệp có mã {sha256[:12]} không thuộc danh sách hay giấy tờ nào. "
            "Có người đã thêm ngoài chương trình; hãy khôi phục từ bản sao lưu."
        )
    # A backup keeps its contents beside it; there they are looked at by the drill.
    for (sha256,) in store.rows(
        "SELECT sha256 FROM contents WHERE sha256 <> sha256_of(bytes) "
        "AND NOT (length(bytes) = 0 "
        "AND EXISTS (SELECT 1 FROM remembered WHERE name = 'without_pictures'))"
    ):
        yield (
            f"Nội dung tệp kèm theo có mã {sha256[:12]} đã bị sửa ngoài chương trình. "
            "Hãy khôi phục từ bản sao lưu."
        )


def _sentence(table: str, row_id: int, what: str) -> str:
    return (
        f"Bảng “{_LABELS[table]}”, số {row_id}: {what}. "
        "Có người đã sửa tệp ngoài chương trình; hãy khôi phục từ bản sao lưu."
    )
