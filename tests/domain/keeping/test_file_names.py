"""Names of files: every system takes them, and no number of a person is in them."""

import re

from hypothesis import given, strategies as st

from vssid_desk.domain.keeping.file_names import case_in, group_folder, person_stem


def test_a_name_is_written_without_marks_with_the_case() -> None:
    assert person_stem("Trần Thị Bưởi", 12) == "tran-thi-buoi_HS00012"
    assert person_stem("030190000000", 7) == "khong-ten_HS00007"
    assert group_folder("Lớp 6A / Thôn Đoài") == "lop-6a-thon-doai"


@given(st.text(), st.integers(1, 999_999))
def test_any_name_gives_a_safe_file_name(name: str, case_id: int) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*_HS\d{5,6}", person_stem(name, case_id))
    assert case_in(f"{person_stem(name, case_id)}.pdf") == case_id
    assert case_in("mau-02.pdf") == 0
