"""Tells what a filled row below headings is: a row of the list, or what else and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.collect.cells import Words
from dossier.collect.reading import Kind
from dossier.collect.tables.bound import Bound, is_name
from dossier.collect.tables.groups import is_group_mark, is_mark, read_group
from dossier.collect.tables.headings import plain
from dossier.collect.tables.shapes import Why
from dossier.words.text import fold

Cells = tuple[str, ...]
NOTHING = Words({}, 0)  # awards do not matter here
LEAST = 3  # cells that a row of column numbers fills
LONGEST = 4  # signs in the number of a column
_NUMBER = re.compile(r"\d{1,5}(?:[,.]0)?[.)]?")
_INDEX = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?")
_TOTAL = re.compile(
    r"^\W*(?:tong cong(?! ty)|tong so|tong\s*[:(]|tong$|cong\s*[:(]|cong$|cong (?:nhom|muc|phan)\b)"
)
_FOOT = re.compile(
    r"^\W*(?:noi nhan|nguoi lap|lap bieu|nguoi tong hop|nguoi bao cao|thay mat|xac nhan cua|"
    r"thu truong (?:don vi|co quan)$|(?:tm|kt|tl|tuq|q)\s?\. ?\w|ky ten|ky, |\(ky|luu\s*:|- luu|"
    r"[^,]{2,40}, ngay\b.*\bthang\b|ngay\b.*\bthang\b.*\bnam\b|an dinh|"
    r"danh sach (?:nay )?(?:co|gom)\b)"
)
_NOTE = re.compile(r"^\s*(?:\(?\*+\)?|ghi chu\s*:|chu thich|luu y)")


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells rows of one list from what stands among them."""

    bound: Bound
    places: tuple[int, ...]  # the columns of the sheet that belong to the list
    known: frozenset[int]  # those that are read
    named: tuple[int, ...]  # those that name whom a row is about
    heads: Cells  # the headings as they stand, to know them again

    def why(self, cells: Cells, *, after_foot: bool) -> Why | None:
        """Say why a filled row is no row of the list; None where it is one."""
        filled = [place for place in self.places if cells[place]]
        counter = counter_of(self.bound, cells)
        core = [place for place in filled if place != self.bound.counter or not counter]
        if not core:
            return self._lone(counter, filled)
        numbered = bool(_NUMBER.fullmatch(counter))
        if numbered and len(core) > 1 and self.known.intersection(core):
            return Why.INDEX if self._is_index(cells, filled) else None
        return self._unusual(cells, core, counter, after_foot=after_foot)

    def _lone(self, counter: str, filled: list[int]) -> Why:
        if not filled:
            return Why.ASIDE
        return Why.BLANK if _NUMBER.fullmatch(counter) else self._ending(counter) or Why.ROW

    def _unusual(
        self, cells: Cells, core: list[int], counter: str, *, after_foot: bool
    ) -> Why | None:
        filled = [place for place in self.places if cells[place]]
        if self._is_index(cells, filled):
            return Why.INDEX
        if self._is_heading(cells, filled):
            return Why.HEADING
        ending = self._ended(cells, filled)
        if ending is not None:
            return ending
        if self._is_group(cells, core, counter):
            return Why.FOOT if after_foot else Why.GROUP
        if not self.known.intersection(core):
            return Why.FOOT if after_foot else Why.ROW
        return Why.FOOT if after_foot and not self._is_whole(cells, counter) else None

    def _ended(self, cells: Cells, filled: list[int]) -> Why | None:
        """Tell totals, notes and signatures; a row that says much and names somebody is none."""
        first = self._ending(cells[filled[0]])
        if first is not None:
            return first
        name = next((cells[place] for place in self.named if cells[place]), "")
        if name and self._ending(name):
            return self._ending(name)
        says = bool(name) and len(self.known.intersection(filled)) > 1
        few = len(filled) <= LEAST and not says
        other = any(_FOOT.search(fold(cells[place])) for place in filled)
        return Why.FOOT if few and other else None

    @staticmethod
    def _ending(text: str) -> Why | None:
        folded = fold(text)
        if _TOTAL.search(folded):
            return Why.TOTAL
        return Why.FOOT if _FOOT.search(folded) or _NOTE.search(folded) else None

    def _is_index(self, cells: Cells, filled: list[int]) -> bool:
        if len(filled) < LEAST or any(len(cells[place]) > LONGEST for place in self.named):
            return False
        return all(_INDEX.fullmatch(cells[place]) for place in filled)

    def _is_heading(self, cells: Cells, filled: list[int]) -> bool:
        same = [place for place in filled if plain(cells[place]) == self.heads[place]]
        return len(same) > 1 and len(same) * 3 >= len(filled) * 2

    def _is_group(self, cells: Cells, core: list[int], counter: str) -> bool:
        """Tell a row that heads others: one text, alone or with a letter or a Roman number."""
        words = [place for place in core if not cells[place].replace(".", "").isdigit()]
        if len(words) != 1 or (len(core) > 1 and not is_mark(counter)):
            return False
        if counter:
            # A unit does not stand in a list of people: its number is that of a group.
            group = read_group(counter, cells[words[0]], NOTHING, ())
            if self.bound.kind is Kind.UNITS:
                return not group.unit and is_mark(counter)
            return is_mark(counter) or bool(group.unit and self.bound.kind is Kind.PEOPLE)
        if self.bound.kind is Kind.UNITS and words[0] in self.named:
            return self.bound.counter is not None or is_group_mark(cells[words[0]])
        return True

    def _is_whole(self, cells: Cells, counter: str) -> bool:
        wanted = {slot.places[0] for slot in self.bound.slots if slot.column.required}
        there = {place for place in self.places if cells[place]}
        return wanted <= there and (bool(_NUMBER.fullmatch(counter)) or len(self.known & there) > 2)


def counter_of(bound: Bound, cells: Cells) -> str:
    """Give the number or mark of a row; what else stands in that column is a text of the row."""
    text = cells[bound.counter] if bound.counter is not None else ""
    return text if _NUMBER.fullmatch(text) or is_mark(text) else ""


def judge(bound: Bound, places: tuple[int, ...], width: int) -> Judge:
    """Make the judge of a list's rows."""
    slots = (*bound.slots, *bound.about, *(slot for one in bound.besides for slot in one.slots))
    known = frozenset(place for slot in slots for place in slot.places)
    named = tuple(slot.places[0] for slot in bound.slots if is_name(slot.column))
    paths = bound.block.paths
    heads = tuple(plain(paths[place][0]) if place in paths else "" for place in range(width))
    return Judge(bound, places, known, named, heads)
