"""Build what an office installs: `python3 build_installer.py [--windows] [--try]`.

On Windows a per-user installer, on Debian a package, everywhere a zip that runs from a stick.
Only the standard library is used here; what freezes the program is pinned in
requirements-build.lock and installed under build/.  `--windows` builds the Windows installer
on Debian, under wine.  `--try` installs the result where nothing else is, tests and removes it.
"""

from __future__ import annotations  # so that an older Python gets as far as being told

import argparse
import errno
import sys
from collections.abc import Callable, Sequence

from installer import (
    archive,
    cross,
    debian,
    debian_trial,
    environment,
    freeze,
    icu,
    needs,
    notices,
    proof,
    release,
    sizes,
    trimming,
    windows_setup,
    windows_trial,
)
from installer.plan import CannotBuild, Plan, plan_for

Step = Callable[[Plan], None]

BEGIN: tuple[Step, ...] = (needs.check_room, needs.check_tools, release.begin)
FROZEN: tuple[Step, ...] = (
    trimming.trim,
    icu.make_smaller,
    notices.add_notices,
    proof.check_no_system_library,
    sizes.measure,
    proof.self_test,
)
END: tuple[Step, ...] = (archive.make_zip, release.write_sums, release.publish)
STEPS: dict[str, tuple[Step, ...]] = {
    "debian": (
        *BEGIN,
        environment.make_environment,
        freeze.freeze,
        *FROZEN,
        debian.make_package,
        *END,
    ),
    "windows": (
        *BEGIN,
        environment.make_environment,
        freeze.freeze,
        *FROZEN,
        windows_setup.make_setup,
        *END,
    ),
    "cross": (
        *BEGIN,
        cross.fetch_python,
        cross.verify_signatures,
        cross.install_wheels,
        cross.make_wine,
        freeze.freeze,
        *FROZEN,
        windows_setup.make_setup,
        *END,
    ),
}
TRIALS: dict[str, Step] = {
    "debian": debian_trial.try_package,
    "windows": windows_trial.try_setup,
    "cross": windows_trial.try_setup,
}


def main(arguments: Sequence[str]) -> int:
    """Build what the arguments ask for; return 0 when all is made, 1 when it is not."""
    parser = argparse.ArgumentParser(prog="build_installer.py", description=__doc__)
    parser.add_argument("--windows", action="store_true", help="for Windows, on Debian")
    parser.add_argument("--try", dest="trial", action="store_true", help="and try it")
    options = parser.parse_args(arguments)
    plan = plan_for(windows=options.windows, trial=options.trial)
    return build(plan, steps_of(plan))


def steps_of(plan: Plan) -> tuple[Step, ...]:
    """Return the steps of a plan in their order."""
    return STEPS[plan.kind] + ((TRIALS[plan.kind],) if plan.trial else ())


def build(plan: Plan, steps: Sequence[Step]) -> int:
    """Run steps; when one cannot go on, tell it in a sentence and leave nothing half built."""
    try:
        for step in steps:
            print(f"– {(step.__doc__ or '').splitlines()[0]}", flush=True)
            step(plan)
    except CannotBuild as stopped:
        return _stop(plan, str(stopped))
    except OSError as fault:
        return _stop(plan, _of_disk(fault))
    except KeyboardInterrupt:
        return _stop(plan, "Đã dừng, không để lại gì dở dang.")
    return 0


def _stop(plan: Plan, why: str) -> int:
    release.clear(plan)
    print(why, file=sys.stderr)
    return 1


def _of_disk(fault: OSError) -> str:
    if fault.errno == errno.ENOSPC:
        return "Ổ đĩa hết chỗ giữa chừng, không để lại gì dở dang. Xóa bớt tệp rồi chạy lại."
    place = fault.filename or "một tệp"
    return f"Không đọc hoặc ghi được “{place}” ({fault.strerror}). Kiểm tra quyền rồi chạy lại."


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
