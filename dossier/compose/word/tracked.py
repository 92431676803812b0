"""Accepts the tracked changes of a part: documents carry neither what was deleted nor by whom."""

from __future__ import annotations

from dossier.compose.word.ooxml import MAIN, P_PR, R_PR, TR_PR, Element, P

# ECMA-376 part 1, 17.13.5
CHANGES = rb"<w:(?:ins|del|moveFrom|moveTo|\w+Change)\b"
_INSERTED = (f"{MAIN}ins", f"{MAIN}moveTo")
_DELETED = (f"{MAIN}del", f"{MAIN}moveFrom")
_NOTED = tuple(
    f"{MAIN}{name}"
    for name in (
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange"),
        *("tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    )
)


def accept_changes(root: Element) -> bool:
    """Take out what was deleted, keep what was inserted, forget by whom; say if there was any."""
    found = list(root.iter(*_DELETED, *_INSERTED, *_NOTED))
    for change in found:
        if change.getparent() is not None:
            _accept(change)
    return bool(found)


def _accept(change: Element) -> None:
    holder = change.getparent()
    if holder is None:
        return
    if change.tag in _INSERTED:
        _unwrap(change, holder)
        return
    holder.remove(change)
    if change.tag not in _DELETED:
        return
    around = holder.getparent()
    if holder.tag == TR_PR:
        _remove(around)
    elif holder.tag == R_PR and around is not None and around.tag == P_PR:
        _join(around.getparent())


def _unwrap(change: Element, holder: Element) -> None:
    at = holder.index(change)
    holder[at : at + 1] = list(change)


def _remove(element: Element | None) -> None:
    holder = element.getparent() if element is not None else None
    if element is not None and holder is not None:
        holder.remove(element)


def _join(paragraph: Element | None) -> None:
    """Let a paragraph whose end was deleted go on in the next one."""
    following = paragraph.getnext() if paragraph is not None else None
    if paragraph is None or following is None or following.tag != P:
        return
    at = 1 if len(following) and following[0].tag == P_PR else 0
    following[at:at] = [each for each in paragraph if each.tag != P_PR]
    _remove(paragraph)
