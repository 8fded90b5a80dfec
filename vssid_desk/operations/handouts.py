"""Hand-outs: what each person is given to take home, as paper or as a text to send."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vssid_desk.documents.fill import Paper
from vssid_desk.documents.handed import handed_to
from vssid_desk.documents.messages import message_of
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.keeping.reasons import HANDOUT, USUAL
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import note_shown
from vssid_desk.operations.fill_forms import fill_forms, papers_of, version_for
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.office import campaigns, units


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One hand-out that people need: whom it is given to, whether it can be sent as text."""

    code: str
    title: str
    purpose: str
    subject: str  # "case", "household" or "list"
    case_ids: tuple[int, ...]
    has_message: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text for one person; `phone` is "" when nobody told it."""

    case_id: int
    name: str
    phone: str
    text: str


def handouts(work: Workspace, case_ids: Sequence[int]) -> list[Handout]:
    """Return the hand-outs these people need by their paths, and those about households."""
    papers = papers_of(work, case_ids)
    if not papers:
        return []
    campaign = campaigns.get(work.store, papers[0].case.campaign_id)
    found = []
    for code in work.forms.with_role("handout"):
        version = version_for(work, campaign, code, work.today)
        given = handed_to(version, papers)
        if given:
            found.append(_handout(version, given))
    return found


def _handout(version: FormVersion, papers: Sequence[Paper]) -> Handout:
    return Handout(
        code=version.code,
        title=version.name,
        purpose=version.purpose,
        subject=version.subject,
        case_ids=tuple(paper.case.id for paper in papers),
        has_message=bool(version.message),
    )


def write_handouts(
    work: Workspace,
    case_ids: Sequence[int],
    folder: Path,
    *,
    codes: Sequence[str] = (),
    kinds: Sequence[str] = ("pdf",),
    why: str = USUAL[HANDOUT][0],
    progress: Progress = silent,
) -> list[Path]:
    """Write hand-outs to print, each for those who need it; without `codes` one sheet a person.

    Raises UserError when nobody of these people needs any of them, or it cannot be written.
    """
    journal.demand(work.store, "export")
    needed = [
        one.code
        for one in handouts(work, case_ids)
        if one.code in codes or (not codes and one.subject == "case")
    ]
    if not needed:
        raise UserError(
            "Trong những người đã chọn không ai cần tờ hướng dẫn này. Trả lời câu hỏi còn mở của "
            "họ, hoặc chọn người khác."
        )
    return fill_forms(
        work,
        case_ids,
        needed,
        folder=folder,
        kinds=kinds,
        why=why,
        progress=progress,
    )


def messages(
    work: Workspace,
    case_ids: Sequence[int],
    code: str,
    *,
    why: str = USUAL[HANDOUT][0],
) -> list[Message]:
    """Return the short text of a hand-out for everyone of these people who needs it.

    The texts name people, so the journal notes for how many they were made. Raises UserError
    when the hand-out has no short text.
    """
    journal.demand(work.store, "export")
    papers = papers_of(work, case_ids)
    if not papers:
        return []
    campaign = campaigns.get(work.store, papers[0].case.campaign_id)
    version = version_for(work, campaign, code, work.today)
    if not version.message:
        raise UserError(f"“{version.name}” không có bản tin nhắn. Chọn tờ khác.")
    given = handed_to(version, papers)
    made = [_message(work, version, campaign, paper) for paper in given]
    if made:
        told = f"Soạn tin nhắn “{version.name}” cho {len(made)} người"
        note_shown(work, name="messages", text=told, people=len(made), why=why)
    return made


def _message(
    work: Workspace, version: FormVersion, campaign: Campaign, paper: Paper
) -> Message:
    scope = Scope(
        paper=paper,
        papers=[paper],
        unit=units.get(work.store),
        campaign=campaign,
        reference=work.reference,
        signed_on=work.today.isoformat(),
    )
    one = paper.case.declared
    text = message_of(version, scope)
    return Message(
        case_id=paper.case.id, name=one.full_name, phone=one.phone, text=text
    )
