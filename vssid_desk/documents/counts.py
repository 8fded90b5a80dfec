"""What goes along with papers: evidence of a person, counts of evidence and forms."""

from collections import Counter
from collections.abc import Mapping

from vssid_desk.documents.scope import Scope

EVIDENCE_NAMES: Mapping[str, str] = {
    "citizen_card_copy": "Bản chụp thẻ căn cước/CCCD",
    "birth_certificate_copy": "Bản sao giấy khai sinh",
    "police_confirmation": "Xác nhận của công an",
    "signed_form": "Tờ khai đã ký",
    "signed_registration": "Tờ khai đăng ký giao dịch điện tử đã ký",
    "portrait": "Ảnh chân dung",
    "other": "Giấy tờ khác",
}
_MEDIA = {"paper": "bản giấy", "picture": "ảnh"}
_NOT_ATTACHED = frozenset({"signed_form", "portrait"})


def evidence_name(kind: str, title: str = "") -> str:
    """Return what a piece of evidence is called on paper; its own title comes first."""
    return title or EVIDENCE_NAMES.get(kind, EVIDENCE_NAMES["other"])


def attached(scope: Scope) -> str:
    """Return the papers that go with a declaration: names, with sheets when more than one."""
    found: dict[str, int] = {}
    for item in scope.case.evidence:
        if item.kind not in _NOT_ATTACHED:
            name = evidence_name(item.kind, item.title)
            found[name] = found.get(name, 0) + item.sheets
    return "; ".join(
        f"{name} ({sheets} tờ)" if sheets > 1 else name
        for name, sheets in found.items()
    )


def kinds_attached(scope: Scope) -> str:
    """Return the names of the papers that prove what a person declares."""
    found = [
        evidence_name(item.kind, item.title)
        for item in scope.case.evidence
        if item.kind not in _NOT_ATTACHED
    ]
    return "; ".join(dict.fromkeys(found))


def evidence_rows(scope: Scope) -> list[dict[str, str]]:
    """Return evidence by kind and medium: people, sheets; paper first."""
    people: Counter[tuple[str, str]] = Counter()
    sheets: Counter[tuple[str, str]] = Counter()
    for paper in scope.papers:
        kinds = {
            (item.medium, evidence_name(item.kind)) for item in paper.case.evidence
        }
        people.update(kinds)
        for item in paper.case.evidence:
            sheets[item.medium, evidence_name(item.kind)] += item.sheets
    return [
        {
            "number": str(number),
            "name": key[1],
            "medium": _MEDIA.get(key[0], key[0]),
            "people": str(people[key]),
            "sheets": str(sheets[key]),
        }
        for number, key in enumerate(sorted(sheets), 1)
    ]


def form_rows(scope: Scope, names: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the forms that the paths of these people need, with how many people each."""
    people: Counter[str] = Counter()
    for paper in scope.papers:
        paths = (paper.assessment.identity, *paper.assessment.account)
        people.update({code for path in paths if path for code in path.forms})
    return [
        {
            "number": str(number),
            "name": names.get(code, code.upper().replace("_", "-")),
            "people": str(count),
        }
        for number, (code, count) in enumerate(sorted(people.items()), 1)
    ]


def paper_sheets(scope: Scope) -> int:
    """Return how many sheets of paper copies go along, for everyone together."""
    return sum(
        item.sheets
        for paper in scope.papers
        for item in paper.case.evidence
        if item.medium == "paper"
    )
