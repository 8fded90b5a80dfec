"""Printing sends the file itself; what cannot be printed is said."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import offline
from vssid_desk.errors import UserError
from vssid_desk.operations.print_files import known_printers, print_files


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Không có tệp “mat\.pdf”"):
        print_files([tmp_path / "mat.pdf"], "in")


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS alone")
def test_a_printer_that_does_not_take_it_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4")
    with pytest.raises(UserError, match=r"CUPS|không nhận"):
        print_files([file], "may-in-khong-co")


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS alone")
def test_cups_is_asked_for_both_sides_and_copies() -> None:
    from vssid_desk.machine.cups_printing import options  # noqa: PLC0415 - not on Windows

    wanted = options(copies=3, two_sided=True)
    assert wanted == {"media": "A4", "copies": "3", "sides": "two-sided-long-edge"}


def test_printers_are_a_list_also_where_there_are_none() -> None:
    assert isinstance(known_printers(), list)


@pytest.mark.skipif(not offline.possible(), reason="the Linux kernel forbids sockets")
def test_the_print_service_of_this_computer_alone_is_asked() -> None:
    code = (
        "from tests import offline; offline.forbid()\n"
        "from pathlib import Path\n"
        "from vssid_desk.errors import UserError\n"
        "from vssid_desk.operations.print_files import known_printers, print_files\n"
        "known_printers()\n"
        "try:\n    print_files([Path('README.md')], 'may-in-khong-co')\n"
        "except UserError:\n    print('said')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "said\n", done
