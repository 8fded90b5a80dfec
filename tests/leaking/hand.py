"""An officer at the command line, in a process of its own, with planted people."""

import io
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from tests.desk import complete
from vssid_desk.cli.main import main


class Hand:
    """Types commands; inputs lie in `vao`, what is asked for in clear goes to `ra`."""

    def __init__(self, folder: Path, card_of: dict[str, str]) -> None:
        self.folder, self.card_of = folder, card_of
        self.given, self.out = folder / "vao", folder / "ra"
        self.stores = folder / "so"
        self.secret = self.given / "mat-khau.txt"
        self.store = self.stores / "xa.vssid"

    def run(self, *words: str | Path, store: bool = True) -> str:
        """Run a command, tell its code on standard error, return what it printed."""
        around: tuple[str | Path, ...] = ()
        if store:
            around = ("--store", self.store, "--password-file", self.secret)
        told = io.StringIO()
        with redirect_stdout(told):
            code = main([str(word) for word in (*words, *around)])
        sys.stderr.write(f"{words[0]} {code}\n")
        return told.getvalue()

    def json(self, *words: str | Path) -> Any:
        """Run a command and return what it printed as data."""
        return json.loads(self.run(*words, "--json"))

    def complete(self, case_id: int) -> None:
        """Bring the person of the card to where a package can be made."""
        complete(self, case_id, self.card_of)
