"""In high contrast the system's colours hold; a fake stands for the system's wish."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from vssid_desk.gui.look import high_contrast, theme
from vssid_desk.gui.look.theme import Appearance, Look
from vssid_desk.gui.look.tokens import LIGHT


@pytest.fixture
def contrasted(
    appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Appearance]:
    monkeypatch.setattr(high_contrast, "is_wanted", lambda _app: True)
    appearance.set_scale(125)
    yield appearance
    monkeypatch.undo()
    appearance.set_scale(100)


def test_neither_palette_nor_colours_are_ours(
    contrasted: Appearance, qapp: QApplication
) -> None:
    system = qapp.style().standardPalette()
    role = QPalette.ColorRole.Window
    assert qapp.palette().color(role) == system.color(role)
    assert not re.search(
        r"color|background|border(?!-radius)|#[0-9A-F]{6}", qapp.styleSheet()
    )


def test_sizes_stay(contrasted: Appearance, qapp: QApplication) -> None:
    assert "font-size: 16px" in qapp.styleSheet()
    assert contrasted.look.scale == 125


def test_what_paints_itself_uses_the_systems_ink_and_ground(
    contrasted: Appearance, qapp: QApplication
) -> None:
    system = qapp.style().standardPalette()
    ink, ground = (
        system.color(QPalette.ColorRole.Text).name(),
        system.color(QPalette.ColorRole.Base).name(),
    )
    assert {theme.look().name(tone) for tone in LIGHT} == {ink, ground}
    assert theme.look().name("error") == ink
    assert theme.look().name("error_soft") == ground


def test_without_the_wish_our_colours_come_back(
    appearance: Appearance, qapp: QApplication
) -> None:
    appearance.set_scale(100)
    assert not high_contrast.is_wanted(qapp)
    assert Look(dark=False, scale=100).style_sheet() == qapp.styleSheet()
