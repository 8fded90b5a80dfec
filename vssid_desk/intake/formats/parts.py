"""The parts of a zip file that are read: size, checksum and DTD are checked first."""

import codecs
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from vssid_desk.intake.refusal import damaged, dangerous, locked, unusual

Source = Path | io.BytesIO
CHUNK = 1 << 20
# A part may unpack beyond this only when it is not over 100-fold.
MOST_UNPACKED = 50 << 20
MOST_EVER = 3 << 30
PROLOG = 1 << 16
DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ENCODING = re.compile(rb"""(<\?xml[^>]*?)\sencoding=["'][^"']*["']""")
OVERLAP = max(map(len, DECLARATIONS))


def plain_name(name: str) -> str:
    """Return a part's name with the slashes of the standard; some programs write the other."""
    return name.replace("\\", "/")


def opened(source: Source, name: str) -> zipfile.ZipFile:
    """Return a zip file; raises Refused when it is damaged or of a kind nobody here reads."""
    try:
        return zipfile.ZipFile(source)
    except NotImplementedError:  # zipfile's word for a table of contents too new for it
        raise unusual(name) from None
    except (zipfile.BadZipFile, OSError, ValueError):
        raise damaged(name, "thiếu phần cuối hoặc mục lục của tệp") from None


class Parts:
    """A zip file of XML parts, read with distrust."""

    def __init__(self, source: Source, name: str) -> None:
        self.name = name
        # UTF-16 or unusual names of parts, which the fast reader does not take.
        self.was_wide = False
        self.zip = opened(source, name)
        self.names = {plain_name(info.filename): info for info in self.zip.infolist()}
        self.by_case = {name.lower(): info for name, info in self.names.items()}
        for info in self.names.values():
            self._check_size(info)
            if info.filename.lower().endswith((".xml", ".rels", ".vml")):
                self._refuse_declaration(self._start(info))

    def __contains__(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self.names or part.lower() in self.by_case

    def _info(self, part: str) -> zipfile.ZipInfo | None:
        return self.names.get(part) or self.by_case.get(part.lower())

    def size(self, part: str) -> int:
        """Return how many bytes a part has when unpacked, 0 when there is no such part."""
        info = self._info(part)
        return info.file_size if info else 0

    def _check_size(self, info: zipfile.ZipInfo) -> None:
        fold = info.file_size / max(info.compress_size, 1)
        if (
            info.file_size > MOST_UNPACKED and fold > 100
        ) or info.file_size > MOST_EVER:
            raise dangerous(
                self.name, f"phần “{info.filename}” bung ra gấp {fold:.0f} lần"
            )

    def _start(self, info: zipfile.ZipInfo) -> bytes:
        return next(self._inflate(info, PROLOG), b"")

    def _refuse_declaration(self, data: bytes) -> None:
        # One letter is found at once; the words are looked for only where it stands.
        if b"!" in data and any(word in data for word in DECLARATIONS):
            raise dangerous(self.name, "có khai báo DTD hoặc thực thể XML")

    def _inflate(self, info: zipfile.ZipInfo, size: int) -> Iterator[bytes]:
        try:
            with self.zip.open(info) as stream:
                while data := stream.read(size):
                    yield data
        except NotImplementedError:  # zipfile's word for packing it does not know
            raise unusual(self.name) from None
        except RuntimeError:  # zipfile's word for a part packed with a password
            raise locked(self.name, "Giải nén bằng 7-Zip hoặc WinRAR") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
            raise damaged(
                self.name, f"phần “{info.filename}” không qua được kiểm tra CRC"
            ) from None

    def chunks(self, part: str) -> Iterator[bytes]:
        """Give a part piece by piece, in UTF-8; its checksum is known to be right at the end."""
        pieces = self._checked(part)
        first = next(pieces, b"")
        if not first.startswith(WIDE):
            yield first
            yield from pieces
            return
        self.was_wide = True
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        yield ENCODING.sub(rb"\1", decoder.decode(first).encode(), count=1)
        for data in pieces:
            yield decoder.decode(data).encode()

    def _checked(self, part: str) -> Iterator[bytes]:
        info = self._info(part)
        if info is None:
            raise damaged(self.name, f"thiếu phần “{part}”")
        self.was_wide = self.was_wide or info.filename != part
        tail = b""
        for data in self._inflate(info, CHUNK):
            self._refuse_declaration(tail + data)
            tail = data[-OVERLAP:]
            yield data

    def read(self, part: str) -> bytes:
        """Return a whole part."""
        return b"".join(self.chunks(part))

    def check(self, part: str) -> None:
        """Read a part to its end for its checksum alone."""
        for _ in self.chunks(part):
            pass
