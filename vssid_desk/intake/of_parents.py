"""Columns beside a parent's or a head's name that tell of that person, not of the row's own."""

from vssid_desk.intake.table import Table

OTHERS = {"guardian_name", "household_head"}
TOLD = {
    "birth_date": "-",
    "personal_id": "-",
    "id_or_legacy": "-",
    "occupation": "-",
    "phone": "guardian_phone",
}
NUMBERS = {"personal_id", "id_or_legacy"}


def leave_to_parents(table: Table) -> None:
    """Leave Năm sinh and Số CCCD behind Họ tên mẹ to the mother, where the person has an own before."""
    own: set[str] = set()
    beside = ""
    for column in table.columns:
        if column.key in OTHERS:
            beside = column.key
        elif beside and column.key in TOLD and column.key in own:
            column.key = TOLD[column.key] if beside == "guardian_name" else "-"
        elif column.key not in {"-", "guardian_phone", "household_head_id"}:
            beside = ""
            own |= NUMBERS if column.key in NUMBERS else {column.key}
