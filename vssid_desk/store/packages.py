"""Packages: what was sent, for whom, with which versions of which forms."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from vssid_desk.domain.case import Case
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One package; `file` is its file's name, `withdrawn_at` "" while it stands."""

    id: int = 0
    campaign_id: int | None = None
    name: str
    file: str
    sha256: str
    signed_on: str
    sent_at: str = ""
    withdrawn_at: str = ""
    case_count: int = 0
    manifest: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper in a package, with the version of its form."""

    id: int = 0
    package_id: int = 0
    code: str
    effective_from: str
    title: str
    file_name: str
    sha256: str
    case_count: int


_COLUMNS = (
    "SELECT id, campaign_id, name, file, sha256, signed_on, sent_at, withdrawn_at, "
    "case_count, manifest FROM packages"
)


def add(
    store: Store,
    package: Package,
    cases: Sequence[Case],
    documents: Iterable[Document] = (),
) -> int:
    """Store a sent package, what it said of everyone, and move its cases into it.

    Returns its number; needs an open operation.
    """
    row = store.write(
        "INSERT INTO packages(campaign_id, name, file, sha256, signed_on, sent_at, "
        "withdrawn_at, case_count, manifest) VALUES (?,?,?,?,?,?,'',?,?)",
        (
            package.campaign_id,
            package.name,
            package.file,
            package.sha256,
            package.signed_on,
            package.sent_at or _now(),
            len(cases),
            json.dumps(dict(package.manifest), ensure_ascii=False),
        ),
    ).lastrowid
    number = int(row or 0)
    _add_cases(store, number, cases)
    _add_documents(store, number, documents)
    return number


def all_(store: Store) -> list[Package]:
    """Return all packages, newest first, withdrawn ones too."""
    return [_package(row) for row in store.rows(f"{_COLUMNS} ORDER BY id DESC")]


def get(store: Store, package_id: int) -> Package:
    """Return one package; raise UserError when there is none of this number."""
    row = store.row(f"{_COLUMNS} WHERE id = ?", (package_id,))
    if row is None:
        raise UserError(f"Không có gói hồ sơ số {package_id}. Hãy chọn lại gói.")
    return _package(row)


def case_ids(store: Store, package_id: int) -> list[int]:
    """Return whom a package is about, in its order."""
    return [
        row[0]
        for row in store.rows(
            "SELECT case_id FROM package_cases WHERE package_id = ? ORDER BY id",
            (package_id,),
        )
    ]


def documents(store: Store, package_id: int) -> list[Document]:
    """Return the papers of a package."""
    names = (
        "id",
        "package_id",
        "code",
        "effective_from",
        "title",
        "file_name",
        "sha256",
        "case_count",
    )
    return [
        Document(**dict(zip(names, row, strict=True)))
        for row in store.rows(
            "SELECT id, package_id, code, effective_from, title, file_name, sha256, "
            "case_count FROM documents WHERE package_id = ? ORDER BY id",
            (package_id,),
        )
    ]


def answered(store: Store, package_id: int) -> int:
    """Return how many people of a package the agency has answered about."""
    found = store.row(
        "SELECT count(*) FROM cases WHERE package_id = ? AND outcome <> ''",
        (package_id,),
    )
    return int(found[0]) if found else 0


def withdraw(store: Store, package_id: int) -> None:
    """Mark a package withdrawn and take its unanswered cases out; needs an open operation."""
    store.write(
        "UPDATE packages SET withdrawn_at = ? WHERE id = ? AND withdrawn_at = ''",
        (_now(), package_id),
    )
    store.write(
        "UPDATE cases SET package_id = NULL WHERE package_id = ? AND outcome = ''",
        (package_id,),
    )


def put_outcomes(store: Store, outcomes: Iterable[tuple[int, str, str]]) -> None:
    """Store what the agency answered: (case, outcome, note); needs an open operation."""
    store.write_many(
        "UPDATE cases SET outcome = ?, outcome_note = ? WHERE id = ?",
        ((outcome, note, case_id) for case_id, outcome, note in outcomes),
    )


def _add_documents(store: Store, number: int, documents: Iterable[Document]) -> None:
    store.write_many(
        "INSERT INTO documents(package_id, code, effective_from, title, file_name, sha256, "
        "case_count) VALUES (?,?,?,?,?,?,?)",
        (
            (
                number,
                item.code,
                item.effective_from,
                item.title,
                item.file_name,
                item.sha256,
                item.case_count,
            )
            for item in documents
        ),
    )


def _add_cases(store: Store, number: int, cases: Sequence[Case]) -> None:
    store.write_many(
        "INSERT INTO package_cases(package_id, case_id, sent) VALUES (?, ?, ?)",
        (
            (number, case.id, json.dumps(case.declared.known(), ensure_ascii=False))
            for case in cases
        ),
    )
    store.write_many(
        "UPDATE cases SET package_id = ?, outcome = '', outcome_note = '' WHERE id = ?",
        ((number, case.id) for case in cases),
    )


def _package(row: tuple[Any, ...]) -> Package:
    *values, manifest = row
    names = (
        "id",
        "campaign_id",
        "name",
        "file",
        "sha256",
        "signed_on",
        "sent_at",
        "withdrawn_at",
        "case_count",
    )
    return Package(
        **dict(zip(names, values, strict=True)), manifest=json.loads(manifest)
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
