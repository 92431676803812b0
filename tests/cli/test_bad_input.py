"""Bad input of every kind: one clear sentence, the right exit status, and nothing lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

Run = Callable[..., Any]  # see conftest.main
ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "templates" / "sample" / "danh-sach.xlsx"
ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


def one_sentence(ran: Any, status: int) -> None:
    assert ran.status == status, ran
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    assert "lỗi ngoài dự kiến" not in ran.err


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def not_a_workbook(folder: Path) -> Path:
    path = folder / "chu.xlsx"
    path.write_text("xin chào", encoding="utf-8")
    return path


def broken_zip(folder: Path) -> Path:
    path = folder / "vo.xlsx"
    path.write_bytes(SAMPLE.read_bytes()[:5000])
    return path


def damaged_part(folder: Path) -> Path:
    path = folder / "hong.xlsx"
    content = bytearray(SAMPLE.read_bytes())
    start = content.index(b"xl/worksheets/sheet1.xml") + 60
    content[start : start + 40] = bytes(40)
    path.write_bytes(bytes(content))
    return path


def no_sheet_of_ours(folder: Path) -> Path:
    return workbook(folder / "khac.xlsx", ("Doanh thu", "Quý I"), ("Cà phê", 12))


def empty_sheet(folder: Path) -> Path:
    return workbook(folder / "rong.xlsx")


def missing_column(folder: Path) -> Path:
    head = ("Họ và tên", "Xếp loại", "Số quyết định")
    return workbook(folder / "thieu.xlsx", head, ("Trần Thị B", "HTTNV", "00"))


def zip_bomb(folder: Path) -> Path:
    path = folder / "no.xlsx"
    with ZipFile(path, "w", compression=8) as package:
        package.writestr("[Content_Types].xml", b" " * 300_000_000)
    return path


def old_workbook(folder: Path) -> Path:
    path = folder / "cu.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return path


def nowhere(folder: Path) -> Path:
    return folder / "khong-co.xlsx"


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        pytest.param(not_a_workbook, None, id="not a workbook"),
        pytest.param(old_workbook, None, id="an old or locked workbook"),
        pytest.param(broken_zip, None, id="broken zip"),
        pytest.param(damaged_part, None, id="damaged sheet"),
        pytest.param(zip_bomb, None, id="zip bomb"),
        pytest.param(no_sheet_of_ours, None, id="wrong sheet"),
        pytest.param(empty_sheet, None, id="empty sheet"),
        pytest.param(missing_column, "ratings", id="missing column"),
        pytest.param(nowhere, None, id="no such file"),
    ],
)
def test_a_bad_list_is_told_in_one_sentence_and_nothing_is_lost(
    main: Run, store: Path, tmp_path: Path, make: Callable[[Path], Path], kind: str | None
) -> None:
    before = main("history", "--json", "--store", store).facts["tasks"]
    chosen = ("--kind", kind) if kind else ()
    one_sentence(main("import", make(tmp_path), *chosen, "--store", store), 3)
    assert main("history", "--json", "--store", store).facts["tasks"] == before


def test_a_refused_row_names_its_cell_and_the_others_are_kept(
    main: Run, store: Path, tmp_path: Path
) -> None:
    path = workbook(
        tmp_path / "ds.xlsx",
        ("Họ và tên", "Năm", "Danh hiệu, hình thức khen thưởng"),
        ("Trần Thị B", 2018, "Giấy khen"),
        ("Trần Thị B", 2019, "Huy hiệu vàng"),
        ("Không Có Ai", 2019, "Giấy khen"),
    )
    ran = main(
        "import", path, "--store", store, "--refused", tmp_path / "tra.xlsx", "--kind", "honours"
    )
    assert ran.status == 1
    assert "Sheet!C3" in ran.out
    assert "Huy hiệu vàng" in ran.out
    assert "Sheet!A4" in ran.out
    assert "1 dòng mới" in ran.out
    assert "2 dòng không nhận" in ran.out
    assert (tmp_path / "tra.xlsx").is_file()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(("nominate", ROUND, "Lý Thị N", "Huy hiệu"), "Huy hiệu", id="unknown award"),
        pytest.param(("nominate", ROUND, "Không Ai", "gk"), "Không Ai", id="unknown person"),
        pytest.param(("nominate", "đợt x", "Lý Thị N", "gk"), "đợt x", id="unknown round"),
        pytest.param(("nominate", ROUND, "Trần Thị B", "hcld_nhi"), "Nhì", id="nominated twice"),
        pytest.param(("nominate", ROUND, "Lý Thị N", "ttldxs"), "Tập thể", id="wrong kind"),
        pytest.param(("check", "đợt x"), "đợt x", id="check of no round"),
        pytest.param(("vote", "không-có", "9/0"), "không-có", id="vote on nothing"),
        pytest.param(("make", ROUND, "--out", "x", "--format", "odt"), "odt", id="wrong format"),
    ],
)
def test_a_wrong_wish_is_wrong_usage(
    main: Run, store: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    ran = main(*words, "--store", store, cwd=tmp_path)
    one_sentence(ran, 2)
    assert told in ran.err


def test_an_unknown_award_names_the_nearest(main: Run, store: Path) -> None:
    ran = main("nominate", ROUND, "Lý Thị N", "Bằng khen thủ tướng chính phũ x", "--store", store)
    assert "Bằng khen của Thủ tướng Chính phủ" in ran.err


@pytest.mark.parametrize("line", ["", "xyz", "make", "check r --on mai", "round show"])
def test_a_wrong_command_line_ends_with_status_two(main: Run, line: str) -> None:
    one_sentence(main("--lang", "vi", *line.split()), 2)


def test_json_errors_are_objects_too(main: Run, store: Path) -> None:
    ran = main("check", "đợt x", "--json", "--store", store)
    assert ran.facts["status"] == 2
    assert ran.facts["error"]["code"] == "tasks.not_there"
    assert ran.err.strip() == ran.facts["error"]["says"]


@pytest.mark.parametrize(
    ("template", "values"),
    [
        pytest.param("khong.docx", "{}", id="no template"),
        pytest.param("sai.docx", "{}", id="template that is none"),
        pytest.param("mau.docx", "[", id="values that are none"),
    ],
)
def test_bad_files_of_the_engines_are_told(
    main: Run, tmp_path: Path, template: str, values: str
) -> None:
    (tmp_path / "sai.docx").write_bytes(b"sai")
    source = ROOT / "templates" / "muc_luc_nd30" / "form.docx"
    (tmp_path / "mau.docx").write_bytes(source.read_bytes())
    (tmp_path / "v.json").write_text(values, encoding="utf-8")
    ran = main("fill", template, "v.json", "ra.docx", cwd=tmp_path)
    one_sentence(ran, 2 if template == "mau.docx" else 3)
    assert not (tmp_path / "ra.docx").exists()


def test_several_files_do_not_go_into_one(main: Run, tmp_path: Path) -> None:
    one_sentence(main("render", "a.docx", "b.docx", "c.pdf", cwd=tmp_path), 2)


def test_a_file_in_the_way_of_the_folder_stays(main: Run, store: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "bo"
    blocked.write_text("giữ nguyên", encoding="utf-8")
    one_sentence(main("make", ROUND, "--out", blocked, "--store", store), 3)
    assert blocked.read_text(encoding="utf-8") == "giữ nguyên"


@pytest.mark.parametrize(
    "content", [pytest.param(b"khong phai", id="no database"), pytest.param(b"SQLite", id="cut")]
)
def test_a_store_that_is_none_is_left_as_it_is(main: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kho.sqlite"
    path.write_bytes(content * 300)
    one_sentence(main("round", "list", "--store", path), 3)
    assert path.read_bytes() == content * 300


def test_a_store_in_use_elsewhere_is_told(main: Run, store: Path) -> None:
    hold = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA locking_mode=EXCLUSIVE'); c.execute('BEGIN EXCLUSIVE');"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        ran = main("exclude", "mau-00001", "--why", "x", "--store", store)
        holder.communicate(b"")
    one_sentence(ran, 3)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB; skipped where the system lets nobody mount one."""
    disk = tmp_path / "dia"
    disk.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("needs the right to mount")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", disk], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip(f"cannot mount here: {errno.errorcode.get(done.returncode, done.returncode)}")
    yield disk
    subprocess.run(["umount", disk], check=True)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


def test_a_full_disk_is_told_and_leaves_no_half_file(
    main: Run, store: Path, small_disk: Path, made: tuple[Path, Any]
) -> None:
    (small_disk / "cu.txt").write_text("giữ nguyên", encoding="utf-8")
    ran = main("make", ROUND, "--out", small_disk, "--store", store)
    one_sentence(ran, 3)
    assert "MB" in ran.err
    left = digests(small_disk)
    assert left.pop("cu.txt")
    whole = digests(made[0])
    assert all(whole[name] == digest for name, digest in left.items())


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder into which nobody may write, not even root."""
    folder = tmp_path / "chi-doc"
    folder.mkdir()
    if not sys.platform.startswith("linux"):
        pytest.skip("folders are locked in another way here")
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)
        return
    mounted = ["mount", "-t", "tmpfs", "-o", "ro,size=300k", "tmpfs", str(folder)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("cannot mount here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_read_only_folder_is_told(main: Run, store: Path, read_only: Path) -> None:
    one_sentence(main("make", ROUND, "--out", read_only, "--store", store), 3)
    one_sentence(main("round", "list", "--store", read_only / "kho.sqlite"), 3)
    one_sentence(main("sample", "--out", read_only), 3)
