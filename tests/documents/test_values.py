"""Every value a form prints exists, and every kind of writing is right."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from tests.documents.sample_papers import (
    CAMPAIGN,
    EXTRA,
    UNIT,
    difference,
    everything,
    ordinary,
    paper,
    reference,
    versions,
)
from vssid_desk.documents.fill import side_texts
from vssid_desk.documents.scope import Scope
from vssid_desk.documents.values import UnknownPathError, resolver, template
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.forms.blocks import (
    Block,
    CodeBlock,
    FieldsBlock,
    FrameBlock,
    SidesBlock,
    TableBlock,
    TextBlock,
)
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.person import Person


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
