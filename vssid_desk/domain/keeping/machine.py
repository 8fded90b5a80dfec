"""What is told of a computer: each subject in one sentence that can be read over the telephone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """How a subject stands; `shown` is the word for it."""

    GOOD = "good"
    WATCH = "watch"
    BAD = "bad"

    @property
    def shown(self) -> str:
        """Return the word to read out."""
        return {"good": "Tốt", "watch": "Cần xem", "bad": "Hỏng"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One subject: its fixed number, how it stands, what was found, what to do about it."""

    number: int
    subject: str
    state: State
    text: str
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What runs: the program, the system, Python, the database engine."""

    program: str
    system: str
    python: str
    database: str
    bits: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder the program writes into; sizes in bytes, None when the folder is not there."""

    name: str
    free: int | None
    writable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockFacts:
    """The moment on this computer, and the latest day something is known to have happened."""

    now: datetime
    not_before: str  # ISO day


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFacts:
    """A store file: its name, and what is wrong with it, in sentences; `opened` with its key."""

    name: str
    opened: bool
    faults: tuple[str, ...] = ()


VIETNAM = 7 * 60  # minutes ahead of UTC
LITTLE_ROOM, NO_ROOM = 2 << 30, 300 << 20  # bytes
_NUMBERS = {"versions": 1, "fonts": 2, "rights": 3, "room": 4, "clock": 5}
_PRINTER, _STORE = 6, 7


def versions_note(versions: Versions) -> Note:
    """Say what runs."""
    text = (
        f"VssID Desk {versions.program}, {versions.system}, {versions.bits} bit, "
        f"Python {versions.python}, SQLCipher {versions.database}."
    )
    return _note("versions", "Phiên bản", State.GOOD, text)


def fonts_note(lacking: Sequence[str]) -> Note:
    """Say whether the faces that ship are there with every Vietnamese letter."""
    if not lacking:
        text = "Phông chữ in và phông chữ màn hình đủ mọi chữ tiếng Việt."
        return _note("fonts", "Phông chữ", State.GOOD, text)
    text = f"Thiếu hoặc hỏng phông chữ: {', '.join(lacking)}."
    return _note(
        "fonts", "Phông chữ", State.BAD, text, "Cài lại chương trình từ bộ cài."
    )


def rights_note(places: Sequence[Place]) -> Note:
    """Say whether the program may write where it must."""
    closed = [place.name for place in places if not place.writable]
    if not closed:
        names = ", ".join(place.name for place in places)
        return _note("rights", "Quyền ghi", State.GOOD, f"Ghi được vào: {names}.")
    return _note(
        "rights",
        "Quyền ghi",
        State.BAD,
        f"Không ghi được vào: {', '.join(closed)}.",
        "Chọn thư mục khác, hoặc nhờ người quản trị máy mở quyền ghi.",
    )


def room_note(places: Sequence[Place]) -> Note:
    """Say how much room is left on the fullest disk."""
    known = [place for place in places if place.free is not None]
    least = min(known, key=lambda place: place.free or 0, default=None)
    if least is None:
        text = "Không đọc được chỗ trống của ổ đĩa."
        return _note("room", "Chỗ trống", State.WATCH, text, "Kiểm tra ổ đĩa còn cắm.")
    free = least.free or 0
    text = f"Còn {gigabytes(free)} ở nơi ít nhất ({least.name})."
    if free >= LITTLE_ROOM:
        return _note("room", "Chỗ trống", State.GOOD, text)
    state = State.BAD if free < NO_ROOM else State.WATCH
    return _note(
        "room", "Chỗ trống", state, text, "Xóa bớt tệp không cần trên ổ đĩa này."
    )


def clock_note(clock: ClockFacts) -> Note:
    """Say the moment, and whether day and zone can be right: due days count from them."""
    shown = f"{clock.now:%H:%M} ngày {clock.now:%d/%m/%Y}, múi giờ {zone(clock.now)}"
    if clock.now.date().isoformat() < clock.not_before:
        day = "/".join(reversed(clock.not_before.split("-")))
        text = f"Máy đang ghi {shown}, sớm hơn ngày {day} đã có trong dữ liệu."
        return _note(
            "clock", "Ngày giờ", State.BAD, text, "Chỉnh lại ngày giờ của máy."
        )
    if offset(clock.now) != VIETNAM:
        text = f"Máy đang ghi {shown}, không phải giờ Việt Nam."
        advice = (
            "Đặt múi giờ Việt Nam: trên Windows là (UTC+07:00) Bangkok, Hà Nội, Jakarta; "
            "trên Linux là Asia/Ho_Chi_Minh."
        )
        return _note("clock", "Ngày giờ", State.WATCH, text, advice)
    return _note("clock", "Ngày giờ", State.GOOD, f"Máy đang ghi {shown}.")


def printer_note(printers: Sequence[str] | None) -> Note:
    """Say which printers the system knows, the default one first; None: it cannot be asked."""
    advice = "Bật máy in rồi thêm vào máy, hoặc lưu PDF và in ở máy khác."
    if printers is None:
        text = "Không hỏi được máy tính về máy in: chưa có hoặc chưa chạy phần in."
        bring = "Trên Debian cài gói libcups2 và cups, trên Windows bật dịch vụ Print Spooler;"
        elsewhere = "hoặc lưu PDF và in ở máy khác."
        return _numbered(_PRINTER, "Máy in", State.WATCH, text, f"{bring} {elsewhere}")
    if not printers:
        text = "Máy tính chưa có máy in nào."
        return _numbered(_PRINTER, "Máy in", State.WATCH, text, advice)
    text = f"Máy in: {', '.join(printers)}."
    return _numbered(_PRINTER, "Máy in", State.GOOD, text)


def store_notes(stores: Sequence[StoreFacts]) -> list[Note]:
    """Say how each store is; numbers go on from 7."""
    if not stores:
        text = "Máy này chưa mở sổ nào."
        return [_numbered(_STORE, "Sổ", State.GOOD, text)]
    return [_store_note(_STORE + place, one) for place, one in enumerate(stores)]


def _store_note(number: int, store: StoreFacts) -> Note:
    subject = f"Sổ {store.name}"
    if store.faults:
        advice = "Giữ nguyên tệp sổ và tệp khoá, khôi phục từ bản sao lưu gần nhất."
        return _numbered(number, subject, State.BAD, " ".join(store.faults), advice)
    text = (
        "Đã mở, từng trang dữ liệu và nhật ký đều nguyên vẹn."
        if store.opened
        else "Có đủ tệp sổ và tệp khoá; chưa mở bằng mật khẩu nên chưa xem bên trong."
    )
    return _numbered(number, subject, State.GOOD, text)


def summary(notes: Sequence[Note]) -> str:
    """Return the one sentence to be read out first."""
    marked = [str(note.number) for note in notes if note.state is not State.GOOD]
    if not marked:
        return f"Máy dùng được: cả {len(notes)} mục đều tốt."
    return f"Cần đọc mục số {', '.join(marked)}; các mục còn lại tốt."


def gigabytes(amount: int) -> str:
    """Write a number of bytes as people say it: "12,5 GB", below one gigabyte "300 MB"."""
    if amount >= 1 << 30:
        return f"{amount / (1 << 30):.1f} GB".replace(".", ",")
    return f"{amount >> 20} MB"


def offset(moment: datetime) -> int:
    """Return how many minutes a moment's zone is ahead of UTC."""
    ahead = moment.utcoffset()
    return 0 if ahead is None else int(ahead.total_seconds()) // 60


def zone(moment: datetime) -> str:
    """Write a moment's zone: "UTC+07:00"."""
    minutes = offset(moment)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _note(key: str, subject: str, state: State, text: str, advice: str = "") -> Note:
    return _numbered(_NUMBERS[key], subject, state, text, advice)


def _numbered(
    number: int, subject: str, state: State, text: str, advice: str = ""
) -> Note:
    return Note(number=number, subject=subject, state=state, text=text, advice=advice)
