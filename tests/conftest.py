"""What all tests share: options, real workbooks, golden texts."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from tests.workbooks import write_workbook

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ("tests.desk",)

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden texts anew"
    )
    parser.addoption(
        "--long",
        action="store_true",
        help="run the long kill, leak, fuzz and scale runs",
    )


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if config.getoption("--long"):
        return
    skipped = pytest.mark.skip(reason="needs --long")
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(skipped)


@pytest.fixture(scope="session")
def is_long(request: pytest.FixtureRequest) -> bool:
    """Tell whether the long runs are wanted, for tests that do the same at two sizes."""
    return bool(request.config.getoption("--long"))


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Return a function: text table (or sheets by name) → real .xlsx file."""

    def make(
        table: str | Mapping[str, str],
        name: str = "list.xlsx",
        *,
        merges: Mapping[str, Iterable[str]] | None = None,
    ) -> Path:
        sheets = {"Sheet1": table} if isinstance(table, str) else table
        return write_workbook(tmp_path / name, sheets, merges=merges)

    return make


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text with tests/golden/<name>."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.is_file(), f"{name} is missing; run pytest --update-golden"
        assert text == file.read_text(encoding="utf-8")

    return compare
