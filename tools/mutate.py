"""Damages Word files in seeded ways, and sees that each still ends in pages or in one clear error.

    python -m tools.mutate COUNT [FOLDER ...]    damages documents of the corpus and of folders

Prints what ended otherwise, took too long, or took too much memory; exits with 1 if anything did.
"""

from __future__ import annotations

import random
import resource
import signal
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import FrameType

from lxml import etree

from dossier.errors import DossierError
from dossier.render.draw import FontBook, draw
from dossier.tasks.laying import lay_out
from tools.corpus.registry import groups, make

MOST_SECONDS = 2.0  # of the processor, for a file under a megabyte
MOST_MEMORY = 256  # megabytes
MAIN = "word/document.xml"
SHEET = "xl/worksheets/sheet1.xml"
FAVOURED = (
    *(MAIN, MAIN, MAIN, MAIN, "word/styles.xml", "word/settings.xml", "word/numbering.xml"),
    *(SHEET, SHEET, SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"),
    *("content.xml", "content.xml", "content.xml"),
)
NUMBERS = (
    "0", "-1", "1", "-99999", "32768", "99999999", "-2147483649", "1e308", "nan", "inf", "", "abc",
    "0.5", "1.5cm", "0.0001", "100%", "１２", "9" * 400,
)  # fmt: skip
DEPTHS = (5, 60, 400, 1500)

BOOK = FontBook()

Parts = dict[str, bytes]
Change = Callable[[Parts, random.Random], None]


@dataclass(frozen=True, slots=True)
class End:
    """How a damaged file ended: "pages", the code of an error, or a trouble."""

    name: str
    way: str
    seconds: float
    is_sound: bool  # it did not end in a bug
    size: int = 0

    @property
    def is_quick(self) -> bool:
        """Tell whether a file under a megabyte took no longer than it may."""
        return self.seconds < MOST_SECONDS or self.size > 10**6


def mutants(sources: Sequence[tuple[str, bytes]], count: int) -> Iterator[tuple[str, bytes]]:
    """Damage so many files; the same number always damages the same file in the same way."""
    for number in range(count):
        dice = random.Random(f"mutant-{number}")  # noqa: S311  # no secret
        name, docx = sources[number % len(sources)]
        yield f"{name}#{number}", mutated(docx, dice)


def mutated(docx: bytes, dice: random.Random) -> bytes:
    """Damage a file: mostly its parts, sometimes its bytes; a file without parts, its bytes."""
    if dice.random() < 0.15:
        return dice.choice(BYTE_WAYS)(docx, dice)
    try:
        parts = unpacked(docx)
    except BROKEN:
        return dice.choice(BYTE_WAYS)(docx, dice)
    for _ in range(dice.choice((1, 1, 2, 4, 10))):
        dice.choice(PART_WAYS)(parts, dice)
    return packed(parts)


BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError)


def unpacked(docx: bytes) -> Parts:
    """Give the parts of a package by name."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts) -> bytes:
    """Make a package of parts."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


# ---- Bytes ----


def _flipped(docx: bytes, dice: random.Random) -> bytes:
    damaged = bytearray(docx)
    for _ in range(dice.choice((1, 8, 60))):
        damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    return bytes(damaged)


def _cut_short(docx: bytes, dice: random.Random) -> bytes:
    return docx[: dice.randrange(len(docx))]


def _with_a_hole(docx: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(docx))
    return docx[:start] + docx[start + dice.randint(1, 2000) :]


BYTE_WAYS = (_flipped, _cut_short, _with_a_hole)


# ---- Parts ----


def _without_a_part(parts: Parts, dice: random.Random) -> None:
    if len(parts) > 1:
        del parts[dice.choice(sorted(parts))]


def _with_an_empty_part(parts: Parts, dice: random.Random) -> None:
    parts[dice.choice(sorted(parts))] = dice.choice((b"", b"<", b"\0" * 50, b"<w:x/>", b"<a/>"))


def _with_swapped_parts(parts: Parts, dice: random.Random) -> None:
    one, other = dice.choice(sorted(parts)), dice.choice(sorted(parts))
    parts[one], parts[other] = parts[other], parts[one]


def _with_a_broken_part(parts: Parts, dice: random.Random) -> None:
    name = dice.choice(_favoured(parts))
    content = bytearray(parts[name])
    for _ in range(dice.randint(1, 4)):
        if content:
            content[dice.randrange(len(content))] = dice.choice(b'<>"/&=\0\xff ')
    parts[name] = bytes(content)


def _favoured(parts: Parts) -> list[str]:
    """List the parts of a package, those that hold what people see more than once."""
    return [*(part for part in FAVOURED if part in parts), *sorted(parts)]


def in_tree(change: Callable[[list[etree._Element], random.Random], None]) -> Change:
    """Make a change of elements a change of some part."""

    def changed(parts: Parts, dice: random.Random) -> None:
        of_xml = [part for part in _favoured(parts) if part.endswith((".xml", ".rels"))]
        try:
            name = dice.choice(of_xml or [MAIN])
            root = etree.fromstring(parts.get(name, b""), HUGE)
        except etree.XMLSyntaxError:
            return
        found = [element for element in root.iter(etree.Element) if element is not root]
        if found:
            change(found, dice)
            parts[name] = bytes(etree.tostring(root))

    return changed


HUGE = etree.XMLParser(huge_tree=True)


def _without_an_element(found: list[etree._Element], dice: random.Random) -> None:
    one = dice.choice(found)
    one.getparent().remove(one)


def _with_a_double(found: list[etree._Element], dice: random.Random) -> None:
    one = dice.choice(found)
    for _ in range(dice.choice((1, 1, 3, 30))):
        one.addnext(_copy(one))


def _with_swapped_elements(found: list[etree._Element], dice: random.Random) -> None:
    one, other = dice.choice(found), dice.choice(found)
    if one in other.iterancestors() or other in one.iterancestors() or one is other:
        return
    first, second = _copy(one), _copy(other)
    one.getparent().replace(one, second)
    other.getparent().replace(other, first)


def _moved_inside(found: list[etree._Element], dice: random.Random) -> None:
    one, other = dice.choice(found), dice.choice(found)
    other.append(_copy(one))


def _nested(found: list[etree._Element], dice: random.Random) -> None:
    one, depth = dice.choice(found), dice.choice(DEPTHS)
    shell = etree.tostring(etree.Element(one.tag, one.attrib, one.nsmap))
    opened, name = shell[:-2] + b">", shell[1:-2].split(b" ")[0]
    inner = etree.tostring(one, with_tail=False)
    deep = opened * depth + inner + (b"</" + name + b">") * depth
    with suppress(etree.XMLSyntaxError):  # what is nested already may come to be too deep
        one.getparent().replace(one, etree.fromstring(deep, HUGE))


def _with_another_name(found: list[etree._Element], dice: random.Random) -> None:
    dice.choice(found).tag = dice.choice(found).tag


def _without_an_attribute(found: list[etree._Element], dice: random.Random) -> None:
    one = dice.choice(found)
    for name in list(one.attrib)[: dice.randint(1, 3)]:
        del one.attrib[name]


def _with_a_number(found: list[etree._Element], dice: random.Random) -> None:
    """Put senseless numbers where values stand; half of the time in all elements of one name."""
    dressed = [element for element in found if element.attrib]
    if not dressed:
        return
    one, value = dice.choice(dressed), dice.choice(NUMBERS)
    name = dice.choice(sorted(one.attrib))
    alike = dice.random() < 0.5
    for element in (e for e in dressed if e is one or (alike and e.tag == one.tag)):
        element.set(name, value)


def _with_a_value_from_elsewhere(found: list[etree._Element], dice: random.Random) -> None:
    """Make rings of references, among other things."""
    dressed = [element for element in found if element.attrib]
    if dressed:
        one, other = dice.choice(dressed), dice.choice(dressed)
        one.set(dice.choice(sorted(one.attrib)), dice.choice(sorted(other.attrib.values())))


def _with_a_long_text(found: list[etree._Element], dice: random.Random) -> None:
    texts = [element for element in found if element.text and element.text.strip()] or found
    one = dice.choice(texts)
    one.text = (one.text or "x") * dice.choice((0, 2, 500)) + dice.choice(
        ("", "W" * 3000, "\u0301")
    )


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False), HUGE)


TREE_WAYS = (
    _without_an_element, _with_a_double, _with_swapped_elements, _moved_inside, _nested,
    _with_another_name, _without_an_attribute, _with_a_number, _with_a_number, _with_a_number,
    _with_a_value_from_elsewhere, _with_a_long_text,
)  # fmt: skip
PART_WAYS: tuple[Change, ...] = (
    _without_a_part, _with_an_empty_part, _with_swapped_parts, _with_a_broken_part,
    *(in_tree(way) for way in TREE_WAYS),
)  # fmt: skip


# ---- How it ends ----


def sources(folders: Sequence[str] = ()) -> list[tuple[str, bytes]]:
    """One document of each group of the corpus, and the files of folders."""
    found = [(name, make(name, 4)) for name in groups()]
    paths = sorted(path for folder in folders for path in Path(folder).rglob("*.docx"))
    return found + [(path.name, path.read_bytes()) for path in paths]


def end(name: str, docx: bytes, bring: Callable[[bytes], str]) -> End:
    """Bring a file to its end; what brings it there names it."""
    start = time.process_time()
    is_sound = True
    try:
        way = bring(docx)
    except DossierError as error:
        way = error.code
    except Exception as error:  # noqa: BLE001  # what must never come out is what is looked for
        way, is_sound = f"{type(error).__name__}: {error}", False
    seconds = time.process_time() - start
    return End(name, way, seconds, is_sound, len(docx))


def to_pages(docx: bytes) -> str:
    """Lay a file out and draw it."""
    draw(lay_out(docx, BOOK).pages, title="", fonts=BOOK)
    return "pages"


def _late(_: int, __: FrameType | None) -> None:
    raise TimeoutError


def main(arguments: Sequence[str]) -> int:
    """Damage files and say what went wrong."""
    given = sources(arguments[1:])
    whole = given if len(arguments) > 1 else []
    files = (*whole, *mutants(given, int(arguments[0])))
    return watch((name, docx, to_pages) for name, docx in files)


def watch(files: Iterable[tuple[str, bytes, Callable[[bytes], str]]]) -> int:
    """Bring files to their ends, one after the other, and say which of them ended badly."""
    ends: Counter[str] = Counter()
    bad = 0
    signal.signal(signal.SIGALRM, _late)
    for name, docx, bring in files:
        signal.alarm(20)
        ended = end(name, docx, bring)
        signal.alarm(0)
        is_fine = ended.is_sound and ended.is_quick
        ends[ended.way if is_fine else "trouble"] += 1
        if not is_fine:
            bad += 1
            print(f"{ended.name}: {ended.way[:200]} ({ended.seconds:.2f} s)", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(dict(ends), f"peak {peak} MB")
    return 1 if bad or peak > MOST_MEMORY else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
