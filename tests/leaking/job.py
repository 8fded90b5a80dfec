"""The job itself by commands: lists in, people settled, papers drawn, packages sent."""

import pypdfium2

from tests.leaking.hand import Hand
from tests.people import card

NEWCOMER = ("full_name=Nguyễn Thị Thêm", "birth_date=01/02/1991", "sex=Nữ")


def begin(hand: Hand) -> None:
    """Make the store, the campaign, the unit."""
    hand.run("create", "--unit", "Xã An Hoà", "--unit-code", "AH0001")
    hand.run("campaign", "--name", "Đợt tháng 11", "--set", "form_marks=true")
    hand.run("unit", "--set", "signer=Trần Thị Mẫu")
    hand.run("office", "--answer", "covering_list=yes", "--sheet", hand.out / "hoi.pdf")
    hand.run("clinics", "--import", hand.given / "co-so-kcb.csv", store=False)
    hand.run("clinics", "01001", store=False)
    hand.run("place", hand.card_of["address"], store=False)


def read(hand: Hand) -> None:
    """Bring a list in, find people."""
    file = hand.given / "danh-sach.xlsx"
    hand.run("inspect", file, store=False)
    hand.run("inspect", file, "--json", store=False)
    hand.run("import", file, "--dry-run")
    hand.run("import", file)
    hand.run("columns")
    hand.run("lists")
    hand.run("receipt", "1", "--out", hand.out / "bien-nhan.pdf")
    hand.run("mark", "1", hand.out / "danh-dau.xlsx")
    hand.run("cases", hand.card_of["full_name"])
    hand.run("cases", hand.card_of["personal_id"], "--reveal", "--why", "đối chiếu thẻ")
    hand.run("add", *(word for one in NEWCOMER for word in ("--set", one)))


def settle(hand: Hand) -> None:
    """One person: scan, correct, attach; households, calls, worklists."""
    hand.run("scan", "--text", card(hand.card_of), store=False)
    hand.complete(1)
    hand.run("show", "1")
    hand.run("correct", "1", "--set", f"note={hand.card_of['full_name']}")
    hand.run("attach", "1", "citizen_card_copy", "--picture", hand.given / "the.jpg")
    hand.run("households", "H1", "--put", "1", "--put", "2")
    hand.run("households", "H1", "--head", "1")
    hand.run("households", "H1", "--apart", "2")
    hand.run("households")
    hand.run("today")
    hand.run("worklist", "--by", "due", hand.card_of["full_name"])
    hand.run("filters", "--save", "Người này", hand.card_of["full_name"])
    hand.run("filters")
    hand.run("cases", "--filter", "Người này")
    hand.run("filters", "--remove", "Người này")
    hand.run("call", "1", "--result", "relative", "--note", hand.card_of["full_name"])


def draw(hand: Hand) -> None:
    """Papers of one and of many, hand-outs, an office's own workbook, signed sheets back."""
    one = ("--case", "1", "--case", "2")
    hand.run("forms", *one, "--form", "tk1_ts", "--folder", hand.out / "giay")
    hand.run("forms", "--plan", *one)
    hand.run("adjust-form", "mau_02", store=False)
    hand.run("batch", *one, "--folder", hand.out / "lo")
    hand.run("batch", *one, "--each", "--folder", hand.out / "moi-nguoi")
    message = told_by_message(hand)
    hand.run("handouts", *one, "--folder", hand.out / "phat")
    hand.run("handouts", "--case", "2", "--message", message)
    hand.run("adapters", store=False)
    hand.run("adapters", "--copy", "l1", store=False)
    hand.run("fill-workbook", *one, "--adapter", "l1", "--out", hand.out / "l1.xlsx")
    hand.run("file-sheets", photographed(hand))
    hand.run("print", store=False)


def told_by_message(hand: Hand) -> str:
    """Return a hand-out of this person that has a short text to send."""
    hand.run("correct", "2", "--answer", "vssid_account=none")
    needed = hand.json("handouts", "--case", "2")
    return next(one["code"] for one in needed if one["has_message"])


def photographed(hand: Hand) -> str:
    """Photograph a sheet that was drawn, as it comes back signed."""
    file = next((hand.out / "giay").glob("*.pdf"))
    picture = hand.given / "to-da-ky.png"
    page = pypdfium2.PdfDocument(file)[0].render(scale=300 / 72, grayscale=True)
    page.to_pil().save(picture)
    return str(picture)


def send(hand: Hand) -> None:
    """Pack for good, take it back, pack again, take the answer in; reports."""
    sealing = ("--package-password-file", hand.secret, "--folder", hand.out)
    hand.run("submit", "--check", "--case", "1")
    hand.run("submit", "--trial", "--case", "1", *sealing)
    sealed = hand.json("submit", "--case", "1", *sealing)
    hand.run("verify", sealed["file"], "--password-file", hand.secret, store=False)
    hand.run("packages", "--show", "1")
    hand.run("packages", "--withdraw", "1")
    hand.run("submit", "--case", "1", *sealing)
    hand.run("response", "2", answered(hand))
    hand.run("report", "--folder", hand.out)
    for kind in ("chairman", "periodic", "mau_02"):
        hand.run("report", "--kind", kind, "--folder", hand.out / "bao-cao")


def next_month(hand: Hand) -> None:
    """Bring the lists of the next month in: who is on both goes on in the newer."""
    hand.run("import", hand.given / "thang-sau")
    newer = next(one for one in hand.json("lists") if one["file_name"] == "a.xlsx")
    hand.run("compare", str(newer["id"]), "--out", hand.out / "so-sanh.pdf")
    again = hand.json("cases", "--list", str(newer["id"]))[-1]["id"]
    hand.run("link", str(again), "--apart")
    hand.run("link", str(again), "--same")
    hand.run("cases", hand.card_of["full_name"], "--list", str(newer["id"]))


def answered(hand: Hand) -> str:
    """Write what the agency answers about the person of the card."""
    who = hand.card_of
    file = hand.given / "tra-loi.csv"
    file.write_text(
        "Họ và tên,Số ĐDCN/CCCD,Kết quả,Lý do\n"
        f"{who['full_name']},{who['personal_id']},Trả lại,{who['full_name']} sai ảnh\n",
        encoding="utf-8",
    )
    return str(file)
