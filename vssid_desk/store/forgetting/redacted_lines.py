"""Lines of the journal that may tell of a forgotten person: who, when and which stay."""

from collections.abc import Collection

from vssid_desk.domain.keeping.reasons import ERASED, told_by_program
from vssid_desk.store.database import Store
from vssid_desk.store.forgetting.naming import names
from vssid_desk.store.journal.seals import seal_of_line

# Version 0.2.0 wrote what was typed into the line itself.
_WHY = "; lý do: "
_GONE = "Lời của dòng này đã xóa cùng dữ liệu cá nhân"
_LINES = "SELECT id, text FROM operations WHERE hash <> '' ORDER BY id"


def redact_lines(store: Store, people: Collection[str]) -> dict[int, str]:
    """Take typed reasons and names of doomed people out; needs the open operation "forget".

    `people` are names and numbers as `naming.folded` writes them. Returns the seal of every
    line that was changed: the chain goes on over its old hash, so the seal tells that the
    line is still what forgetting left.
    """
    changed = []
    for number, text in store.rows(_LINES):
        kept = _kept(text, people)
        if kept != text:
            store.write("UPDATE operations SET text = ? WHERE id = ?", (kept, number))
            changed.append(number)
    return {number: seal_of_line(store, number) for number in changed}


def _kept(text: str, people: Collection[str]) -> str:
    what, _, why = text.partition(_WHY)
    if why and why not in told_by_program():
        text = f"{what}{_WHY}{ERASED}"
    return _GONE if names(text, people) else text
