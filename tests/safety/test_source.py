"""The source itself: nothing is unpickled, evaluated or given to a shell; SQL lives in store/."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
CODE = {
    file.relative_to(HOME).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((HOME / "vssid_desk").rglob("*.py"))
}
FORBIDDEN_MODULES = {"pickle", "cPickle", "shelve", "dill", "joblib", "yaml", "imp"}
# Methods of other things have some of these names too: `QApplication.exec`, `re.compile`.
BUILTIN = {"eval", "exec", "compile", "__import__"}
FORBIDDEN = (
    BUILTIN
    | {f"builtins.{name}" for name in BUILTIN}
    | {"os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput"}
)
REASONS = ("constant", "our own names", "names of our own")


def nodes(kind: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    for name, text in CODE.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, kind):
                yield name, node


def imports(node: ast.AST) -> set[str]:
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").split(".")[0]}
    return {one.name.split(".")[0] for one in getattr(node, "names", ())}


def test_nothing_is_unpickled() -> None:
    found = {
        name: imports(node) & FORBIDDEN_MODULES
        for kind in (ast.Import, ast.ImportFrom)
        for name, node in nodes(kind)
    }
    assert {name: kinds for name, kinds in found.items() if kinds} == {}


def test_nothing_is_evaluated_or_given_to_a_shell() -> None:
    bad = []
    for name, node in nodes(ast.Call):
        assert isinstance(node, ast.Call)
        whole = ast.unparse(node.func)
        if whole in FORBIDDEN:
            bad.append(f"{name}:{node.lineno} {whole}")
        if any(one.arg == "shell" for one in node.keywords):
            bad.append(f"{name}:{node.lineno} shell")
    assert bad == []


def test_only_the_reading_child_speaks_in_marshalled_frames() -> None:
    users = {
        name
        for kind in (ast.Import, ast.ImportFrom)
        for name, node in nodes(kind)
        if "marshal" in imports(node)
    }
    assert all(name.startswith("vssid_desk/intake/") for name in users)


def test_sql_put_together_says_why_it_may_and_stands_in_the_store() -> None:
    silenced = [
        (name, line.partition("noqa: S608")[2])
        for name, text in CODE.items()
        for line in text.splitlines()
        if "noqa: S608" in line
    ]
    assert len(silenced) > 20
    assert {name for name, _ in silenced if "/store/" not in name} == set()
    assert [one for one in silenced if not one[1].strip(" -").startswith(REASONS)] == []


def test_the_linter_watches_for_all_of_it() -> None:
    lint = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    ruff = lint["tool"]["ruff"]["lint"]
    assert {"S", "ALL"} & set(ruff["select"])
    watched = ("S102", "S301", "S307", "S602", "S604", "S605", "S608")
    assert not set(watched) & set(ruff.get("ignore", ()))
    ours = [
        codes
        for place, codes in ruff.get("per-file-ignores", {}).items()
        if not place.startswith("tests")
    ]
    assert not any(set(watched) & set(codes) for codes in ours)


@pytest.mark.parametrize("text", ["eval(x)", "os.system(x)", "run(x, shell=True)"])
def test_the_search_for_calls_sees_them(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CODE, "vssid_desk/la.py", text)
    with pytest.raises(AssertionError):
        test_nothing_is_evaluated_or_given_to_a_shell()


def test_values_are_no_part_of_a_query() -> None:
    """Between a query and its values there is no `%` and no `format` of a value."""
    word = re.compile(r"(?:execute|write|rows|row|value)\(\s*f?\"[^\"]*\"\s*%")
    assert [name for name, text in CODE.items() if word.search(text)] == []
