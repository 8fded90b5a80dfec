"""Import a next list against an earlier one of the same people, and take it back.

    python -m tests.benchmarks.bench_next [people]

Of the next list one in thirty people is new, one gone, one altered.  Prints ratios to the
first import of the same run; nothing here is an assertion.
"""

import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.bench_import import desk, seconds
from tests.benchmarks.large_list import write_large_list
from vssid_desk.operations import history
from vssid_desk.operations.import_list import import_list


def main(count: int) -> None:
    """Measure once in a scratch folder."""
    with tempfile.TemporaryDirectory() as folder:
        first = write_large_list(Path(folder) / "first.xlsx", count)
        following = write_large_list(Path(folder) / "next.xlsx", count, turnover=30)
        work = desk(Path(folder))
        print(f"load of the machine   {os.getloadavg()[0]:8.2f}")
        once = seconds(lambda: import_list(work, first, campaign_id=1))
        print(f"import of the first   {once:8.2f} s")
        took = seconds(lambda: import_list(work, following, campaign_id=1))
        print(f"import of the next    {took:8.2f} s   {took / once:.2f} × the first")
        for name, step in (
            ("undo of the next", history.undo),
            ("redo of the next", history.redo),
            ("undo of it again", history.undo),
            ("undo of the first", history.undo),
        ):
            spent = seconds(lambda step=step: step(work))
            print(f"{name:<20}  {spent:8.2f} s   {spent / once:.2f} × the first")
        work.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
