"""Send PDFs that were written to a printer of this computer."""

from collections.abc import Sequence
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.machine.printers import printers
from vssid_desk.machine.printing import print_pdf


def known_printers() -> list[str]:
    """Return the printers of this computer, the default first; empty when there are none."""
    return printers() or []


def print_files(
    files: Sequence[Path], printer: str, *, copies: int = 1, two_sided: bool = False
) -> int:
    """Print PDFs one after the other; return how many the system took.

    Raises UserError naming the file that was not taken; those before it are printed.
    """
    for number, file in enumerate(files):
        if not file.is_file():
            raise UserError(f"Không có tệp “{file.name}” để in. Lưu PDF rồi in lại.")
        try:
            print_pdf(file, printer, copies=copies, two_sided=two_sided)
        except UserError as fault:
            done = f" Đã gửi in {number} tệp trước đó." if number else ""
            raise UserError(f"{fault}{done}") from fault
    return len(files)
