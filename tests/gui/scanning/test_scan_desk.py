"""What a scanned card does: opens its person, changes nobody else's, asks where it may be two's."""

from PySide6.QtCore import Qt

from tests.people import card, personal_id
from vssid_desk import resources
from vssid_desk.domain.query import Query
from vssid_desk.domain.values.text import fold
from vssid_desk.gui.case.person_dialog import PersonDialog
from vssid_desk.gui.scanning.stranger_dialog import ADD, HERE, StrangerDialog
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


STRANGER = {
    "full_name": "Ngô Thị Không Ai",
    "birth_date": "1931-01-02",
    "sex": "female",
    "personal_id": personal_id("030", "female", "1931-01-02"),
    "address": "Thôn Đoài",
}


def asked(window):
    (dialog,) = [one for one in window.findChildren(StrangerDialog) if one.isVisible()]
    return dialog


def test_a_card_that_nobody_else_has_may_be_laid_here_all_the_same(window):
    tab = window.pages["case"]
    window.open_case(browse.find(window.runner.reader, Query())[0])
    here = tab.sheet.case_id
    window.head.scan.scanned.emit(card(STRANGER))
    dialog = asked(window)
    assert not tab.sheet.view.case.card.known()
    last = dialog.choices.item(dialog.choices.count() - 1).text()
    assert tab.sheet.view.case.delivered.full_name in last
    dialog.choose(HERE)
    dialog.accept()
    assert tab.sheet.case_id == here
    assert tab.sheet.view.case.card.full_name == "Ngô Thị Không Ai"


def test_the_person_of_a_card_is_added_with_what_the_card_says(window):
    window.head.scan.scanned.emit(card(STRANGER))
    dialog = asked(window)
    last = dialog.choices.item(dialog.choices.count() - 1).text()
    assert last.startswith("Thêm")  # nobody is worked on
    dialog.choose(ADD)
    dialog.accept()
    person = window.findChild(PersonDialog)
    assert person.values()["birth_date"] == "1931-01-02"
    person.accept()
    case = window.pages["case"].sheet.view.case
    assert case.declared.full_name == case.card.full_name == "Ngô Thị Không Ai"


def test_whom_a_card_is_most_like_is_offered_first(qtbot, window):
    like = STRANGER | {"full_name": "Ngô Thị Không Anh", "birth_date": "1931-02-01"}
    known = {key: like[key] for key in ("full_name", "birth_date")}
    window.runner.run(lambda work: add_person(work, 1, known))
    window.head.scan.scanned.emit(card(STRANGER))
    dialog = asked(window)
    assert "Ngô Thị Không Anh · 01/02/1931" in dialog.choices.item(0).text()
    qtbot.keyClick(dialog.choices, Qt.Key.Key_Return)
    tab = window.pages["case"]
    assert tab.sheet.view.case.declared.full_name == "Ngô Thị Không Anh"
    assert not tab.sheet.view.case.card.known()  # another person's: asked once more
    assert "Ngô Thị Không Ai" in tab.middle.banner.accessibleName()


def test_a_scanner_without_marks_is_told_of_once(window):
    work, tab = window.runner.reader, window.pages["case"]
    told = []
    for case_id in browse.find(work, Query())[:40]:
        one = browse.show(work, case_id).case.delivered
        if not one.personal_id or one.full_name.isascii() or len(told) == 2:
            continue
        bare = one.known() | {"full_name": fold(one.full_name), "address": "Thon Doai"}
        tab.middle.banner.hide()
        window.head.scan.scanned.emit(card(bare))
        told.append(
            "không dấu" in tab.middle.banner.accessibleName()
            and tab.middle.banner.isVisible()
        )
    assert told == [True, False]


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
