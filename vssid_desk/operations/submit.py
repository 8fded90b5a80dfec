"""Seal the papers of the ready people into a package; they move to Đã gửi."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.packing import (
    Contents,
    contents_of,
    documents_of,
    manifest_of,
)
from vssid_desk.operations.pre_flight import PreFlight, pre_flight
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, packages
from vssid_desk.store.journal import journal
from vssid_desk.store.office import units
from vssid_desk.store.packages import Package
from vssid_desk.submission import package
from vssid_desk.submission.package import Verified

__all__ = [
    "PreFlight",
    "Sealed",
    "Verified",
    "pre_flight",
    "refuse_blocked",
    "submit",
    "verify",
    "withdraw",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A package that was sealed and read back."""

    package_id: int | None  # None for a trial
    name: str
    file: Path
    size: int
    sha256: str
    person_count: int
    file_count: int
    counts: Mapping[str, int]


def submit(
    work: Workspace,
    case_ids: Sequence[int],
    *,
    folder: Path,
    password: str,
    signed_on: date | None = None,
    trial: bool = False,
    progress: Progress = silent,
) -> Sealed:
    """Seal the papers of these people and read the package back.

    Unless `trial`, the people move to Đã gửi in the same step. Raises UserError when the
    pre-flight blocks, the password is unfit or the folder cannot be written; then nothing moves.
    """
    journal.demand(work.store, "submit")  # before anything leaves the store
    package.check_password(password)
    refuse_blocked(pre_flight(work, case_ids))
    day = signed_on or work.today
    contents = contents_of(work, case_ids, day, progress)
    name = _next_name(work)
    manifest = manifest_of(work, case_ids, name, day, contents)
    file = folder / (f"{name}-thu.zip" if trial else f"{name}.zip")
    verified = package.seal(contents.files, manifest, file, password)
    sealed = _sealed(name, file, verified, contents)
    return sealed if trial else _record(work, case_ids, sealed, contents, day)


def refuse_blocked(found: PreFlight) -> None:
    """Raise UserError naming what blocks, before anybody is asked for a password."""
    blocks = [line for line in found.lines if line.level == "block"]
    if blocks:
        told = "; ".join(
            f"{line.text.lower()} ({line.detail.rstrip('.')})" for line in blocks
        )
        raise UserError(
            f"Chưa đóng gói được: {told}. Bổ sung, hoặc bỏ những người này khỏi gói."
        )


def _next_name(work: Workspace) -> str:
    unit = units.get(work.store)
    day = work.today.strftime("%Y%m%d")
    code = "".join(c for c in unit.code if c.isascii() and c.isalnum()) or "DON-VI"
    return f"{code}-{day}-{_number_of(work):02d}"


def _number_of(work: Workspace) -> int:
    return len(packages.all_(work.store)) + 1


def _sealed(name: str, file: Path, verified: Verified, contents: Contents) -> Sealed:
    data = file.read_bytes()
    return Sealed(
        package_id=None,
        name=name,
        file=file,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        person_count=verified.manifest.person_count,
        file_count=verified.file_count,
        counts=contents.counts,
    )


def _record(
    work: Workspace,
    case_ids: Sequence[int],
    sealed: Sealed,
    contents: Contents,
    day: date,
) -> Sealed:
    """Move the people to Đã gửi; when that fails the package does not stand."""
    text = f"Đóng gói {sealed.name}: {len(case_ids)} người"
    sent = cases.get_many(work.store, case_ids)
    new = Package(
        campaign_id=sent[0].campaign_id,
        name=sealed.name,
        file=sealed.file.name,
        sha256=sealed.sha256,
        signed_on=day.isoformat(),
        manifest={
            "size": sealed.size,
            "file_count": sealed.file_count,
            "counts": dict(sealed.counts),
        },
    )
    try:
        with journal.operation(work.store, "submit", text):
            package_id = packages.add(work.store, new, sent, documents_of(contents))
            assess_ids(work, case_ids)
    except BaseException:
        sealed.file.unlink(missing_ok=True)
        raise
    return replace(sealed, package_id=package_id)


def verify(file: Path, password: str) -> Verified:
    """Open a sealed package and compare every file with its checksum; raise UserError."""
    return package.verify(file, password)


def withdraw(work: Workspace, package_id: int) -> None:
    """Take a package back: its people are open again, the package stays marked.

    Raises UserError when the package is unknown, withdrawn already or answered.
    """
    journal.demand(work.store, "withdraw")
    found = packages.get(work.store, package_id)
    if found.withdrawn_at:
        raise UserError(f"Gói {found.name} đã thu hồi rồi. Không cần làm gì thêm.")
    answered = packages.answered(work.store, package_id)
    if answered:
        raise UserError(
            f"Gói {found.name} đã có trả lời cho {answered} người nên không thu hồi được nữa. "
            "Ai bị trả lại thì sửa rồi gửi trong gói mới."
        )
    with journal.operation(work.store, "withdraw", f"Thu hồi gói {found.name}"):
        packages.withdraw(work.store, package_id)
        assess_ids(work, packages.case_ids(work.store, package_id))
