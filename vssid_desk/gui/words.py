"""Numbers and days as people here write them."""

from datetime import datetime


def count(number: int) -> str:
    """Write a count: 1340 → "1.340"."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float, places: int = 1) -> str:
    """Write a number with a decimal comma: 41.2 → "41,2"."""
    whole = f"{number:,.{places}f}"
    return whole.replace(",", " ").replace(".", ",").replace(" ", ".")


def size(amount: int) -> str:
    """Write a file size: 151552 → "148 KB"."""
    if amount < 1024 * 1024:
        return f"{max(1, round(amount / 1024))} KB"
    return f"{decimal(amount / 1024 / 1024)} MB"


def day(value: str) -> str:
    """Write an ISO day: "2026-11-30" → "30/11/2026"; other texts stay."""
    parts = value[:10].split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else value


def short_day(value: str) -> str:
    """Write an ISO day without its year: "30/11"."""
    return day(value)[:5]


def clock(moment: datetime) -> str:
    """Write the time of a moment: "09:41"."""
    return moment.strftime("%H:%M")


def moment(value: str) -> str:
    """Write an ISO moment in UTC as day and time here: "20/11/2026 09:41"."""
    here = datetime.fromisoformat(value).astimezone()
    return here.strftime("%d/%m/%Y %H:%M")


def literal(text: str) -> str:
    """Return a text for a button or menu in which "&" is a letter, and marks no Alt key."""
    return text.replace("&", "&&")
