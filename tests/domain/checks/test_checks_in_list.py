"""What only a whole list can show."""

from vssid_desk.domain.checks.in_list import in_list


def person(name="Trần Thị Bưởi", born="1990-02-09", number="", code="", **more):
    return {
        "full_name": name,
        "birth_date": born,
        "personal_id": number,
        "social_insurance_code": code,
        **more,
    }


def codes(*people):
    return {
        index: [item.code for item in found] for index, found in in_list(people).items()
    }


def test_people_who_share_nothing_have_no_findings():
    assert codes(person(), person("Lê Thị Na"), person(born="1991-02-09")) == {}


def test_the_same_number_and_name_is_the_same_person_on_every_row():
    one, other = person(number="030190000000"), person(number="030190000000")
    assert codes(one, other, one) == {
        0: ["row.same_person"],
        1: ["row.same_person"],
        2: ["row.same_person"],
    }


def test_the_same_code_and_name_is_the_same_person_whatever_the_date():
    found = codes(person(code="3012000000"), person(born="1990", code="3012000000"))
    assert found == {0: ["row.same_person"], 1: ["row.same_person"]}


def test_one_number_on_two_people_is_told_on_that_field_of_each():
    found = codes(
        person(number="030190000000"), person("Đặng Thị Khế", number="030190000000")
    )
    assert found == {0: ["personal_id.shared"], 1: ["personal_id.shared"]}


def test_a_number_on_two_names_one_mark_apart_is_told_both_ways():
    found = codes(
        person("Vũ Minh Anh", number="030214000000"),
        person("Vũ Minh Ánh", number="030214000000"),
    )
    both = ["row.same_person", "personal_id.shared"]
    assert found == {0: both, 1: both}


def test_a_year_alone_may_be_the_first_of_january_in_one_house():
    one = person("Ngô Thị Bảy", "1950", address="Thôn Đoài")
    found = codes(one, person("Ngô Thị Bảy", "1950-01-01", address="thôn Đoài"))
    assert found == {0: ["row.possible_duplicate"], 1: ["row.possible_duplicate"]}
    assert codes(one, person("Ngô Thị Bảy", "1950-01-01", address="Thôn Đông")) == {}
    assert codes(one, person("Ngô Thị Bảy", "1951-01-01", address="Thôn Đoài")) == {}


def test_a_year_alone_agrees_with_any_day_of_that_year_in_one_house():
    days = [
        person("Ngô Thị Bảy", day, address="Thôn Đoài")
        for day in ("1950", "1950-03-02", "1950-07-08")
    ]
    found = codes(*days)
    assert found == {i: ["row.possible_duplicate"] for i in range(3)}
    assert codes(*days[1:]) == {}
    women = [{**one, "personal_id": f"03015000000{i}"} for i, one in enumerate(days)]
    assert codes(*women[:2]) == {}


def test_a_number_on_three_rows_of_two_people_tells_both():
    shared = {"number": "030190000000"}
    found = codes(person(**shared), person(**shared), person("Đặng Thị Khế", **shared))
    assert found == {
        0: ["row.same_person", "personal_id.shared"],
        1: ["row.same_person", "personal_id.shared"],
        2: ["personal_id.shared"],
    }


def test_nameless_rows_of_one_number_are_not_called_one_person():
    found = codes(person("", number="030190000000"), person("", number="030190000000"))
    assert found == {0: ["personal_id.shared"], 1: ["personal_id.shared"]}


def test_name_and_full_date_alike_is_a_possible_duplicate():
    found = codes(person(number="030190000000"), person())
    assert found == {0: ["row.possible_duplicate"], 1: ["row.possible_duplicate"]}


def test_other_numbers_make_namesakes_of_them():
    found = codes(person(number="030190000000"), person(number="031190000000"))
    assert found == {0: ["row.namesakes"], 1: ["row.namesakes"]}


def test_another_sex_makes_namesakes_of_them():
    assert codes(person(sex="male"), person(sex="female"))[0] == ["row.namesakes"]


def test_names_a_mark_apart_may_be_twins():
    found = codes(person("Nguyễn Minh Anh"), person("Nguyễn Minh Ánh"))
    assert found == {0: ["row.namesakes"], 1: ["row.namesakes"]}


def test_name_and_year_alone_prove_nothing():
    assert codes(person(born="1956"), person(born="1956")) == {}
    other = {"born": "1956", "number": "030156000000"}
    assert codes(person(**other), person(born="1956", number="031156000000")) == {}


def test_name_year_and_house_are_a_possible_duplicate():
    home = {"born": "1956", "address": "Thôn Đoài"}
    assert codes(person(**home), person(**home))[1] == ["row.possible_duplicate"]


def test_rows_without_name_or_date_are_not_compared_by_them():
    assert codes(person("", ""), person("", ""), person(born=""), person(born="")) == {}


def test_a_finding_says_where_the_other_stands():
    here = person(number="030190000000", row="12", sheet="DS xã")
    there = person("Đặng Thị Khế", number="030190000000", row="87")
    found = in_list([here, there])
    assert found[0][0].text == "Số ĐDCN/CCCD này trùng với Đặng Thị Khế (dòng 87)."
    assert found[1][0].text.endswith("Trần Thị Bưởi (dòng 12, trang tính “DS xã”).")


def test_without_rows_the_place_in_the_list_is_told():
    found = in_list([person(code="3012000000"), person("", code="3012000000")])
    assert found[0][0].text == (
        "Mã số BHXH này trùng với người chưa có tên (người thứ 2 trong danh sách)."
    )
