"""Marks printed on pages of lists: a random reference for whoever stands on a page together."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from vssid_desk.store.database import Store
from vssid_desk.store.form_marks import new_reference
from vssid_desk.store.journal import recording


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPage:
    """What a page's mark names: the form, which page of how many, the cases on it."""

    form: str
    page: int
    pages: int
    case_ids: tuple[int, ...]


def known(store: Store, form: str, pages: Sequence[Sequence[int]]) -> tuple[str, ...]:
    """Return the references of a list's pages, each with these cases; "" where none was given."""
    return tuple(
        str(store.value(_KNOWN, (one,)) or "") if one else ""
        for one in _made_of(form, pages)
    )


def give(store: Store, form: str, pages: Sequence[Sequence[int]]) -> tuple[str, ...]:
    """Return the references of a list's pages; a page that has none gets one, for good.

    Pages without people stay without a mark.
    """
    have = known(store, form, pages)
    given = tuple(
        reference or (new_reference() if people else "")
        for reference, people in zip(have, pages, strict=True)
    )
    made = _made_of(form, pages)
    rows = [
        (given[at], made[at], form, at + 1, len(pages), case_id)
        for at, people in enumerate(pages)
        if not have[at]
        for case_id in dict.fromkeys(people)
    ]
    if rows:
        with recording.transaction(store):
            store.write_many(_GIVE, rows)
    return given


def whose(store: Store, reference: str) -> MarkedPage | None:
    """Return what a reference names, of its cases those that are still there; None for no page."""
    rows = store.rows(
        "SELECT form, page, pages, case_id FROM page_marks "
        "JOIN cases ON cases.id = case_id WHERE reference = ? ORDER BY page_marks.id",
        (reference,),
    )
    if not rows:
        return None
    form, page, pages, _ = rows[0]
    return MarkedPage(
        form=form, page=page, pages=pages, case_ids=tuple(row[3] for row in rows)
    )


_KNOWN = "SELECT reference FROM page_marks WHERE made_of = ? LIMIT 1"
_GIVE = (
    "INSERT INTO page_marks(reference, made_of, form, page, pages, case_id) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)


def _made_of(form: str, pages: Sequence[Sequence[int]]) -> list[str]:
    return [
        sha256(repr((form, at, len(pages), *people)).encode()).hexdigest()[:32]
        if people
        else ""
        for at, people in enumerate(pages, 1)
    ]
