"""The doctor finds what is wrong with a computer and with a store, and writes nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.machine import Note, State
from vssid_desk.operations.doctor import Checkup, doctor
from vssid_desk.operations.workspace import Workspace, create_workspace

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def work(tmp_path: Path) -> Workspace:
    work, _ = create_workspace(tmp_path / "xa.vssid", "mat-khau-thu", Unit(name="Xã"))
    yield work
    work.close()


def note(found: Checkup, number: int) -> Note:
    (one,) = [note for note in found.notes if note.number == number]
    return one


def test_every_subject_has_its_number(work: Workspace) -> None:
    found = doctor(work=work, now=NOW)
    assert [note.number for note in found.notes] == [1, 2, 3, 4, 5, 6, 7]
    assert note(found, 2).state is State.GOOD
    assert note(found, 7).text.startswith("Đã mở, từng trang")


def test_a_clock_before_the_last_operation_is_found(work: Workspace) -> None:
    found = doctor(work=work, now=datetime(2026, 11, 21, tzinfo=UTC))
    assert note(found, 5).state is State.BAD
    assert not found.is_good


def test_a_store_is_looked_at_without_its_password(
    work: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "xa.vssid"
    assert "chưa mở" in note(doctor([file], now=NOW), 7).text


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda file: file.unlink(), "Không thấy tệp sổ"),
        (lambda file: file.write_bytes(b""), "rỗng"),
        (lambda file: [one.unlink() for one in file.parent.glob("*.keys*")], "khoá"),
    ],
)
def test_a_store_with_a_part_missing_is_bad(
    work: Workspace, tmp_path: Path, spoil, words: str
) -> None:
    work.close()
    spoil(tmp_path / "xa.vssid")
    found = note(doctor([tmp_path / "xa.vssid"], now=NOW), 7)
    assert found.state is State.BAD
    assert words in found.text


def test_a_page_altered_on_the_disk_is_found(work: Workspace, tmp_path: Path) -> None:
    work.store.write("PRAGMA wal_checkpoint(TRUNCATE)")
    file = tmp_path / "xa.vssid"
    bytes_ = bytearray(file.read_bytes())
    bytes_[-2000] ^= 0xFF
    file.write_bytes(bytes_)
    found = note(doctor(work=work, now=NOW), 7)
    assert found.state is State.BAD
    assert "hỏng hoặc bị sửa" in found.text


def test_the_doctor_leaves_nothing(work: Workspace, tmp_path: Path) -> None:
    before = {file: file.stat().st_size for file in tmp_path.iterdir()}
    doctor(work=work, now=NOW)
    assert {file: file.stat().st_size for file in tmp_path.iterdir()} == before
