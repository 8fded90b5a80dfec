"""What commands print to people is Vietnamese, and days are days."""

from vssid_desk.cli.main import main

CARD = "030190000000||Trần Thị Bưởi|09021990|Nữ|Thôn Đoài|12082021"


def test_a_card_is_shown_as_people_read_it(capsys):
    assert main(["scan", "--text", CARD]) == 0
    told = capsys.readouterr().out
    for words in ("09/02/1990", "Nữ", "Ngày cấp", "12/08/2021"):
        assert words in told
    assert "female" not in told
    assert "issued_on" not in told


def test_nobody_to_ask_for_the_password_is_told(capsys, monkeypatch, tmp_path):
    def nobody(_prompt):
        raise EOFError

    monkeypatch.setattr("getpass.getpass", nobody)
    assert main(["lists", "--store", str(tmp_path / "xa.vssid")]) == 1
    assert "Không có ai nhập mật khẩu" in capsys.readouterr().err
