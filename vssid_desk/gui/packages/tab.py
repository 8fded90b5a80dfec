"""Hồ sơ gửi: check, seal, send, and take in what the agency answers."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.components.columns import Columns
from vssid_desk.gui.components.empty import EmptyState
from vssid_desk.gui.components.layouts import column
from vssid_desk.gui.components.way_on import WayOn
from vssid_desk.gui.packages.answer_pane import AnswerPane
from vssid_desk.gui.packages.desk import PackageDesk
from vssid_desk.gui.packages.dialogs import PackageDialogs
from vssid_desk.gui.packages.middle import PackageMiddle
from vssid_desk.gui.packages.package_list import DRAFT, PackageList
from vssid_desk.gui.packages.state import state_of
from vssid_desk.operations import browse
from vssid_desk.operations.browse import Package
from vssid_desk.operations.fill_forms import FormPlan
from vssid_desk.operations.package_content import PackageContent, contents
from vssid_desk.operations.pre_flight import PreFlight
from vssid_desk.operations.submit import Sealed

# Effective width of the window from which the list and the answers are so wide.
_LEFT = ((1600, 280), (1000, 236), (800, 190), (0, 160))
_RIGHT = ((1600, 380), (1000, 300), (0, 220))


class PackagesTab(QWidget):
    """Packages left, three steps in the middle, the agency's answer right."""

    field_chosen = Signal(int, str)
    message = Signal(str)
    command_wanted = Signal(str)
    import_wanted = Signal()
    work_wanted = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.desk = PackageDesk(runner)
        self._key = DRAFT
        self._sealed: Sealed | None = None  # just now
        self._build()
        self.dialogs = PackageDialogs(self, self.desk)
        self._connect()

    def _build(self) -> None:
        self.list, self.middle, self.answer = (
            PackageList(),
            PackageMiddle(),
            AnswerPane(),
        )
        self._empty = EmptyState(
            "package", "Chưa có gói nào",
            "Gói là tất cả giấy tờ của một lần gửi. Chưa có ai đủ hồ sơ: "
            "hoàn thiện ít nhất một người ở thẻ Điều chỉnh.",
        )  # fmt: skip
        self._way = WayOn(
            self._empty, self._runner, self.import_wanted,
            "Làm việc còn lại", self.work_wanted.emit,
        )  # fmt: skip
        self._pages = QStackedWidget()
        parts = (self.list, self.middle, self.answer)
        self._pages.addWidget(Columns(parts, grows=1, sizes={0: _LEFT, 2: _RIGHT}))
        self._pages.addWidget(self._empty)
        self.setLayout(column(self._pages, gap=0))
        self.begin_at = (self.middle.final, self.answer.response, self._empty)
        self.panes = [self.list, self.middle, self.answer]

    def _connect(self) -> None:
        desk, middle, answer = self.desk, self.middle, self.answer
        desk.checked.connect(self._on_checked)
        desk.opened.connect(self._on_opened)
        desk.sealed.connect(self._on_sealed)
        desk.failed.connect(lambda text: middle.banner.show_text("error", text))
        self.list.chosen.connect(self._open)
        desk.verified.connect(lambda text: middle.banner.show_text("done", text))
        self.list.verify_wanted.connect(self.dialogs.ask_verify)
        self.list.new_wanted.connect(lambda: self.new_package(None))
        middle.check.opened.connect(lambda case_id: self.field_chosen.emit(case_id, ""))
        middle.check.left_out.connect(self._on_left_out)
        middle.check.unit_wanted.connect(lambda: self.command_wanted.emit("unit"))
        middle.trial_wanted.connect(lambda: self.dialogs.ask_seal(trial=True))
        middle.final_wanted.connect(lambda: self.dialogs.ask_seal(trial=False))
        answer.opened.connect(lambda case_id: self.field_chosen.emit(case_id, ""))
        answer.response_wanted.connect(
            lambda: self.dialogs.ask_response(answer.response)
        )
        answer.withdraw_wanted.connect(lambda: desk.withdraw(self._key))

    def refresh(self) -> None:
        """Read the packages again; the open one stays open."""
        self.desk.count_ready()
        self._runner.fetch(contents, self._show)

    def _show(self, found: Sequence[PackageContent]) -> None:
        people = len(self.desk.people)
        self._pages.setCurrentIndex(0 if people or found else 1)
        self._way.renew()
        self.list.show_packages(people, found, self._runner.reader.today)
        known = [one.package.id for one in found] + ([DRAFT] if people else [])
        if known:
            self._open(self._key if self._key in known else known[0])

    def new_package(self, case_ids: Sequence[int] | None) -> None:
        """Make a package of these people; None takes everyone ready."""
        self.desk.choose(case_ids)
        self._key = DRAFT
        self.refresh()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what menu and keys do here."""
        offered: dict[str, Callable[[], object]] = {
            "new": lambda: self.new_package(None),
            "refresh": self.refresh,
        }
        if self._key == DRAFT and self.desk.people:
            offered["save_next"] = lambda: self.dialogs.ask_seal(trial=False)
        return offered

    def _open(self, key: int) -> None:
        self._key = key
        self.list.mark(key)
        if key == DRAFT:
            self.answer.show_nothing()
            self.desk.check()
        else:
            self.desk.open(key)

    def _on_checked(self, found: PreFlight, plans: Sequence[FormPlan]) -> None:
        if self._key != DRAFT:
            return
        campaigns = browse.campaigns(self._runner.reader)
        self.middle.show_draft(found, campaigns[0].channel if campaigns else "")
        self.middle.content.show_plans(plans, {})

    def _on_opened(self, content: PackageContent) -> None:
        if self._key != content.package.id:
            return
        self.dialogs.content = content
        sign = state_of(content.package, content.counts(), self._runner.reader.today)
        self.middle.show_sent(content.package, sign)
        self.middle.content.show_content(content)
        self._show_seal(content.package)
        self.answer.show_content(content)

    def _show_seal(self, package: Package) -> None:
        """Show the seal; what was sealed just now keeps its folder in reach."""
        if self._sealed is not None and self._sealed.package_id == package.id:
            self.middle.seal.show_sealed(self._sealed)
        else:
            self.middle.seal.show_package(package)

    def _on_sealed(self, sealed: Sealed) -> None:
        self._sealed = sealed
        self.middle.banner.hide()
        if sealed.package_id is not None:
            self._key = sealed.package_id
            self.message.emit(
                f"Đã đóng gói {sealed.name}: {sealed.person_count} người chuyển sang Đã gửi."
            )
            self.refresh()
        self.middle.seal.show_sealed(sealed)

    def _on_left_out(self, case_ids: Sequence[int]) -> None:
        self.desk.leave_out(case_ids)
        self.refresh()
