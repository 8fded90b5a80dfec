"""Locks an OpenDocument workbook with a password, as LibreOffice does: the other side of the reader.

After OASIS OpenDocument 1.3 part 2, §3.4 and §4.8; Argon2id and GCM as LibreOffice 24.8 writes them.
"""

import hashlib
import zipfile
import zlib
from base64 import b64encode
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SALT, START = bytes(range(16)), bytes(range(100, 116))
_NAMES = (
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
_W3C = "http://www.w3.org"


def _b64(data: bytes) -> str:
    return b64encode(data).decode()


def _manifest(part: str, size: int, checksum: str, cipher: str, key: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {_NAMES}>'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="a"/>'
        f'<manifest:file-entry manifest:full-path="{part}" manifest:size="{size}">'
        f"<manifest:encryption-data {checksum}>"
        f'<manifest:algorithm manifest:algorithm-name="{cipher}" '
        f'manifest:initialisation-vector="{_b64(START[:12] if "gcm" in cipher else START)}"/>'
        '<manifest:start-key-generation manifest:key-size="32" '
        f'manifest:start-key-generation-name="{_W3C}/2000/09/xmldsig#sha256"/>'
        f'<manifest:key-derivation manifest:key-size="32" manifest:salt="{_b64(SALT)}" {key}/>'
        "</manifest:encryption-data></manifest:file-entry></manifest:manifest>"
    )


def _deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(data) + packing.flush()


def _written(file: Path, parts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file


def locked_parts(plain: Path, file: Path, password: str, *, rounds: int = 1000) -> Path:
    """Lock the content of a workbook: PBKDF2 and AES-256-CBC, as until LibreOffice 24.2."""
    with zipfile.ZipFile(plain) as archive:
        content = archive.read("content.xml")
    packed = _deflated(content)
    secret = hashlib.sha256(password.encode()).digest()
    key = hashlib.pbkdf2_hmac("sha1", secret, SALT, rounds, 32)
    fill = 16 - len(packed) % 16
    inside = Cipher(algorithms.AES(key), modes.CBC(START)).encryptor()
    data = inside.update(packed + bytes(fill - 1) + bytes([fill])) + inside.finalize()
    check = hashlib.sha256(packed[:1024]).digest()
    manifest = _manifest(
        "content.xml",
        len(content),
        'manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" '
        f'manifest:checksum="{_b64(check)}"',
        f"{_W3C}/2001/04/xmlenc#aes256-cbc",
        f'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="{rounds}"',
    )
    return _written(file, {"content.xml": data, "META-INF/manifest.xml": manifest})


def locked_whole(plain: Path, file: Path, password: str, *, memory: int = 64) -> Path:
    """Lock a whole workbook: Argon2id and AES-256-GCM, as from LibreOffice 24.8 on."""
    secret = hashlib.sha256(password.encode()).digest()
    key = hash_secret_raw(secret, SALT, 3, min(memory, 1024), 4, 32, Type.ID)
    inner = plain.read_bytes()
    data = START[:12] + AESGCM(key).encrypt(START[:12], _deflated(inner), None)
    manifest = _manifest(
        "encrypted-package",
        len(inner),
        "",
        f"{_W3C}/2009/xmlenc11#aes256-gcm",
        'manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:'
        'manifest:argon2id" loext:argon2-iterations="3" '
        f'loext:argon2-memory="{memory}" loext:argon2-lanes="4"',
    )
    return _written(
        file, {"encrypted-package": data, "META-INF/manifest.xml": manifest}
    )
