"""What tests of operations share: a store of an invented commune with one campaign."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.operations.import_list import ImportResult, import_list
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

Take = Callable[..., ImportResult]


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[Workspace]:
    unit = Unit(name="UBND xã An Hoà (mẫu)")
    made, _ = create_workspace(
        tmp_path / "so.vssid", "mat-khau-thu-nghiem", unit, today=date(2026, 11, 20)
    )
    add_campaign(made, replace(starting_campaign("commune"), name="Đợt 10/2026"))
    yield made
    made.close()


@pytest.fixture
def take(commune: Workspace, workbook: Callable[..., Path]) -> Take:
    """Import a text table as a workbook of the name given."""

    def imported(
        table: str, name: str = "thang-10.xlsx", **how: object
    ) -> ImportResult:
        file = workbook(table, name)
        return import_list(commune, file, campaign_id=1, **how)  # type: ignore[arg-type]

    return imported
