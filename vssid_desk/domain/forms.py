"""Forms: the versions of every paper, and which one holds on a day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from vssid_desk.domain.form_blocks import (
    Block,
    Column,
    Field,
    FieldsBlock,
    TableBlock,
)
from vssid_desk.domain.form_parsing import build, build_block, replaced
from vssid_desk.domain.person import FIELDS
from vssid_desk.errors import UserError

VERIFIED = ("confirmed", "one_source", "proposed")
SUBJECTS = ("case", "list")
_DECLARED = re.compile(r"^case\.declared\.(\w+)$")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """Paper size A4: orientation and margins in millimetres."""

    orientation: str = "portrait"
    top: float = 15.0
    right: float = 15.0
    bottom: float = 15.0
    left: float = 20.0
    size: float = 12.0  # of letters, in points
    leading: float = 1.45  # height of a line of fields, in sizes
    numbered: bool = False  # prints "Trang x/y"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FormVersion:
    """One version of a form, as declared in forms/<code>/<effective_from>.toml.

    `code` is the folder, `mark` the official name; `subject` is "case" (one paper a person) or
    "list"; `verified` says how sure its text is (VERIFIED). `corrections` maps misprints of the
    official blank to what they mean; `corrected` is this form with them applied.
    """

    code: str
    mark: str = ""
    name: str
    purpose: str = ""
    title: tuple[str, ...] = ()
    issued_by: str = ""
    effective_from: str
    effective_to: str = ""
    verified: str
    compared_on: str
    subject: str
    page: Page = field(default_factory=Page)
    corrections: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    corrected: "FormVersion | None" = None

    def holds_on(self, day: str) -> bool:
        """Tell whether an ISO day lies in the version's period, by what the law says."""
        return self.effective_from <= day and (
            not self.effective_to or day <= self.effective_to
        )

    def printed(self, *, keep_misprints: bool = True) -> "FormVersion":
        """Return the form to print: as the official blank, or with its misprints mended."""
        return self if keep_misprints or self.corrected is None else self.corrected

    def fields(self) -> tuple[str, ...]:
        """Return the Person keys it prints as declared, in the order of the form."""
        return _person_keys(_valued(self.blocks))

    def required_fields(self) -> tuple[str, ...]:
        """Return the Person keys without which it cannot be handed in."""
        return _person_keys(item for item in _valued(self.blocks) if item.required)


def _valued(blocks: Iterable[Block]) -> Iterator[Field | Column]:
    for block in blocks:
        if isinstance(block, FieldsBlock):
            yield from block.fields
        elif isinstance(block, TableBlock) and block.rows == "cases":
            yield from block.columns


def _person_keys(items: Iterable[Field | Column]) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for item in items:
        plain = _DECLARED.match(item.value)
        found = item.person or ((plain[1],) if plain else ())
        keys.update(dict.fromkeys(key for key in found if key in FIELDS))
    return tuple(keys)


def parse_version(raw: Mapping[str, Any]) -> FormVersion:
    """Return one version from its declaration; `form` names its folder.

    Raises UserError when a key is unknown or missing, or a value is none of its kind.
    """
    version = _parsed(raw)
    if not version.corrections:
        return version
    return replace(version, corrected=_parsed(replaced(raw, version.corrections)))


def _parsed(raw: Mapping[str, Any]) -> FormVersion:
    rest = dict(raw)
    code = rest.pop("form", "")
    where = f"{code}/{rest.get('effective_from', '')}"
    blocks = rest.pop("block", [])
    page = build(Page, rest.pop("page", {}), f"{where}, trang")
    version = build(FormVersion, {"code": code, **rest}, where)
    if version.verified not in VERIFIED or version.subject not in SUBJECTS:
        raise UserError(f"Tệp biểu mẫu {where}: sai mục verified hoặc subject.")
    return replace(
        version, page=page, blocks=tuple(build_block(one, where) for one in blocks)
    )


@dataclass(frozen=True, slots=True, eq=False)
class FormBook:
    """Every form the program ships, all versions."""

    versions: Mapping[str, tuple[FormVersion, ...]]  # by code, oldest first

    @classmethod
    def of(cls, declared: Iterable[Mapping[str, Any]]) -> Self:
        """Build from declarations in any order; raise UserError when one is at fault."""
        by_code: dict[str, list[FormVersion]] = {}
        for raw in declared:
            version = parse_version(raw)
            by_code.setdefault(version.code, []).append(version)
        return cls(
            {
                code: tuple(sorted(found, key=lambda one: one.effective_from))
                for code, found in by_code.items()
            }
        )

    def codes(self) -> tuple[str, ...]:
        """Return the codes of all forms, those of one person first."""
        return tuple(sorted(self.versions, key=lambda code: (self.subject(code), code)))

    def names(self) -> dict[str, str]:
        """Return what each form is called, by its code."""
        return {code: found[-1].name for code, found in self.versions.items()}

    def subject(self, code: str) -> str:
        """Return whether a form is of one person ("case") or of many ("list")."""
        return self._all(code)[-1].subject

    def version(self, code: str, on: str, choice: str = "") -> FormVersion:
        """Return the newest version that has begun on an ISO day, or the one chosen.

        `choice` is the `effective_from` of the version the local office takes. A form that the
        law ended is still found, because offices go on asking for it: ask `holds_on`.
        Raises UserError for an unknown code, or a day before the first version.
        """
        found = self._all(code)
        for version in found:
            if choice and version.effective_from == choice:
                return version
        begun = [version for version in found if version.effective_from <= on]
        if not begun:
            raise UserError(
                f"Chưa có mẫu “{found[0].name}” cho ngày ký {on}. Chọn ngày ký muộn hơn."
            )
        return begun[-1]

    def choices(self, code: str) -> tuple[FormVersion, ...]:
        """Return every version of a form, newest first, for the form chooser."""
        return tuple(reversed(self._all(code)))

    def fields(self, code: str, on: str, choice: str = "") -> tuple[str, ...]:
        """Return the Person keys a form prints as declared, in its order."""
        return self.version(code, on, choice).fields()

    def required_fields(self, code: str, on: str, choice: str = "") -> tuple[str, ...]:
        """Return the Person keys that a form cannot do without."""
        return self.version(code, on, choice).required_fields()

    def _all(self, code: str) -> tuple[FormVersion, ...]:
        if code not in self.versions:
            raise UserError(f"Chương trình không có biểu mẫu “{code}”.")
        return self.versions[code]
