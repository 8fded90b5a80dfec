"""Papers put in the order they are handed round: lists first, then thôn by thôn each person's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vssid_desk.documents.cover import Leaf
from vssid_desk.documents.fill import FilledForm, Paper
from vssid_desk.documents.households import households
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.values.text import sort_key
from vssid_desk.errors import UserError
from vssid_desk.operations.fill_forms import needed_codes, papers_of, version_for
from vssid_desk.operations.marking import filler
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.office import campaigns

LISTS = "Danh sách chung"


@dataclass(frozen=True, slots=True)
class Sheaf:
    """What lies together: the papers of one person, or one list (then `case_id` is 0)."""

    leaf: Leaf
    case_id: int
    parts: Sequence[tuple[FormVersion, Sequence[Paper]]]


class Collation:
    """The sheaves of some people, filled one after the other when they are asked for."""

    def __init__(
        self,
        work: Workspace,
        case_ids: Sequence[int],
        codes: Sequence[str],
        signed_on: date,
    ) -> None:
        papers = papers_of(work, case_ids)
        if not papers:
            raise UserError("Chưa chọn ai. Chọn người cần lập biểu mẫu rồi làm lại.")
        self.campaign = campaigns.get(work.store, papers[0].case.campaign_id)
        self.sheaves = _sheaves(
            work, self.campaign, sorted(papers, key=_place), codes, signed_on
        )
        self._fillers = {
            code: filler(work, self.campaign, code, people, signed_on)
            for code, people in _by_code(work, papers, codes)
        }
        if not self.sheaves:
            raise UserError(
                "Những người đã chọn chưa cần biểu mẫu nào. Trả lời câu hỏi còn mở của họ trước."
            )

    def filled(self, sheaf: Sheaf) -> list[FilledForm]:
        """Return the forms of a sheaf."""
        return [
            self._fillers[version.code](version, subject)
            for version, subject in sheaf.parts
        ]

    def all_filled(self) -> Iterator[list[FilledForm]]:
        """Return the forms of every sheaf, one after the other."""
        return map(self.filled, self.sheaves)


def group_of(paper: Paper) -> str:
    """Return the thôn, class or department somebody stands under."""
    return paper.case.group or paper.case.declared.department


def _place(paper: Paper) -> tuple[str, int, int]:
    return sort_key(group_of(paper)), paper.case.list_id, paper.case.row_number


def _sheaves(
    work: Workspace,
    campaign: Campaign,
    papers: Sequence[Paper],
    codes: Sequence[str],
    day: date,
) -> list[Sheaf]:
    lists: list[Sheaf] = []
    of_person: dict[int, list[tuple[FormVersion, Sequence[Paper]]]] = {}
    for code, people in _by_code(work, papers, codes):
        version = version_for(work, campaign, code, day)
        if version.subject == "list":
            leaf = Leaf(LISTS, version.name, version.mark or version.name)
            lists.append(Sheaf(leaf, 0, [(version, people)]))
            continue
        for subject in _subjects(version, people):
            first = min(subject, key=_place)
            of_person.setdefault(first.case.id, []).append((version, subject))
    mine = (Sheaf(_leaf(one, of_person[one.case.id]), one.case.id, of_person[one.case.id])
            for one in papers if one.case.id in of_person)  # fmt: skip
    return [*lists, *mine]


def _subjects(
    version: FormVersion, people: Sequence[Paper]
) -> Iterable[Sequence[Paper]]:
    return (
        households(people) if version.subject == "household" else ([p] for p in people)
    )


def _by_code(
    work: Workspace, papers: Sequence[Paper], codes: Sequence[str]
) -> Iterator[tuple[str, list[Paper]]]:
    """Return each form with those who need it; one named that nobody needs is for everybody."""
    found: dict[str, list[Paper]] = {}
    for paper in papers:
        for code in needed_codes(paper):
            found.setdefault(code, []).append(paper)
    for code in codes:
        found.setdefault(code, list(papers))
    for code in work.forms.codes():
        if code in found and (not codes or code in codes):
            yield code, found[code]


def _leaf(paper: Paper, parts: Sequence[tuple[FormVersion, Sequence[Paper]]]) -> Leaf:
    name = paper.case.declared.full_name or paper.case.delivered.full_name
    marks = ", ".join(version.mark or version.name for version, _ in parts)
    return Leaf(group_of(paper), name or "(không có tên)", marks)
