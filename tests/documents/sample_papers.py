"""Invented people on paper: nobody, an ordinary correction, an extreme one; their surroundings."""

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from typing import Any

from tests.people import person, personal_id
from vssid_desk import resources
from vssid_desk.documents.fill import FilledForm, Paper, fill
from vssid_desk.domain.assessment import Assessment, Difference, Path
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.case import Case, Evidence, Stage
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.person import FIELDS, Kind, Person
from vssid_desk.domain.reference.tables import Reference

DAY = date(2026, 11, 20)
UNIT = Unit(
    name="UBND xã Cẩm Giàng", code="HA0123X", tax_code="0800000000", place="Cẩm Giàng",
    address="Thôn Đoài, xã Cẩm Giàng", commune="Xã Cẩm Giàng", province="Hải Phòng",
    phone="02200000000", email="xa@example.vn", representative="Lê Văn Mẫu",
    representative_title="Chủ tịch", representative_id="030070000000",
    kind_of_unit="Cơ quan nhà nước", business="Hành chính", contribution_method="Hằng tháng",
    insured_kind="Người chỉ tham gia BHYT", prepared_by="Phạm Thị Lập", signer="Lê Văn Mẫu",
    signer_title="Chủ tịch", commune_police="Công an xã Cẩm Giàng",
    collector_name="Vũ Thị Thu", collector_code="NV000", funding_source="Ngân sách",
    head_address="Thôn Trung, xã Cẩm Giàng", change_request="Đổi số điện thoại",
)  # fmt: skip
CAMPAIGN = Campaign(
    name="Đợt tháng 10/2026", letter_number="12/BHXH-QLT", letter_on="2026-10-05",
    agency_name="BHXH cơ sở Cẩm Giàng", base_salary="2340000",
    contact="Vũ Thị Lan, 0900 000 111", registration_place="Cổng thông tin điện tử",
    registration_agency="BHXH cơ sở Cẩm Giàng", registration_submission="Tại nơi tiếp nhận",
    email_domain="@example.vn", paper_registration=True, procedure_number="607",
)  # fmt: skip
EXTRA = {"recovery_key": "ABCD-EFGH-JKLM-NPQR", "package_name": "HA0123X-20261120-01"} | {
    key: f"{key} mẫu"
    for key in (
        "first", "last", "campaign", "done", "due", "pace", "police", "asking", "correcting",
        "waiting", "ready", "question",
    )
} | {
    "target": "95", "what": "Xóa dữ liệu đợt số 2: Đợt tháng 10/2026", "who": "Phạm Thị Lập",
    "at": "08:15 ngày 20/11/2026", "why": "Hết hạn lưu", "chain": "khớp",
    "backups": "Không còn bản sao lưu nào của chương trình chờ xóa.",
}  # fmt: skip
CORRECT = Path(
    mark="I-2", key="correct", title="Điều chỉnh thông tin tại BHXH",
    reason="Khác thông tin BHXH đang ghi.", forms=("tk1_ts", "mau_02"),
)  # fmt: skip
LONG_NAME = "Công Tằng Tôn Nữ Hoàng Ngọc Diễm Quỳnh Phương Thảo Nguyên"
LONG_ADDRESS = (
    "Số nhà 12/56/78B ngõ 910 đường Nguyễn Thị Minh Khai kéo dài, tổ dân phố số 12 khu "
    "tái định cư Đông Giao mở rộng, thôn Lương Xá Thượng"
)


@cache
def book() -> FormBook:
    """Return every shipped form."""
    return FormBook.of(resources.load_forms())


@cache
def reference() -> Reference:
    """Return the shipped code tables."""
    return Reference.of(resources.load_tables())


def versions() -> list[FormVersion]:
    """Return every version of every form."""
    return [one for found in book().versions.values() for one in found]


def assessment(*differences: Difference, identity: Path | None = CORRECT) -> Assessment:
    """Return what was computed of a case that has these differences."""
    return Assessment(
        findings=(), identity=identity, account=(), possible=(), question=None,
        differences=differences, missing=(), stage=Stage.READY, group_key="", due_on="",
        due_words="", fault="Đảo ngày, tháng", fault_kind="day_month_swapped",
    )  # fmt: skip


def difference(field: str, old: str, new: str) -> Difference:
    """Return a difference of one field."""
    return Difference(field=field, kind="different", old=old, new=new)


def paper(
    declared: Person, *differences: Difference, group: str = "Thôn Đoài", **case: Any
) -> Paper:
    """Return a paper of somebody whose differences are these."""
    delivered = replace(declared, **{one.field: one.old for one in differences})
    shown = Evidence(
        id=1, kind="citizen_card_copy", medium="paper", seen_on="2026-11-20", sheets=2
    )
    made = Case(
        id=1, delivered=delivered, declared=declared, group=group,
        reason="Sai ngày sinh", evidence=(shown,), **{"answers": {"installed": "done"}, **case},
    )  # fmt: skip
    return Paper(made, assessment(*differences))


def ordinary(serial: int = 0, group: str = "Thôn Đoài") -> Paper:
    """Return a person with a swapped date and a number that is new."""
    born = "1990-02-09"
    number = personal_id("030", "female", born, serial)
    values = person(
        Random(serial), serial=serial, sex="female", birth_date=born, personal_id=number,
        full_name="Trần Thị Bưởi", ethnicity="01", result_channel="paper",
        contact_address="Thôn Đoài", contact_commune="Xã Cẩm Giàng",
        contact_province="Hải Phòng", insured_as="employee", vssid_account="yes",
        email="buoi@example.vn",
    )  # fmt: skip
    return paper(
        Person.of(values),
        difference("birth_date", "1990-09-02", born),
        difference("personal_id", "", number),
        group=group,
    )


def joining(serial: int = 3) -> Paper:
    """Return a person who has no code yet and so declares for the first time."""
    one = ordinary(serial)
    declared = replace(one.case.declared, social_insurance_code="")
    return replace(one, case=replace(one.case, declared=declared))


def everything() -> Paper:
    """Return a person with a value in every field, each one told from the others."""
    by_kind = {
        Kind.DATE: "1990-02-09", Kind.MONTH: "2026-11", Kind.SEX: "female",
        Kind.ETHNICITY: "01", Kind.NATIONALITY: "VN", Kind.RELATION: "08",
        Kind.CHANNEL: "paper", Kind.YES_NO: "yes", Kind.NUMBER: "1234567",
    }  # fmt: skip
    values = {
        key: by_kind.get(field.kind, f"{field.label} mẫu")
        for key, field in FIELDS.items()
    }
    return paper(Person(**values), difference("birth_date", "1990-09-02", "1990-02-09"))


def extreme() -> Paper:
    """Return a person whose values are too long for every line, with seven corrections."""
    declared = replace(
        ordinary().case.declared, full_name=LONG_NAME, contact_address=LONG_ADDRESS,
        contact_commune="Phường Phan Rang - Tháp Chàm mở rộng",
        email="mot.dia.chi.thu.dien.tu.rat.la.dai.khong.ai.nho@donvihanhchinh.example.vn",
        primary_clinic="Bệnh viện Đa khoa khu vực liên huyện Cẩm Giàng - Bình Giang",
        position="Phó Chủ tịch Ủy ban nhân dân xã, phụ trách văn hoá – xã hội",
    )  # fmt: skip
    changed = [
        difference(key, old, getattr(declared, key))
        for key, old in (
            ("full_name", "Công Tằng Tôn Nữ Diễm Quỳnh"), ("birth_date", "1990"),
            ("sex", "male"), ("personal_id", "030190000999"), ("ethnicity", "02"),
            ("phone", ""), ("email", ""),
        )
    ]  # fmt: skip
    return paper(declared, *changed, group="Thôn Bến")


def named(serial: int) -> Paper:
    """Return an ordinary person with a name of their own."""
    one = ordinary(serial)
    name = person(Random(serial), serial=serial)["full_name"]
    declared = replace(one.case.declared, full_name=name)
    return replace(one, case=replace(one.case, declared=declared))


def household() -> list[Paper]:
    """Return a whole household, the head not first: four ages, one of an ethnic minority."""
    shared = {
        "household_code": "0301234567", "household_head": "Nguyễn Văn Chủ",
        "permanent_address": "Số 5", "permanent_hamlet": "Thôn Bến",
        "permanent_commune": "Xã Cẩm Giàng", "permanent_province": "Hải Phòng",
        "birth_registration_commune": "Xã Cẩm Giàng",
        "birth_registration_province": "Hải Phòng",
    }  # fmt: skip
    members = (
        ("H'Bia Niê", "female", "1971-05", "01", "12", "vssid"),
        ("Nguyễn Văn Chủ", "male", "1970-01-31", "00", "01", "paper"),
        ("Nguyễn Y Wĩ", "male", "2021-12-30", "08", "12", "paper"),
        ("Nguyễn Thị Cụ", "female", "1938", "04", "01", "paper"),
    )
    found = []
    for serial, (name, sex, born, relation, ethnicity, channel) in enumerate(
        members, 20
    ):
        values = person(
            Random(serial), serial=serial, full_name=name, sex=sex, birth_date=born,
            relation_to_head=relation, ethnicity=ethnicity, result_channel=channel,
            insured_as="household", **shared,
        )  # fmt: skip
        made = paper(Person.of(values))
        found.append(replace(made, case=replace(made.case, id=serial)))
    return found


def filled(
    version: FormVersion, *papers: Paper, campaign: Campaign = CAMPAIGN
) -> FilledForm:
    """Fill a form in the usual surroundings."""
    return fill(
        version, papers, unit=UNIT, campaign=campaign, reference=reference(),
        signed_on=DAY, extra=EXTRA,
        form_names=book().names(),
    )  # fmt: skip


def empty(version: FormVersion) -> FilledForm:
    """Return the blank of a form."""
    return fill(version, (), unit=Unit(), campaign=Campaign(), reference=reference())
