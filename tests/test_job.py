"""The whole job, walked through the command line on a made-up list."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.desk import Desk, complete


def test_every_row_is_a_person_or_explained(listed: Desk) -> None:
    receipt = json.loads(listed.json("lists")[0]["receipt"])
    assert receipt["rows_with_content"] == 6
    assert receipt["person_rows"] == 2
    assert receipt["explained"] == 4


def test_the_same_file_is_recognised(
    listed: Desk, workbook: Callable[..., Path]
) -> None:
    again = listed.run("import", listed.folder / "mau02.xlsx")
    assert "đã nhập" in again
    assert len(listed.json("lists")) == 1


def test_people_are_found_without_marks_and_numbers_are_masked(listed: Desk) -> None:
    found = listed.json("cases", "buoi tran")
    assert [row["full_name"] for row in found] == ["TRẦN THỊ BƯỞI"]
    assert "030190000000" not in json.dumps(found)
    assert listed.json("cases", "buoi", "--reveal")[0]["personal_id"] == "030190000000"


def test_a_person_without_a_number_is_asked_for_the_card(listed: Desk) -> None:
    case_id = listed.json("cases", "luu")[0]["id"]
    found = listed.json("show", str(case_id))["assessment"]
    assert found["stage"] == "asking"
    assert found["question"]["fact"] == "id_state"


def test_the_job_ends_in_a_verified_package(listed: Desk) -> None:
    case_id = listed.json("cases", "buoi")[0]["id"]
    shown = complete(listed, case_id)
    assert shown["assessment"]["identity"]["mark"] == "I-2"
    assert shown["assessment"]["stage"] == "ready"
    sealed = listed.json(
        "submit",
        "--case",
        str(case_id),
        "--folder",
        listed.folder,
        "--package-password-file",
        listed.secret,
    )
    package = Path(sealed["file"])
    told = listed.run("verify", package, "--password-file", listed.secret, store=False)
    assert "nguyên vẹn" in told
    assert listed.json("show", str(case_id))["assessment"]["stage"] == "sent"
    content = listed.json("packages", "--show", "1")
    assert [person["case_id"] for person in content["people"]] == [case_id]
    assert "Mẫu số 2" in listed.run("packages", "--show", "1")


def test_the_paper_says_what_the_store_says(listed: Desk) -> None:
    case_id = listed.json("cases", "buoi")[0]["id"]
    complete(listed, case_id)
    files = listed.json(
        "forms", "--case", str(case_id), "--folder", listed.folder / "giay"
    )
    paper = next(file for file in files if "health-declaration.pdf" in file)
    text = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "3099000000" in text
    assert 'từ "02/09/1990" thành "09/02/1990"' in " ".join(text.split())


def test_undo_takes_a_correction_back_and_redo_brings_it(listed: Desk) -> None:
    case_id = str(listed.json("cases", "buoi")[0]["id"])
    listed.run("correct", case_id, "--set", "phone=0900000000")
    listed.run("undo")
    assert listed.json("show", case_id)["case"]["declared"]["phone"] == ""
    listed.run("redo")
    assert listed.json("show", case_id)["case"]["declared"]["phone"] == "0900000000"


def test_undoing_an_import_leaves_nobody_behind(listed: Desk) -> None:
    listed.run("undo")
    assert listed.json("cases") == []
    listed.run("redo")
    assert len(listed.json("cases")) == 2


def test_a_withdrawn_package_opens_its_people_again(listed: Desk) -> None:
    case_id = str(listed.json("cases", "buoi")[0]["id"])
    complete(listed, int(case_id))
    words = ("submit", "--case", case_id, "--folder", listed.folder)
    listed.run(*words, "--package-password-file", listed.secret)
    assert listed.code("correct", case_id, "--set", "phone=0911000000") == 1
    assert "Thu hồi gói" in listed.error
    listed.run("packages", "--withdraw", "1")
    assert listed.json("show", case_id)["assessment"]["stage"] == "ready"


def test_the_answer_of_the_agency_reaches_the_person(
    listed: Desk, workbook: Callable[..., Path]
) -> None:
    case_id = str(listed.json("cases", "buoi")[0]["id"])
    complete(listed, int(case_id))
    words = ("submit", "--case", case_id, "--folder", listed.folder)
    listed.run(*words, "--package-password-file", listed.secret)
    answer = workbook(
        """
        | STT | Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Kết quả |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 | Trả lại: ảnh thẻ mờ |
        """,
        "tra-loi.xlsx",
    )
    listed.run("response", "1", answer)
    found = listed.json("show", case_id)
    assert found["case"]["outcome"] == "returned"
    assert found["assessment"]["stage"] in {"correcting", "ready"}
    assert listed.code("packages", "--withdraw", "1") == 1
    assert "đã có trả lời cho 1 người" in listed.error


def test_progress_counts_everyone_once(listed: Desk) -> None:
    found = listed.json("report")
    assert found["total"] == 2
    assert sum(sum(g["stages"].values()) for g in found["groups"]) == 2
    assert found["groups"][0]["days_left"] == 10


def test_nobody_stands_in_the_journal_twice_and_the_chain_holds(listed: Desk) -> None:
    assert "nguyên vẹn" in listed.run("history", "--verify")


def test_an_incomplete_person_is_not_packed(listed: Desk) -> None:
    case_id = str(listed.json("cases", "luu")[0]["id"])
    words = ("submit", "--case", case_id, "--folder", listed.folder)
    assert listed.code(*words, "--package-password-file", listed.secret) == 1
    assert "Chưa đóng gói được" in listed.error
    assert list(listed.folder.glob("*.zip")) == []


def test_a_wrong_password_is_told(listed: Desk) -> None:
    listed.secret.write_text("khong-phai-mat-khau", encoding="utf-8")
    assert listed.code("lists") == 1
    assert "Mật khẩu" in listed.error


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "trống"), (b"\x00\x01\x02 rac", ""), (b"mot dong chu thoi\n", "")],
)
def test_a_file_that_is_no_list_is_refused_whole(
    desk: Desk, content: bytes, words: str
) -> None:
    file = desk.folder / "la.xlsx"
    file.write_bytes(content)
    assert desk.code("import", file) == 1
    assert "la.xlsx" in desk.error
    assert words in desk.error
    assert desk.json("lists") == []
