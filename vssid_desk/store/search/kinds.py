"""Kinds: what lists show of an assessment and many cases have alike, kept once and shared."""

from vssid_desk.domain.assessment import Assessment, Path
from vssid_desk.store.database import Store

COLUMNS = (
    "group_key",
    "path_key",
    "fault_kind",
    "fault",
    "path_title",
    "organ",
    "doubt",
    "doubt_level",
)
_PUT = (
    f"INSERT OR IGNORE INTO search_kinds({', '.join(COLUMNS)}) "  # noqa: S608 - constant
    f"VALUES ({', '.join('?' * len(COLUMNS))})"
)
_NUMBER = (
    f"SELECT id FROM search_kinds WHERE ({', '.join(COLUMNS)}) = "  # noqa: S608 - constant
    f"({', '.join('?' * len(COLUMNS))})"
)

Kind = tuple[str, ...]
"""The values of COLUMNS."""


def of(assessment: Assessment) -> Kind:
    """Return what lists show of an assessment."""
    path = _shown_path(assessment)
    return (
        assessment.group_key,
        path.key if path else "",
        assessment.fault_kind,
        assessment.fault,
        path.title if path else "",
        assessment.organ,
        assessment.diagnosis.field,
        assessment.diagnosis.level,
    )


def number(store: Store, kind: Kind) -> int:
    """Return the number of a kind, which is kept once; in an open transaction."""
    store.write(_PUT, kind)
    return int(store.value(_NUMBER, kind))


def among(columns: str) -> str:
    """Return the condition that a row of `search` is of a kind that meets one of its own."""
    return f"kind_id IN (SELECT id FROM search_kinds WHERE {columns})"  # noqa: S608 - our own names


def _shown_path(assessment: Assessment) -> Path | None:
    """Return the path that lists show: identity, else the first account path."""
    if assessment.identity is not None:
        return assessment.identity
    return assessment.account[0] if assessment.account else None
