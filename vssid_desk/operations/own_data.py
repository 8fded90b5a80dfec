"""Everything that is kept on one person, as paper or as data, for the person who asks."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from vssid_desk.documents.as_read import answer_as_read, value_as_read
from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case
from vssid_desk.domain.keeping.reasons import OWN_DATA, USUAL
from vssid_desk.domain.person import FIELDS, Person
from vssid_desk.domain.reference.tables import Reference
from vssid_desk.domain.values import dates
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import demand_export, note_exports, save_in_clear
from vssid_desk.operations.record_response import OUTCOME_LABELS
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, lists
from vssid_desk.store.forgetting import requests
from vssid_desk.store.journal import journal
from vssid_desk.store.office import calls, units
from vssid_desk.store.search import individuals

_SIDES = {
    "delivered": "danh sách ghi",
    "declared": "người tham gia kê khai",
    "card": "đọc từ thẻ",
    "other": "nguồn khác trong danh sách",
}


def own_data(work: Workspace, case_id: int) -> dict[str, Any]:
    """Return all that is kept on a person, in all lists, as plain data."""
    found = _cases(work, case_id)
    ids = {case.id for case in found}
    return {
        "rows": [_row(work, case) for case in found],
        "requests": [
            asdict(one) for one in requests.all_(work.store) if one.about in ids
        ],
    }


def write_own_data(
    work: Workspace, case_id: int, file: Path, *, why: str = USUAL[OWN_DATA][0]
) -> None:
    """Write it as PDF or JSON, by the ending of the file; noted as a file in clear."""
    demand_export(work)
    kinds = {".pdf": _pdf, ".json": _json}
    write = kinds.get(file.suffix.lower())
    if write is None:
        raise UserError(
            f"Không xuất được ra “{file.name}”. Đặt tên tệp có đuôi .pdf hoặc .json."
        )
    save_in_clear(file.parent, file.name, write(work, own_data(work, case_id)))
    text = f"Xuất dữ liệu của chính người số {case_id}"
    note_exports(work, [file], name="own_data", text=text, people=1, why=why)


def _cases(work: Workspace, case_id: int) -> list[Case]:
    case = cases.get(work.store, case_id)
    if case.individual_id is None:
        return [case]
    return cases.get_many(work.store, individuals.of(work.store, case.individual_id))


def _row(work: Workspace, case: Case) -> dict[str, Any]:
    sides = {key: getattr(case, key).known() for key in _SIDES}
    entries = journal.entries(work.store, case_id=case.id, limit=10_000)
    return {
        "case": case.id,
        "list": lists.get(work.store, case.list_id).title,
        "row": case.row_number,
        **sides,
        "as_written": dict(case.raw),
        "answers": dict(case.answers),
        "evidence": [asdict(one) for one in case.evidence],
        "package": case.package_name,
        "outcome": case.outcome,
        "outcome_note": case.outcome_note,
        "calls": [asdict(one) for one in calls.of(work.store, case.id)],
        "journal": [
            {"at": one.at, "who": one.who, "what": one.text} for one in entries
        ],
    }


def _json(_work: Workspace, data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1, default=str).encode()


def _pdf(work: Workspace, data: dict[str, Any]) -> bytes:
    lines = [line for row in data["rows"] for line in _lines(work.reference, row)]
    form = fill(
        work.forms.version("own_data", work.today.isoformat()),
        [],
        unit=units.get(work.store),
        campaign=Campaign(),
        reference=work.reference,
        signed_on=work.today,
        lines=lines,
    )
    return write_pdf([form], title=form.title)


def _lines(reference: Reference, row: dict[str, Any]) -> Iterator[dict[str, str]]:
    yield _line(f"{row['list']}, dòng {row['row']}", "")
    for side, words in _SIDES.items():
        for key, value in Person.of(row[side]).known().items():
            label = f"{FIELDS[key].label} ({words})"
            yield _line(label, value_as_read(reference, key, value))
    for column, value in row["as_written"].items():
        yield _line(f"Ô của danh sách, nguyên văn: {column}", value)
    for fact, value in row["answers"].items():
        asked, said = answer_as_read(fact, value)
        yield _line(f"Trả lời: {asked}", said)
    yield from _work_on(row)


def _work_on(row: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Return what the office did: papers, calls, sending, its journal."""
    for one in row["evidence"]:
        yield _line("Giấy tờ", one["title"])
    for one in row["calls"]:
        yield _line(f"Gọi điện {dates.show(one['called_on'][:10])}", one["note"])
    if row["package"]:
        answered = OUTCOME_LABELS.get(row["outcome"], row["outcome"])
        sent = (row["package"], answered, row["outcome_note"])
        yield _line("Đã gửi trong gói hồ sơ", "; ".join(filter(None, sent)))
    for one in row["journal"]:
        yield _line(f"Nhật ký {dates.show(one['at'][:10])}, {one['who']}", one["what"])


def _line(what: str, value: object) -> dict[str, str]:
    return {"what": what, "value": str(value)}
