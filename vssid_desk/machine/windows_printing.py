"""Hand a PDF to the program that Windows prints PDFs with; that program draws letters and lines."""

import ctypes
import sys
from pathlib import Path

from vssid_desk.errors import UserError

if sys.platform == "win32":
    _TAKEN = 32  # ShellExecute answers more than this when a program took the file

    def print_pdf(
        file: Path, printer: str, *, copies: int = 1, two_sided: bool = False
    ) -> None:
        """Print a PDF on a printer, once a copy; the printer's own settings say one side or both.

        Raises UserError when no program prints PDFs, or when both sides are asked for.
        """
        if two_sided:
            raise UserError(
                "Trên Windows, in hai mặt đặt ở cài đặt của máy in: đặt ở đó rồi in lại không đánh dấu mục này."
            )
        for _ in range(max(1, copies)):
            answer = ctypes.windll.shell32.ShellExecuteW(
                None, "printto", str(file), f'"{printer}"', None, 0
            )
            if answer <= _TAKEN:
                raise UserError(
                    f"Không có chương trình nào nhận in “{file.name}”. Cài một chương trình đọc PDF, "
                    "hoặc mở tệp rồi in ở đó."
                )
