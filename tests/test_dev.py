"""Setting up: what is installed, what is printed when it may not be, what is run."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import dev

HOME = Path(dev.__file__).parent


@pytest.fixture
def ran(monkeypatch, tmp_path):
    """Give the list of what would have been run; nothing is."""
    calls = []
    monkeypatch.setattr(dev, "run", lambda *a, **_: calls.append(a) or 0)
    monkeypatch.setattr(
        subprocess, "run", lambda a, **_: calls.append(tuple(a)) or Done(a)
    )
    monkeypatch.setattr(dev, "VENV", tmp_path / "venv")
    monkeypatch.setattr(dev, "DEMO", tmp_path / "demo")
    monkeypatch.setattr(dev, "missing_packages", list)
    (tmp_path / "venv").mkdir()
    return calls


class Done:
    returncode = 0

    def __init__(self, arguments):
        self.arguments = arguments


@pytest.mark.parametrize("arguments", [[], ["paint"], ["demo", "now"]])
def test_wrong_usage_is_told(arguments, capsys):
    assert dev.main(arguments) == 2
    assert "dev.py demo" in capsys.readouterr().err


def test_the_demo_sets_up_runs_and_stays_without_a_window_on_a_server(
    ran, monkeypatch, capsys
):
    monkeypatch.setenv("CI", "1")
    assert dev.main(["demo"]) == 0
    commands = [" ".join(map(str, call)) for call in ran]
    assert "-m venv" in commands[0]
    assert "--require-hashes -r" in commands[1]
    assert "--no-deps --no-build-isolation --editable" in commands[2]
    assert re.search(r"-m vssid_desk demo --folder .*demo$", commands[3])
    assert len(commands) == 4
    assert str(dev.DEMO) in capsys.readouterr().out


def test_the_demo_opens_the_window_on_a_screen(ran, monkeypatch):
    monkeypatch.setattr(dev, "has_screen", lambda: True)
    assert dev.main(["demo"]) == 0
    assert Path(ran[-1][0]).name == "vssid-desk-gui"


def test_an_older_demo_makes_room(ran, monkeypatch):
    monkeypatch.setenv("CI", "1")
    dev.DEMO.mkdir()
    (dev.DEMO / "old.pdf").write_text("x")
    assert dev.main(["demo"]) == 0
    assert not dev.DEMO.exists()


def test_setting_up_twice_installs_once(ran):
    assert dev.set_up()
    first = len(ran)
    assert dev.set_up()
    assert len(ran) == first == 3


def test_options_of_the_tests_are_handed_on(ran, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert dev.main(["test", "-k", "house"]) == 0
    assert ran[-1] == ("-m", "pytest", "-k", "house")


@pytest.mark.parametrize(
    ("missing", "goes_on"), [("libegl1", True), ("python3-venv", False)]
)
def test_what_may_not_be_installed_is_printed(
    ran, monkeypatch, capsys, missing, goes_on
):
    monkeypatch.setattr(dev, "missing_packages", lambda: [missing])
    monkeypatch.setattr(dev, "install_packages", lambda _: False)
    assert dev.set_up() is goes_on
    expected = (
        f"sudo apt-get update && sudo apt-get install --no-install-recommends {missing}"
    )
    assert expected in capsys.readouterr().out


def test_a_machine_without_apt_installs_nothing(ran, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert not dev.install_packages(["libegl1"])
    assert not ran


def test_the_superuser_installs_by_apt(ran, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert dev.install_packages(["libegl1"])
    assert "sudo" not in " ".join(ran[-1])
    assert ran[-1][-3:] == ("--yes", "--no-install-recommends", "libegl1")


def test_a_machine_without_qts_libraries_is_recognised(monkeypatch):
    monkeypatch.setattr(dev, "_loads", lambda file: file != "libEGL.so.1")
    monkeypatch.setattr("shutil.which", lambda _: "apt-get")
    monkeypatch.setattr(dev, "WINDOWS", False)
    assert "libegl1" in dev.missing_packages()
    monkeypatch.setattr(dev, "WINDOWS", True)
    assert dev.missing_packages() == []


@pytest.mark.parametrize(
    ("surroundings", "expected"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({}, False),
        ({"DISPLAY": ":0", "CI": "true"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_when_a_window_may_be_opened(monkeypatch, surroundings, expected):
    monkeypatch.setattr(dev, "WINDOWS", False)
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert dev.has_screen() is expected


def pinned() -> dict[str, str]:
    """What requirements.lock says of each package, by name."""
    entries = re.split(r"\n(?=\S)", dev.LOCK.read_text(encoding="utf-8"))
    return {entry.split("==")[0]: entry for entry in entries}


def test_every_pin_has_hashes_and_says_nothing_of_a_source():
    for name, entry in pinned().items():
        first, *rest = entry.strip().splitlines()
        assert re.fullmatch(rf"{re.escape(name)}==\S+(?: ; .*)? \\", first)
        assert rest
        assert all(
            re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", x) for x in rest
        )


def test_every_dependency_is_pinned_for_windows_too():
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.split(r"[<>=]", name)[0].lower().replace("_", "-") for name in wanted}
    assert names <= pinned().keys()
    assert "sys_platform == 'win32'" in pinned()["colorama"]


def test_the_notices_name_every_pinned_version_with_its_licence():
    notices = (HOME / "docs" / "thong-bao-ben-thu-ba.md").read_text(encoding="utf-8")
    for name, entry in pinned().items():
        version = entry.split("==")[1].split()[0]
        assert re.search(
            rf"^\| {re.escape(name)} \| {re.escape(version)} \| \w", notices, re.M
        )
