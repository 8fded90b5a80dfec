"""Which list this is, by its title rows, its sheet names and its columns."""

import re
from collections.abc import Iterable, Set

from vssid_desk.intake.headers import plain

# First match counts; texts without marks, case and punctuation.
TITLES: tuple[tuple[str, str], ...] = (
    (
        "d03_ts",
        r"\bd03 ?ts\b|nguoi chi tham gia (bhyt|bao hiem y te)|danh sach doi tuong tham gia (bhyt|bao hiem y te)(?! (thieu|chua|khong|co|sai))",
    ),
    (
        "d02_lt",
        r"\bd02 ?(lt|ts)\b|danh sach (lao dong tham gia|tham gia dieu chinh dong)|tinh hinh su dung lao dong",
    ),
    (
        "no_vssid",
        r"(chua|khong) (dang ky|cai dat|cai|co|su dung|kich hoat)[a-z ]{0,40}vss ?id|vss ?id[a-z ]{0,30}chua (dang ky|cai|co)",
    ),
    (
        "police_answer",
        r"(ket qua|tra loi|phuc dap|cung cap|xac nhan)[a-z ]{0,60}cong an|cong an[a-z ]{0,60}(ket qua|tra loi|xac minh|ra soat|xac nhan|cung cap)|^cong an (xa|phuong|thi tran|dac khu|huyen|quan|tinh|thanh pho|tp)\b",
    ),
    (
        "agency_answer",
        r"(ket qua|tra loi|phuc dap)[a-z ]{0,40}(xac minh|xu ly|giai quyet|dieu chinh|cap nhat|ho so|tiep nhan)|ket qua tra loi|(phan hoi|tra loi)( cua)? (bhxh|bao hiem xa hoi|co quan bao hiem)|(bhxh|bao hiem xa hoi)[a-z ]{0,20} (tra loi|phan hoi)|bhxh tra loi",
    ),
    (
        "mau_02",
        r"\bmau (so )?0?2\b|(chua|khong) (duoc )?(trung )?(khop|xac thuc|dong bo|co so dinh danh|co (so )?(ddcn|cccd|cmnd))|sai lech|loi (khi )?xac thuc|(bo sung|cap nhat) (so |ma )?(dinh danh|ddcn|cccd|can cuoc)|con thieu so|thieu (so |ma )?(dinh danh|ddcn|cccd|can cuoc|cmnd)",
    ),
    (
        "mau_01",
        r"\bmau (so )?0?1\b|da (duoc [a-z ]{0,40})?(dong bo|khop|xac thuc|trung khop)|thong tin (da )?(trung )?khop",
    ),
    ("household_register", r"ho gia dinh|ho khau|thanh vien ho|so ho tich|chu ho"),
    (
        "class_list",
        r"danh sach (hoc sinh|sinh vien|lop|hoc vien|tre|be)|\bhoc sinh\b|\blop\b",
    ),
)
TITLE_RULES = tuple((code, re.compile(pattern)) for code, pattern in TITLES)
DECLARATION = re.compile(r"to khai (dang ky )?(mau )?")
LETTER = re.compile(
    r"(?:Kèm theo|kèm theo|Công văn|công văn|Thông báo|Văn bản)[^\n]*?số\s*[:.]?\s*([\w./-]*\d[\w./Đđ-]*)"
)


def recognise(
    titles: Iterable[str], sheets: Iterable[str], keys: Set[str], headers: str
) -> tuple[str, str]:
    """Return the list's code and how sure that is: sure, likely or unsure.

    `titles` are the rows above the tables, `keys` the fields found, `headers` all header texts.
    """
    lines = [plain(line) for line in titles]
    texts = [line for line in lines if not DECLARATION.search(line)]
    for code, pattern in TITLE_RULES:
        if any(pattern.search(text) for text in texts):
            by_police = code == "agency_answer" and any(
                "cong an" in text for text in texts
            )
            return "police_answer" if by_police else code, "sure"
    for code, pattern in TITLE_RULES:
        if any(pattern.search(plain(sheet)) for sheet in sheets):
            return code, "likely"
    return _by_columns(keys, plain(headers))


def _by_columns(keys: Set[str], headers: str) -> tuple[str, str]:
    """Guess from the columns alone."""
    rules: tuple[tuple[str, bool], ...] = (
        ("class_list", "bo gd" in headers or "giao duc" in headers),
        ("d03_ts", {"receipt_number", "month_count"} <= keys),
        (
            "d02_lt",
            {"salary", "contract_kind"} <= keys or {"change_kind", "salary"} <= keys,
        ),
        (
            "mau_02",
            "reason" in keys and bool(keys & {"personal_id", "social_insurance_code"}),
        ),
        (
            "household_register",
            {"relation_to_head"} <= keys
            or {"household_head", "household_code"} <= keys,
        ),
        ("mau_01", "ky xac nhan" in headers and "personal_id" in keys),
    )
    for code, holds in rules:
        if holds:
            return code, "likely"
    return "other", "unsure"


def title_of(lines: Iterable[str]) -> str:
    """Return the title among the rows above a table: the first that begins like one."""
    rows = list(lines)
    for line in rows:
        if plain(line).startswith(
            ("danh sach", "bao cao", "bang ke", "bang tong hop", "ket qua", "tong hop")
        ):
            return line
    capitals = [
        line
        for line in rows
        if line.isupper() and len(line) > 15 and "ĐỘC LẬP" not in line
    ]
    return next(
        (
            line
            for line in capitals
            if "CỘNG HOÀ" not in line and "CỘNG HÒA" not in line
        ),
        "",
    )


def letter_of(lines: Iterable[str]) -> str:
    """Return the number of the covering letter that the title rows name, "" when none."""
    for line in lines:
        found = LETTER.search(line)
        if found and "ban hanh" not in plain(line):
            return found[1].rstrip(".,;)")
    return ""
