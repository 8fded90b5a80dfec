"""All measures of papers in one run: one file, a file each, everything together, workbooks, memory.

Run: python -m tests.benchmarks.bench_batch [people], 6000 by default (about a minute). Ratios are
of processor seconds taken in turns in this run, for the machine may be busy; where cores work
together the wall counts, and what it can be at best is printed beside it.
"""

import os
import statistics
import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from time import perf_counter, process_time
from typing import Any

import xlsxwriter

from tests.benchmarks.bench_papers import ours, plain
from tests.benchmarks.peak import Peak
from tests.documents.sample_papers import book, filled, named
from vssid_desk.documents.crew import Crew, Order
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.xlsx import write_xlsx

DAY = "2026-11-20"
LISTS = ("mau_02", "d02_lt", "d03_ts")
ROUNDS = 3
ROWS = 10_000


def timed(act: Callable[[], Any]) -> tuple[float, float]:
    """Return processor seconds of this process and wall seconds."""
    cpu, wall = process_time(), perf_counter()
    act()
    return process_time() - cpu, perf_counter() - wall


def everything(papers: list[Paper]) -> None:
    """Make the declarations and the lists, each as PDF and as workbook."""
    version = book().version("tk1_ts", DAY)
    forms = [filled(version, paper) for paper in papers]
    write_pdf(forms)
    write_xlsx(forms)
    del forms
    for code in LISTS:
        form = filled(book().version(code, DAY), *papers)
        write_pdf([form])
        write_xlsx([form])


def plain_each(papers: Sequence[Paper]) -> None:
    """Draw a PDF each the plain way."""
    for paper in papers:
        plain([paper])


def ours_each(papers: Sequence[Paper], cores: int) -> None:
    """Draw a PDF each as a batch does."""
    version = book().version("tk1_ts", DAY)
    orders = [Order(n, [filled(version, one)]) for n, one in enumerate(papers)]
    with Crew(cores) as crew:
        for _ in crew.draw(orders):
            pass


def fastest_workbook(rows: Sequence[Sequence[str]]) -> None:
    """Write texts with XlsxWriter in its fastest way: row by row, nothing kept."""
    out = BytesIO()
    book_ = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": True})
    sheet = book_.add_worksheet()
    form = book_.add_format({"border": 1, "text_wrap": True})
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(at, column, text, form)
    book_.close()


def say(text: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def ratio(plainly: Callable[[], Any], ours_: Callable[[], Any]) -> float:
    """Return how many times as long the plain way takes, by processor, in turns."""
    pairs = [(timed(plainly)[0], timed(ours_)[0]) for _ in range(ROUNDS)]
    base, mine = (statistics.median(side) for side in zip(*pairs, strict=True))
    return base / mine


def one_file(papers: list[Paper]) -> None:
    """Print the rate of one file of all declarations."""
    found = ratio(lambda: plain(papers), lambda: ours(papers))
    say(f"one file of {len(papers)} TK1-TS: {found:.2f} of plain (wanted 0.70)")


def a_file_each(papers: list[Paper]) -> None:
    """Print the rate of one PDF per person on one core, and the gain of the second."""
    some = papers[: max(200, len(papers) // 10)]
    found = ratio(lambda: plain_each(some), lambda: ours_each(some, 1))
    say(f"a file each of {len(some)}: {found:.2f} of plain on one core (wanted 1.00)")
    cpu, alone = timed(lambda: ours_each(papers, 1))
    before = os.times()
    own, both = timed(lambda: ours_each(papers, 2))
    after = os.times()
    helpers = after.children_user - before.children_user
    helpers += after.children_system - before.children_system
    say(
        f"a file each of {len(papers)} on two cores: {alone / both:.2f} times as fast by wall "
        f"({alone:.1f} s, {both:.1f} s); processor {cpu:.1f} s alone, {own:.1f} + {helpers:.1f} s "
        f"shared, so {cpu * 2 / (own + helpers):.2f} times on idle cores"
    )


def workbook(papers: list[Paper]) -> None:
    """Print the time of a long list's workbook against the fastest writer's."""
    many = (papers * (ROWS // len(papers) + 1))[:ROWS]
    form = filled(book().version("mau_02", DAY), *many)
    rows = [row.cells for block in form.blocks for row in block.rows]
    found = 1 / ratio(lambda: fastest_workbook(rows), lambda: write_xlsx([form]))
    say(f"workbook of {ROWS} rows: {found:.2f} times XlsxWriter (wanted 2.00 at most)")


def main() -> None:
    """Print each measure."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 6000
    papers = [named(serial) for serial in range(people)]
    ours(papers[:10])
    plain(papers[:10])
    with Peak() as peak:
        ours_each(papers, 2)
    whole = peak.own + peak.child
    say(f"memory of a file each on two cores: {whole:.0f} MB in all (wanted 300)")
    with Peak() as peak:
        cpu, wall = timed(lambda: everything(papers))
    say(
        f"everything of {people} as PDF and XLSX: {cpu:.1f} s processor, {wall:.1f} s wall "
        "in one process (wanted 15)"
    )
    say(f"memory of it: {peak.own:.0f} MB, people and interpreter with it (wanted 300)")
    one_file(papers)
    a_file_each(papers)
    workbook(papers)


if __name__ == "__main__":
    main()
