"""Marks are read from pictures as telephones take them."""

from dataclasses import replace

import pytest

from tests.documents.photographed import Shot, photographed
from tests.documents.sample_papers import book, filled, named, ordinary
from vssid_desk.capture.codes import codes_in, every_code_in
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.sheets import sheets_of

MARK = "A7KQ2MZP3X"
SHOTS = {
    "a chat program's 100 dpi": Shot(dpi=100),
    "turned by a quarter": Shot(turned=93),
    "upside down": Shot(turned=180),
    "askew and from below": Shot(turned=25, tilt=0.15),
    "unsharp": Shot(blur=0.2),
    "at dusk": Shot(dark=0.7, noise=40),
    "badly compressed": Shot(quality=30),
    "sharp and large": Shot(dpi=300, blur=0.05, quality=85),
}


def line(number: int) -> str:
    return f"LINE{number:06d}"


@pytest.mark.parametrize("shot", SHOTS.values(), ids=SHOTS.keys())
def test_the_mark_of_a_declaration_is_read(shot: Shot) -> None:
    form = filled(book().version("tk1_ts", "2026-11-20"), ordinary())
    pdf = write_pdf([replace(form, marks={form.about: MARK})])
    assert codes_in(photographed(pdf, shot)) == [f"VSSIDDESK:{MARK}"]


@pytest.mark.parametrize(
    "shot",
    [
        Shot(dpi=300, turned=0.5, tilt=0, blur=0.03, dark=0, noise=4, quality=80),
        Shot(dpi=330),
    ],
    ids=["scanned", "photographed"],
)
def test_the_marks_of_all_lines_of_a_page_are_read(shot: Shot) -> None:
    people = [named(number) for number in range(1, 21)]
    people = [
        replace(one, case=replace(one.case, id=number, row_number=number))
        for number, one in enumerate(people, 1)
    ]
    form = filled(book().version("mau_02", "2026-11-20"), *people)
    marks = {number: line(number) for number in range(1, 21)}
    pdf = write_pdf([replace(form, marks=marks)])
    first = {row.case_id for row in sheets_of(form).pages[0].rows}
    assert len(first) > 10
    read = set(every_code_in(photographed(pdf, shot)))
    assert read == {f"VSSIDDESK:{line(number)}" for number in first}
