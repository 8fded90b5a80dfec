"""Điểm đăng ký VssID: the sessions noted so far; add, change, take away."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from vssid_desk.domain.work.counters import CounterSession, told, totals
from vssid_desk.gui.day_edit import DayEdit
from vssid_desk.gui.form_dialog import FormDialog
from vssid_desk.gui.look import theme
from vssid_desk.gui.records.log_desk import LogWork
from vssid_desk.gui.records.log_dialog import Action, LogDialog
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.gui.words import count, day
from vssid_desk.operations.counters import keep_session, remove_session, sessions

_HINT = "Mỗi buổi ở một nơi là một dòng; cộng lại thành số liệu trong báo cáo tiến độ."
_COUNTS = {
    "met": "Số người đã gặp",
    "approved": "Số người được xác nhận đăng ký",
    "helped": "Số người được hướng dẫn cài đặt, dùng",
}


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {"counters": lambda: CounterDesk(parts).open()}


class SessionDialog(FormDialog):
    """One session."""

    def __init__(self, parent: QWidget, held: CounterSession) -> None:
        super().__init__(parent, "Buổi ở điểm đăng ký VssID")
        self._held = held
        self.day = DayEdit(held.on)
        self.place = QLineEdit(held.place)
        self.add("Ngày", self.day)
        self.add("Địa điểm", self.place)
        self.counts: dict[str, QSpinBox] = {}
        for key, words in _COUNTS.items():
            box = self.counts[key] = QSpinBox()
            box.setRange(0, 99_999)
            box.setValue(getattr(held, key))
            self.add(words, box)
        self.note = QLineEdit(held.note)
        self.add("Ghi chú", self.note)
        self.resize(theme.look().u(560), theme.look().u(400))

    def session(self) -> CounterSession:
        """Return the session as it is written now."""
        return CounterSession(
            id=self._held.id,
            campaign_id=self._held.campaign_id,
            on=self.day.said(),
            place=" ".join(self.place.text().split()),
            note=" ".join(self.note.text().split()),
            **{key: box.value() for key, box in self.counts.items()},
        )


class CounterDesk:
    """Opens the log and what one does with it."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts
        actions = (
            Action("Thêm buổi…", "plus", self.ask, needs_entry=False),
            Action("Sửa…", "pencil", self.ask),
            Action("Bỏ", "x", self._remove),
        )
        self.dialog = LogDialog(parts.window, "Điểm đăng ký VssID", _HINT, actions)
        self._work = LogWork(parts, self.dialog, self.renew)

    def open(self) -> "CounterDesk":
        """Show the log."""
        self.renew()
        self.dialog.open()
        return self

    def renew(self) -> None:
        """Read the sessions again."""
        found = sessions(self._parts.runner.reader)
        lines = [(one.id, _words(one)) for one in found]
        self.dialog.show_entries(lines, told(totals(found)))

    def ask(self, number: int) -> SessionDialog:
        """Ask for a new session, 0, or a change of one."""
        work = self._parts.runner.reader
        new = CounterSession(
            on=work.today.isoformat(), place="", met=0, approved=0, helped=0
        )
        held = next((one for one in sessions(work) if one.id == number), new)
        form = SessionDialog(self.dialog, held)
        self._work.ask(form, lambda: _keeping(form.session()))
        return form

    def _remove(self, number: int) -> None:
        self._work.do(lambda work: remove_session(work, number))


def _keeping(session: CounterSession) -> Callable[..., None]:
    return lambda work: keep_session(work, session)


def _words(one: CounterSession) -> str:
    note = f" · {one.note}" if one.note else ""
    return (
        f"{day(one.on)} · {one.place} · gặp {count(one.met)}, xác nhận "
        f"{count(one.approved)}, hướng dẫn {count(one.helped)}{note}"
    )
