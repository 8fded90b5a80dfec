"""What happens around the program ends in a sentence that says what to do; nothing is lost."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.operations.backed_up import edit, opened
from vssid_desk.operations import generations, history
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store.journal import recording

HOME = Path(__file__).parents[1]
PEOPLE = 12
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits as POSIX knows them")


def mishap(name: str, folder: Path) -> tuple[dict[str, str], dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.mishaps.child", name, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=HOME,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told, after = map(json.loads, done.stdout.splitlines())
    return told, after


@posix
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("full_import", ("đầy", "hãy")),
        ("full_edit", ("đầy", "hãy")),
        ("full_pack", ("Không ghi được",)),
        ("full_export", ("Không ghi được", "ổ đầy")),
        ("full_backup", ("bản sao lưu tự động", "Dữ liệu trong sổ không sao")),
        ("read_only", ("chỉ cho đọc", "Hãy chép tệp dữ liệu")),
        ("gone", ("so.vssid", "kiểm tra ổ")),
        ("locked", ("cửa sổ hoặc chương trình khác", "chờ")),
        ("keys_gone", ("Thiếu tệp khoá", "Hãy chép tệp khoá")),
        ("not_there", ("ds.xlsx",)),
        ("torn", ("nua.xlsx",)),
    ],
)
def test_a_mishap_is_told_and_costs_nothing(
    tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    told, after = mishap(name, tmp_path)
    assert told["kind"] == "UserError", told
    for word in words:
        assert word.lower() in told["text"].lower()
    assert "Error" not in told["text"]
    assert after["wrong"] == []
    assert after["people"] == PEOPLE
    assert after["zips"] == []
    assert after["backups"] == 0


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(tmp_path)


def test_a_clock_moved_back_loses_nothing_and_breaks_no_order(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(work, 51)
    first = generations.keep_generation(work).generations[0]
    monkeypatch.setattr(recording, "_now", lambda: "2020-01-01T00:00:00+00:00")
    edit(work, 52)
    entries = history.entries(work)
    assert entries[0].at < entries[1].at
    assert [one.id for one in entries] == sorted(
        (one.id for one in entries), reverse=True
    )
    past = datetime(2020, 1, 1, tzinfo=UTC)
    state = generations.keep_generation(work, now=past)
    assert state.generations[0].last > first.last
    assert first in state.generations
    history.undo(work)
    assert history.verify(work) == []


def test_two_windows_on_one_store_take_turns_and_see_each_other(
    work: Workspace,
) -> None:
    other = open_workspace(work.store.file or Path(), key=work.store.key)
    for number in range(10):
        edit(work, 10 + number)
        edit(other, 40 + number)
    assert history.verify(work) == history.verify(other) == []
    assert len(history.entries(work)) == len(history.entries(other))
    other.close()
