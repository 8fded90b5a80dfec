"""Keep the evidence of a case: a paper that was seen, or its picture."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from vssid_desk.capture.pictures import made_small
from vssid_desk.domain.case import Case, Evidence
from vssid_desk.domain.handling import missing
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_ids
from vssid_desk.operations.browse import CaseView, show
from vssid_desk.operations.correct import check_open, place_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import attachments, cases
from vssid_desk.store.attachments import Picture
from vssid_desk.store.journal import journal

# As titles; inside sentences they begin small.
EVIDENCE_LABELS = {
    kind: words[0].upper() + words[1:]
    for kind, words in missing.EVIDENCE_LABELS.items()
}
_SIZE_MOST = 30 * 1024 * 1024


def attach(
    work: Workspace,
    case_id: int,
    kind: str,
    *,
    file: Path | None = None,
    seen_on: str = "",
    sheets: int = 1,
) -> CaseView:
    """Keep one piece of evidence: a picture file, or without one a paper copy seen.

    `seen_on` is ISO (today when empty), `sheets` counts the sheets of paper. Pictures are
    made upright and small. Raises UserError for an unknown kind or a file that is no picture.
    """
    if kind not in EVIDENCE_LABELS:
        raise UserError(f"Không có loại giấy tờ “{kind}”. Chọn loại trong danh sách.")
    case = cases.get(work.store, case_id)
    check_open(case)
    taken = Picture(made_small(_read(file)), "image/jpeg") if file else None
    evidence = Evidence(
        kind=kind,
        medium="picture" if file else "paper",
        seen_on=seen_on or work.today.isoformat(),
        sheets=max(1, sheets),
        title=EVIDENCE_LABELS[kind],
    )
    text = f"Thêm {missing.EVIDENCE_LABELS[kind]}: {place_of(case)}"
    with journal.operation(work.store, "attach", text):
        attachments.add(work.store, case_id, evidence, taken)
        assess_ids(work, [case_id])
    return show(work, case_id)


def attach_to_all(
    work: Workspace, case_ids: Sequence[int], kind: str, *, file: Path, title: str
) -> tuple[int, ...]:
    """Keep one picture for several people, as one operation; return whose it became.

    Nobody whose case is closed gets it. Raises UserError when that is everybody, for an
    unknown kind or a file that is no picture.
    """
    if kind not in EVIDENCE_LABELS:
        raise UserError(f"Không có loại giấy tờ “{kind}”. Chọn loại trong danh sách.")
    found = cases.get_many(work.store, case_ids)
    taking = [case for case in found if _is_open(case)]
    if not taking:
        check_open(found[0])
    taken = Picture(made_small(_read(file)), "image/jpeg")
    evidence = Evidence(
        kind=kind, medium="picture", seen_on=work.today.isoformat(), title=title
    )
    ids = tuple(case.id for case in taking)
    with journal.operation(work.store, "attach", _who_gets(title, taking)):
        for case_id in ids:
            attachments.add(work.store, case_id, evidence, taken)
        assess_ids(work, ids)
    return ids


def _is_open(case: Case) -> bool:
    with suppress(UserError):
        check_open(case)
        return True
    return False


def _who_gets(title: str, taking: Sequence[Case]) -> str:
    if len(taking) == 1:
        return f"Cất “{title}”: {place_of(taking[0])}"
    return f"Cất “{title}” cho {len(taking)} người"


def remove(work: Workspace, case_id: int, evidence_id: int) -> CaseView:
    """Take one piece of evidence away; undo brings it back."""
    case = cases.get(work.store, case_id)
    check_open(case)
    with journal.operation(work.store, "detach", f"Bỏ giấy tờ: {place_of(case)}"):
        attachments.remove(work.store, evidence_id)
        assess_ids(work, [case_id])
    return show(work, case_id)


def picture(work: Workspace, evidence_id: int) -> bytes:
    """Return the picture of a piece of evidence (JPEG); UserError for a paper copy."""
    return attachments.read_bytes(work.store, evidence_id)


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > _SIZE_MOST:
            raise UserError(
                f"Ảnh “{file.name}” lớn hơn 30 MB. Chụp lại ở cỡ nhỏ hơn rồi thêm."
            )
        return file.read_bytes()
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp “{file.name}”. Kiểm tra tệp còn ở đó và mở được."
        ) from fault
