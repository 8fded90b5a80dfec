"""What takes the room in the frozen folder."""

from collections import Counter
from pathlib import Path

from installer.plan import Plan

MOST = 120 << 20  # bytes we aim at
SHOWN = 14
_QT = ("pyside6", "shiboken6", "qt6", "libqt6", "libpyside", "libshiboken")
_LONG = {"pil": "Pillow", "pillow.libs": "Pillow", "cryptodome": "PyCryptodome"}


def measure(plan: Plan) -> None:
    """Đo chỗ từng phần chiếm."""
    parts = by_part(plan.bundle)
    total = sum(parts.values())
    text = table(parts)
    (plan.made / f"{plan.stem}.sizes.txt").write_text(text, encoding="utf-8")
    print("\n".join(text.splitlines()[: SHOWN + 2]))
    if total > MOST:
        print(f"  (lớn hơn mức mong muốn {MOST >> 20} MB)")


def table(parts: Counter[str]) -> str:
    """Return the parts as the table that stands in docs/release.md, the largest first."""
    rows = [("all", sum(parts.values())), *parts.most_common()]
    lines = [f"| {name} | {size / (1 << 20):.1f} |" for name, size in rows]
    return "\n".join(["| part | MB |", "| --- | --- |", *lines, ""])


def by_part(bundle: Path) -> Counter[str]:
    """Return how many bytes each part takes; links take none."""
    parts: Counter[str] = Counter()
    for file in bundle.rglob("*"):
        if file.is_file() and not file.is_symlink():
            parts[part_of(file.relative_to(bundle))] += file.stat().st_size
    return parts


def part_of(file: Path) -> str:
    """Return what a file of the frozen folder belongs to."""
    names = file.parts
    if names[0] != "_internal":
        starter = len(names) == 1 and file.suffix in {"", ".exe"}
        return "program (our code and pure Python)" if starter else names[0]
    name = names[1].lower()
    if "icu" in file.name.lower():
        return "Qt's Unicode data (ICU)"
    if name.startswith(_QT):
        return "Qt"
    if len(names) == 2 or name.startswith("python3"):
        return "Python and its libraries"
    return _LONG.get(name, names[1].split("-")[0])
