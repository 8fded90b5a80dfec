"""Whose forms are shown, the way back to everyone ready, and who signs them."""

from pytestqt.qtbot import QtBot

from vssid_desk.domain.campaign import Unit
from vssid_desk.gui.forms.tab import FormsTab


def test_one_person_chosen_leaves_a_way_to_everyone_ready(tab: FormsTab) -> None:
    ready = tab.choice.everyone()
    tab.show_cases(ready[:1])
    assert tab.choice.everyone() == ready[:1]
    assert tab.people.everyone.text().strip().startswith("Cả 3 người đủ hồ sơ")
    tab.people.everyone.click()
    assert set(ready) <= set(tab.choice.everyone())
    assert not tab.people.everyone.isVisible()


def test_the_keyboard_stands_at_the_people(tab: FormsTab) -> None:
    tab.show_cases(tab.choice.everyone()[:1])
    assert tab.window().focusWidget() is tab.people.list


def test_what_went_into_a_package_is_no_longer_the_choice_here(tab: FormsTab) -> None:
    tab.show_cases(tab.choice.everyone()[:1])
    tab.package_wanted.emit(tab.choice.everyone())
    assert tab._wanted is None


def test_nobody_who_signs_is_a_way_to_write_it_down(
    qtbot: QtBot, tab: FormsTab
) -> None:
    tab.forms.show_unit(Unit(name="UBND xã"))
    with qtbot.waitSignal(tab.command_wanted) as told:
        tab.forms.fill.click()
    assert told.args == ["unit"]
    tab.forms.show_unit(Unit(name="UBND xã", signer="Trần Thị Mẫu"))
    assert tab.forms.fill.isHidden()
