"""The contract of reading.md, shown by the commands themselves."""

import json
import subprocess
import sys

import pytest

from tests.intake.nasty import as_csv, as_xlsx
from vssid_desk.cli import main as command_line
from vssid_desk.operations import inspect_list

TABLE = """
    | DANH SÁCH MẪU SỐ 02 | | | |
    | Họ và tên | Ngày sinh | Số CCCD | Mã định danh Bộ GD&ĐT |
    | I. Hộ nghèo | | | |
    | Trần Thị Bưởi | 09/02/1990 | 3.0089E+10 | 2200000000 |
"""
EIGHT = {
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "social_insurance_code",
    "health_card_code",
    "address",
}
CARD = "092198000000||Nguyễn Thị Hồng Thuỷ|05031998|Nữ|Tổ 4, Châu Thành|12082021"


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "vssid_desk", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def answer(capsys, *arguments):
    """Run a command here; return its exit code, the one object it printed, and its sentences."""
    code = command_line.main([*map(str, arguments)])
    shown = capsys.readouterr()
    return code, json.loads(shown.out), shown.err


@pytest.fixture
def file(tmp_path):
    return as_xlsx(tmp_path / "list", TABLE)


def test_inspect_prints_one_object_and_nothing_else(file):
    done = run("inspect", file, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["list"] == {"code": "mau_02", "confidence": "sure"}


def test_the_keys_are_those_of_the_contract(capsys, file):
    _, found, _ = answer(capsys, "inspect", "--json", file)
    assert set(found) == {
        *("file", "list", "tables", "people", "other_rows", "left_out", "receipt")
    }
    assert found["tables"] == [
        {
            "sheet": "S",
            "header_rows": [2, 2],
            "columns": {"A": "full_name", "B": "birth_date", "C": "personal_id"},
            "ignored": {"D": "Mã định danh Bộ GD&ĐT"},
        }
    ]
    assert found["receipt"] == {
        "rows_with_content": 4,
        "person_rows": 1,
        "explained": 3,
    }
    assert found["other_rows"][-1] == {"sheet": "S", "row": 3, "kind": "group"}


def test_a_person_has_the_keys_of_the_contract(capsys, file):
    _, found, _ = answer(capsys, "inspect", file, "--json")
    person = found["people"][0]
    assert set(person) == {
        *("sheet", "row", "group", "fields", "other", "reason", "raw", "notes")
    }
    assert set(person["fields"]) == EIGHT
    assert person["group"] == "I. Hộ nghèo"
    assert person["raw"] == {"personal_id": "3.0089E+10"}
    assert [{**note, "text": ""} for note in person["notes"]] == [
        {
            "field": "personal_id",
            "code": "personal_id.digits_lost",
            "severity": "error",
            "text": "",
            "proposal": None,
        }
    ]


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"", b"mon,gia\npho,30000\n"])
def test_a_file_without_people_ends_in_one_with_a_sentence(tmp_path, capsys, content):
    file = tmp_path / "list.xlsx"
    file.write_bytes(content)
    code = command_line.main(["inspect", str(file), "--json"])
    shown = capsys.readouterr()
    assert (code, shown.out) == (1, "")
    assert "list.xlsx" in shown.err
    assert shown.err.count("\n") == 1


def test_a_missing_file_ends_in_one(capsys):
    assert command_line.main(["inspect", "/nowhere/a.xlsx", "--json"]) == 1
    assert "Không mở được" in capsys.readouterr().err


def test_wrong_usage_ends_in_two():
    with pytest.raises(SystemExit) as ended:
        command_line.main(["inspect"])
    assert ended.value.code == 2


def test_a_fault_of_the_program_ends_in_seventy(monkeypatch, tmp_path, capsys, file):
    def fail(*_args, **_wishes):
        raise ZeroDivisionError

    monkeypatch.setattr(inspect_list, "read_list", fail)
    monkeypatch.setattr(command_line.settings, "user_folder", lambda: tmp_path)
    assert command_line.main(["inspect", str(file), "--json"]) == 70
    assert capsys.readouterr().out == ""


def test_nobody_is_written_to_the_disk(tmp_path, capsys):
    file = as_csv(tmp_path / "list", TABLE)
    answer(capsys, "inspect", file, "--json")
    assert [item.name for item in tmp_path.iterdir()] == ["list.csv"]


def test_a_code_is_read_with_all_its_keys(capsys):
    code, found, _ = answer(capsys, "scan", "--text", CARD, "--json")
    assert code == 0
    assert (found["kind"], found["notes"], found["raw"]) == ("citizen_card", [], CARD)
    assert found["fields"] == {
        **dict.fromkeys(EIGHT, ""),
        **dict.fromkeys(("valid_from", "valid_to", "clinic_code"), ""),
        "full_name": "Nguyễn Thị Hồng Thuỷ",
        "birth_date": "1998-03-05",
        "sex": "female",
        "personal_id": "092198000000",
        "address": "Tổ 4, Châu Thành",
        "issued_on": "2021-08-12",
    }


@pytest.mark.parametrize("text", ["https://vidu.vn/a", "", "03019000000|x", "x" * 2954])
def test_an_unknown_code_is_told_with_the_object_and_a_sentence(capsys, text):
    code, found, told = answer(capsys, "scan", "--json", "--text", text)
    assert (code, found["kind"]) == (1, "unknown")
    assert "mã QR" in told


def test_an_empty_cell_of_a_column_the_list_has_is_a_note(tmp_path):
    table = """
        | Họ và tên | Ngày sinh | Giới tính | Số CCCD |
        | Lê Văn Dần | 01/02/1990 | | |
        | Lê Thị Lan | 01/02/1991 | Nữ | 251000000 |
    """
    reading = inspect_list.inspect_list(as_xlsx(tmp_path / "list", table))
    first, second = reading.people
    said = {(note["code"], note["severity"]) for note in first["notes"]}
    assert said == {("sex.missing", "note"), ("personal_id.missing", "note")}
    assert "personal_id.missing" not in {note["code"] for note in second["notes"]}
