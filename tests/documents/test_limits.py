"""Texts that filing software would cut are told before."""

from dataclasses import replace

import pytest

from tests.documents.sample_papers import book, difference, ordinary, paper
from tests.documents.test_values import scope
from vssid_desk.documents import corrections
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.limits import limited, near_limits
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.person import Person

TK1 = book().version("tk1_ts", "2026-11-20")


def named(length: int) -> Paper:
    """Return somebody whose new name makes a correction of so many letters."""
    around = len(corrections.full_text(scope(_with_name("Ơ")))) - 1
    return _with_name("Ơ" * (length - around))


def _with_name(name: str) -> Paper:
    one = paper(Person(full_name=name), difference("full_name", "", name))
    return replace(one, case=replace(one.case, evidence=()))


def test_a_text_is_told_from_nine_tenths_of_its_limit() -> None:
    assert near_limits(TK1, scope(named(899))) == ()
    (told,) = near_limits(TK1, scope(named(900)))
    assert told == (
        "Mục “[16]. Nội dung đề nghị” dài 900 ký tự; phần mềm kê khai nhận nhiều nhất 1000. "
        "Rút gọn trước khi nhập vào phần mềm."
    )


def test_papers_attached_count_too() -> None:
    shown = Evidence(
        kind="other", medium="paper", seen_on="2026-11-20", title="G" * 950
    )
    one = ordinary()
    one = replace(one, case=replace(one.case, evidence=(shown,)))
    (told,) = near_limits(TK1, scope(one))
    assert told.startswith("Mục “[17]. Giấy tờ kèm theo (nếu có)” dài 950 ký tự")


def test_a_column_of_a_list_counts_too() -> None:
    form = book().version("d01_ts", "2026-11-20")
    (told,) = near_limits(form, scope(paper(Person(full_name="Ơ" * 90))))
    assert told.startswith("Cột 2 “Họ và tên” dài 90 ký tự; phần mềm kê khai nhận")
    assert near_limits(form, scope(paper(Person(full_name="Ơ" * 89)))) == ()


@pytest.mark.parametrize("code", ["tk1_ts", "health_declaration"])
def test_every_declaration_knows_how_much_software_takes(code: str) -> None:
    for version in book().choices(code):
        limits = [(item.value, item.limit) for _, item in limited(version)]
        assert limits == [
            ("case.correction_text", 1000),
            ("case.papers_attached", 1000),
        ]


def test_an_ordinary_correction_is_short_enough() -> None:
    assert near_limits(TK1, scope(ordinary())) == ()
