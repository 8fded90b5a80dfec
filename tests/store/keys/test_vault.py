import json
from pathlib import Path

import pytest

from tests.store.made import PASSWORD
from vssid_desk.errors import UserError
from vssid_desk.store.keys import slots, vault


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, bytes, str]:
    file = tmp_path / "xa.vssid"
    return (file, *vault.create_slots(file, PASSWORD))


def test_the_password_opens_the_store(kept: tuple[Path, bytes, str]) -> None:
    file, key, _ = kept
    assert vault.unlock(file, PASSWORD) == key


def test_the_recovery_key_opens_the_store_however_it_is_typed(
    kept: tuple[Path, bytes, str],
) -> None:
    file, key, recovery = kept
    assert (
        vault.unlock_with_recovery(file, f" {recovery.lower().replace('-', ' ')}")
        == key
    )


def test_a_password_composed_differently_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "xa.vssid"
    key, _ = vault.create_slots(file, "Mật khẩu ở xã")
    assert (
        vault.unlock(file, "Ma\u0323\u0302t kh\u00e2\u0309u o\u031b\u0309 xa\u0303")
        == key
    )


def test_a_wrong_password_is_told_so(kept: tuple[Path, bytes, str]) -> None:
    with pytest.raises(vault.WrongPassword, match="Mật khẩu chưa đúng"):
        vault.unlock(kept[0], "không phải mật khẩu")


def test_a_misread_recovery_key_is_told_before_any_work(
    kept: tuple[Path, bytes, str],
) -> None:
    file, _, recovery = kept
    other = "A" if recovery[0] != "A" else "B"
    with pytest.raises(vault.WrongPassword, match="so lại từng nhóm"):
        vault.unlock_with_recovery(file, other + recovery[1:])
    with pytest.raises(vault.WrongPassword, match="35 ký tự, phải có 36"):
        vault.unlock_with_recovery(file, recovery[:-1])


def test_another_stores_recovery_key_opens_nothing(
    kept: tuple[Path, bytes, str], tmp_path: Path
) -> None:
    _, foreign = vault.create_slots(tmp_path / "khac.vssid", PASSWORD)
    with pytest.raises(vault.WrongPassword, match="không phải của tệp"):
        vault.unlock_with_recovery(kept[0], foreign)


def test_repeated_failures_make_one_wait_even_after_a_restart(
    kept: tuple[Path, bytes, str],
) -> None:
    file = kept[0]
    for _ in range(3):
        with pytest.raises(vault.WrongPassword):
            vault.unlock(file, "không phải mật khẩu")
    assert vault.waiting(file) > 0
    with pytest.raises(vault.WrongPassword, match="Còn chờ"):
        vault.unlock(file, PASSWORD)


def test_a_clock_set_back_locks_nobody_out(kept: tuple[Path, bytes, str]) -> None:
    file = kept[0]
    found = slots.read(file)
    found["failures"] = {"count": 40, "last": 4_000_000_000}
    slots.write(file, found)
    assert vault.waiting(file) <= vault.LONGEST_WAIT


def test_a_success_ends_the_waiting(kept: tuple[Path, bytes, str]) -> None:
    file, key, _ = kept
    with pytest.raises(vault.WrongPassword):
        vault.unlock(file, "không phải mật khẩu")
    assert vault.unlock(file, PASSWORD) == key
    assert "failures" not in slots.read(file)


def test_the_password_is_changed_without_a_new_key(
    kept: tuple[Path, bytes, str],
) -> None:
    file, key, recovery = kept
    vault.change_password(file, key, "mật khẩu mới hẳn")
    assert vault.unlock(file, "mật khẩu mới hẳn") == key
    assert vault.unlock_with_recovery(file, recovery) == key
    with pytest.raises(vault.WrongPassword):
        vault.unlock(file, PASSWORD)


def test_a_new_recovery_key_replaces_the_lost_one(
    kept: tuple[Path, bytes, str],
) -> None:
    file, key, lost = kept
    fresh = vault.new_recovery(file, key)
    assert vault.unlock_with_recovery(file, fresh) == key
    with pytest.raises(vault.WrongPassword):
        vault.unlock_with_recovery(file, lost)


def test_a_short_password_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ít nhất 8 ký tự"):
        vault.create_slots(tmp_path / "xa.vssid", "ngắn")
    assert list(tmp_path.iterdir()) == []


def test_the_second_copy_of_the_keys_serves_when_the_first_is_gone(
    kept: tuple[Path, bytes, str],
) -> None:
    file, key, _ = kept
    slots.keys_file(file).write_text("{", encoding="utf-8")
    assert vault.unlock(file, PASSWORD) == key
    slots.keys_file(file).unlink()
    assert vault.unlock(file, PASSWORD) == key


def test_without_any_keys_file_one_is_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "xa.vssid").write_bytes(b"")
    with pytest.raises(UserError, match=r"Thiếu tệp khoá “xa\.vssid\.keys”"):
        vault.unlock(tmp_path / "xa.vssid", PASSWORD)


def test_keys_of_a_newer_program_are_left_alone(kept: tuple[Path, bytes, str]) -> None:
    file = kept[0]
    slots.write(file, {**slots.read(file), "version": slots.VERSION + 1})
    before = slots.keys_file(file).read_bytes()
    with pytest.raises(UserError, match="mới hơn"):
        vault.unlock(file, PASSWORD)
    assert slots.keys_file(file).read_bytes() == before


def test_the_cost_is_at_least_what_owasp_asks(kept: tuple[Path, bytes, str]) -> None:
    slot = json.loads(slots.keys_file(kept[0]).read_text("utf-8"))["password"]
    assert slot["kind"] == "argon2id"
    assert slot["memory_kib"] >= 46 * 1024
    assert slot["passes"] >= 1


def test_neither_key_nor_password_lies_in_the_keys_file(
    kept: tuple[Path, bytes, str],
) -> None:
    file, key, recovery = kept
    text = slots.keys_file(file).read_text("utf-8")
    for secret in (key.hex(), PASSWORD, recovery, recovery.replace("-", "")):
        assert secret not in text
