"""The log of complaints and of questions to the agency: note, answer, list, print."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from vssid_desk import resources
from vssid_desk.documents.fill import FilledForm, fill
from vssid_desk.documents.list_pages import ListPages, Section, pages_pdf
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.keeping.reasons import LOG, USUAL
from vssid_desk.domain.reference.working_days import is_day
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.domain.work.complaints import (
    COMPLAINT,
    KINDS,
    QUESTION,
    Complaint,
    ComplaintBook,
    Tally,
    state_words,
    told,
)
from vssid_desk.errors import UserError
from vssid_desk.operations.browse import newest_campaign
from vssid_desk.operations.exports import demand_export, note_exports, save_in_clear
from vssid_desk.operations.fill_forms import papers_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.journal import journal
from vssid_desk.store.office import campaigns, complaints as store_complaints, units

__all__ = ["Complaint", "complaints", "keep_complaint", "remove_complaint", "tally"]

_FORM = "agency_question"


@lru_cache(maxsize=1)
def complaint_book() -> ComplaintBook:
    """Return subjects and desks."""
    return ComplaintBook.of(resources.load_complaints())


def complaints(work: Workspace, campaign_id: int | None = None) -> list[Complaint]:
    """Return the entries of a campaign, or all, in the order they were received."""
    return store_complaints.all_(work.store, campaign_id)


def complaint(work: Workspace, number: int) -> Complaint:
    """Return one entry; raise UserError when there is none of this number."""
    return store_complaints.get(work.store, number)


def tally(work: Workspace, campaign_id: int | None = None) -> list[Tally]:
    """Count the complaints of a campaign, or all, by desk: received, answered, in time."""
    found = complaints(work, campaign_id)
    return complaint_book().tally(found, work.today.isoformat())


def keep_complaint(work: Workspace, one: Complaint) -> Complaint:
    """Keep a new entry (number 0) in the newest campaign, or a changed or answered one.

    Raises UserError when something needed lacks or a day cannot be.
    """
    _check(work, one)
    if one.id:
        complaint(work, one.id)
    else:
        one = replace(one, campaign_id=newest_campaign(work).id)
    text = f"Ghi {KINDS[one.kind].lower()}"
    with journal.operation(work.store, "complaint", text):
        number = store_complaints.put(work.store, one)
    return complaint(work, number)


def remove_complaint(work: Workspace, number: int) -> None:
    """Take an entry away; undo brings it back. Raises UserError when there is none."""
    found = complaint(work, number)
    text = f"Bỏ {KINDS[found.kind].lower()}"
    with journal.operation(work.store, "complaint", text):
        store_complaints.remove(work.store, number)


def write_complaints(
    work: Workspace,
    file: Path,
    campaign_id: int | None = None,
    *,
    why: str = USUAL[LOG][0],
) -> Path:
    """Write the log as PDF; raise UserError when the file cannot be written."""
    demand_export(work)
    data = pages_pdf(_pages(work, complaints(work, campaign_id)))
    save_in_clear(file.parent, file.name, data)
    text = "Xuất sổ phản ánh, vướng mắc ra PDF"
    note_exports(work, [file], name="complaints", text=text, why=why)
    return file


def question_letter(work: Workspace, number: int) -> FilledForm:
    """Return the letter of a question to the agency, with the people it concerns.

    Raises UserError for an entry that is no question.
    """
    one = complaint(work, number)
    if one.kind != QUESTION:
        raise UserError(
            "Chỉ vướng mắc gửi cơ quan BHXH mới in thành công văn. Chọn một vướng mắc."
        )
    return fill(
        work.forms.version(_FORM, work.today.isoformat()),
        papers_of(work, one.case_ids),
        unit=units.get(work.store),
        campaign=campaigns.get(work.store, one.campaign_id),
        reference=work.reference,
        signed_on=work.today,
        extra={"question": one.text, "due": show_day(one.due_on)},
    )


def write_question_letter(
    work: Workspace, number: int, file: Path, *, why: str = USUAL[LOG][1]
) -> Path:
    """Write the letter as PDF; raise UserError as `question_letter` tells."""
    demand_export(work)
    form = question_letter(work, number)
    save_in_clear(file.parent, file.name, write_pdf([form], title=form.title))
    people = len(complaint(work, number).case_ids)
    text = "Xuất công văn vướng mắc ra PDF"
    note_exports(work, [file], name="complaints", text=text, people=people, why=why)
    return file


def _check(work: Workspace, one: Complaint) -> None:
    if not one.text:
        raise UserError("Chưa ghi nội dung. Ghi điều được phản ánh hoặc cần hỏi.")
    if one.kind == COMPLAINT and one.subject not in complaint_book().subjects:
        known = ", ".join(complaint_book().subjects)
        raise UserError(f"Chưa chọn phản ánh về việc gì. Các việc: {known}.")
    if bool(one.answer) != bool(one.answered_on):
        raise UserError(
            "Ghi cả ngày trả lời và nội dung trả lời, hoặc để trống cả hai."
        )
    _check_days(work, one)
    for case_id in one.case_ids:
        cases.get(work.store, case_id)


def _check_days(work: Workspace, one: Complaint) -> None:
    for words, day in (
        ("nhận", one.received_on),
        ("phải trả lời", one.due_on or one.received_on),
        ("trả lời", one.answered_on or one.received_on),
    ):
        if not is_day(day) or day < one.received_on:
            raise UserError(
                f"Ngày {words} không có trong lịch hoặc trước ngày nhận. Ghi lại ngày."
            )
    if max(one.received_on, one.answered_on) > work.today.isoformat():
        raise UserError("Ngày nhận hoặc ngày trả lời chưa đến. Ghi lại ngày.")


def _pages(work: Workspace, found: Sequence[Complaint]) -> ListPages:
    today, book = work.today.isoformat(), complaint_book()
    counted = book.tally(found, today)
    unit = units.get(work.store)
    lines = [f"Đơn vị: {unit.name}. Ngày in: {show_day(today)}."]
    lines += [words for words in (told(counted), book.responsible) if words]
    sections = [
        Section(
            "Theo bộ phận",
            ("Bộ phận", "Nhận", "Đã trả lời", "Đúng hạn", "Đang quá hạn"),
            (40, 12, 16, 16, 16),
            [
                (
                    one.desk,
                    *map(str, (one.received, one.answered, one.in_time, one.late)),
                )
                for one in counted
            ],
        ),
        *(_section(kind, found, today) for kind in KINDS),
    ]
    return ListPages("Sổ phản ánh, vướng mắc", lines, sections, unit.watermark)


def _section(kind: str, found: Sequence[Complaint], today: str) -> Section:
    book, of_kind = complaint_book(), [one for one in found if one.kind == kind]
    rows = [
        (
            str(number),
            show_day(one.received_on),
            one.from_name or "Đơn vị",
            ". ".join(filter(None, (book.subjects.get(one.subject, ""), one.text))),
            book.desk(one.subject),
            show_day(one.due_on),
            ": ".join(filter(None, (state_words(one, today), one.answer))),
        )
        for number, one in enumerate(of_kind, 1)
    ]
    headers = ("STT", "Nhận", "Từ ai", "Nội dung", "Bộ phận", "Hạn", "Trả lời")
    heading = f"{KINDS[kind]}: {len(rows)}"
    return Section(heading, headers, (12, 22, 24, 45, 24, 22, 25), rows)
