"""Workbooks with a password: opened in memory, never written beside the file."""

import io
from pathlib import Path

import olefile  # type: ignore[import-untyped]

from vssid_desk.intake.refusal import PasswordNeeded, damaged

STREAM = "EncryptedPackage"


def is_encrypted(file: Path) -> bool:
    """Tell whether an OLE file is an OOXML workbook locked with a password."""
    try:
        with olefile.OleFileIO(str(file)) as ole:
            return bool(ole.exists(STREAM))
    except (OSError, ValueError, IndexError, TypeError, AttributeError):
        return False


def ask(name: str) -> PasswordNeeded:
    """Return the sentence that asks for the password."""
    return PasswordNeeded(
        f"Tệp “{name}” có mật khẩu. Hãy nhập mật khẩu mở tệp (hỏi nơi gửi danh sách)."
    )


def wrong(name: str) -> PasswordNeeded:
    """Return the sentence for a password that does not open the file."""
    return PasswordNeeded(
        f"Mật khẩu không mở được tệp “{name}”. Hãy kiểm tra phím Caps Lock, bộ gõ "
        "tiếng Việt rồi nhập lại."
    )


def unlock(file: Path, password: str | None) -> io.BytesIO:
    """Return the workbook inside; raises PasswordNeeded without the right password."""
    # Loaded here: cryptography takes a tenth of a second that few lists need.
    import msoffcrypto  # noqa: PLC0415
    from msoffcrypto.exceptions import (  # noqa: PLC0415
        DecryptionError,
        FileFormatError,
        InvalidKeyError,
        ParseError,
    )

    if not password:
        raise ask(file.name)
    result = io.BytesIO()
    try:
        with file.open("rb") as stream:
            office = msoffcrypto.OfficeFile(stream)
            office.load_key(password=password)
            office.decrypt(result)
    except (InvalidKeyError, DecryptionError):
        raise wrong(file.name) from None
    except (FileFormatError, ParseError, OSError, ValueError, KeyError):
        raise damaged(file.name, "phần mã hoá không đọc được") from None
    result.seek(0)
    return result
