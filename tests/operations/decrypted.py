"""Every page of a store and of its backups in clear, to look for what was erased."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from unidecode import unidecode

from tests.operations.backed_up import folder
from vssid_desk.operations.workspace import Workspace

PAGE, RESERVED = 4096, 80


def pages(file: Path, key: bytes) -> bytes:
    """Return every page of an encrypted file in clear, free ones and the log's too."""
    data, clear = file.read_bytes(), b""
    wal = file.name.endswith("-wal")
    start, step = (32 + 24, PAGE + 24) if wal else (0, PAGE)
    for at in range(start, len(data), step):
        page = data[at : at + PAGE]
        salt = 16 if at == 0 else 0
        vector = page[-RESERVED : -RESERVED + 16]
        opener = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        clear += opener.update(page[salt:-RESERVED])
    return clear


def everything_left(work: Workspace, *places: Path) -> bytes:
    """Return all that the files of a store and of its backups hold, decrypted."""
    file = work.store.file or Path()
    found = [file, file.with_name(file.name + "-wal")]
    for place in places or (folder(work),):
        found += [one for one in place.glob("*") if one.suffix == ".vssid"]
        found += list(place.glob("*-wal"))
    there = [one for one in found if one.is_file() and one.stat().st_size]
    return b"".join(pages(one, work.store.key) + one.read_bytes() for one in there)


def telling(*people: dict[str, str]) -> list[bytes]:
    """Return what must not be found: names, loud and folded, and numbers."""
    words = [
        value for one in people for key, value in one.items() if key != "birth_date"
    ]
    every = {
        *words,
        *(w.upper() for w in words),
        *(unidecode(w).lower() for w in words),
    }
    return [word.encode(code) for word in every for code in ("utf-8", "utf-16-le")]


def left_of(work: Workspace, words: list[bytes], *places: Path) -> list[bytes]:
    data = everything_left(work, *places)
    return [word for word in words if word in data]
