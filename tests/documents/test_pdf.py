"""Papers as PDF: what was filled in is what is read back."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.documents.reading import pdf_pages, squeezed
from tests.documents.sample_papers import (
    CAMPAIGN,
    LONG_ADDRESS,
    LONG_NAME,
    book,
    empty,
    extreme,
    filled,
    household,
    joining,
    ordinary,
    paper,
    versions,
)
from vssid_desk.documents.fill import FilledForm, Paper
from vssid_desk.documents.households import households
from vssid_desk.documents.markup import plain
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.sheets import sheets_of
from vssid_desk.domain.forms.version import FormVersion, parse_version
from vssid_desk.domain.person import Person
from vssid_desk.errors import UserError

TK1 = book().version("tk1_ts", "2026-11-20")
ALL = pytest.mark.parametrize(
    "version", versions(), ids=lambda one: f"{one.code}-{one.effective_from}"
)


def samples(version: FormVersion) -> list[FilledForm]:
    """Return a form for ordinary, new and extreme people: papers, a household or one list."""
    people = [ordinary(1), joining(), extreme()]
    if version.subject == "household":
        return [filled(version, *one) for one in households([*people, *household()])]
    if version.subject == "list":
        return [filled(version, *people)]
    return [filled(version, one) for one in people]


def text_of(form: FilledForm) -> str:
    return squeezed(" ".join(pdf_pages(write_pdf([form]))))


@pytest.mark.parametrize("code", ["health_declaration", "tk1_ts"])
def test_the_part_on_joining_is_blank_for_who_has_a_number(code: str) -> None:
    version = book().version(code, "2026-11-20")
    joined, corrected = filled(version, joining()), filled(version, ordinary())
    assert "030190000003" in " ".join(joined.texts())
    assert text_of(joined).count("Trần") + text_of(joined).count("TRẦN") == 2
    assert text_of(corrected).count("Trần") + text_of(corrected).count("TRẦN") == 1


@ALL
def test_every_value_is_read_back(version: FormVersion) -> None:
    for form in samples(version):
        printed = text_of(form)
        ticks = {"male", "female", "electronic", "paper", "vssid", "email"}
        for value in form.texts():
            if value not in ticks:
                assert squeezed(plain(value)) in printed


@ALL
def test_a_blank_form_can_be_printed(version: FormVersion) -> None:
    assert "{" not in text_of(empty(version))


@ALL
def test_the_printed_text_is_the_golden_one(
    version: FormVersion, golden: Callable[[str, str], None]
) -> None:
    pages = pdf_pages(write_pdf(samples(version)))
    golden(f"{version.code}-{version.effective_from}.txt", "\n\n".join(pages) + "\n")


@ALL
def test_a_proposed_form_claims_no_decision(version: FormVersion) -> None:
    text = text_of(empty(version))
    assert ("Banhànhkèmtheo" in text) <= (version.verified != "proposed")


def test_equal_forms_give_equal_bytes() -> None:
    assert write_pdf(samples(TK1)) == write_pdf(samples(TK1))


def test_every_person_has_a_bookmark() -> None:
    reader = PdfReader(BytesIO(write_pdf(samples(TK1))))
    assert [one.title for one in reader.outline] == [
        "Trần Thị Bưởi",
        "Trần Thị Bưởi",
        LONG_NAME,
    ]


def test_the_file_says_its_title_and_language() -> None:
    reader = PdfReader(BytesIO(write_pdf([filled(TK1, ordinary())])))
    assert reader.metadata is not None
    assert reader.metadata.title == "Tờ khai TK1-TS: Trần Thị Bưởi"
    assert reader.root_object["/Lang"] == "vi-VN"
    told = " ".join(map(str, reader.metadata.values()))
    assert not {"anonymous", "unspecified"} & set(told.strip("()").split())


def test_every_typeface_is_embedded() -> None:
    reader = PdfReader(BytesIO(write_pdf([filled(TK1, ordinary())])))
    found: set[str] = set()
    for number in range(1, len(reader.xref[0]) + 1):
        one = reader.get_object(number)
        if isinstance(one, dict) and one.get("/Type") == "/Font":
            assert "/FontFile2" in one["/FontDescriptor"].get_object()
            found.add(one["/BaseFont"].split("+")[-1])
    assert found == {"Tinos", "Tinos-Bold", "Tinos-Italic"} or len(found) == 3


def test_an_ordinary_declaration_is_one_page_of_a4() -> None:
    for choice in ("2026-05-01", "2023-04-01"):
        version = book().version("tk1_ts", "2026-11-20", choice)
        reader = PdfReader(BytesIO(write_pdf([filled(version, ordinary())])))
        assert len(reader.pages) == 1
        assert [round(float(x)) for x in reader.pages[0].mediabox[2:]] == [595, 842]


def test_long_values_shrink_or_wrap_but_stay_whole() -> None:
    printed = text_of(filled(TK1, extreme()))
    assert squeezed(LONG_NAME) in printed
    assert squeezed(LONG_ADDRESS) in printed


def test_many_corrections_print_a_second_sheet() -> None:
    pages = pdf_pages(write_pdf([filled(TK1, extreme())]))
    assert len(pages) == 2
    assert "BẢNG KÊ ĐIỀU CHỈNH" in pages[1]


def test_a_tick_stands_in_the_box_of_the_answer() -> None:
    man = paper(Person(full_name="Lê An", sex="male"))
    woman = paper(Person(full_name="Lê An", sex="female"))
    texts = [write_pdf([filled(TK1, one)]) for one in (man, woman)]
    assert pdf_pages(texts[0])[0].count("\nx") == pdf_pages(texts[1])[0].count("\nx")
    assert texts[0] != texts[1]


def test_a_list_repeats_its_header_and_keeps_two_rows_with_the_signatures() -> None:
    version = book().version("mau_02", "2026-11-20")
    for count in range(8, 60, 3):
        people = [ordinary(serial) for serial in range(1, count)]
        pages = pdf_pages(write_pdf([filled(version, *people)]))
        assert all("Kết quả xác" in page for page in pages)
        assert pages[-1].count("Trần Thị Bưởi") >= 2
        assert f"Tổng số: {count - 1} người" in pages[-1]
        assert f"Trang {len(pages)}/{len(pages)}" in pages[-1]


def test_lists_group_people_and_count_on() -> None:
    version = book().version("mau_02", "2026-11-20")
    people = [ordinary(1, "Thôn Bến"), ordinary(2), ordinary(3, "Thôn Bến")]
    form = filled(version, *people)
    rows = next(block.rows for block in form.blocks if block.rows)
    assert [row.cells[0] for row in rows] == ["Thôn Bến", "1", "2", "Thôn Đoài", "3"]


def test_a_letter_the_typeface_lacks_is_told() -> None:
    with pytest.raises(UserError, match=r"U\+4E2D"):
        write_pdf([filled(TK1, paper(Person(full_name="中")))])


def test_misprints_follow_the_campaign() -> None:
    mended = replace(CAMPAIGN, keep_misprints=False)
    assert "chuyênnghành" in text_of(filled(TK1, ordinary()))
    assert "chuyênngành" in text_of(filled(TK1, ordinary(), campaign=mended))


def test_who_leaves_stands_in_the_section_of_decreases() -> None:
    leaving = paper(replace(ordinary().case.declared, change_kind="Giảm hẳn"))
    form = filled(book().version("d03_ts", "2026-04-30"), ordinary(), leaving)
    rows = next(block.rows for block in form.blocks if block.rows)
    kinds = [row.cells[0] for row in rows]
    assert kinds == ["I", "I.1", "1", "I.2", "", "II", "II.1", "1", "II.2", ""]


def test_a_made_up_form_prints_without_code() -> None:
    version = parse_version(
        {
            "form": "made_up", "name": "Mẫu thử", "issued_by": "x", "subject": "list",
            "effective_from": "2026-01-01", "verified": "proposed",
            "compared_on": "2026-11-20",
            "block": [
                {
                    "kind": "table", "total": "Tổng: {list.count}",
                    "column": [
                        {"header": "Tên", "width": 50, "value": "case.declared.full_name"},
                        {"header": "Nơi ở", "width": 50, "value": "case.declared.address"},
                    ],
                }
            ],
        }
    )  # fmt: skip
    people: list[Paper] = [ordinary(1), ordinary(2)]
    text = text_of(filled(version, *people))
    assert "TrầnThịBưởi" in text
    assert "Tổng:2" in text


@pytest.mark.parametrize("code", ["mau_02", "d03_ts/2023-04-01"])
@pytest.mark.parametrize("first", range(1, 16))
def test_what_leads_over_people_never_ends_a_page(code: str, first: int) -> None:
    name, _, on = code.partition("/")
    people = [ordinary(n) for n in range(first)]
    people += [ordinary(n, group="Thôn Bến") for n in range(20, 22)]
    form = filled(book().version(name, "2026-11-20", on), *people)
    for page in sheets_of(form).pages:
        heads = [
            one.y for one in page.texts if one.text in {"Thôn Bến", "I", "I.1", "Tăng"}
        ]
        lines = [row.y for row in page.rows]
        assert not heads or max(heads) < max(lines, default=0)
