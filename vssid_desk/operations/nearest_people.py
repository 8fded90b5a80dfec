"""People who may be meant by a card that fits nobody exactly: alike in name, or born that day."""

from vssid_desk.domain.people.nearness import is_near, nearness
from vssid_desk.domain.person import Person
from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.domain.values.dates import show
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.search import search

_LOOKED_AT = 300  # found by one of the texts


def nearest_people(work: Workspace, card: Person, limit: int = 6) -> list[CaseRow]:
    """Return people of all campaigns like the one of a card, the likeliest first.

    They are looked for by the day of birth, by the first and last word of the name, and by its
    last two; nothing is changed.
    """
    words = card.full_name.split()
    texts = [
        show(card.birth_date),
        " ".join(words[-2:]),
        " ".join(words[:1] + words[-1:]),
    ]
    found = {
        case_id
        for text in texts
        if text
        for case_id in search.ids(work.store, Query(text=text), _LOOKED_AT)
    }
    near = [
        (nearness(row.full_name, row.birth_date, card), row)
        for row in search.rows(work.store, sorted(found))
    ]
    near = [(score, row) for score, row in near if is_near(score)]
    near.sort(key=lambda one: (-one[0], -one[1].id))
    return [row for _, row in near[:limit]]
