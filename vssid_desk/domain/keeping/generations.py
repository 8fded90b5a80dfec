"""Which backups are kept: the newest of each day, week and month, so far back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

DAYS, WEEKS, MONTHS = 12, 10, 9
NEWEST = 2  # kept whatever their day
NAG_AFTER = timedelta(days=7)  # without a backup at the second place
DRILL_AFTER = timedelta(days=7)
MOST_MEGABYTES = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSettings:
    """Where a second copy goes ("" nowhere) and how much room all backups may take."""

    second_folder: str = ""
    most_megabytes: int = MOST_MEGABYTES


def kept(moments: Sequence[datetime]) -> set[datetime]:
    """Return which of these backups, newest first, stay.

    Only the backups are counted, never today's date: a clock set wrong deletes nothing more.
    """
    return {
        *moments[:NEWEST],
        *_newest_of(moments, lambda moment: moment.date(), DAYS),
        *_newest_of(moments, lambda moment: moment.isocalendar()[:2], WEEKS),
        *_newest_of(moments, lambda moment: (moment.year, moment.month), MONTHS),
    }


def _newest_of(
    moments: Iterable[datetime], period: Callable[[datetime], object], most: int
) -> list[datetime]:
    newest: dict[object, datetime] = {}
    for moment in sorted(moments, reverse=True):
        newest.setdefault(period(moment), moment)
    return list(newest.values())[:most]


def nag(
    settings: BackupSettings, last: datetime | None, since: datetime, now: datetime
) -> str:
    """Return a sentence when the second place had no backup for a week, else "".

    `last` is the latest backup there, `since` when the store was made.
    """
    if now - (last or since) < NAG_AFTER:
        return ""
    if not settings.second_folder:
        return (
            "Sổ chưa có nơi sao lưu thứ hai. Hỏng máy này là mất cả sổ lẫn bản sao lưu; "
            "hãy chọn một USB hoặc ổ khác."
        )
    if last is None:
        return "Chưa lần nào sao lưu được ra nơi thứ hai. Cắm USB đã chọn vào máy."
    days = (now - last).days
    return (
        f"Đã {days} ngày chưa sao lưu ra nơi thứ hai. Cắm USB đã chọn vào máy, "
        "chương trình tự chép."
    )
