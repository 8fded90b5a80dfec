"""The house rules that no linter knows: sizes, one place for each thing, nothing foreign."""

import ast
import re
import unicodedata
from functools import cache
from pathlib import Path
from statistics import median

import pytest

HOME = Path(__file__).resolve().parents[1]
NOT_OURS = {".git", ".venv", "build", "demo", "dist", "__pycache__"}
BINARY = {".ttf", ".png", ".ico", ".xlsx", ".xls", ".ods", ".pdf", ".zip", ".jpg"}

MOST_LINES_OF_A_FILE = 250
MOST_LINES_OF_A_FUNCTION = 40
MOST_MEDIAN_OF_FUNCTIONS = 8
MOST_METHODS = 15

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files() -> list[Path]:
    """Every text file of ours."""
    return [
        file
        for file in sorted(HOME.rglob("*"))
        if file.is_file()
        and not NOT_OURS & set(file.relative_to(HOME).parts)
        and not any(part.endswith("_cache") for part in file.parts)
        and file.suffix not in BINARY
        and file.name not in {".coverage", "LICENSE"}
        and ".hypothesis" not in file.parts
    ]


@cache
def code(*folders: str) -> dict[str, str]:
    """The Python files under some folders, all of them without one, by name."""
    return {
        name: file.read_text(encoding="utf-8")
        for file in files()
        if file.suffix == ".py"
        and (name := file.relative_to(HOME).as_posix()).startswith(folders or ("",))
    }


def nodes(kind):
    """Every node of a kind with the name of its file."""
    for name, text in code().items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, kind):
                yield name, node


def lines_of(function: Function) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def lines_of_body(function: Function) -> int:
    """How many lines a function has beside its head and its docstring."""
    body = function.body
    if ast.get_docstring(function) is not None:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_file_is_longer_than_250_lines():
    sizes = {name: len(text.splitlines()) for name, text in code().items()}
    assert {n: size for n, size in sizes.items() if size > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_40_lines():
    long = [
        f"{name}:{node.lineno} {node.name}"
        for name, node in nodes(Function)
        if lines_of(node) > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_the_middle_function_is_small():
    sizes = [
        lines_of_body(node)
        for name, node in nodes(Function)
        if name.startswith("vssid_desk/")
    ]
    assert median(sizes) < MOST_MEDIAN_OF_FUNCTIONS


def test_no_class_has_more_than_15_methods():
    crowded = [
        f"{name} {node.name}"
        for name, node in nodes(ast.ClassDef)
        if sum(isinstance(item, Function) for item in node.body) > MOST_METHODS
    ]
    assert crowded == []


def test_packages_import_nothing_by_themselves():
    for name, text in code("vssid_desk").items():
        if name.endswith("__init__.py"):
            kinds = {type(node) for node in ast.parse(text).body}
            assert kinds <= {ast.Expr, ast.Assign}, name


@pytest.mark.parametrize("word", ["TYPE_CHECKING", "type: ignore\n", "# noqa\n"])
def test_no_rule_is_silenced_as_a_whole(word):
    assert [name for name, text in code("vssid_desk").items() if word in text] == []


def test_no_module_has_a_name_that_says_nothing():
    empty = {"utils", "helpers", "common", "manager", "base", "misc"}
    assert [name for name in code("vssid_desk") if Path(name).stem in empty] == []


def test_style_sheets_are_set_in_one_place():
    places = [n for n, text in code("vssid_desk").items() if ".setStyleSheet(" in text]
    assert len(places) <= 1


def test_processes_are_started_in_three_places():
    word = re.compile(r"^\s*(?:import|from) (?:multiprocessing|subprocess)\b", re.M)
    places = {name for name, text in code("vssid_desk").items() if word.search(text)}
    allowed = (
        "vssid_desk/intake/",
        "vssid_desk/documents/crew.py",
        "vssid_desk/gui/",
        "vssid_desk/__main__.py",
    )
    assert all(name.startswith(allowed) for name in places), places


def found(word: str, kinds: set[str] | None = None) -> list[str]:
    """Where a word stands in our files, this one left out because it names them all."""
    return [
        f"{file.relative_to(HOME)}: {hit.group()}"
        for file in files()
        if file.name != "test_house.py" and (kinds is None or file.suffix in kinds)
        if (hit := re.search(word, file.read_text(encoding="utf-8", errors="replace")))
    ]


def test_nothing_is_left_for_later_in_code():
    assert found(r"\b(?:TODO|FIXME|XXX)\b", {".py", ".toml", ".qss", ".svg"}) == []


def test_no_file_says_where_packages_are_fetched():
    assert found(r"pypi\.(?:org|python)|pythonhosted|npmjs\.|npmmirror") == []
    assert found(r"--(?:extra-)?index-url|--find-links|file:///") == []


def test_no_file_names_a_place_on_the_machine_it_was_made_on():
    assert found(r"(?<![\w.~}])/(?:work|root|opt|home|Users)/\w") == []


def test_a_word_for_erasing_is_spelt_one_way():
    """What is read from lists keeps both spellings; what we say has one."""
    said = found("[Xx]o\\u00e1\\b")
    assert [one for one in said if "domain/reading/" not in one] == []


def test_texts_are_composed():
    ours = ("vssid_desk", "resources", "forms", "docs")
    for file in files():
        if file.relative_to(HOME).parts[0] in ours:
            text = file.read_text(encoding="utf-8")
            assert unicodedata.is_normalized("NFC", text), file
