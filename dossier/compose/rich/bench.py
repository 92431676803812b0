"""Holds the parts of a package as trees while something is built into them."""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.compose.word.ooxml import Element, parse, text_of
from dossier.compose.word.relations import Parts, Relation, add_relation, add_type, relations_of

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@dataclass(slots=True)
class Bench:
    """A package, with the trees of those of its parts that were asked for."""

    parts: Parts
    main: str = field(init=False)  # the part that holds the body
    _trees: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the body."""
        ties = relations_of(self.parts, "")
        self.main = next((each.target for each in ties if each.word == "officeDocument"), "")

    def find(self, word: str) -> Element | None:
        """Give the tree of the part that the body leads to by a kind: "styles", "numbering" …."""
        ties = relations_of(self.parts, self.main)
        path = next((each.target for each in ties if each.word == word), "")
        if path not in self.parts:
            return None
        if path not in self._trees:
            self._trees[path] = parse(self.parts[path])
        return self._trees[path]

    def make(self, word: str, root: Element) -> Element:
        """Tie a new part to the body."""
        path = f"word/hs-{word}.xml"
        self.parts[path] = text_of(root).encode()
        add_type(self.parts, path, _TYPE.format(word))
        add_relation(self.parts, self.main, Relation(f"hs-{word}", word, path))
        self._trees[path] = root
        return root

    def write(self) -> None:
        """Put the trees back into the package."""
        for path, root in self._trees.items():
            self.parts[path] = text_of(root).encode()
