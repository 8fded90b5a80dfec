"""Values about a list as a whole, its campaign, and the day of signing."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.documents.counts import paper_sheets
from vssid_desk.documents.formats import date_words
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.reference.list_codes import is_of_agency
from vssid_desk.domain.values import dates


def _place_and_day(scope: Scope) -> str:
    return f"{scope.unit.place or '………'}, {date_words(scope.signed_on)}"


def _letter(scope: Scope) -> str:
    """Return the letter of the campaign: "công văn số 1/BHXH ngày 05/10/2026", or nothing."""
    campaign = scope.campaign
    if not campaign.letter_number:
        return ""
    on = f" ngày {dates.show(campaign.letter_on)}" if campaign.letter_on else ""
    return f"công văn số {campaign.letter_number}{on}"


def _letter_line(scope: Scope) -> str:
    letter = _letter(scope)
    return f"(Kèm theo {letter})" if letter else ""


def _following(scope: Scope) -> str:
    letter = _letter(scope)
    agency = scope.campaign.agency_name
    by = f" của {agency}" if agency else ""
    return f"Thực hiện {letter}{by}, đơn vị" if letter else "Đơn vị"


def _procedure_words(scope: Scope) -> str:
    """Return " theo thủ tục số 608", or nothing where the office named no procedure."""
    number = scope.campaign.procedure_number
    return f" theo thủ tục số {number}" if number else ""


def _month_words(scope: Scope) -> str:
    if not scope.signed_on:
        return "tháng……năm……"
    return dates.words(scope.signed_on[:7])


def _of_all(key: str) -> Callable[[Scope], str]:
    """Return a reader of the one value that all people share, empty when they differ."""

    def read(scope: Scope) -> str:
        found = {getattr(paper.case.declared, key) for paper in scope.papers}
        return found.pop() if len(found) == 1 else ""

    return read


def _paper_cards(scope: Scope) -> str:
    """Return how many people want their health card on paper."""
    wanted = [paper.case.declared.result_channel for paper in scope.papers]
    return str(wanted.count("paper")) if wanted else ""


def _whose(scope: Scope) -> str:
    """Return whether BHXH or somebody else wrote the lists of all these people."""
    codes = {paper.case.list_code for paper in scope.papers}
    return "agency" if all(map(is_of_agency, codes)) else "others"


def _count(scope: Scope) -> str:
    return str(len(scope.papers)) if scope.papers else ""


LIST_VALUES: Mapping[str, Callable[[Scope], str]] = MappingProxyType(
    {
        "form.day": lambda scope: date_words(scope.signed_on),
        "form.month_words": _month_words,
        "form.place_and_day": _place_and_day,
        "list.count": _count,
        "list.of_agency": lambda scope: "x" if _whose(scope) == "agency" else "",
        "list.of_others": lambda scope: "x" if _whose(scope) == "others" else "",
        "list.group_codes": _of_all("group_code"),
        "list.support_rate": _of_all("state_support_rate"),
        "list.paper_cards": _paper_cards,
        "list.paper_sheets": lambda scope: str(paper_sheets(scope)),
        "campaign.letter_line": _letter_line,
        "campaign.following": _following,
        "campaign.procedure_words": _procedure_words,
        "campaign.due_on": lambda scope: scope.campaign.due.on,
    }
)
