"""Looks for known numbers and names in every file, as bytes of UTF-8 and UTF-16."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from unidecode import unidecode

_DIGITS = re.compile(rb"[0-9]{9,15}")
_WIDE = re.compile(rb"(?:[0-9]\x00){9,15}")  # UTF-16 in either order of bytes
_CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
# What a file of a kind that is never encrypted begins with; it may hold anything, compressed.
_KINDS = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG": "png",
    b"SQLite format 3": "sqlite",
    b"\x1f\x8b": "gzip",
}


@dataclass(frozen=True)
class Planted:
    """What must not be found."""

    numbers: frozenset[bytes]
    names: frozenset[str]

    @classmethod
    def of(cls, numbers: Iterable[str], names: Iterable[str]) -> "Planted":
        """Return what to look for; names also as they are folded for searching."""
        told = set(names)
        folded = {unidecode(name).lower() for name in told}
        return cls(
            frozenset(number.encode() for number in numbers),
            frozenset(told | folded | {name.upper() for name in told}),
        )


class Scan:
    """Reads files whole; the patterns are made once."""

    def __init__(self, planted: Planted) -> None:
        self._planted = planted
        self._names = {
            coding: frozenset(name.encode(coding) for name in planted.names)
            for coding in _CODINGS
        }
        families = {name.split()[0] + " " for name in planted.names}
        coded = {family.encode(coding) for family in families for coding in _CODINGS}
        self._families = re.compile(b"|".join(map(re.escape, sorted(coded))))
        self._longest = max(len(name) for name in self._names["utf-16-le"])

    def leaks(self, files: Iterable[Path]) -> list[str]:
        """Return what stands readable where."""
        return [
            f"{file.name}: {told}"
            for file in files
            for told in self._in(file.read_bytes())
        ]

    def _in(self, data: bytes) -> Iterator[str]:
        for start, kind in _KINDS.items():
            if data.startswith(start):
                yield f"a {kind} in clear"
        yield from self._numbers(data)
        yield from self._people(data)

    def _numbers(self, data: bytes) -> Iterator[str]:
        runs = [*_DIGITS.findall(data)]
        runs += [run.replace(b"\x00", b"") for run in _WIDE.findall(data)]
        for run in runs:
            for length in (9, 10, 12):
                for at in range(len(run) - length + 1):
                    if run[at : at + length] in self._planted.numbers:
                        yield "a number"

    def _people(self, data: bytes) -> Iterator[str]:
        for hit in self._families.finditer(data):
            piece = data[hit.start() : hit.start() + self._longest]
            for coding in _CODINGS:
                if any(
                    piece[:end] in self._names[coding]
                    for end in range(8, len(piece) + 1)
                ):
                    yield f"a name in {coding}"
