"""The papers a path needs, each with what is still to do."""

from collections.abc import Mapping, Sequence

from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.case import Case, Evidence
from vssid_desk.gui.components.handling_card import PaperLine
from vssid_desk.operations.attach import EVIDENCE_LABELS
from vssid_desk.operations.workspace import Workspace


def form_names(work: Workspace, codes: Sequence[str]) -> dict[str, str]:
    """Return what forms are called on the day worked on."""
    known = set(work.forms.codes())
    on = work.today.isoformat()
    return {code: work.forms.version(code, on).name for code in codes if code in known}


def paper_lines(
    case: Case, assessment: Assessment, names: Mapping[str, str]
) -> list[PaperLine]:
    """Return forms first, then the evidence a path asks for."""
    paths = [path for path in (assessment.identity, *assessment.account) if path]
    forms = dict.fromkeys(code for path in paths for code in path.forms)
    wanted = dict.fromkeys(kinds for path in paths for kinds in path.evidence)
    complete = not assessment.missing
    return [
        *(_form_line(names.get(code, code), complete=complete) for code in forms),
        *(_evidence_line(kinds, case.evidence) for kinds in wanted),
    ]


def first_wanted(assessment: Assessment) -> str:
    """Return the first kind of evidence that is still missing, "" when none is."""
    kinds = (item.key for item in assessment.missing if item.what == "evidence")
    return next(kinds, "").split("|")[0]


def _form_line(name: str, *, complete: bool) -> PaperLine:
    if complete:
        return PaperLine("file-text", name, "đủ để lập", "ready")
    return PaperLine("file-text", name, "tự lập khi đủ", "accent")


def _evidence_line(kinds: str, evidence: Sequence[Evidence]) -> PaperLine:
    options = kinds.split("|")
    name = " hoặc ".join(
        EVIDENCE_LABELS.get(kind, kind)
        if index == 0
        else EVIDENCE_LABELS.get(kind, kind).lower()
        for index, kind in enumerate(options)
    )
    found = [item for item in evidence if item.kind in options]
    if not found:
        return PaperLine("circle", name, "chưa có", "error")
    sheets = sum(item.sheets for item in found)
    return PaperLine("circle-check", name, f"đã có, {sheets} tờ", "done")
