"""Invented people whose particulars agree with each other; the same seed gives the same.

Nobody here exists: serial parts of numbers count up from small ones, names are drawn from
published frequencies of name parts.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

SURNAMES = {
    "Nguyễn": 300, "Trần": 101, "Lê": 84, "Phạm": 59, "Hoàng": 41, "Phan": 32, "Bùi": 27,
    "Võ": 26, "Hồ": 22, "Vũ": 20, "Đặng": 19, "Đỗ": 18, "Trương": 17, "Huỳnh": 16, "Ngô": 16,
    "Đinh": 15, "Dương": 12, "Trịnh": 10, "Nông": 10, "Lý": 8, "Đoàn": 8, "Mai": 6,
}  # fmt: skip
MIDDLES = {
    "male": ("Văn", "Văn", "Văn", "Đức", "Quang", "Hữu", "Minh", "Ngọc", "Xuân", "Đình", "Công"),
    "female": ("Thị", "Thị", "Thị", "Thị", "Ngọc", "Thuỳ", "Thanh", "Kim", "Phương", "Mỹ", "Bích"),
}  # fmt: skip
SECONDS = {
    "male": ("Gia", "Bảo", "Anh", "Tuấn", "Thành", "Việt", "Trung"),
    "female": ("Hồng", "Minh", "Ánh", "Diễm", "Như", "Thu", "Quỳnh"),
}
GIVEN = {
    "male": (
        "Bằng", "Lựu", "Hùng", "Dũng", "Sơn", "Hoà", "Thắng", "Long", "Hải", "Tuấn", "Nam",
        "Phúc", "Đạt", "Khang", "Kiên", "Quý", "Thịnh", "Đức", "Trường", "Cường", "Huy", "Tiến",
    ),
    "female": (
        "Bưởi", "Khế", "Gấc", "Mùa", "Thuỷ", "Lan", "Hương", "Hoa", "Nga", "Yến", "Hằng", "My",
        "Ngân", "Nhung", "Phượng", "Tuyết", "Vân", "Thảo", "Quyên", "Huệ", "Loan", "Đào",
    ),
}  # fmt: skip
ETHNIC_NAMES = {  # name and code of the ethnicity
    "male": (("Y Wĩ Ênuôl", "12"), ("K'Brôih", "16"), ("Giàng A Páo", "08"), ("Siu Blưh", "10")),
    "female": (("H'Bia Niê", "12"), ("Ka Hường", "16"), ("Giàng Thị Mỷ", "08"), ("Rơ Châm H'Yư", "10")),
}  # fmt: skip
ID_PROVINCES = ("030", "030", "030", "030", "031", "001", "033", "034", "038", "040")
HAMLETS = ("Thôn Đoài", "Thôn Đông Giao", "Thôn Lương Xá", "Thôn Bến", "Thôn Trung")
COMMUNE = "Xã Cẩm Giàng"
PROVINCE = "Thành phố Hải Phòng"
OLDEST, YOUNGEST = date(1936, 1, 1), date(2008, 12, 31)


def _birth_date(rng: Random) -> str:
    days = (YOUNGEST - OLDEST).days
    return (OLDEST + timedelta(days=rng.randrange(days))).isoformat()


def full_name(rng: Random, sex: str) -> str:
    """Return an invented name of three words, or of four as many women have."""
    words = rng.choices(tuple(SURNAMES), tuple(SURNAMES.values()))
    words.append(rng.choice(MIDDLES[sex]))
    if rng.random() < (0.45 if sex == "female" else 0.25):
        words.append(rng.choice(SECONDS[sex]))
    return " ".join([*words, rng.choice(GIVEN[sex])])


def personal_id(province: str, sex: str, birth_date: str, serial: int = 0) -> str:
    """Return a ĐDCN that agrees with sex and year of birth; serial 0 ends in 000000."""
    year = int(birth_date[:4])
    century_and_sex = (year // 100 - 19) * 2 + (sex == "female")
    return f"{province}{century_and_sex}{year % 100:02d}{serial:06d}"


def person(rng: Random, *, serial: int = 0, **fixed: str) -> dict[str, str]:
    """Return one invented person by field keys; what is `fixed` the rest agrees with."""
    sex = fixed.get("sex") or rng.choice(("male", "female"))
    born = fixed.get("birth_date") or _birth_date(rng)
    province = rng.choice(ID_PROVINCES)
    name, ethnicity = full_name(rng, sex), "01"
    if rng.random() < 0.03:
        name, ethnicity = rng.choice(ETHNIC_NAMES[sex])
    hamlet = rng.choice(HAMLETS)
    values = {
        "full_name": name,
        "birth_date": born,
        "sex": sex,
        "personal_id": personal_id(province, sex, born, serial),
        "social_insurance_code": f"{province[1:]}{serial:08d}",
        "ethnicity": ethnicity,
        "nationality": "VN",
        "address": f"{hamlet}, {COMMUNE}, {PROVINCE}",
        "department": hamlet,
        "group_code": rng.choice(("HN", "CN", "GD", "BT", "HT")),
        "phone": f"09{serial:08d}",
        "email": f"nguoi{serial}@example.vn",
        "permanent_address": hamlet,
        "permanent_commune": COMMUNE,
        "permanent_province": PROVINCE,
    }
    return {**values, **fixed}


def people(count: int, seed: int = 1, **fixed: str) -> list[dict[str, str]]:
    """Return `count` people, no two with one number (up to 999,999)."""
    rng = Random(seed)
    return [person(rng, serial=serial, **fixed) for serial in range(1, count + 1)]


def card(of: dict[str, str], *, legacy_id: str = "", issued: str = "12082021") -> str:
    """Return the payload of the QR code on the citizen card of a person."""
    day = "".join(reversed(of["birth_date"].split("-")))
    sex = {"male": "Nam", "female": "Nữ"}[of["sex"]]
    fields = (
        of["personal_id"],
        legacy_id,
        of["full_name"],
        day,
        sex,
        of["address"],
        issued,
    )
    since_2024 = (issued[4:], issued[2:4]) >= ("2024", "07")  # four more fields
    return "|".join(fields) + ("||||" if since_2024 else "")


def shown_date(iso: str) -> str:
    """Return a date as lists write it: 09/02/1990, 02/1990, 1990."""
    return "/".join(reversed(iso.split("-")))


def rows(of: Sequence[dict[str, str]], *keys: str) -> list[list[str]]:
    """Return the rows of a list with these fields, dates and sex as lists write them."""
    show = {"birth_date": shown_date, "sex": {"male": "Nam", "female": "Nữ"}.get}
    return [[show.get(key, str)(one[key]) or "" for key in keys] for one in of]
