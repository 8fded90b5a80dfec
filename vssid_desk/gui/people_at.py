"""Whom a tab stands at: the people chosen in Danh sách, the person in Điều chỉnh."""

from PySide6.QtWidgets import QWidget

from vssid_desk.gui.case.tab import CaseTab
from vssid_desk.gui.lists.tab import ListsTab


def people_at(page: QWidget | None) -> tuple[int, ...]:
    """Return the numbers of those people; nobody elsewhere."""
    if isinstance(page, ListsTab):
        return tuple(page.people.model.ticked())
    if isinstance(page, CaseTab) and page.sheet.case_id:
        return (page.sheet.case_id,)
    return ()
