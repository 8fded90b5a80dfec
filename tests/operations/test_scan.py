"""A card lies beside the person it names, and beside nobody else unasked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.people import card, personal_id
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.scan import (
    OtherPersonsCard,
    fits,
    put_card,
    read_code,
    scan,
    scanner_warning,
)
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | TRẦN THỊ BƯỞI | 02/09/1990 | Nữ | 030190000000 | 3099000000 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 |
    | 3 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 |
    | 4 | Đỗ Văn Mít | 1949 | Nam | | 3099000003 |
"""


def printed(name: str, born: str, sex: str) -> str:
    number = personal_id("030", sex, born)
    of = {"full_name": name, "birth_date": born, "sex": sex, "personal_id": number}
    return card({**of, "address": "Thôn Đoài, Xã Cẩm Giàng"})


BUOI = printed("Trần Thị Bưởi", "1990-02-09", "female")


@pytest.fixture
def work(tmp_path: Path, workbook: Callable[..., Path]) -> Workspace:
    unit = Unit(name="UBND xã An Hoà (mẫu)")
    file, today = tmp_path / "so.vssid", date(2026, 11, 20)
    made, _ = create_workspace(file, "mat-khau-thu-nghiem", unit, today=today)
    add_campaign(made, replace(starting_campaign("commune"), name="Đợt 10/2026"))
    import_list(made, workbook(LIST), campaign_id=1)
    return made


def case_of(work: Workspace, name: str) -> int:
    return browse.find(work, Query(text=name))[0]


def card_of(work: Workspace, name: str) -> dict[str, str]:
    return browse.show(work, case_of(work, name)).case.card.known()


def test_a_card_with_the_number_of_the_list_is_laid_beside_its_person(
    work: Workspace,
) -> None:
    put_card(work, case_of(work, "buoi"), BUOI)
    assert card_of(work, "buoi")["birth_date"] == "1990-02-09"


def test_a_card_of_somebody_else_is_refused_with_both_names(work: Workspace) -> None:
    with pytest.raises(OtherPersonsCard) as told:
        put_card(work, case_of(work, "luu"), BUOI)
    assert "Trần Thị Bưởi" in str(told.value)
    assert "Lê Văn Lựu" in str(told.value)
    assert card_of(work, "luu") == {}


def test_the_officer_may_lay_it_all_the_same(work: Workspace) -> None:
    put_card(work, case_of(work, "luu"), BUOI, anyway=True)
    assert card_of(work, "luu")["full_name"] == "Trần Thị Bưởi"


def test_one_number_with_quite_another_name_is_refused(work: Workspace) -> None:
    with pytest.raises(OtherPersonsCard):
        put_card(
            work, case_of(work, "buoi"), printed("Ngô Thị Mùa", "1990-02-09", "female")
        )


def test_a_namesake_of_another_age_is_told_by_the_birth_dates(work: Workspace) -> None:
    with pytest.raises(OtherPersonsCard, match="07/08/1991") as told:
        put_card(
            work, case_of(work, "gac"), printed("Vũ Thị Gấc", "1991-08-07", "female")
        )
    assert "05/06/1980" in str(told.value)


def test_without_a_number_name_and_birth_are_enough(work: Workspace) -> None:
    payload = printed("Vũ Thị Gấc", "1980-06-05", "female")
    assert fits(work, case_of(work, "gac"), read_code(payload))
    put_card(work, case_of(work, "gac"), payload)
    assert card_of(work, "gac")["sex"] == "female"


def test_a_text_that_is_no_card_is_refused_even_anyway(work: Workspace) -> None:
    with pytest.raises(UserError, match="không phải mã QR trên thẻ"):
        put_card(work, case_of(work, "luu"), "xin chao", anyway=True)


def test_a_scanner_that_types_no_marks_finds_a_person_without_a_number(
    work: Workspace,
) -> None:
    bare = printed("Vu Thi Gac", "1980-06-05", "female")
    assert scan(work, bare).case_ids == [case_of(work, "Vũ Thị Gấc")]
    assert scan(work, printed("Vu Thi Gac", "1981-06-05", "female")).case_ids == []


@pytest.mark.parametrize("typed", ["Đỗ Văn Mít", "Do Van Mit"])
def test_a_year_alone_in_the_list_finds_by_name_and_year(
    work: Workspace, typed: str
) -> None:
    payload, here = printed(typed, "1949-03-08", "male"), case_of(work, "mit")
    assert scan(work, payload).case_ids == [here]
    assert put_card(work, here, payload).case.card.birth_date == "1949-03-08"
    assert scan(work, printed("Do Van Mit", "1950-03-08", "male")).case_ids == []


def test_of_people_alike_nobody_is_taken_unasked(
    work: Workspace, workbook: Callable[..., Path]
) -> None:
    namesakes = """
        | STT | Họ và tên | Ngày sinh | Số ĐDCN/CCCD | Mã số BHXH |
        | 1 | Đỗ Văn Mít | 1949 | | 3099000010 |
        | 2 | Đỗ Thị Lê | 01/02/1970 | 030190000000 | 3099000011 |
    """
    import_list(work, workbook(namesakes), campaign_id=1)
    mit = printed("Đỗ Văn Mít", "1949-03-08", "male")
    assert set(scan(work, mit).alike) == set(browse.find(work, Query(text="mít")))
    assert scan(work, BUOI).alike == [case_of(work, "bưởi")]


def test_a_name_typed_without_marks_accuses_nobodys_spelling(work: Workspace) -> None:
    here = case_of(work, "Vũ Thị Gấc")
    marked = printed("Vu Thi Gac", "1980-06-05", "female")
    bare = marked.replace("Thôn Đoài, Xã Cẩm Giàng", "Thon Doai, Xa Cam Giang")
    view = put_card(work, here, bare)
    assert view.case.card.full_name == view.case.card.address == ""
    assert view.case.card.birth_date == "1980-06-05"
    assert view.assessment.diagnosis.field != "full_name"
    assert "không dấu" in scanner_warning(bare)
    assert put_card(work, here, marked).case.card.full_name == "Vu Thi Gac"
    assert scanner_warning(marked) == ""
