"""Counting people by what lists show of them: facets, stages, paths, days."""

from collections.abc import Sequence
from typing import Any

from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.domain.query import Facet, Query
from vssid_desk.store.database import Store
from vssid_desk.store.search import conditions, kinds

# Facets by the names that both faces use.
_FACETS = {
    "stage": "stage",
    "group": "group_key",
    "department": "department",
    "path": "path_key",
    "fault": "fault_kind",
    "list": "list_id",
    "due": "due_on",
    "organ": "organ",
    "doubt": "doubt",
    "doubt_level": "doubt_level",
}
# A path that was called otherwise before has its newest title.
_TITLES = "SELECT path_key, path_title FROM search_kinds ORDER BY id"


def count(store: Store, query: Query) -> int:
    """Return how many cases are found."""
    terms, values = conditions.found(query)
    sql = f"SELECT count(*) FROM search {conditions.where(terms)}"  # noqa: S608 - our own names
    return int(store.value(sql, values))


def counts_by_stage(store: Store, query: Query) -> dict[str, int]:
    """Return how many of the cases found stand at each stage, whatever stages are chosen."""
    return {facet.value: facet.count for facet in facets(store, query, "stage")}


def facets(store: Store, query: Query, name: str) -> list[Facet]:
    """Return the values of a facet among the cases found, as if it were not chosen itself.

    `name` is "stage", "group", "department", "path", "fault", "list", "due", "organ",
    "doubt" or "doubt_level".
    """
    column = _FACETS[name]
    terms, values = conditions.found(query, without=column)
    found = _counted(store, (column,), terms, values)
    labels = _labels(store, name)
    return [
        Facet(value=str(value), label=labels.get(value, str(value)), count=count)
        for value, count in found
    ]


def counts_by_path(store: Store, query: Query) -> dict[tuple[str, str], int]:
    """Return how many of the cases found stand at each stage on each identity path."""
    return _pairs(store, query, ("stage", "path_key"))


def counts_by_group(store: Store, query: Query) -> dict[str, dict[str, int]]:
    """Return by group how many of the cases found stand at each stage."""
    counted: dict[str, dict[str, int]] = {}
    for (group, stage), number in _pairs(store, query, ("group_key", "stage")).items():
        counted.setdefault(group, {})[stage] = number
    return counted


def _pairs(
    store: Store, query: Query, columns: tuple[str, str]
) -> dict[tuple[str, str], int]:
    found = _counted(store, columns, *conditions.facets(query))
    return {(first, second): number for first, second, number in found}


def _counted(
    store: Store, columns: Sequence[str], terms: list[str], values: list[Any]
) -> list[tuple[Any, ...]]:
    """Return the values of some columns in order, and how many of the cases met have them."""
    shared = [one for one in columns if one in kinds.COLUMNS]
    own = [one for one in columns if one not in shared]
    groups = ", ".join([*own, "kind_id"] if shared else own)
    counted = (
        f"SELECT {groups}, count(*) AS number FROM search {conditions.where(terms)} "  # noqa: S608 - our own names
        f"GROUP BY {groups}"
    )
    join = "JOIN search_kinds AS k ON k.id = kind_id" if shared else ""
    wanted = ", ".join(columns)
    return store.rows(
        f"SELECT {wanted}, sum(number) FROM ({counted}) {join} "  # noqa: S608 - our own names
        f"GROUP BY {wanted} ORDER BY {wanted}",
        values,
    )


def done_by_day(store: Store, campaign_id: int | None = None) -> dict[str, int]:
    """Return by day (ISO, in this computer's zone) how many came to be sent or closed.

    A case counts on the day of the last change to it, which is what sent or closed it.
    """
    found = store.rows(
        "SELECT date(o.at, 'localtime') AS day, count(*) FROM ("  # noqa: S608 - our own names
        "SELECT s.case_id, max(c.operation_id) AS last FROM search AS s "
        "JOIN changes AS c ON c.case_id = s.case_id AND c.table_name <> 'calls' "
        "WHERE s.stage IN ('sent', 'closed') AND (?1 IS NULL OR s.campaign_id = ?1) "
        f"AND s.case_id NOT IN ({conditions.CONTINUED}) "
        "GROUP BY s.case_id) AS done JOIN operations AS o ON o.id = done.last GROUP BY day",
        (campaign_id,),
    )
    return dict(found)


def _labels(store: Store, name: str) -> dict[Any, str]:
    if name == "stage":
        return {stage.value: label for stage, label in STAGE_LABELS.items()}
    if name == "list":
        return dict(store.rows("SELECT id, title FROM lists"))
    if name == "path":
        return dict(store.rows(_TITLES))
    return {}
