"""Options of an import: the file's own password, header rows and columns put right."""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from vssid_desk.domain.person import FIELDS
from vssid_desk.errors import UserError
from vssid_desk.operations.dividing import EACH, ONE
from vssid_desk.operations.preview_list import FIRST, PasswordNeeded


def add_people(parser: argparse.ArgumentParser) -> None:
    """Add the options that tell of name cells with several people, and the sheet meant."""
    for option, words in (
        ("--split", "dòng có ô tên ghi nhiều người: tách mỗi người một dòng"),
        ("--keep-one", "dòng có ô tên ghi nhiều người: chỉ giữ người đầu"),
    ):
        parser.add_argument(
            option,
            type=int,
            action="append",
            default=[],
            metavar="DÒNG",
            help=f"{words}; lặp lại cho nhiều dòng",
        )
    parser.add_argument(
        "--sheet", default="", metavar="TÊN", help="trang tính được sửa"
    )


def people_of(options: argparse.Namespace) -> dict[int, str]:
    """Return by row what is to become of several people in a name cell."""
    return dict.fromkeys(options.split, EACH) | dict.fromkeys(options.keep_one, ONE)


def add_mapping(parser: argparse.ArgumentParser) -> None:
    """Add the options that correct header rows, columns and rows with several people."""
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="CỘT=TRƯỜNG",
        help="mọi cột được lấy của trang tính: B=full_name; được nhớ cho lần sau",
    )
    parser.add_argument(
        "--header-row", default="", metavar="DÒNG", help="dòng tiêu đề: 6 hoặc 6-7"
    )
    add_people(parser)
    parser.add_argument(
        "--fresh", action="store_true", help="không dùng cách hiểu cột đã nhớ"
    )


def mapping_of(options: argparse.Namespace) -> Mapping[str, Any] | None:
    """Return the correction that the options give, {} for none at all, None for what is remembered."""
    people = people_of(options)
    if not options.column and not options.header_row and not people:
        return {} if options.fresh else None
    change: dict[str, Any] = {"people": people} if people else {}
    if options.header_row:
        change["header_rows"] = _rows(options.header_row)
    if options.column:
        change["columns"] = dict(map(_column, options.column))
    elif options.fresh:
        change["columns"] = {}
    return {options.sheet or FIRST: change}


def _rows(text: str) -> list[int]:
    first, _, last = text.partition("-")
    if not first.isdecimal() or not (last or first).isdecimal():
        raise UserError(
            f"“{text}” không phải số dòng. Viết 6, hoặc 6-7 khi tiêu đề có hai dòng."
        )
    return [int(first), int(last or first)]


def _column(text: str) -> tuple[str, str]:
    letters, _, key = text.partition("=")
    if not letters.isalpha() or (key not in FIELDS and key not in {"reason", "group"}):
        raise UserError(
            f"“{text}” chưa đúng. Viết cột rồi tên trường, thí dụ B=full_name, H=reason."
        )
    return letters.upper(), key


def secret_of(options: argparse.Namespace) -> str | None:
    """Return the password of the list file itself, None when none is given."""
    if options.list_password_file is None:
        return None
    text: str = options.list_password_file.read_text(encoding="utf-8-sig")
    return text.strip()


@contextmanager
def asked_for(options: argparse.Namespace) -> Iterator[None]:
    """Say with which option the password of a list file is given, where none was."""
    try:
        yield
    except PasswordNeeded as needed:
        if options.list_password_file is not None:
            raise
        raise PasswordNeeded(
            f"{needed} Ghi mật khẩu vào một tệp rồi thêm --list-password-file TỆP."
        ) from None
