"""Ties pictures, addresses and other Word files to a filled package, only where it needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count

from dossier.compose.language.budget import MOST_LETTERS, LengthyError
from dossier.compose.rich.bench import Bench
from dossier.compose.rich.paper import KEPT, OPEN, Kept
from dossier.compose.rich.picture import drawing_of, name_of
from dossier.compose.rich.subdocument import Graft, graft
from dossier.compose.values import Picture, Subdocument
from dossier.compose.word.package import make_shell, parts_of
from dossier.compose.word.relations import Parts, Relation, add_relation, add_type

_FIRST = 10_001  # number of the first drawing, beyond those that Word has counted
# A cell, a header or a box ends with a paragraph (ECMA-376 part 1, 17.4.65).
_TABLE_LAST = re.compile(r"</w:tbl>(?=</w:(?:tc|hdr|ftr|txbxContent)>)")
_KINDS = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp"}


@dataclass(slots=True)
class _Ties:
    """Places kept things in the parts of a package."""

    parts: Parts
    main: str
    grafts: Mapping[Subdocument, Graft]
    keys: dict[tuple[str, Kept], str] = field(default_factory=dict)  # of what is tied already
    numbers: Iterator[int] = field(default_factory=lambda: count(_FIRST))

    def place(self, part: str, thing: Kept) -> str:
        """Tie a thing to a part; give the XML that shows it, of an address the relationship."""
        if isinstance(thing, str):
            return self._key(part, thing)
        if isinstance(thing, Picture):
            click = self._key(part, thing.link) if thing.link else ""
            return drawing_of(thing, self._key(part, thing), click, next(self.numbers))
        return self.grafts[thing].body(part, is_main=part == self.main)

    def _key(self, part: str, thing: Picture | str) -> str:
        """Give the relationship of a picture or an address, which is tied once to each part."""
        if (part, thing) not in self.keys:
            self.keys[part, thing] = (
                self._link(part, thing) if isinstance(thing, str) else self._picture(part, thing)
            )
        return self.keys[part, thing]

    def _picture(self, part: str, picture: Picture) -> str:
        name = name_of(picture.content)
        target = f"word/media/{name}"
        if target not in self.parts:
            self.parts[target] = picture.content
            add_type(self.parts, target, _KINDS[name.rpartition(".")[2]])
        key = name.partition(".")[0]
        add_relation(self.parts, part, Relation(key, "image", target))
        return key

    def _link(self, part: str, address: str) -> str:
        key = f"hs-{sha256(address.encode()).hexdigest()[:16]}"
        add_relation(self.parts, part, Relation(key, "hyperlink", address, outside=True))
        return key


def attach(package: bytes, kept: Sequence[Kept]) -> bytes:
    """Put what was kept in the place of its signs, with parts and relationships."""
    bench = Bench(parts_of(package))
    files = [thing for thing in kept if isinstance(thing, Subdocument)]
    ties = _Ties(bench.parts, bench.main, {file: graft(bench, file.content) for file in files})
    bench.write()
    for name in [name for name, content in bench.parts.items() if OPEN.encode() in content]:
        bench.parts[name] = _tied(bench.parts[name], name, ties, kept)
    return make_shell(bench.parts, ()).close(())


def _tied(content: bytes, part: str, ties: _Ties, kept: Sequence[Kept]) -> bytes:
    left = MOST_LETTERS - len(content)

    def placed(found: re.Match[str]) -> str:
        nonlocal left
        xml = ties.place(part, kept[int(found[1])])
        left -= len(xml)
        if left < 0:
            raise LengthyError(most=MOST_LETTERS)
        return xml

    return _TABLE_LAST.sub("</w:tbl><w:p/>", KEPT.sub(placed, content.decode())).encode()
