"""What commands print to people is Vietnamese, and days are days."""

import io
import json
import warnings
from pathlib import Path

import pytest

from tests.desk import Desk
from vssid_desk.cli.access import print_table
from vssid_desk.cli.main import main

CARD = "030190000000||Trần Thị Bưởi|09021990|Nữ|Thôn Đoài|12082021"


def test_a_card_is_shown_as_people_read_it(capsys):
    assert main(["scan", "--text", CARD]) == 0
    told = capsys.readouterr().out
    for words in ("09/02/1990", "Nữ", "Ngày cấp", "12/08/2021"):
        assert words in told
    assert "female" not in told
    assert "issued_on" not in told


def test_numbers_of_a_card_are_masked_unless_the_journal_has_it(
    listed: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scan", "--text", CARD]) == 0
    told = "".join(capsys.readouterr().out.split())
    assert "030190000000" not in told
    assert "0000" in told
    assert main(["scan", "--text", CARD, "--full"]) == 1
    assert "nhật ký" in capsys.readouterr().err
    full = listed.run("scan", "--text", CARD, "--full", "--why", "so với sổ")
    assert "030190000000" in full
    assert "so với sổ" in listed.run("history", "--limit", "1")


def test_nobody_to_ask_for_the_password_is_told(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["lists", "--store", str(tmp_path / "xa.vssid")]) == 1
    assert "Không có ai nhập mật khẩu" in capsys.readouterr().err


def test_a_campaign_takes_no_day_or_version_that_is_none(capsys, tmp_path):
    secret = tmp_path / "mat-khau.txt"
    secret.write_text("mat khau 123", encoding="utf-8")
    store = ["--store", str(tmp_path / "xa.vssid"), "--password-file", str(secret)]
    assert main(["create", *store, "--unit", "UBND xã An Hoà"]) == 0
    capsys.readouterr()
    for wrong, words in (
        ("--set=due=x", "--due"),
        ("--set=form_versions=x", "form_versions"),
        ('--set=form_versions={"tk1_ts":"2023-03-28"}', "2023-04-01"),
        ("--due-group=poor=2026-99-01:by", "chưa đúng cách ghi"),
        ("--due-group=ngheo=2026-11-30:by", "Không có nhóm “ngheo”"),
        ('--set=due_by_group={"poor":"2026-11-30"}', "--due-group"),
        ("--set=letter_on=2026-11-31", "Ngày công văn “2026-11-31” không có"),
        ('--set=person_forms={"employee":["mau_99"]}', "mau_99"),
        ('--set=person_forms={"ai":["tk1_ts"]}', "diện tham gia “ai”"),
    ):
        assert main(["campaign", *store, "--name", "Đợt 1", wrong]) == 1
        assert words in capsys.readouterr().err
    assert main(["campaign", *store, "--json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


def test_a_script_gives_the_password_on_standard_input(capsys, monkeypatch, tmp_path):
    store = ["--store", str(tmp_path / "xa.vssid")]
    with warnings.catch_warnings(record=True) as warned:
        for command in (
            ["create", *store, "--unit", "UBND xã An Hoà"],
            ["lists", *store],
        ):
            monkeypatch.setattr("sys.stdin", io.StringIO("mat khau 123\n" * 2))
            assert main(command) == 0
    assert not warned
    assert "Password" not in capsys.readouterr().err


def test_a_person_without_birth_date_is_said_to_have_none(capsys, tmp_path):
    secret = tmp_path / "mat-khau.txt"
    secret.write_text("mat khau 123", encoding="utf-8")
    store = ["--store", str(tmp_path / "xa.vssid"), "--password-file", str(secret)]
    assert main(["create", *store, "--unit", "UBND xã An Hoà"]) == 0
    assert main(["campaign", *store, "--name", "Đợt 1"]) == 0
    assert main(["add", *store, "--set", "full_name=Trần Thị Bưởi"]) == 0
    capsys.readouterr()
    assert main(["show", *store, "1"]) == 0
    assert "Trần Thị Bưởi, chưa có ngày sinh" in capsys.readouterr().out


def test_numbers_of_a_person_are_masked_unless_asked_for(listed: Desk) -> None:
    assert "030190000000" not in json.dumps(listed.json("show", "1"))
    assert "3099000000" not in json.dumps(listed.json("show", "1"))
    shown = listed.run("correct", "1", "--set", "personal_id=030190000077")
    assert "030190000077" not in shown.replace(" ", "")
    full = listed.json("show", "1", "--full", "--why", "so với thẻ")
    assert full["case"]["delivered"]["personal_id"] == "030190000000"
    assert "Hiện đủ số của 1 người" in listed.run("history", "--limit", "1")
    assert "so với thẻ" in listed.run("history", "--limit", "1")


def test_files_in_clear_are_told_before_they_are_deleted(
    listed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed.run("report", "--folder", listed.folder / "ra")
    listed.run("recovery", "--sheet", listed.folder / "khoa.pdf")
    listed.run("requests", "--case", "1", "--export", listed.folder / "mot.pdf")
    numbers = [one["id"] for one in listed.json("exports")]
    assert listed.code("exports", "--delete") == 1
    assert "mot.pdf" in listed.printed
    assert "--yes" in listed.error
    assert listed.code("exports", "--delete", "999", "--yes") == 1
    monkeypatch.setattr("sys.stdin", Terminal("xo\u00e1\n"))
    listed.run("exports", "--delete", str(numbers[0]))
    assert [one["id"] for one in listed.json("exports")] == numbers[1:]
    listed.run("exports", "--delete", "--yes")
    left = listed.json("exports")
    assert [Path(one["file"]).name for one in left] == ["khoa.pdf"]


def test_whatever_writes_people_in_clear_asks_why(listed: Desk) -> None:
    out, told = listed.folder / "a.pdf", ("--why", "họp thôn Đoài")
    for words in (
        ("receipt", "1", "--out", out),
        ("mark", "1", listed.folder / "a.xlsx"),
        ("requests", "--case", "1", "--export", out),
        ("report", "--folder", listed.folder),
        ("report", "--kind", "chairman", "--folder", listed.folder),
        ("complaints", "--out", out),
        (
            "fill-workbook",
            "--case",
            "1",
            "--adapter",
            "l1",
            "--out",
            listed.folder / "b.xlsx",
        ),
    ):
        listed.run(*words, *told)
        assert "lý do: họp thôn Đoài" in listed.run("history", "--limit", "1"), words


class Terminal(io.StringIO):
    """What somebody types."""

    def isatty(self) -> bool:
        return True


def test_why_is_what_was_said_last_and_asked_at_a_terminal(
    listed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed.run("cases", "--reveal", "--why", "so với sổ hộ khẩu")
    listed.run("cases", "--reveal")
    assert listed.run("history", "--limit", "2").count("so với sổ hộ khẩu") == 2
    monkeypatch.setattr("sys.stdin", Terminal("theo công văn 12\n"))
    listed.run("show", "1", "--full")
    assert "theo công văn 12" in listed.run("history", "--limit", "1")


def test_every_value_of_the_unit_is_named_in_words(desk: Desk) -> None:
    lines = desk.run("unit", "--set", "signer=Trần Thị Mẫu").splitlines()
    told = {line.split()[0]: line for line in lines[1:]}
    assert "Người ký" in told["signer"]
    assert "Loại đơn vị" in told["profile"]
    assert all(len(line.split()) > 2 for line in told.values())


def test_a_text_of_several_lines_stands_on_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table(("Số lần", "Điều"), [(1, "Ô “12/05/2018\n13/05/2018” ghi nhiều ngày")])
    assert len(capsys.readouterr().out.splitlines()) == 2
