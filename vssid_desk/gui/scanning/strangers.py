"""A card that is nobody's in the store: asks what to do with it, and does that."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from vssid_desk.domain.cards.cards import Card
from vssid_desk.domain.person import Person
from vssid_desk.domain.query import CaseRow
from vssid_desk.domain.values import dates
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.scanning.stranger_dialog import StrangerDialog
from vssid_desk.operations import browse
from vssid_desk.operations.nearest_people import nearest_people
from vssid_desk.operations.workspace import Workspace

# Asks for somebody new with these values known, and tells the case that was made.
AddPerson = Callable[[Mapping[str, str], Callable[[int], object]], object]


class Strangers:
    """`put(case, text of the card, anyway=…)` lays a card beside somebody."""

    def __init__(
        self,
        over: QWidget,
        runner: Runner,
        add_person: AddPerson,
        put: Callable[..., object],
    ) -> None:
        self._over, self._runner, self._put = over, runner, put
        self._add_person = add_person

    def ask(self, payload: str, card: Card, here: int = 0) -> None:
        """Look for people like the one of the card, then ask; `here` is who is worked on."""
        told = Person.of(card.person_fields())
        self._runner.fetch(
            lambda work: _near(work, told, here),
            lambda found: self._open(payload, told, found, here),
        )

    def _open(
        self, payload: str, card: Person, found: Mapping[int, str], here: int
    ) -> None:
        near = {key: words for key, words in found.items() if key != here}
        own = found.get(here, "")
        dialog = StrangerDialog(self._over.window(), card, near, own)
        dialog.case_chosen.connect(lambda key: self._lay(key or here, payload, here))
        dialog.person_wanted.connect(
            lambda: self._add_person(card.known(), partial(self._lay, payload=payload))
        )
        dialog.open()

    def _lay(self, case_id: int, payload: str, here: int = 0) -> None:
        """Lay the card; beside whom it does not fit the officer decides once more."""
        self._put(case_id, payload, anyway=case_id == here)


def _near(work: Workspace, card: Person, here: int) -> dict[int, str]:
    rows = nearest_people(work, card)
    rows += browse.rows(work, [here]) if here else []
    of = {one.id: one.campaign_id for one in browse.lists(work)}
    names = {one.id: one.name for one in browse.campaigns(work)}
    several = len(names) > 1
    return {
        row.id: in_words(row, names.get(of.get(row.list_id, 0), "") if several else "")
        for row in rows
    }


def in_words(row: CaseRow, *more: str) -> str:
    """Say who somebody is: name, birth, place, and what else is given."""
    born, place = dates.show(row.birth_date), row.department or row.group
    return " · ".join(part for part in (row.full_name, born, place, *more) if part)
