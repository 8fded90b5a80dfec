"""Fill a form: a version and cases become texts in place, ready for paper and workbook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from vssid_desk.documents import corrections, counts
from vssid_desk.documents.scope import Paper, Scope
from vssid_desk.documents.values import Resolver, fill_all, resolver
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.form_blocks import (
    Block,
    CodeBlock,
    FieldsBlock,
    FrameBlock,
    Section,
    SidesBlock,
    TableBlock,
    TextBlock,
)
from vssid_desk.domain.forms import FormVersion
from vssid_desk.domain.reference import Reference

__all__ = ["FilledBlock", "FilledForm", "FilledRow", "Paper", "fill"]


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a table: kind "row", "group", "section", "total" or "blank", and its cells."""

    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilledBlock:
    """A block with its texts in the order declared; a table has rows instead."""

    block: Block
    texts: tuple[str, ...] = ()
    rows: tuple[FilledRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form filled for one person or for a list; the same texts for paper and workbook.

    `title` names it in a window or file, `bookmark` within a file of many.
    """

    version: FormVersion
    title: str
    bookmark: str
    blocks: tuple[FilledBlock, ...] = field(default=())

    def texts(self) -> Iterator[str]:
        """Return every text that was filled in, row by row."""
        for block in self.blocks:
            yield from block.texts
            for row in block.rows:
                yield from row.cells


def fill(
    version: FormVersion,
    subject: Sequence[Paper],
    *,
    unit: Unit,
    campaign: Campaign,
    reference: Reference,
    signed_on: date | None = None,
    extra: Mapping[str, str] | None = None,
    form_names: Mapping[str, str] | None = None,
) -> FilledForm:
    """Fill a form for one case (subject "case") or for many (subject "list").

    `signed_on` None leaves the day open; `extra` gives values named "extra.…" in the form,
    `form_names` the names of form codes for a list of papers. `subject` may be empty for a
    blank form. Misprints of the blank are kept when the campaign says so.
    """
    printed = version.printed(keep_misprints=campaign.keep_misprints)
    one = subject[0] if subject and version.subject == "case" else None
    scope = Scope(
        paper=one,
        papers=subject,
        unit=unit,
        campaign=campaign,
        reference=reference,
        signed_on=signed_on.isoformat() if signed_on else "",
        extra=extra or {},
    )
    name = one.case.declared.full_name or one.case.delivered.full_name if one else ""
    title = f"{version.name}: {name}" if name else version.name
    return FilledForm(
        version=printed,
        title=title,
        bookmark=name or version.name,
        blocks=tuple(_filled(printed.blocks, scope, form_names or {})),
    )


def _filled(
    blocks: Iterable[Block], scope: Scope, names: Mapping[str, str]
) -> Iterator[FilledBlock]:
    for block in _wanted(blocks, scope):
        if isinstance(block, FieldsBlock):
            yield FilledBlock(block, _field_texts(block, scope))
        elif isinstance(block, TableBlock):
            yield FilledBlock(block, rows=tuple(_rows(block, scope, names)))
        elif isinstance(block, SidesBlock):
            yield FilledBlock(block, fill_all(side_texts(block), scope))
        elif isinstance(block, (TextBlock, FrameBlock)):
            yield FilledBlock(block, fill_all(block.text, scope))
        elif isinstance(block, CodeBlock):
            yield FilledBlock(block, (resolver(block.value)(scope),))


def _field_texts(block: FieldsBlock, scope: Scope) -> tuple[str, ...]:
    if block.filled_when and not resolver(block.filled_when)(scope):
        return ("",) * len(block.fields)
    return tuple(read(scope) for read in _readers(block))


def _wanted(blocks: Iterable[Block], scope: Scope) -> Iterator[Block]:
    """Return the blocks whose condition holds; several blocks share one condition."""
    holds = {"": True}
    for block in blocks:
        if block.when not in holds:
            holds[block.when] = bool(resolver(block.when)(scope))
        if holds[block.when]:
            yield block


@lru_cache(maxsize=64)
def side_texts(block: SidesBlock) -> tuple[str, ...]:
    """Return the texts of all sides, one after the other, each with its name last."""
    found: list[str] = []
    for side in block.sides:
        found.extend(side.text)
        found.append(f"{{{side.name}}}" if side.name else "")
    return tuple(found)


@lru_cache(maxsize=512)
def _readers(block: FieldsBlock | TableBlock) -> tuple[Resolver, ...]:
    items = block.fields if isinstance(block, FieldsBlock) else block.columns
    return tuple(
        resolver(item.value, item.format) if item.value else _nothing for item in items
    )


def _nothing(_: Scope) -> str:
    return ""


def _rows(
    block: TableBlock, scope: Scope, names: Mapping[str, str]
) -> Iterator[FilledRow]:
    if block.rows == "cases":
        made = list(_person_rows(block, scope))
    else:
        data = {
            "differences": lambda: corrections.rows(scope),
            "evidence": lambda: counts.evidence_rows(scope),
            "forms": lambda: counts.form_rows(scope, names),
        }[block.rows]()
        made = [_row(block, replace(scope, row=one)) for one in data]
    yield from made
    width = len(block.columns)
    lacking = block.min_rows - sum(row.kind == "row" for row in made)
    yield from [FilledRow("blank", ("",) * width)] * max(0, lacking)
    if block.total:
        yield FilledRow(
            "total", (*fill_all((block.total,), scope), *[""] * (width - 1))
        )


def _person_rows(block: TableBlock, scope: Scope) -> Iterator[FilledRow]:
    if not block.sections:
        yield from _grouped(block, scope, scope.papers)
        return
    for section in block.sections:
        cells = (section.code, section.label, *[""] * (len(block.columns) - 2))
        yield FilledRow("section", cells)
        if section.people:
            yield from _grouped(block, scope, _people_of(block, section, scope.papers))


def _people_of(
    block: TableBlock, section: Section, papers: Sequence[Paper]
) -> list[Paper]:
    """Return the people of a section: by how their kind of change begins, else all others."""
    others = [one.change for one in block.sections if one.change]
    found = []
    for paper in papers:
        kind = paper.case.declared.change_kind
        named = next((change for change in others if kind.startswith(change)), "")
        if named == section.change:
            found.append(paper)
    return found


def _grouped(
    block: TableBlock, scope: Scope, papers: Sequence[Paper]
) -> Iterator[FilledRow]:
    scopes = [replace(scope, paper=paper) for paper in papers]
    group_of = resolver(block.group_by) if block.group_by else _nothing
    groups: dict[str, list[Scope]] = {}
    for one in scopes:
        groups.setdefault(group_of(one), []).append(one)
    number = 0
    for group, members in groups.items():
        if group:
            yield FilledRow("group", (group, *[""] * (len(block.columns) - 1)))
        for one in members:
            number += 1
            yield _row(block, replace(one, row={"number": str(number)}))


def _row(block: TableBlock, scope: Scope) -> FilledRow:
    return FilledRow("row", tuple(read(scope) for read in _readers(block)))
