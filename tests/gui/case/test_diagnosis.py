"""Điều chỉnh names the field most likely wrong; its proposal is typed, never saved by itself."""

from pytestqt.qtbot import QtBot

from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.case_cells import COLUMNS
from vssid_desk.gui.case_table import CaseTable
from vssid_desk.gui.lists.facet_bar import values_of
from vssid_desk.operations import browse


def proposed(runner: Runner) -> int:
    """Return the first case whose diagnosis proposes a value."""
    for case_id in browse.find(runner.reader, Query()):
        if browse.show(runner.reader, case_id).assessment.diagnosis.proposal:
            return case_id
    raise AssertionError


def test_the_card_names_field_level_and_evidence(tab: CaseTab, runner: Runner) -> None:
    case_id = proposed(runner)
    tab.open_field(case_id, "")
    card = tab.side.diagnosis
    found = browse.show(runner.reader, case_id).assessment.diagnosis
    assert card.isVisible()
    assert card.title.text().startswith(("Chắc chắn sai: ", "Có khả năng sai: "))
    assert card.evidence.text() == found.evidence


def test_a_proposal_is_typed_into_the_field_and_not_saved(
    tab: CaseTab, runner: Runner
) -> None:
    case_id = proposed(runner)
    tab.open_field(case_id, "")
    before = browse.show(runner.reader, case_id)
    found = before.assessment.diagnosis
    tab.side.diagnosis.take.click()
    assert tab.middle.fields.draft.typed[found.field] == found.proposal
    assert browse.show(runner.reader, case_id).case.declared == before.case.declared


def test_a_proposal_that_was_taken_is_not_offered_again(
    tab: CaseTab, runner: Runner
) -> None:
    case_id = proposed(runner)
    tab.open_field(case_id, "")
    assert tab.side.diagnosis.take.isVisible()
    tab.side.diagnosis.take.click()
    tab.commands()["save"]()
    assert not tab.side.diagnosis.take.isVisible()


def test_a_list_where_all_match_is_not_doubted(tab: CaseTab, runner: Runner) -> None:
    matched = next(
        one.id for one in browse.lists(runner.reader) if one.list_code == "mau_01"
    )
    case_id = next(
        case_id
        for case_id in browse.find(runner.reader, Query(list_ids=(matched,)))
        if not browse.show(runner.reader, case_id).case.reason
    )
    tab.open_field(case_id, "")
    assert not tab.side.diagnosis.isVisible()


def test_lists_show_the_doubt_and_filter_by_it(qtbot: QtBot, runner: Runner) -> None:
    model = CaseTable(runner)
    case_id = proposed(runner)
    model.show([case_id])
    at = [column.key for column in COLUMNS].index("doubt")
    assert ": " in model.data(model.index(0, at))
    work = runner.reader
    labels = {facet.label for facet in values_of(work, Query(), "doubt")}
    assert "Số ĐDCN/CCCD" in labels
    assert "UBND xã, phường" in {one.label for one in values_of(work, Query(), "organ")}


def test_the_case_shows_who_works_on_it(tab: CaseTab, runner: Runner) -> None:
    case_id = proposed(runner)
    tab.open_field(case_id, "")
    view = browse.show(runner.reader, case_id)
    assert view.organ
    assert view.organ in tab.side.handling._organ.text()
    assert tab.side.handling._organ.text().startswith(view.group)
