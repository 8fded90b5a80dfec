"""Which of several columns of places is the address."""

from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Table

LIKELY = ("permanent_address", "contact_address", "hamlet")


def settle_places(table: Table, values: dict[int, list[Cell]]) -> None:
    """Take the likeliest place for the address where no column is headed so, or none is filled."""
    _pass_over_empty(table, values)
    for key in LIKELY:
        for column in table.columns:
            if column.key == key and not table.indexes("address"):
                column.key = "address"
    for column in table.columns:
        if column.key == "hamlet":
            column.key = "" if table.indexes("department") else "department"


def _pass_over_empty(table: Table, values: dict[int, list[Cell]]) -> None:
    """Leave out an address in which nothing stands beside a place in which something does."""
    if any(values[index] for index in table.indexes(*LIKELY)):
        for column in table.columns:
            if column.key == "address" and not values[column.index]:
                column.key = ""
