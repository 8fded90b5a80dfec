"""Every command of the command line used with planted people, in a process of its own."""

import sys
from pathlib import Path

from tests.people import card
from vssid_desk.cli.main import main

Words = tuple[object, ...]


def run(folder: Path, card_of: dict[str, str]) -> None:
    """Do the whole job; inputs lie in `vao`, what is asked for in clear goes to `ra`."""
    for words in (
        *beginning(folder, card_of),
        *middle(folder),
        *end(folder),
    ):
        code = main([str(word) for word in words])
        sys.stderr.write(f"{words[0]} {code}\n")


def of_store(folder: Path) -> Words:
    """Return the options that name the store and its password."""
    secret = folder / "vao" / "mat-khau.txt"
    return ("--store", folder / "so" / "xa.vssid", "--password-file", secret)


def beginning(folder: Path, card_of: dict[str, str]) -> list[Words]:
    """From the new store to a person corrected."""
    store, given = of_store(folder), folder / "vao"
    return [
        ("create", *store, "--unit", "Xã An Hoà", "--unit-code", "AH0001"),
        ("campaign", *store, "--name", "Đợt tháng 11"),
        ("unit", *store, "--set", "signer=Trần Thị Mẫu"),
        ("import", *store, given / "danh-sach.xlsx"),
        ("lists", *store),
        ("cases", *store, card_of["full_name"]),
        ("cases", *store, card_of["personal_id"], "--reveal"),
        ("show", *store, "1"),
        ("scan", *store, "--text", card(card_of), "--case", "1"),
        (
            "correct",
            *store,
            "1",
            "--take-card",
            "--set",
            f"note={card_of['full_name']}",
        ),
        ("attach", *store, "1", "citizen_card_copy", "--picture", given / "the.jpg"),
    ]


def middle(folder: Path) -> list[Words]:
    """Papers, packages, figures, users."""
    store, out = of_store(folder), folder / "ra"
    secret = folder / "vao" / "mat-khau.txt"
    return [
        ("forms", *store, "--case", "1", "--case", "2", "--folder", out),
        ("forms", *store, "--plan"),
        ("submit", *store, "--check"),
        ("packages", *store),
        ("report", *store, "--folder", out),
        ("users", *store, "--add", "Mai", "--new-password-file", secret),
    ]


def end(folder: Path) -> list[Words]:
    """History, backups, keys."""
    store = of_store(folder)
    secret = folder / "vao" / "mat-khau.txt"
    return [
        ("undo", *store),
        ("redo", *store),
        ("history", *store, "--verify"),
        ("history", *store, "--case", "1"),
        ("exports", *store),
        ("backup", *store, folder / "so" / "usb.vssid"),
        ("backups", *store, "--make", "--drill", "--second", folder / "usb"),
        (
            "restore",
            "--store",
            folder / "so" / "lai.vssid",
            folder / "so" / "usb.vssid",
        ),
        ("lists", "--store", folder / "so" / "lai.vssid", "--password-file", secret),
        ("recovery", *store),
        ("password", *store, "--new-password-file", secret),
    ]


if __name__ == "__main__":
    numbers = ("full_name", "birth_date", "sex", "personal_id", "address")
    run(Path(sys.argv[1]), dict(zip(numbers, sys.argv[2:], strict=True)))
