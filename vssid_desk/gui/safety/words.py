"""Sentences about backups."""

from vssid_desk.gui.words import count, moment
from vssid_desk.operations.generations import Drill


def drill_words(found: Drill) -> str:
    """Say what opening a backup as a drill found."""
    of = moment(found.backup_at)
    if found.faults:
        told = " ".join(found.faults[:2])
        return (
            f"Mở thử bản sao lưu {of} có lỗi: {told} Bấm Sao lưu ngay để làm bản mới."
        )
    return (
        f"Đã mở thử bản sao lưu {of}: mở được, {count(found.person_count)} người, "
        "khớp với nhật ký."
    )
