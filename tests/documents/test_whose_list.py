"""Papers for the police say of BHXH only what stands on lists of BHXH."""

from dataclasses import replace

import pytest

from tests.documents.sample_papers import assessment, book, filled, ordinary
from vssid_desk.documents.fill import FilledForm, Paper
from vssid_desk.domain.assessment import Path
from vssid_desk.domain.reference.list_codes import BY_HAND

AGENCY = ("mau_02", "agency_answer")
OTHERS = ("class_list", "d02_lt", "household_register", BY_HAND)
PATH = Path(
    mark="I-6", key="police_record_wrong", title="Rà soát", reason="Thẻ giống danh sách."
)  # fmt: skip


def listed(list_code: str) -> Paper:
    one = ordinary()
    case = replace(one.case, list_code=list_code)
    return Paper(case, assessment(identity=PATH))


def made(code: str, *list_codes: str) -> FilledForm:
    return filled(book().version(code, "2026-11-20"), *map(listed, list_codes))


def printed(form: FilledForm) -> str:
    heads = (
        column.header
        for block in form.blocks
        for column in getattr(block.block, "columns", ())
    )
    return "\n".join([*form.texts(), *heads])


@pytest.mark.parametrize("list_code", AGENCY)
def test_a_list_of_the_agency_is_called_so(list_code: str) -> None:
    handed = printed(made("handout_police", list_code))
    assert "Danh sách của cơ quan BHXH ghi: Sai ngày sinh." in handed
    assert "giống thông tin BHXH đang ghi" in handed
    assert "Cơ quan bảo hiểm xã hội thông báo" in printed(
        made("police_list", list_code)
    )


@pytest.mark.parametrize("list_code", OTHERS)
def test_what_stands_on_somebodys_own_list_nobody_says_of_bhxh(list_code: str) -> None:
    handed = printed(made("handout_police", list_code))
    assert "giống thông tin danh sách ghi" in handed
    listing = printed(made("police_list", list_code))
    assert "Qua rà soát, thông tin của 1 người" in listing
    for untrue in ("BHXH đang ghi", "cơ quan BHXH ghi", "Cơ quan bảo hiểm xã hội"):
        assert untrue not in handed + listing


def test_who_is_on_no_list_is_told_of_none() -> None:
    handed = printed(made("handout_police", BY_HAND))
    assert "Cần làm rõ: Sai ngày sinh." in handed
    assert "Danh sách ghi:" not in handed


def test_one_list_of_their_own_among_many_is_enough_to_say_it_otherwise() -> None:
    assert "Qua rà soát" in printed(made("police_list", "mau_02", "class_list"))
