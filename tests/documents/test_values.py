"""Every value a form prints exists, and every kind of writing is right."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from tests.documents.sample_papers import (
    CAMPAIGN,
    CORRECT,
    EXTRA,
    UNIT,
    assessment,
    difference,
    everything,
    ordinary,
    paper,
    reference,
    versions,
)
from vssid_desk.documents.fill import side_texts
from vssid_desk.documents.scope import Paper, Scope
from vssid_desk.documents.values import UnknownPathError, resolver, template
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.form_blocks import (
    Block,
    CodeBlock,
    FieldsBlock,
    FrameBlock,
    SidesBlock,
    TableBlock,
    TextBlock,
)
from vssid_desk.domain.forms import FormVersion
from vssid_desk.domain.person import FIELDS, Kind, Person


def scope(of: object = None, **changes: object) -> Scope:
    one = of or everything()
    made = Scope(
        paper=one, papers=[one], unit=UNIT, campaign=CAMPAIGN,  # type: ignore[arg-type,list-item]
        reference=reference(), signed_on="2026-11-20",
        row={"number": "1"}, extra=EXTRA,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def paths(block: Block) -> Iterator[tuple[str, str]]:
    if block.when:
        yield block.when, ""
    if isinstance(block, FieldsBlock):
        yield from ((item.value, item.format) for item in block.fields if item.value)
    elif isinstance(block, TableBlock):
        yield from ((item.value, item.format) for item in block.columns if item.value)
    elif isinstance(block, CodeBlock):
        yield block.value, ""


def texts(block: Block) -> tuple[str, ...]:
    if isinstance(block, SidesBlock):
        return side_texts(block)
    return block.text if isinstance(block, (TextBlock, FrameBlock)) else ()


@pytest.mark.parametrize(
    "version", versions(), ids=lambda one: f"{one.code}/{one.effective_from}"
)
def test_every_value_of_a_form_exists(version: FormVersion) -> None:
    for block in version.blocks:
        for path, format_ in paths(block):
            assert isinstance(resolver(path, format_)(scope()), str)
        for text in texts(block):
            assert isinstance(template(text).fill(scope()), str)


def test_every_plain_field_a_form_prints_has_a_source() -> None:
    printed = {
        path
        for version in versions()
        for block in version.blocks
        for path, _ in paths(block)
        if path.startswith("case.declared.")
    }
    assert printed
    assert all(resolver(path)(scope()) for path in printed)


# Where a person writes by hand, in a form's own words.
BY_HAND = {
    "Ký xác nhận của người tham gia", "Kết quả của công an", "Ghi chú", "Đã nhận (x)",
    "Thông tin đề nghị đúng", "Đã sửa dữ liệu dân cư", "Người này phải đến công an",
    "Không tìm thấy", "Số ĐDCN, họ tên, ngày sinh đúng", "7. Phương tiện xác thực:",
    "[14]. Điều chỉnh thông tin cá nhân:", "[14.4]. Nơi đăng ký khai sinh:",
}  # fmt: skip


def places(version: FormVersion) -> Iterator[tuple[str, str]]:
    """Return label and value path of everything a form asks."""
    for block in version.blocks:
        if isinstance(block, FieldsBlock):
            yield from ((item.label, item.value) for item in block.fields)
        elif isinstance(block, TableBlock):
            yield from ((item.header, item.value) for item in block.columns)
        for text in texts(block):
            yield from ((text, path) for path in re.findall(r"\{([\w.]+)", text))


def test_everything_a_form_asks_has_a_source() -> None:
    asked = {place for version in versions() for place in places(version)}
    assert {label for label, path in asked if not path} <= BY_HAND


def test_every_source_gives_a_value() -> None:
    """Each path is filled for at least one of these people: nothing asks an empty well."""
    scopes = [scope(), *(scope(one) for one in people_of_all_kinds())]
    wanted = {path for version in versions() for _, path in places(version) if path}
    plain = {path for path in wanted if not path.startswith("row.")}
    empty = {path for path in plain if not any(resolver(path)(of) for of in scopes)}
    assert empty == set()


def people_of_all_kinds() -> list[Paper]:
    made = everything()
    changes: list[dict[str, object]] = [
        {"contract_kind": "Không xác định thời hạn", "job_level": "Nhà quản lý"},
        {
            "contract_kind": "Xác định thời hạn",
            "job_level": "Chuyên môn kĩ thuật bậc cao",
        },
        {"contract_kind": "Thử việc", "job_level": "Chuyên môn kỹ thuật bậc trung"},
        {"job_level": "Bảo vệ", "result_channel": "vssid", "insured_as": "voluntary"},
        {"social_insurance_code": ""},
        {"relation_to_head": "00", "household_head": ""},
    ]
    found = [paper(replace(made.case.declared, **one)) for one in changes]  # type: ignore[arg-type]
    differing = {
        key: "cũ" for key in FIELDS if FIELDS[key].kind not in {Kind.DATE, Kind.SEX}
    } | {"birth_date": "1990", "sex": "male"}
    found.append(
        paper(
            made.case.declared,
            *[
                difference(key, old, getattr(made.case.declared, key))
                for key, old in differing.items()
            ],
        )
    )
    signed = Evidence(kind="signed_registration", medium="paper", seen_on="2026-11-20")
    found.append(replace(made, case=replace(made.case, evidence=(signed,))))
    for key, answers in (
        ("obtain_personal_id", {}),
        ("not_ours", {"belongs": "moved"}),
    ):
        path = replace(CORRECT, key=key)
        case = replace(made.case, answers=answers)
        found.append(Paper(case, assessment(identity=path)))
    return found


def test_every_particular_of_the_unit_can_be_printed() -> None:
    for item in fields(Unit):
        assert isinstance(resolver(f"unit.{item.name}")(scope()), str)


@pytest.mark.parametrize(
    "path", ["case.declared.shoe_size", "unit.colour", "colour", "case.nothing"]
)
def test_an_unknown_value_is_refused(path: str) -> None:
    with pytest.raises(UnknownPathError):
        resolver(path)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownPathError):
        resolver("unit.name", "sideways")


@pytest.mark.parametrize(
    ("path", "format_", "shown"),
    [
        ("case.declared.birth_date", "", "09/02/1990"),
        ("case.declared.from_month", "", "11/2026"),
        ("case.declared.sex", "", "Nữ"),
        ("case.declared.sex", "sex_word", "nữ"),
        ("case.declared.sex", "plain", "female"),
        ("case.declared.ethnicity", "", "Kinh"),
        ("case.declared.nationality", "", "Việt Nam"),
        ("case.declared.relation_to_head", "", "Con"),
        ("case.declared.vssid_account", "", "x"),
        ("case.declared.salary", "", "1.234.567"),
        ("case.medium", "", "paper"),
        ("form.place_and_day", "", "Cẩm Giàng, ngày 20 tháng 11 năm 2026"),
        ("case.changed.birth_date", "", "09/02/1990"),
        ("case.changed.sex", "", ""),
        (
            "campaign.letter_line",
            "",
            "(Kèm theo công văn số 12/BHXH-QLT ngày 05/10/2026)",
        ),
        ("case.papers_attached", "", "Bản chụp thẻ căn cước/CCCD (2 tờ)"),
    ],
)
def test_values_are_written_as_the_forms_want_them(
    path: str, format_: str, shown: str
) -> None:
    assert resolver(path, format_)(scope()) == shown


@pytest.mark.parametrize(
    ("born", "shown"), [("1956", "1956"), ("1956-05", "05/1956"), ("", "")]
)
def test_a_date_keeps_the_precision_it_has(born: str, shown: str) -> None:
    made = scope(paper(Person(birth_date=born)))
    assert resolver("case.declared.birth_date")(made) == shown


def test_a_foreigner_has_no_ethnicity() -> None:
    made = scope(paper(Person(nationality="US", ethnicity="01")))
    assert resolver("case.ethnicity_or_foreign")(made) == "nước ngoài"
    assert resolver("case.ethnicity_of_citizens")(made) == ""


def test_a_passport_stands_in_for_a_number() -> None:
    made = scope(paper(Person(passport_number="B0000000")))
    assert resolver("case.identity_number")(made) == "B0000000"


def test_an_open_day_is_dotted() -> None:
    shown = resolver("form.place_and_day")(scope(unit=Unit(), signed_on=""))
    assert shown == "………, ngày …… tháng …… năm ………"


def test_decomposed_letters_are_composed() -> None:
    made = scope(paper(Person(full_name="Tra\u0302\u0300n")))
    assert resolver("case.declared.full_name")(made) == "Trần"


def test_text_with_a_value_shows_what_stands_for_an_empty_one() -> None:
    text = "Mã: {unit.code|……}; ngày {campaign.letter_on:date}"
    assert template(text).fill(scope(unit=Unit())) == "Mã: ……; ngày 05/10/2026"


def test_who_does_not_belong_is_listed_with_the_reason() -> None:
    made = scope(paper(Person(note="về Hải Dương"), answers={"belongs": "moved"}))
    assert resolver("case.not_ours_reason")(made) == "Đã chuyển đi; về Hải Dương"


def test_a_mere_correction_names_its_kind_of_change() -> None:
    made = scope(paper(Person(), difference("phone", "", "0900000000")))
    assert resolver("case.change_kind")(made) == "Điều chỉnh thông tin nhân thân"
    assert resolver("case.change_kind")(scope(paper(Person()))) == ""


def test_the_forms_of_everyone_share_the_sample() -> None:
    assert resolver("list.count")(scope(ordinary())) == "1"
