"""How many people a store holds, and the notice to them about their data."""

from pathlib import Path

from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.keeping.data_duties import near_limit
from vssid_desk.operations.exports import demand_export, save_in_clear
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.forgetting import requests
from vssid_desk.store.office import campaigns, units


def people_kept(work: Workspace) -> int:
    """Count the human beings in the store; a person in several lists counts once."""
    return requests.distinct_people(work.store)


def people_warning(work: Workspace) -> str:
    """Warn when there are nearly as many people as make sensitive data core data."""
    return near_limit(people_kept(work), work.reference)


def write_notice(work: Workspace, file: Path) -> None:
    """Write the notice to people about their data as PDF; raise UserError."""
    demand_export(work)
    found = campaigns.all_(work.store)
    form = fill(
        work.forms.version("data_notice", work.today.isoformat()),
        [],
        unit=units.get(work.store),
        campaign=found[0] if found else Campaign(),
        reference=work.reference,
        signed_on=work.today,
    )
    save_in_clear(file.parent, file.name, write_pdf([form], title=form.title))
