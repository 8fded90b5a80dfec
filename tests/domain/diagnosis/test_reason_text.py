"""The words agencies write into a list, as they write them."""

import pytest
from hypothesis import given, strategies as st

from vssid_desk.domain.diagnosis.reason_text import BELONGS, faults_told
from vssid_desk.domain.person import FIELDS


@pytest.mark.parametrize(
    ("reason", "fields"),
    [
        ("Sai ngày sinh", ("birth_date",)),
        ("sai NS, GT", ("birth_date", "sex")),
        ("Sai HT/NS/GT", ("full_name", "birth_date", "sex")),
        ("SAI HỌ VÀ TÊN + NĂM SINH", ("full_name", "birth_date")),
        ("Sai thông tin: họ tên, ngày sinh", ("full_name", "birth_date")),
        ("Lỗi: n.sinh", ("birth_date",)),
        ("g.tính", ()),
        ("sai g.tinh", ()),
        ("Ngay sinh khong dung", ("birth_date",)),
        ("lệch năm sinh", ("birth_date",)),
        ("không khớp giới tính và ngày sinh", ("sex", "birth_date")),
        ("sai tên đệm", ("full_name",)),
        ("Sai họ", ("full_name",)),
        ("khác tên", ("full_name",)),
        ("so CCCD khong ton tai", ("personal_id",)),
        ("Không tồn tại", ("personal_id",)),
        ("Không tìm thấy thông tin công dân", ("personal_id",)),
        ("Trùng", ("personal_id",)),
        ("trùng số ĐDCN", ("personal_id",)),
        ("Chưa có số", ("personal_id",)),
        ("thiếu số", ("personal_id",)),
        ("Còn CMND 9 số", ("personal_id",)),
        ("sai mã số BHXH", ("social_insurance_code",)),
        ("Sai địa chỉ", ("address",)),
        ("chuyển đơn vị khác", (BELONGS,)),
        ("Đã chết 2023", (BELONGS,)),
        ("đã chuyển trường", (BELONGS,)),
        # what is right beside what is wrong
        ("Họ tên khớp, ngày sinh không khớp", ("birth_date",)),
        ("ngày sinh: khớp; giới tính: không khớp", ("sex",)),
        ("Đúng họ tên nhưng sai ngày sinh", ("birth_date",)),
        # nothing is told
        ("", ()),
        ("Chưa xác thực", ()),
        ("Không trùng khớp với CSDLQG về dân cư", ()),
        ("Hộ nghèo", ()),
        ("Hồ sơ thiếu", ()),
        ("Nữ", ()),
    ],
)
def test_a_reason_names_what_is_wrong(reason, fields):
    assert faults_told(reason) == fields


@given(st.text(max_size=60))
def test_any_text_gives_known_fields_once(reason):
    found = faults_told(reason)
    assert len(found) == len(set(found))
    assert set(found) <= {*FIELDS, BELONGS}
