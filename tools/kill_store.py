"""Turns many sudden deaths into a verdict: is anything lost or half that was acknowledged.

A child writes transactions of five rows and prints the number of each when it is committed; it is
killed at a random moment. `--damage` then spoils copies of a journal as a power
cut would. Each run prints one line of counts and fails where one is not as it must be.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.model.subject import Unit
from dossier.store import Store, StoreError, open_store

ROOT = Path(__file__).parents[1]
ROWS = 5  # of each transaction


@dataclass(frozen=True, slots=True)
class Tally:
    """What was seen."""

    rounds: int = 0
    saved: int = 0  # transactions found
    lost: int = 0  # acknowledged, but not found
    partial: int = 0  # found in part
    unsound: int = 0  # the store does not pass its check
    refused: int = 0  # a clear error instead of a store

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost, torn or damaged."""
        return self.lost == self.partial == self.unsound == 0

    def __add__(self, other: Tally) -> Tally:
        mine, others = astuple(self), astuple(other)
        return Tally(*(one + two for one, two in zip(mine, others, strict=True)))


def opened(path: Path) -> Store:
    """Open a store with the clock of this machine."""
    return open_store(path, clock=lambda: datetime.now(UTC), keys=lambda: "")


def rows_of(number: int) -> list[Unit]:
    """Make the rows of one transaction."""
    return [Unit(f"{number}-{row}", f"Phòng {row}", members=number) for row in range(ROWS)]


def write(path: Path) -> None:
    """Write transactions for ever, and say of each that it is done."""
    with closing(opened(path)) as store:
        number = len(store.tasks(10**6))
        while True:
            number += 1
            with store.work("child", "write") as work:
                work.put_many(rows_of(number))
                work.commit()
            print(number, flush=True)


def kill_once(path: Path, seconds: float) -> Tally:
    """Let a child write, kill it so long after its first word, and look at what it left."""
    command = [sys.executable, "-m", "tools.kill_store", "--write", str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603  # ourselves
    assert child.stdout is not None
    first = child.stdout.readline()
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        child.kill()
    spoken = (first + child.stdout.read()).split("\n")
    child.stdout.close()
    child.wait()
    return look(path, acknowledged=max((int(word) for word in spoken[:-1]), default=0))


def look(path: Path, *, acknowledged: int) -> Tally:
    """Count what a store holds against what was acknowledged."""
    with closing(opened(path)) as store, store.work("parent", "look") as work:
        rows: dict[int, int] = {}
        for unit in work.all(Unit):
            rows[unit.members] = rows.get(unit.members, 0) + 1
        whole = {number for number, count in rows.items() if count == ROWS}
        return Tally(
            rounds=1,
            saved=len(whole),
            lost=len(set(range(1, acknowledged + 1)) - whole),
            partial=len(rows) - len(whole),
            unsound=not store.verify().is_sound,
        )


def damage_once(source: Path, target: Path, dice: random.Random) -> Tally:
    """Spoil the journal of a copy, and see that it opens to a part of the past or says why not."""
    for end in ("", "-wal"):
        shutil.copyfile(f"{source}{end}", f"{target}{end}")
    spoil(Path(f"{target}-wal"), dice)
    try:
        seen = look(target, acknowledged=0)
        return replace(seen, partial=seen.partial + has_gap(target))
    except StoreError:
        return Tally(rounds=1, refused=1)


def has_gap(path: Path) -> bool:
    """Say whether a transaction is missing that has a later one."""
    with closing(opened(path)) as store, store.work("parent", "look") as work:
        numbers = {unit.members for unit in work.all(Unit)}
    return bool(numbers) and len(numbers) != max(numbers)


def spoil(path: Path, dice: random.Random) -> None:
    """Cut a file somewhere, or turn one of its bits."""
    content = bytearray(path.read_bytes())
    place = dice.randrange(len(content))
    if dice.random() < 0.5:
        del content[place:]
    else:
        content[place] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def with_journal(folder: Path, transactions: int) -> Path:
    """Write a store whose last transactions are in its journal still."""
    path, copy = folder / "live.sqlite", folder / "source.sqlite"
    with closing(opened(path)) as store:
        for number in range(1, transactions + 1):
            with store.work("child", "write") as work:
                work.put_many(rows_of(number))
                work.commit()
        for end in ("", "-wal"):
            shutil.copyfile(f"{path}{end}", f"{copy}{end}")
    return copy


def run(folder: Path, *, kills: int, damages: int, seed: int) -> Tally:
    """Do it all."""
    dice = random.Random(seed)  # noqa: S311  # a repeatable dice
    total = Tally()
    for number in range(kills):
        total += kill_once(folder / f"kill{number % 8}.sqlite", dice.uniform(0.05, 0.25))
    source = with_journal(folder, 40) if damages else None
    for number in range(damages):
        target = folder / f"damage{number}.sqlite"
        total += damage_once(source or target, target, dice)
        for path in folder.glob(f"{target.name}*"):
            path.unlink()
    return total


def main() -> int:
    """Read the wishes, run, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--damage", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    wish = parser.parse_args()
    if wish.write:
        write(wish.write)
    with TemporaryDirectory() as folder:
        tally = run(Path(folder), kills=wish.kills, damages=wish.damage, seed=wish.seed)
    print(tally)
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
