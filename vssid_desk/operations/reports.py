"""The reports that the letters ask a unit for: each by its kind, as PDF and workbook."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from vssid_desk.documents.fill import FilledForm, fill
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.keeping.reasons import REPORT, USUAL
from vssid_desk.domain.query import Query
from vssid_desk.domain.values.dates import show
from vssid_desk.errors import UserError
from vssid_desk.operations.browse import newest_campaign
from vssid_desk.operations.exports import demand_export, note_exports, save_in_clear
from vssid_desk.operations.fill_forms import (
    file_stem,
    filled,
    version_for,
    written,
)
from vssid_desk.operations.report import progress_of, write_report
from vssid_desk.operations.report_figures import (
    Period,
    chairman_extra,
    chairman_lines,
    periodic_lines,
)
from vssid_desk.operations.report_kinds import KINDS, ReportKind
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.office import campaigns, units

__all__ = ["KINDS", "ReportKind", "period_of", "write"]


def period_of(
    today: date, first: date | None = None, last: date | None = None
) -> Period:
    """Return a period; without days, from the first of this month to today.

    Raises UserError when it ends before it begins.
    """
    ends = last or today
    begins = first or ends.replace(day=1)
    if begins > ends:
        raise UserError(
            f"Kỳ báo cáo bắt đầu ngày {show(begins.isoformat())}, sau ngày kết thúc "
            f"{show(ends.isoformat())}. Sửa lại một trong hai ngày."
        )
    return Period(begins, ends)


def write(
    work: Workspace,
    kind: str,
    folder: Path,
    *,
    campaign_id: int | None = None,
    first: date | None = None,
    last: date | None = None,
    kinds: Sequence[str] = ("pdf", "xlsx"),
    why: str = USUAL[REPORT][0],
) -> list[Path]:
    """Write one report of a campaign, the newest without a number, into a folder.

    `kind` is a key of KINDS; `first` and `last` are the days of a periodic report. The journal
    notes the files. Raises UserError for an unknown kind, when nobody stands in the list, or
    when the folder cannot be written.
    """
    demand_export(work)
    wanted = KINDS.get(kind)
    if wanted is None:
        raise UserError(f"Không có báo cáo “{kind}”. Các báo cáo: {', '.join(KINDS)}.")
    chosen = campaign_id or newest_campaign(work).id
    campaign = campaigns.get(work.store, chosen)
    if not wanted.form:
        return write_report(
            work, progress_of(work, campaign_id=chosen), folder, kinds=kinds, why=why
        )
    ids = _people(work, wanted, campaign)
    if wanted.chosen:
        forms = filled(work, wanted.form, ids, work.today)
    else:
        forms = [_figures(work, kind, campaign, period_of(work.today, first, last))]
    files = _saved(wanted, forms, folder, kinds)
    text = f"Xuất báo cáo “{wanted.title}”"
    note_exports(work, files, name="report", text=text, people=len(ids), why=why)
    return files


def _people(work: Workspace, kind: ReportKind, campaign: Campaign) -> list[int]:
    if kind.chosen is None:
        return []
    found = kind.chosen(work, Query(campaign_id=campaign.id, latest=True))
    if not found:
        raise UserError(
            f"Không có ai trong “{kind.title}” của đợt này, nên không lập báo cáo."
        )
    return found


def _figures(
    work: Workspace, kind: str, campaign: Campaign, period: Period
) -> FilledForm:
    extra: Mapping[str, str]
    if kind == "periodic":
        lines = periodic_lines(work, period, campaign.id)
        days = (period.first, period.last)
        extra = dict(
            zip(("first", "last"), (show(day.isoformat()) for day in days), strict=True)
        )
    else:
        found = progress_of(work, campaign_id=campaign.id)
        lines, extra = chairman_lines(found), chairman_extra(found)
    return fill(
        version_for(work, campaign, KINDS[kind].form, work.today),
        [],
        unit=units.get(work.store),
        campaign=campaign,
        reference=work.reference,
        signed_on=work.today,
        extra=extra,
        lines=lines,
    )


def _saved(
    kind: ReportKind,
    forms: Sequence[FilledForm],
    folder: Path,
    kinds: Sequence[str],
) -> list[Path]:
    stem = file_stem(kind.form)
    return [
        save_in_clear(folder, f"{stem}.{ending}", data)
        for ending, data in written(forms, kinds).items()
    ]
