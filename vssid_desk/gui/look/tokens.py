"""The colours of the window in two themes, and their contrast (design.md section 2)."""

from collections.abc import Mapping
from types import MappingProxyType

_TABLE = """
window       #F1F3F6 #15181C
surface      #FFFFFF #1D2126
sunken       #F7F8FA #191C21
line         #DCE0E6 #343A43
control      #848C98 #77818E
text         #1A1E24 #E7EAEE
muted        #525C69 #AAB3BE
faint        #5D6773 #9BA5B0
accent       #14599E #7FB5EC
accent_hover #0F4780 #A3CBF3
on_accent    #FFFFFF #0A1520
accent_soft  #E4EEF8 #1D3146
hover        #EEF3F9 #242A31
sel          #DAE8F7 #22384F
desk         #D5DAE1 #0F1114
ask          #5F3A9C #C7ABF3
ask_soft     #F0E9FB #322848
wait         #48535F #BAC3CE
wait_soft    #E8ECF1 #2B313A
fix          #854800 #F0BA6B
fix_soft     #FCEFD8 #3C2D15
ready        #0A605D #6FD0C7
ready_soft   #DCF1EF #123533
sent         #14599E #8DBDF0
sent_soft    #E1ECF8 #1B3048
done         #1B6232 #86D49C
done_soft    #E0F2E5 #173421
error        #A61E18 #F89D95
error_soft   #FBE6E4 #472322
"""


def _column(index: int) -> Mapping[str, str]:
    rows = (line.split() for line in _TABLE.split("\n") if line)
    return MappingProxyType({row[0]: row[index] for row in rows})


LIGHT: Mapping[str, str] = _column(1)
DARK: Mapping[str, str] = _column(2)

MEANINGS = ("ask", "wait", "fix", "ready", "sent", "done", "error")

# The stage of a case: icon and meaning tone; its word is STAGE_LABELS of the domain.
STAGE_SIGNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "asking": ("message-circle-question-mark", "ask"),
        "waiting": ("hourglass", "wait"),
        "correcting": ("pencil", "fix"),
        "ready": ("circle-check", "ready"),
        "sent": ("send", "sent"),
        "closed": ("check-check", "done"),
    }
)

# How a field differs: icon, word, colour tone, and whether it is loud (section 4).
DIFFERENCE_SIGNS: Mapping[str, tuple[str, str, str, bool]] = MappingProxyType(
    {
        "same": ("equal", "Khớp", "faint", False),
        "case_only": ("case-sensitive", "Chỉ khác chữ hoa", "faint", False),
        "tone_position": ("case-sensitive", "Khác chỗ đặt dấu thanh", "faint", False),
        "former_unit": ("map-pin", "Đơn vị cũ, cùng nơi", "faint", False),
        "card_silent": ("minus", "Thẻ không ghi", "faint", False),
        "marks": ("case-sensitive", "Khác dấu", "fix", True),
        "day_month_swapped": ("arrow-left-right", "Đảo ngày, tháng", "fix", True),
        "zero_lost": ("hash", "Mất số 0 ở đầu", "fix", True),
        "new_value": ("plus", "Bổ sung", "sent", True),
        "different": ("equal-not", "Khác nhau", "error", True),
        "missing": ("circle-alert", "Còn thiếu", "error", True),
    }
)

SEVERITY_SIGNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "error": ("circle-x", "error"),
        "warning": ("triangle-alert", "fix"),
        "note": ("info", "sent"),
        "done": ("circle-check", "done"),
    }
)


def fault_sign(kind: str) -> tuple[str, str]:
    """Return icon and colour tone of a fault: a kind of difference or a severity."""
    if kind in DIFFERENCE_SIGNS:
        icon, _, tone, _ = DIFFERENCE_SIGNS[kind]
        return icon, tone
    return SEVERITY_SIGNS.get(kind, ("circle-alert", "muted"))


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours written #RRGGBB."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
