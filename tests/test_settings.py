"""Preferences survive a restart, a newer version and a damaged file."""

import json
from pathlib import Path

import pytest

from vssid_desk import settings
from vssid_desk.errors import UserError
from vssid_desk.settings import Preferences


def test_what_is_saved_is_read_again(tmp_path):
    chosen = Preferences(recent_stores=("/a/Xã.vssid",), text_scale=150, theme="dark")
    settings.save(chosen, tmp_path / "new folder")
    assert settings.load(tmp_path / "new folder") == chosen


def test_without_a_file_the_defaults_hold(tmp_path):
    assert settings.load(tmp_path) == Preferences()


@pytest.mark.parametrize("text", ["", "{", "[]", "\ufffd", "null"])
def test_a_damaged_file_gives_the_defaults(tmp_path, text):
    (tmp_path / settings.FILE_NAME).write_text(text, encoding="utf-8")
    assert settings.load(tmp_path) == Preferences()


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"colour": "red"}, Preferences()),
        ({"theme": "dark", "text_scale": "150"}, Preferences(theme="dark")),
        ({"theme": "pink", "text_scale": 130}, Preferences()),
        (
            {"text_scale": True, "idle_lock_minutes": -5},
            Preferences(idle_lock_minutes=0),
        ),
        ({"recent_stores": ["a", "b"]}, Preferences(recent_stores=("a", "b"))),
        ({"recent_stores": "a"}, Preferences()),
    ],
)
def test_unknown_and_unfit_values_are_left_out(tmp_path, found, expected):
    (tmp_path / settings.FILE_NAME).write_text(json.dumps(found), encoding="utf-8")
    assert settings.load(tmp_path) == expected


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="Không ghi được tuỳ chọn"):
        settings.save(Preferences(), tmp_path / "file")


def test_the_last_opened_store_comes_first_and_once(tmp_path):
    preferences = Preferences()
    for name in ("a", "b", "a"):
        preferences = settings.with_recent_store(preferences, tmp_path / name)
    assert [Path(name).name for name in preferences.recent_stores] == ["a", "b"]


def test_only_so_many_stores_are_remembered(tmp_path):
    preferences = Preferences()
    for number in range(settings.RECENT_STORES + 3):
        preferences = settings.with_recent_store(preferences, tmp_path / str(number))
    assert len(preferences.recent_stores) == settings.RECENT_STORES


@pytest.mark.parametrize(
    ("system", "variable", "name"),
    [("linux", "XDG_DATA_HOME", "vssid-desk"), ("win32", "APPDATA", "VssID Desk")],
)
def test_the_users_folder_follows_the_system(
    monkeypatch, tmp_path, system, variable, name
):
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv(variable, str(tmp_path))
    assert settings.user_folder() == tmp_path / name
    monkeypatch.delenv(variable)
    assert settings.user_folder().is_relative_to(Path.home())


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """A frozen program on a stick, with the mark beside it."""
    home = tmp_path / "E" / "VssIDDesk"
    home.mkdir(parents=True)
    (home / settings.PORTABLE_MARK).write_text("")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(home / "VssIDDesk.exe"))
    return home


def test_a_marked_program_keeps_everything_beside_it(stick):
    assert settings.user_folder() == stick / "du-lieu"


def test_an_installed_program_keeps_nothing_beside_it(stick):
    (stick / settings.PORTABLE_MARK).unlink()
    assert stick not in settings.user_folder().parents


def test_a_checkout_is_never_carried():
    assert settings.portable_folder() is None


def test_stores_are_found_again_when_the_stick_has_another_letter(stick, monkeypatch):
    store = settings.user_folder() / "so" / "Xã.vssid"
    settings.save(Preferences(recent_stores=(str(store), str(stick.parent / "b"))))
    other = stick.parents[1] / "F"
    stick.parent.rename(other)
    monkeypatch.setattr("sys.executable", str(other / "VssIDDesk" / "VssIDDesk.exe"))
    found = settings.load().recent_stores
    assert found == (
        str(other / "VssIDDesk" / "du-lieu" / "so" / "Xã.vssid"),
        str(stick.parent / "b"),
    )
