"""PDFs drawn in other processes are the PDFs drawn here."""

from dataclasses import replace

import pytest

from tests.documents.sample_papers import book, filled, ordinary
from vssid_desk.documents.crew import Crew, Order
from vssid_desk.documents.fill import FilledForm
from vssid_desk.errors import UserError


def orders(count: int) -> list[Order]:
    version = book().version("tk1_ts", "2026-11-20")
    return [Order(n, [filled(version, ordinary(n))]) for n in range(count)]


def test_processes_draw_the_same_bytes() -> None:
    wanted = orders(50)
    with Crew(2) as crew:
        drawn = dict(crew.draw(wanted))
    assert drawn == {one.key: one.pdf() for one in wanted}


def test_a_letter_without_a_glyph_is_told_from_the_process_too() -> None:
    def spoilt(form: FilledForm) -> FilledForm:
        return replace(form, blocks=tuple(
            replace(one, texts=tuple("漢" if text else "" for text in one.texts))
            for one in form.blocks
        ))  # fmt: skip

    # The first of all go to a process; this one draws others meanwhile.
    wanted = [
        replace(one, forms=[spoilt(one.forms[0])]) if one.key < 16 else one
        for one in orders(50)
    ]
    with Crew(2) as crew, pytest.raises(UserError, match="漢"):
        list(crew.draw(wanted))
