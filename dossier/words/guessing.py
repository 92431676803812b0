"""Tells by the letters of texts whether they are in an old encoding, where no font says so."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from dossier.words.legacy import Encoding, decode, is_unicode, is_written_in
from dossier.words.syllables import is_syllable

OLD = (Encoding.TCVN3, Encoding.VNI)
STRONG, WEAK = 1.0, 0.3  # how far one word that only an old encoding explains bears witness
ENOUGH = 1.0  # what a text on its own must bring together
ENOUGH_TOGETHER = 1.5  # what texts must bring of which none is sure on its own
FITTING = 0.8  # share of its words that must be Vietnamese once decoded
HOMOGENEOUS = 0.95  # share of one encoding from which texts that fit two readings follow it
MOST = 0.99  # letters alone are never quite sure: a font is
_WORD = re.compile("[A-Za-z\u00a1-\u00ff\u00ad]+")
_BESIDE = (re.compile("^[«·]+"), re.compile("[»®©¹²³ªº´·]+$"))  # what stands at words in Unicode
_INNER_CAPITAL = re.compile("[a-zß-ÿ][À-Þ]")
_DOUBLED = re.compile("[à-ÿÀ-ß]{2}|[aeo][âãåäàá]|[AEO][ÂÃÅÄÀÁ]")  # as VNI doubles vowels


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the words of a text that are not ASCII read in one old encoding."""

    encoding: Encoding
    good: int = 0  # Vietnamese once decoded
    odd: int = 0  # of its letters, and yet no Vietnamese word: a name of a minority
    alien: int = 0  # with letters that it does not have
    weight: float = 0.0  # of those that are Vietnamese only once decoded

    @property
    def share(self) -> float:
        return self.good / max(self.good + self.odd + self.alien, 1)


def guess(texts: Iterable[str]) -> tuple[Encoding, float]:
    """Tell the encoding of texts that belong together, with a confidence from 0 to 1.

    Where encodings are mixed it is the old one that is met most; the confidence is that these
    cells are in it. Unicode is the answer wherever nothing else is better.

    >>> guess(["NguyÔn V¨n An", "TrÇn ThÞ B×nh"])
    (<Encoding.TCVN3: 'tcvn3'>, 0.97)
    >>> guess(["Hélène", "Lê Hà", "Loïc"])
    (<Encoding.UNICODE: 'unicode'>, 1.0)
    """
    told = list(texts)
    found = [one for one in each(told) if one in OLD]
    if not found:
        return Encoding.UNICODE, 1.0
    best = Counter(found).most_common(1)[0][0]
    fits = [_fit(text, best) for text, one in zip(told, each(told), strict=True) if one is best]
    share = sum(fit.good for fit in fits) / sum(fit.good + fit.odd + fit.alien for fit in fits)
    witness = 1 - 0.5 ** sum(fit.weight for fit in fits)
    return best, round(min(share * witness, MOST), 2)


def each(texts: Sequence[str]) -> tuple[Encoding | None, ...]:
    """Tell the encoding of every one of the texts of a sheet; None where it may be either of two.

    >>> [one and one.value for one in each(["Lª V¨n An", "Họ và tên", "TuÊn", "15/3"])]
    ['tcvn3', 'unicode', 'tcvn3', 'unicode']
    """
    alone = [_alone(text) for text in texts]
    counts = Counter(one for one in alone if one is not None)
    best = max(OLD, key=lambda one: counts[one])
    if not counts[best]:
        best = _together(text for text, one in zip(texts, alone, strict=True) if one is None)
    if best is Encoding.UNICODE:
        return tuple(one or best for one in alone)
    said = sum(
        not text.isascii() and one is not None for text, one in zip(texts, alone, strict=True)
    )
    share = counts[best] / said if said else 1.0
    return tuple(one or _among(text, best, share) for text, one in zip(texts, alone, strict=True))


def all_unicode(texts: AbstractSet[str]) -> bool:
    """Tell whether `each` finds all of them in Unicode, however often each of them comes.

    >>> all_unicode({"Họ và tên", "15/3"}), all_unicode({"Họ và tên", "Lª V¨n An"})
    (True, False)
    """
    alone = {text: _alone(text) for text in texts if not text.isascii()}
    if any(one in OLD for one in alone.values()):
        return False
    return _together(text for text, one in alone.items() if one is None) is Encoding.UNICODE


def _alone(text: str) -> Encoding | None:
    """Tell the encoding of a text by itself; None where that leaves it open."""
    if text.isascii() or is_unicode(text):
        return Encoding.UNICODE
    fits = [fit for fit in (_fit(text, one) for one in OLD) if fit.good and not fit.alien]
    if not fits:
        return Encoding.UNICODE
    best = max(fits, key=lambda fit: (fit.weight, fit.share))
    is_sure = best.weight >= ENOUGH and best.share >= FITTING and _is_vietnamese(text)
    return best.encoding if is_sure else None


def _together(texts: Iterable[str]) -> Encoding:
    """Tell the encoding of texts of which none is sure by itself."""
    open_ones = set(texts)
    for one in OLD:
        fits = [_fit(text, one) for text in open_ones]
        telling = [fit for fit in fits if fit.weight]
        weight = sum(fit.weight for fit in telling)
        if weight >= ENOUGH_TOGETHER and all(fit.share == 1 for fit in telling):
            return one
    return Encoding.UNICODE


def _among(text: str, best: Encoding, share: float) -> Encoding | None:
    """Tell the encoding of an open text by the texts around it, a share of which is `best`."""
    fit = _fit(text, best)
    if fit.alien or not fit.good:
        return Encoding.UNICODE
    if fit.weight or share >= HOMOGENEOUS:
        return best
    return None if share > 0.5 else Encoding.UNICODE


@lru_cache(maxsize=1 << 14)
def _fit(text: str, encoding: Encoding) -> _Fit:
    counts: Counter[str] = Counter()
    weight = 0.0
    for word in _words(text):
        read = decode(word, encoding)
        is_read = is_syllable(read)
        if word.isascii() or (read.isupper() and not is_read):
            continue  # an abbreviation such as QĐ says nothing
        is_own = is_written_in(word, encoding)
        counts["alien" if not is_own else "good" if is_read else "odd"] += 1
        weight += _witness(word) if is_own and is_read and not _is_word(word) else 0.0
    return _Fit(encoding, counts["good"], counts["odd"], counts["alien"], weight)


def _words(text: str) -> Iterable[str]:
    """Give the words of a text, but what stands at figures, as in 50 µm and m²."""
    for found in _WORD.finditer(text):
        beside = (
            text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]
        )
        if not any(sign.isdigit() for sign in beside):
            yield found[0]


def _is_word(word: str) -> bool:
    """Tell a word that is Vietnamese as it stands, in Unicode; a letter alone is a label."""
    for edge in _BESIDE:
        word = edge.sub("", word)
    return len(word) < 2 or (is_syllable(word) and not _INNER_CAPITAL.search(word))


def _witness(word: str) -> float:
    """Weigh a word: signs or capitals within it are in no word of any language."""
    inner = any(unicodedata.category(sign)[0] != "L" for sign in word[1:] if not sign.isascii())
    strange = inner or _INNER_CAPITAL.search(word) or _DOUBLED.search(word)
    return STRONG if strange else WEAK


def _is_vietnamese(text: str) -> bool:
    """Tell whether at least half of the plain words beside the coded ones are Vietnamese."""
    plain = [word for word in _words(text) if word.isascii() and not word.isupper()]
    return sum(map(is_syllable, plain)) * 2 >= len(plain)
