"""Why numbers are shown and files go out: said once, remembered to choose from."""

from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import remembered

REVEAL, EXPORT = "reveal", "export"
_USUAL = {
    REVEAL: ("đối chiếu với thẻ", "đối chiếu số", "trả lời người tham gia"),
    EXPORT: (
        "lập hồ sơ gửi cơ quan BHXH",
        "in cho người tham gia ký",
        "báo cáo cấp trên",
    ),
}
_MOST = 8


def known_reasons(work: Workspace, kind: str) -> list[str]:
    """Return what to choose from, the one said last first; `kind` is REVEAL or EXPORT."""
    said = remembered.get(work.store, f"reasons-{kind}").get("said", [])
    return list(dict.fromkeys([*said, *_USUAL[kind]]))


def keep_reason(work: Workspace, kind: str, text: str) -> str:
    """Remember a reason inside the store and return it tidied; UserError when it is empty."""
    told = " ".join(text.split())
    if not told:
        raise UserError("Chưa ghi lý do. Chọn một lý do hoặc gõ vài chữ.")
    said = [told, *(one for one in known_reasons(work, kind) if one != told)]
    if said != known_reasons(work, kind):
        remembered.put(work.store, f"reasons-{kind}", {"said": said[:_MOST]})
    return told
