"""A face as it goes into a PDF: every document gets the same letters first, made once."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import compress

from reportlab.pdfbase.pdfdoc import PDFObject, PDFStreamFilterZCompress
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

_MARKED = (
    "ĐđÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệ"
    "ỈỉĨĩỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủŨũỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ"
)
_PLAIN = "".join(map(chr, range(32, 127)))
ALPHABET = f"{_PLAIN}{_MARKED}–—“”‘’…•°×§"  # fits one subset, 256 codes
_KEPT = 16  # subsets of a face, a hundred kilobytes each
_SYMBOLIC, _NONSYMBOLIC = 4, 32  # flags of a font descriptor


class _Embedded(NamedTuple):
    """A subset as it is written, all but the references between its objects."""

    base: str
    font: bytes
    letters: bytes
    descriptor: bytes
    outlines: bytes


class Face(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A TrueType face whose first subset is the same in every document.

    `mark` names it within a PDF. Equal subsets are cut out of the face and compressed once,
    so that the next of many documents gets them for nothing.
    """

    def __init__(self, name: str, file: Path, mark: str) -> None:
        super().__init__(name, str(file), asciiReadable=False)
        self._mark = mark
        self.subset = f"{mark}+0"  # how the first subset is called in a document
        self._made = lru_cache(maxsize=_KEPT)(self._embedded)
        first = TTFont.State(asciiReadable=False, ttf=self)
        self.state[self] = first
        super().splitString(ALPHABET, self)
        self._first = (first.assignments, first.subsets[0], first.nextCode)
        del self.state[self]
        self.codes: dict[str, int] = {
            chr(letter): code for letter, code in first.assignments.items() if letter
        }

    def enter(self, doc: Any) -> None:
        """Make the first subset known to a document; entering twice changes nothing."""
        self.getSubsetInternalName(0, doc)

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: N802 - reportlab names it
        """Return a text as codes of subsets, as reportlab asks for them."""
        self._state(doc)
        return super().splitString(text, doc, encoding)

    def getSubsetInternalName(self, subset: int, doc: Any) -> Any:  # noqa: N802 - the same
        """Return how a subset is called in a document, as reportlab asks for it."""
        state = self._state(doc)
        if state.internalName is None:
            state.internalName = self._mark
            doc.fontMapping[self.fontName] = f"/{self._mark}"
            doc.delayedFonts.append(self)
        return super().getSubsetInternalName(subset, doc)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the same
        """Write the subsets into a document, as reportlab asks at its end."""
        state = self.state.pop(doc)
        for number, letters in enumerate(state.subsets):
            made = self._made(number, tuple(letters))
            name = f"{state.internalName}+{number}"
            doc.idToObject["BasicFonts"].dict[name] = doc.Reference(
                _font(doc, made), name
            )

    def _state(self, doc: Any) -> Any:
        if doc not in self.state:
            state = self.state[doc] = TTFont.State(asciiReadable=False, ttf=self)
            assignments, letters, code = self._first
            state.assignments, state.subsets = dict(assignments), [list(letters)]
            state.nextCode = code
        return self.state[doc]

    def _embedded(self, number: int, letters: Sequence[int]) -> _Embedded:
        face = self.face
        base = f"{SUBSETN(number).decode()}+{face.name.decode()}"
        outlines = face.makeSubset(list(letters))
        widths = " ".join(f"{face.getCharWidth(one):g}" for one in letters)
        box = " ".join(f"{edge:g}" for edge in face.bbox)
        flags = face.flags & ~_NONSYMBOLIC | _SYMBOLIC
        return _Embedded(
            base,
            f"/Type /Font /Subtype /TrueType /BaseFont /{base} /FirstChar 0 "
            f"/LastChar {len(letters) - 1} /Widths [{widths}]".encode("ascii"),
            _stream(makeToUnicodeCMap(base, letters).encode("ascii")),
            f"/Type /FontDescriptor /FontName /{base} /Flags {flags} /FontBBox [{box}] "
            f"/ItalicAngle {face.italicAngle:g} /Ascent {face.ascent:g} "
            f"/Descent {face.descent:g} /CapHeight {face.capHeight:g} "
            f"/StemV {face.stemV:g} /MissingWidth {face.defaultWidth:g}".encode(
                "ascii"
            ),
            _stream(outlines, f"/Length1 {len(outlines)} "),
        )


def _stream(content: bytes, more: str = "") -> bytes:
    packed = compress(content, 9)  # once for all documents
    head = f"<< /Filter /FlateDecode {more}/Length {len(packed)} >>\nstream\n"
    return head.encode("ascii") + packed + b"\nendstream\n"


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A part of a PDF that is written already, but for references at its end."""

    def __init__(self, data: bytes, **references: Any) -> None:
        self._data, self._references = data, references

    def format(self, document: Any) -> bytes:
        """Return it, as reportlab asks."""
        told = b"".join(
            b" /%s %s" % (key.encode("ascii"), one.format(document))
            for key, one in self._references.items()
        )
        return b"<< %s%s >>" % (self._data, told) if told else self._data


def _font(doc: Any, made: _Embedded) -> _Written:
    """Return the font object of a subset, whose parts are in the document from now on."""
    outlines = doc.Reference(_Written(made.outlines), f"outlines:{made.base}")
    descriptor = _Written(made.descriptor, FontFile2=outlines)
    return _Written(
        made.font,
        FontDescriptor=doc.Reference(descriptor, f"descriptor:{made.base}"),
        ToUnicode=doc.Reference(_Written(made.letters), f"letters:{made.base}"),
    )


class _KeptCompression(PDFStreamFilterZCompress):  # type: ignore[misc]  # reportlab has no types
    """Compresses what many documents have alike once."""

    @staticmethod
    @lru_cache(maxsize=256)
    def encode(text: bytes) -> bytes:
        """Return the bytes compressed."""
        return compress(text)


COMPRESSED_ONCE = _KeptCompression()
