"""Damages lists in seeded ways, and sees that each is read or refused with one clear error.

    python -m tools.mutate_lists COUNT [FIRST]

Prints what ended otherwise, took too long, or took too much memory; exits with 1 then.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from dossier.collect.raw.load import load
from dossier.collect.sheet import Sheet
from dossier.collect.source.kinds import FileKind, kind_of
from dossier.collect.source.opening import MEGABYTES, READERS, SECONDS, sheets_of
from dossier.collect.word.source import load_word
from dossier.errors import DossierError
from dossier.guard.child import Child
from dossier.guard.gate import check_values
from dossier.guard.trouble import ChildError
from dossier.tasks.collect import OpenedList, preview_list
from dossier.tasks.desk import Desk
from tools.lists.desks import desks
from tools.lists.registry import cases, make
from tools.mutate import End, end, mutated

MOST_SECONDS = 1.0  # by the clock, for reading and accounting for every row
MOST_MEGABYTES = 300


class Reader:
    """Reads files as the program does, but in one child process for all that do not kill it."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._folder = folder
        self._child = self._begin()
        with suppress(DossierError):
            self.bring(b"Ho va ten,Nam sinh\r\n")  # the first call waits for the child to load

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.__exit__(None, None, None)

    def bring(self, data: bytes) -> str:
        """Bring a file to its end: as many rows as it has, or the error that refuses it."""
        path = self._folder / "ds.bin"
        path.write_bytes(data)
        kind = kind_of(data, path.name)
        check_values(data, kind.value)
        try:
            sheets = self._child.call(data, kind, path.name, seconds=SECONDS)
        except ChildError:
            self._child.__exit__(None, None, None)
            self._child = self._begin()
            raise
        preview_list(self._desk, OpenedList(path.name, sheets))
        return "read"

    def _begin(self) -> Child[tuple[Sheet, ...]]:
        return Child(read_any, megabytes=MEGABYTES).__enter__()


def read_any(data: bytes, kind: FileKind, file: str) -> tuple[Sheet, ...]:
    """Read a file of any kind; runs in the child."""
    if kind is FileKind.DOCX:
        return load_word(data, file)
    return sheets_of(load(READERS[kind], data, file), file, file)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged list: of which case, by which number."""

    name: str
    data: bytes


def mutants(count: int, first: int = 0) -> Iterator[Mutant]:
    """Damage so many lists; the same number always damages the same list in the same way."""
    names = [*cases()]
    for number in range(first, first + count):
        dice = random.Random(f"list-{number}")  # noqa: S311 - no secret
        name = names[number % len(names)]
        yield Mutant(f"{name}#{number}", mutated(make(name).content, dice))


def ends(reader: Reader, found: Iterator[Mutant]) -> Iterator[End]:
    """Bring damaged lists to their ends; the clock runs for the child as well."""
    for mutant in found:
        start = time.perf_counter()
        ended = end(mutant.name, mutant.data, reader.bring)
        yield replace(ended, seconds=time.perf_counter() - start)


def main(arguments: Sequence[str]) -> int:
    """Damage lists and say what went wrong."""
    count, first = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 0
    ways: Counter[str] = Counter()
    slowest, bad = 0.0, 0
    with ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory()))
        desk = open_.enter_context(desks(folder, is_known=False))
        reader = open_.enter_context(Reader(desk, folder))
        for ended in ends(reader, mutants(count, first)):
            ways[ended.way if ended.is_sound else "trouble"] += 1
            slowest = max(slowest, ended.seconds)
            if not ended.is_sound or ended.seconds > MOST_SECONDS:
                bad += 1
                print(f"{ended.name}: {ended.way[:200]} ({ended.seconds:.2f} s)", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(dict(ways), f"slowest {slowest:.2f} s, peak {peak} MB")
    return 1 if bad or peak > MOST_MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
