"""inspect at the command line: passwords asked or read, options before or after the file."""

import io
import json

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from tests.intake.nasty import as_xlsx
from vssid_desk.cli import access, main as command_line

TABLE = "| Họ và tên | Số CCCD |\n| Trần Thị Bưởi | 030190000000 |"


class Terminal(io.StringIO):
    """A person at the keyboard."""

    def isatty(self):
        return True


@pytest.fixture
def locked(tmp_path):
    good, file = as_xlsx(tmp_path / "good", TABLE), tmp_path / "locked.xlsx"
    with good.open("rb") as source, file.open("wb") as target:
        OOXMLFile(source).encrypt("mật khẩu", target)
    return file


def inspect(capsys, *arguments):
    code = command_line.main(["inspect", *map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_the_password_is_taken_from_a_file(capsys, locked, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("mật khẩu\n", encoding="utf-8")
    for arguments in (
        (locked, "--json", "--password-file", secret),
        ("--password-file", secret, "--json", locked),
    ):
        code, out, _ = inspect(capsys, *arguments)
        assert code == 0
        assert len(json.loads(out)["people"]) == 1


def test_the_password_is_asked_where_somebody_can_answer(capsys, locked, monkeypatch):
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(access.getpass, "getpass", lambda _: "mật khẩu")
    code, out, _ = inspect(capsys, locked, "--json")
    assert code == 0
    assert len(json.loads(out)["people"]) == 1


def test_without_anybody_the_option_is_named(capsys, locked, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    code, out, told = inspect(capsys, locked, "--json")
    assert (code, out) == (1, "")
    assert "--password-file" in told
    assert "locked.xlsx" in told


def test_a_wrong_password_is_told(capsys, locked, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("sai", encoding="utf-8")
    code, out, told = inspect(capsys, locked, "--json", "--password-file", secret)
    assert (code, out) == (1, "")
    assert "không mở được" in told
