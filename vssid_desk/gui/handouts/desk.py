"""Command that gives hand-outs to people: as sheets to print, or as texts to copy."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.gui.components.files import ask_folder, open_with_system
from vssid_desk.gui.handouts.dialog import HandoutsDialog
from vssid_desk.gui.safety.why import ask_why
from vssid_desk.gui.shown_campaign import campaign_of
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.gui.words import count
from vssid_desk.operations import browse
from vssid_desk.operations.handouts import Handout, Message, handouts, messages
from vssid_desk.operations.reasons import HANDOUT
from vssid_desk.operations.workspace import Workspace

Wanted = tuple[Sequence[int], Sequence[str]]  # cases, codes of hand-outs


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {"handouts": lambda: _open(parts)}


def _open(parts: WindowParts) -> None:
    campaign = campaign_of(parts)
    if campaign is None:
        return
    dialog = HandoutsDialog(parts.window, campaign)
    dialog.scope_changed.connect(lambda query: _fetch(parts, dialog, query))
    dialog.texts_wanted.connect(
        lambda ids, code: ask_why(
            dialog,
            parts.runner,
            HANDOUT,
            lambda why: _compose(parts, dialog, (ids, code), why),
        )
    )
    dialog.accepted.connect(
        lambda: ask_why(
            parts.window,
            parts.runner,
            HANDOUT,
            lambda why: _ask_folder(parts, (dialog.case_ids(), dialog.codes()), why),
        )
    )
    dialog.open()
    parts.runner.fetch(lambda work: places(work, campaign.id), dialog.show_places)
    dialog.ask()


def _fetch(parts: WindowParts, dialog: HandoutsDialog, query: Query) -> None:
    """Find people and what they need aside; of a scope left meanwhile nothing is shown."""
    parts.runner.fetch(
        lambda work: _needed(work, query),
        lambda found: dialog.show_needed(query, *found),
    )


def _needed(work: Workspace, query: Query) -> tuple[list[int], list[Handout]]:
    ids = list(browse.find(work, query))
    return ids, handouts(work, ids)


def places(work: Workspace, campaign_id: int) -> Mapping[str, int]:
    """Return how many people there are, under "", and at each hamlet or class."""
    query = Query(campaign_id=campaign_id, latest=True)
    everyone = sum(browse.stages(work, query).values())
    found = browse.facets(work, query, "department")
    return {"": everyone, **{one.value: one.count for one in found if one.value}}


def _compose(
    parts: WindowParts,
    dialog: HandoutsDialog,
    wanted: tuple[Sequence[int], str],
    why: str,
) -> None:
    parts.runner.run(
        lambda work: messages(work, *wanted, why=why),
        lambda found: _copied(parts, dialog, found),
        lambda fault: dialog.tell(str(fault)),
    )


def _copied(
    parts: WindowParts, dialog: HandoutsDialog, found: Sequence[Message]
) -> None:
    texts = "\n\n".join(
        f"{one.phone or 'chưa có số điện thoại'}\n{one.text}" for one in found
    )
    dialog.show_texts(texts)
    QGuiApplication.clipboard().setText(texts)
    people = count(len(found))
    parts.say(
        f"Đã chép tin nhắn của {people} người; tin có số thì bộ nhớ tạm tự xóa sau 10 giây."
    )


def _ask_folder(parts: WindowParts, wanted: Wanted, why: str) -> None:
    ask_folder(
        parts.window,
        "Lưu tờ hướng dẫn vào thư mục",
        lambda folder: write(parts, wanted, folder, why),
    )


def write(parts: WindowParts, wanted: Wanted, folder: Path, why: str) -> None:
    """Write the sheets for some cases, by their codes, in the worker process; open them."""
    ids, codes = wanted
    parts.runner.start(
        "write_handouts",
        {"case_ids": list(ids), "codes": list(codes), "folder": folder, "why": why},
        lambda files: _written(parts, files, folder),
        title="Đang lập tờ hướng dẫn",
        failed=lambda fault: _failed(parts, fault),
    )


def _written(parts: WindowParts, files: Sequence[Path], folder: Path) -> None:
    told = f"Đã lưu {count(len(files))} tệp không mã hoá vào “{folder.name}”; in xong thì xóa."
    parts.say(told)
    for file in files:
        open_with_system(file)


def _failed(parts: WindowParts, fault: Exception) -> None:
    if isinstance(fault, UserError):
        parts.say(str(fault))
    else:
        parts.runner.troubled.emit(fault)
