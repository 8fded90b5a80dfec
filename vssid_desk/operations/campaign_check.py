"""What a campaign must hold before it is kept, told in sentences; both faces ask this."""

from collections.abc import Iterator
from datetime import date

from vssid_desk.domain.campaign import Campaign
from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace

NUMBERS = ("personal_id", "social_insurance_code")
INSURED_AS = (
    "employee",
    "health_only",
    "household",
    "voluntary",
    "voluntary_accident",
)


def check_campaign(work: Workspace, campaign: Campaign) -> None:
    """Raise UserError at the first value of a campaign that cannot be worked with.

    It has a name; its days are in the calendar; its groups, forms and versions are known.
    """
    if not campaign.name.strip():
        raise UserError("Đợt chưa có tên. Đặt tên đợt, ví dụ “Đợt tháng 10/2026”.")
    _check_day("Ngày công văn", campaign.letter_on)
    _check_day("Hạn nộp", campaign.due.on)
    _check_day("Ngày hết hạn lưu dữ liệu", campaign.keep_until)
    _check_groups(work, campaign)
    _check_organs(work, campaign)
    _check_figures(campaign)
    _check_versions(work, campaign)
    _check_forms(work, campaign)


def _check_day(what: str, day: str) -> None:
    if not day:
        return
    try:
        right = date.fromisoformat(day).isoformat() == day
    except ValueError:
        right = False
    if not right:
        raise UserError(
            f"{what} “{day}” không có trong lịch. Ghi ngày/tháng/năm, ví dụ 30/11/2026."
        )


def _check_groups(work: Workspace, campaign: Campaign) -> None:
    known = work.reference.table("group_keys").rows
    for group, due in campaign.due_by_group.items():
        if group not in known:
            raise UserError(
                f"Không có nhóm “{group}” để đặt hạn riêng. Các nhóm: {', '.join(known)}."
            )
        what = f"Hạn riêng của nhóm {work.reference.group_label(group)}"
        if not due.on:
            raise UserError(f"{what} chưa có ngày. Điền ngày, hoặc bỏ dòng đó.")
        _check_day(what, due.on)


def _check_organs(work: Workspace, campaign: Campaign) -> None:
    groups = work.reference.table("group_keys").rows
    organs = work.reference.table("organs").rows
    for key in campaign.organs:
        if key not in groups and key not in organs:
            raise UserError(
                f"Không có nhóm hay cơ quan “{key}” để giao việc. Các nhóm: {', '.join(groups)}; "
                f"các cơ quan: {', '.join(organs)}."
            )


def _check_figures(campaign: Campaign) -> None:
    if campaign.shown_number not in NUMBERS:
        raise UserError(
            f"Không có số “{campaign.shown_number}” để in. Chọn một: {', '.join(NUMBERS)}."
        )
    for what, said, most in (
        ("Chỉ tiêu", campaign.target, 100),
        ("Số tệp nhiều nhất", campaign.most_files, 10_000),
        ("Dung lượng nhiều nhất", campaign.most_megabytes, 10_000),
    ):
        if said and not (said.isdecimal() and 0 < int(said) <= most):
            raise UserError(f"{what} “{said}” không phải một số từ 1 đến {most}.")


def _check_versions(work: Workspace, campaign: Campaign) -> None:
    for code, chosen in campaign.form_versions.items():
        known = [item.effective_from for item in work.forms.choices(code)]
        if chosen and chosen not in known:
            raise UserError(
                f"Biểu mẫu “{code}” không có phiên bản “{chosen}”. Chọn một trong các phiên bản: "
                f"{', '.join(known)}."
            )


def _check_forms(work: Workspace, campaign: Campaign) -> None:
    for insured in campaign.person_forms:
        if insured not in INSURED_AS:
            raise UserError(
                f"Không có diện tham gia “{insured}”. Các diện: {', '.join(INSURED_AS)}."
            )
    for code in _codes(campaign):
        work.forms.choices(code)


def _codes(campaign: Campaign) -> Iterator[str]:
    for codes in campaign.person_forms.values():
        yield from codes
