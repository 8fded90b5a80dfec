"""Prove that this copy of the program works: the whole job on made-up people, every form."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.xlsx import write_xlsx
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, history
from vssid_desk.operations.fill_forms import papers_of
from vssid_desk.operations.practise import PASSWORD, Say, practise
from vssid_desk.operations.trying import check, try_parts
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store.office import campaigns, units

_SHOWN = 3  # people on each paper
_PLAIN = b"SQLite format 3"  # how a store that is not encrypted begins
_MARKS = {"pdf": b"%PDF", "xlsx": b"PK"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfTest:
    """What was tried: the store left in the folder, its people, the form files written."""

    store: Path
    person_count: int
    form_count: int


def self_test(folder: Path, say: Say) -> SelfTest:
    """Do the whole job in an empty folder and check what it leaves; `say` is told each step.

    An encrypted store, import through the reading child, cards, corrections, a package that is
    verified, every version of every form as PDF and XLSX, undo, each further part once, the
    journal's chain.
    Raises UserError with what did not hold.
    """
    done = practise(folder, say)
    _check_encrypted(done.store)
    say("Sổ trên đĩa đã mã hoá")
    work = open_workspace(done.store, password=PASSWORD)
    try:
        count = sum(1 for _ in _every_form(work, folder))
        say(f"Đã lập mọi biểu mẫu của chương trình: {count} tệp PDF và XLSX")
        history.undo(work)
        history.redo(work)
        try_parts(work, folder, say)
        check(not history.verify(work), "nhật ký của sổ không liền mạch")
        say("Hoàn tác, làm lại được; nhật ký liền mạch")
    finally:
        work.close()
    return SelfTest(store=done.store, person_count=done.person_count, form_count=count)


def _check_encrypted(store: Path) -> None:
    start = store.read_bytes()[: len(_PLAIN)]
    check(start and start != _PLAIN, "sổ trên đĩa chưa mã hoá")


def _every_form(work: Workspace, folder: Path) -> Iterator[Path]:
    for code in work.forms.codes():
        for version in work.forms.choices(code):
            yield from _papers(work, version, folder)


def _papers(work: Workspace, version: FormVersion, folder: Path) -> Iterator[Path]:
    """Write one version filled for some people, as both kinds of file."""
    some = list(browse.find(work, Query(order="row")))[:_SHOWN]
    papers = papers_of(work, some)
    form = fill(
        version,
        papers if version.subject == "list" else papers[:1],
        unit=units.get(work.store),
        campaign=campaigns.get(work.store, papers[0].case.campaign_id),
        reference=work.reference,
        signed_on=work.today,
        extra={"recovery_key": "AAAAA-BBBBB-CCCCC"},
        form_names=work.forms.names(),
    )
    stem = f"{version.code}-{version.effective_from}"
    made = {"pdf": write_pdf([form], title=form.title), "xlsx": write_xlsx([form])}
    for kind, data in made.items():
        check(data.startswith(_MARKS[kind]), f"biểu mẫu {stem}.{kind} không lập được")
        file = folder / f"{stem}.{kind}"
        file.write_bytes(data)
        yield file
