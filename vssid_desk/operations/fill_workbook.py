"""Write people into the office's own workbook, by its headers or by an adapter of its layout."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vssid_desk import resources, settings
from vssid_desk.documents.adapted import Cell, as_cell, cells
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.office_workbook import OfficeWorkbook, Part, fresh
from vssid_desk.documents.scope import Scope
from vssid_desk.documents.values import resolver
from vssid_desk.domain.forms.adapters import Adapter, AdapterSheet, adapter_of
from vssid_desk.domain.keeping.reasons import USUAL, WORKBOOK
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.errors import UserError
from vssid_desk.intake.headers import plain
from vssid_desk.intake.template import Blank, blanks_in
from vssid_desk.operations.exports import demand_export, note_exports, save_in_clear
from vssid_desk.operations.fill_forms import papers_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.office import campaigns, units


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledWorkbook:
    """The file made, how many people stand in it, and what was left as it is.

    `formulas` counts cells with a formula that were not touched, `unknown` heads of columns that
    nothing is known for; `loses` tells that pictures, charts or macros of the blank are not in the copy.
    """

    file: Path
    people: int
    formulas: int = 0
    unknown: tuple[str, ...] = ()
    loses: bool = False


def adapters() -> list[Adapter]:
    """Return the layouts that can be written: those that ship and the user's own, by key."""
    found = resources.load_adapters(settings.own_adapters_folder())
    return [adapter_of(key, raw) for key, raw in sorted(found.items())]


def copy_adapter(key: str) -> Path:
    """Copy a layout into the user's folder to be changed there; one that is there stays.

    Raises UserError for an unknown layout or when the folder cannot be written.
    """
    own = settings.own_adapters_folder()
    file = next((f for f in resources.adapter_files(own) if f.stem == key), None)
    if file is None:
        raise UserError(
            f"Không có tệp chuyển đổi “{key}”. Xem các tệp có sẵn: lệnh adapters."
        )
    made = own / file.name
    return made if made == file else save_in_clear(own, file.name, file.read_bytes())


def fill_workbook(
    work: Workspace,
    case_ids: Sequence[int],
    *,
    file: Path,
    template: Path | None = None,
    adapter: str = "",
    why: str = USUAL[WORKBOOK][0],
) -> FilledWorkbook:
    """Write people into a copy of `template`, or into a new workbook of an adapter's layout.

    `adapter` is a key of `adapters()` or the path of a file; without one the headers of the
    template are matched by their words. The template itself is never changed. Raises UserError
    when nothing fits or a file cannot be read or written.
    """
    demand_export(work)
    scopes = _scopes(work, case_ids)
    if template is not None and template.resolve() == file.resolve():
        raise UserError("Không ghi đè lên tệp mẫu. Chọn tên khác cho tệp sẽ lưu.")
    book = OfficeWorkbook(_read(template)) if template else None
    if adapter:
        data, told = _by_adapter(_adapter(adapter), scopes, book)
    elif book:
        data, told = _by_headers(book, scopes)
    else:
        raise UserError("Chọn tệp mẫu của cơ quan, hoặc một kiểu tệp trong danh sách.")
    text = f"Điền {len(scopes)} người vào sổ tính của cơ quan"
    note_exports(
        work, [file], name="fill_workbook", text=text, people=len(scopes), why=why
    )
    return replace(told, file=save_in_clear(file.parent, file.name, data))


def _scopes(work: Workspace, case_ids: Sequence[int]) -> list[Scope]:
    papers = papers_of(work, case_ids)
    if not papers:
        raise UserError("Chưa chọn ai. Chọn người cần ghi ra rồi làm lại.")
    around = Scope(
        paper=None,
        papers=papers,
        unit=units.get(work.store),
        campaign=campaigns.get(work.store, papers[0].case.campaign_id),
        reference=work.reference,
        signed_on=work.today.isoformat(),
    )
    return [_scope(around, paper, number) for number, paper in enumerate(papers, 1)]


def _scope(around: Scope, paper: Paper, number: int) -> Scope:
    return replace(around, paper=paper, row={"number": str(number)})


def _adapter(wanted: str) -> Adapter:
    file = Path(wanted)
    if file.suffix == ".toml":
        return adapter_of(file.stem, resources.load_adapter(file))
    found = next((one for one in adapters() if one.key == wanted), None)
    if found is None:
        raise UserError(
            f"Không có kiểu tệp “{wanted}”. Xem các kiểu có sẵn: lệnh adapters."
        )
    return found


def _by_adapter(
    adapter: Adapter, scopes: Sequence[Scope], book: OfficeWorkbook | None
) -> tuple[bytes, FilledWorkbook]:
    parts = [_adapted(sheet, scopes) for sheet in adapter.sheets]
    told = FilledWorkbook(file=Path(), people=len(scopes))
    if book is None:
        return fresh(
            {sheet.name: _heads(sheet) for sheet in adapter.sheets}, parts
        ), told
    texts = book.texts()
    for sheet in adapter.sheets:
        _demand_layout(sheet, texts)
    made = book.filled(parts)
    return made.data, replace(told, formulas=made.formulas, loses=book.loses)


def _adapted(sheet: AdapterSheet, scopes: Sequence[Scope]) -> Part:
    here = [s for s in scopes if not sheet.only or getattr(s.case.declared, sheet.only)]
    return Part(
        sheet=sheet.name,
        start_row=sheet.start_row,
        columns=[column.at for column in sheet.columns],
        rows=[cells(sheet.columns, scope) for scope in here],
    )


def _heads(sheet: AdapterSheet) -> dict[int, dict[int, str]]:
    made = {sheet.header_row: {column.at: column.head for column in sheet.columns}}
    if sheet.label_row:
        made[sheet.label_row] = {column.at: column.label for column in sheet.columns}
    return made


def _demand_layout(sheet: AdapterSheet, texts: dict[str, list[list[str]]]) -> None:
    """Raise UserError where a file is not laid out as declared: nothing goes into a wrong column."""
    if sheet.name not in texts:
        raise UserError(
            f"Tệp mẫu không có trang “{sheet.name}”. Chọn đúng tệp mẫu, hoặc sửa tên trang trong tệp chuyển đổi."
        )
    rows = texts[sheet.name]
    row = rows[sheet.header_row - 1] if sheet.header_row <= len(rows) else []
    for column in sheet.columns if sheet.check_heads else ():
        found = row[column.at - 1] if column.at <= len(row) else ""
        if column.is_filled and plain(found) != plain(column.head):
            raise UserError(
                f"Trang “{sheet.name}”, cột số {column.at}: tệp mẫu ghi “{found}”, tệp chuyển đổi chờ "
                f"“{column.head}”. Sao tệp chuyển đổi (lệnh adapters) rồi sửa theo mẫu mới."
            )


def _by_headers(
    book: OfficeWorkbook, scopes: Sequence[Scope]
) -> tuple[bytes, FilledWorkbook]:
    blanks = blanks_in(book.texts())[:1]
    if not blanks:
        raise UserError(
            "Không nhận ra dòng tiêu đề trong tệp mẫu: cần ít nhất ba cột như Họ và tên, Ngày sinh, Số CCCD. "
            "Kiểm tra tệp, hoặc chọn kiểu tệp có sẵn."
        )
    made = book.filled([_matched(blank, scopes) for blank in blanks])
    told = FilledWorkbook(
        file=Path(),
        people=len(scopes),
        formulas=made.formulas,
        unknown=blanks[0].unknown,
        loses=book.loses,
    )
    return made.data, told


def _matched(blank: Blank, scopes: Sequence[Scope]) -> Part:
    return Part(
        sheet=blank.sheet,
        start_row=blank.start_row,
        columns=list(blank.columns),
        rows=[
            [_value(blank, column, scope) for column in blank.columns]
            for scope in scopes
        ],
        footed=True,
    )


def _value(blank: Blank, column: int, scope: Scope) -> Cell:
    key = blank.columns[column]
    if key == "stt":
        return as_cell(scope.row["number"], number=True)
    if key == "reason":
        return as_cell(resolver("case.fault")(scope), number=False)
    if column in blank.stated:  # left open where nothing changes, as on our own Mẫu 02
        return as_cell(resolver(f"case.changed.{key}")(scope), number=False)
    side = "delivered" if column in blank.held else "declared"
    return _of_person(key, side, scope)


def _of_person(key: str, side: str, scope: Scope) -> Cell:
    if key == "personal_id" and not resolver(f"case.{side}.personal_id")(scope):
        key = "legacy_id"  # the column takes whichever number there is
    is_number = FIELDS[key].kind is Kind.NUMBER
    read = resolver(f"case.{side}.{key}", "plain" if is_number else "")
    return as_cell(read(scope), number=is_number)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp mẫu “{file.name}”. Kiểm tra tệp còn ở đó và đóng chương trình đang mở nó."
        ) from fault
