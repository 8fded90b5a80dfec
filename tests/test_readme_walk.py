"""Whoever types the commands of the README on the samples ends with a sealed package."""

import re
import shlex
from pathlib import Path

import pytest

from tests.desk import TODAY
from vssid_desk.cli.main import main

HOME = Path(__file__).parents[1]
README = (HOME / "README.md").read_text(encoding="utf-8")
# What needs a file of the office's own, people who come again in it, or a printer.
OWN = (
    "danh-sach-cac-thon", "lop-5a.xlsx", "thon-doai.xlsx", "mau-cua-bhxh.xlsx", "to-da-ky-1.jpg", "ket-qua.xlsx",
    "link", "print",
)  # fmt: skip
JOB = README.split("## Trọn một đợt bằng dòng lệnh")[1].split("Không nhớ xã cũ")[0]


def test_the_readme_walks_the_samples_from_an_empty_store_to_a_sealed_package(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for place in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(place, str(tmp_path / "nguoi-dung"))
    Path("resources").symlink_to(HOME / "resources", target_is_directory=True)
    Path("mat-khau").write_text("mat-khau-thu-nghiem", encoding="utf-8")
    for line in re.findall(r"^\s*vssid-desk (\S.*)$", JOB, re.M):
        words = shlex.split(line)
        if not any(own in words for own in OWN):
            code = main(_given(words))
            assert code == 0, (line, capsys.readouterr().err)
            capsys.readouterr()
    assert len(list(Path("goi").glob("BX0123C-*.zip"))) == 1
    assert len(list(Path("bieu-mau").glob("*.pdf"))) > 3
    assert list(Path("huong-dan").iterdir())


def _given(words: list[str]) -> list[str]:
    """Return a command with what an officer types at the prompts."""
    if words[0] == "verify":
        words[1] = str(next(Path("goi").glob("*.zip")))
    if words[0] == "submit":
        words += ["--package-password-file", "mat-khau"]
    if "--store" in words and words[0] != "create":
        words += ["--today", TODAY]
    secret = "--store" in words or words[0] == "verify"
    return [*words, *(["--password-file", "mat-khau"] if secret else [])]
