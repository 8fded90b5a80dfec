"""File signed sheets by their pictures: the mark on a sheet or page tells whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vssid_desk.capture.codes import codes_in, every_code_in
from vssid_desk.domain.cards import cards
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import UserError
from vssid_desk.operations.attach import attach_to_all
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import form_marks, page_marks
from vssid_desk.store.journal import journal
from vssid_desk.store.page_marks import MarkedPage

_NO_MARK = (
    "không thấy dấu trên biểu mẫu; chụp cả tờ, rõ góc trên bên phải (tờ khai) và góc dưới bên trái "
    "(trang danh sách), hoặc thêm ảnh ở thẻ Điều chỉnh"
)
_COMPARE = (
    "đọc được dấu của {count} người nhưng không đọc được dấu của cả trang; so với số dòng trên "
    "trang, thiếu ai thì chụp cả góc dưới bên trái, hoặc quét ở 300 dpi rồi cất lại"
)
_CLOSED = "{count} người không nhận ảnh vì đã gửi hoặc đã sang danh sách mới hơn"
_STRANGE = "dấu này không có trong sổ đang mở"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledSheet:
    """What became of one picture: the cases it is kept with, the form, or why it is not.

    `told` says how many stand on the page of a list. `doubt` says what to look after: whose case
    is closed, or that only marks of lines were read, so that somebody may be missing.
    """

    file: Path
    case_ids: tuple[int, ...] = ()
    form: str = ""
    told: str = ""
    why_not: str = ""
    doubt: str = ""

    @property
    def remark(self) -> str:
        """Return what is to be said about it, empty when it is plainly filed."""
        return self.why_not or "; ".join(one for one in (self.told, self.doubt) if one)


def file_sheets(
    work: Workspace, pictures: Sequence[Path], *, progress: Progress = silent
) -> list[FiledSheet]:
    """Keep each picture as the signed sheet of whom its mark names, everybody on a list's page.

    A picture that cannot be filed is told with the reason; the others are kept.
    """
    journal.demand(work.store, "attach")
    filed = []
    for number, picture in enumerate(pictures):
        progress(number, len(pictures))
        try:
            filed.append(_filed(work, picture))
        except UserError as error:
            filed.append(FiledSheet(file=picture, why_not=str(error)))
    progress(len(pictures), len(pictures))
    return filed


def _filed(work: Workspace, picture: Path) -> FiledSheet:
    data = _bytes_of(picture)
    references = _references(codes_in(data))
    page, lines = _page(work, references), _lines(work, references)
    if page is None and (not lines or _version(work, lines[0][1]).subject == "list"):
        # a page of many small marks: one look is not enough
        references = _references(every_code_in(data))
        page, lines = _page(work, references), _lines(work, references)
    if page is not None:
        return _keep_page(work, picture, page, lines)
    if lines:
        return _keep_lines(work, picture, lines)
    return FiledSheet(file=picture, why_not=_STRANGE if references else _NO_MARK)


def _page(work: Workspace, references: Sequence[str]) -> MarkedPage | None:
    found = (page_marks.whose(work.store, one) for one in references)
    return next((one for one in found if one is not None), None)


def _lines(work: Workspace, references: Sequence[str]) -> list[tuple[int, str]]:
    found = (form_marks.whose(work.store, one) for one in references)
    return [one for one in found if one is not None]


def _keep_page(
    work: Workspace,
    picture: Path,
    page: MarkedPage,
    lines: Sequence[tuple[int, str]],
) -> FiledSheet:
    read = (case_id for case_id, form in lines if form == page.form)
    ids = tuple(dict.fromkeys((*page.case_ids, *read)))
    where = f"trang {page.page}/{page.pages}"
    version = _version(work, page.form)
    title = f"{version.name} đã ký" + (f", {where}" if page.pages > 1 else "")
    kept = attach_to_all(work, ids, _kind(version), file=picture, title=title)
    return FiledSheet(
        file=picture,
        case_ids=kept,
        form=page.form,
        told=f"{where}, trang này có {len(ids)} người",
        doubt=_CLOSED.format(count=len(ids) - len(kept)) if kept != ids else "",
    )


def _keep_lines(
    work: Workspace, picture: Path, lines: Sequence[tuple[int, str]]
) -> FiledSheet:
    ids = tuple(dict.fromkeys(case_id for case_id, _ in lines))
    version = _version(work, lines[0][1])
    title = f"{version.name} đã ký"
    kept = attach_to_all(work, ids, _kind(version), file=picture, title=title)
    doubts = []
    if version.subject == "list":
        doubts.append(_COMPARE.format(count=len(ids)))
    if kept != ids:
        doubts.append(_CLOSED.format(count=len(ids) - len(kept)))
    return FiledSheet(
        file=picture, case_ids=kept, form=version.code, doubt="; ".join(doubts)
    )


def _version(work: Workspace, form: str) -> FormVersion:
    """Return the newest version of a form; names and kinds do not change with the day."""
    versions = work.forms.versions.get(form)
    if not versions:
        raise UserError(
            f"Chương trình không còn biểu mẫu “{form}” của tờ này. Cài lại biểu mẫu đó rồi cất lại."
        )
    return versions[-1]


def _kind(version: FormVersion) -> str:
    """Return what evidence a signed copy is: a list is not its people's declaration."""
    kind = "other" if version.subject == "list" else "signed_form"
    return version.filed_as or kind


def _bytes_of(picture: Path) -> bytes:
    try:
        return picture.read_bytes()
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp “{picture.name}”. Kiểm tra tệp còn ở đó và mở được."
        ) from fault


def _references(codes: Sequence[str]) -> list[str]:
    read = (cards.read(text).extra.get("form_mark", "") for text in codes)
    return [reference for reference in read if reference]
