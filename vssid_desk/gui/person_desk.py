"""Command that adds a person who is on no list."""

from collections.abc import Callable, Mapping

from vssid_desk.errors import UserError
from vssid_desk.gui.case.person_dialog import PersonDialog
from vssid_desk.gui.shown_campaign import campaign_of
from vssid_desk.gui.window_parts import WindowParts
from vssid_desk.operations.add_person import add_person
from vssid_desk.operations.browse import CaseView


def table(parts: WindowParts) -> Mapping[str, Callable[[], object]]:
    """Return the commands of this area."""
    return {"add_person": lambda: _open(parts)}


def _open(parts: WindowParts) -> None:
    open_for(parts, {})


def open_for(
    parts: WindowParts,
    values: Mapping[str, str],
    added: Callable[[int], object] = lambda _case_id: None,
) -> None:
    """Ask for somebody new in the campaign shown; `values` are known already, by field key.

    `added` is told the case that was made.
    """
    campaign = campaign_of(parts)
    if campaign is None:
        return
    dialog = PersonDialog(
        parts.window, parts.runner.reader.today, campaign.name, values
    )
    dialog.accepted.connect(lambda: _keep(parts, campaign.id, dialog, added))
    dialog.open()


def _keep(
    parts: WindowParts,
    campaign_id: int,
    dialog: PersonDialog,
    added: Callable[[int], object],
) -> None:
    values = dialog.values()
    parts.runner.run(
        lambda work: add_person(work, campaign_id, values),
        lambda view: _added(parts, view, added),
        lambda fault: _refused(parts, dialog, fault),
    )


def _added(parts: WindowParts, view: CaseView, added: Callable[[int], object]) -> None:
    parts.say(f"Đã thêm {view.case.declared.full_name}.")
    added(view.case.id)


def _refused(parts: WindowParts, dialog: PersonDialog, fault: Exception) -> None:
    """Show the dialog again with what is wrong; what was typed is still in it."""
    if isinstance(fault, UserError):
        dialog.tell(str(fault))
        dialog.open()
    else:
        parts.runner.troubled.emit(fault)
