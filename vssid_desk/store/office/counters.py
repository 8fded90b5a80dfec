"""Sessions at registration counters."""

from vssid_desk.domain.work.counters import CounterSession
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

_COLUMNS = "id, campaign_id, held_on, place, met, approved, helped, note"
_NAMES = ("id", "campaign_id", "on", "place", "met", "approved", "helped", "note")
_PUT = (
    f"INSERT INTO counter_sessions({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?) "  # noqa: S608 - constant
    "ON CONFLICT(id) DO UPDATE SET held_on = excluded.held_on, place = excluded.place, "
    "met = excluded.met, approved = excluded.approved, helped = excluded.helped, "
    "note = excluded.note"
)


def put(store: Store, one: CounterSession) -> None:
    """Keep a session, a new one with the number 0; needs an open operation."""
    values = [getattr(one, name) for name in _NAMES]
    store.write(_PUT, (one.id or None, *values[1:]))


def all_(store: Store, campaign_id: int | None = None) -> list[CounterSession]:
    """Return the sessions by day."""
    found = store.rows(
        f"SELECT {_COLUMNS} FROM counter_sessions WHERE ?1 IS NULL OR campaign_id = ?1 "  # noqa: S608 - constant
        "ORDER BY held_on, id",
        (campaign_id,),
    )
    return [CounterSession(**dict(zip(_NAMES, row, strict=True))) for row in found]


def get(store: Store, number: int) -> CounterSession:
    """Return one session; raise UserError when there is none of this number."""
    for one in all_(store):
        if one.id == number:
            return one
    raise UserError(
        f"Không có buổi số {number} ở điểm đăng ký. Xem lại số trong danh sách."
    )


def remove(store: Store, number: int) -> None:
    """Take a session away; the journal can bring it back."""
    store.write("DELETE FROM counter_sessions WHERE id = ?", (number,))
