"""Make the statutory papers of some people: which are needed, a preview, the files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from vssid_desk.documents.fill import FilledForm, Paper
from vssid_desk.documents.handed import handed_to, paths_of
from vssid_desk.documents.households import households
from vssid_desk.documents.limits import limited, near_limits
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.scope import Scope
from vssid_desk.documents.xlsx import write_xlsx
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.keeping.reasons import EXPORT, USUAL
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import demand_export, note_exports, save_in_clear
from vssid_desk.operations.marking import filler
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, cases
from vssid_desk.store.office import campaigns, units


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPlan:
    """One form that the chosen people need: for whom, and what each still lacks.

    `doubts` are what to ask the agency about its text, `warnings` texts that are nearly too
    long for filing software, by person.
    """

    code: str
    title: str
    issued_by: str
    verified: str
    subject: str
    effective_from: str
    case_ids: tuple[int, ...]
    missing: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    warnings: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def papers_of(work: Workspace, case_ids: Sequence[int]) -> list[Paper]:
    """Return cases with their assessments, in the order given."""
    found = cases.get_many(work.store, case_ids)
    known = assessments.get_many(work.store, case_ids)
    return [Paper(case=case, assessment=known[case.id]) for case in found]


def version_for(
    work: Workspace, campaign: Campaign, code: str, signed_on: date
) -> FormVersion:
    """Return the version the campaign asks for, else the one in force on the day."""
    choice = campaign.form_versions.get(code, "")
    return work.forms.version(code, signed_on.isoformat(), choice)


def needed_codes(paper: Paper) -> tuple[str, ...]:
    """Return the codes of the forms that a person's paths need."""
    codes = [code for path in paths_of(paper) for code in path.forms]
    return tuple(dict.fromkeys(codes))


def plan(
    work: Workspace,
    case_ids: Sequence[int],
    *,
    signed_on: date | None = None,
    also: Sequence[str] = (),
) -> list[FormPlan]:
    """Say which forms these people need, for whom, and what is still missing for each.

    A form named in `also` that nobody needs is planned for everybody, a hand-out for those
    whose path it goes with.
    """
    papers = papers_of(work, case_ids)
    if not papers:
        return []
    campaign = campaigns.get(work.store, papers[0].case.campaign_id)
    by_code: dict[str, list[Paper]] = {}
    for paper in papers:
        for code in needed_codes(paper):
            by_code.setdefault(code, []).append(paper)
    day = signed_on or work.today
    for code in also:
        wanting = handed_to(version_for(work, campaign, code, day), papers)
        by_code.setdefault(code, wanting or papers)
    around = Scope(
        paper=None,
        papers=papers,
        unit=units.get(work.store),
        campaign=campaign,
        reference=work.reference,
        signed_on=day.isoformat(),
    )
    return [
        _plan_of(version_for(work, campaign, code, day), by_code[code], around)
        for code in work.forms.codes()
        if code in by_code
    ]


def _plan_of(version: FormVersion, papers: Sequence[Paper], around: Scope) -> FormPlan:
    lacking = {
        paper.case.id: tuple(item.text for item in paper.assessment.missing)
        for paper in papers
        if paper.assessment.missing
    }
    return FormPlan(
        code=version.code,
        title=version.name,
        issued_by=version.issued_by,
        verified=version.verified,
        subject=version.subject,
        effective_from=version.effective_from,
        case_ids=tuple(paper.case.id for paper in papers),
        missing=lacking,
        doubts=version.doubts,
        warnings=_too_long(version, papers, around),
    )


def _too_long(
    version: FormVersion, papers: Sequence[Paper], around: Scope
) -> dict[int, tuple[str, ...]]:
    if not any(limited(version)):
        return {}
    told = {
        paper.case.id: near_limits(version, replace(around, paper=paper))
        for paper in papers
    }
    return {case_id: sentences for case_id, sentences in told.items() if sentences}


def filled(
    work: Workspace,
    code: str,
    case_ids: Sequence[int],
    signed_on: date,
    about: int = 0,
) -> list[FilledForm]:
    """Fill one form for these people: one sheet each or a household, or one list for all.

    With `about`, of the households only that of this case.
    """
    papers = papers_of(work, case_ids)
    if not papers:
        raise UserError("Chưa chọn ai. Chọn người cần lập biểu mẫu rồi làm lại.")
    campaign = campaigns.get(work.store, papers[0].case.campaign_id)
    version = version_for(work, campaign, code, signed_on)
    fill_with = partial(filler(work, campaign, code, papers, signed_on), version)
    if version.subject == "list":
        return [fill_with(papers)]
    if version.subject == "household":
        return [
            fill_with(members)
            for members in households(papers)
            if not about or any(one.case.id == about for one in members)
        ]
    return [fill_with([paper]) for paper in papers]


def preview(
    work: Workspace,
    code: str,
    case_ids: Sequence[int],
    *,
    signed_on: date | None = None,
    about: int = 0,
) -> bytes:
    """Return the PDF of one form for these people, keeping nothing; `about` as in filled."""
    forms = filled(work, code, case_ids, signed_on or work.today, about)
    return write_pdf(forms, title=forms[0].title)


def fill_forms(
    work: Workspace,
    case_ids: Sequence[int],
    codes: Sequence[str] = (),
    *,
    folder: Path,
    signed_on: date | None = None,
    kinds: Sequence[str] = ("pdf", "xlsx"),
    why: str = USUAL[EXPORT][0],
    progress: Progress = silent,
) -> list[Path]:
    """Write the forms as files into a folder; without `codes`, every form they need.

    Each form takes only the people who need it, or everybody when nobody does. Files are in
    clear: the journal notes them, of how many people they are and why, also when it is stopped
    half way. Raises UserError when the folder cannot be written.
    """
    demand_export(work)
    day = signed_on or work.today
    plans = plan(work, case_ids, signed_on=day, also=codes)
    wanted = [item for item in plans if not codes or item.code in codes]
    if not wanted:
        raise UserError(
            "Những người đã chọn chưa cần biểu mẫu nào. Trả lời câu hỏi còn mở của họ trước."
        )
    files: list[Path] = []
    people = len(set(case_ids))
    try:
        for index, item in enumerate(wanted):
            progress(index, len(wanted))
            files += _saved(work, item, day, folder, kinds)
    finally:
        text = f"Xuất {len(files)} tệp biểu mẫu cho {people} người"
        note_exports(work, files, name="fill_forms", text=text, people=people, why=why)
    progress(len(wanted), len(wanted))
    return files


def _saved(
    work: Workspace, item: FormPlan, day: date, folder: Path, kinds: Sequence[str]
) -> list[Path]:
    forms = filled(work, item.code, item.case_ids, day)
    return [
        save_in_clear(folder, f"{file_stem(item.code)}.{kind}", data)
        for kind, data in written(forms, kinds).items()
    ]


def written(forms: Sequence[FilledForm], kinds: Sequence[str]) -> dict[str, bytes]:
    """Return the forms as files by kind ("pdf", "xlsx")."""
    made: dict[str, bytes] = {}
    if "pdf" in kinds:
        made["pdf"] = write_pdf(forms, title=forms[0].title)
    if "xlsx" in kinds:
        made["xlsx"] = write_xlsx(forms)
    return made


def file_stem(code: str) -> str:
    """Return the plain file name of a form, without its ending."""
    return code.replace("_", "-")
