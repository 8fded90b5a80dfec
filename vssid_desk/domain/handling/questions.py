"""The questions that give a fact, with their answers and what each decides."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from vssid_desk.domain.assessment import Option, Question
from vssid_desk.domain.reference.list_codes import is_of_agency

_DONE = (("done", "Đã xong"), ("not_yet", "Chưa"))
_YES_NO = (("yes", "Có"), ("no", "Không"))


def _question(
    fact: str, text: str, options: tuple[tuple[str, str], ...], why: str
) -> Question:
    return Question(
        fact=fact,
        text=text,
        options=tuple(Option(value=value, label=label) for value, label in options),
        why=why,
    )


_ALL = (
    _question(
        "belongs",
        "Người này còn thuộc đơn vị không?",
        (
            ("yes", "Còn thuộc đơn vị"),
            ("moved", "Đã chuyển đi"),
            ("dead", "Đã chết"),
            ("duplicate", "Bị ghi trùng"),
            ("other", "Không thuộc đơn vị, lý do khác"),
        ),
        "Người không thuộc đơn vị được ghi vào danh sách riêng gửi cơ quan BHXH, không bị bỏ sót.",
    ),
    _question(
        "military",
        "Người này (hoặc thân nhân) thuộc đơn vị của Bộ Quốc phòng và tra cứu không ra mã số BHXH?",
        (("yes", "Đúng"), ("no", "Không phải")),
        "Nếu đúng, cơ quan BHXH tự đổi mã số; không xin cấp mã mới.",
    ),
    _question(
        "declared_before",
        "Trước đây đã kê khai đúng các thông tin này và BHXH đã cập nhật chưa?",
        (("yes", "Đã kê khai, nay vẫn bị báo"), ("no", "Chưa")),
        "Đã kê khai rồi thì không lập lại tờ khai; người này đến công an xã để được giải quyết.",
    ),
    _question(
        "card_matches_list",
        "Thẻ căn cước trên tay có giống các thông tin BHXH đang ghi không?",
        (
            ("equal", "Giống hệt"),
            ("differs", "Có chỗ khác"),
            ("no_card", "Không có thẻ để so"),
        ),
        "Giống: công an xã rà soát dữ liệu dân cư. Khác: lập tờ khai điều chỉnh gửi BHXH.",
    ),
    _question(
        "id_state",
        "Người này đã có thẻ căn cước/CCCD (hoặc biết số ĐDCN) chưa?",
        (
            ("has_card", "Đã có thẻ hoặc biết số"),
            ("applied", "Đã làm hồ sơ, chưa được cấp"),
            ("never", "Chưa làm bao giờ"),
        ),
        "Đã có: bổ sung số. Đã làm hồ sơ: công an xã xác nhận số. Chưa làm: hướng dẫn đi làm thẻ.",
    ),
    _question(
        "number_seen",
        "Số ĐDCN/CCCD không hợp với ngày sinh hoặc giới tính đang ghi. Đã so với thẻ (giấy khai sinh) chưa?",
        (
            ("as_written", "Giấy tờ ghi đúng như vậy"),
            ("not_yet", "Chưa so"),
        ),
        "Giấy tờ ghi khác thì sửa ngay ở ô đó. Chưa so thì người này chưa được tính là xong.",
    ),
    _question(
        "told_and_signed",
        "Đã báo cho người này biết dữ liệu đã khớp và người này đã ký Danh sách Mẫu 01 chưa?",
        (("yes", "Đã báo và đã ký"), ("not_yet", "Chưa")),
        "Có chữ ký thì người này xong; đơn vị giữ Danh sách Mẫu 01 đã ký.",
    ),
    _question(
        "vssid_account",
        "Người này đã có tài khoản VssID chưa?",
        (
            ("none", "Chưa có tài khoản"),
            ("no_email", "Có tài khoản, chưa có email"),
            ("complete", "Có tài khoản và email"),
            ("unknown", "Chưa rõ"),
        ),
        "Quyết định hướng dẫn nào cần đưa: đăng ký tài khoản, bổ sung email, hay tự kiểm tra dữ liệu.",
    ),
    _question(
        "age_band",
        "Người này bao nhiêu tuổi?",
        (
            ("under_15", "Dưới 15 tuổi"),
            ("15_17", "Từ 15 đến dưới 18 tuổi"),
            ("adult", "Từ đủ 18 tuổi"),
        ),
        "Người dưới 18 tuổi chưa có thẻ được cha, mẹ hoặc người giám hộ đăng ký tài khoản.",
    ),
    _question(
        "holds_card",
        "Người này đã được cấp thẻ căn cước/CCCD chưa?",
        _YES_NO,
        "Từ 15 tuổi có thẻ thì tự đăng ký tài khoản; chưa có thẻ thì cha, mẹ đăng ký cho con.",
    ),
    _question(
        "child_route",
        "Em này dưới 15 tuổi đã có thẻ: đăng ký tài khoản theo cách nào?",
        (
            ("parent", "Cha, mẹ hoặc người giám hộ đăng ký"),
            ("own", "Tự đăng ký bằng thẻ"),
        ),
        "Các công văn không nói về trường hợp này, nên cán bộ chọn.",
    ),
    _question(
        "parent_account",
        "Cha, mẹ hoặc người giám hộ đã có tài khoản VssID được duyệt chưa?",
        _YES_NO,
        "Chưa có thì cha, mẹ hoặc người giám hộ đăng ký tài khoản của mình trước.",
    ),
    _question(
        "registered_in_app",
        "Người này đã tự đăng ký xong tài khoản VssID chưa?",
        _DONE,
        "Xong, và chỉ thiếu số ĐDCN/CCCD, thì không phải lập tờ khai hay danh sách.",
    ),
    _question(
        "added_email",
        "Người này đã bổ sung email vào tài khoản VssID chưa?",
        _DONE,
        "Xong, và chỉ thiếu số ĐDCN/CCCD, thì không phải lập tờ khai hay danh sách.",
    ),
    _question(
        "child_registered",
        "Tài khoản VssID của con đã được duyệt chưa?",
        _DONE,
        "Được duyệt thì phần tài khoản của người này xong.",
    ),
    _question(
        "registered_by",
        "Ai đã đăng ký tài khoản cho em này, trên tài khoản của ai?",
        (
            ("father", "Cha, trên tài khoản của cha"),
            ("mother", "Mẹ, trên tài khoản của mẹ"),
            ("guardian", "Người giám hộ, trên tài khoản của mình"),
        ),
        "Kết quả và tài khoản của con báo về điện thoại, email của người đăng ký.",
    ),
    _question(
        "birth_certificate_seen",
        "Đã xem giấy khai sinh của em này và có ảnh để đăng ký chưa?",
        (("yes", "Đã xem"), ("not_yet", "Chưa")),
        "Cơ quan BHXH duyệt tài khoản của con bằng cách đối chiếu với giấy khai sinh.",
    ),
    _question(
        "sms_received",
        "Người này đã nhận đủ 02 tin nhắn báo tài khoản và mật khẩu VssID chưa?",
        _DONE,
        "Chưa nhận: xem lại số điện thoại đã khai, hoặc hỏi cơ quan BHXH nơi tiếp nhận.",
    ),
    _question(
        "identity_confirmed",
        "Danh tính người đăng ký đã được xác nhận tại quầy chưa?",
        (
            ("yes", "Đã xác nhận"),
            ("not_yet", "Chưa"),
            ("not_asked", "Không cần xác nhận tại quầy"),
        ),
        "Quầy của cơ quan BHXH hoặc quầy lưu động xác nhận rồi duyệt tài khoản ngay; ghi thêm ai xác nhận.",
    ),
    _question(
        "signed_form_place",
        "Tờ khai Mẫu 01 đã ký của người này đang nằm ở đâu?",
        (
            ("unit", "Đơn vị đang giữ"),
            ("agency", "Đã chuyển cơ quan BHXH"),
            ("not_yet", "Chưa rõ"),
        ),
        "Bản giấy có chữ ký do cơ quan BHXH lưu; đơn vị gom rồi chuyển.",
    ),
    _question(
        "id_copy_stored",
        "Giấy tờ tuỳ thân của người này đã lưu bản điện tử chưa?",
        (("yes", "Đã lưu"), ("not_yet", "Chưa")),
        "CCCD, CMND hoặc hộ chiếu của người đăng ký được lưu bản điện tử.",
    ),
    _question(
        "installed",
        "Người này đã cài VssID và đăng nhập được chưa?",
        _DONE,
        "Chưa cài thì vào danh sách chưa cài VssID để nhắc.",
    ),
    _question(
        "own_data",
        "Người này đã tự kiểm tra dữ liệu của mình trên VssID chưa?",
        (
            ("right", "Đã kiểm tra, đúng"),
            ("wrong", "Đã kiểm tra, có chỗ sai"),
            ("not_yet", "Chưa kiểm tra"),
        ),
        "Có chỗ sai thì ghi vào danh sách báo cáo để đối chiếu với cơ quan BHXH.",
    ),
    _question(
        "difference_reported",
        "Chỗ sai trên VssID đã được báo cho cơ quan BHXH chưa?",
        _DONE,
        "Báo rồi thì phần tài khoản của người này xong.",
    ),
    _question(
        "code_lookup",
        "Tra cứu mã số BHXH của người này có thấy không?",
        (("none", "Không thấy mã số"), ("not_yet", "Chưa tra cứu")),
        "Thấy thì ghi vào ô mã số. Không thấy thì tờ khai ghi phần đăng ký lần đầu, mã số để trống.",
    ),
    _question(
        "return_settled",
        "Đã xử lý xong lý do cơ quan BHXH trả lại chưa?",
        (("yes", "Đã xử lý xong"), ("not_yet", "Chưa")),
        "Xử lý xong thì hồ sơ của người này được gửi lại.",
    ),
)

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {question.fact: question for question in _ALL}
)


@cache
def question_of(fact: str, list_code: str) -> Question:
    """Return the question of a fact as it is asked about somebody of this kind of list.

    What stands on somebody's own list nobody says of BHXH.
    """
    found = QUESTIONS[fact]
    if is_of_agency(list_code):
        return found
    return replace(found, text=found.text.replace("BHXH đang ghi", "danh sách ghi"))
