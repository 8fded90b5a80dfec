"""Tiến độ: the figures add up, every number is a link."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.ready import make_ready, shown
from vssid_desk.domain.work.progress_report import GroupProgress, ProgressReport
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.progress import figures
from vssid_desk.gui.progress.chart_data import chart_data, ticks
from vssid_desk.gui.progress.drawing import needed_at
from vssid_desk.gui.progress.efforts import EffortRow
from vssid_desk.gui.progress.groups import due_sentence
from vssid_desk.gui.progress.tab import ProgressTab

GROUP = GroupProgress(
    key="poor",
    label="Hộ nghèo",
    total=10,
    stages={"closed": 2, "correcting": 8},
    due_on="2026-11-29",
    due_words="trước ngày 30/11/2026",
    days_left=9,
)
REPORT = ProgressReport(
    title="Đợt tháng 10/2026",
    basis="Công văn mẫu",
    on="2026-11-20",
    total=10,
    done=2,
    groups=[GROUP],
    efforts=[],
    days=[("2026-11-18", 1), ("2026-11-19", 1), ("2026-11-20", 2)],
    pace=0.7,
    needed=1,
    nearest=GROUP,
    done_today=1,
    forecast_on="2026-12-02",
)


@pytest.fixture
def tab(qtbot: QtBot, runner: Runner, appearance: Appearance) -> ProgressTab:
    made = shown(qtbot, ProgressTab, runner)
    runner.changed.connect(made.refresh)
    made.refresh()
    return made


def rows(tab: ProgressTab) -> list[EffortRow]:
    QApplication.processEvents()  # a layout shows new widgets when it is its turn
    return [row for row in tab._efforts.findChildren(EffortRow) if row.isVisible()]


def test_work_left_adds_up_to_the_people_left(tab: ProgressTab) -> None:
    found = tab._files.found
    assert found is not None
    assert sum(row.effort.count for row in rows(tab)) == found.total - found.done


def test_a_segment_opens_exactly_these_people(qtbot: QtBot, tab: ProgressTab) -> None:
    with qtbot.waitSignal(tab.query_chosen) as told:
        tab._groups.chosen.emit("poor", "asking")
    assert told.args[0].group_keys == ("poor",)
    assert told.args[0].stages == ("asking",)


def test_work_left_opens_its_people(qtbot: QtBot, tab: ProgressTab) -> None:
    entry = next(row for row in rows(tab) if row.effort.count)
    with qtbot.waitSignal(tab.query_chosen) as told:
        entry.click()
    assert told.args[0].stages == entry.effort.stages


def test_the_figures_follow_what_is_done(tab: ProgressTab, runner: Runner) -> None:
    make_ready(runner, 1)
    ready = next(row for row in rows(tab) if row.effort.key == "ready")
    assert ready.effort.count == 1


def test_the_table_shows_the_same_groups(tab: ProgressTab) -> None:
    tab.commands()["fold"]()
    found = tab._files.found
    assert found is not None
    assert tab._table.rowCount() == len(found.groups) > 0


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_only_the_report_asked_for_is_written(
    tab: ProgressTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "vssid_desk.gui.progress.report_files.open_with_system", opened.append
    )
    tab._files.write(kind, tmp_path / "ra")
    assert [file.suffix for file in (tmp_path / "ra").iterdir()] == [f".{kind}"]
    assert len(opened) == 1


def test_the_nearest_day_is_told_with_its_group() -> None:
    assert figures.days_to_due(REPORT) == (
        "9 ngày", "đến hạn gần nhất", "Hộ nghèo: còn 8 người",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Chậm hơn nhịp cần có: mỗi ngày cần 1 người"),
        ({"pace": 2.0}, "Dự kiến xong ngày 02/12/2026"),
        ({"days": REPORT.days[:2]}, "Chưa đủ 3 ngày số liệu nên chưa có dự kiến"),
        ({"done": 10}, "Đủ 100 %: 10 người"),
        ({"done": 9, "target": 90}, "Đủ 90 %: 9 người"),
    ],
)
def test_one_sentence_says_how_it_goes(changes: dict[str, object], words: str) -> None:
    assert figures.told_late(replace(REPORT, **changes)) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "tone"),
    [(None, "faint"), (20, "muted"), (3, "fix"), (0, "fix"), (-1, "error")],
)
def test_a_due_day_is_told_by_what_remains(left: int | None, tone: str) -> None:
    assert due_sentence(replace(GROUP, days_left=left))[1] == tone


def test_the_chart_ends_at_the_last_day_it_names() -> None:
    data = chart_data(REPORT)
    assert data.last == date(2026, 12, 2)
    assert needed_at(data.needed, date(2026, 11, 29)) == 10


def test_the_axis_has_few_round_numbers() -> None:
    assert ticks(961) == [0, 250, 500, 750]
    assert ticks(3) == [0]


def test_the_card_and_the_chart_go_by_the_target() -> None:
    found = replace(REPORT, target=80, groups=[replace(GROUP, target=80)])
    assert figures.share_done(found)[2].endswith("chỉ tiêu 80 %")
    assert chart_data(found).needed[-1][1] == 8
    assert chart_data(found).forecast[-1][1] == 8
