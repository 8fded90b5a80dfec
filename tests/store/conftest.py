"""Stores for the tests: in memory, and encrypted in a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.made import PASSWORD
from vssid_desk.store import database
from vssid_desk.store.database import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """Return an empty store in memory."""
    made = database.in_memory()
    yield made
    made.close()


@pytest.fixture
def filed(tmp_path: Path) -> Iterator[Store]:
    """Return an empty encrypted store in a file."""
    made, _ = database.create(tmp_path / "xa.vssid", PASSWORD)
    yield made
    made.close()
