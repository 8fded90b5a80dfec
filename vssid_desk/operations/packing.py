"""What goes into a package: papers, evidence, cover, and the manifest of it all."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.work.progress import Progress
from vssid_desk.operations.fill_forms import (
    FormPlan,
    file_stem,
    filled,
    papers_of,
    plan,
    version_for,
    written,
)
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import attachments, cases
from vssid_desk.store.office import campaigns, units
from vssid_desk.store.packages import Document
from vssid_desk.submission.manifest import Manifest

_ALWAYS = ("package_cover", "cover_letter")
# The unit keeps the signed list itself, whole (procedure.md I-1 and §7).
KEPT_HERE = frozenset({"mau_01"})
# Who hands paper over has the receiver sign for it.
_BY_CHANNEL: Mapping[str, tuple[str, ...]] = {
    "counter": ("receipt_slip",),
    "post": ("receipt_slip",),
}


def about_codes(campaign: Campaign) -> tuple[str, ...]:
    """Return the codes of the papers about the package itself, by how it is sent."""
    return (*_ALWAYS, *_BY_CHANNEL.get(campaign.channel, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What goes into a package."""

    files: Mapping[str, bytes]
    plans: Sequence[FormPlan]
    counts: Mapping[str, int]


def sent_forms(
    work: Workspace, case_ids: Sequence[int], day: date | None = None
) -> list[FormPlan]:
    """Return the forms of these people that go into a package, without what the unit keeps."""
    needed = plan(work, case_ids, signed_on=day)
    return [item for item in needed if item.code not in KEPT_HERE]


def contents_of(
    work: Workspace, case_ids: Sequence[int], day: date, progress: Progress
) -> Contents:
    """Make every paper these people need, and gather their evidence."""
    plans = sent_forms(work, case_ids, day)
    files: dict[str, bytes] = {}
    for index, item in enumerate(plans):
        progress(index, len(plans) + 1)
        forms = filled(work, item.code, item.case_ids, day)
        for kind, data in written(forms, ("pdf", "xlsx")).items():
            files[f"forms/{file_stem(item.code)}.{kind}"] = data
    counts: Counter[str] = Counter({item.code: len(item.case_ids) for item in plans})
    for evidence in _evidence(work, case_ids):
        counts[f"{evidence.kind}.{evidence.medium}"] += evidence.sheets
        if evidence.medium == "picture":
            name = f"attachments/{evidence.id:06d}-{evidence.kind}.jpg"
            files[name] = attachments.read_bytes(work.store, evidence.id)
    for code, data in _about(work, case_ids, day):
        files[f"forms/{file_stem(code)}.pdf"] = data
    progress(len(plans) + 1, len(plans) + 1)
    return Contents(files=files, plans=plans, counts=dict(counts))


def _evidence(work: Workspace, case_ids: Sequence[int]) -> list[Evidence]:
    found = cases.get_many(work.store, case_ids)
    return [evidence for case in found for evidence in case.evidence]


def _about(
    work: Workspace, case_ids: Sequence[int], day: date
) -> Iterator[tuple[str, bytes]]:
    """Return the papers about the package itself, by form code."""
    papers = papers_of(work, case_ids)
    campaign = campaigns.get(work.store, papers[0].case.campaign_id)
    for code in about_codes(campaign):
        form = fill(
            version_for(work, campaign, code, day),
            papers,
            unit=units.get(work.store),
            campaign=campaign,
            reference=work.reference,
            signed_on=day,
            form_names=work.forms.names(),
        )
        yield code, write_pdf([form], title=form.title)


def manifest_of(
    work: Workspace,
    case_ids: Sequence[int],
    name: str,
    day: date,
    contents: Contents,
) -> Manifest:
    """Say what is inside; sealing adds the checksums."""
    unit = units.get(work.store)
    campaign = campaigns.get(work.store, cases.get(work.store, case_ids[0]).campaign_id)
    return Manifest(
        package_name=name,
        unit_code=unit.code,
        unit_name=unit.name,
        agency_name=campaign.agency_name,
        campaign_name=campaign.name,
        signed_on=day.isoformat(),
        person_count=len(case_ids),
        form_versions={item.code: item.effective_from for item in contents.plans},
        counts=dict(contents.counts),
        files=(),
    )


def documents_of(contents: Contents) -> list[Document]:
    """Return what the store keeps of each paper: its version, so that a reprint is the same."""
    made = []
    for item in contents.plans:
        name = f"forms/{file_stem(item.code)}.pdf"
        made.append(
            Document(
                code=item.code,
                effective_from=item.effective_from,
                title=item.title,
                file_name=name,
                sha256=hashlib.sha256(contents.files[name]).hexdigest(),
                case_count=len(item.case_ids),
            )
        )
    return made
