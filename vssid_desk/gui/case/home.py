"""The household of the one person worked on; no widget in it."""

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import Household, household_key
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.case.sheet import CaseSheet
from vssid_desk.operations import households


class Home:
    """Reads through the window's own connection, writes through the sheet."""

    def __init__(self, runner: Runner, sheet: CaseSheet) -> None:
        self._runner, self._sheet = runner, sheet

    def all_households(self) -> list[Household]:
        """Return every household of the store."""
        return households.households(self._runner.reader)

    def members(self) -> list[Case]:
        """Return the people of the household of the person shown, the head first."""
        if self._sheet.view is None:
            return []
        case = self._sheet.view.case
        return households.members(self._runner.reader, household_key(case)) or [case]

    def move_to(self, key: str) -> None:
        """Put the person shown into another household, "" for none."""
        ids, sheet = [self._sheet.case_id], self._sheet
        sheet.write(lambda work: households.put_together(work, ids, key), sheet.reread)

    def name_head(self, case_id: int) -> None:
        """Make somebody the one head of their household."""
        sheet = self._sheet
        sheet.write(lambda work: households.name_head(work, case_id), sheet.reread)
