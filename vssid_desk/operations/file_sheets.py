"""File signed sheets by their pictures: the mark on a sheet tells whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vssid_desk.capture.codes import codes_in, every_code_in
from vssid_desk.domain.cards import cards
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.errors import UserError
from vssid_desk.operations.attach import attach
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import form_marks
from vssid_desk.store.journal import journal

_NO_MARK = "không thấy dấu trên biểu mẫu; chụp rõ góc trên bên phải, hoặc thêm ảnh ở thẻ Điều chỉnh"
_COMPARE = (
    "đọc được dấu của {count} người; so với số dòng trên trang, thiếu ai thì quét trang này "
    "ở 300 dpi hoặc chụp gần, thẳng hơn rồi cất lại"
)
_STRANGE = "dấu này không có trong sổ đang mở"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledSheet:
    """What became of one picture: the cases it is kept with, the form, or why it is not.

    `doubt` says what to compare: a line of a list whose mark cannot be read is nobody's.
    """

    file: Path
    case_ids: tuple[int, ...] = ()
    form: str = ""
    why_not: str = ""
    doubt: str = ""


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
    here = _known(work, references)
    of_list = bool(here) and _is_list(work, here[0][1])
    if of_list or not references:  # a page of many small marks: one look is not enough
        references = _references(every_code_in(data))
        here = _known(work, references)
        of_list = bool(here) and _is_list(work, here[0][1])
    if not here:
        return FiledSheet(file=picture, why_not=_STRANGE if references else _NO_MARK)
    ids = tuple(dict.fromkeys(case_id for case_id, _ in here))
    for case_id in ids:
        attach(work, case_id, "signed_form", file=picture)
    doubt = _COMPARE.format(count=len(ids)) if of_list else ""
    return FiledSheet(file=picture, case_ids=ids, form=here[0][1], doubt=doubt)


def _known(work: Workspace, references: Sequence[str]) -> list[tuple[int, str]]:
    found = (form_marks.whose(work.store, one) for one in references)
    return [one for one in found if one is not None]


def _is_list(work: Workspace, form: str) -> bool:
    versions = work.forms.versions.get(form, ())
    return any(one.subject == "list" for one in versions)


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
