"""Looking up a commune: a whole address first, else words with or without marks."""

import pytest

from vssid_desk.operations.look_up_place import known_places, look_up_place

TODAY = "2026-11-26"


@pytest.fixture(scope="module")
def places():
    return known_places()


def test_a_whole_address_finds_its_commune_and_what_it_is_today(places):
    (found,) = look_up_place(
        "Thôn Bến, xã Tân Trường, huyện Cẩm Giàng, tỉnh Hải Dương", TODAY, places
    )
    assert found.street == "Thôn Bến"
    assert [one.line for one in found.today] == ["Xã Mao Điền, Thành phố Hải Phòng"]
    assert found.words()[0].startswith("nay là Xã Mao Điền, Thành phố Hải Phòng")


def test_words_without_marks_find_every_commune_that_holds_them(places):
    found = {
        one.commune.line for one in look_up_place("cam giang hai phong", TODAY, places)
    }
    assert {
        "Xã Cẩm Giang, Thành phố Hải Phòng",
        "Xã Cẩm Giàng, Thành phố Hải Phòng",
    } <= found


def test_a_split_commune_is_told_and_not_chosen(places):
    (found,) = look_up_place("Xã Tân Thạnh, huyện Thới Lai, Cần Thơ", TODAY, places)
    assert found.was_split
    assert found.words()[0] == "đã chia cho 2 đơn vị, hỏi người này nay thuộc nơi nào"
    assert len(found.words()) == 3


def test_one_that_stands_says_so(places):
    (found,) = look_up_place("Xã Cẩm Giàng, Hải Phòng", TODAY, places)
    assert found.words()[0].startswith("đang dùng; Quyết định 19/2025/QĐ-TTg")


@pytest.mark.parametrize("text", ["", "x", "khong co xa nao nhu the"])
def test_nothing_is_found_for_nothing(places, text):
    assert look_up_place(text, TODAY, places) == []


def test_no_more_than_a_screen_is_returned(places):
    assert len(look_up_place("tan", TODAY, places)) == 40
