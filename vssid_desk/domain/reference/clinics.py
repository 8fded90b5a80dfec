"""Clinics for the first registration (nơi đăng ký KCB ban đầu): code, name, finding one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vssid_desk.domain.values.text import fold

# Two digits of the province, then three: digits, or a letter and two digits.
_CODE = re.compile(r"\d{2}[A-Z0-9]\d{2}")
_SHORT = re.compile(r"\d{4}")  # a leading zero that a spreadsheet took away
_BESIDE = re.compile(r"[\s\-.]+")
MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Clinic:
    """One clinic; `code` has five characters: 01001, 01C54."""

    code: str
    name: str


def clinic_code(text: str) -> str:
    """Return a code as it is stored: "01 - C54" → "01C54"; "" when it is none.

    A code whose leading zero was lost gets it back.
    """
    said = _BESIDE.sub("", text).upper()
    if _SHORT.fullmatch(said):
        said = f"0{said}"
    return said if _CODE.fullmatch(said) else ""


@dataclass(frozen=True, slots=True)
class Clinics:
    """The clinics known, by code; words are found without marks."""

    names: Mapping[str, str]

    def find(self, text: str) -> list[Clinic]:
        """Return clinics whose code begins so or whose name holds every word, at most 40."""
        code, words = _BESIDE.sub("", text).upper(), fold(text).split()
        found = [
            Clinic(key, name)
            for key, name in self.names.items()
            if words and (key.startswith(code) or _holds(name, words))
        ]
        return found[:MOST_SHOWN]


def _holds(name: str, words: list[str]) -> bool:
    folded = fold(name)
    return all(word in folded for word in words)
