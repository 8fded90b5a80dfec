"""Papers of a whole commune: one file, a file each on two cores, workbooks, memory.

Run: python -m tests.benchmarks.bench_batch [people]. Each line is a ratio of one run; processor
seconds where the machine may be busy, wall seconds where cores work together.
"""

import resource
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from random import Random
from time import perf_counter, process_time
from typing import Any

import xlsxwriter

from tests.benchmarks.bench_papers import ours, plain
from tests.documents.sample_papers import book, filled, ordinary
from tests.people import person
from vssid_desk.documents.crew import Crew, Order
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.documents.xlsx import write_xlsx

DAY = "2026-11-20"
LISTS = ("mau_02", "d03_ts")


def named(serial: int) -> Paper:
    """Return an ordinary person with a name of their own."""
    one = ordinary(serial)
    name = person(Random(serial), serial=serial)["full_name"]
    declared = replace(one.case.declared, full_name=name)
    return replace(one, case=replace(one.case, declared=declared))


def timed(act: Callable[[], Any]) -> tuple[float, float]:
    """Return processor seconds of this process and wall seconds."""
    cpu, wall = process_time(), perf_counter()
    act()
    return process_time() - cpu, perf_counter() - wall


def everything(papers: list[Paper]) -> None:
    """Make the declarations and the lists as PDF, the lists as workbooks."""
    ours(papers)
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


def main() -> None:
    """Print each measure."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 6000
    papers = [named(serial) for serial in range(people)]
    ours(papers[:10])
    plain(papers[:10])
    one, mine = timed(lambda: plain(papers))[0], timed(lambda: ours(papers))[0]
    say(f"one file of {people}: {one / mine:.2f} of plain (wanted 0.70)")
    cpu, wall = timed(lambda: everything(papers))
    say(
        f"all papers of {people}: {cpu:.1f} s processor, {wall:.1f} s wall on one core (15)"
    )
    some = papers[: max(200, people // 10)]
    base = timed(lambda: plain_each(some))[0]
    alone = timed(lambda: ours_each(some, 1))[0]
    both = timed(lambda: ours_each(some, 2))[1]
    say(f"a file each: {base / alone:.2f} of plain on one core (wanted 1.00)")
    say(f"a file each on two cores: {alone / both:.2f} times one core, by wall")
    form = filled(book().version("mau_02", DAY), *papers)
    rows = [row.cells for block in form.blocks for row in block.rows]
    fast, ours_ = (
        timed(lambda: fastest_workbook(rows))[0],
        timed(lambda: write_xlsx([form]))[0],
    )
    say(
        f"workbook of {len(rows)} rows: {ours_ / fast:.2f} times XlsxWriter (wanted 2.00)"
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"memory: {peak:.0f} MB, people and interpreter with it (wanted 300)")


if __name__ == "__main__":
    main()
