"""Households among the cases: who shares a household, and how far each household is."""

from vssid_desk.store.database import Store
from vssid_desk.store.search.conditions import CONTINUED

# Whose work goes on in a newer list stands in the household once.
_LATEST = f"case_id NOT IN ({CONTINUED})"
_SHARED = (
    f"FROM search WHERE household <> '' AND {_LATEST} "
    "AND (?1 IS NULL OR campaign_id = ?1) GROUP BY household HAVING count(*) > 1"
)


def of_many(store: Store, campaign_id: int | None = None) -> list[tuple[str, int, int]]:
    """Return key, people and people still open of every household of more than one, as they came."""
    return store.rows(
        "SELECT household, count(*), sum(stage NOT IN ('sent', 'closed')) "
        f"{_SHARED} ORDER BY min(case_id)",
        (campaign_id,),
    )


def members_of_many(
    store: Store, campaign_id: int | None = None
) -> dict[str, list[int]]:
    """Return the cases of every household, read in one go: a query for each is quadratic."""
    found: dict[str, list[int]] = {}
    for key, case_id in store.rows(
        f"SELECT household, case_id FROM search WHERE household IN (SELECT household {_SHARED}) "  # noqa: S608 - constant
        f"AND {_LATEST} ORDER BY case_id",
        (campaign_id,),
    ):
        found.setdefault(key, []).append(case_id)
    return found


def members(store: Store, key: str) -> list[int]:
    """Return the cases of a household in the order they came."""
    if not key:
        return []
    return [
        row[0]
        for row in store.rows(
            f"SELECT case_id FROM search WHERE household = ? AND {_LATEST} "  # noqa: S608 - constant
            "ORDER BY case_id",
            (key,),
        )
    ]
