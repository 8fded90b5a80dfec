"""The token table: contrast, palette, style sheet, text scale."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from vssid_desk.domain.case import Stage
from vssid_desk.gui.look import theme, tokens
from vssid_desk.gui.look.theme import Appearance, Look
from vssid_desk.gui.look.tokens import DARK, LIGHT, MEANINGS, contrast

PLAIN = ("surface", "window", "sunken", "hover", "accent_soft", "sel")
THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize("ground", PLAIN)
@pytest.mark.parametrize("ink", ["text", "muted", "faint", "accent"])
def test_text_can_be_read_on_every_plain_ground(colors, ink, ground):
    assert contrast(colors[ink], colors[ground]) >= 4.5


@THEMES
@pytest.mark.parametrize("meaning", MEANINGS)
def test_meaning_colours_can_be_read_on_their_soft_ground_and_on_plain(colors, meaning):
    soft = colors[f"{meaning}_soft"]
    assert contrast(colors[meaning], soft) >= 4.5
    assert min(contrast(colors[ink], soft) for ink in ("text", "muted")) >= 4.5
    assert min(contrast(colors[meaning], colors[ground]) for ground in PLAIN) >= 4.5


@THEMES
def test_outlines_are_seen(colors):
    for ground in ("surface", "window"):
        assert contrast(colors["control"], colors[ground]) >= 3
    assert contrast(colors["on_accent"], colors["accent"]) >= 4.5


def test_both_themes_have_the_same_tokens():
    assert list(LIGHT) == list(DARK)


def test_every_stage_has_its_sign():
    assert set(tokens.STAGE_SIGNS) == {stage.value for stage in Stage}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_style_sheet_is_filled_completely(dark, scale):
    sheet = Look(dark=dark, scale=scale).style_sheet()
    assert "$" not in sheet
    assert not re.search(r"\d+u\b", sheet)
    assert f"font-size: {13 * scale // 100}" in sheet or scale == 150


def test_the_palette_follows_the_theme(appearance: Appearance, qapp: QApplication):
    appearance.set_theme("dark")
    assert (
        qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK["window"]
    )
    appearance.set_theme("light")
    assert (
        qapp.palette().color(QPalette.ColorRole.Window).name().upper()
        == LIGHT["window"]
    )


def test_text_grows_step_by_step_up_to_200(appearance: Appearance):
    seen = []
    for _ in range(7):
        appearance.step_scale(1)
        seen.append(appearance.look.scale)
    assert seen == [115, 125, 150, 175, 200, 200, 200]
    appearance.step_scale(0)
    assert appearance.look.scale == 100


def test_one_style_sheet_on_the_application_only():
    places = [
        name
        for name, text in _gui_sources()
        if "setStyleSheet" in text and not name.endswith("theme.py")
    ]
    assert places == []


def test_no_colour_outside_the_token_table():
    places = [
        name
        for name, text in _gui_sources()
        if re.search(r'"#[0-9A-Fa-f]{6}"', text) and not name.endswith("tokens.py")
    ]
    assert places == []


def test_the_font_has_every_vietnamese_letter(
    qapp: QApplication, appearance: Appearance
):
    letters = "ẾẶỮđĐơƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
    font = QRawFont.fromFont(theme.look().font())
    assert 0 not in font.glyphIndexesForString(letters)


def _gui_sources():

    folder = Path(theme.__file__).parent
    return [
        (file.name, file.read_text(encoding="utf-8")) for file in folder.rglob("*.py")
    ]
