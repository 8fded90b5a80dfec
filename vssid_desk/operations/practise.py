"""Do the main job once on the bundled lists, as an officer would, in a scratch store.

This is practice: the people are made up, and where an officer would ask, made-up answers stand.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vssid_desk import resources
from vssid_desk.domain.campaign import Campaign, Due, DueWording, Unit
from vssid_desk.domain.keeping.practice import STORE_NAME
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse
from vssid_desk.operations.attach import attach
from vssid_desk.operations.browse import CaseView
from vssid_desk.operations.correct import correct, take_card
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.recovery_sheet import write_recovery_sheet
from vssid_desk.operations.report import progress_of, write_report
from vssid_desk.operations.scan import put_card, scan
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.submit import submit, verify
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

PASSWORD = "lam-thu-2026"  # noqa: S105 - of made-up people only
PACKAGE_PASSWORD = "goi-lam-thu-2026"  # noqa: S105
_ANSWERS = {
    "belongs": "yes",
    "military": "no",
    "declared_before": "no",
    "card_matches_list": "differs",
    "vssid_account": "none",
    "holds_card": "yes",
    "told_and_signed": "yes",
}
_QUESTIONS_MOST = 6
_BEGUN, _SENT = 12, 8  # people worked on, and of them sent, where the job is only begun
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """What the practice run left: the store, the files, and who was sent."""

    store: Path
    package: Path
    files: Sequence[Path]
    person_count: int
    sent_count: int


def practise(folder: Path, say: Say, *, whole: bool = True) -> Practice:
    """Do the whole job in a new folder; `say` is told each step in a sentence.

    Not `whole`, it is only begun: a few people are worked on and sent, the others are left to
    practise on, and no file lies about in clear.
    """
    store = folder / STORE_NAME
    if store.exists():
        raise UserError(
            f"Thư mục đã có sổ làm thử “{STORE_NAME}”. Xóa thư mục đó rồi chạy lại."
        )
    folder.mkdir(parents=True, exist_ok=True)
    work, recovery_key = create_workspace(store, PASSWORD, _unit(), practice=True)
    try:
        say(f"Đã tạo sổ mã hoá {STORE_NAME}, mật khẩu: {PASSWORD}")
        campaign = add_campaign(work, _campaign(work))
        count = _import_all(work, campaign, say)
        if not whole:
            return _send(work, folder, count, _work_through(work, say, _BEGUN)[:_SENT])
        write_recovery_sheet(work, recovery_key, folder / "to-khoi-phuc.pdf")
        return _hand_in(work, folder, count, _work_through(work, say), say)
    finally:
        work.close()


def _unit() -> Unit:
    return Unit(
        name="UBND xã Cẩm Giàng (mẫu)",
        code="BX0123C",
        address="Thôn Đoài, xã Cẩm Giàng, thành phố Hải Phòng",
        place="Cẩm Giàng",
        commune="xã Cẩm Giàng",
        province="Thành phố Hải Phòng",
        phone="0220000000",
        email="ubnd@example.vn",
        prepared_by="Nguyễn Văn Mẫu",
        signer="Trần Thị Mẫu",
        signer_title="Phó Chủ tịch",
        commune_police="Công an xã Cẩm Giàng",
    )


def _campaign(work: Workspace) -> Campaign:
    return replace(
        starting_campaign("commune"),
        name="Đợt tháng 11/2026 (làm thử)",
        letter_number="512/BHXH-QLT",
        letter_on="2026-11-05",
        basis="Công văn 512/BHXH-QLT ngày 05/11/2026 (tự đặt ra)",
        agency_name="BHXH cơ sở Cẩm Giàng",
        agency_code="03100",
        due=Due(on=f"{work.today.year}-12-31", wording=DueWording.BY),
        due_by_group={
            "poor": Due(on=f"{work.today.year}-12-15", wording=DueWording.BEFORE)
        },
    )


def _import_all(work: Workspace, campaign: Campaign, say: Say) -> int:
    total = 0
    for file in resources.samples():
        result = import_list(work, file, campaign_id=campaign.id)
        receipt = result.receipt
        say(
            f"Nhập {file.name}: {receipt['rows_with_content']} dòng có nội dung = "
            f"{receipt['person_rows']} dòng người + {receipt['explained']} dòng đã giải thích"
        )
        total += result.person_count
    return total


def _work_through(work: Workspace, say: Say, most: int | None = None) -> list[int]:
    """Scan the made-up cards one by one, answer, correct; return whom it was about."""
    cards = resources.sample("ma-qr-the.txt").read_text(encoding="utf-8").splitlines()
    worked = [case_id for payload in cards[:most] if (case_id := _one(work, payload))]
    told = [row.id for row in browse.rows(work, browse.find(work, Query(order="row")))]
    matched = [one for one in told if _list_of(work, one) == "mau_01"]
    for case_id in matched[:most]:
        _answer(work, browse.show(work, case_id))
    say(f"Đã quét thẻ và điều chỉnh {len(worked)} người trong Danh sách Mẫu 02")
    return worked


def _list_of(work: Workspace, case_id: int) -> str:
    return browse.show(work, case_id).case.list_code


def _one(work: Workspace, payload: str) -> int | None:
    for case_id in scan(work, payload).case_ids:
        view = browse.show(work, case_id)
        if view.case.list_code == "mau_02" and not view.case.card.known():
            put_card(work, case_id, payload, anyway=True)
            take_card(work, case_id)
            _complete(work, _answer(work, browse.show(work, case_id)))
            return case_id
    return None


def _answer(work: Workspace, view: CaseView) -> CaseView:
    for _ in range(_QUESTIONS_MOST):
        question = view.assessment.question
        if question is None:
            break
        answer = _ANSWERS.get(question.fact, question.options[0].value)
        view = correct(work, view.case.id, {}, {question.fact: answer})
    return view


def _complete(work: Workspace, view: CaseView) -> None:
    case_id = view.case.id
    for item in view.assessment.missing:
        if item.what == "evidence":
            attach(work, case_id, item.key.split("|")[0], sheets=2)
        elif item.what == "field" and item.key == "phone":
            correct(work, case_id, {"phone": f"09{case_id:08d}"}, {})
    if view.assessment.identity and view.assessment.identity.key == "correct":
        attach(work, case_id, "signed_form")


def _hand_in(
    work: Workspace, folder: Path, count: int, worked: Sequence[int], say: Say
) -> Practice:
    everyone = list(browse.find(work, Query(order="row")))
    files = fill_forms(work, everyone, folder=folder / "bieu-mau")
    say(f"Đã lập {len(files)} tệp biểu mẫu PDF và XLSX")
    sent = _send(work, folder, count, worked)
    verified = verify(sent.package, PACKAGE_PASSWORD)
    say(
        f"Đã đóng gói {sent.package.name} cho {sent.sent_count} người và mở lại kiểm tra: khớp "
        f"{verified.file_count} tệp; mật khẩu gói: {PACKAGE_PASSWORD}"
    )
    report = progress_of(work)
    files += write_report(work, report, folder)
    say(f"Tiến độ: {report.done} / {report.total} người, {report.percent} %")
    return replace(sent, files=files)


def _send(work: Workspace, folder: Path, count: int, worked: Sequence[int]) -> Practice:
    """Seal a package of those worked on who are ready."""
    ready = [
        row.id
        for row in browse.rows(work, worked)
        if row.stage == "ready" and row.path_key == "correct"
    ]
    sealed = submit(work, ready, folder=folder, password=PACKAGE_PASSWORD)
    return Practice(
        store=work.store.file or folder / STORE_NAME,
        package=sealed.file,
        files=(),
        person_count=count,
        sent_count=len(ready),
    )
