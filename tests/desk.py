"""A desk for tests: a store in a folder, worked on by commands as an officer types them."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.people import card, personal_id
from vssid_desk.cli.main import main

TODAY = "2026-11-20"
BUOI = {
    "full_name": "Trần Thị Bưởi",
    "birth_date": "1990-02-09",
    "sex": "female",
    "personal_id": personal_id("030", "female", "1990-02-09"),
    "address": "Thôn Đoài, Xã Cẩm Giàng, Thành phố Hải Phòng",
}
LIST = """
    | DANH SÁCH NGƯỜI THAM GIA CHƯA KHỚP (Mẫu 02) | | | | | | |
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH | Lý do |
    | I. Hộ nghèo | | | | | | |
    | 1 | TRẦN THỊ BƯỞI | 02/09/1990 | Nữ | 030190000000 | 3099000000 | Sai ngày sinh |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | | 3099000001 | Chưa có số |
    | Người lập danh sách | | | | | | |
"""


class Desk:
    """A store in a folder, worked on by commands as an officer would type them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.secret = folder / "mat-khau.txt"
        self.secret.write_text("mat-khau-thu-nghiem\n", encoding="utf-8")
        self.store = folder / "so.vssid"

    def run(self, *words: str | Path, store: bool = True) -> str:
        assert self.code(*words, store=store) == 0, self.error
        return self.printed

    def code(self, *words: str | Path, store: bool = True) -> int:
        around: tuple[str | Path, ...] = ()
        if store:
            around = ("--store", self.store, "--password-file", self.secret)
        if store and words[0] != "create":
            around = (*around, "--today", TODAY)
        code = main([str(word) for word in (*words, *around)])
        told = self.capsys.readouterr()
        self.printed, self.error = told.out, told.err
        return code

    def json(self, *words: str | Path) -> Any:
        return json.loads(self.run(*words, "--json"))


@pytest.fixture
def desk(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Desk:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nguoi-dung"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "nguoi-dung"))
    desk = Desk(tmp_path, capsys)
    desk.run("create", "--unit", "UBND xã An Hoà (mẫu)", "--unit-code", "AH0001")
    desk.run(
        "campaign",
        "--name",
        "Đợt tháng 10/2026",
        "--due",
        "2026-12-01",
        "--wording",
        "before",
        "--set",
        "agency_name=BHXH cơ sở An Hoà",
    )
    return desk


@pytest.fixture
def listed(desk: Desk, workbook: Callable[..., Path]) -> Desk:
    desk.run("import", workbook(LIST, "mau02.xlsx"))
    return desk


class Typist(Protocol):
    """Whoever types commands."""

    def run(self, *words: str | Path) -> str: ...

    def json(self, *words: str | Path) -> Any: ...


def complete(
    desk: Typist, case_id: int, card_of: Mapping[str, str] = BUOI
) -> dict[str, Any]:
    """Scan the card, take its values, answer what is asked, tick the paper copies."""
    at = str(case_id)
    desk.run("scan", "--text", card(card_of), "--case", at)
    shown = desk.json("correct", at, "--take-card")
    while question := shown["assessment"]["question"]:
        answer = {"vssid_account": "complete"}.get(
            question["fact"], question["options"][0]["value"]
        )
        shown = desk.json("correct", at, "--answer", f"{question['fact']}={answer}")
    for item in shown["assessment"]["missing"]:
        if item["what"] == "evidence":
            desk.run("attach", at, item["key"].split("|")[0], "--sheets", "2")
        elif item["key"] == "phone":
            desk.run("correct", at, "--set", "phone=0900000000")
    result: dict[str, Any] = desk.json("show", at)
    return result
