"""Each command for each role: what a role may not is refused in a sentence and changes nothing."""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from vssid_desk.cli.main import build_parser
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.keeping.roles import Role
from vssid_desk.domain.query import Query
from vssid_desk.domain.work.complaints import Complaint
from vssid_desk.domain.work.counters import CounterSession
from vssid_desk.errors import UserError
from vssid_desk.operations import (
    add_person,
    ask_office,
    attach,
    back_up,
    breach,
    browse,
    compare_lists,
    complaints,
    correct,
    counters,
    data_duties,
    erasure_record,
    file_sheets,
    fill_forms,
    fill_workbook,
    forget,
    generations,
    handouts,
    history,
    households,
    import_list,
    link,
    mark_list,
    own_data,
    phone_round,
    print_batch,
    receipt,
    record_response,
    recovery_sheet,
    report,
    reports,
    requests,
    saved_filters,
    scan,
    set_up,
    submit,
    users,
)
from vssid_desk.operations.workspace import Workspace, open_workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | Trần Thị Bưởi | 02/09/1990 | Nữ | 030190000000 | 3099000000 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 |
"""
SECRET = "mat-khau-nguoi-nay"
CARD = "030190000000||Trần Thị Bưởi|09021990|Nữ|Thôn Đoài|12082021"
APPROVE, ENTER = frozenset({Role.APPROVE}), frozenset({Role.APPROVE, Role.ENTER})
Act = Callable[[Workspace, Path], object]


@dataclass(frozen=True)
class Line:
    """A command, what it does to the store or takes out of it, and who may."""

    command: str
    act: Act
    may: frozenset[Role]


def _complaint(work: Workspace, _to: Path) -> None:
    one = Complaint(
        kind="complaint", received_on="2026-11-20", text="a", subject="card"
    )
    complaints.keep_complaint(work, one)


def _session(work: Workspace, _to: Path) -> None:
    held = CounterSession(on="2026-11-20", place="a", met=1, approved=0, helped=0)
    counters.keep_session(work, held)


TABLE = (
    Line("campaign", lambda w, _: set_up.add_campaign(w, Campaign(name="Hai")), APPROVE),
    Line("campaign", lambda w, _: set_up.change_campaign(w, replace(browse.newest_campaign(w), name="Ba")), APPROVE),
    Line("unit", lambda w, _: set_up.change_unit(w, Unit(name="Khác")), APPROVE),
    Line("office", lambda w, _: ask_office.keep_office_answers(w, 1, {"covering_list": "no"}), APPROVE),
    Line("office", lambda w, to: ask_office.write_office_sheet(w, 1, to / "a.pdf"), ENTER),
    Line("recovery", lambda w, _: recovery_sheet.renew_recovery_key(w), APPROVE),
    Line("recovery", lambda w, to: recovery_sheet.write_recovery_sheet(w, "A", to / "a.pdf"), APPROVE),
    Line("users", lambda w, _: users.add_user(w, "Tám", Role.VIEW, SECRET), APPROVE),
    Line("backups", lambda w, _: generations.change_backup_settings(w, replace(generations.state(w).settings, most_megabytes=500)), APPROVE),
    Line("import", lambda w, to: import_list.import_list(w, to / "thang-10.xlsx", campaign_id=1, again=True), ENTER),
    Line("receipt", lambda w, to: receipt.write_receipt(w, 1, to / "a.pdf"), ENTER),
    Line("mark", lambda w, to: mark_list.mark_list(w, 1, to / "a.xlsx"), ENTER),
    Line("compare", lambda w, to: compare_lists.write_comparison(w, 1, to / "a.pdf"), ENTER),
    Line("link", lambda w, _: link.link(w, [2], same=True, earlier_id=1), ENTER),
    Line("correct", lambda w, _: correct.correct(w, 1, {"phone": "0900000001"}, {}), ENTER),
    Line("scan", lambda w, _: scan.put_card(w, 1, CARD), ENTER),
    Line("attach", lambda w, _: attach.attach(w, 1, "citizen_card_copy"), ENTER),
    Line("exports", lambda w, to: fill_forms.fill_forms(w, [1], ["tk1_ts"], folder=to), ENTER),
    Line("forget", lambda w, _: forget.forget_person(w, 1, confirmed="1"), APPROVE),
    Line("forget", lambda w, _: forget.forget_campaign(w, 1, confirmed="Đợt 10/2026"), APPROVE),
    Line("forget", lambda w, to: erasure_record.write_erasure_record(w, 1, to / "a.pdf"), ENTER),
    Line("requests", lambda w, _: requests.note_request(w, 1, "view"), ENTER),
    Line("requests", lambda w, to: own_data.write_own_data(w, 1, to / "a.pdf"), ENTER),
    Line("breach", lambda w, _: breach.note_breach(w, {"what": "a"}), APPROVE),
    Line("privacy", lambda w, to: data_duties.write_notice(w, to / "a.pdf"), ENTER),
    Line("add", lambda w, _: add_person.add_person(w, 1, {"full_name": "Vũ Văn Bảy"}), ENTER),
    Line("households", lambda w, _: households.put_together(w, [1, 2], "H1"), ENTER),
    Line("filters", lambda w, _: saved_filters.save_filter(w, "a", Query(text="a")), ENTER),
    Line("call", lambda w, _: phone_round.record_call(w, 1, "reached"), ENTER),
    Line("complaints", _complaint, ENTER),
    Line("counters", _session, ENTER),
    Line("forms", lambda w, to: fill_forms.fill_forms(w, [1], ["tk1_ts"], folder=to), ENTER),
    Line("batch", lambda w, to: print_batch.print_batch(w, [1], folder=to), ENTER),
    Line("file-sheets", lambda w, to: file_sheets.file_sheets(w, [to / "the.png"]), ENTER),
    Line("handouts", lambda w, to: handouts.write_handouts(w, [1], to), ENTER),
    Line("fill-workbook", lambda w, to: fill_workbook.fill_workbook(w, [1], file=to / "a.xlsx", adapter="l1"), ENTER),
    Line("submit", lambda w, to: submit.submit(w, [1], folder=to, password=SECRET), APPROVE),
    Line("packages", lambda w, _: submit.withdraw(w, 1), APPROVE),
    Line("response", lambda w, _: record_response.record_response(w, 1, {}), ENTER),
    Line("report", lambda w, to: report.write_report(w, report.progress_of(w), to), ENTER),
    Line("report", lambda w, to: reports.write(w, "chairman", to), ENTER),
    Line("backup", lambda w, to: back_up.back_up(w, to / "a.bak"), ENTER),
    Line("undo", lambda w, _: history.undo(w), ENTER),
    Line("redo", lambda w, _: history.redo(w), ENTER),
)  # fmt: skip
# What leaves the store as it is, what every user may with their own password, and what is no store's.
EVERYBODYS = {
    "lists", "columns", "cases", "show", "today", "worklist", "history", "doctor",
    "restore", "password",
    "create", "inspect", "adjust-form", "print", "adapters", "verify", "place", "clinics",
    "self-test", "demo",
}  # fmt: skip


@pytest.fixture
def signed_in(commune: Workspace, take, tmp_path: Path) -> Iterator[Callable[[Role], Workspace]]:  # fmt: skip
    take(LIST)
    (tmp_path / "the.png").write_bytes(b"a")
    opened: list[Workspace] = []

    def sign_in(role: Role) -> Workspace:
        users.add_user(commune, role.value, role, SECRET)
        assert commune.store.file is not None
        work = open_workspace(commune.store.file, user=role.value, password=SECRET)
        correct.correct(commune, 1, {"phone": "0900000009"}, {})
        history.undo(commune)
        opened.append(work)
        return work

    yield sign_in
    for work in opened:
        work.close()


def test_every_command_stands_in_the_table() -> None:
    (commands,) = (
        action
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    told = {line.command for line in TABLE}
    assert told.isdisjoint(EVERYBODYS)
    assert set(commands.choices) == told | EVERYBODYS


@pytest.mark.parametrize("role", [Role.VIEW, Role.ENTER])
def test_what_a_role_may_not_is_refused_and_changes_nothing(
    role: Role, signed_in: Callable[[Role], Workspace], tmp_path: Path
) -> None:
    work = signed_in(role)
    before, there = history.entries(work), set(tmp_path.rglob("*"))
    for line in TABLE:
        if role in line.may:
            continue
        with pytest.raises(UserError, match="vai trò"):
            line.act(work, tmp_path)
        assert history.entries(work) == before, line.command
        left = {file for file in tmp_path.rglob("*") if file.suffix in {".pdf", ".xlsx", ".bak"}}  # fmt: skip
        assert left <= there, line.command


def test_backups_of_the_program_go_on_whoever_looks(
    signed_in: Callable[[Role], Workspace],
) -> None:
    work = signed_in(Role.VIEW)
    assert len(generations.keep_generation(work).generations) == 1
    assert generations.drill(work).faults == ()


def told(line: Line, work: Workspace, to: Path) -> str:
    """Do it and return what was refused, if it was."""
    try:
        line.act(work, to)
    except UserError as refused:  # something else than the role
        return str(refused)
    return ""


def test_who_may_is_never_told_of_roles(
    signed_in: Callable[[Role], Workspace], tmp_path: Path
) -> None:
    work = signed_in(Role.ENTER)
    for line in TABLE:
        if Role.ENTER in line.may:
            assert "vai trò" not in told(line, work, tmp_path), line.command


def test_who_enters_data_does_not_take_back_what_was_approved(
    commune: Workspace, signed_in: Callable[[Role], Workspace]
) -> None:
    work = signed_in(Role.ENTER)
    set_up.change_unit(commune, Unit(name="UBND xã An Hoà mới"))
    with pytest.raises(UserError, match="vai trò Duyệt"):
        history.undo(work)
    history.undo(commune)
    with pytest.raises(UserError, match="vai trò Duyệt"):
        history.redo(work)
    assert browse.unit(work).name == "UBND xã An Hoà (mẫu)"
