"""The practice run does the whole job on the bundled lists and leaves what it says."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.practice import STORE_NAME
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import back_up, browse
from vssid_desk.operations.practise import (
    PACKAGE_PASSWORD,
    PASSWORD,
    Practice,
    practise,
)
from vssid_desk.operations.submit import verify
from vssid_desk.operations.workspace import create_workspace, open_workspace


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    return practise(tmp_path_factory.mktemp("demo"), lambda text: None)


def test_everyone_of_the_three_lists_is_there(done: Practice) -> None:
    assert done.person_count == 40 + 30 + 25


def test_papers_of_both_kinds_and_a_verified_package_are_left(done: Practice) -> None:
    names = {file.name for file in done.files}
    assert {"health-declaration.pdf", "mau-02.xlsx", "police-list.pdf"} <= names
    assert all(file.stat().st_size > 500 for file in done.files)
    verified = verify(done.package, PACKAGE_PASSWORD)
    assert verified.manifest.person_count == done.sent_count > 5


def test_no_page_of_practice_can_be_handed_in(done: Practice) -> None:
    papers = [file for file in done.files if file.suffix == ".pdf"]
    assert len(papers) > 3
    for file in papers:
        with pypdfium2.PdfDocument(file) as pdf:
            for page in pdf:
                assert "MẪU THỬ" in page.get_textpage().get_text_range(), file.name


def test_the_people_sent_stand_at_sent(done: Practice) -> None:
    work = open_workspace(done.store, password=PASSWORD, today=date(2026, 11, 20))
    assert len(browse.find(work, Query(stages=("sent",)))) == done.sent_count
    work.close()


def test_a_job_only_begun_leaves_people_to_practise_on(tmp_path) -> None:
    begun = practise(tmp_path, lambda text: None, whole=False)
    work = open_workspace(begun.store, password=PASSWORD, today=date(2026, 11, 20))
    stages = browse.stages(work, Query())
    work.close()
    assert stages["asking"] > 20
    assert stages["ready"] > 0
    assert 3 < begun.sent_count == stages["sent"]
    assert begun.files == ()
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_practice_store_is_never_overwritten(done: Practice) -> None:
    with pytest.raises(UserError, match="đã có sổ làm thử"):
        practise(done.store.parent, lambda text: None)


def test_no_real_store_gets_the_name_of_practice(
    done: Practice, tmp_path: Path
) -> None:
    taken = tmp_path / STORE_NAME
    with pytest.raises(UserError, match="dành riêng cho sổ làm thử"):
        create_workspace(taken, PASSWORD, Unit(name="UBND xã mẫu"))
    work = open_workspace(done.store, password=PASSWORD)
    back_up.back_up(work, tmp_path / "ban.vssid")
    work.close()
    with pytest.raises(UserError, match="dành riêng cho sổ làm thử"):
        back_up.restore(tmp_path / "ban.vssid", taken)
    assert not taken.exists()
