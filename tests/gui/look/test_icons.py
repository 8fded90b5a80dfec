"""Icons: every one named in code is shipped; colour and size follow the look."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from vssid_desk import resources
from vssid_desk.gui import tabs
from vssid_desk.gui.keys import COMMANDS
from vssid_desk.gui.look import icons, theme, tokens
from vssid_desk.gui.look.theme import Appearance

SHIPPED = {file.stem for file in (resources.folder() / "icons").glob("*.svg")}


def named_in_code() -> set[str]:
    names = {command.icon for command in COMMANDS} | {sign.icon for sign in tabs.SIGNS}
    names |= {sign[0] for sign in tokens.STAGE_SIGNS.values()}
    names |= {sign[0] for sign in tokens.DIFFERENCE_SIGNS.values()}
    names |= {sign[0] for sign in tokens.SEVERITY_SIGNS.values()}
    pattern = re.compile(
        r'(?:icon=|IconLabel\(\s*|EmptyState\(\s*|icons\.\w+\(\s*(?:\w+,\s*)?)"([a-z0-9-]+)"'
    )
    for file in Path(theme.__file__).parent.rglob("*.py"):
        names |= set(pattern.findall(file.read_text(encoding="utf-8")))
    return names - {""}


def test_every_icon_named_in_code_is_shipped():
    assert named_in_code() - SHIPPED == set()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_at_the_ratio_of_its_screen(appearance, ratio):
    drawn = icons.pixmap("list", 16, "accent", ratio)
    assert (drawn.width(), drawn.devicePixelRatio()) == (round(16 * ratio), ratio)


def test_an_icon_is_drawn_once(appearance):
    assert icons.pixmap("list", 16).cacheKey() == icons.pixmap("list", 16).cacheKey()


def test_icons_of_buttons_and_menus_follow_the_theme(
    qtbot, qapp, appearance: Appearance
):
    button, action = QPushButton(), QAction("Lưu")
    qtbot.addWidget(button)
    button.addAction(action)
    for item in (button, action):
        icons.put(item, "save")
    before = [item.icon().cacheKey() for item in (button, action)]
    appearance.set_theme("dark")
    icons.renew(qapp)
    assert [item.icon().cacheKey() for item in (button, action)] != before
