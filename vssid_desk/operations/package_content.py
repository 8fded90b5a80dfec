"""What is in a sent package, and what the agency answered for each of its people."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, packages
from vssid_desk.store.packages import Document, Package

__all__ = ["Document", "PackageContent", "PackagePerson", "contents", "package_content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePerson:
    """One person of a package; `outcome` is "" while the agency has not answered."""

    case_id: int
    full_name: str
    outcome: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageContent:
    """A package with its papers and people."""

    package: Package
    documents: Sequence[Document]
    people: Sequence[PackagePerson]

    def counts(self) -> dict[str, int]:
        """Return how many people each outcome has, "" for those not answered."""
        return dict(Counter(person.outcome for person in self.people))


def package_content(work: Workspace, package_id: int) -> PackageContent:
    """Return everything about one package; raise UserError when it is unknown."""
    ids = packages.case_ids(work.store, package_id)
    people = [
        PackagePerson(
            case_id=case.id,
            full_name=case.declared.full_name or case.delivered.full_name,
            outcome=case.outcome if case.package_id == package_id else "",
            note=case.outcome_note if case.package_id == package_id else "",
        )
        for case in cases.get_many(work.store, ids)
    ]
    return PackageContent(
        package=packages.get(work.store, package_id),
        documents=packages.documents(work.store, package_id),
        people=people,
    )


def contents(work: Workspace) -> list[PackageContent]:
    """Return all packages with their papers and people, newest first."""
    return [package_content(work, item.id) for item in packages.all_(work.store)]
