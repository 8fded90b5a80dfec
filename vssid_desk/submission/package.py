"""Seal files into one package, and read it back to prove that it is whole.

Outside stands a note in plain words and one sealed file; inside it a zip with the manifest,
the forms and the attachments. AES as WinZip AE-2, which 7-Zip and WinRAR open.
"""

import io
import os
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pyzipper

from vssid_desk.errors import UserError
from vssid_desk.submission.manifest import Manifest, packed, read_manifest

INNER_NAME = "ho-so.zip"
NOTE_NAME = "DOC-TRUOC.txt"
MANIFEST_NAME = "manifest.json"
PASSWORD_LENGTH_LEAST = 8
_ONE_MOMENT = (2000, 1, 1, 0, 0, 0)  # equal content gives equal bytes
_SIZE_MOST = 4 * 1024**3

_NOTE = """Gói hồ sơ này đã được niêm phong bằng mật khẩu.

Cách mở: dùng 7-Zip hoặc WinRAR mở tệp này, nhập mật khẩu mà đơn vị gửi riêng cho bạn
(không gửi kèm gói), rồi mở tiếp tệp ho-so.zip bên trong.
Trình xem tệp nén có sẵn của Windows có thể không mở được loại khoá này.

Cách kiểm tra: trong ho-so.zip có manifest.json ghi mã SHA-256 của từng tệp.
Chương trình VssID Desk kiểm tra hộ bằng lệnh: vssid-desk verify TÊN-GÓI.zip
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What reading a package back showed: its manifest and how many files agreed."""

    manifest: Manifest
    file_count: int


def check_password(password: str) -> None:
    """Refuse a password that other zip programs could not type; raise UserError."""
    if not password.isascii() or len(password) < PASSWORD_LENGTH_LEAST:
        raise UserError(
            "Mật khẩu của gói cần ít nhất 8 ký tự, không dấu (chữ cái, chữ số, dấu câu thường), "
            "để 7-Zip và WinRAR mở được. Hãy chọn mật khẩu khác."
        )


def inner_bytes(files: Mapping[str, bytes], manifest: Manifest) -> bytes:
    """Return the inner zip; the same files and manifest give the same bytes."""
    described = [packed(name, files[name]) for name in sorted(files)]
    content = {MANIFEST_NAME: replace(manifest, files=described).to_json(), **files}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(content):
            entry = zipfile.ZipInfo(name, _ONE_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content[name])
    return buffer.getvalue()


def seal(
    files: Mapping[str, bytes], manifest: Manifest, file: Path, password: str
) -> Verified:
    """Write the sealed package to `file`, read it back, and only then let it stand.

    The folder is made where it is not there yet.
    `files` maps names inside to bytes. Raises UserError when the password is unfit or the
    place cannot be written; then nothing half made is left.
    """
    check_password(password)
    inner = inner_bytes(files, manifest)
    half = file.with_suffix(".dang-ghi")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _write_outer(half, inner, password)
        verified = verify(half, password)
        half.replace(file)
    except OSError as fault:
        raise UserError(_cannot_write(file, fault)) from fault
    finally:
        with suppress(OSError):  # the fault itself was told already
            half.unlink(missing_ok=True)
    return verified


def _write_outer(file: Path, inner: bytes, password: str) -> None:
    with (
        file.open("wb") as target,
        pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_STORED) as archive,
    ):
        archive.writestr(NOTE_NAME, _NOTE.encode("utf-8-sig"))
        archive.setpassword(password.encode("ascii"))
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        archive.writestr(INNER_NAME, inner)
        archive.close()
        target.flush()
        os.fsync(target.fileno())


def _cannot_write(file: Path, fault: OSError) -> str:
    why = "ổ đĩa đã đầy" if fault.errno == 28 else "không có quyền ghi hoặc ổ đã rút ra"
    return (
        f"Không ghi được gói “{file.name}” vào thư mục đã chọn: {why}. "
        "Chọn thư mục khác hoặc giải phóng chỗ rồi đóng gói lại; chưa ai bị chuyển sang Đã gửi."
    )


def verify(file: Path, password: str) -> Verified:
    """Open a sealed package and compare every file with its checksum; raise UserError."""
    files = read_files(file, password)
    manifest = read_manifest(files.pop(MANIFEST_NAME, b""))
    found = {name: packed(name, data) for name, data in files.items()}
    expected = {item.name: item for item in manifest.files}
    if found != expected:
        wrong = sorted(
            name
            for name in found.keys() | expected.keys()
            if found.get(name) != expected.get(name)
        )
        raise UserError(
            f"Gói không nguyên vẹn: {len(wrong)} tệp khác với bảng kê, đầu tiên là "
            f"“{wrong[0]}”. Hãy xin hoặc đóng gói lại."
        )
    return Verified(manifest=manifest, file_count=len(found))


def read_files(file: Path, password: str) -> dict[str, bytes]:
    """Return the inner files of a sealed package by name, the manifest among them."""
    inner = _open_outer(file, password)
    try:
        with zipfile.ZipFile(io.BytesIO(inner)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > _SIZE_MOST:
                raise UserError("Gói lớn quá mức cho phép nên không được mở.")
            return {_safe(info.filename): archive.read(info) for info in infos}
    except zipfile.BadZipFile as fault:
        raise UserError(_damaged(file)) from fault


def _open_outer(file: Path, password: str) -> bytes:
    try:
        with pyzipper.AESZipFile(file) as archive:
            archive.setpassword(password.encode("utf-8"))
            data: bytes = archive.read(INNER_NAME)
            return data
    except FileNotFoundError as fault:
        raise UserError(f"Không thấy tệp “{file.name}”. Chọn lại tệp gói.") from fault
    except RuntimeError as fault:
        raise UserError(
            f"Mật khẩu không mở được gói “{file.name}”. Nhập lại mật khẩu của gói."
        ) from fault
    except (pyzipper.BadZipFile, KeyError, OSError, ValueError) as fault:
        raise UserError(_damaged(file)) from fault


def _damaged(file: Path) -> str:
    return f"“{file.name}” không phải gói hồ sơ hoặc đã hỏng. Hãy chép lại từ nơi đã lập gói."


def _safe(name: str) -> str:
    parts = PurePosixPath(name).parts
    if name.startswith("/") or "\\" in name or ".." in parts or ":" in name:
        raise UserError("Gói chứa tên tệp không an toàn nên không được mở.")
    return name
