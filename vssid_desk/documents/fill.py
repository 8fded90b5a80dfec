"""Fill a form: a version and cases become texts in place, ready for paper and workbook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from vssid_desk.documents.filled_rows import FilledRow, filled_rows
from vssid_desk.documents.scope import Paper, Scope
from vssid_desk.documents.values import fill_all, readers, resolver
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.forms.blocks import (
    Block,
    CodeBlock,
    FieldsBlock,
    FrameBlock,
    SidesBlock,
    TableBlock,
    TextBlock,
)
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.reference.tables import Reference

__all__ = ["FilledBlock", "FilledForm", "FilledRow", "Paper", "fill"]


@dataclass(frozen=True, slots=True)
class FilledBlock:
    """A block with its texts in the order declared; a table has rows instead."""

    block: Block
    texts: tuple[str, ...] = ()
    rows: tuple[FilledRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form filled for one person or for a list; the same texts for paper and workbook.

    `title` names it in a window or file, `bookmark` within a file of many. `about` is the case of
    a form about one person or household; `marks` are the references printed by case, `page_marks`
    those of the pages in order ("" for none), which name everybody on a page. `watermark`
    stands light across every page.
    """

    version: FormVersion
    title: str
    bookmark: str
    blocks: tuple[FilledBlock, ...] = field(default=())
    about: int = 0
    marks: Mapping[int, str] = field(default_factory=dict)
    page_marks: tuple[str, ...] = ()
    watermark: str = ""

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
    lines: Sequence[Mapping[str, str]] = (),
) -> FilledForm:
    """Fill a form for one case (subject "case"), one household, or many people ("list").

    `signed_on` None leaves the day open; `extra` gives values named "extra.…" in the form,
    `form_names` the names of form codes for a list of papers, `lines` the rows of a table
    that is about no case. `subject` may be empty for a
    blank form. Misprints of the blank are kept when the campaign says so.
    """
    printed = version.printed(keep_misprints=campaign.keep_misprints)
    one = subject[0] if subject and version.subject != "list" else None
    scope = Scope(
        paper=one,
        papers=subject,
        unit=unit,
        campaign=campaign,
        reference=reference,
        signed_on=signed_on.isoformat() if signed_on else "",
        extra=extra or {},
        lines=lines,
    )
    name = one.case.declared.full_name or one.case.delivered.full_name if one else ""
    return FilledForm(
        version=printed,
        title=f"{version.name}: {name}" if name else version.name,
        bookmark=name or version.name,
        blocks=tuple(_filled(printed.blocks, scope, form_names or {})),
        about=one.case.id if one else 0,
        watermark=unit.watermark,
    )


def _filled(
    blocks: Iterable[Block], scope: Scope, names: Mapping[str, str]
) -> Iterator[FilledBlock]:
    for block in _wanted(blocks, scope):
        if isinstance(block, FieldsBlock):
            yield FilledBlock(block, _field_texts(block, scope))
        elif isinstance(block, TableBlock):
            yield FilledBlock(block, rows=tuple(filled_rows(block, scope, names)))
        elif isinstance(block, SidesBlock):
            yield FilledBlock(block, fill_all(side_texts(block), scope))
        elif isinstance(block, (TextBlock, FrameBlock)):
            yield FilledBlock(block, fill_all(block.text, scope))
        elif isinstance(block, CodeBlock):
            yield FilledBlock(block, (resolver(block.value)(scope),))


def _field_texts(block: FieldsBlock, scope: Scope) -> tuple[str, ...]:
    blanks = tuple(item.blank for item in block.fields)
    if block.filled_when and not resolver(block.filled_when)(scope):
        return blanks
    return tuple(
        read(scope) or blank
        for read, blank in zip(readers(block.fields), blanks, strict=True)
    )


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
