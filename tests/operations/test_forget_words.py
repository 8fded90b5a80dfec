"""Forgetting: words of the journal and of notes that name whoever went; the chain holds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.operations.backed_up import NOW, opened
from tests.operations.decrypted import everything_left, left_of, telling
from tests.store.made import assessed, import_people, item
from vssid_desk.domain.work.counters import CounterSession
from vssid_desk.errors import UserError
from vssid_desk.operations import breach, browse, counters, generations, history
from vssid_desk.operations.exports import all_exports
from vssid_desk.operations.forget import erased, forget_campaign, forget_person
from vssid_desk.operations.generations import keep_generation
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, cases, database, migrations
from vssid_desk.store.journal import journal

GAC = {"full_name": "Khuất Thị Hồng Gấc", "personal_id": "030190424242"}
MUOP = {"full_name": "Giáp Văn Mướp", "personal_id": "030057434343"}
OLD = "Hiện đủ số của 1 người trong danh sách; lý do: bà Hồng hỏi"
USUAL = "Xuất 2 tệp; lý do: đối chiếu số"
NAMED = "Nhập danh sách khuat-thi-hong-gac.xlsx"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    """Two people; notes and lines of the journal that tell of the first, and a backup."""
    for work in opened(tmp_path):
        import_people(
            work.store,
            [item(5, **GAC), item(6, **MUOP)],
            file_name="Khuất Thị Hồng Gấc.xlsx",
        )
        for line in (OLD, USUAL, NAMED):
            journal.note(work.store, "reveal", line)
        told = f"gặp bà {GAC['full_name']}"
        session = CounterSession(
            campaign_id=1, on="2026-11-01", place="Chợ", met=3, approved=2, helped=0, note=told,
        )  # fmt: skip
        counters.keep_session(work, session)
        counters.keep_session(work, replace(session, id=1, note=""))
        breach.note_breach(
            work, {**dict.fromkeys(breach.ASKED, "—"), "what": told, "people": "1"}
        )
        keep_generation(work, now=NOW)
        yield work


def lines(work: Workspace) -> list[str]:
    return [one.text for one in history.entries(work) if one.name == "reveal"]


def test_words_that_name_the_forgotten_go_wherever_they_stand(work: Workspace) -> None:
    assert left_of(work, telling(GAC))
    forget_person(work, 31, confirmed="31", why="theo yêu cầu")
    assert left_of(work, telling(GAC)) == []
    assert b"khuat" not in everything_left(work)
    assert left_of(work, telling(MUOP)) != []
    assert history.verify(work) == []
    assert generations.drill(work).faults == ()


def test_a_reason_that_an_older_version_wrote_into_the_line_goes(
    work: Workspace,
) -> None:
    forget_person(work, 32, confirmed="32")
    assert lines(work) == [
        NAMED,
        USUAL,
        "Hiện đủ số của 1 người trong danh sách; lý do: lý do đã xóa cùng dữ liệu cá nhân",
    ]
    assert "bà Hồng".encode() not in everything_left(work)
    assert history.verify(work) == []


def test_what_lists_show_of_the_forgotten_alone_goes(work: Workspace) -> None:
    case = cases.get(work.store, 31)
    made = replace(assessed(case), fault="con bà Đỗ Thị Thanh Trà")
    assessments.put_many(work.store, [(case, made)])
    assert "Thanh Trà".encode() in everything_left(work)
    forget_person(work, 31, confirmed="31")
    assert "Thanh Trà".encode() not in everything_left(work)


def test_lines_stay_verified_when_more_is_forgotten_later(work: Workspace) -> None:
    forget_person(work, 32, confirmed="32")
    keep_generation(work, now=NOW + timedelta(days=1))
    forget_person(work, 31, confirmed="31")
    assert lines(work)[0] == "Lời của dòng này đã xóa cùng dữ liệu cá nhân"
    assert history.verify(work) == []
    assert generations.drill(work).faults == ()
    assert all_exports(work) == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE operations SET text = 'khác' WHERE id = {}",
        "UPDATE operations SET who = 'khác' WHERE id = {}",
        "UPDATE operations SET at = '2020-01-01T00:00:00+00:00' WHERE id = {}",
        "UPDATE operations SET name = 'khác' WHERE id = {}",
        "DELETE FROM operations WHERE id = {}",
    ],
)
def test_a_line_without_its_words_is_still_watched(work: Workspace, sql: str) -> None:
    number = next(one.id for one in history.entries(work) if one.text == OLD)
    forget_person(work, 32, confirmed="32")
    unguarded(work.store, sql.format(number))
    told = history.verify(work)
    assert any(
        f"thao tác số {at}" in one for one in told for at in (number, number + 1)
    )


@pytest.mark.parametrize("body", ['{"lines": {}}', "{"])
def test_who_rewrites_the_seals_is_found(work: Workspace, body: str) -> None:
    forget_person(work, 32, confirmed="32")
    unguarded(work.store, f"UPDATE erasures SET body = '{body}'")
    assert any("lần xóa dữ liệu" in told for told in history.verify(work))


def unguarded(store: database.Store, sql: str) -> None:
    """Write as somebody would who has the password and other tools."""
    store.write("PRAGMA foreign_keys = OFF")
    for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        store.write(f"DROP TRIGGER {name}")
    store.write(sql)
    migrations.make_triggers(store.db)


@pytest.mark.parametrize(
    ("operation", "sets"),
    [
        ("correct", "text = 'x'"),
        ("forget", "who = 'x'"),
        ("forget", "text = 'x', at = 'x'"),
        ("forget", "hash = 'x'"),
        ("forget", "digest = 'x'"),
    ],
)
def test_forgetting_alone_takes_words_out_of_a_line_and_nothing_else(
    work: Workspace, operation: str, sets: str
) -> None:
    with (
        pytest.raises(Exception, match="never altered"),
        journal.operation(work.store, operation, "thử", lasting=True),
    ):
        work.store.write(f"UPDATE operations SET {sets} WHERE id = 2")
    assert history.verify(work) == []


@pytest.mark.parametrize(
    "why", ["theo yêu cầu của bà KHUẤT THỊ HỒNG GẤC", "số 030190424242 yêu cầu"]
)
def test_a_reason_that_names_whom_it_is_about_is_refused(
    work: Workspace, why: str
) -> None:
    with pytest.raises(UserError, match="Chưa xóa gì"):
        forget_person(work, 31, confirmed="31", why=why)
    with pytest.raises(UserError, match="không nêu tên, số của ai"):
        forget_campaign(work, 1, confirmed="Đợt tháng 11", why=why)
    assert browse.show(work, 31).case.declared.full_name == GAC["full_name"]
    assert erased(work) == []


def test_an_older_reason_of_forgetting_goes_when_it_names_whoever_goes_now(
    work: Workspace,
) -> None:
    forget_person(work, 32, confirmed="32", why="bà Khuất Thị Hồng Gấc báo trùng")
    forget_person(work, 31, confirmed="31", why="theo yêu cầu")
    assert [one.why for one in erased(work)] == ["theo yêu cầu", "(đã xóa)"]
    assert left_of(work, telling(GAC)) == []
    assert history.verify(work) == []
