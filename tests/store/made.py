"""Stores with invented people for the tests of the store."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

from tests.people import person
from vssid_desk.domain.assessment import (
    Assessment,
    Difference,
    Missing,
    Option,
    Path,
    Question,
)
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case, Stage
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.store import assessments, cases, lists, packages
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.office import campaigns

PASSWORD = "một mật khẩu để thử"

BUOI = {
    "full_name": "Trần Thị Bưởi",
    "birth_date": "1990-02-09",
    "personal_id": "030190000000",
    "social_insurance_code": "3000000000",
}

CORRECT = Path(
    mark="I-2",
    key="correct",
    title="Điều chỉnh thông tin",
    reason="Thông tin trong danh sách khác với giấy tờ.",
    forms=("tk1_ts",),
    evidence=("citizen_card_copy",),
)
HAS_CARD = Question(
    fact="has_card",
    text="Đã có thẻ căn cước chưa?",
    options=(Option(value="yes", label="Có"), Option(value="no", label="Chưa")),
)


def item(row: int = 10, **fields: str) -> dict[str, Any]:
    """Return one person as the reader delivers it."""
    return {
        "sheet": "Thôn Đoài",
        "row": row,
        "group": "I. Hộ nghèo",
        "fields": fields,
        "other": {},
        "reason": "Sai ngày sinh",
        "raw": {},
        "notes": [],
    }


def people(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Return invented people as the reader delivers them."""
    rng = Random(seed)
    return [
        item(10 + number, **person(rng, serial=number + 1)) for number in range(count)
    ]


def assessed(case: Case, stage: Stage = Stage.CORRECTING) -> Assessment:
    """Return an assessment that uses every part."""
    return Assessment(
        findings=(
            Finding(
                "personal_id",
                "personal_id.length",
                Severity.ERROR,
                f"Dòng {case.row_number}: số có 11 chữ số, phải có 12.",
                None,
                "Đối chiếu với thẻ.",
            ),
        ),
        identity=CORRECT,
        account=(
            replace(CORRECT, mark="A-2", key="add_email", title="Bổ sung e-mail"),
        ),
        possible=("Điều chỉnh", "Xác nhận"),
        question=HAS_CARD,
        differences=(
            Difference(field="full_name", kind="marks", old="Buoi", new="Bưởi"),
        ),
        missing=(Missing(what="field", key="phone", text="Thiếu số điện thoại."),),
        stage=stage,
        group_key="poor",
        due_on="2026-11-29",
        due_words="trước ngày 30/11/2026",
        fault="Sai ngày sinh",
        fault_kind="different",
    )


def add_campaign(store: Store, name: str = "Đợt tháng 11") -> Campaign:
    """Store a campaign in an operation of its own."""
    with journal.operation(store, "campaign", f"Tạo đợt: {name}"):
        return campaigns.add(store, Campaign(name=name))


def import_people(
    store: Store,
    items: Sequence[dict[str, Any]],
    *,
    campaign_id: int | None = None,
    file_name: str = "Mau02.xlsx",
) -> list[Case]:
    """Import people as the operation does: a list, cases, assessments, one operation."""
    known = campaigns.all_(store)
    number = campaign_id or (known[0].id if known else add_campaign(store).id)
    with journal.operation(store, "import_list", f"Nhập danh sách {file_name}"):
        list_id = lists.add(
            store,
            lists.NewList(
                campaign_id=number,
                file_name=file_name,
                data=file_name.encode(),
                list_code="mau_02",
            ),
        )
        made = cases.add_many(store, list_id, items)
        assessments.put_many(store, [(case, assessed(case)) for case in made])
        lists.put_reading(
            store,
            list_id,
            list_code="mau_02",
            receipt={"person_rows": len(made)},
            reading={},
        )
    return made


def assess_again(store: Store, done: journal.Entry) -> None:
    """Make the people an undo or redo touched findable again, as the operation does."""
    brought_back = cases.get_many(store, done.case_ids)
    assessments.put_many(store, [(case, assessed(case)) for case in brought_back])


def declare(store: Store, case_id: int, **values: str) -> Case:
    """Record what a person declares, as `correct` does."""
    case = cases.get(store, case_id)
    case = replace(case, declared=replace(case.declared, **values))
    with journal.operation(store, "correct", f"Sửa thông tin: dòng {case.row_number}"):
        cases.put(store, case)
        assessments.put_many(store, [(case, assessed(case))])
    return case


def send(store: Store, *case_ids: int, name: str = "G-1") -> int:
    """Send a package of some people, as `submit` does; return its number."""
    with journal.operation(store, "submit", "Đóng gói"):
        return packages.add(
            store,
            packages.Package(
                name=name, file="g.zip", sha256="00", signed_on="2026-11-20"
            ),
            cases.get_many(store, case_ids),
            [
                packages.Document(
                    code="tk1_ts",
                    effective_from="2026-05-01",
                    title="TK1-TS",
                    file_name="tk1.pdf",
                    sha256="11",
                    case_count=len(case_ids),
                )
            ],
        )
