"""The finished files: begun afresh, summed, published whole or not at all."""

import hashlib
from pathlib import Path

from installer.plan import Plan, remove

SUMS = "SHA256SUMS"


def begin(plan: Plan) -> None:
    """Bắt đầu trong một thư mục trống."""
    clear(plan)
    plan.made.mkdir(parents=True)


def clear(plan: Plan) -> None:
    """Bỏ những gì làm dở."""
    remove(plan.work)


def write_sums(plan: Plan) -> None:
    """Ghi mã kiểm SHA-256 của từng tệp."""
    files = sorted(file for file in plan.made.iterdir() if file.suffix != ".txt")
    lines = [f"{digest(file)}  {file.name}\n" for file in files]
    sums = plan.made / f"{plan.stem}.{SUMS}.txt"
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")


def digest(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def publish(plan: Plan) -> None:
    """Chuyển tệp đã xong vào dist/."""
    plan.released.mkdir(exist_ok=True)
    for file in sorted(plan.made.iterdir()):
        file.replace(plan.released / file.name)
        print(f"  {file.name}: {(plan.released / file.name).stat().st_size:,} byte")
