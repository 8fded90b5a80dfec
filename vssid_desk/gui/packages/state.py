"""What a package is called, where it stands, and when it went out."""

from datetime import date, datetime

from vssid_desk.gui.words import count
from vssid_desk.operations.browse import Package

Sign = tuple[str, str, str]  # icon, words, tone of a chip


def local_day(at: str) -> date:
    """Return the day of a moment written in UTC, on this computer's clock."""
    return datetime.fromisoformat(at).astimezone().date()


def state_of(package: Package, counts: dict[str, int], today: date) -> Sign:
    """Return the chip of a package that was sent."""
    if package.withdrawn_at:
        return "undo-2", "Đã thu hồi", "wait"
    answered = sum(amount for outcome, amount in counts.items() if outcome)
    if answered and answered == counts.get("accepted", 0) == package.case_count:
        return "check-check", f"Xong cả {count(answered)}", "done"
    if answered:
        accepted = counts.get("accepted", 0)
        words = f"Có kết quả: {count(accepted)} / {count(package.case_count)}"
        return "reply", words, "done"
    days = (today - local_day(package.sent_at)).days
    return (
        "send",
        f"Chờ trả lời {count(days)} ngày" if days else "Đã gửi hôm nay",
        "sent",
    )


def sent_words(package: Package) -> str:
    """Say how many people went out on which day."""
    sent = local_day(package.sent_at).strftime("%d/%m")
    return f"{count(package.case_count)} người · gửi {sent}"
