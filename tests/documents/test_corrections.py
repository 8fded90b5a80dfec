"""What a correction asks, in the words of forms.md 9.2."""

from dataclasses import replace

from tests.documents.sample_papers import difference, extreme, ordinary, paper
from tests.documents.test_values import scope
from vssid_desk.documents import corrections
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.values import resolver
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.person import Person
from vssid_desk.domain.reference.list_codes import BY_HAND


def with_evidence(one: Paper, kind: str) -> Paper:
    shown = Evidence(kind=kind, medium="paper", seen_on="2026-11-20")
    return Paper(replace(one.case, evidence=(shown,)), one.assessment)


def test_a_correction_says_old_new_and_proof() -> None:
    one = paper(
        Person(birth_date="1990-02-09"),
        difference("birth_date", "1990-09-02", "1990-02-09"),
    )
    assert corrections.text(scope(one)) == (
        'Điều chỉnh ngày, tháng, năm sinh: từ "02/09/1990" thành "09/02/1990" '
        "(theo thẻ căn cước)."
    )


def test_a_value_that_was_lacking_is_added() -> None:
    one = paper(Person(phone="0900000000"), difference("phone", "", "0900000000"))
    assert corrections.text(scope(one)) == 'Bổ sung số điện thoại: "0900000000".'


def test_a_value_nobody_declares_any_more_is_struck() -> None:
    one = paper(Person(), difference("legacy_id", "030000000", ""))
    assert corrections.text(scope(one)) == 'Bỏ số CMND: "030000000".'


def test_who_registers_for_the_first_time_corrects_nothing() -> None:
    new = difference("full_name", "", "Lê An")
    one = paper(Person(full_name="Lê An"), new, list_code=BY_HAND)
    for read in (corrections.text, corrections.short_text, corrections.full_text):
        assert read(scope(one)) == ""
    assert corrections.rows(scope(one)) == []
    assert resolver("case.change_kind")(scope(one)) == ""
    code = {"social_insurance_code": "3012000000"}
    known = paper(Person(full_name="Lê An", **code), new, list_code=BY_HAND)
    assert corrections.text(scope(known)).startswith("Bổ sung họ và tên")


def test_a_birth_certificate_is_the_proof_of_who_has_no_card() -> None:
    one = paper(Person(full_name="Lê An"), difference("full_name", "Lê Ân", "Lê An"))
    text = corrections.text(scope(with_evidence(one, "birth_certificate_copy")))
    assert text.endswith("(theo giấy khai sinh).")


def test_names_of_peoples_are_written_out() -> None:
    one = paper(Person(ethnicity="02"), difference("ethnicity", "01", "02"))
    assert 'từ "Kinh" thành "Tày"' in corrections.text(scope(one))


def test_each_item_has_its_line() -> None:
    assert corrections.text(scope(ordinary())).count("\n") == 1


def test_the_paper_shown_is_named_with_number_and_day() -> None:
    one = paper(
        Person(
            full_name="Lê An",
            document_number="12/2010",
            document_issued_on="2010-03-05",
        ),
        difference("full_name", "Lê Ân", "Lê An"),
    )
    text = corrections.text(scope(with_evidence(one, "birth_certificate_copy")))
    assert text.endswith("(theo giấy khai sinh số 12/2010 ngày 05/03/2010).")


def test_many_corrections_are_only_named_in_a_list() -> None:
    assert corrections.short_text(scope(extreme())) == (
        "Sửa họ tên, ngày sinh, giới tính, số ĐDCN, dân tộc, điện thoại, email: "
        "xem Bảng kê điều chỉnh kèm tờ khai"
    )


def test_many_corrections_go_to_a_sheet_of_their_own() -> None:
    made = scope(extreme())
    assert corrections.text(made) == "Xem Bảng kê điều chỉnh kèm theo."
    assert len(corrections.rows(made)) == 7


def test_remarks_in_lists_are_short() -> None:
    assert corrections.short_text(scope(ordinary())) == (
        'Sửa ngày sinh "02/09/1990" thành "09/02/1990"; Bổ sung số ĐDCN "030190000000"'
    )


def test_an_unchanged_person_asks_nothing() -> None:
    assert corrections.text(scope(paper(Person()))) == ""
