"""Figure cards: the four numbers that say how the campaign stands."""

from PySide6.QtWidgets import QFrame

from vssid_desk.domain.work.progress_report import ProgressReport
from vssid_desk.gui.components.labels import IconLabel, label
from vssid_desk.gui.components.layouts import column, row
from vssid_desk.gui.words import count, day, decimal


class FigureCard(QFrame):
    """One number, what it counts, and a line below it."""

    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._icon = IconLabel(icon, tone, 20)
        self._number = label("", "name")
        self._unit = label("", "caption")
        self._below = label("", "caption", wrap=True)
        head = row(self._number, self._unit, 1, gap=7)
        body = row(self._icon, column(head, self._below, gap=1), gap=14)
        body.setStretch(1, 1)
        body.setContentsMargins(14, 8, 12, 8)
        self.setLayout(body)

    def set_figure(self, number: str, unit: str, below: str) -> None:
        """Show a number with its unit, and a line below."""
        self._number.setText(number)
        self._unit.setText(unit)
        self._below.setText(below)
        self.setAccessibleName(f"{number} {unit}. {below}")


Figure = tuple[str, str, str]


def share_done(report: ProgressReport) -> Figure:
    """Return the share of people sent or closed."""
    of = f"{count(report.done)} / {count(report.total)} người"
    return f"{report.percent} %", of, f"đã gửi hoặc xong; chỉ tiêu {report.target} %"


def days_to_due(report: ProgressReport) -> Figure:
    """Return the days to the nearest due day of an unfinished group."""
    group = report.nearest
    if group is None or group.days_left is None:
        return "–", "chưa có hạn nào đang chờ", "đặt hạn ở Tệp → Đợt đang làm"
    same = [item for item in report.groups if item.due_on == group.due_on]
    left = sum(item.short for item in same)
    whose = group.label if len(same) == 1 else f"{len(same)} nhóm cùng hạn"
    below = f"{whose}: còn {count(left)} người"
    if group.days_left < 0:
        return f"{count(-group.days_left)} ngày", "đã quá hạn", below
    if group.days_left == 0:
        return "Hôm nay", "là ngày cuối", below
    return f"{count(group.days_left)} ngày", "đến hạn gần nhất", below


def pace(report: ProgressReport) -> Figure:
    """Return the pace needed against the pace of the last seven days."""
    actual = decimal(report.pace, 1).removesuffix(",0")
    if report.needed is None:
        return (
            f"{actual} / ngày",
            "đang làm",
            "đợt chưa có hạn nên chưa tính nhịp cần có",
        )
    if report.is_late:
        more = report.needed - int(report.pace)
        below = f"7 ngày qua; tăng thêm {count(more)} người mỗi ngày"
    else:
        below = "7 ngày qua; giữ nhịp này là kịp"
    return f"{count(report.needed)} / ngày", f"cần có; đang làm {actual}", below


def today(report: ProgressReport) -> Figure:
    """Return how many were done today, yesterday, and on the best day."""
    per_day = _per_day(report)
    if len(per_day) < 2:
        return count(report.done_today), "người xong hôm nay", "ngày đầu tiên của đợt"
    best_day = max(per_day, key=lambda item: item[1])
    below = f"hôm qua {count(per_day[-2][1])}; cao nhất {count(best_day[1])}"
    return count(report.done_today), "người xong hôm nay", below


def _per_day(report: ProgressReport) -> list[tuple[str, int]]:
    before, result = 0, []
    for on, total in report.days:
        result.append((on, total - before))
        before = total
    return result


def told_late(report: ProgressReport) -> str:
    """Say in one sentence whether today's pace is enough; "" when there is nothing to say."""
    if report.total and not report.short:
        return f"Đủ {report.target} %: {count(report.done)} người"
    if len(report.days) < 3:
        return "Chưa đủ 3 ngày số liệu nên chưa có dự kiến"
    if not report.forecast_on:
        return "7 ngày qua chưa có ai xong nên chưa có dự kiến"
    if report.is_late:
        return f"Chậm hơn nhịp cần có: mỗi ngày cần {count(report.needed or 0)} người"
    return f"Dự kiến xong ngày {day(report.forecast_on)}"


def moment(report: ProgressReport, clock: str) -> str:
    """Say whose figures these are and of what time."""
    parts = (report.basis, f"số liệu lúc {clock}, {day(report.on)}")
    return " · ".join(part for part in parts if part)
