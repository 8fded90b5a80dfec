"""What comes from outside: hostile lists, pictures and packages are told or made harmless."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image

from tests.operations.backed_up import opened
from tests.store.made import import_people, item
from vssid_desk.capture.pictures import made_small
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.attach import attach
from vssid_desk.operations.correct import correct
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.workspace import Workspace
from vssid_desk.submission import package
from vssid_desk.submission.manifest import Manifest

NASTY = [
    "'); DROP TABLE cases; --",
    '" OR 1=1 --',
    '=HYPERLINK("x","y")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "../../etc/passwd",
    "{unit.name}",
    "<b>Lê</b><script>x</script>",
    "%s%s%n",
    "Lê \u0000 Văn",
]


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(tmp_path)


@pytest.mark.parametrize("text", NASTY)
def test_a_hostile_name_is_kept_found_and_printed_as_text(
    work: Workspace, tmp_path: Path, text: str
) -> None:
    before = len(browse.find(work, Query()))
    (made,) = import_people(work.store, [item(5, full_name=text)], file_name="la.xlsx")
    correct(work, made.id, {"contact_address": text}, {})
    browse.find(work, Query(text=text))
    assert len(browse.find(work, Query())) == before + 1
    assert browse.show(work, made.id).case.delivered.full_name == text
    files = fill_forms(work, [made.id], ["mau_02"], folder=tmp_path / "ra")
    book = next(file for file in files if file.suffix == ".xlsx")
    cells = [c for sheet in load_workbook(book) for row in sheet for c in row]
    assert [c.coordinate for c in cells if c.data_type == "f"] == []
    assert all(file.parent == tmp_path / "ra" for file in files)
    assert history.verify(work) == []


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad"])
def test_marks_that_turn_or_hide_letters_are_taken_out_of_values(
    workbook: Callable[..., Path], work: Workspace, mark: str
) -> None:
    file = workbook(f"""
        | STT | Họ và tên | Ngày sinh | Số ĐDCN/CCCD |
        | 1 | Lê {mark}Văn Lựu | 12/03/1957 | 03005712{mark}3456 |
        | 2 | Trần Thị Bưởi | 09/02/1990 | 030190123456 |
    """)
    taken = import_list(work, file, campaign_id=1)
    (case_id, *_) = browse.find(work, Query(list_ids=(taken.list_id,), order="row"))
    person = browse.show(work, case_id).case.delivered
    assert person.full_name == "Lê Văn Lựu"
    assert person.personal_id == "030057123456"


def png_that_claims(width: int, height: int) -> bytes:
    """Return a small PNG whose head promises a very large picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\x00" * 9_000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )  # fmt: skip


@pytest.mark.parametrize("side", [8_000, 10_000, 20_000, 60_000])
def test_a_picture_that_would_fill_the_memory_is_refused(side: int) -> None:
    with pytest.raises(UserError, match="Ảnh quá lớn"):
        made_small(png_that_claims(side, side))


def test_pieces_of_a_picture_are_refused_and_nothing_is_kept(
    work: Workspace, tmp_path: Path
) -> None:
    data = io.BytesIO()
    Image.effect_noise((90, 60), 50).convert("RGB").save(data, "JPEG")
    before = work.store.value("SELECT count(*) FROM contents")
    for end in (1, 20, 200, len(data.getvalue()) // 2):
        file = tmp_path / "nua.jpg"
        file.write_bytes(data.getvalue()[:end])
        with pytest.raises(UserError):
            attach(work, 1, "citizen_card_copy", file=file)
    assert work.store.value("SELECT count(*) FROM contents") == before


def test_a_package_that_grows_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = Manifest(
        package_name="G-1", unit_code="X", unit_name="Xã", agency_name="", campaign_name="",
        signed_on="2026-11-27", person_count=0, form_versions={}, counts={}, files=(),
    )  # fmt: skip
    file, secret = tmp_path / "G-1.zip", "mat-khau-goi-1"
    package.seal({"forms/la.pdf": b"\0" * 200_000}, manifest, file, secret)
    monkeypatch.setattr(package, "_SIZE_MOST", 100_000)
    with pytest.raises(UserError):
        package.read_files(file, secret)


def test_a_list_that_is_an_archive_with_a_way_out_writes_nothing_outside(
    work: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "vao" / "la.xlsx"
    file.parent.mkdir()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../thoat.txt", "x")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    before = sorted(tmp_path.glob("*"))
    with pytest.raises(UserError):
        import_list(work, file, campaign_id=1)
    assert sorted(tmp_path.glob("*")) == before
