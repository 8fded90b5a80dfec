"""OpenDocument workbooks with a password are opened with it, in both ways of locking."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.intake.conftest import TODAY, names
from tests.intake.locking import locked_parts, locked_whole
from tests.intake.nasty import as_ods, with_part
from vssid_desk.intake.reader import read_list
from vssid_desk.intake.refusal import PasswordNeeded, Refused

TABLE = """
    | Họ và tên | Ngày sinh | Số CCCD |
    | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
"""
SECRET = "mật khẩu"
Lock = Callable[..., Path]
both = pytest.mark.parametrize("lock", [locked_parts, locked_whole])


@both
def test_the_right_password_opens_it(read, tmp_path: Path, lock: Lock) -> None:
    file = lock(as_ods(tmp_path / "list", TABLE), tmp_path / "locked.ods", SECRET)
    assert names(read(file, password=SECRET)) == ["Trần Thị Bưởi"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["list.ods", "locked.ods"]


@both
@pytest.mark.parametrize("given", [None, "", "mat khau", SECRET + " "])
def test_without_the_right_password_it_is_asked_for(
    read, tmp_path: Path, lock: Lock, given: str | None
) -> None:
    file = lock(as_ods(tmp_path / "list", TABLE), tmp_path / "locked.ods", SECRET)
    words = "Mật khẩu không mở được" if given else "có mật khẩu"
    with pytest.raises(PasswordNeeded, match=words):
        read(file, password=given)


def test_the_child_opens_it_and_asks_for_the_password(tmp_path: Path) -> None:
    file = locked_parts(as_ods(tmp_path / "list", TABLE), tmp_path / "l.ods", SECRET)
    assert names(read_list(file, today=TODAY, password=SECRET)) == ["Trần Thị Bưởi"]
    with pytest.raises(PasswordNeeded):
        read_list(file, today=TODAY)


@pytest.mark.parametrize(
    ("lock", "wish"),
    [(locked_parts, {"rounds": 2_000_001}), (locked_whole, {"memory": 1 << 30})],
)
def test_a_lock_that_asks_for_too_much_is_refused(
    read, tmp_path: Path, lock: Lock, wish: dict[str, int]
) -> None:
    plain = as_ods(tmp_path / "list", TABLE)
    file = lock(plain, tmp_path / "locked.ods", SECRET, **wish)
    with pytest.raises(Refused, match="không mở được") as told:
        read(file, password=SECRET)
    assert not isinstance(told.value, PasswordNeeded)


def test_a_lock_of_another_kind_says_what_to_do(read, tmp_path: Path) -> None:
    plain = as_ods(tmp_path / "list", TABLE)
    file = with_part(
        locked_parts(plain, tmp_path / "locked.ods", SECRET),
        {"META-INF/manifest.xml": lambda data: data.replace(b"aes256-cbc", b"rc4")},
    )
    with pytest.raises(Refused, match=r"có mật khẩu .* Mở bằng LibreOffice"):
        read(file, password=SECRET)


def test_a_bomb_behind_a_password_is_refused(read, tmp_path: Path) -> None:
    plain = with_part(
        as_ods(tmp_path / "list", TABLE), {"content.xml": lambda _: bytes(60 << 20)}
    )
    file = locked_parts(plain, tmp_path / "locked.ods", SECRET)
    with pytest.raises(Refused, match="bung ra"):
        read(file, password=SECRET)


def test_an_entity_behind_a_password_is_refused(read, tmp_path: Path) -> None:
    plain = with_part(
        as_ods(tmp_path / "list", TABLE),
        {"content.xml": lambda data: b'<!DOCTYPE t [<!ENTITY a "b">]>' + data},
    )
    file = locked_parts(plain, tmp_path / "locked.ods", SECRET)
    with pytest.raises(Refused, match="DTD"):
        read(file, password=SECRET)
