"""Why numbers are shown and files go out: said once, remembered to choose from."""

from vssid_desk.domain.keeping.reasons import (
    EXPORT,
    HANDOUT,
    LIST,
    LOG,
    OWN_DATA,
    REPORT,
    REVEAL,
    USUAL,
    WORKBOOK,
)
from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import remembered

__all__ = [
    "EXPORT",
    "HANDOUT",
    "LIST",
    "LOG",
    "OWN_DATA",
    "REPORT",
    "REVEAL",
    "WORKBOOK",
    "keep_reason",
    "known_reasons",
]
_MOST = 8


def known_reasons(work: Workspace, kind: str) -> list[str]:
    """Return what to choose from, the one said last first; `kind` is one of those above."""
    said = remembered.get(work.store, f"reasons-{kind}").get("said", [])
    return list(dict.fromkeys([*said, *USUAL[kind]]))


def keep_reason(work: Workspace, kind: str, text: str) -> str:
    """Remember a reason inside the store and return it tidied; UserError when it is empty."""
    told = " ".join(text.split())
    if not told:
        raise UserError("Chưa ghi lý do. Chọn một lý do hoặc gõ vài chữ.")
    said = [told, *(one for one in known_reasons(work, kind) if one != told)]
    if said != known_reasons(work, kind):
        remembered.put(work.store, f"reasons-{kind}", {"said": said[:_MOST]})
    return told
