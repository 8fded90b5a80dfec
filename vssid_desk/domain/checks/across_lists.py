"""What only the earlier lists can show of a case: perhaps somebody known, one number on two people."""

from vssid_desk.domain.case import Case
from vssid_desk.domain.findings import Finding, Severity


def across_lists(case: Case) -> list[Finding]:
    """Return what is worth a look; nothing once the officer has decided."""
    if case.link_level == "conflict":
        return [
            Finding(
                "row",
                "row.another_person",
                Severity.WARNING,
                case.link_reason,
                None,
                "Xem thẻ của cả hai người; nếu cả hai thẻ cùng một số thì hỏi công an xã.",
            )
        ]
    if case.met != "unsure":
        return []
    return [
        Finding(
            "row",
            "row.may_be_earlier",
            Severity.WARNING,
            f"Có thể là người đã có trong danh sách trước. {case.link_reason}",
            None,
            "Mở “So với danh sách trước” rồi chọn “Cùng một người” hoặc “Hai người khác nhau”.",
        )
    ]
