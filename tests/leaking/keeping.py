"""What keeps the store: history, users, keys, backups; and forgetting."""

import shutil
from pathlib import Path

from tests.leaking.hand import Hand

STORES = Path(__file__).parents[1] / "stores"


def look_back(hand: Hand) -> None:
    """Undo, redo, the journal, files in clear."""
    hand.run("undo")
    hand.run("redo")
    hand.run("history", "--verify")
    hand.run("history", "--case", "1")
    hand.run("exports", "--all")


def keep(hand: Hand) -> None:
    """Users, keys, backups, another store made of one."""
    secret = ("--new-password-file", hand.secret)
    hand.run("users", "--add", "Mai", *secret)
    hand.run("users", "--change", "2", "--role", "view")
    hand.run("users", "--remove", "2")
    hand.run("backup", hand.stores / "usb.vssid")
    hand.run("backups", "--make", "--drill", "--second", hand.folder / "usb")
    back = hand.stores / "lai.vssid"
    hand.run("restore", "--store", back, hand.stores / "usb.vssid", store=False)
    opened = ("--store", back, "--password-file", hand.secret)
    hand.run("lists", *opened, store=False)
    hand.run("recovery", "--sheet", hand.out / "khoa.pdf")
    hand.run("password", *secret)
    hand.run("doctor", "--inside")


def upgrade(hand: Hand) -> None:
    """A store of the first release."""
    for part in STORES.glob("0.1.0.vssid*"):
        shutil.copy(part, hand.stores / part.name)
    old = hand.given / "mat-khau-cu.txt"
    old.write_text("mat-khau-ban-0.1.0", encoding="utf-8")
    opened = ("--store", hand.stores / "0.1.0.vssid", "--password-file", old)
    hand.run("cases", *opened, store=False)


def forget(hand: Hand) -> None:
    """A person, then a campaign; the record of it; what was written in clear."""
    record = ("--record", hand.out / "bien-ban.pdf")
    hand.run("forget")
    hand.run("forget", "--case", "3")
    hand.run("forget", "--case", "3", "--confirm", "3", "--why", "theo yêu cầu")
    hand.run("campaign", "--name", "Đợt tháng 12")
    file = hand.given / "danh-sach.xlsx"
    hand.run("import", file, "--campaign", "2", "--again")
    hand.run("forget", "--campaign", "2")
    hand.run("forget", "--campaign", "2", "--confirm", "Đợt tháng 12", *record)
    hand.run("exports", "--delete", "--yes")
