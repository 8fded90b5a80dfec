"""The child process: data back, limits, cancelling, sentences."""

import io
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from tests.intake.conftest import TODAY, names
from tests.intake.nasty import SHEET, as_csv, as_xlsx, with_part
from vssid_desk.errors import Cancelled, UserError
from vssid_desk.intake import child, child_process, frames, limits, reader
from vssid_desk.intake.reader import read_list, stream_list
from vssid_desk.intake.refusal import Refused

TABLE = """
    | DANH SÁCH MẪU SỐ 02 | | |
    | Họ và tên | Ngày sinh | Số CCCD |
    | Trần Thị Bưởi | @1990-02-09 | 030190000000 |
"""


def test_a_list_comes_back_whole_from_the_child(tmp_path):
    reading = read_list(as_xlsx(tmp_path / "list", TABLE), today=TODAY)
    assert (reading.list_code, reading.confidence) == ("mau_02", "sure")
    assert names(reading) == ["Trần Thị Bưởi"]
    assert reading.receipt["by_kind"] == {"title": 1, "header": 1}
    assert [line["kind"] for line in reading.sample[0]["rows"]] == [
        "title",
        "header",
        "person",
    ]


def test_people_come_in_batches_and_in_order(tmp_path):
    rows = "".join(f"| Trần Thị Bưởi | 030190{n:06} |\n" for n in range(4500))
    file = as_csv(tmp_path / "list", "| Họ và tên | Số CCCD |\n" + rows)
    batches, started = [], []
    reading = stream_list(
        file, today=TODAY, on_people=batches.append, on_start=started.append
    )
    numbers = [p["fields"]["personal_id"] for batch in batches for p in batch]
    assert [len(batch) for batch in batches] == [500, 2000, 2000]
    assert numbers == sorted(numbers)
    assert reading.people == []
    assert len(started) == 1


def test_the_user_can_stop_the_reading(tmp_path):
    file = as_csv(
        tmp_path / "list",
        "| Họ và tên | Số CCCD |\n" + "| An Văn Bê | 030190000000 |\n" * 9000,
    )

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_list(file, today=TODAY, progress=stop)


def test_a_refusal_of_the_child_is_told_by_the_parent(tmp_path):
    file = tmp_path / "list.xlsx"
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(Refused, match="PDF"):
        read_list(file, today=TODAY)


@pytest.mark.parametrize("name", ["nowhere.xlsx", "."])
def test_a_file_that_cannot_be_opened_is_told(tmp_path, name):
    with pytest.raises(UserError, match="Không mở được tệp"):
        read_list(tmp_path / name, today=TODAY)


def test_an_empty_file_is_told(tmp_path):
    file = tmp_path / "list.xlsx"
    file.touch()
    with pytest.raises(Refused, match="trống"):
        read_list(file, today=TODAY)


@pytest.mark.skipif(sys.platform == "win32", reason="limits by resource")
def test_a_list_too_large_for_the_memory_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "MEMORY", 30 << 20)
    rows = "| Trần Thị Bưởi | 030190000000 |\n" * 150_000
    file = as_csv(tmp_path / "list", "| Họ và tên | Số CCCD |\n" + rows)
    with pytest.raises(Refused, match=r"bộ nhớ|dừng đột ngột"):
        read_list(file, today=TODAY)


def test_a_reading_that_takes_too_long_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "seconds_for", lambda _: 0.0)
    with pytest.raises(Refused, match="quá lâu"):
        read_list(as_xlsx(tmp_path / "list", TABLE), today=TODAY)


def test_the_time_allowed_grows_with_the_file(tmp_path):
    file = tmp_path / "list.xlsx"
    file.write_bytes(b"x" * (3 << 20))
    assert limits.seconds_for(file) == 23


def test_the_mapping_of_the_user_counts(tmp_path):
    file = as_xlsx(
        tmp_path / "list", "| Cột một | Cột hai |\n| Trần Thị Bưởi | 030190000000 |"
    )
    mapping = {
        "S": {"header_rows": [1, 1], "columns": {"A": "full_name", "B": "personal_id"}}
    }
    person = read_list(file, today=date(2026, 11, 20), mapping=mapping).people[0]
    assert person["fields"]["personal_id"] == "030190000000"


def test_a_file_that_brings_the_fast_reader_down_is_told(request):
    file = request.config.rootpath / "tests/intake/data/stops-the-fast-reader.xls"
    with pytest.raises(Refused, match="dừng đột ngột"):
        read_list(file, today=TODAY)


def test_a_stray_cell_behind_a_false_dimension_does_not_cost_the_list(tmp_path):
    def stray(data):
        assert b'<dimension ref="A1:C3"/>' in data
        cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        return data.replace(b"</sheetData>", cell + b"</sheetData>")

    file = with_part(as_xlsx(tmp_path / "list", TABLE), {SHEET: stray})
    assert names(read_list(file, today=TODAY)) == ["Trần Thị Bưởi"]


def test_a_frozen_program_reads_through_its_own_switch(tmp_path):
    file = as_xlsx(tmp_path / "list", TABLE)
    wish = {
        "file": str(file),
        "today": TODAY.isoformat(),
        "password": None,
        "mapping": {},
        "memory": 1 << 30,
        "seconds": 20.0,
        "careful": True,
        "remembered": [],
        "ready": None,
    }
    asked = io.BytesIO()
    frames.send(asked, "read", wish)
    answer = subprocess.run(
        [sys.executable, "-m", "vssid_desk", child_process.CHILD_SWITCH],
        input=asked.getvalue(),
        capture_output=True,
        check=True,
    )
    told, kinds = io.BytesIO(answer.stdout), []
    while frame := frames.receive(told):
        kinds.append(frame[0])
    assert kinds[-1] == "end"
    assert "people" in kinds


class SlowParent:
    """Takes its time with every batch, as an import into an encrypted store does."""

    def __init__(self):
        self.people = 0

    def take(self, batch):
        time.sleep(2.5)
        self.people += len(batch)


def test_the_time_the_parent_takes_is_not_the_childs(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "seconds_for", lambda _: 9.0)
    rows = "".join(f"| Trần Thị Bưởi | 030190{n:06} |\n" for n in range(8_000))
    file = as_csv(tmp_path / "list", "| Họ và tên | Số CCCD |\n" + rows)
    parent = SlowParent()
    stream_list(file, today=TODAY, on_people=parent.take)
    assert parent.people == 8_000


SLOW_CHILD = """
import time
from vssid_desk.intake import answer, child
class Slow(answer.ListReading):
    def read(self):
        {at_first}
        return super().read()
answer.ListReading = Slow
child.main()
"""


@pytest.fixture
def slow_child(tmp_path, monkeypatch):
    """A child that does something else before it reads, and the seconds it is given."""

    def started(at_first: str, allowed: float) -> None:
        script = tmp_path / "child.py"
        script.write_text(SLOW_CHILD.format(at_first=at_first))
        monkeypatch.setattr(
            child_process, "_command", lambda: [sys.executable, str(script)]
        )
        monkeypatch.setattr(reader, "seconds_for", lambda _: allowed)
        monkeypatch.setenv("PYTHONPATH", str(Path(child.__file__).parents[2]))

    return started


def test_a_child_that_must_wait_for_the_computer_is_not_late(tmp_path, slow_child):
    slow_child("time.sleep(4)", 3)  # 1.65 s of them for the first reader
    reading = read_list(as_xlsx(tmp_path / "list", TABLE), today=TODAY)
    assert names(reading) == ["Trần Thị Bưởi"]


def test_a_child_that_never_answers_is_stopped_after_a_while(
    tmp_path, slow_child, monkeypatch
):
    slow_child("time.sleep(60)", 4)
    monkeypatch.setattr(limits, "PATIENCE", 1)
    with pytest.raises(Refused, match="quá bận hoặc ổ đĩa không trả lời"):
        read_list(as_xlsx(tmp_path / "list", TABLE), today=TODAY)


def test_a_child_that_works_too_long_is_late(tmp_path, slow_child):
    slow_child("while True: pass", 1)
    with pytest.raises(Refused, match=r"quá lâu \(giới hạn"):
        read_list(as_xlsx(tmp_path / "list", TABLE), today=TODAY)


def test_a_fault_of_the_child_is_no_fault_of_the_file(tmp_path, monkeypatch):
    script = tmp_path / "child.py"
    script.write_text(
        "from vssid_desk.intake import answer, child\n"
        "class Broken:\n"
        "    def __init__(self, *_): raise ZeroDivisionError('030190000000')\n"
        "answer.ListReading = Broken\n"
        "child.main()\n"
    )
    monkeypatch.setattr(
        child_process, "_command", lambda: [sys.executable, str(script)]
    )
    monkeypatch.setenv("PYTHONPATH", str(Path(child.__file__).parents[2]))
    with pytest.raises(reader.ChildFault, match=r"^ZeroDivisionError, child\.py 3$"):
        read_list(as_xlsx(tmp_path / "list", TABLE), today=TODAY)
