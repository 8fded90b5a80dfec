"""Values of a form: what a path such as "case.declared.birth_date" names."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache
from unicodedata import is_normalized, normalize

from vssid_desk.documents.computed import COMPUTED
from vssid_desk.documents.formats import BY_KIND, FORMATS
from vssid_desk.documents.markup import first_style, plain
from vssid_desk.documents.scope import Scope
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.case import Case
from vssid_desk.domain.forms.blocks import Column, Field
from vssid_desk.domain.person import FIELDS, Kind, Person
from vssid_desk.domain.reference.list_codes import BY_HAND

Resolver = Callable[[Scope], str]

_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "unit": frozenset(item.name for item in fields(Unit)),
    "campaign": frozenset(item.name for item in fields(Campaign) if item.type is str),
    "case": frozenset({"group", "reason", "package_name", "outcome_note"}),
}
_SIDES = frozenset({"declared", "delivered", "card"})
_TOKEN = re.compile(r"\{([\w.]+)(?::(\w+))?(?:\|([^}]*))?\}")


class UnknownPathError(ValueError):
    """A form names a value that the program does not know."""


@lru_cache(maxsize=2048)
def resolver(path: str, format_: str = "") -> Resolver:
    """Return the function that reads a value and writes it in a format.

    Raises UnknownPathError for a path or a format that does not exist.
    """
    if format_ not in FORMATS:
        raise UnknownPathError(f"{path}: {format_}")
    read, kind = _reader(path)
    write = FORMATS[format_ or BY_KIND.get(kind, "")]
    if write is str:
        return lambda scope: _composed(read(scope))
    return lambda scope: _composed(write(read(scope)))


@lru_cache(maxsize=1024)
def readers(items: tuple[Field | Column, ...]) -> tuple[Resolver, ...]:
    """Return the functions that read fields of a line or columns of a table."""
    return tuple(map(_reader_of, items))


def _reader_of(item: Field | Column) -> Resolver:
    if not item.value:
        return _nothing
    read = resolver(item.value, item.format)
    if not isinstance(item, Column) or not item.filled_when:
        return read
    holds = resolver(item.filled_when)
    return lambda scope: read(scope) if holds(scope) else ""


def _nothing(_: Scope) -> str:
    return ""


def _composed(text: str) -> str:
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _reader(path: str) -> tuple[Resolver, Kind]:
    if path in COMPUTED:
        return COMPUTED[path], Kind.TEXT
    root, _, rest = path.partition(".")
    if root in {"row", "extra"} and rest:
        return lambda scope: getattr(scope, root).get(rest, ""), Kind.TEXT
    if rest in _ATTRIBUTES.get(root, ()):
        return lambda scope: str(getattr(getattr(scope, root), rest)), Kind.TEXT
    side, _, key = rest.partition(".")
    if root == "case" and side in _SIDES and key in FIELDS:
        return _person_reader(side, key), FIELDS[key].kind
    raise UnknownPathError(path)


def _person_reader(side: str, key: str) -> Resolver:
    tables = {
        Kind.ETHNICITY: "ethnicity",
        Kind.NATIONALITY: "nationality",
        Kind.RELATION: "relation",
    }
    table = tables.get(FIELDS[key].kind)
    if table is None:
        return lambda scope: str(getattr(_side(scope.case, side), key))

    def named(scope: Scope) -> str:
        code = getattr(_side(scope.case, side), key)
        return scope.reference.name_of(table, code) if code else ""

    return named


def _side(case: Case, side: str) -> Person:
    """Return one side of a case; a person on no list is named by what they declare."""
    if side == "delivered" and case.list_code == BY_HAND:
        return case.declared
    person: Person = getattr(case, side)
    return person


@dataclass(frozen=True, slots=True)
class Template:
    """A text with values in it; `is_static` when it has none.

    A static text keeps its emphasis; one with values is in one style, that of its start.
    """

    style: str
    pieces: tuple[str, ...]  # text before each value, and after the last
    values: tuple[tuple[Resolver, str], ...] = field(default=())

    @property
    def is_static(self) -> bool:
        """Tell whether the text is the same for everyone."""
        return not self.values

    def fill(self, scope: Scope) -> str:
        """Return the text with its values."""
        if not self.values:
            return self.pieces[0]
        parts = [self.pieces[0]]
        for (read, empty), after in zip(self.values, self.pieces[1:], strict=True):
            parts.append(read(scope) or empty)
            parts.append(after)
        return "".join(parts)


@lru_cache(maxsize=4096)
def template(text: str) -> Template:
    """Return a text of a form, ready to fill; raise UnknownPathError."""
    if not _TOKEN.search(text):
        return Template("", (text,))
    style, text = first_style(text), plain(text)
    pieces: list[str] = []
    values: list[tuple[Resolver, str]] = []
    end = 0
    for found in _TOKEN.finditer(text):
        pieces.append(text[end : found.start()])
        values.append((resolver(found[1], found[2] or ""), found[3] or ""))
        end = found.end()
    return Template(style, (*pieces, text[end:]), tuple(values))


def fill_all(texts: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """Return texts of a form with their values."""
    return tuple(template(text).fill(scope) for text in texts)
