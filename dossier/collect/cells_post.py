"""Parts a cell that holds a post and the unit of it, only where both are sure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dossier.collect.cells import Words, person
from dossier.words.text import clean, fold

# What posts and names of units begin with; folded, longest first within a pattern.
_POST = re.compile(
    r"(?:quyen |nguyen )?(?:(?:pho |tro ly |thu ky )?(?:tong )?"
    r"(?:(?!benh )(?:[a-z]+ ){1,2}vien(?: cao cap| chinh)?|can su"
    r"|nhan vien|chanh van phong|chanh thanh tra"
    r"|truong phong|truong ban|truong khoa|chi cuc truong|cuc truong|vu truong|doi truong"
    r"|to truong|truong doan|truong thon|giam doc|chu tich|bi thu(?: thu nhat)?|hieu truong"
    r"|ke toan(?: truong| vien)?|thu quy|van thu|luu tru|lai xe|bao ve|tap vu|phuc vu"
    r"|giao vien|giang vien(?: chinh)?|bac si|dieu duong|y si|duoc si|nu ho sinh|ky su|cong nhan"
    r"|vien chuc|cong chuc|can bo|uy vien|chi huy truong)|pho (?:phong|ban))"
)
_UNIT = re.compile(
    r"(?:phong|ban|so|van phong|trung tam|chi cuc|cuc|vu|truong|ubnd|hdnd|uy ban|hoi dong|dang uy"
    r"|huyen uy|thanh uy|tinh uy|ubmttq|mttq|cong ty|xi nghiep|nha may|xa|phuong|thi tran|hoi"
    r"|doan|tinh doan|lien doan|khoa|to|doi|cong an|benh vien|vien|toa an|thanh tra|bo|tap the"
    r"|ban quan ly|chi nhanh|don vi|bao|dai|kho bac|thue|hat|tram)(?= (?!vien|truong|pho))"
)
_SIDES = re.compile(r"\s*(?:[,;\n]|\s[-–]\s)\s*")


def post_and_unit(text: str, _words: Words) -> Mapping[str, object]:
    """Read `post` and `unit`; what cannot be parted for sure stays whole as the post.

    >>> post_and_unit("Phó Trưởng phòng, Phòng Hành chính", Words({}, 2026))
    {'post': 'Phó Trưởng phòng', 'unit': 'Phòng Hành chính'}
    >>> post_and_unit("Chuyên viên Phòng TC-HC", Words({}, 2026))
    {'post': 'Chuyên viên', 'unit': 'Phòng TC-HC'}
    >>> post_and_unit("Trưởng phòng Hành chính", Words({}, 2026))
    {'post': 'Trưởng phòng Hành chính'}
    """
    whole = clean(text, lines=True)
    for cut in _SIDES.finditer(whole):
        post, unit = whole[: cut.start()], clean(whole[cut.end() :])
        if _is_unit(unit) and (_is_post(post) or (unit[0].isupper() and not _is_unit(post))):
            return {"post": clean(post), "unit": unit}
    plain = clean(text)
    said = plain.split(" ")
    for end in range(len(said) - 1, 0, -1):
        post, unit = " ".join(said[:end]), " ".join(said[end:])
        if _is_post(post) and _is_unit(unit) and unit[0].isupper():
            return {"post": post, "unit": unit}
    if _is_unit(plain):
        return {"unit": plain}
    return {"post": plain}


def name_and_post(text: str, words: Words) -> Mapping[str, object]:
    """Read `name`, then `post` and `unit` of what follows it.

    >>> name_and_post("Nguyễn Văn A, Trưởng phòng, Phòng Hành chính", Words({}, 2026))
    {'name': 'Nguyễn Văn A', 'post': 'Trưởng phòng', 'unit': 'Phòng Hành chính'}
    """
    whole = clean(text, lines=True)
    cut = _SIDES.search(whole)
    said = whole[: cut.start()] if cut else whole
    rest = post_and_unit(whole[cut.end() :], words) if cut else {}
    return {"name": person(said, words), **rest}


def who_and_post(text: str, words: Words) -> Mapping[str, object]:
    """Read `who`, a person with post and unit, or a unit by its name alone.

    >>> who_and_post("Phòng Hành chính", Words({}, 2026))
    {'who': 'Phòng Hành chính'}
    """
    if _is_unit(text):
        return {"who": clean(text)}
    said = dict(name_and_post(text, words))
    return {"who": said.pop("name"), **said}


def _is_post(text: str) -> bool:
    return _POST.fullmatch(fold(text)) is not None


def _is_unit(text: str) -> bool:
    folded = fold(text)
    return _UNIT.match(folded) is not None and _POST.match(folded) is None
