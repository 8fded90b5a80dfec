"""Which field is most likely wrong: by each source, by two at once, and measured on many."""

from dataclasses import replace

import pytest

from tests.benchmarks.bench_diagnosis import EVIDENCE
from tests.domain.deciding import BUOI, NUMBERLESS, SWAPPED, case, context, judge
from tests.domain.planted import population
from vssid_desk.domain.assessment import NOT_DIAGNOSED
from vssid_desk.domain.diagnosis.diagnosis import diagnose, wants_neighbours
from vssid_desk.domain.diagnosis.words import doubt_label, evidence_words, headline
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.people.neighbours import Neighbour, Neighbours

OTHER_NUMBER = replace(BUOI, personal_id="030190000099")
MALE_BY_NAME = replace(BUOI, full_name="Trần Văn Bưởi", sex="male")
MALE = replace(BUOI, sex="male")
SHARED = Finding("personal_id", "personal_id.shared", Severity.WARNING, "Trùng.")


@pytest.mark.parametrize(
    ("subject", "field", "level", "proposal"),
    [
        # the card proves
        (case(SWAPPED, card=BUOI), "birth_date", "certain", "1990-02-09"),
        (case(replace(BUOI, full_name="Trần Thị Buoi"), card=BUOI), "full_name", "certain", "Trần Thị Bưởi"),
        (case(MALE, card=BUOI), "sex", "certain", "female"),
        (case(OTHER_NUMBER, card=BUOI), "personal_id", "certain", "030190000000"),
        (case(card=BUOI), "police", "likely", ""),
        # the second data base
        (case(SWAPPED, other=BUOI), "birth_date", "certain", "1990-02-09"),
        (case(BUOI, other=MALE), "sex", "certain", ""),
        (case(BUOI, other=BUOI), "", "unclear", ""),
        # the form of the number
        (case(NUMBERLESS), "personal_id", "certain", ""),
        (case(replace(NUMBERLESS, legacy_id="141000000")), "personal_id", "certain", ""),
        (case(replace(BUOI, personal_id="141000000")), "personal_id", "certain", ""),
        (case(replace(BUOI, personal_id="30190000000")), "personal_id", "certain", "030190000000"),
        (case(replace(BUOI, personal_id="3012000000")), "personal_id", "certain", ""),
        (case(replace(BUOI, personal_id="0301900000001")), "personal_id", "certain", ""),
        # nobody checks the number against the provinces of today: 044 was Quảng Bình
        (case(replace(BUOI, personal_id="044190000000")), "", "unclear", ""),
        (case(replace(BUOI, personal_id="099190000000")), "personal_id", "likely", ""),
        # the list's own words, alone and with the number
        (case(reason="Sai ngày sinh"), "birth_date", "likely", ""),
        (case(reason="Sai GT"), "sex", "likely", ""),
        (case(MALE, reason="Sai giới tính"), "sex", "certain", "female"),
        (case(reason="chuyển đơn vị"), "belongs", "likely", ""),
        (case(reason="nghỉ việc"), "belongs", "likely", ""),
        # digits against the row
        (case(MALE), "sex", "likely", "female"),
        (case(replace(BUOI, birth_date="1991-02-09")), "personal_id", "unclear", ""),
        (case(replace(BUOI, birth_date="2009-02-09", sex="male")), "personal_id", "likely", ""),
        (case(replace(BUOI, birth_date="1909-02-09")), "personal_id", "likely", "030109000000"),
        # the name
        (case(replace(BUOI, full_name="TRAN THI BUOI")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Nguyên Thị Bưởi")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Trần Thị Bưởii")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Bưởi Trần Thị")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Bưởi Nguyễn Trần Thị")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Đào Lê Thị")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Trường Phạm Văn")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Trần Thi Bưởi")), "full_name", "likely", ""),
        (case(replace(BUOI, full_name="Trần Van Bưởi")), "full_name", "likely", ""),
        # what is a name of its own, more often a slip
        (case(replace(BUOI, full_name="Trần Thị Hong Bưởi")), "full_name", "unclear", ""),
        (case(replace(BUOI, full_name="Đào Nguyễn Kim")), "full_name", "unclear", ""),
        (case(replace(BUOI, full_name="Nguyễn Trần Kim")), "", "unclear", ""),
        (case(replace(BUOI, full_name="Trần Thị Hoa")), "", "unclear", ""),
        (case(replace(BUOI, full_name="Trần Đức Văn")), "", "unclear", ""),
        (case(replace(BUOI, full_name="Siu Hong")), "", "unclear", ""),
        (case(replace(BUOI, full_name="Trần Thị Hong Bưởi"), reason="Sai họ tên"), "full_name", "certain", ""),
        # the date
        (case(replace(BUOI, birth_date="1990")), "birth_date", "unclear", ""),
        (case(replace(BUOI, birth_date="1990-02")), "birth_date", "unclear", ""),
        (case(replace(BUOI, birth_date="1990-01-01")), "birth_date", "unclear", ""),
        (case(replace(BUOI, birth_date="1990-01-01"), reason="Sai ngày sinh"), "birth_date", "certain", ""),
        (case(replace(BUOI, full_name="H'Bia Niê")), "", "unclear", ""),
        (case(replace(BUOI, full_name="Y Wĩ Ênuôl")), "", "unclear", ""),
        # sent before, still as it was
        (case(SWAPPED, times_listed=2, sent_values=BUOI.known()), "birth_date", "likely", "1990-02-09"),
        # nothing is known
        (case(), "", "unclear", ""),
        (case(reason="Chưa xác thực"), "", "unclear", ""),
        (case(NUMBERLESS, list_code="mau_01"), "", "unclear", ""),
        (case(MALE, list_code="no_vssid"), "", "unclear", ""),
        (case(SWAPPED, list_code="mau_01", card=BUOI), "birth_date", "certain", "1990-02-09"),
    ],
)  # fmt: skip
def test_the_field_most_likely_wrong(subject, field, level, proposal):
    found = diagnose(subject)
    assert (found.field, found.level, found.proposal) == (field, level, proposal)


def near(*others, around=()):
    return Neighbours({0: others}, {0: around})


def neighbour(**values):
    known = {"birth_date": "1990-05-06", "sex": "female", "personal_id": "030190000000"}
    said = {"full_name": "Lê Thị Khế", **known, **values}
    return Neighbour(7, 12, **said)


@pytest.mark.parametrize(
    ("person", "other", "field", "level"),
    [
        (BUOI, neighbour(), "personal_id", "likely"),
        (replace(BUOI, birth_date="1985-02-09"), neighbour(), "personal_id", "certain"),
        (MALE, neighbour(), "personal_id", "likely"),
        (MALE_BY_NAME, neighbour(), "personal_id", "likely"),
        (MALE_BY_NAME, neighbour(birth_date="1988-01-01"), "personal_id", "likely"),
        (BUOI, neighbour(birth_date="1988-01-01"), "", "unclear"),
        (BUOI, neighbour(full_name="TRẦN THỊ BƯỞI"), "", "unclear"),
    ],
)
def test_somebody_else_with_the_number(person, other, field, level):
    found = diagnose(case(person), near(other))
    assert (found.field, found.level) == (field, level)


def test_exchanged_numbers_of_two_neighbours_are_seen_and_proposed():
    mine = replace(BUOI, birth_date="1985-02-09", personal_id="030190000001")
    partner = neighbour(personal_id="030185000002")
    found = diagnose(case(mine), near(around=(partner,)))
    assert (found.field, found.proposal) == ("personal_id", "030185000002")
    assert "dòng 12" in found.evidence


def test_an_exchange_that_rests_on_the_sex_alone_is_not_certain():
    partner = neighbour(personal_id="030090000002", birth_date="1990-03-03")
    found = diagnose(case(MALE_BY_NAME), near(around=(partner,)))
    assert (found.field, found.level) == ("personal_id", "likely")
    assert found.proposal == "030090000002"


def test_the_usual_year_of_a_class_settles_whether_date_or_number_is_wrong():
    classmates = [neighbour(birth_date=f"1990-03-{day:02d}") for day in range(1, 12)]
    person = replace(BUOI, birth_date="1991-02-09")
    found = diagnose(case(person), near(around=classmates))
    assert (found.field, found.level) == ("birth_date", "likely")
    others = [replace_year(one, "1991") for one in classmates]
    assert diagnose(case(person), near(around=others)).field == "personal_id"


def replace_year(one, year):
    return neighbour(birth_date=year + one.birth_date[4:])


def test_the_card_of_a_twin_proves_nothing():
    card = replace(BUOI, full_name="Trần Thị Bươi", personal_id="030190000055")
    twin = neighbour(full_name="Trần Thị Bươi", birth_date="1990-02-09")
    assert diagnose(case(card=card)).level == "certain"
    assert diagnose(case(card=card), near(around=(twin,))).level == "likely"


def test_several_faults_are_all_named():
    card = replace(BUOI, birth_date="1990-09-02", full_name="Trần Thị Bười")
    found = diagnose(case(card=card))
    assert {found.field, *found.also} == {"birth_date", "full_name"}
    assert headline(found) == "Chắc chắn sai: họ và tên, ngày sinh"


@pytest.mark.parametrize(
    ("subject", "wanted"),
    [
        (case(), False),
        (case(NUMBERLESS), False),
        (case(MALE), True),
        (case(card=BUOI), True),
        (case(notes=(SHARED,)), True),
    ],
)
def test_neighbours_are_looked_up_only_where_they_can_tell(subject, wanted):
    assert wants_neighbours(subject) is wanted


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (case(), "Chưa rõ trường nào sai"),
        (case(reason="Sai GT"), "Có khả năng sai: giới tính"),
        (case(card=BUOI), "Có khả năng sai: dữ liệu dân cư của công an"),
        (case(reason="nghỉ việc"), "Có khả năng: người này không còn thuộc đơn vị"),
        (
            case(replace(BUOI, birth_date="1991-02-09")),
            "Chưa rõ: nên xem số ĐDCN/CCCD trước",
        ),
    ],
)
def test_the_headline_says_how_sure_it_is(subject, words):
    found = diagnose(subject)
    assert headline(found) == words
    assert evidence_words(found).endswith(".")


@pytest.mark.parametrize(
    ("field", "label"),
    [("", "Chưa rõ"), ("sex", "Giới tính"), ("police", "Dữ liệu dân cư")],
)
def test_lists_name_the_field(field, label):
    assert doubt_label(field) == label


def test_assess_carries_the_diagnosis_with_the_neighbours_of_its_context():
    plain = context()
    assert judge(case(), plain).diagnosis == NOT_DIAGNOSED
    beside = plain.beside(near(neighbour()))
    assert judge(case(), beside).diagnosis.field == "personal_id"
    assert judge(case(), plain).diagnosis == NOT_DIAGNOSED


def test_of_a_sample_nine_in_ten_are_named_and_certainty_is_hardly_ever_wrong():
    people, beside = population(3000, seed=5)
    told = [(one, diagnose(one.case, beside)) for one in people]
    right = sum(found.field == one.field for one, found in told)
    sure = [(one, found) for one, found in told if found.level == "certain"]
    wrong = sum(found.field != one.field for one, found in sure)
    assert right >= 0.9 * len(told)
    assert wrong <= 0.005 * len(sure)
    assert len(sure) > 0.6 * len(told)
    for name, holds in EVIDENCE.items():
        of_kind = [pair for pair in sure if holds(pair[0])]
        wrong = sum(found.field != one.field for one, found in of_kind)
        assert wrong <= 0.005 * len(of_kind), name
