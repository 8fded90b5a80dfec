"""What a scanned card does: opens its person, changes nobody else's, asks where it may be two's."""

from PySide6.QtCore import Qt

from tests.people import card, personal_id
from vssid_desk import resources
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, scan
from vssid_desk.operations.add_person import add_person


def card_text():
    payloads = resources.sample("ma-qr-the.txt")
    return payloads.read_text(encoding="utf-8").splitlines()[0]


def test_a_scanned_card_finds_its_person_and_says_so(qtbot, window):
    window.head.scan.scanned.emit(card_text())
    assert window.current() is window.pages["case"]
    assert "Thẻ căn cước" in window.head.scan.placeholderText()


def other_than(window, case_id):
    return next(
        one for one in browse.find(window.runner.reader, Query()) if one != case_id
    )


def test_a_card_of_somebody_else_changes_nothing_until_one_says_so(qtbot, window):
    work, tab = window.runner.reader, window.pages["case"]
    owner = scan.scan(work, card_text()).case_ids[0]
    window.open_case(other_than(window, owner))
    here = tab.sheet.case_id
    window.head.scan.scanned.emit(card_text())
    banner = tab.middle.banner
    assert banner.isVisible()
    for case_id in (owner, here):
        case = browse.show(work, case_id).case
        assert case.card.known() == {}
        assert (case.declared.full_name or "?") in banner.accessibleName()
    assert tab.sheet.case_id == here
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert tab.sheet.case_id == owner
    assert browse.show(work, owner).case.card.known()


def test_a_card_that_nobody_else_has_may_be_laid_here_all_the_same(qtbot, window):
    tab = window.pages["case"]
    window.open_case(browse.find(window.runner.reader, Query())[0])
    stranger = {
        "full_name": "Ngô Thị Không Ai",
        "birth_date": "1931-01-02",
        "sex": "female",
        "personal_id": personal_id("030", "female", "1931-01-02"),
        "address": "Thôn Đoài",
    }
    window.head.scan.scanned.emit(card(stranger))
    assert "Ngô Thị Không Ai" in tab.middle.banner.accessibleName()
    assert not tab.sheet.view.case.card.known()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert tab.sheet.view.case.card.full_name == "Ngô Thị Không Ai"


def test_a_card_of_two_namesakes_is_laid_where_one_chooses(window):
    mit = {"full_name": "Đỗ Văn Mít", "birth_date": "1949", "sex": "male"}
    work = window.runner.reader
    for place in ("Thôn Đoài", "Thôn Đông"):
        window.runner.run(
            lambda work, place=place: add_person(work, 1, mit | {"department": place})
        )
    number = personal_id("030", "male", "1949-03-08")
    one = mit | {"birth_date": "1949-03-08", "personal_id": number, "address": "Xóm 3"}
    window.head.scan.scanned.emit(card(one))
    both = browse.find(work, Query(text="mit"))
    assert not [1 for one in both if browse.show(work, one).case.card.known()]
    offered = window._scans.menu.actions()
    assert [item.text().split(" · ")[-1] for item in offered] == [
        row.department for row in browse.rows(work, both)
    ]
    offered[1].trigger()
    assert window.pages["case"].sheet.case_id == both[1]
    assert browse.show(work, both[1]).case.card.known()


def test_an_unknown_code_changes_nothing(window):
    window.head.scan.scanned.emit("https://example.vn/abc")
    assert window.current() is window.pages["lists"]
    assert "Không thấy" in window.head.scan.placeholderText()
