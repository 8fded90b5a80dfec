"""The groups in force at a row: which one a new group stands below, beside or in place of."""

from dataclasses import dataclass, field

# How far down units of the land stand; a hamlet is called by many words, each the same rank.
COMMUNES = {"xã": 1, "phường": 1}
RANKS = COMMUNES | dict.fromkeys(
    ("thôn", "ấp", "bản", "buôn", "làng", "khu", "tdp", "khóm"), 2
)
RANKS |= dict.fromkeys(("xóm", "tổ", "cụm"), 3)
UNMARKED = ("word ", "column ")  # styles of groups that no I., 1., a) ranks


@dataclass(slots=True)
class Group:
    """One group: what ranks it, its text, and whether people stood under it."""

    style: str
    text: str
    has_own: bool = False  # people right below it
    has_people: bool = False  # or below a group of it


@dataclass(slots=True)
class Groups:
    """The group rows in force, outermost first."""

    stack: list[Group] = field(default_factory=list)
    path: str = ""  # "I. Hộ nghèo › Thôn Đoài"

    def add(self, text: str, style: str) -> None:
        """Enter a group; one of the same style, and all below it, ends."""
        if style == "roman 0" and self._goes_on_letters(text):
            style = "letter 0"
        styles = [known.style for known in self.stack]
        if style in styles:
            del self.stack[styles.index(style) :]
        while self.stack and _is_over(self.stack[-1], style):
            self.stack.pop()
        self.stack.append(Group(style, text))
        self.path = " › ".join(group.text for group in self.stack)

    def _goes_on_letters(self, text: str) -> bool:
        """Tell whether a C after a B is a letter and no hundred."""
        before = next((g.text for g in self.stack if g.style == "letter 0"), "")
        return bool(before) and ord(before[0]) + 1 == ord(text[0])

    def meet_person(self) -> None:
        """Keep that people stand under the groups in force, under the innermost by themselves."""
        for group in self.stack:
            group.has_people = True
        if self.stack:
            self.stack[-1].has_own = True


def _is_over(known: Group, style: str) -> bool:
    """Tell whether a group ends where one of another style begins: Thôn Đoài before Khu phố 3.

    What has people of its own is divided no further, but a commune may be, its office first.
    """
    if not (known.style.startswith(UNMARKED) and style.startswith(UNMARKED)):
        return False
    above, below = (RANKS.get(s.partition(" ")[2], 0) for s in (known.style, style))
    if above and below and above >= below:
        return above > below or known.has_people
    return known.has_own and not (above == 1 and below)
