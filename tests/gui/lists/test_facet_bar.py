"""Facets: counted beside the window, so that no frame waits; words come with the counts."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.lists.facet_bar import FacetBar, values_of, wider
from vssid_desk.operations import browse


class Held:
    """A runner's way of fetching that answers only when told to."""

    def __init__(self, runner: Runner) -> None:
        self._runner, self._held = runner, list[Callable[[], object]]()

    def fetch(self, act: Callable, done: Callable) -> None:
        self._held.append(lambda: done(act(self._runner.reader)))

    def answer(self) -> None:
        held, self._held = self._held, []
        for one in held:
            one()


@pytest.fixture
def held(runner: Runner) -> Held:
    return Held(runner)


@pytest.fixture
def query() -> list[Query]:
    return [Query()]


@pytest.fixture
def bar(qtbot: QtBot, held: Held, query: list[Query]) -> Iterator[FacetBar]:
    made = FacetBar(held, lambda: query[0])
    qtbot.addWidget(made)
    made.resize(1366, 40)
    made.show()
    return made


def shown(bar: FacetBar, query: list[Query], **filters: tuple[str, ...]) -> None:
    query[0] = replace(Query(), **filters)
    bar.show_query(query[0])


def opened(held: Held) -> list[str]:
    """Let the counts arrive and return what the menu says."""
    said: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        said.extend(action.text() for action in menu.actions())
        menu.close()

    QTimer.singleShot(80, read)
    held.answer()
    return said


def test_the_menu_opens_when_the_counts_are_there(
    bar: FacetBar, held: Held, runner: Runner
) -> None:
    button = bar._buttons["departments"]
    button.click()
    assert QApplication.activePopupWidget() is None
    wanted = values_of(runner.reader, Query(), "department")
    assert opened(held) == [f"{one.label}\t{one.count}" for one in wanted]


def test_the_menu_reads_from_the_left(bar: FacetBar, held: Held) -> None:
    bar._buttons["due_days"].click()
    directions = []
    QTimer.singleShot(
        50,
        lambda: directions.append(QApplication.activePopupWidget().layoutDirection()),
    )
    assert opened(held)
    assert directions == [Qt.LayoutDirection.LeftToRight]


def test_a_second_click_opens_one_menu(bar: FacetBar, held: Held) -> None:
    button = bar._buttons["group_keys"]
    button.click()
    button.click()
    assert len(opened(held)) > 1
    assert QApplication.activePopupWidget() is None


def test_a_filter_from_elsewhere_gets_its_words_with_the_counts(
    bar: FacetBar, held: Held, query: list[Query]
) -> None:
    shown(bar, query, doubts=("personal_id",))
    assert bar._buttons["doubts"].words() == ""
    held.answer()
    assert bar._buttons["doubts"].words() == "Số ĐDCN/CCCD"


def test_words_of_a_search_that_is_over_are_dropped(
    bar: FacetBar, held: Held, query: list[Query]
) -> None:
    shown(bar, query, doubts=("personal_id",))
    shown(bar, query)
    held.answer()
    assert bar._buttons["doubts"].words() == ""


def test_an_empty_search_names_the_filter_to_drop(
    bar: FacetBar, held: Held, query: list[Query], runner: Runner
) -> None:
    shown(bar, query, doubts=("personal_id",), organs=("nobody",))
    held.answer()
    found = wider(runner.reader, query[0])
    without = replace(query[0], organs=())
    assert found == ("organs", len(browse.find(runner.reader, without)))
    text, action = bar.advice(query[0], found)
    assert text.startswith("Bỏ lọc Cơ quan")
    assert action == "Bỏ các bộ lọc"
    assert wider(runner.reader, Query(text="không ai", stages=("sent",))) == ("", 0)
