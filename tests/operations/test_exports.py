"""Files in clear: noted with who, when, how many people and why; deleted when done with."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.killing.yard import make_ready
from tests.store.made import PASSWORD
from vssid_desk import resources
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.roles import Role
from vssid_desk.domain.query import Query
from vssid_desk.domain.work.complaints import Complaint
from vssid_desk.errors import Cancelled, UserError
from vssid_desk.operations import (
    browse,
    complaints,
    correct,
    exports,
    fill_workbook,
    handouts,
    history,
    mark_list,
    own_data,
    print_batch,
    receipt,
    report,
    reports,
    users,
)
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.recovery_sheet import write_recovery_sheet
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import (
    Workspace,
    create_workspace,
    open_workspace,
)

HOME = Path(__file__).parents[2]
# Figures and questions without a person, and the made-up people of the self-test.
NOBODYS = {"report", "self_test", "doctor", "ask_office", "erasure_record"}


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = create_workspace(tmp_path / "xa.vssid", PASSWORD, Unit(name="Xã An Hoà"))
    campaign = add_campaign(
        made, replace(resources.starting_campaign("commune"), name="Đợt tháng 11")
    )
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    import_list(made, file, campaign_id=campaign.id)
    yield made
    made.close()


def everyone(work: Workspace) -> list[int]:
    return list(browse.find(work, Query()))


def listed(work: Workspace, folder: Path, **how: object) -> list[Path]:
    people = everyone(work)
    return fill_forms(work, people, ["mau_02"], folder=folder, **how)  # type: ignore[arg-type]


def test_an_export_says_who_how_many_and_why(work: Workspace, tmp_path: Path) -> None:
    files = listed(work, tmp_path / "ra", why="nộp cho BHXH huyện")
    entry = history.entries(work)[0]
    assert entry.who == "Chủ sổ"
    assert f"{len(everyone(work))} người" in entry.text
    assert "nộp cho BHXH huyện" in entry.text
    found = exports.lying_about(work)
    assert {Path(one.file) for one in found} == {file.resolve() for file in files}
    assert {one.people for one in found} == {len(everyone(work))}
    assert history.verify(work) == []


WHY = "theo công văn của huyện"
TAKEN_OUT: dict[str, Callable[[Workspace, Path], object]] = {
    "forms": lambda w, to: fill_forms(w, [1], ["mau_02"], folder=to, why=WHY),
    "batch": lambda w, to: print_batch.print_batch(
        w, known(w), folder=to, wish=print_batch.BatchWish(why=WHY)
    ),
    "handouts": lambda w, to: handouts.write_handouts(
        w, known(w), to, why=WHY
    ),
    "messages": lambda w, _: handouts.messages(w, known(w), sendable(w), why=WHY),
    "workbook": lambda w, to: fill_workbook.fill_workbook(
        w, [1], file=to / "a.xlsx", adapter="l1", why=WHY
    ),
    "own data": lambda w, to: own_data.write_own_data(w, 1, to / "a.pdf", why=WHY),
    "receipt": lambda w, to: receipt.write_receipt(w, 1, to / "a.pdf", why=WHY),
    "mark": lambda w, to: mark_list.mark_list(w, 1, to / "a.xlsx", why=WHY),
    "progress": lambda w, to: report.write_report(w, report.progress_of(w), to, why=WHY),
    "report": lambda w, to: reports.write(w, "chairman", to, why=WHY),
    "complaints": lambda w, to: complaints.write_complaints(w, to / "a.pdf", why=WHY),
    "letter": lambda w, to: complaints.write_question_letter(
        w, asked(w).id, to / "a.pdf", why=WHY
    ),
    "reveal": lambda w, _: browse.note_reveal(w, 3, WHY),
}  # fmt: skip


def known(work: Workspace) -> list[int]:
    """Return somebody of whom enough is known for papers."""
    make_ready(work, 1)
    correct.correct(work, 1, {}, {"vssid_account": "none"})
    return [1]


def sendable(work: Workspace) -> str:
    found = handouts.handouts(work, [1])
    return next(one.code for one in found if one.has_message)


def asked(work: Workspace) -> Complaint:
    question = Complaint(
        kind="question", received_on="2026-11-20", text="Hỏi", case_ids=(1,)
    )
    return complaints.keep_complaint(work, question)


@pytest.mark.parametrize("what", TAKEN_OUT)
def test_whatever_leaves_the_store_says_why(
    work: Workspace, tmp_path: Path, what: str
) -> None:
    (tmp_path / "ra").mkdir()
    TAKEN_OUT[what](work, tmp_path / "ra")
    assert f"lý do: {WHY}" in history.entries(work, limit=1)[0].text
    assert history.verify(work) == []


def test_deleting_them_is_noted_and_not_undone(work: Workspace, tmp_path: Path) -> None:
    before = history.next_undo(work)
    files = listed(work, tmp_path / "ra")
    ids = [one.id for one in exports.lying_about(work)]
    assert exports.delete_exports(work, ids) == len(files)
    assert not any(file.exists() for file in files)
    assert exports.lying_about(work) == []
    assert all(one.deleted_at for one in exports.all_exports(work))
    assert "Xóa" in history.entries(work)[0].text
    assert history.next_undo(work) == before
    assert history.verify(work) == []


def test_a_file_written_twice_is_told_once(work: Workspace, tmp_path: Path) -> None:
    for _ in range(2):
        files = listed(work, tmp_path / "ra")
    found = exports.lying_about(work)
    assert len(found) == len(files)
    exports.delete_exports(work, [found[0].id])
    assert len(exports.lying_about(work)) == len(files) - 1


def test_a_file_the_officer_deleted_is_told_no_more(
    work: Workspace, tmp_path: Path
) -> None:
    for file in listed(work, tmp_path / "ra"):
        file.unlink()
    assert exports.lying_about(work) == []


def test_a_file_that_cannot_be_deleted_is_named(
    work: Workspace, tmp_path: Path
) -> None:
    first, *_ = listed(work, tmp_path / "ra")
    ids = [one.id for one in exports.lying_about(work)]
    first.unlink()
    first.mkdir()  # what unlink refuses, as a file held by another program
    with pytest.raises(UserError, match=f"Không xóa được “{first.name}”"):
        exports.delete_exports(work, ids)


def test_what_was_written_before_one_stopped_is_noted_too(
    work: Workspace, tmp_path: Path
) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        fill_forms(
            work,
            everyone(work),
            ["mau_02", "police_list"],
            folder=tmp_path / "ra",
            progress=stop,
        )
    written = {file.resolve() for file in (tmp_path / "ra").iterdir()}
    assert written
    assert {Path(one.file) for one in exports.lying_about(work)} == written


def test_a_recovery_sheet_is_a_file_in_clear_too(
    work: Workspace, tmp_path: Path
) -> None:
    write_recovery_sheet(work, "ABCD-EFGH", tmp_path / "to.pdf")
    assert [Path(one.file).name for one in exports.lying_about(work)] == ["to.pdf"]


def test_revealing_says_who_how_many_and_why(work: Workspace) -> None:
    browse.note_reveal(work, 40, "đối chiếu với sổ hộ khẩu")
    entry = history.entries(work)[0]
    assert entry.text.startswith("Hiện đủ số của 40 người")
    assert "đối chiếu với sổ hộ khẩu" in entry.text


def test_who_may_only_look_takes_nothing_out(work: Workspace, tmp_path: Path) -> None:
    users.add_user(work, "Mai", Role.VIEW, "mật khẩu của Mai")
    assert work.store.file is not None
    hers = open_workspace(work.store.file, user="Mai", password="mật khẩu của Mai")
    with pytest.raises(UserError, match="vai trò Xem"):
        listed(hers, tmp_path / "ra")
    with pytest.raises(UserError, match="vai trò Xem"):
        report.write_report(hers, report.progress_of(hers), tmp_path / "ra")
    assert not (tmp_path / "ra").exists()
    hers.close()


@pytest.mark.parametrize(
    "file",
    sorted((HOME / "vssid_desk" / "operations").glob("*.py")),
    ids=lambda f: f.stem,
)
def test_whatever_writes_a_file_in_clear_notes_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    if ".write_bytes(" in text and file.stem not in NOBODYS:
        assert "note_exports(" in text
