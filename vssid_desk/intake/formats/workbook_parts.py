"""What an .xlsx says of itself: its sheets, its styles, its shared strings."""

import posixpath
import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from vssid_desk.intake.formats.number_formats import MONTH_ALONE
from vssid_desk.intake.formats.parts import Parts
from vssid_desk.intake.refusal import damaged

DATE_IDS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
DATE_LETTER = re.compile(r"[ymdhs]", re.IGNORECASE)


@dataclass(slots=True)
class SheetPart:
    """One work sheet of the workbook and the part that holds it."""

    name: str
    part: str
    hidden: bool


@dataclass(slots=True)
class Styles:
    """Font, number format and date-ness by style number."""

    fonts: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    dates: list[bool] = field(default_factory=list)

    def font(self, style: int) -> str:
        """Return the font of a style, "" when the number is unknown."""
        return self.fonts[style] if style < len(self.fonts) else ""

    def format(self, style: int) -> str:
        """Return the number format of a style, "" for General and unknown."""
        return self.formats[style] if style < len(self.formats) else ""

    def is_date(self, style: int) -> bool:
        """Tell whether numbers of a style are days."""
        return style < len(self.dates) and self.dates[style]


@dataclass(slots=True)
class WorkbookParts:
    """The workbook's own table of contents."""

    sheets: list[SheetPart]
    shared_strings: str
    styles: str
    starts_1904: bool


def local(element: Element) -> str:
    """Return a tag without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute whatever its namespace, "" when absent."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def parse(parts: Parts, part: str) -> Element:
    """Return the root element of a part."""
    try:
        root: Element = fromstring(parts.read(part), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise damaged(parts.name, f"phần “{part}” không đọc được") from None
    return root


def relations(parts: Parts, part: str) -> dict[str, tuple[str, str]]:
    """Return the relations of a part: id → (last word of the type, target part)."""
    folder, name = posixpath.split(part)
    found = posixpath.join(folder, "_rels", name + ".rels")
    if found not in parts:
        return {}
    result = {}
    for item in parse(parts, found):
        target = item.get("Target", "").replace("\\", "/")
        whole = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        kind = item.get("Type", "").rpartition("/")[2]
        result[item.get("Id", "")] = (kind, whole)
    return result


def main_part(parts: Parts, usual: str = "xl/workbook.xml") -> str:
    """Return the part that is the document itself."""
    for kind, target in relations(parts, "").values():
        if kind == "officeDocument" and target in parts:
            return target
    return usual


def open_workbook(parts: Parts) -> WorkbookParts:
    """Return what the workbook part says; chart sheets and macro sheets are left away."""
    part = main_part(parts)
    links = relations(parts, part)
    sheets, starts_1904 = [], False
    for element in parse(parts, part).iter():
        tag = local(element)
        if tag == "workbookPr":
            starts_1904 = attribute(element, "date1904") in {"1", "true", "on"}
        elif tag == "sheet":
            kind, target = links.get(attribute(element, "id"), ("", ""))
            if kind == "worksheet" or not kind:
                hidden = attribute(element, "state") in {"hidden", "veryHidden"}
                sheets.append(SheetPart(attribute(element, "name"), target, hidden))
    by_kind = dict(links.values())
    return WorkbookParts(
        sheets, by_kind.get("sharedStrings", ""), by_kind.get("styles", ""), starts_1904
    )


def is_date_format(code: str) -> bool:
    """Tell whether a number format shows a day or a time."""
    return bool(DATE_LETTER.search(QUOTED.sub("", code.partition(";")[0])))


def read_styles(parts: Parts, part: str) -> Styles:
    """Return fonts and number formats by style number."""
    styles = Styles()
    if part not in parts:
        return styles
    root = parse(parts, part)
    groups = {local(group): group for group in root}
    fonts = [_font_name(font) for font in groups.get("fonts", ())]
    codes = {
        int(item.get("numFmtId", "0")): item.get("formatCode", "")
        for item in groups.get("numFmts", ())
    }
    for style in groups.get("cellXfs", ()):
        number = int(style.get("numFmtId", "0") or 0)
        font = int(style.get("fontId", "0") or 0)
        code = codes.get(number) or MONTH_ALONE.get(number, "")
        styles.fonts.append(fonts[font] if font < len(fonts) else "")
        styles.formats.append(code)
        styles.dates.append(number in DATE_IDS or is_date_format(code))
    return styles


def _font_name(font: Element) -> str:
    for item in font:
        if local(item) in {"name", "rFont"}:
            return item.get("val", "")
    return ""
