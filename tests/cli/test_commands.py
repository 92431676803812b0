"""The whole path by commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document

Run = Callable[..., Any]  # see conftest.main
SAMPLE = Path(__file__).parents[2] / "templates" / "sample" / "danh-sach.xlsx"
ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


def test_the_sample_shows_its_check_and_makes_its_dossier(made: tuple[Path, Any]) -> None:
    out, ran = made
    assert (ran.status, ran.err) == (0, "")
    assert "còn thiếu 1 năm" in ran.out
    assert "Để ngoài đợt: Bùi Văn K" in ran.out
    told = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert all((out / file["name"]).is_file() for file in told["files"])
    assert (out / "ho-so-day-du.pdf").is_file()


def test_the_sample_can_be_made_again_with_the_same_bytes(
    process: Run, made: tuple[Path, Any], tmp_path: Path
) -> None:
    assert process("sample", "--out", tmp_path, "--json").facts["pages"] > 10
    for path in made[0].iterdir():
        if path.suffix != ".sqlite":
            assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_a_list_is_imported_into_a_new_store(main: Run, tmp_path: Path) -> None:
    store = tmp_path / "moi" / "kho.sqlite"
    tried = main("import", SAMPLE, "--dry-run", "--store", store)
    assert (tried.status, "Xem trước, chưa ghi" in tried.out) == (0, True)
    kept = main("--store", store, "import", SAMPLE, "--json").facts
    assert kept["counts"]["new"] > 200
    assert kept["task"] == 1
    again = main("import", SAMPLE, "--store", store, "--json").facts
    assert {row["outcome"] for row in again["rows"] if row["kind"] != "nominees"} == {"same"}


def test_a_round_goes_from_opening_to_decision(main: Run, store: Path, tmp_path: Path) -> None:
    opened = main(
        *("round", "new", "--name", "Đợt 2", "--year", 2025, "--store", store, "--json"),
        *("--office", "Văn phòng Tỉnh ủy Gia Lai", "--received", "15/5/2026"),
    ).facts["round"]["key"]
    assert main("nominate", opened, "ho thi q", "giấy khen", "--store", store).status == 0
    shown = main("round", "show", "Đợt 2", "--store", store, "--json").facts
    nomination = shown["rows"][0]["nomination"]["value"]["key"]
    assert main("vote", nomination, "9/0", "--store", store).status == 0
    asked = main("answer", nomination, "--store", store)
    assert "nhiem_vu" in asked.out
    assert (
        main("answer", nomination, "nhiem_vu", "--text", "Tổng hợp.", "--store", store).status == 0
    )
    assert "Tổng hợp." in main("answer", nomination, "nhiem_vu", "--store", store).out
    wrong = ("answer", nomination, "ngay_bao_cao", "--text", "hôm nào", "--store", store)
    assert (main(*wrong).status, "Ở đây cần ngày" in main(*wrong).err) == (2, True)
    day = ("answer", nomination, "ngay_bao_cao")
    assert main(*day, "--text", "2/1/2026", "--store", store).status == 0
    assert "02/01/2026" in main(*day, "--store", store).out
    assert main("answer", nomination, "ngay_bao", "--text", "x", "--store", store).status == 2
    checked = main("check", opened, "--store", store)
    assert checked.status == 1
    assert "Có thể bị trả lại" in checked.out
    refused = main("make", opened, "--out", tmp_path / "bo", "--store", store)
    assert (refused.status, refused.out) == (3, "")
    made = main(
        *("make", opened, "--out", tmp_path / "bo", "--format", "docx"),
        *("--despite-findings", "--store", store),
    )
    assert made.status == 0
    assert (tmp_path / "bo" / "01-to-trinh.docx").is_file()
    decided = main(
        *("decide", opened, "--number", "9/QĐ-VPTU", "--date", "2026-08-01"),
        *("--issuer", "Chánh Văn phòng", "--store", store),
    )
    assert decided.status == 0
    assert "Đã có quyết định" in main("round", "list", "--store", store).out


def test_the_sample_round_is_clean_and_made_by_name(main: Run, store: Path, tmp_path: Path) -> None:
    assert main("check", ROUND, "--store", store).status == 0
    made = main("make", ROUND, "--out", tmp_path, "--jobs", 2, "--store", store, "--json").facts
    assert len(made["files"]) == 38


def test_nominees_are_left_out_withdrawn_and_brought_back(main: Run, store: Path) -> None:
    shown = main("round", "show", ROUND, "--store", store, "--json").facts
    key = shown["rows"][0]["nomination"]["value"]["key"]
    assert main("exclude", key, "--why", "đợt sau", "--store", store).status == 0
    assert "để ngoài đợt: đợt sau" in main("round", "show", ROUND, "--store", store).out
    task = main("withdraw", key, "--store", store, "--json").facts["task"]
    assert main("undo", task, "--store", store).status == 0
    assert key in main("round", "show", ROUND, "--store", store).out
    assert "Để một trường hợp ra ngoài" in main("history", "--store", store).out or task


def test_the_store_is_backed_up_verified_and_restored(
    main: Run, store: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "ban-sao.sqlite"
    assert main("backup", copy, "--store", store).status == 0
    assert "nguyên vẹn" in main("verify", "--store", store).out
    restored = main("restore", copy, "--store", store)
    assert "kho dữ liệu cũ được giữ tại" in restored.out
    assert main("restore", copy, "--store", tmp_path / "khac.sqlite").status == 0
    assert ROUND in main("round", "list", "--store", tmp_path / "khac.sqlite").out


def test_catalogues_are_listed_without_a_store(main: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "khong-tao.sqlite"
    assert "bk_ttg" in main("awards", "--on", "15/5/2026", "--store", nowhere).out
    assert "nghỉ thai sản" in main("principles", "--on", "15/5/2026", "--store", nowhere).out
    assert "to_trinh_party" in main("forms", "--store", nowhere).out
    names = {row["name"] for row in main("fields", "--json", "--store", nowhere).facts["fields"]}
    assert "ho_ten" in names
    assert not nowhere.exists()


def test_fields_are_looked_for_with_or_without_diacritics(main: Run) -> None:
    told = main("fields", "--find", "Họ và tên").out.splitlines()
    assert told == main("fields", "--find", "ho va ten").out.splitlines()
    assert told[0] == "ho_ten – Họ và tên (chữ)"
    assert "  Thẻ để chép: {{ ho_ten }}" in told
    assert "Không có trường nào" in main("fields", "--find", "zzz").out
    used = main("fields", "--form", "muc_luc_nd30", "--json").facts["fields"]
    index = next(row for row in used if row["name"] == "muc_luc")
    assert {part["name"] for part in index["columns"]} >= {"tt", "ten", "trang"}
    assert index["forms"] == ["muc_luc_nd30", "muc_luc_party"]
    assert main("fields", "--form", "khong_co").status == 2


def test_engines_take_one_file_or_many(main: Run, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("{{ ten }}")
    document.save(str(tmp_path / "mau.docx"))
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text(json.dumps({"ten": name}), encoding="utf-8")
    at = {"cwd": tmp_path}
    assert main("fill", "mau.docx", "a.json", "mot.docx", **at).status == 0
    assert main("fill", "mau.docx", "a.json", "b.json", "nhieu", **at).status == 0
    assert main("render", "nhieu/a.docx", "nhieu/b.docx", "pdf", **at).status == 0
    assert main("render", "mot.docx", "mot.pdf", **at).out.startswith("mot.pdf: 1 trang.\n")
    assert sorted(path.name for path in (tmp_path / "pdf").iterdir()) == ["a.pdf", "b.pdf"]
    assert main("lint", "mau.docx", "--values", "a.json", **at).status == 0
    wrong = main("lint", "mau.docx", **at)
    assert (wrong.status, "“ten” không phải là trường" in wrong.out) == (1, True)


def test_a_lint_tells_places_to_people_and_to_programs(main: Run, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Họ tên: {{ ho_tne }}")
    document.add_table(1, 2).cell(0, 1).text = "{{ nhiem_vu }}"
    document.save(str(tmp_path / "mau.docx"))
    form, at = ("--form", "bao_cao_ca_nhan_nd30"), {"cwd": tmp_path}
    said = main("lint", "mau.docx", *form, "--comments", "ghi-chu.docx", **at)
    assert "Phải sửa. trang 1, đoạn 1: “{{ ho_tne }}” – không có trường “ho_tne”" in said.out
    assert "trong câu: “Họ tên: {{ ho_tne }}”" in said.out
    facts = main("lint", "mau.docx", *form, "--json", **at).facts["templates"][0]["findings"]
    slip = next(each for each in facts if each["code"] == "compose.field_unknown")
    assert (slip["page"], slip["paragraph"], slip["table"], slip["weight"]) == (1, 1, 0, "stop")
    assert (slip["text"], slip["near"][0]) == ("{{ ho_tne }}", "ho_ten")
    codes = [each["code"] for each in facts]
    assert "compose.required_absent" in codes
    comments = [each.text for each in Document(str(tmp_path / "ghi-chu.docx")).comments]
    assert len(comments) == len(facts)
    assert main("lint", "mau.docx", "--form", "la", **at).status == 2


def test_english_is_spoken_on_request(main: Run) -> None:
    assert "Award rounds" in main("--help", "--lang", "en").out
    assert main("--lang", "en", "xyz").err.startswith("The value “xyz”")


def test_doubtful_rows_are_told_decided_by_file_and_the_import_taken_back(
    main: Run, tmp_path: Path
) -> None:
    store, first, second = (tmp_path / name for name in ("kho.sqlite", "a.csv", "b.csv"))
    head = "Họ và tên,Ngày sinh,Chức vụ,Đơn vị\n"
    units = tmp_path / "u.csv"
    units.write_text("Tên đơn vị,Ký hiệu\nPhòng Tổng hợp,TH\nPhòng Quản trị,QT\n", "utf-8")
    first.write_text(f"{head}Trần Thị B,09/3/1985,Chuyên viên,Phòng Tổng hợp\n", "utf-8")
    second.write_text(f"{head}Trần Thị B,09/3/1985,Chuyên viên,Phòng Quản trị\n", "utf-8")
    tried = main("import", units, first, first, "--dry-run", "--store", store, "--json")
    both = main("import", units, first, first, "--store", store, "--json")
    assert (both.status, both.facts["counts"]["new"], both.facts["counts"]["same"]) == (0, 3, 1)
    assert [row["outcome"] for row in tried.facts["rows"]] == [
        row["outcome"] for row in both.facts["rows"]
    ]
    assert [each["task"] for each in both.facts["files"]] == [1, 2, 0]
    told = main("import", second, "--dry-run", "--store", store, "--json")
    (row,) = told.facts["rows"]
    assert (told.status, row["outcome"]) == (1, "doubtful")
    decided = tmp_path / "chon.toml"
    decided.write_text(f'"{row["cell"]}" = "{row["candidates"][0]["key"]}"\n', "utf-8")
    kept = main("import", second, "--decide", decided, "--store", store, "--json").facts
    assert [change["new"] for change in kept["rows"][0]["changes"]] == ["Phòng Quản trị"]
    listed = main("imports", "list", "--store", store, "--json").facts["imports"]
    assert [each["file"] for each in listed] == ["b.csv", "a.csv", "u.csv"]
    stands = main("imports", "undo", "2", "--store", store)
    assert (stands.status, "việc số 3" in stands.err) == (3, True)
    assert main("imports", "undo", "3", "--store", store).status == 0
    assert main("imports", "undo", "2", "--store", store).status == 0


def test_units_that_a_list_names_and_the_store_lacks_are_added_on_demand(
    main: Run, tmp_path: Path
) -> None:
    store, units, people = (tmp_path / name for name in ("kho.sqlite", "u.csv", "a.csv"))
    units.write_text("Tên đơn vị,Ký hiệu\nVăn phòng Mẫu,VP\n", "utf-8")
    head = "Họ và tên,Ngày sinh,Chức vụ,Đơn vị\n"
    people.write_text(f"{head}Trần Thị B,09/3/1985,Chuyên viên,Phòng Tổng hợp\n", "utf-8")
    assert main("import", units, "--store", store).status == 0
    ask = ("import", people, "--sender", "Văn phòng Mẫu", "--store", store, "--json")
    refused = main(*ask, "--dry-run")
    assert (refused.status, refused.facts["counts"]["refused"]) == (1, 1)
    (missing,) = refused.facts["files"][0]["missing_units"]
    assert (missing["name"], missing["rows"]) == ("Phòng Tổng hợp", 1)
    kept = main(*ask, "--new-units")
    assert (kept.status, kept.facts["counts"]["new"]) == (0, 1)


def test_what_is_said_of_columns_is_remembered_for_the_sender_and_can_be_forgotten(
    main: Run, tmp_path: Path
) -> None:
    store, units, people = (tmp_path / name for name in ("kho.sqlite", "u.csv", "a.csv"))
    units.write_text("Tên đơn vị,Ký hiệu\nPhòng Tổng hợp,TH\n", "utf-8")
    people.write_text("Đồng chí,Sinh,Làm gì\nTrần Thị B,09/3/1985,Chuyên viên\n", "utf-8")
    told = tmp_path / "cot.toml"
    told.write_text('"Đồng chí" = "name"\n"Sinh" = "birth"\n"Làm gì" = "post"\n', "utf-8")
    assert main("import", units, "--store", store).status == 0
    ask = ("--sender", "Phòng Tổng hợp", "--store", store, "--json")
    kept = main("import", people, "--kind", "people", "--map", told, *ask)
    assert kept.facts["counts"]["new"] == 1
    again = main("import", people, *ask).facts
    assert (again["counts"]["same"], again["files"][0]["tables"][0]["remembered"]) == (1, True)
    (layout,) = main("mapping", "list", "--store", store, "--json").facts["mappings"]
    assert dict(layout["fields"]) == {"Đồng chí": "name", "Sinh": "birth", "Làm gì": "post"}
    assert main("mapping", "forget", layout["key"], "--store", store).status == 0
    assert main("mapping", "list", "--store", store, "--json").facts["mappings"] == []


def test_columns_without_headings_are_remembered_by_what_they_hold_for_the_sender(
    main: Run, tmp_path: Path
) -> None:
    store, units, people = (tmp_path / name for name in ("kho.sqlite", "u.csv", "a.csv"))
    units.write_text("Tên đơn vị,Ký hiệu\nPhòng Tổng hợp,TH\n", "utf-8")
    people.write_text("1,Trần Thị B,09/3/1985,ghi gì đó\n2,Lê Văn C,1990,\n", "utf-8")
    told = tmp_path / "cot.toml"
    told.write_text('"Cột B" = "name"\n"Cột C" = "birth"\n', "utf-8")
    assert main("import", units, "--store", store).status == 0
    ask = ("--sender", "Phòng Tổng hợp", "--store", store, "--json")
    assert main("import", people, "--map", told, *ask).facts["counts"]["new"] == 2
    people.write_text("x,Lê Văn D,02/4/1991,12\n", "utf-8")
    again = main("import", people, *ask).facts
    assert (again["counts"]["new"], again["files"][0]["tables"][0]["remembered"]) == (1, True)
    assert [one["code"] for one in again["findings"]] == ["collect.by_shape"]
    people.write_text("1,Phòng Tổng hợp,02/4/1991,12\n", "utf-8")
    assert main("import", people, *ask).status == 3


def test_what_the_options_of_an_import_cannot_mean_is_said(main: Run, tmp_path: Path) -> None:
    path, store = tmp_path / "u.csv", tmp_path / "kho.sqlite"
    path.write_text("Tên đơn vị,Ký hiệu\nPhòng Tổng hợp,TH\n", "utf-8")
    wrong = main("import", path, "--encoding", "u=latin", "--store", store)
    assert (wrong.status, "latin" in wrong.err) == (2, True)
    many = main("import", path, path, "--refused", tmp_path / "r.xlsx", "--store", store)
    assert many.status == 2


def test_who_qualifies_is_listed_and_put_into_the_round(main: Run, store: Path) -> None:
    found = main("qualified", ROUND, "--store", store, "--json").facts["qualified"]
    assert found
    before = main("round", "show", ROUND, "--store", store, "--json").facts["rows"]
    assert main("qualified", ROUND, "--nominate", "--store", store).status == 0
    after = main("round", "show", ROUND, "--store", store, "--json").facts["rows"]
    assert len(after) == len(before) + len(found)


def test_what_came_back_is_recorded_line_by_line(main: Run, store: Path) -> None:
    rows = main("grants", ROUND, "--store", store, "--json").facts["grants"]
    first, second = (row["nomination"] for row in rows[:2])
    assert main("grant", ROUND, first, "--certificate", "7", "--store", store).status == 2
    given = ("--number", "9/QĐ-UBND", "--date", "2026-08-01", "--issuer", "Chủ tịch")
    money = ("--money", "1.250.000", "--certificate", "BK-07")
    assert main("grant", ROUND, first, *given, *money, "--store", store).status == 0
    assert main("grant", ROUND, second, "--refused", "Trùng", "--store", store).status == 0
    told = main("grants", ROUND, "--store", store)
    assert "BK-07" in told.out
    assert f"{len(rows) - 2} chưa có kết quả" in told.out


def test_the_office_that_works_here_is_kept_by_command(main: Run, tmp_path: Path) -> None:
    store = str(tmp_path / "ho-so.sqlite")
    names = ("--office", "Văn phòng Tỉnh ủy A", "--superior", "Tỉnh ủy A", "--place", "Gia Lai")
    ran = main("begin", *names, "--store", store)
    assert ran.status == 0
    assert "Văn phòng Tỉnh ủy A" in ran.out
    assert main("begin", "--office", " ", "--store", store).status == 2


def test_a_round_is_printed_sent_and_remembers_why_it_came_back(
    main: Run, store: Path, tmp_path: Path
) -> None:
    pdf, made, packed = tmp_path / "in.pdf", tmp_path / "ho-so", tmp_path / "gui.zip"
    keep = ("--store", store)
    few = ("--pages", "1-2", "--copies", "2", "--duplex", "--separators")
    facts = main("print", ROUND, "to_trinh_nd30", *few, "--out", pdf, *keep, "--json").facts
    assert (facts["pages"], pdf.exists()) == (6, True)
    assert main("send", ROUND, "--made", made, "--out", packed, *keep).status == 2
    main("make", ROUND, "--out", made, "--format", "docx", "--despite-findings", *keep)
    assert main("send", ROUND, "--made", made, "--out", packed, *keep).status == 0
    assert packed.exists()
    assert main("return", "add", ROUND, "Thiếu chữ ký", "--day", "1/6/2026", *keep).status == 0
    (row,) = main("return", "list", ROUND, *keep, "--json").facts["returns"]
    assert main("return", "mended", row["key"], *keep).status == 0
    (row,) = main("return", "list", ROUND, *keep, "--json").facts["returns"]
    assert row["mended"]
