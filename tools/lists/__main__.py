"""Lists as units send them: written to a folder, or read and held against the truth.

python -m tools.lists make FOLDER [CASE ...]      writes FOLDER/CASE/<file>
python -m tools.lists measure [CASE ...]          prints what is read wrongly, and the figures
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.lists.desks import desks
from tools.lists.measure import Measure, measure, preview
from tools.lists.registry import cases, make


def main(arguments: Sequence[str]) -> int:
    """Run a command."""
    match list(arguments):
        case ["make", folder, *names]:
            for name in names or cases():
                written(Path(folder) / name, name)
        case ["measure", *names]:
            with tempfile.TemporaryDirectory() as folder:
                _tell([_measured(Path(folder), name) for name in names or cases()])
        case _:
            print(__doc__)
            return 2
    return 0


def written(folder: Path, name: str, seed: int = 1) -> Path:
    """Write the file of a case into a folder of its own."""
    file = make(name, seed)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file.file
    path.write_bytes(file.content)
    return path


def _measured(folder: Path, name: str) -> Measure:
    file = make(name)
    with desks(folder / name, is_known=file.is_known) as desk:
        found = measure(name, file, preview(desk, written(folder / name, name)))
    print(f"{name:<34}{found.right:>4}/{found.rows:<4}{'' if found.is_understood else '  columns'}")
    for line in (*found.columns, *(f"missing {one}" for one in found.missing), *found.wrong):
        print(f"    {line}")
    return found


def _tell(found: Sequence[Measure]) -> None:
    rows = sum(one.rows for one in found)
    print(
        f"{len(found)} files: {sum(one.is_understood for one in found)} understood; {rows} rows:"
        f" {sum(one.right for one in found)} right, {sum(one.asked for one in found)} asked,"
        f" {sum(len(one.missing) for one in found)} missing,"
        f" {sum(len(one.wrong) for one in found)} wrong"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
