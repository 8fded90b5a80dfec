"""The window's own face: the one that ships, where Windows' is not there."""

from PySide6.QtGui import QFontDatabase, QFontInfo

from vssid_desk.gui.look.theme import Appearance


def test_the_face_that_ships_is_known(appearance: Appearance) -> None:
    assert "Open Sans" in QFontDatabase.families()


def test_a_plain_and_a_heavy_cut_are_used(appearance: Appearance) -> None:
    plain, heavy = appearance.look.font(), appearance.look.font(weight=600)
    assert QFontInfo(plain).family() in {"Open Sans", "Segoe UI"}
    assert QFontInfo(heavy).weight() > QFontInfo(plain).weight()
