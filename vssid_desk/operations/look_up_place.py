"""Look up a commune: what an address means, and what an old commune is today."""

from dataclasses import dataclass
from functools import cache

from vssid_desk import resources
from vssid_desk.domain.reference.address import read_address
from vssid_desk.domain.reference.places import Commune, Places
from vssid_desk.domain.values.text import fold

_MOST = 40


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A commune that fits, and what it is today: one unit, or several when it was split."""

    street: str
    commune: Commune
    today: tuple[Commune, ...]

    @property
    def was_split(self) -> bool:
        """Tell whether an old commune went to several; then only the person knows which."""
        return len(self.today) > 1

    def words(self) -> list[str]:
        """Say what the commune is today, and where that is written."""
        if not self.commune.is_old and self.today == (self.commune,):
            return [f"đang dùng; {self.commune.source}"]
        units = [f"nay là {one.line}; {one.source}" for one in self.today]
        if not self.was_split:
            return units
        told = f"đã chia cho {len(units)} đơn vị, hỏi người này nay thuộc nơi nào"
        return [told, *units]


@cache
def known_places() -> Places:
    """Return every commune that ships with the program, old and new; read once."""
    return Places.of(resources.load_places())


def look_up_place(text: str, on: str, places: Places) -> list[FoundPlace]:
    """Return the communes an address or a part of a name may mean on an ISO day.

    A whole address is read with its marks; where that finds nothing, every commune is
    returned whose name and superior units hold all the words typed, marks or not (at most
    40, today's first).  The program chooses none.
    """
    reading = read_address(text, places, on)
    found = reading.communes or _holding(text, on, places)
    street = reading.street if reading.communes else ""
    return [FoundPlace(street, one, places.today(one, on)) for one in found]


def _holding(text: str, on: str, places: Places) -> list[Commune]:
    words = fold(text.replace(",", " ")).split()
    if not words or max(map(len, words)) < 2:
        return []
    found = [
        one
        for one in places.communes
        if (one.is_old or one.stood_on(on)) and _holds(fold(one.line), words)
    ]
    phrase = " ".join(words)
    found.sort(key=lambda one: (phrase not in fold(one.line), one.is_old, one.name))
    return found[:_MOST]


def _holds(line: str, words: list[str]) -> bool:
    return all(f" {word}" in f" {line}" for word in words)
