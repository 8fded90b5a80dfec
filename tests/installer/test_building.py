"""Building stops with one sentence and leaves nothing half made."""

import errno
import re
import shutil
import subprocess
import sys
import zipfile
from collections import namedtuple
from pathlib import Path

import pytest

import build_installer
import dev
from installer import archive, cross, needs, proof, release, windows_setup
from installer.plan import CannotBuild, Plan, plan_for, run, version_of
from vssid_desk import __version__, settings

HOME = Path(__file__).parents[2]
Disk = namedtuple("Disk", "total used free")


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(kind="cross", version="0.2.0", home=tmp_path)


def half(plan: Plan) -> None:
    """Làm dở rồi dừng."""
    release.begin(plan)
    (plan.made / "half.exe").write_bytes(b"half")
    (plan.made / "more").mkdir()
    raise CannotBuild("Máy hỏng. Sửa rồi chạy lại.")


def test_a_step_that_cannot_go_on_leaves_nothing(plan, capsys):
    assert build_installer.build(plan, [half]) == 1
    told = capsys.readouterr()
    assert told.err == "Máy hỏng. Sửa rồi chạy lại.\n"
    assert not plan.work.exists()
    assert not plan.released.exists()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (OSError(errno.ENOSPC, "No space left"), "Ổ đĩa hết chỗ giữa chừng"),
        (OSError(errno.EACCES, "Denied", "a.txt"), "Không đọc hoặc ghi được “a.txt”"),
    ],
)
def test_a_disk_that_fails_is_told_in_a_sentence(plan, capsys, fault, told):
    def fails(plan: Plan) -> None:
        """Ghi tệp."""
        release.begin(plan)
        raise fault

    assert build_installer.build(plan, [fails]) == 1
    assert capsys.readouterr().err.startswith(told)
    assert not plan.work.exists()


def test_files_are_published_only_when_all_are_made(plan):
    release.begin(plan)
    (plan.made / "a.zip").write_bytes(b"abc")
    release.write_sums(plan)
    release.publish(plan)
    names = sorted(file.name for file in plan.released.iterdir())
    assert names == ["a.zip", "vssid-desk-0.2.0-windows-x64.SHA256SUMS.txt"]
    sums = (plan.released / names[1]).read_text()
    assert sums == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.zip\n"
    )


def test_a_full_disk_is_told_before_anything_is_made(plan, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Disk(0, 0, 900 << 20))
    with pytest.raises(CannotBuild, match=r"chỉ còn 900 MB.*5120 MB.*Xóa bớt"):
        needs.check_room(plan)


@pytest.mark.parametrize("tool", ["wine", "nsis", "osslsigncode", "xvfb"])
def test_a_tool_that_lacks_is_named_with_the_command(plan, monkeypatch, tmp_path, tool):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(dev, "install_packages", lambda packages: False)
    with pytest.raises(CannotBuild, match=rf"Máy thiếu .*{tool}.*apt-get install"):
        needs.check_tools(plan)


def test_a_windows_machine_without_nsis_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    native = Plan(kind="windows", version="0.2.0", home=tmp_path)
    with pytest.raises(CannotBuild, match="chưa có NSIS"):
        needs.check_tools(native)
    with pytest.raises(CannotBuild, match="chưa có NSIS"):
        windows_setup.make_setup(native)


@pytest.mark.skipif(not shutil.which("osslsigncode"), reason="needs osslsigncode")
@pytest.mark.parametrize("content", [b"", b"MZ no program at all"])
def test_python_without_its_signature_is_thrown_away(plan, content):
    folder = plan.cache / "windows" / "python" / "cp311"
    folder.mkdir(parents=True)
    (folder / "python.exe").write_bytes(content)
    with pytest.raises(CannotBuild, match=r"Chữ ký số của “python.exe” không đúng"):
        cross.verify_signatures(plan)
    assert not folder.exists()


def test_a_signature_counts_only_with_its_signer_and_both_digests_equal():
    said = (
        "Current message digest    : AB12\nCalculated message digest : AB12\n"
        "\tSubject: /C=US/O=Python Software Foundation/CN=Python Software Foundation\n"
    )
    assert cross.is_signed(said)
    assert not cross.is_signed(said.replace(": AB12\nCal", ": FF00\nCal"))
    assert not cross.is_signed(said.replace("CN=Python", "CN=Other"))
    assert not cross.is_signed("")


def test_a_tool_that_fails_keeps_its_words_in_a_log(plan):
    with pytest.raises(CannotBuild, match=r"Dịch thử: không xong, mã 3\. Xem build/"):
        run(plan, "Dịch thử", sys.executable, "-c", "print('why'); raise SystemExit(3)")
    assert (plan.logs / "dich-thu.txt").read_text() == "why\n"
    spoilt = "print('THESE PACKAGES DO NOT MATCH THE HASHES'); raise SystemExit(1)"
    with pytest.raises(CannotBuild, match=r"không đúng mã kiểm .*đừng phát hành"):
        run(plan, "Cài thử", sys.executable, "-c", spoilt)
    with pytest.raises(CannotBuild, match="không chạy được “no-such-tool”"):
        run(plan, "Dịch thử", "no-such-tool")


@pytest.mark.parametrize(
    ("name", "head", "foreign"),
    [
        ("icuuc.dll", b"MZ", True),
        ("api-ms-win-core-winrt-error-l1-1-1.dll", b"MZ", True),
        ("BCRYPTPRIMITIVES.DLL", b"MZ", True),
        ("ucrtbase.dll", b"MZ", True),
        ("msvcp140.dll", b"MZ" + b"\0" * 62 + b"Wine builtin DLL", True),
        ("msvcp140.dll", b"MZ" + b"\0" * 62 + b"\x0e\x1f\xba\x0e", False),
        ("python311.dll", b"MZ", False),
        ("Qt6Core.dll", b"MZ", False),
    ],
)
def test_no_library_of_the_system_is_shipped(plan, name, head, foreign):
    plan.inside.mkdir(parents=True)
    (plan.inside / name).write_bytes(head)
    assert bool(list(proof.system_libraries(plan.bundle))) is foreign
    if foreign:
        with pytest.raises(CannotBuild, match=re.escape(name)):
            proof.check_no_system_library(plan)


@pytest.mark.skipif(sys.platform == "win32", reason="links and rights of POSIX")
def test_the_zip_runs_from_a_stick(plan):
    plan.made.mkdir(parents=True)
    plan.inside.mkdir(parents=True)
    (plan.bundle / "start").write_bytes(b"x")
    (plan.bundle / "start").chmod(0o755)
    (plan.inside / "link").symlink_to("../start")
    archive.make_zip(plan)
    assert archive.MARK == settings.PORTABLE_MARK
    with zipfile.ZipFile(plan.made / f"{plan.stem}-usb.zip") as made:
        assert f"VssIDDesk/{archive.MARK}" in made.namelist()
        assert made.getinfo("VssIDDesk/start").external_attr >> 16 == 0o100755
        link = made.getinfo("VssIDDesk/_internal/link")
        assert link.external_attr >> 16 & 0o170000 == 0o120000
        assert made.read(link) == b"../start"


def test_the_version_is_the_programs_own():
    assert version_of(HOME) == __version__
    assert plan_for(windows=False, trial=False).version == __version__


def test_help_is_given_in_a_moment():
    done = subprocess.run(
        [sys.executable, str(HOME / "build_installer.py"), "--help"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0


def test_every_step_says_what_it_does_in_one_line():
    steps = {step for steps in build_installer.STEPS.values() for step in steps}
    for step in steps | set(build_installer.TRIALS.values()):
        assert (step.__doc__ or "").splitlines()[0].endswith(".")


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="writes into the checkout")
def test_the_program_is_frozen_and_passes_its_own_test():
    plan = plan_for(windows=False, trial=False)
    steps = build_installer.STEPS["debian"]
    upto = steps[: steps.index(proof.self_test) + 1]
    try:
        assert build_installer.build(plan, upto) == 0
    finally:
        release.clear(plan)
