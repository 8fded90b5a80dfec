"""The printed typeface: Tinos, as wide as Times New Roman, with every Vietnamese letter."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized
from zlib import compress

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFObject, PDFStreamFilterZCompress
from reportlab.pdfbase.ttfonts import TTFont

from vssid_desk import resources
from vssid_desk.errors import UserError

_FACES = {
    "": "Tinos-Regular",
    "b": "Tinos-Bold",
    "i": "Tinos-Italic",
    "bi": "Tinos-BoldItalic",
}
_KEPT = 16  # subsets of a face, a hundred kilobytes each
_COMMON = (
    "ĐđÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệ"
    "ỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỵỷỹ"
)


@lru_cache(maxsize=4)
def font(style: str) -> str:
    """Return the name of a registered face by its style: "", "b", "i" or "bi"."""
    name = _FACES[style]
    made = TTFont(name, str(resources.font_file(name)))
    _keep_subsets(made.face)
    _keep_widths(made)
    pdfmetrics.registerFont(made)
    return name


def _keep_subsets(face: Any) -> None:
    """Make equal subsets of a face once: a file each asks for the same thousands of times."""
    make, add = face.makeSubset, face.addSubsetObjects
    kept = lru_cache(maxsize=_KEPT)(lambda letters: make(list(letters)))

    def added(doc: Any, name: str, subset: Sequence[int]) -> Any:
        reference = add(doc, name, subset)
        stream = doc.idToObject[f"fontFile:{face.filename}({name})"]
        stream.filters = [_COMPRESSED for _ in stream.filters or ()]
        return reference

    face.makeSubset = lambda subset: kept(tuple(subset))
    face.addSubsetObjects = added


def _keep_widths(face: Any) -> None:
    """Write the widths of equal subsets once; they come out the same, letter for letter."""
    add, kept = face.addObjects, lru_cache(maxsize=4 * _KEPT)(_written)

    def added(doc: Any) -> None:
        add(doc)
        for one in doc.idToObject["BasicFonts"].dict.values():
            if isinstance(getattr(one, "Widths", None), PDFArray):
                one.Widths = kept(tuple(one.Widths.sequence))

    face.addObjects = added


def _written(widths: tuple[float, ...]) -> "_Written":
    return _Written(PDFArray(list(widths)).format(None))


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A part of a PDF that is written already."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, _document: object) -> bytes:
        """Return it."""
        return self._data


class _KeptCompression(PDFStreamFilterZCompress):  # type: ignore[misc]  # reportlab has no types
    """Compresses equal fonts once."""

    @staticmethod
    @lru_cache(maxsize=4 * _KEPT)
    def encode(text: bytes) -> bytes:
        """Return the bytes compressed."""
        return compress(text)


_COMPRESSED = _KeptCompression()


def prepare(doc: Any) -> None:
    """Put the letters of most people first into the faces of a document of one person.

    Then nearly all such documents ask for the same subsets, which are made once.
    """
    for style in ("", "b"):
        pdfmetrics.getFont(font(style)).splitString(_COMMON, doc)


@lru_cache(maxsize=4)
def letters(style: str) -> frozenset[str]:
    """Return every letter a face can draw."""
    face = pdfmetrics.getFont(font(style)).face
    return frozenset(map(chr, face.charToGlyph))


def check(text: str, style: str) -> None:
    """Raise UserError for a letter the face lacks, or a text that is not composed (NFC)."""
    if not letters(style).issuperset(text):
        lacking = next(letter for letter in text if letter not in letters(style))
        raise UserError(
            f"Phông chữ in không có ký tự “{lacking}” (U+{ord(lacking):04X}). "
            "Sửa giá trị có ký tự này rồi lập lại biểu mẫu."
        )
    if not is_normalized("NFC", text):
        raise UserError(
            "Có giá trị chưa ở dạng chữ dựng sẵn nên in ra sai dấu. Nhập lại giá trị đó."
        )


@lru_cache(maxsize=4)
def _face(style: str) -> TTFont:
    return pdfmetrics.getFont(font(style))


@lru_cache(maxsize=65536)
def width(text: str, style: str, size: float) -> float:
    """Return how wide a text is, in points."""
    return float(_face(style).stringWidth(text, size))
