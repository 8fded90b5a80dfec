"""People of one shape are assessed once: each gets what it would get alone."""

import random
from dataclasses import replace

import pytest

from tests.domain.deciding import context
from tests.people import person
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.handling.context import Context
from vssid_desk.domain.handling.shapes import Shapes
from vssid_desk.domain.people.newcomer import came
from vssid_desk.store.case_rows import Place, new_case

LISTS = ("mau_01", "mau_02", "no_vssid", "agency_answer", "class_list")
BORN = ("1990-02-09", "1951", "2008", "2008-12-01", "2013-01-15", "2023-04-02", "")
DAMAGE = {
    "full_name": ("Tran Thi Buoi", "Nguyên Văn Xýz", "Bưởi Trần Thị"),
    "sex": ("", "male", "female"),
    "personal_id": ("", "01119012345", "999190123456", "030290123456"),
    "social_insurance_code": ("", "3012", "30120A0000"),
    "health_card_code": ("", "XX4303000000001", "GD9303000000001", "3000000001"),
    "phone": ("", "0100000000"),
    "email": ("", "khong phai thu"),
    "legacy_id": ("012345678",),
    "guardian_name": ("Trần Văn A",),
    "note": ("chuyển đi", "đã chết", "học giỏi"),
    "vssid_account": ("yes", "no"),
    "insured_as": ("employee", "household"),
    "group_code": ("", "HN", "GD", "XYZ"),
}


def shapes(around: Context) -> Shapes:
    return Shapes(
        around.on, around.campaign.email_domain, around.reference.group_letters
    )


def somebody(serial: int):
    """Make somebody as the reader does, every other one with something unusual."""
    rng = random.Random(serial % 900)
    born = rng.choice(BORN)
    values = person(random.Random(serial), serial=serial, birth_date=born or "1977")
    values["birth_date"] = born
    for key in rng.sample(sorted(DAMAGE), rng.choice((0, 0, 1, 2, 4))):
        values[key] = rng.choice(DAMAGE[key])
    name = values["full_name"]
    return {
        "sheet": "DS",
        "row": serial,
        "group": rng.choice(("", "", "I. Hộ nghèo")),
        "fields": {key: value for key, value in values.items() if value},
        "other": rng.choice(({}, {}, {}, {"full_name": "Trần Thị Na"})),
        "reason": rng.choice(("", "Sai ngày sinh", "Đã chết")),
        "raw": rng.choice(({}, {}, {}, {"full_name": f"{name} (chết)"})),
        "notes": [],
    }


@pytest.mark.parametrize("email_domain", ["", "example.vn"])
@pytest.mark.parametrize("list_code", LISTS)
def test_what_was_assessed_of_one_shape_holds_for_each(
    list_code: str, email_domain: str
) -> None:
    around = context(email_domain=email_domain)
    known, alike, seen = {}, 0, shapes(around)
    for serial in range(1, 2800):
        item = somebody(serial)
        shape = seen.number(item)
        if not shape:
            continue
        case = new_case(serial, Place(1, list_code, 1), came(item))
        alone = assess(case, replace(around))
        alike += shape in known
        assert known.setdefault(shape, alone) == alone, item
    assert email_domain or alike > 300, "hardly any two had one shape"


def test_whoever_has_something_to_look_at_has_no_shape() -> None:
    seen, plain = shapes(context()), somebody(0)
    plain = {**plain, "raw": {}, "other": {}, "fields": person(random.Random(1))}
    assert seen.number(plain) == seen.number(dict(plain)) == 1
    note = {"field": "row", "code": "row.hidden", "severity": "warning", "text": "…"}
    for changed in (
        {"notes": [note]},
        {"raw": {"full_name": "Bưởi (chết)"}},
        {"other": {"sex": "male"}},
        {"fields": {**plain["fields"], "legacy_id": "012345678"}},
        {"fields": {**plain["fields"], "full_name": "Tran Thi Buoi"}},
        {"fields": {**plain["fields"], "personal_id": "12"}},
    ):
        assert seen.number({**plain, **changed}) == 0, changed
