"""Earlier cases that people of a new list may be, and what the comparison of a list found."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from vssid_desk.domain.people.comparison import Comparison
from vssid_desk.domain.people.delivered import unpacked
from vssid_desk.domain.people.meeting import Earlier
from vssid_desk.domain.person import Person
from vssid_desk.store import lists
from vssid_desk.store.database import Store

_NUMBERS = ("personal_id", "social_insurance_code")
_numbers_of = attrgetter(*_NUMBERS)
_BY_NUMBER = " UNION ".join(
    f"SELECT b.value ->> 0, s.case_id FROM json_each(:batch) AS b CROSS JOIN search AS s "  # noqa: S608 - our own names
    f"ON s.{column} = b.value ->> {at} AND s.{column} <> '' WHERE s.list_id <> :list_id"
    for at, column in enumerate(_NUMBERS, 1)
)
_AT_ONCE = 10_000
_NAMES = """
    SELECT case_id, full_name, birth_date FROM search
    WHERE campaign_id = ? AND list_id <> ? AND case_id > ? ORDER BY case_id LIMIT ?
"""
_EARLIER = """
    SELECT c.id, c.list_id, c.individual_id, c.delivered, c.declared,
        c.package_id IS NOT NULL OR c.outcome <> '', l.campaign_id,
        'dòng ' || c.row_number || ', danh sách “' || l.file_name || '”'
    FROM cases AS c JOIN lists AS l ON l.id = c.list_id
    WHERE c.id IN (SELECT value FROM json_each(:wanted)) AND (c.continued_in IS NULL
        OR EXISTS (SELECT 1 FROM cases AS n WHERE n.id = c.continued_in AND n.list_id = :list_id))
"""
_GONE = """
    SELECT id FROM cases WHERE list_id IN (SELECT value FROM json_each(:lists))
        AND continued_in IS NULL
        AND id NOT IN (SELECT value FROM json_each(:met))
        AND id NOT IN (SELECT j.value FROM lists AS l, json_each(l.comparison, '$.gone') AS j
            WHERE l.comparison <> '' AND l.id <> :list_id)
    ORDER BY id
"""


def is_anybody_else(store: Store, list_id: int, campaign_id: int | None = None) -> bool:
    """Tell whether any other list (of a campaign, or of all) holds people."""
    return (
        store.value(
            "SELECT 1 FROM lists AS l WHERE l.id <> ?1 AND (?2 IS NULL OR l.campaign_id = ?2) "
            "AND EXISTS (SELECT 1 FROM cases AS c WHERE c.list_id = l.id) LIMIT 1",
            (list_id, campaign_id),
        )
        is not None
    )


def by_number(
    store: Store, list_id: int, people: Iterable[Person]
) -> list[tuple[int, int]]:
    """Return (index of people, case of another list) wherever a number is the same."""
    batch = [(at, *_numbers_of(person)) for at, person in enumerate(people)]
    return store.rows(_BY_NUMBER, {"batch": json.dumps(batch), "list_id": list_id})


def names(
    store: Store, list_id: int, campaign_id: int
) -> Iterator[tuple[int, str, str]]:
    """Yield (case, full name, birth date) of everybody in other lists of a campaign.

    They are read some thousands at a time, so that a long list is never held whole.
    """
    last = 0
    while found := store.rows(_NAMES, (campaign_id, list_id, last, _AT_ONCE)):
        yield from found
        last = found[-1][0]


def earlier(
    store: Store,
    case_ids: Iterable[int],
    list_id: int,
    campaign_id: int,
    known: Mapping[str, Person] = MappingProxyType({}),
) -> dict[int, Earlier]:
    """Return by case those in which work went on until this list came.

    `known` are people by the column `delivered`: whoever stands there word for word is the same.
    """
    named = {"wanted": json.dumps(list(case_ids)), "list_id": list_id}
    rows = store.rows(_EARLIER, named)
    fields = {one: _fields(store, one) for one in {row[1] for row in rows}}
    return {row[0]: _earlier(row, campaign_id, fields[row[1]], known) for row in rows}


def _fields(store: Store, list_id: int) -> frozenset[str] | None:
    """Return the fields that a list had columns for, None when that was not kept."""
    tables = lists.reading(store, list_id).get("tables")
    if not tables:
        return None
    return frozenset(key for table in tables for key in table["columns"].values())


def _earlier(
    row: tuple[Any, ...],
    campaign_id: int,
    fields: frozenset[str] | None,
    known: Mapping[str, Person],
) -> Earlier:
    case_id, list_id, individual_id, delivered, declared, sent, campaign, place = row
    person = known.get(delivered) or Person.of(unpacked(delivered))
    altered = json.loads(declared) if declared else None
    return Earlier(
        case_id=case_id,
        list_id=list_id,
        individual_id=individual_id,
        delivered=person,
        declared=Person.of({**vars(person), **altered}) if altered else person,
        sent=bool(sent),
        here=campaign == campaign_id,
        place=place,
        fields=fields,
    )


def carry_papers(
    store: Store, pairs: Iterable[tuple[int, int]], *, signed: bool
) -> None:
    """Lay the papers of each earlier case beside the new one; needs an open operation.

    Signed forms only when `signed`: after sending, new values want a new signature.
    """
    store.write(
        "INSERT INTO attachments(case_id, kind, medium, seen_on, sheets, title, media_type, "
        "sha256) SELECT p.value ->> 1, a.kind, a.medium, a.seen_on, a.sheets, a.title, "
        "a.media_type, a.sha256 FROM json_each(?1) AS p JOIN attachments AS a "
        "ON a.case_id = p.value ->> 0 WHERE ?2 OR a.kind <> 'signed_form' ORDER BY a.id",
        (json.dumps(list(pairs)), signed),
    )


def take_papers_back(store: Store, earlier_id: int, new_id: int) -> None:
    """Remove from a case the papers that it has only from an earlier one."""
    store.write(
        "DELETE FROM attachments WHERE case_id = ?2 AND EXISTS (SELECT 1 FROM attachments "
        "AS a WHERE a.case_id = ?1 AND a.kind = attachments.kind AND a.sha256 IS "
        "attachments.sha256 AND a.seen_on = attachments.seen_on)",
        (earlier_id, new_id),
    )


def sizes(store: Store, list_ids: Iterable[int]) -> dict[int, int]:
    """Return how many people each list holds."""
    return dict(
        store.rows(
            "SELECT list_id, count(*) FROM cases WHERE list_id IN "
            "(SELECT value FROM json_each(?)) GROUP BY list_id",
            (json.dumps(list(list_ids)),),
        )
    )


def gone(
    store: Store, list_id: int, with_lists: Sequence[int], met: Iterable[int]
) -> array[int]:
    """Return the cases of some lists that a list did not meet and no earlier one missed."""
    named = {
        "lists": json.dumps(list(with_lists)),
        "list_id": list_id,
        "met": json.dumps(list(met)),
    }
    return array("q", (row[0] for row in store.rows(_GONE, named)))


def continued_in(store: Store, list_id: int, *, sent: bool) -> array[int]:
    """Return the earlier cases whose work goes on in this list; those sent before, or the rest."""
    found = store.rows(
        "SELECT id FROM cases WHERE continued_in IN (SELECT id FROM cases WHERE list_id = ?) "
        "AND (package_id IS NOT NULL OR outcome <> '') = ? ORDER BY id",
        (list_id, sent),
    )
    return array("q", (row[0] for row in found))


def kinds(store: Store, list_id: int) -> dict[str, int]:
    """Return how many people of a list are of each kind of comparison.KINDS but "gone"."""
    return dict(
        store.rows(
            "SELECT met, count(*) FROM cases WHERE list_id = ? AND met <> '' GROUP BY met",
            (list_id,),
        )
    )


def proposed(store: Store, list_id: int) -> list[int]:
    """Return the earlier cases that people of a list may be, not decided yet."""
    found = store.rows(
        "SELECT DISTINCT met_case_id FROM cases WHERE list_id = ? AND met = 'unsure'",
        (list_id,),
    )
    return [row[0] for row in found]


def shared_likely(store: Store, list_id: int) -> list[int]:
    """Return cases tied by likeness alone to whom another person of the list is like as well."""
    found = store.rows(
        "SELECT id FROM cases WHERE list_id = ?1 AND link_level = 'likely' AND met_case_id IN "
        "(SELECT met_case_id FROM cases WHERE list_id = ?1 AND met = 'unsure')",
        (list_id,),
    )
    return [row[0] for row in found]


def put(store: Store, list_id: int, comparison: Comparison) -> None:
    """Keep the comparison with its list; needs an open operation."""
    body = json.dumps(asdict(comparison), separators=(",", ":"))
    store.write("UPDATE lists SET comparison = ? WHERE id = ?", (body, list_id))


def get(store: Store, list_id: int) -> Comparison:
    """Return the comparison of a list, an empty one for a first list."""
    body = store.value("SELECT comparison FROM lists WHERE id = ?", (list_id,))
    if not body:
        return Comparison()
    found = json.loads(body)
    return Comparison(
        counts=found["counts"],
        with_lists=tuple(found["with_lists"]),
        gone=tuple(found["gone"]),
    )
