"""Gives text from another Word file the styles and lists of the package that takes it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from dossier.compose.rich.bench import Bench
from dossier.compose.word.ooxml import MAIN, VAL, Element, parse

_STYLE, _STYLE_ID, _NAME = f"{MAIN}style", f"{MAIN}styleId", f"{MAIN}name"
_USES = tuple(f"{MAIN}{name}" for name in ("pStyle", "rStyle", "tblStyle"))
_LEANS = tuple(f"{MAIN}{name}" for name in ("basedOn", "next", "link"))
_NUM_ID, _NUM = f"{MAIN}numId", f"{MAIN}num"
_PLAN, _PLAN_ID = f"{MAIN}abstractNum", f"{MAIN}abstractNumId"
_NO_LISTS = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def bring_styles(bench: Bench, source: Bench, texts: Sequence[Element]) -> list[Element]:
    """Call styles as the package does that have the same name there; copy and give the others."""
    theirs, ours = source.find("styles"), bench.find("styles")
    if theirs is None or ours is None:
        return []
    by_id = {each.get(_STYLE_ID, ""): each for each in theirs.iter(_STYLE)}
    names = {_name(each): each.get(_STYLE_ID, "") for each in ours.iter(_STYLE)}
    ids: dict[str, str] = {}
    copied: list[Element] = []
    wanted = [each.get(VAL, "") for each in _all(texts, _USES)]
    while wanted:
        key = wanted.pop()
        if key in ids or key not in by_id:
            continue
        known = names.get(_name(by_id[key]))
        ids[key] = known or (f"hs{key}" if key in names.values() else key)
        if known is None:
            copied.append(_copied(by_id[key], ids[key]))
            wanted += [each.get(VAL, "") for each in copied[-1].iterchildren(*_LEANS)]
    for each in _all([*texts, *copied], (*_USES, *_LEANS)):
        each.set(VAL, ids.get(each.get(VAL, ""), each.get(VAL, "")))
    ours.extend(copied)
    return copied


def bring_lists(bench: Bench, source: Bench, texts: Sequence[Element]) -> None:
    """Copy the lists that some texts use, under numbers that are free."""
    theirs = source.find("numbering")
    used = {each.get(VAL, "") for each in _all(texts, (_NUM_ID,))} - {"0"}
    if theirs is None or not used:
        return
    ours = bench.find("numbering")
    if ours is None:
        ours = bench.make("numbering", parse(_NO_LISTS))
    numbers = {
        number.get(_NUM_ID, ""): _bring(number, theirs, ours)
        for number in theirs.iterchildren(_NUM)
        if number.get(_NUM_ID, "") in used
    }
    for each in _all(texts, (_NUM_ID,)):
        each.set(VAL, numbers.get(each.get(VAL, ""), each.get(VAL, "")))


def _copied(style: Element, key: str) -> Element:
    new = deepcopy(style)
    new.attrib.pop(f"{MAIN}default", None)
    new.set(_STYLE_ID, key)
    return new


def _bring(number: Element, theirs: Element, ours: Element) -> str:
    """Copy a list and its plan; plans stand before lists (ECMA-376 part 1, 17.9.17)."""
    plan_id = next((each.get(VAL) for each in number.iterchildren(_PLAN_ID)), None)
    plans = (plan for plan in theirs.iterchildren(_PLAN) if plan.get(_PLAN_ID) == plan_id)
    plan, new = deepcopy(next(plans)), deepcopy(number)
    free = str(_free(ours.iterchildren(_PLAN), _PLAN_ID))
    plan.set(_PLAN_ID, free)
    for told in list(plan.iterchildren(f"{MAIN}nsid")):  # by which Word would join the two plans
        plan.remove(told)
    ours.insert(sum(1 for _ in ours.iterchildren(_PLAN)), plan)
    for each in new.iterchildren(_PLAN_ID):
        each.set(VAL, free)
    key = str(_free(ours.iterchildren(_NUM), _NUM_ID))
    new.set(_NUM_ID, key)
    next(ours.iterchildren(_NUM, _PLAN, reversed=True)).addnext(new)
    return key


def _all(roots: Iterable[Element], tags: tuple[str, ...]) -> Iterator[Element]:
    return (each for root in roots for each in root.iter(*tags))


def _name(style: Element) -> str:
    return next((each.get(VAL, "") for each in style.iterchildren(_NAME)), "").lower()


def _free(taken: Iterable[Element], attribute: str) -> int:
    """Give a number above all that are taken."""
    return 1 + max((int(each.get(attribute, "0")) for each in taken), default=0)
