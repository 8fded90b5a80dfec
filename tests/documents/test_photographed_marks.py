"""Marks are read from pictures as telephones take them."""

from dataclasses import replace

import pytest

from tests.documents.photographed import Shot, photographed
from tests.documents.sample_papers import book, filled, named, ordinary
from vssid_desk.capture.codes import codes_in, every_code_in
from vssid_desk.documents.drawn import MM
from vssid_desk.documents.fill import FilledForm
from vssid_desk.documents.mark_room import EDGE, PAGE_SIDE, with_room
from vssid_desk.documents.pdf import people_on_pages, write_pdf
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


# As a chat program leaves it: small, unsharp, a little askew, badly compressed.
COMPRESSED = Shot(dpi=100, turned=3, tilt=0.03, blur=0.15, quality=40)


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
    form = listed("mau_02")
    pdf = write_pdf([form])
    first = set(people_on_pages(form)[0])
    assert len(first) > 10
    read = set(every_code_in(photographed(pdf, shot)))
    read.remove("VSSIDDESK:PAGE000000")
    assert read == {f"VSSIDDESK:{line(number)}" for number in first}


@pytest.mark.parametrize(
    "code", ["mau_01", "mau_02", "d02_lt", "d03_ts", "police_list"]
)
def test_the_mark_of_a_page_is_read_from_a_compressed_photograph(code: str) -> None:
    form = listed(code)
    pdf = write_pdf([form])
    for page in range(len(people_on_pages(form))):
        read = codes_in(photographed(pdf, COMPRESSED, page))
        assert f"VSSIDDESK:PAGE{page:06d}" in read


@pytest.mark.parametrize("code", ["mau_01", "d02_lt", "health_list"])
def test_the_mark_of_a_page_stands_free_of_everything_printed(code: str) -> None:
    area = sheets_of(listed(code)).area
    assert area.high - area.top - area.depth > EDGE + PAGE_SIDE + 2 * MM


def listed(code: str) -> FilledForm:
    """Return a list of twenty people with the marks of its lines and pages."""
    people = [named(number) for number in range(1, 21)]
    people = [
        replace(one, case=replace(one.case, id=number, row_number=number))
        for number, one in enumerate(people, 1)
    ]
    version = book().version(code, "2026-11-20")
    form = filled(replace(version, page=with_room(version.page)), *people)
    pages = tuple(f"PAGE{page:06d}" for page in range(len(people_on_pages(form))))
    marks = {number: line(number) for number in range(1, 21)}
    return replace(form, marks=marks, page_marks=pages)
