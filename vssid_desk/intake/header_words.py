"""The words by which headers are known: the rules of `headers`, first match counts.

Texts are compared without marks, case and punctuation. Sources: procedure.md 9 (variants seen),
facts.md 5 (vendor layouts L1 to L4), forms.md 2, 3 and 5 (D02-LT, D03-TS, Mẫu 01, Mẫu 02).
Besides the fields of Person there are meanings that serve the reading alone: "stt", "surname",
"middle_name", "given_name", "male", "female", "birth_day", "birth_month", "birth_year", "id_or_legacy",
"paper_number", "insurance_book", "hamlet", "reason", and "-" for a column that must not be taken.
"""

# A word that says whose data or what kind of thing a column holds, before its own words count.
OWNERS: tuple[tuple[str, str], ...] = (
    (
        "-",
        r"ghi ro ho ten|\bnguoi (ky|nop( tien)?)$|\bky (va )?(ghi|ten|nhan|xac|ho ten|ho va ten|ro)|dong dau|nguoi lap",
    ),
    (
        "-",
        r"giao duc|\bgd ?dt\b|\bbo gd\b|\bmoet\b|dinh danh.*\b(nganh|gd|csdl)\b(?! dan)|ma (so )?(hoc sinh|hs|hoc vien|sinh vien)\b|\bmst\b|ma so thue|ma thue",
    ),
    (
        "-",
        r"so tai khoan|^so ho so\b|ngan hang|\bstk\b|\bso tk\b|\bloai ngay sinh|\bis ntg\b",
    ),
    (
        "-",
        r"(ma|so)( so)?( dinh danh)?( the)? (to chuc|don vi chu quan|co quan|dien tu|nhan vien|nv|can bo|cong nhan)$|dinh danh (ho|don vi|to chuc|dien tu)\b",
    ),
    (
        "-",
        r"^(?!so (the )?(cccd|cmnd|cmt|can cuoc|dinh danh|ddcn)\b).*\b(ngay|noi|tinh) ?cap\b|\bngay ?cmnd\b|\bhan (su dung|the)\b|gia tri (the|su dung)",
    ),
    ("-", r"\bpl$|loai giay to"),
    ("year_alone", r"^(?!ngay\b).*chi (co|ghi|biet) nam sinh"),
    ("paper_number", r"^so giay to$"),
    ("relation_to_head", r"quan ?he\b|quanhe voi|^(moi )?q ?h\b"),
    (
        "-",
        r"\b(vo|chong|nguoi (dai dien|nhan|than|bao lanh|gioi thieu)|chu nhiem|gvcn)\b",
    ),
    ("full_name", r"ho (va )?ten.*thanh vien|^ho\b.{0,16}\bten khai sinh"),
    ("household", r"\bchu ho\b|\bchuho\b"),
    (
        "guardian",
        r"\bgiam ho\b|phu huynh|\bcha me\b|\bbo me\b|\b(ho ten|ten|cua|tin|ve) (cha|bo|me)\b|\b(ngh|ph|phhs|cmhs)$|^(cha|me)\b|^bo\b(?! (sung|phan|mon|tri|cong an|ca\b))|\bnguoi nuoi duong\b|(cccd|cmnd|can cuoc|dinh danh|ddcn|dien thoai|sdt|sinh|bhxh|bhyt)\b.{0,12}\b(cha|bo(?! (cong an|ca\b))|me)\b",
    ),
    (
        "collector",
        r"nhan vien thu\b|\bnguoi thu\b|diem thu|dai ly thu|can bo thu|cong tac vien",
    ),
    ("birth_registration", r"khai sinh\b|noi sinh\b|\b(ks|nk)$"),
    (
        "clinic",
        r"\b(dk)?kcb(bd)?\b|kham chua benh|benh vien|\bsokcb\b|\bma bv\b|kham benh",
    ),
    ("result", r"nhan (so|ban|the)\b|ban giay|ban dien tu|hinh thuc nhan"),
    ("support", r"ho tro them|ho tro khac|\bnsdp\b|\bnsnn\b"),
)

HOUSEHOLD = (
    (
        "-",
        r"ngay sinh|nam sinh|dien thoai|\bsdt\b|gioi tinh|dia chi|tinh|huyen|\bxa\b|bhxh|bhyt|birth|gender|\bsex\b|phone|address",
    ),
    ("household_head_id", r"\bid\b|cccd|cmnd|can cuoc|dinh danh|ddcn|giay to|ho chieu"),
    ("household_head", r""),
)
GUARDIAN = (
    ("guardian_phone", r"dien thoai|\bsdt\b|\bdt\b|so dt|phone"),
    (
        "-",
        r"cccd|cmnd|can cuoc|dinh danh|ddcn|nam sinh|ngay sinh|nghe|dia chi|email|bhxh|bhyt|\bid\b|birth|address|occupation",
    ),
    ("guardian_name", r""),
)
COLLECTOR = (("collector_code", r"\bma\b|ma so|ma nhan vien"), ("-", r""))
BIRTH_REGISTRATION = (
    ("-", r"\bma\b|ngay|\bso\b|giay"),
    ("birth_registration_province", r"tinh|thanh pho"),
    ("birth_registration_district", r"huyen|quan\b"),
    ("birth_registration_commune", r"\bxa\b|phuong|^xa|dia chi|noi"),
    ("-", r""),
)
CLINIC = (
    ("-", r"tinh"),
    ("primary_clinic_code", r"\bma\b|^ma|sokcb"),
    ("primary_clinic", r""),
)
RESULT = (("result_channel", r"hinh thuc|^nhan"), ("-", r""))
SUPPORT = (
    ("local_support", r"nsdp|dia phuong"),
    ("state_support_rate", r"nsnn"),
    ("other_support", r"khac"),
    ("-", r""),
)
OWNED = {
    "household": HOUSEHOLD,
    "guardian": GUARDIAN,
    "collector": COLLECTOR,
    "birth_registration": BIRTH_REGISTRATION,
    "clinic": CLINIC,
    "result": RESULT,
    "support": SUPPORT,
}

OWN_WORDS: tuple[tuple[str, str], ...] = (
    ("stt", r"^(stt|tt|so tt|so thu tu|thu tu|s t t|no)( .{0,20})?$|^stt\b"),
    (
        "-",
        r"ten (goi khac|thuong goi|khac)\b|bi danh|ten (don vi|co quan|lop truong|dai ly|ngan)",
    ),
    (
        "surname",
        r"^ten dem va ho$|^(ho|ho dem|ho va (ten |chu )?(dem|lot)|ho (ten )?(dem|lot)|ho chu (dem|lot))$",
    ),
    (
        "full_name",
        r"\bho (va )?ten\b|\bhoten\b|\bho ten\b|^ten (nguoi|hoc sinh|lao dong|nhan vien|thanh vien|doi tuong|hs|nld|cong dan|khach)|^ho (va )?(chu |ten )?dem (va )?ten$|^ten (tre|be|chau|con|vien chuc|can bo|sinh vien|hoc vien|nguoi)\b|^ho va (chu )?dem va ten|^ho (chu )?dem va ten|^full ?name$|^ho va ten",
    ),
    ("middle_name", r"^(ten |chu )?(dem|lot)$"),
    ("given_name", r"^ten$|^ten goi$"),
    (
        "household_code",
        r"\bma (so )?ho\b|^maho|ma ho gd|^ma (so )?hgd$|^maso hogiadinh",
    ),
    ("household_book_number", r"so (so )?ho khau|so so hk|so tam tru"),
    (
        "birth_date",
        r"(ngay|thang|nam)\b.{0,14}\bsinh\b|^nam ?sinh|ngay ?sinh|\bntns\b|\bns$|^n ?g? ?sinh$|^ntn ?sinh\b|^ngs$|^dob$|date of birth|^sinh (ngay|nam)",
    ),
    (
        "sex",
        r"gioi ?tinh|^gt$|^phai$|^gioi$|^g ?tinh$|\bnam( \d)?( hay)? nu\b|^sex$|^gender$|^nu nam$",
    ),
    (
        "social_insurance_code",
        r"\b(ma|so)( so)? bhxh\b.*\bbhyt\b|\b(ma|so|the)( so| the)? bhyt\b.*\bbhxh\b",
    ),
    (
        "health_card_code",
        r"(ma|so|the|seri).{0,12}\bbhyt\b|^bhyt$|^(so|ma) the\b(?! (cc|can cuoc))|^ma (so )?the|bao hiem y te",
    ),
    (
        "id_or_legacy",
        r"^(so )?(cmnd|cmt|cmtnd|socmnd|chung minh( nhan dan| thu)?|so chung minh( nhan dan| thu)?|cmnd cu|so cmnd cu|cmnd 9 so|so cmnd 9 so)$",
    ),
    (
        "personal_id",
        r"cccd|can cuoc|dinh danh(?! bhxh)|\bddcn\b|\bdd ?cn\b|cmnd|cntnd|\bcmt|so giay to|^(so )?(the )?cc$|^so dd ca nhan|identity",
    ),
    ("paper_number", r"^id( number| no)?$"),
    ("passport_number", r"ho chieu|(?<!id )passport(?!( no| or)* id\b)"),
    ("insurance_book", r"so so (bhxh|bao hiem)|sosobhxh|^(ma )?so so$"),
    (
        "social_insurance_code",
        r"(ma|so|ms).{0,12}\b(bhxh|bao hiem xa hoi)\b|\bms ?bhxh\b|^bhxh$|sobhxh|masobhxh|^ma so$|^ma so bh|^(ma|so|ms)( so)? (bh|bao hiem)$",
    ),
    ("ethnicity", r"dan ?toc\b|^d ?toc$"),
    ("nationality", r"quoc ?tich\b|^qt$"),
    ("email", r"[eg] ?mail|thu dien tu|\bmail\b"),
    ("vssid_account", r"vss ?id|tai khoan"),
    (
        "phone",
        r"dien ?thoai|\bsdt\b|\bdtdd\b|so dt|^dt$|di dong|^phone|^mobile|^tel\b|zalo",
    ),
    (
        "reason",
        r"\bly do\b|ket qua(?! (hoc|ren|thi|kham))|trang thai(?! (hoc|hs|lam))|^loi\b|nguyen nhan|noi dung (sai|chua|loi|khong|can|bo sung|dieu chinh|de nghi|yeu cau)|tinh trang(?! (cu tru|hon nhan|hoc|hs|lam|viec|suc khoe))|sai lech|thong tin (sai|chua khop|khong khop|chua dung)|(mo ta|chi tiet) loi|bao loi|canh bao|ket luan|^y kien",
    ),
    ("-", r"\bky (ten|xac nhan|nhan)\b|chu ky|^ky$"),
    ("group_code", r"ma (doi tuong|dt)\b|^madt$|nhom doi tuong|^doi tuong"),
    (
        "department",
        r"^(ten )?(lop|phong|bo phan|phong ban|to cong tac|khoa|to doi)\b|phong ban|\blop( hoc)?$|ma don vi|ma phong ban|^mapb$|^khoi( lop)?$|^don vi( cong tac| hoc tap| lam viec)?$|^phan xuong$|^to (san xuat|lao dong)$",
    ),
    (
        "hamlet",
        r"^(ten )?(thon|to|xom|ap|ban|buon|lang|khu|khu pho|to dan pho|tdp|khu dan cu|cum|to thon.*|thon to.*|thon xom|thon .{0,20}|khu .{0,20})$",
    ),
    ("month_count", r"so thang|^sothang$"),
    ("from_month", r"tu thang|^tuthang$|thang nam bat dau|bat dau dong"),
    ("to_month", r"den thang|^denthang$|thang nam ket thuc|ket thuc dong"),
    ("receipt_on", r"ngay (bien lai|bl)\b|^ngaybl$|^ngaybienlai$"),
    ("receipt_number", r"so (bien lai|bl)\b|^sobl$|^sobienlai$"),
    ("pension_amount", r"luong huu|tro cap"),
    ("contribution_method", r"phuong thuc"),
    ("contribution_amount", r"muc (tien )?dong\b|so tien dong"),
    ("position_allowance", r"^chuc vu$|^phu cap (cv|chuc vu)"),
    ("overscale_allowance", r"vuot khung|\bvk\b|\btnvk\b"),
    ("seniority_allowance", r"tham nien nghe|\btn nghe\b"),
    ("salary_difference", r"chenh lech bao luu"),
    ("other_allowances", r"phu cap luong|bo sung"),
    ("position", r"chuc (vu|danh)|cap bac"),
    ("occupation", r"nghe nghiep|noi lam viec|cong viec"),
    ("salary", r"(tien|muc|he so) luong|^luong$"),
    ("contract_kind", r"loai (hdld|hop dong)"),
    ("contract_from", r"hieu luc"),
    ("change_kind", r"phuong an|loai (tang|khai|dieu)|^pa$"),
    (
        "address",
        r"dia ?chi|dia ban|^so nha\b|noi o|cho o|cu tru|thuong tru|tam tru|ho khau|^address$|^dc$|^d c$|^dchi$",
    ),
    ("note", r"ghi ?chu"),
)

PLACES = (
    (
        "permanent",
        r"thuong tru|ho khau|\bhk(tt)?\b|\bdk(hk)?tt\b|dang sinh song|dang ss",
    ),
    ("contact", r"lien he|nhan ho so|nhan ket qua|nhan hs|\blh\b|\bnn\b"),
)
UNITS = (
    ("province", r"^(ten )?(tinh|thanh pho|tp)\b"),
    ("district", r"^(ten )?(huyen|quan)\b"),
    ("commune", r"^(ten )?(xa|phuong)\b"),
)
