"""FormBook: the versions of every paper, and which one holds on a day, for whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from vssid_desk.domain.forms.version import SUBJECTS, FormVersion, parse_version
from vssid_desk.errors import UserError


def _begun(versions: Sequence[FormVersion], on: str) -> bool:
    return not on or versions[0].effective_from <= on


def _continued(
    version: FormVersion, sheets: Mapping[str, Sequence[FormVersion]]
) -> FormVersion:
    """Return a form with the blocks of the sheet that continues it."""
    if not version.continued_by:
        return version
    if version.continued_by not in sheets:
        raise UserError(
            f"Tệp biểu mẫu {version.code}/{version.effective_from}: không có tờ nối tiếp "
            f"“{version.continued_by}”. Sửa tệp này, hoặc cài lại chương trình từ bộ cài."
        )
    sheet = max(sheets[version.continued_by], key=lambda one: one.effective_from)
    blocks = tuple(
        replace(block, when="case.continued", new_page=not number)
        for number, block in enumerate(sheet.blocks)
    )
    mended = version.corrected
    if mended:
        mended = replace(mended, blocks=mended.blocks + blocks)
    return replace(version, blocks=version.blocks + blocks, corrected=mended)


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
                code: tuple(
                    _continued(version, by_code)
                    for version in sorted(found, key=lambda one: one.effective_from)
                )
                for code, found in by_code.items()
            }
        )

    def codes(self, on: str = "") -> tuple[str, ...]:
        """Return the codes of all forms, or of those that had begun on an ISO day.

        Those of one person come first.
        """
        found = (c for c, all_ in self.versions.items() if _begun(all_, on))
        return tuple(sorted(found, key=lambda c: (SUBJECTS.index(self.subject(c)), c)))

    def person_forms(self, on: str) -> dict[str, tuple[str, ...]]:
        """Return the forms in use on an ISO day by what a person is insured as."""
        found: dict[str, tuple[str, ...]] = {}
        for code in self.codes(on):
            version = self.version(code, on)
            for insured in version.used_for if version.is_used_on(on) else ():
                found[insured] = (*found.get(insured, ()), code)
        return found

    def added_forms(self, on: str) -> dict[str, dict[str, tuple[str, ...]]]:
        """Return the forms that some people need besides, by insured_as: code → when."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for code in self.codes(on):
            version = self.version(code, on)
            for insured in version.added_for if version.is_used_on(on) else ():
                found.setdefault(insured, {})[code] = version.added_when
        return found

    def with_role(self, role: str) -> tuple[str, ...]:
        """Return the codes of all declarations ("declaration") or covering lists ("list")."""
        return tuple(code for code in self.codes() if self._all(code)[-1].role == role)

    def names(self) -> dict[str, str]:
        """Return what each form is called, by its code."""
        return {code: found[-1].name for code, found in self.versions.items()}

    def subject(self, code: str) -> str:
        """Return whom a form is about: "case", "household" or "list"."""
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
