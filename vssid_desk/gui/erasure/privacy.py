"""The commands about people's own data."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from vssid_desk.errors import UserError
from vssid_desk.gui.components.choice import ChoiceBox
from vssid_desk.gui.components.files import in_documents, open_with_system
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.erasure.forgetting import person_shown
from vssid_desk.gui.erasure.privacy_dialog import PrivacyDialog
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.gui.words import count, day, moment
from vssid_desk.operations import breach, data_duties, own_data, requests
from vssid_desk.operations.reasons import OWN_DATA
from vssid_desk.operations.workspace import Workspace

Act = Callable[[Workspace], object]


class PrivacyCommands:
    """Opens the dialogs, does what is wanted there, shows what there is afterwards."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        self.dialog: PrivacyDialog | None = None
        self.form: FormDialog | None = None

    def show(self) -> None:
        """Show requests, breaches and how many people there are."""
        dialog = self.dialog = PrivacyDialog(self._parts.window)
        dialog.answered.connect(
            lambda n: self._do(lambda w: requests.answer_request(w, n))
        )
        dialog.extended.connect(
            lambda n: self._do(lambda w: requests.extend_request(w, n))
        )
        dialog.done_with.connect(
            lambda n: self._do(lambda w: requests.finish_request(w, n))
        )
        dialog.notified.connect(
            lambda n: self._do(lambda w: breach.mark_breach_notified(w, n))
        )
        dialog.breach_wanted.connect(self.ask_breach)
        dialog.form_wanted.connect(
            lambda n: self._ask_file(
                "su-co-du-lieu.pdf", lambda w, f: breach.write_breach_form(w, n, f)
            )
        )
        dialog.notice_wanted.connect(
            lambda: self._ask_file("thong-bao-du-lieu.pdf", data_duties.write_notice)
        )
        self._renew()
        dialog.open()

    def ask_request(self) -> None:
        """Ask what the person shown wants."""
        case_id = person_shown(self._parts)
        if not case_id:
            self._parts.say("Mở người có yêu cầu ở Điều chỉnh trước.")
            return
        work = self._parts.runner.reader
        form = self.form = FormDialog(self._parts.window, "Yêu cầu về dữ liệu cá nhân")
        kind = ChoiceBox(requests.kinds_of_requests(work), "view")
        asked = DayEdit(work.today.isoformat())
        form.add("Người này yêu cầu", kind)
        form.add("Ngày yêu cầu", asked)
        form.add_edits({"note": "Ghi chú"}, {})
        form.accepted.connect(
            lambda: self._do(
                lambda w: requests.note_request(
                    w,
                    case_id,
                    kind.key(),
                    asked_on=asked.said(),
                    note=form.texts()["note"],
                )
            )
        )
        form.open()

    def export_own_data(self) -> None:
        """Write everything kept on the person shown."""
        case_id = person_shown(self._parts)
        if not case_id:
            self._parts.say("Mở người cần xuất dữ liệu ở Điều chỉnh trước.")
            return
        self.asking = ask_why(
            self._parts.window,
            self._parts.runner,
            OWN_DATA,
            lambda why: self._ask_file(
                "du-lieu-cua-mot-nguoi.pdf",
                lambda work, file: own_data.write_own_data(
                    work, case_id, file, why=why
                ),
            ),
        )

    def ask_breach(self) -> None:
        """Ask what happened."""
        form = self.form = FormDialog(
            self._parts.window, "Ghi nhận sự cố dữ liệu", "Không ghi tên hay số của ai."
        )
        form.add_edits(breach.ASKED, {})
        form.accepted.connect(
            lambda: self._do(lambda w: breach.note_breach(w, form.texts()))
        )
        form.open()

    def _ask_file(self, name: str, make: Callable[[Workspace, Path], object]) -> None:
        kinds = "PDF (*.pdf);;JSON (*.json)"
        chosen, _ = QFileDialog.getSaveFileName(
            self._parts.window, "Lưu tệp", in_documents(name), kinds
        )
        if chosen:
            self.write(Path(chosen), make)

    def write(self, file: Path, make: Callable[[Workspace, Path], object]) -> None:
        """Write a file and open it with the system's program."""
        self._parts.runner.run(
            lambda work: make(work, file),
            lambda _made: open_with_system(file),
            self._fail,
        )

    def _do(self, act: Act) -> None:
        self._parts.runner.run(act, lambda _done: self._renew(), self._fail)

    def _renew(self) -> None:
        if self.dialog is None:
            return
        work = self._parts.runner.reader
        warning = data_duties.people_warning(work)
        people = f"Sổ giữ dữ liệu của {count(data_duties.people_kept(work))} người."
        asked = [
            (one.request.id, _words(work, one)) for one in requests.all_requests(work)
        ]
        broken = [
            (one.id, f"{moment(one.found_at)} · {one.told['what']} · {breach.countdown(work, one)}")
            for one in breach.all_breaches(work)
        ]  # fmt: skip
        self.dialog.show_lines(f"{people} {warning}".strip(), asked, broken)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._parts.runner.troubled.emit(error)
        elif self.dialog is not None:
            self.dialog.tell(str(error))
        else:
            self._parts.say(str(error))


def _words(work: Workspace, one: requests.Asked) -> str:
    told, days = one.request, one.days
    state = (
        f"làm xong {day(told.done_on)}"
        if told.done_on
        else f"trả lời chậm nhất {day(days.answer_by.isoformat())}, làm chậm nhất {day(days.due_on.isoformat())}"
    )
    late = one.late(work.today) or one.doubt
    who = f"người số {told.about}" if told.about else "người đã xóa dữ liệu"
    return f"{one.label} · {who} · {day(told.asked_on)} · {state}{f' · {late}' if late else ''}"
