"""Every screen can be drawn in both themes, at 1366×768 and at 150 %, without a Qt warning."""

import pytest
from PySide6.QtGui import QImage

from tests.gui.screenshots import LOOKS, shoot


@pytest.mark.parametrize("look", LOOKS[:2], ids=lambda look: look[0])
def test_every_screen_is_drawn(qapp, appearance, tmp_path, look):
    files = shoot(qapp, appearance, tmp_path, [look])
    assert len(files) >= 10
    for file in files:
        image = QImage(str(file))
        colors = {
            image.pixel(x, y)
            for x in range(0, image.width(), 7)
            for y in range(0, image.height(), 7)
        }
        assert len(colors) > 5, file.name
