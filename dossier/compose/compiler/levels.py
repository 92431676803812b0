"""Moves block tags out to the run, paragraph, cell or row that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy

from dossier.compose.language.blocks import CLOSERS, OPENERS, match_blocks
from dossier.compose.language.tags import MARK, Draft, Fault, Level, Tag, mark, marks
from dossier.compose.word.ooxml import (
    BOOKMARKS,
    P_PR,
    PROOF,
    R_PR,
    RENDERED_BREAK,
    SECT_PR,
    TAB,
    TC,
    TR,
    Element,
    P,
    R,
    T,
    nearest,
    put_after,
    put_before,
    replace_by,
)

_HOSTS: Mapping[Level, str] = {"tr": TR, "tc": TC, "p": P, "r": R}
_UNSEEN = {P_PR, PROOF, *BOOKMARKS}
_QUOTED = 60  # letters
_PRINTED = {R_PR, T, TAB, RENDERED_BREAK}


def lift_tags(draft: Draft) -> None:
    """Put every block tag where its row, cell, paragraph or run begins or ends.

    A tag says so itself (`{%tr`, `{%p` …); and blocks whose tags stand alone in their rows or
    paragraphs go there too, so that no blank line stays behind.
    """
    texts = {number: text for text in draft.root.iter(T) for number in marks(text.text)}
    levels = _levels(draft)
    _promote(draft, texts, levels, "tr")
    _promote(draft, texts, levels, "p")
    for level in ("tr", "tc", "p", "r"):
        _lift(draft, texts, [number for number in texts if levels[number] == level], level)


def is_bare(paragraph: Element) -> bool:
    """Say whether a paragraph prints nothing but text and tabs, and ends no section."""
    if any(True for _ in paragraph.iter(SECT_PR)):
        return False
    return all(child.tag in _UNSEEN or _is_plain(child) for child in paragraph)


def _is_plain(run: Element) -> bool:
    return run.tag == R and all(child.tag in _PRINTED for child in run)


def _levels(draft: Draft) -> list[Level]:
    """Give the tags of a block the level that one of them names."""
    levels: list[Level] = ["" if tag.form == "print" else tag.level for tag in draft.tags]
    for block in match_blocks(draft.tags, range(len(draft.tags))).whole:
        named: Level = next((levels[number] for number in block if levels[number]), "")
        for number in block:
            if not levels[number]:
                levels[number] = named
    return levels


def _promote(draft: Draft, texts: Mapping[int, Element], levels: list[Level], level: Level) -> None:
    """Lift the blocks all of whose tags stand alone in hosts side by side."""
    loose = [number for number in texts if levels[number] in {"", level}]
    hosts = {number: nearest(texts[number], _HOSTS[level]) for number in loose}
    lonely = {host for host in {*hosts.values()} if host is not None and _is_lonely(host, draft)}
    lonely -= {nearest(texts[n], _HOSTS[level]) for n in texts if n not in hosts}
    blocks = match_blocks(draft.tags, range(len(draft.tags))).whole
    torn = True
    while torn:
        torn = False
        for block in blocks:
            homes = [hosts.get(number) for number in block]
            parents = {home.getparent() for home in homes if home is not None}
            if not (all(home in lonely for home in homes) and len(parents) == 1):
                torn = torn or any(home in lonely for home in homes)
                lonely.difference_update(homes)
    for number, host in hosts.items():
        if host in lonely:
            levels[number] = level


def _is_lonely(host: Element, draft: Draft) -> bool:
    """Say whether a row or paragraph holds control tags and nothing else."""
    paragraphs = [host] if host.tag == P else list(host.iter(P))
    written = "".join(text.text or "" for text in host.iter(T))
    return (
        not MARK.sub("", written).strip()
        and all(_is_control(draft.tags[number]) for number in marks(written))
        and all(is_bare(paragraph) for paragraph in paragraphs)
        and not (host.tag == TR and any(True for _ in host.iter(SECT_PR)))
    )


def _is_control(tag: Tag) -> bool:
    """Say whether a tag prints nothing; one that joins paragraphs has a use for its own."""
    return tag.form != "print" and not any(tag.trims)


def _lift(draft: Draft, texts: Mapping[int, Element], numbers: Iterable[int], level: Level) -> None:
    homes: dict[Element, list[int]] = {}
    stray: list[Tag] = []
    for number in numbers:
        host = nearest(texts[number], _HOSTS[level])
        if host is None:
            stray.append(draft.tags[number])
        else:
            homes.setdefault(host, []).append(number)
    openers = [tag for tag in stray if tag.word in OPENERS]  # their ends go where they go
    for tag in openers or stray:
        fault = Fault("compose.tag_misplaced", tag.source, tag.where, (("level", level),))
        draft.faults.append(fault)
    for host, inside in homes.items():
        if level == "r":
            _split_run(host, inside)
        elif _is_round(draft, inside) and not (level == "p" and _is_lonely(host, draft)):
            _wrap(draft, texts, host, inside)
        else:
            draft.faults += _losses(draft, host, inside)
            _stand_in(host, inside)


def _losses(draft: Draft, host: Element, numbers: list[int]) -> list[Fault]:
    """Blame a tag that stands in place of a row, cell or paragraph with text of its own."""
    if all(draft.tags[number].form == "note" for number in numbers):
        return []  # which takes away what it stands in on purpose
    text = "".join(text.text or "" for text in host.iter(T))
    shown = MARK.sub(lambda found: _shown(draft, int(found[2]), numbers), text)
    lost = " ".join(shown.split())
    if not lost:
        return []
    tag = draft.tags[numbers[0]]
    params = (("lost", lost[:_QUOTED]), ("level", draft.tags[numbers[0]].level))
    return [Fault("compose.text_lost", tag.source, tag.where, params)]


def _shown(draft: Draft, number: int, standing: list[int]) -> str:
    tag = draft.tags[number]
    return "" if number in standing or tag.form == "note" else tag.source


def _is_round(draft: Draft, numbers: list[int]) -> bool:
    """Say whether the tags open and close their blocks within one host, which they then repeat."""
    words = [draft.tags[number].word for number in numbers]
    openers = [word for word in words if word in OPENERS]
    closers = [word for word in words if word in CLOSERS]
    paired = [OPENERS[word] for word in reversed(openers)] == closers
    return bool(openers) and paired and len(openers) + len(closers) == len(words)


def _wrap(draft: Draft, texts: Mapping[int, Element], host: Element, numbers: list[int]) -> None:
    for number in numbers:
        text = texts[number]
        text.text = (text.text or "").replace(mark(number), "")
    openers = [number for number in numbers if draft.tags[number].word in OPENERS]
    closers = [number for number in numbers if draft.tags[number].word in CLOSERS]
    put_before(host, "".join(mark(number) for number in openers))
    put_after(host, "".join(mark(number) for number in closers))


def _stand_in(host: Element, numbers: list[int]) -> None:
    """Let the tags stand in place of their host; a section's last paragraph stays, emptied."""
    signs = "".join(mark(number) for number in numbers)
    if not any(True for _ in host.iter(SECT_PR)):
        replace_by(host, signs)
        return
    for child in list(host):
        if child.tag != P_PR:
            host.remove(child)
    put_before(host, signs)


def _split_run(run: Element, numbers: list[int]) -> None:
    """Part a run at each tag, so that the tag stands between two runs of the same dress."""
    for number in numbers:
        sign = mark(number)
        text = next(each for each in run.iterchildren(T) if sign in (each.text or ""))
        rest = deepcopy(run)
        twin = rest[list(run).index(text)]
        text.text, _, twin.text = (text.text or "").partition(sign)
        _drop_all(run, text.itersiblings())
        _drop_all(rest, twin.itersiblings(preceding=True))
        run.tail, rest.tail = None, run.tail
        run.addnext(rest)
        run.tail = sign
        run = rest  # later tags of the run are in its second half


def _drop_all(run: Element, children: Iterable[Element]) -> None:
    for child in list(children):
        if child.tag != R_PR:
            run.remove(child)
