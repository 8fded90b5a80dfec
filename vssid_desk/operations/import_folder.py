"""Take many lists in at once: one bad file does not stop the others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from vssid_desk.domain.people.comparison import told
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import Cancelled, UserError
from vssid_desk.intake.reader import ChildFault
from vssid_desk.intake.refusal import PasswordNeeded
from vssid_desk.operations.import_list import ImportResult, import_list
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import meetings

KINDS = frozenset(
    [
        ".xlsx",
        ".xls",
        ".xlsm",
        ".xlsb",
        ".ods",
        ".csv",
        ".txt",
        ".docx",
        ".htm",
        ".html",
        ".xml",
    ]
)
_FAULT = "Chương trình gặp sự cố khi đọc tệp này; chưa nhập gì từ tệp. Gửi tệp báo cáo cho người hỗ trợ."


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one file: state "imported", "already", "failed", "skipped" or "not_reached"."""

    file: str
    state: str
    text: str
    list_id: int = 0
    person_count: int = 0


def files_in(places: Iterable[Path]) -> list[Path]:
    """Return the files of folders (and theirs) and the files named, in order of their names.

    Lock files that office programs leave beside an open file are none. Raises UserError when
    nothing is left.
    """
    found: list[Path] = []
    for place in places:
        inside = sorted(place.rglob("*")) if place.is_dir() else [place]
        found += [one for one in inside if not one.is_dir() and not _is_lock(one)]
    if not found:
        raise UserError(
            "Không thấy tệp nào trong thư mục đã chọn. Chọn thư mục có danh sách rồi nhập lại."
        )
    return list(dict.fromkeys(found))


def import_folder(
    work: Workspace,
    places: Sequence[Path],
    *,
    campaign_id: int,
    password: str | None = None,
    progress: Progress = silent,
) -> list[FileOutcome]:
    """Import every list of some folders and files, each as an operation of its own.

    `password` opens those of them that are locked.
    `progress` counts files; when it cancels, the file at hand leaves no trace, those before
    it stay, and the rest are told as not reached. Raises UserError when there is no file.
    """
    files = files_in(places)
    take = partial(import_list, work, campaign_id=campaign_id, password=password)
    made: list[FileOutcome] = []
    try:
        for at, file in enumerate(files):
            progress(at, len(files))
            told = _of_files(progress, at, files)
            made.append(_taken(work, file, partial(take, progress=told)))
        progress(len(files), len(files))
    except Cancelled:
        made += [
            FileOutcome(
                file=one.name, state="not_reached", text="Đã dừng trước tệp này."
            )
            for one in files[len(made) :]
        ]
    return made


def _of_files(progress: Progress, at: int, files: Sequence[Path]) -> Progress:
    """Return what a single import tells its progress to: the file at hand stays the same."""
    return lambda _done, _total: progress(at, len(files))


def _taken(
    work: Workspace, file: Path, take: Callable[..., ImportResult]
) -> FileOutcome:
    if file.suffix.lower() not in KINDS:
        text = f"Bỏ qua: tệp {file.suffix or 'không đuôi'} không phải danh sách."
        return FileOutcome(file=file.name, state="skipped", text=text)
    try:
        result = take(file)
    except PasswordNeeded:
        text = f"Tệp “{file.name}” có mật khẩu. Nhập riêng tệp này rồi ghi mật khẩu của tệp."
        return FileOutcome(file=file.name, state="failed", text=text)
    except UserError as error:
        return FileOutcome(file=file.name, state="failed", text=str(error))
    except ChildFault:
        return FileOutcome(file=file.name, state="failed", text=_FAULT)
    if result.already is not None:
        state, text = "already", "Tệp này đã nhập trước đây; chưa nhập lại."
    else:
        state, text = "imported", _words(work, result.list_id, result.receipt)
    return FileOutcome(
        file=file.name,
        state=state,
        text=text,
        list_id=result.list_id,
        person_count=result.person_count,
    )


def _words(work: Workspace, list_id: int, receipt: object) -> str:
    counts = receipt if isinstance(receipt, dict) else {}
    sentence = (
        f"{counts['rows_with_content']} dòng có nội dung = {counts['person_rows']} dòng người + "
        f"{counts['explained']} dòng đã giải thích."
    )
    return f"{sentence} {told(meetings.get(work.store, list_id))}".strip()


def _is_lock(file: Path) -> bool:
    return file.name.startswith(("~$", ".~", "."))
