"""OpenDocument workbooks with a password: each part encrypted, or the whole as one part.

After OASIS OpenDocument 1.3 part 2 "Packages", §3.4 and §4.8 (PBKDF2, AES-256-CBC, SHA-256 of the
first kilobyte), and what LibreOffice writes from 24.8 on (Argon2id, AES-256-GCM). Opened in memory.
"""

import hashlib
import io
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from vssid_desk.intake.formats.encrypted import ask, wrong
from vssid_desk.intake.formats.key_derivation import derived
from vssid_desk.intake.formats.parts import CHUNK, MOST_UNPACKED, Parts
from vssid_desk.intake.refusal import damaged, dangerous, locked

MANIFEST = "META-INF/manifest.xml"
CONTENT = "content.xml"
WHOLE = "encrypted-package"
_ELSEWHERE = "Mở bằng LibreOffice (Tệp, Lưu dưới dạng)"
_HEAD = 1024  # bytes of the packed part that its checksum covers


@dataclass(slots=True)
class Lock:
    """How one part is encrypted, as the manifest says it: by element and attribute."""

    part: str
    said: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def get(self, element: str, attribute: str) -> str:
        """Return what an element says, "" when it says nothing."""
        return self.said.get(element, {}).get(attribute, "")


def unlocked(parts: Parts, password: str | None) -> Parts:
    """Return a workbook whose content can be read: the same one when it has no password.

    Raises PasswordNeeded without the right password, Refused for a way of locking unknown here.
    """
    locks = _locks(parts)
    lock = locks.get(WHOLE) or locks.get(CONTENT)
    if lock is None:
        return parts
    if not password:
        raise ask(parts.name)
    packed = _decrypted(parts, lock, password)
    if lock.part == WHOLE and packed.startswith(b"PK"):
        return Parts(io.BytesIO(packed), parts.name)
    plain = _unpacked(parts.name, packed)
    return Parts(plain if lock.part == WHOLE else _zipped(plain), parts.name)


def _locks(parts: Parts) -> dict[str, Lock]:
    """Return the encrypted parts that the manifest names."""
    found: dict[str, Lock] = {}
    if MANIFEST not in parts:
        return found
    last: list[Lock] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        element = tag.rpartition(" ")[2]
        said = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if element == "file-entry":
            last[:] = [Lock(said.get("full-path", ""))]
        elif last:
            last[0].said[element] = said
            if element == "encryption-data":
                found[last[0].part] = last[0]

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    try:
        parser.Parse(parts.read(MANIFEST), True)  # noqa: FBT003 - by place in C
    except expat.ExpatError:
        raise damaged(parts.name, f"phần “{MANIFEST}” sai cấu trúc") from None
    return found


def _decrypted(parts: Parts, lock: Lock, password: str) -> bytes:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - few lists need it

    data = parts.read(lock.part)
    try:
        key = derived(lock.get, password)
        opened = _opened(lock, key, data)
    except InvalidTag:
        raise wrong(parts.name) from None
    except (ValueError, KeyError):
        raise locked(parts.name, _ELSEWHERE) from None
    if not _is_right(lock, opened):
        raise wrong(parts.name)
    return opened


def _opened(lock: Lock, key: bytes, data: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    start = b64decode(lock.get("algorithm", "initialisation-vector"))
    name = lock.get("algorithm", "algorithm-name")
    if name.endswith("#aes256-gcm"):
        return AESGCM(key).decrypt(start, data.removeprefix(start), None)
    if not name.endswith("#aes256-cbc"):
        raise ValueError(name)
    inside = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
    padded = inside.update(data) + inside.finalize()
    return padded[: -padded[-1]] if padded else b""


def _is_right(lock: Lock, packed: bytes) -> bool:
    """Tell whether the checksum of the packed part says that the password was right."""
    kind = lock.get("encryption-data", "checksum-type").lower()
    told = b64decode(lock.get("encryption-data", "checksum"))
    if kind.endswith(("sha256-1k", "sha256/1k")):
        return hashlib.sha256(packed[:_HEAD]).digest() == told
    if kind.endswith(("sha1-1k", "sha1/1k")):
        return hashlib.sha1(packed[:_HEAD]).digest() == told  # noqa: S324 - the format's own
    return lock.get("algorithm", "algorithm-name").endswith("-gcm")  # its tag told


def _unpacked(name: str, packed: bytes) -> io.BytesIO:
    """Unpack what was encrypted, as far as no list ever needs more."""
    inflating, plain = zlib.decompressobj(-zlib.MAX_WBITS), io.BytesIO()
    rest = packed
    try:
        while rest and not inflating.eof:
            plain.write(inflating.decompress(rest, CHUNK))
            rest = inflating.unconsumed_tail
            if plain.tell() > max(MOST_UNPACKED, 100 * len(packed)):
                raise dangerous(name, "phần có mật khẩu bung ra quá lớn")
    except zlib.error:
        raise damaged(name, "phần có mật khẩu không giải nén được") from None
    plain.seek(0)
    return plain


def _zipped(content: io.BytesIO) -> io.BytesIO:
    """Return a workbook of this content alone, for the reader of workbooks."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(CONTENT, content.getbuffer())
    made.seek(0)
    return made
