"""A package is sealed, read back, and refuses what is not whole."""

import zipfile
from pathlib import Path

import pytest
import pyzipper

from vssid_desk.errors import UserError
from vssid_desk.submission.manifest import Manifest
from vssid_desk.submission.package import (
    INNER_NAME,
    NOTE_NAME,
    inner_bytes,
    read_files,
    seal,
    verify,
)

PASSWORD = "Mat-khau-gui-rieng-1"
FILES = {"forms/tk1_ts.pdf": b"%PDF to khai", "attachments/01.jpg": b"anh" * 1000}


def manifest() -> Manifest:
    return Manifest(
        package_name="AH0001-20261120-01",
        unit_code="AH0001",
        unit_name="UBND xã An Hoà",
        agency_name="BHXH cơ sở An Hoà",
        campaign_name="Đợt tháng 10/2026",
        signed_on="2026-11-20",
        person_count=1,
        form_versions={"tk1_ts": "2026-05-01"},
        counts={"tk1_ts": 1},
        files=(),
    )


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    file = tmp_path / "AH0001-20261120-01.zip"
    seal(FILES, manifest(), file, PASSWORD)
    return file


def test_what_was_sealed_is_read_back(sealed: Path) -> None:
    verified = verify(sealed, PASSWORD)
    assert verified.file_count == len(FILES)
    assert (
        read_files(sealed, PASSWORD)["attachments/01.jpg"]
        == FILES["attachments/01.jpg"]
    )


def test_nothing_outside_tells_a_person_or_a_form(sealed: Path) -> None:
    with zipfile.ZipFile(sealed) as archive:
        assert archive.namelist() == [NOTE_NAME, INNER_NAME]
        assert "7-Zip" in archive.read(NOTE_NAME).decode("utf-8-sig")
    assert b"to khai" not in sealed.read_bytes()


def test_equal_content_gives_equal_inner_bytes() -> None:
    turned = dict(reversed(FILES.items()))
    assert inner_bytes(FILES, manifest()) == inner_bytes(turned, manifest())


def test_a_wrong_password_is_told(sealed: Path) -> None:
    with pytest.raises(UserError, match="Mật khẩu không mở được"):
        verify(sealed, "Mat-khau-khac-han")


@pytest.mark.parametrize("password", ["ngắn", "mậtkhẩucódấu", "short"])
def test_a_password_others_cannot_type_is_refused(
    tmp_path: Path, password: str
) -> None:
    with pytest.raises(UserError, match="không dấu"):
        seal(FILES, manifest(), tmp_path / "goi.zip", password)
    assert list(tmp_path.iterdir()) == []


def test_a_changed_byte_is_noticed(sealed: Path) -> None:
    data = bytearray(sealed.read_bytes())
    data[len(data) // 2] ^= 1
    sealed.write_bytes(bytes(data))
    with pytest.raises(UserError):
        verify(sealed, PASSWORD)


def test_a_file_that_the_manifest_does_not_know_is_noticed(tmp_path: Path) -> None:
    inner = tmp_path / "inner.zip"
    inner.write_bytes(inner_bytes(FILES, manifest()))
    with zipfile.ZipFile(inner, "a") as archive:
        archive.writestr("forms/them.pdf", b"them vao sau")
    outer = tmp_path / "goi.zip"
    rezip(outer, inner.read_bytes())
    with pytest.raises(UserError, match="không nguyên vẹn"):
        verify(outer, PASSWORD)


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("../../ngoai.txt", b"x")
    rezip(tmp_path / "goi.zip", inner.read_bytes())
    with pytest.raises(UserError, match="không an toàn"):
        read_files(tmp_path / "goi.zip", PASSWORD)


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "khong-phai-thu-muc"
    in_the_way.write_bytes(b"")
    with pytest.raises(UserError, match="Không ghi được gói"):
        seal(FILES, manifest(), in_the_way / "goi.zip", PASSWORD)
    assert list(tmp_path.iterdir()) == [in_the_way]


def test_a_file_that_is_no_package_is_told(tmp_path: Path) -> None:
    file = tmp_path / "goi.zip"
    file.write_text("không phải gói", encoding="utf-8")
    with pytest.raises(UserError, match="không phải gói hồ sơ"):
        verify(file, PASSWORD)


def rezip(file: Path, inner: bytes) -> None:
    with pyzipper.AESZipFile(file, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(PASSWORD.encode())
        archive.writestr(INNER_NAME, inner)


def test_the_folder_named_is_made(tmp_path: Path) -> None:
    file = tmp_path / "goi" / "tháng 11" / "g.zip"
    assert seal(FILES, manifest(), file, PASSWORD) == verify(file, PASSWORD)
