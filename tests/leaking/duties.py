"""What goes with the job: complaints, days at a counter; requests, breaches, own data."""

from tests.leaking.hand import Hand


def note(hand: Hand) -> None:
    """Complaints with names in them, a question to the agency, a day at a counter."""
    who = f"{hand.card_of['full_name']}, số {hand.card_of['personal_id']}"
    about = ("--about", "personal_data", "--text", who)
    hand.run("complaints", *about, "--from", hand.card_of["full_name"])
    hand.run("complaints", *about, "--question", "--case", "1", "2")
    hand.run("complaints", "2", "--letter", hand.out / "cong-van.pdf")
    answered = ("--answered", "2026-11-27", "--answer", who)
    hand.run("complaints", "1", *answered, "--out", hand.out / "phan-anh.pdf")
    hand.run("complaints", "1", "--remove")
    hand.run("counters", "--place", "Nhà văn hoá", "--note", who, "--met", "3")
    hand.run("counters", "1", "--remove")
    hand.run("call", "1", "--remove", "1")


def answer_for_data(hand: Hand) -> None:
    """What a person may ask of their data, a breach, the notice."""
    name = hand.card_of["full_name"]
    hand.run("requests", "--case", "1", "--add", "view", "--note", name)
    hand.run("requests", "--case", "1", "--export", hand.out / "cua-toi.pdf")
    hand.run("requests", "--case", "1", "--export", hand.out / "cua-toi.json")
    hand.run("requests", "--answered", "1")
    hand.run("requests", "--extend", "1")
    hand.run("requests", "--done", "1", "--note", name)
    hand.run("breach", "--what", f"Mất USB có tên {name}", "--people", "2")
    hand.run("breach", "--notified", "1")
    hand.run("breach", "--form", "1", "--file", hand.out / "su-co.pdf")
    hand.run("privacy", "--notice", hand.out / "thong-bao.pdf")
