"""What is asked of the system: folders, printers, its name."""

import os
from pathlib import Path

import pytest

from vssid_desk.machine import system
from vssid_desk.machine.places import place


def test_a_folder_to_come_is_judged_by_where_it_will_lie(tmp_path: Path) -> None:
    found = place("sổ", tmp_path / "a" / "b")
    assert found.writable
    assert (found.free or 0) > 0
    assert not (tmp_path / "a").exists()


def test_a_folder_is_left_as_it_was(tmp_path: Path) -> None:
    place("sổ", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a proc file system")
def test_a_folder_that_takes_nothing_is_found_out() -> None:
    assert not place("hệ thống", Path("/proc")).writable


def test_the_system_has_a_name_and_a_width() -> None:
    assert system.name()
    assert system.bits() in {32, 64}
    assert system.python().startswith("3.")


@pytest.mark.skipif(os.name == "nt", reason="CUPS")
def test_the_default_printer_comes_first_and_each_once() -> None:
    from vssid_desk.machine.cups_printers import (  # noqa: PLC0415 - not on Windows
        Destination,
        names,
    )

    known = [
        Destination(name=b"PDF"),
        Destination(name="Tầng 2".encode(), is_default=1),
        Destination(name=b"PDF", instance=b"mau"),
    ]
    assert names(known) == ["Tầng 2", "PDF"]
