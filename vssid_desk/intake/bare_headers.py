"""Columns whose header alone does not say what they hold: told by what stands under it."""

from vssid_desk.intake.content import share
from vssid_desk.intake.headers import plain
from vssid_desk.intake.sheet import Cell
from vssid_desk.intake.table import Table

# What Trạng thái says of pupils and staff is no reason of a list.
_OF_SERVICE = (
    r"(?i)(đang|đã|dang|da) (học|làm|nghỉ|hoc|lam|nghi).*|chuyển (đi|đến|trường).*"
)
_BARE_CODE, _BARE_BOOK, _BARE_DT = "ma so", "so so", "dt"


def settle_bare(table: Table, values: dict[int, list[Cell]]) -> None:
    """Read columns whose header alone does not say what they hold: Mã số, Số sổ, DT."""
    for column in table.columns:
        bare, found = plain(column.header), values[column.index]
        code = bare in {_BARE_CODE, _BARE_BOOK} and found
        if code and share(found, r"\d{9,10}|[A-ZĐ]{2}\d{13}") <= 0.5:
            alone = not table.indexes("personal_id", "id_or_legacy")
            held = share(found, r"\d{11,12}") > 0.5
            column.key = "personal_id" if alone and held else "-"
        if column.key == "reason" and share(found, _OF_SERVICE) > 0.5:
            column.key = "-"
        if bare == _BARE_DT and found and share(found, r"\D+") > 0.5:
            column.key = "ethnicity"
