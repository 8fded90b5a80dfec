"""docs/security.md names tests that exist, so that no promise stands without its test."""

import ast
import re
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
PAGE = (HOME / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:test|bench)_\w+\.py(?:::\w+)?)`", PAGE)))


def functions(name: str) -> set[str]:
    """Return the test functions of every file of a name."""
    return {
        node.name
        for file in (HOME / "tests").rglob(name)
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }


@pytest.mark.parametrize("named", NAMED)
def test_a_test_the_page_names_exists(named: str) -> None:
    file, _, function = named.partition("::")
    assert list((HOME / "tests").rglob(file))
    assert not function or function in functions(file)


def test_every_promise_names_a_test() -> None:
    tables = [part.strip().splitlines() for part in PAGE.split("\n\n")]
    promises = [
        line
        for table in tables
        if table[0].endswith("| test |")
        for line in table[2:]
        if line.startswith("|")
    ]
    assert len(promises) > 30
    for line in promises:
        assert "`" in line.split("|")[-2], line
