"""Both faces offer every operation: what the window can do, the command line can, and back."""

import ast
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent / "vssid_desk"
# Not something one does: what other operations are made of.
PARTS = {
    "assessing",  # called by every write
    "campaign_check",  # of set_up
    "collating",  # of print_batch
    "column_looks",  # of preview_list
    "list_file",  # of import_list and preview_list
    "marking",  # of fill_forms
    "forget_backups",  # of forget and of generations
    "meeting_people",  # of import_list
    "newcomers",  # of import_list
    "packed_people",  # of preview_list
    "packing",  # of submit
    "pre_flight",  # of submit
    "preview_doubts",  # of preview_list
    "report_figures",  # of reports
    "report_kinds",  # of reports
    "trying",  # of self_test
    "tying",  # of import_list and link
    "viewed_people",  # of preview_list
    "workspace",  # opens the store for all others
}
OPERATIONS = sorted(
    file.stem
    for file in (HOME / "operations").glob("*.py")
    if file.stem != "__init__" and file.stem not in PARTS
)


def imported(face: str) -> set[str]:
    found: set[str] = set()
    for file in (HOME / face).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{name.name}" for name in node.names]
                found.update(name for name in (node.module, *names))
    prefix = "vssid_desk.operations."
    return {
        name.removeprefix(prefix).split(".")[0]
        for name in found
        if name.startswith(prefix)
    }


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("face", ["cli", "gui"])
def test_both_faces_offer_it(operation: str, face: str) -> None:
    assert operation in imported(face)
