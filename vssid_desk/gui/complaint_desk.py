"""Phản ánh, vướng mắc: the log; note, answer, take away, print."""

from collections.abc import Callable, Mapping

from vssid_desk.domain.work.complaints import (
    COMPLAINT,
    KINDS,
    QUESTION,
    Complaint,
    state_words,
    told,
)
from vssid_desk.gui.people_at import people_at
from vssid_desk.gui.records.complaint_dialog import ComplaintDialog
from vssid_desk.gui.records.log_desk import LogWork
from vssid_desk.gui.records.log_dialog import Action, LogDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.gui.words import day
from vssid_desk.operations import complaints as log

_HINT = (
    "Phản ánh của người dân, và vướng mắc của đơn vị gửi cơ quan BHXH. Người đang chọn ở Danh sách "
    "hoặc đang mở ở Điều chỉnh được ghi sẵn là người liên quan."
)


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {"complaints": lambda: ComplaintDesk(parts).open()}


class ComplaintDesk:
    """Opens the log and what one does with it."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        actions = (
            Action(
                "Phản ánh mới…",
                "plus",
                lambda _: self.ask_new(COMPLAINT),
                needs_entry=False,
            ),
            Action(
                "Vướng mắc mới…",
                "plus",
                lambda _: self.ask_new(QUESTION),
                needs_entry=False,
            ),
            Action("Sửa, trả lời…", "pencil", self.ask),
            Action("Bỏ", "x", self._remove),
            Action("In công văn…", "mail", self._write_letter),
            Action("In sổ…", "printer", self._write),
        )
        self.dialog = LogDialog(parts.window, "Phản ánh, vướng mắc", _HINT, actions)
        self._work = LogWork(parts, self.dialog, self.renew)

    def open(self) -> "ComplaintDesk":
        """Show the log."""
        self.renew()
        self.dialog.open()
        return self

    def renew(self) -> None:
        """Read the log again."""
        work = self._parts.runner.reader
        today = work.today.isoformat()
        lines = [(one.id, _words(one, today)) for one in log.complaints(work)]
        self.dialog.show_entries(lines, told(log.tally(work)))

    def ask_new(self, kind: str) -> ComplaintDialog:
        """Ask for a new entry about the people the tab stands at."""
        today = self._parts.runner.reader.today.isoformat()
        people = people_at(self._parts.current())
        new = Complaint(kind=kind, received_on=today, text="", case_ids=people)
        return self._ask(new)

    def ask(self, number: int) -> ComplaintDialog:
        """Ask for a change of an entry, or its answer."""
        return self._ask(log.complaint(self._parts.runner.reader, number))

    def _ask(self, held: Complaint) -> ComplaintDialog:
        form = ComplaintDialog(self.dialog, held, self._parts.runner.reader)
        self._work.ask(form, lambda: _keeping(form.complaint()))
        return form

    def _remove(self, number: int) -> None:
        self._work.do(lambda work: log.remove_complaint(work, number))

    def _write(self, _number: int) -> None:
        self._work.ask_file(
            "so-phan-anh.pdf",
            lambda work, file, why: log.write_complaints(work, file, why=why),
        )

    def _write_letter(self, number: int) -> None:
        self._work.ask_file(
            f"vuong-mac-{number}.pdf",
            lambda work, file, why: log.write_question_letter(
                work, number, file, why=why
            ),
        )


def _keeping(one: Complaint) -> Callable[..., Complaint]:
    return lambda work: log.keep_complaint(work, one)


def _words(one: Complaint, today: str) -> str:
    book = log.complaint_book()
    desk = book.desk(one.subject)
    due = f"hạn {day(one.due_on)}" if one.due_on else ""
    about = f"{book.subjects.get(one.subject, '')} → {desk}" if desk else ""
    parts = (KINDS[one.kind], day(one.received_on), one.from_name, about, due)
    head = " · ".join(part for part in parts if part)
    return f"{head} · {state_words(one, today)}\n{one.text}"
