"""Forms: one version of a paper, as its file declares it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from vssid_desk.domain.forms.blocks import (
    Block,
    Column,
    Field,
    FieldsBlock,
    TableBlock,
)
from vssid_desk.domain.forms.parsing import build, build_block, replaced
from vssid_desk.domain.person import FIELDS
from vssid_desk.errors import UserError

# How sure the text of a form is, in the words of the form chooser.
VERIFIED: Mapping[str, str] = MappingProxyType(
    {
        "confirmed": "đã đối chiếu nhiều nguồn",
        "one_source": "đối chiếu từ một nguồn",
        "proposed": "mẫu đề xuất, cần cơ quan BHXH xác nhận",
    }
)
SUBJECTS = ("case", "household", "list")  # the order they are offered in
ROLES = ("", "declaration", "list", "handout")
NO_CODE = "no_code"  # of `added_when`: the person has no social insurance code yet
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

    `code` is the folder, `mark` the official name; `subject` is "case" (one paper a person),
    "household" or "list"; `verified` says how sure its text is (VERIFIED), `doubts` what to ask
    the agency. `role` tells a declaration, the list that covers it, and a hand-out from other papers;
    `used_for` names who needs it by what they are insured as, from `used_from` on if that is
    later; those of `added_for` need it only when one of `added_when` holds: "no_code", or a
    Person key that they declare otherwise than it was delivered. `continued_by` is the form whose blocks take corrections that find no room.
    A hand-out is given to people on the paths `handed_with` (keys of forms/handling_paths), and
    may have a short `message` with values, to be copied.
    `filed_as` is the kind of evidence that its signed copy is.
    `corrections` maps misprints of the official blank to what they mean; `corrected` is this
    form with them applied.
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
    doubts: tuple[str, ...] = ()
    subject: str
    role: str = ""
    used_for: tuple[str, ...] = ()
    used_from: str = ""
    added_for: tuple[str, ...] = ()
    added_when: tuple[str, ...] = ()
    continued_by: str = ""
    page: Page = field(default_factory=Page)
    handed_with: tuple[str, ...] = ()
    message: str = ""
    filed_as: str = ""
    corrections: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    corrected: "FormVersion | None" = None

    def holds_on(self, day: str) -> bool:
        """Tell whether an ISO day lies in the version's period, by what the law says."""
        return self.effective_from <= day and (
            not self.effective_to or day <= self.effective_to
        )

    def is_used_on(self, day: str) -> bool:
        """Tell whether it is the form of those it is used for on an ISO day."""
        return self.holds_on(day) and self.used_from <= day

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
    known = version.verified in VERIFIED and version.role in ROLES
    if not known or version.subject not in SUBJECTS:
        raise UserError(f"Tệp biểu mẫu {where}: sai mục verified, subject hoặc role.")
    if not set(version.added_when) <= FIELDS.keys() | {NO_CODE}:
        raise UserError(f"Tệp biểu mẫu {where}: sai mục added_when.")
    return replace(
        version, page=page, blocks=tuple(build_block(one, where) for one in blocks)
    )
