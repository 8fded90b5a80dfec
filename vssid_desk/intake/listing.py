"""A whole file is read: tables found, list recognised, people sent, every row explained."""

from collections import Counter
from collections.abc import Sequence, Set
from typing import Any

from vssid_desk.domain.checks.sharers import Sharers
from vssid_desk.intake.corrections import surveyed
from vssid_desk.intake.described import SAMPLE_ROWS, described, texts_of
from vssid_desk.intake.formats.opening import sheets_of
from vssid_desk.intake.people import PeopleMaker
from vssid_desk.intake.reading import FIRST
from vssid_desk.intake.recognise import letter_of, recognise, title_of
from vssid_desk.intake.refusal import NobodyFound
from vssid_desk.intake.request import Request, Sink
from vssid_desk.intake.sheet import Row, Sheet, letters
from vssid_desk.intake.sheet_reading import SheetReading, filled_down
from vssid_desk.intake.spoilt import refuse_spoilt
from vssid_desk.intake.survey import SheetSurvey
from vssid_desk.intake.table import Table
from vssid_desk.intake.two_people import NO_CHOICES, Dividing

FIRST_BATCH, BATCH = (
    500,
    2000,
)  # people sent at once: the first soon, who stores them waits
WITH_REASON = {"mau_02", "agency_answer", "police_answer"}


class ListReading:
    """One reading of one file."""

    def __init__(self, request: Request, sink: Sink) -> None:
        self.request, self.sink = request, sink
        self.batch: list[dict[str, Any]] = []
        self.other_rows: list[dict[str, Any]] = []
        self.left_out: list[dict[str, str]] = []
        self.samples: list[dict[str, Any]] = []
        self.sharers = Sharers()
        self.mapping: dict[str, Any] = {}
        self.divided: list[dict[str, Any]] = []
        self.undivided: list[list[Any]] = []
        self.rows, self.person_rows, self.people = 0, 0, 0
        self.total = 0

    def read(self) -> dict[str, Any]:
        """Read everything; return the reading without its people, which went to the sink."""
        sheets = sheets_of(
            self.request.file,
            password=self.request.password,
            careful=self.request.careful,
            begun=self.request.begun,
        )
        surveys, self.mapping = surveyed(
            sheets, self.request.mapping, self.request.remembered
        )
        for item in surveys:
            refuse_spoilt(self.request.file.name, item.samples())
        read = [item for item in surveys if item.bands]
        self.left_out += [
            {"sheet": item.sheet.name, "why": item.why_left_out}
            for item in surveys
            if not item.bands
        ]
        self.left_out += [
            {"sheet": item.sheet.name, "why": item.sheet.lacks}
            for item in read
            if item.sheet.lacks
        ]
        self.total = sum(item.found.rows for item in read)
        code, confidence = self._recognise(read)
        self.sink.begin(self._beginning(read, code, confidence))
        for item in read:
            if code in WITH_REASON:
                _note_is_reason(item.tables)
            self._read_sheet(item)
        self._miss_divided({item.sheet.name for item in read})
        self._send()
        if not self.people:
            raise self._nobody(surveys)
        return self._result(read, code, confidence)

    def _recognise(self, read: Sequence[SheetSurvey]) -> tuple[str, str]:
        columns = [c for item in read for table in item.tables for c in table.columns]
        code, confidence = recognise(
            [line for item in read for line in item.titles()],
            [item.sheet.name for item in read],
            {c.key for c in columns},
            " ".join(f"{c.above} {c.header}" for c in columns),
        )
        headless = any(not t.has_header for item in read for t in item.tables)
        return code, "unsure" if headless else confidence

    def _read_sheet(self, item: SheetSurvey) -> None:
        makers = [
            PeopleMaker(
                item.sheet,
                table,
                _own_rows(item, table),
                self.request.today,
                known_alone=self.request.known_alone,
            )
            for table in item.tables
        ]
        change = self.mapping.get(item.sheet.name, {})
        reading = SheetReading(item, makers, change.get("people", NO_CHOICES))
        sample: list[dict[str, Any]] = []
        before = self.people
        for (row, cells, _), (kind, people) in reading.rows(filled_down(item.sheet)):
            number = item.sheet.shown_row(row)
            if number:  # else the text of a letter around its table
                self._count(item.sheet.name, number, kind, people)
            if len(sample) < SAMPLE_ROWS:
                sample.append({"row": number, "cells": texts_of(cells), "kind": kind})
        self._correct(item.sheet, reading.unfollowed)
        self._divided(item.sheet.name, reading.dividing)
        if self.people + len(self.batch) == before:
            self.left_out.append(
                {
                    "sheet": item.sheet.name,
                    "why": "Có dòng tiêu đề nhưng không có người nào.",
                }
            )
        width = max((len(line["cells"]) for line in sample), default=0)
        columns = [letters(i) for i in range(width)]
        self.samples.append(
            {"sheet": item.sheet.name, "columns": columns, "rows": sample}
        )

    def _count(
        self, sheet: str, number: int, kind: str, people: list[dict[str, Any]]
    ) -> None:
        self.rows += 1
        if kind != "person":
            self.other_rows.append({"sheet": sheet, "row": number, "kind": kind})
            return
        self.person_rows += 1
        self.batch += people
        if len(self.batch) >= (BATCH if self.people else FIRST_BATCH):
            self._send()

    def _divided(self, sheet: str, dividing: Dividing) -> None:
        """Keep which rows held several people, and which did not although it was said."""
        self.divided += [
            {"sheet": sheet, "row": row, "people": count}
            for row, count in dividing.divided.items()
        ]
        self.undivided += [[sheet, row] for row in sorted(dividing.unused)]

    def _miss_divided(self, read: Set[str]) -> None:
        """Tell the rows that were said to hold several people on sheets that are not read."""
        for sheet, change in self.request.mapping.items():
            if sheet not in read and sheet != FIRST:
                self.undivided += [[sheet, row] for row in change.get("people", ())]

    def _correct(self, sheet: Sheet, rows: Sequence[int]) -> None:
        """Tell rows taken for groups, below which nobody stands, as the notes they are."""
        wrong = set(map(sheet.shown_row, rows))
        for row in self.other_rows if wrong else ():
            if row["sheet"] == sheet.name and row["row"] in wrong:
                row["kind"] = "note"

    def _send(self) -> None:
        if self.batch:
            self.people += len(self.batch)
            self.sharers.extend([person["fields"] for person in self.batch])
            self.sink.people(self.batch)
            self.batch = []
            self.sink.progress(self.rows, self.total)

    def _nobody(self, surveys: Sequence[SheetSurvey]) -> NobodyFound:
        why = "; ".join(f"“{item['sheet']}”: {item['why']}" for item in self.left_out)
        return NobodyFound(
            f"Không đọc được người nào trong tệp “{self.request.file.name}”. {why} "
            "Hãy kiểm tra dòng tiêu đề phải có cột Họ và tên hoặc cột số (ĐDCN/CCCD, mã số BHXH).",
            [item.looked_at() for item in surveys if item.found.rows],
        )

    def _result(
        self, read: Sequence[SheetSurvey], code: str, confidence: str
    ) -> dict[str, Any]:
        kinds = Counter(row["kind"] for row in self.other_rows)
        return {
            **self._beginning(read, code, confidence),
            "tables": [
                described(item.sheet, table) for item in read for table in item.tables
            ],
            "other_rows": self.other_rows,
            "left_out": self.left_out,
            "receipt": {
                "rows_with_content": self.rows,
                "person_rows": self.person_rows,
                "explained": len(self.other_rows),
                "people": self.people,
                "by_kind": dict(kinds),
                "divided": self.divided,
            },
            "sample": self.samples,
            "sharers": self.sharers.indexes(),
            "mapping": self.mapping,
            "undivided": self.undivided,
        }

    @staticmethod
    def _beginning(
        read: Sequence[SheetSurvey], code: str, confidence: str
    ) -> dict[str, Any]:
        """Return what is known before the first person is read."""
        titles = [line for item in read for line in item.titles()]
        return {
            "list": {"code": code, "confidence": confidence},
            "title": title_of(titles),
            "letter": letter_of(titles),
        }


def _own_rows(item: SheetSurvey, table: Table) -> list[Row]:
    return [row for row in item.samples() if table.last < row[0] < table.end]


def _note_is_reason(tables: Sequence[Table]) -> None:
    """On lists that give reasons, the notes column is the reason where no other is."""
    for table in tables:
        if not table.indexes("reason"):
            for column in table.columns:
                if column.key == "note":
                    column.key = "reason"
