"""The look of the application: palette, style sheet and fonts from the token table."""

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from vssid_desk import resources
from vssid_desk.gui.look import high_contrast, tokens

# Open Sans ships with the program: not every Linux has a face with the widths we laid out for.
FAMILIES = ("Segoe UI", "Open Sans", "Noto Sans", "DejaVu Sans")
_SHIPPED = ("OpenSans-Regular", "OpenSans-Semibold")
SCALES = (100, 115, 125, 150, 175, 200)

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Mid: "control",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Light: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
}


class Look:
    """One theme at one text scale: what everything is painted with."""

    def __init__(self, *, dark: bool, scale: int) -> None:
        self.dark = dark
        self.scale = scale
        self._colors = tokens.DARK if dark else tokens.LIGHT

    def take_colors(self, colors: Mapping[str, str]) -> None:
        """Paint with other colours than the theme's."""
        self._colors = colors

    def color(self, tone: str) -> QColor:
        """Return the colour of a tone."""
        return QColor(self._colors[tone])

    def name(self, tone: str) -> str:
        """Return the colour of a tone as #RRGGBB."""
        return self._colors[tone]

    def u(self, size: float) -> int:
        """Return a size of 100 % in pixels of this text scale."""
        return round(size * self.scale / 100)

    def font(self, size: float = 13, weight: int = 400) -> QFont:
        """Return the window's font in a size of 100 % and a weight of 400 to 600."""
        return _font(self.u(size), weight)

    def palette(self) -> QPalette:
        """Return the palette of this theme."""
        palette = QPalette()
        for role, tone in _ROLES.items():
            palette.setColor(role, self.color(tone))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("faint"))
        return palette

    def style_sheet(self) -> str:
        """Return resources/style.qss with colours, sizes and glyphs filled in."""
        glyphs = resources.glyphs_folder("dark" if self.dark else "light")
        text = resources.read_text("style.qss").replace("$glyphs", glyphs.as_posix())
        text = re.sub(r"\$([a-z_]+)", lambda found: self._colors[found[1]], text)
        return re.sub(
            r"(?<![\w#.])(\d+(?:\.\d+)?)u\b",
            lambda found: f"{self.u(float(found[1]))}px",
            text,
        )


@lru_cache(maxsize=64)
def bring_fonts() -> None:
    """Make the faces that ship with the program known to Qt."""
    for name in _SHIPPED:
        QFontDatabase.addApplicationFont(str(resources.font_file(name)))


def _font(pixels: int, weight: int) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


class Appearance(QObject):
    """Keeps the application's look: follows the system or what the user fixed."""

    changed = Signal()

    def __init__(
        self, app: QApplication, *, theme: str = "system", scale: int = 100
    ) -> None:
        super().__init__(app)
        self._app = app
        self.theme = theme
        self.look = Look(dark=self._is_dark(), scale=scale)
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._apply)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    def set_theme(self, theme: str) -> None:
        """Fix "light" or "dark", or follow the "system"."""
        self.theme = theme
        self._apply()

    def set_scale(self, scale: int) -> None:
        """Set the text scale in per cent, 100 to 200."""
        self.look = Look(dark=self.look.dark, scale=max(100, min(200, scale)))
        self._apply()

    def step_scale(self, step: int) -> None:
        """Go to the next larger (+1) or smaller (-1) text scale; 0 returns to 100 %."""
        at = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - self.look.scale))
        wanted = max(0, min(len(SCALES) - 1, at + step)) if step else 0
        self.set_scale(SCALES[wanted])

    def _is_dark(self) -> bool:
        if self.theme == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.theme == "dark"

    def _look_now(self) -> Look:
        made = Look(dark=self._is_dark(), scale=self.look.scale)
        if high_contrast.is_wanted(self._app):
            made.take_colors(high_contrast.colors(self._app.style().standardPalette()))
        return made

    def _apply(self) -> None:
        self.look = self._look_now()
        _installed[:] = [self.look]
        self._app.setFont(self.look.font())
        if high_contrast.is_wanted(self._app):
            self._app.setPalette(self._app.style().standardPalette())
            self._app.setStyleSheet(high_contrast.sizes_alone(self.look.style_sheet()))
        else:
            self._app.setPalette(self.look.palette())
            self._app.setStyleSheet(self.look.style_sheet())
        self.changed.emit()


# The look in force; delegates read it in every paint, so it is one list access away.
_installed: list[Look] = [Look(dark=False, scale=100)]


def look() -> Look:
    """Return the look in force; before an Appearance exists, light at 100 %."""
    return _installed[0]
