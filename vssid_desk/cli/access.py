"""How a command gets at its store: file, password, day; and how it prints."""

import argparse
import getpass
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_after_upgrade
from vssid_desk.operations.reasons import keep_reason, known_reasons
from vssid_desk.operations.workspace import Workspace, open_workspace

Commands = Any  # argparse gives its sub-parsers no public type


def add_store(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add the options that name the store and say how it is unlocked."""
    parser.add_argument(
        "--store", type=Path, required=required, metavar="TỆP", help="tệp sổ của đơn vị"
    )
    add_password(parser)
    parser.add_argument(
        "--recovery-key", action="store_true", help="mở bằng khoá khôi phục"
    )
    parser.add_argument(
        "--user", default="", metavar="TÊN", help="người dùng; để trống là chủ sổ"
    )
    parser.add_argument(
        "--today", type=iso_day, metavar="NĂM-THÁNG-NGÀY", help="làm như vào ngày này"
    )
    add_json(parser)


def add_password(parser: argparse.ArgumentParser) -> None:
    """Add the option that takes the password from a file instead of asking."""
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="TỆP",
        help="đọc mật khẩu ở dòng đầu của tệp này, không hỏi; lệnh không có cửa sổ nhận mật "
        "khẩu ở đầu vào chuẩn",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add the option that prints the result as data."""
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def add_why(parser: argparse.ArgumentParser) -> None:
    """Add the option that says why; whoever sits at a terminal is asked without it."""
    parser.add_argument(
        "--why",
        metavar="LÝ-DO",
        help="vì sao, ghi vào nhật ký; không nêu thì hỏi, hoặc lấy lý do nói gần nhất",
    )


def why(options: argparse.Namespace, work: Workspace, kind: str) -> str:
    """Return why numbers are shown or files go out: as given, as answered, or as said last."""
    last = known_reasons(work, kind)[0]
    said = options.why
    if said is None and sys.stdin is not None and sys.stdin.isatty():
        said = input(f"Lý do (Enter: “{last}”): ")
    return keep_reason(work, kind, said or last)


def iso_day(text: str) -> date:
    """Read a day given as 2026-11-20; argparse tells when it is none."""
    return date.fromisoformat(text)


def password(options: argparse.Namespace, prompt: str = "Mật khẩu: ") -> str:
    """Return the password from the file named, or ask for it."""
    file: Path | None = options.password_file
    if file is None:
        return _asked(prompt)
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise UserError(
            f"Không đọc được tệp mật khẩu “{file.name}”. Kiểm tra đường dẫn rồi chạy lại."
        ) from fault
    return lines[0] if lines else ""


def _asked(prompt: str) -> str:
    # Without a terminal `getpass` would warn in English and read the same line.
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(prompt)
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if not line:
        raise UserError(
            "Không có ai nhập mật khẩu. Chạy lệnh trong cửa sổ dòng lệnh, đưa mật khẩu vào đầu "
            "vào chuẩn, hoặc ghi mật khẩu vào một tệp rồi thêm --password-file."
        )
    return line.rstrip("\r\n")


@contextmanager
def workspace(
    options: argparse.Namespace, *, read_only: bool = False
) -> Iterator[Workspace]:
    """Open the store that the options name, and close it in the end."""
    secret = password(
        options, "Khoá khôi phục: " if options.recovery_key else "Mật khẩu: "
    )
    work = open_workspace(
        options.store,
        password=None if options.recovery_key else secret,
        recovery_key=secret if options.recovery_key else None,
        user=options.user,
        read_only=read_only,
        today=options.today,
    )
    try:
        if not read_only:
            assess_after_upgrade(work)
        yield work
    finally:
        work.close()


def show_progress(done: int, total: int) -> None:
    """Tell on standard error how far long work is."""
    if sys.stderr.isatty():
        end = "\n" if total and done >= total else "\r"
        shown = f"{done:,} / {total:,}" if total else f"{done:,}"
        print(shown.replace(",", "."), end=end, file=sys.stderr, flush=True)


def print_json(data: object, *, indent: int | None = 1) -> None:
    """Print one JSON object; a large one goes several times faster without indent."""
    print(json.dumps(data, ensure_ascii=False, indent=indent, default=str))


def print_table(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under headers, columns aligned; a text of several lines stands on one."""
    texts = [[" ".join(str(cell).split("\n")) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(headers, *texts, strict=True)]
    for row in (list(headers), *texts):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
