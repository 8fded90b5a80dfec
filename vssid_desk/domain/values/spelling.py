"""Vietnamese spelling of syllables: onset, rhyme, at most one tone; used to recognise encodings."""

import re
from functools import lru_cache
from unicodedata import normalize

from vssid_desk.domain.values.text import TONES

_ONSETS = "ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
_RHYMES_TEXT = (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong "
    "ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un "
    "ung uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu uôc uôi uôm uôn uông uôp uôt uôu ư ưa ưc ưi ưm ưn ưng ươc ươi "
    "ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
)
_RHYMES = frozenset(_RHYMES_TEXT.split())
_AFTER_Q_TEXT = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êch êt êu "
    "i ia in inh it iên iêt ich iu y ynh yên yêt ych yt ơ ơn ôc"
)
_AFTER_Q = frozenset(_AFTER_Q_TEXT.split())
_SYLLABLE = re.compile(rf"(?:q(u)|({_ONSETS}))([aăâeêioôơuưy][a-zăâêôơư]*)")
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Tell whether a word in composed letters obeys Vietnamese spelling; case does not count."""
    decomposed = normalize("NFD", word.lower())
    tones = [mark for mark in decomposed if mark in TONES]
    if len(tones) > 1:
        return False
    letters = normalize(
        "NFC", "".join(mark for mark in decomposed if mark not in TONES)
    )
    match = _SYLLABLE.fullmatch(letters)
    if not match:
        return letters in {"gi", "y"}
    after_q, onset, rhyme = match.groups()
    if _STOPPED.search(rhyme) and (not tones or tones[0] not in "\u0301\u0323"):
        return False
    if after_q:
        return rhyme in _AFTER_Q
    return rhyme in _RHYMES or (onset == "gi" and "i" + rhyme in _RHYMES)


def words(text: str) -> list[str]:
    """Return the words of a text: runs of letters."""
    return _WORD.findall(text)


def share_valid(found: list[str]) -> float:
    """Return the share of words that obey the spelling, 1.0 for no words."""
    return sum(map(is_syllable, found)) / len(found) if found else 1.0
