"""High contrast: the system's own colours hold, of ours only sizes (design.md section 2)."""

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from vssid_desk.gui.look.tokens import LIGHT

# Parts that the style draws by itself need its own lines and glyphs back.
_PARTS = re.compile(r"[^{}]*::[^{}]*\{[^}]*\}")
_PAINTS = re.compile(
    r"(?<![\w-])(?:[\w-]*color|background|border(?:-(?:top|left|bottom|right))?)\s*:[^;}]*;?"
)
_GROUNDS = ("window", "surface", "sunken", "hover", "sel", "desk", "on_accent")


def is_wanted(app: QApplication) -> bool:
    """Say whether the system asks for high contrast."""
    hints = app.styleHints()  # held: what it gives does not outlive it in Python
    return (
        hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    )


def colors(palette: QPalette) -> Mapping[str, str]:
    """Return every tone as the system's ground or ink, for what paints itself."""
    ground = palette.color(QPalette.ColorRole.Base).name()
    ink = palette.color(QPalette.ColorRole.Text).name()
    return {
        tone: ground if tone in _GROUNDS or tone.endswith("_soft") else ink
        for tone in LIGHT
    }


def sizes_alone(sheet: str) -> str:
    """Return a style sheet without colours, grounds and edges."""
    return _PAINTS.sub("", _PARTS.sub("", sheet))
