"""Tells words that Vietnamese can have from strings of letters that it cannot."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dossier.words.text import nfc

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ONSET = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|r|s|th|tr|t|v|x"
# Rhymes as QĐ 1989/QĐ-BGDĐT spells them; those that end in p, t, c, ch have but two tones.
_OPEN = (
    "a ai ao au ay am an ang anh ăm ăn ăng âu ây âm ân âng e eo em en eng ê êu êm ên ênh "
    "i ia iu im in inh iêu iêm iên iêng o oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn "
    "oa oai oao oay oan oang oanh oam oăm oăn oăng oe oeo oen "
    "u ua ui um un ung uôi uôm uôn uông ư ưa ưi ưu ưm ưn ưng ươi ươu ươm ươn ương "
    "uân uâng uây uê uên uênh uơ uy uya uyu uyn uynh uyên y yêu yêm yên yêng"
)
_STOPPED = (
    "ap at ac ach ăp ăt ăc âp ât âc ep et ec êp êt êch ip it ich iêp iêt iêc op ot oc ooc "
    "ôp ôt ôc ơp ơt oat oac oach oăt oăc oet up ut uc uôt uôc ưt ưc ươp ươt ươc uât uêch "
    "uych uyt uyp uyêt yêt"
)
# After q the letter u is no vowel of the rhyme.
_AFTER_QU = (
    "a ai ao ay an ang anh ăn ăng âu ây ân âng e eo en ê êu ên ênh i in inh y ynh yên ơ ông",
    "at ac ach ăt ăc âp ât ăp et êt êch it ich yt yêt ôc",
)


def _pattern(rhymes: str, after_qu: str) -> re.Pattern[str]:
    plain, late = ("|".join(sorted(words.split(), key=len)) for words in (rhymes, after_qu))
    return re.compile(rf"(?:{_ONSET})?(?P<rhyme>{plain})|qu(?P<late>{late})")


_FREE = _pattern(_OPEN, _AFTER_QU[0])
_CHECKED = _pattern(_STOPPED, _AFTER_QU[1])
_SHARP = {"\u0301", "\u0323"}
_SHAPED = "ăâêôơư"


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Tell whether a word is spelt as one Vietnamese syllable, its tone on the vowel it belongs to.

    >>> [word for word in ("Nguyễn", "hoà", "hòa", "cạt", "càt", "leõ") if is_syllable(word)]
    ['Nguyễn', 'hoà', 'hòa', 'cạt']
    """
    signs = nfc(word.lower())
    tones = [(place, tone) for place, sign in enumerate(signs) if (tone := _tone(sign))]
    bare = nfc(_TONES.sub("", unicodedata.normalize("NFD", signs)))
    found = _FREE.fullmatch(bare) or _CHECKED.fullmatch(bare)
    if found is None or len(tones) > 1 or len(bare) != len(signs):
        return False
    rhyme = found["rhyme"] or found["late"]
    return all(
        place - len(bare) + len(rhyme) in _tone_places(rhyme)
        and (found.re is _FREE or tone in _SHARP)
        for place, tone in tones
    )


def _tone(sign: str) -> str:
    return "".join(_TONES.findall(unicodedata.normalize("NFD", sign)))


def _tone_places(rhyme: str) -> set[int]:
    """Say on which letters of a rhyme its tone may stand; oa, oe and uy are written both ways."""
    shaped = [place for place, sign in enumerate(rhyme) if sign in _SHAPED]
    if shaped:
        return {shaped[-1]}
    vowels = len(rhyme.rstrip("cghmnpt"))
    if rhyme in {"oa", "oe", "uy"}:
        return {0, 1}
    return {1} if vowels == 3 or (vowels == 2 and len(rhyme) > 2) else {0}
