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
