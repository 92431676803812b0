"""A whole report comes to a person or unit with ledgers and narrative, however it is set."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dossier.collect.reading import Kind, Outcome, Wish
from dossier.model.days import PartDate
from dossier.model.feat import Achievement
from dossier.model.ledger import Honour, Initiative, Level, Rating
from dossier.model.subject import Gender, Person, Unit
from dossier.words.legacy import Encoding, encode
from tests.collect.word.writing import (
    Part,
    document,
    person_of,
    reading,
    row_of,
    sheet,
    sheets_of,
)

TITLE = "BÁO CÁO THÀNH TÍCH"
LIFE = "I. SƠ LƯỢC LÝ LỊCH"
STORY = "II. THÀNH TÍCH ĐẠT ĐƯỢC"
HONOURS = "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"
NAME = "- Họ và tên: Nguyễn Văn A"
TITLES = (
    ("Năm", "Danh hiệu thi đua", "Số, ngày, tháng, năm của quyết định; cơ quan ban hành"),
    ("2024", "Chiến sĩ thi đua cơ sở", "Số 12/QĐ-VPTU, ngày 25/12/2024; Chánh Văn phòng"),
)


def report(*lines: Part) -> Document:
    return document(TITLE, "Đề nghị tặng Huân chương Lao động hạng Ba", LIFE, NAME, *lines)


def said(made: Document) -> dict[str, object]:
    """Give what the sheet of particulars says, by field."""
    life = sheet(made, "Lý lịch")
    assert life.declared is not None
    return dict(zip(life.declared.fields, life.rows[1], strict=True))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("Họ và tên: Nguyễn Văn A", "Ngày sinh: 09/3/1985", "Giới tính: Nam"), id="-"),
        pytest.param(
            ("Họ và tên: Nguyễn Văn A …………………", "Ngày sinh: 09/3/1985......", "Giới tính: Nam...."),
            id="dots behind",
        ),
        pytest.param(
            ("Họ và tên …… Nguyễn Văn A ……", "Ngày sinh ......09/3/1985......", "Giới tính ...Nam"),
            id="dots instead of a colon",
        ),
        pytest.param(
            ("Họ và tên:\tNguyễn Văn A", "Ngày sinh:\t09/3/1985\tGiới tính:\tNam"), id="tabs"
        ),
        pytest.param(
            ("Họ và tên: Nguyễn Văn A", "Ngày sinh: 09/3/1985 Giới tính: Nam"), id="two on a line"
        ),
        pytest.param(
            ("Họ và tên: NGUYỄN VĂN A; Giới tính: Nam", "Sinh ngày 09 tháng 3 năm 1985"),
            id="capitals and words",
        ),
        pytest.param(
            ("1. Họ và tên khai sinh: Nguyễn Văn A; Nam/Nữ: Nam", "2. Sinh ngày: 09/3/1985."),
            id="numbered",
        ),
        pytest.param(
            ("+ Họ và tên (viết in hoa): Nguyễn Văn A", "+ Sinh ngày, tháng, năm: 9-3-1985",
             "+ Giới tính: Nam"),
            id="brackets",
        ),
        pytest.param(
            (
                (
                    ("Họ và tên", "Nguyễn Văn A"),
                    ("Sinh ngày, tháng, năm", "09/3/1985"),
                    ("Giới tính", "Nam"),
                ),
            ),
            id="a table of two columns",
        ),
        pytest.param(
            ((("Họ và tên: Nguyễn Văn A", ""), ("Ngày sinh: 09/3/1985", "Giới tính: Nam")),),
            id="a table of pairs",
        ),
        pytest.param(
            ("Họ và tên: Nguyễn Văn A\nNgày sinh: 09/3/1985\nGiới tính: Nam",), id="line breaks"
        ),
    ],
)  # fmt: skip
def test_particulars_are_read_however_they_are_set(lines: tuple[Part, ...]) -> None:
    person = person_of(document(TITLE, LIFE, *lines, STORY, "Năm 2025 hoàn thành tốt."))
    assert (person.name, person.birth, person.gender) == (
        "Nguyễn Văn A",
        PartDate(1985, 3, 9),
        Gender.MALE,
    )


def test_a_bold_label_needs_no_colon() -> None:
    made = document(TITLE, LIFE)
    for label, value in (("Họ và tên", " Nguyễn Văn A"), ("Quê quán", " Xã C")):
        line = made.add_paragraph()
        line.add_run(label).bold = True
        line.add_run(value)
    assert (person_of(made).name, person_of(made).hometown) == ("Nguyễn Văn A", "Xã C")


def test_an_empty_line_says_nothing() -> None:
    assert "alias" not in said(report("- Bí danh: ……………", "- Quê quán:"))


def test_a_year_alone_stays_a_year() -> None:
    assert person_of(report("Sinh năm 1985")).birth == PartDate(1985)


@pytest.mark.parametrize(
    ("line", "party", "post", "unit"),
    [
        pytest.param(
            "- Chức vụ (Đảng, chính quyền, đoàn thể): Phó Bí thư Đảng ủy; Phó Chánh Văn phòng",
            *("Phó Bí thư Đảng ủy", "Phó Chánh Văn phòng", None),
            id="Party and office",
        ),
        pytest.param(
            "- Chức vụ, đơn vị công tác: Đảng viên; Chuyên viên, Văn phòng Tỉnh ủy Gia Lai",
            *("Đảng viên", "Chuyên viên", "Văn phòng Tỉnh ủy Gia Lai"),
            id="with the unit",
        ),
        pytest.param("- Chức vụ: Phó Chánh Văn phòng", None, "Phó Chánh Văn phòng", None, id="one"),
    ],
)
def test_posts_in_the_party_and_the_office_are_parted(
    line: str, party: str | None, post: str, unit: str | None
) -> None:
    found = said(report(line))
    assert (found.get("party_post"), found.get("post"), found.get("unit")) == (party, post, unit)


def test_the_narrative_is_told_paragraph_by_paragraph_with_its_year() -> None:
    made = report(
        STORY,
        "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận",
        "Phụ trách công tác tổng hợp.",
        "2. Thành tích đạt được của cá nhân",
        "Năm 2023, tham mưu 40 văn bản.",
        "Năm 2024:",
        "- Tham mưu 42 văn bản, đều đúng hạn.",
        "Về tiếp công dân:",
        "- Phân công từng cán bộ;",
        "- Giảm đơn thư năm 2024.",
        "- Năm 2025: Hướng dẫn cơ sở.",
    )
    found = [value for row in reading(made).rows for value in row.values]
    deeds = [(each.year, each.what) for each in found if isinstance(each, Achievement)]
    assert deeds == [
        (2023, "Năm 2023, tham mưu 40 văn bản."),
        (2024, "Tham mưu 42 văn bản, đều đúng hạn."),
        (2024, "Về tiếp công dân:\n- Phân công từng cán bộ;\n- Giảm đơn thư năm 2024."),
        (2025, "Hướng dẫn cơ sở."),
    ]


def test_a_year_that_nobody_tells_is_not_invented() -> None:
    row = row_of(reading(report(STORY, "Hoàn thành mọi việc được giao.")), Kind.ACHIEVEMENTS)
    assert row.outcome is Outcome.REFUSED


def test_the_tables_belong_to_whom_the_report_is_about() -> None:
    made = report(
        STORY,
        "Sáng kiến, đề tài đã được công nhận:",
        (
            ("Năm", "Tên sáng kiến, đề tài", "Phạm vi ảnh hưởng"),
            ("2024", "Theo dõi văn bản", "cơ sở"),
        ),
        "Mức độ hoàn thành nhiệm vụ hằng năm:",
        (("Năm", "Mức độ hoàn thành nhiệm vụ"), ("2024", "Hoàn thành tốt nhiệm vụ")),
        HONOURS,
        "1. Danh hiệu thi đua",
        TITLES,
    )
    found = [value for row in reading(made).rows for value in row.values]
    person = next(each for each in found if isinstance(each, Person))
    entries = [each for each in found if isinstance(each, Initiative | Rating | Honour)]
    assert {each.subject for each in entries} == {person.ref}
    assert {type(each) for each in entries} == {Initiative, Rating, Honour}
    assert next(each for each in entries if isinstance(each, Rating)).level is Level.GOOD


@pytest.mark.parametrize(
    ("line", "held"),
    [
        pytest.param("- Chiến sĩ thi đua cơ sở năm 2024", {("cstdcs", 2024)}, id="year behind"),
        pytest.param("- Năm 2024: Chiến sĩ thi đua cơ sở.", {("cstdcs", 2024)}, id="year before"),
        pytest.param(
            "Chiến sĩ thi đua cơ sở các năm 2021 - 2023 và 2025; Lao động tiên tiến năm 2020.",
            {*(("cstdcs", year) for year in (2021, 2022, 2023, 2025)), ("ldtt", 2020)},
            id="several years",
        ),
        pytest.param("Không có.", set(), id="nothing"),
    ],
)
def test_honours_told_in_words_are_read(line: str, held: set[tuple[str, int]]) -> None:
    found = [value for row in reading(report(HONOURS, line)).rows for value in row.values]
    honours = {(each.award, each.year) for each in found if isinstance(each, Honour)}
    assert honours == held


def test_what_the_report_asks_for_makes_a_nominee() -> None:
    wish = row_of(reading(report(STORY, "Năm 2025 tốt.")), Kind.NOMINEES).values[0]
    assert isinstance(wish, Wish)
    assert wish.award == "hcld_ba"


def test_the_report_of_a_unit_is_about_the_unit() -> None:
    made = document(
        TITLE,
        "ĐỀ NGHỊ CÔNG NHẬN DANH HIỆU “TẬP THỂ LAO ĐỘNG XUẤT SẮC” NĂM 2025",
        "Tên tập thể đề nghị: Phòng Tổng hợp",
        "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH",
        "1. Đặc điểm, tình hình",
        "- Địa điểm trụ sở chính: Số 00 đường A",
        "- Số công chức, viên chức, người lao động: 10",
        STORY,
        "Hoàn thành mọi nhiệm vụ.",
    )
    found = reading(made)
    unit, deed, wish = (row.values[0] for row in found.rows)
    assert isinstance(unit, Unit)
    assert (unit.name, unit.address, unit.members) == ("Phòng Tổng hợp", "Số 00 đường A", 10)
    assert isinstance(deed, Achievement)
    assert isinstance(wish, Wish)
    assert (deed.year, wish.award, wish.subject) == (2025, "ttldxs", unit.ref)


def test_several_reports_in_one_file_are_kept_apart() -> None:
    two = ("Họ và tên: Trần Thị B", STORY, "Năm 2025 tốt.")
    made = report(
        STORY, "Năm 2024 tốt.", "Tôi cam đoan là đúng.", "NGƯỜI BÁO CÁO", TITLE, LIFE, *two
    )
    found = [row.values[0] for row in reading(made).rows]
    people = [each for each in found if isinstance(each, Person)]
    deeds = [each for each in found if isinstance(each, Achievement)]
    assert [each.name for each in people] == ["Nguyễn Văn A", "Trần Thị B"]
    assert [each.subject for each in deeds] == [each.ref for each in people]


def test_deleted_text_stays_out_of_values() -> None:
    made = report("- Quê quán: Xã C")
    line = made.paragraphs[-1]._p
    line.append(
        parse_xml(
            f"<w:del {nsdecls('w')} w:id='1' w:author='x'><w:r><w:delText>, tỉnh cũ</w:delText>"
            "</w:r></w:del>"
        )
    )
    assert person_of(made).hometown == "Xã C"


@pytest.mark.parametrize("family", [".VnTime", "Times New Roman"])
@pytest.mark.parametrize("encoding", [Encoding.TCVN3, Encoding.VNI])
def test_text_in_an_old_encoding_is_shown_as_it_stands(encoding: Encoding, family: str) -> None:
    if (family, encoding) == (".VnTime", Encoding.VNI):
        family = "VNI-Times"
    made = document()
    lines = (
        "Báo cáo thành tích",
        "I. Sơ lược lý lịch",
        "Họ và tên: Nguyễn Thị Ước    Giới tính: Nữ",
        "II. Thành tích đạt được",
        "Năm 2025, đồng chí đã tham mưu nhiều văn bản, đều đúng hạn.",
    )
    for line in lines:
        made.add_paragraph().add_run(encode(line, encoding)).font.name = family
    life = sheet(made, "Lý lịch")
    assert life.rows[1] == (encode("Nguyễn Thị Ước", encoding), encode("Nữ", encoding))
    assert life.encodings[(1, 0)] is encoding


def test_a_list_of_people_is_no_report() -> None:
    made = document("DANH SÁCH", (("TT", "Họ và tên", "Ngày sinh"), ("1", "Nguyễn Văn A", "1985")))
    assert [each.name for each in sheets_of(made)] == ["Bảng 1"]


def test_every_paragraph_is_in_a_value_or_told_of() -> None:
    lines = (
        "- Quê quán: Xã C",
        "- Số giày: 42",
        "Là con út trong gia đình.",
        STORY,
        "1. Chức năng, nhiệm vụ được giao",
        "Theo dõi khối kinh tế.",
        "2. Thành tích đạt được của cá nhân",
        "Năm 2025, tham mưu tốt.",
        HONOURS,
        "Nhiều bằng khen khác.",
        "IV. KỶ LUẬT",
        "Khiển trách năm 2010.",
        "Tôi cam đoan là đúng.",
        "NGƯỜI BÁO CÁO",
    )
    found = reading(report(*lines))
    told = " ".join(str(dict(each.params)) for each in found.findings)
    values = " ".join(str(row.cells) for row in found.rows)
    headings = {
        STORY,
        HONOURS,
        "IV. KỶ LUẬT",
        *(line for line in lines if line[:2] in {"1.", "2."}),
    }
    lost = [
        line
        for line in lines
        if line not in headings
        and line not in told
        and line.partition(": ")[2] not in values + told
        and line not in values
    ]
    assert not lost


def test_a_report_of_the_party_is_known_by_its_own_title() -> None:
    made = document(
        "BÁO CÁO",
        "thành tích đề nghị tặng Huân chương Lao động hạng Ba",
        "-----",
        LIFE,
        NAME,
        "- Số thẻ đảng viên: 00.000001",
    )
    assert said(made)["party_card"] == "00.000001"
    wish = row_of(reading(made), Kind.NOMINEES).values[0]
    assert isinstance(wish, Wish)
    assert wish.award == "hcld_ba"


def test_one_outstanding_deed_is_told_as_one() -> None:
    made = document(
        f"{TITLE} (về thành tích đột xuất)",
        LIFE,
        NAME,
        STORY,
        "- Thời gian: Đêm 12 tháng 11 năm 2025",
        "Nước lũ lên nhanh.",
        "- Kết quả: Đưa 21 người đến nơi an toàn.",
    )
    (row,) = [row for row in reading(made).rows if row.kind is Kind.ACHIEVEMENTS]
    (deed,) = row.values
    assert isinstance(deed, Achievement)
    assert (deed.year, len(deed.what.splitlines())) == (2025, 3)


def test_the_movement_of_a_report_goes_with_its_achievements() -> None:
    made = report(STORY, "- Tên phong trào: Văn hóa công sở", "Năm 2025 hoàn thành.")
    story = sheet(made, "Thành tích")
    assert story.declared is not None
    found = dict(zip(story.declared.fields, story.rows[1], strict=True))
    assert (found["movement"], found["what"]) == ("Văn hóa công sở", "Năm 2025 hoàn thành.")


def test_a_report_in_short_is_the_summary_of_its_nominee() -> None:
    made = document(
        "BÁO CÁO TÓM TẮT THÀNH TÍCH",
        "Đề nghị tặng Huân chương Lao động hạng Ba",
        LIFE,
        NAME,
        STORY,
        "Hoàn thành tốt nhiều năm.",
        "- Mức độ hoàn thành nhiệm vụ: Hoàn thành tốt nhiệm vụ các năm 2024 và 2025",
    )
    found = [value for row in reading(made).rows for value in row.values]
    wish = next(each for each in found if isinstance(each, Wish))
    ratings = [each.year for each in found if isinstance(each, Rating)]
    assert (wish.summary, ratings) == ("Hoàn thành tốt nhiều năm.", [2024, 2025])
    assert not [each for each in found if isinstance(each, Achievement)]


def test_an_honour_told_in_words_keeps_its_decision() -> None:
    line = "- Năm 2023: Chiến sĩ thi đua cơ sở (QĐ số 12/QĐ-UBND ngày 01/02/2024 của UBND tỉnh)."
    honour = row_of(reading(report(HONOURS, line)), Kind.HONOURS).values[0]
    assert isinstance(honour, Honour)
    assert (honour.award, honour.year, honour.decision.number) == ("cstdcs", 2023, "12/QĐ-UBND")


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        pytest.param(("* Năm 2024", "- Tham mưu 10 đề án."), [2024], id="a year on its line"),
        pytest.param(("1. Năm 2024:", "Tham mưu 10 đề án."), [2024], id="numbered"),
        pytest.param(("Năm học 2023 - 2024 đạt 99%.",), [2024], id="a school year"),
    ],
)
def test_the_year_of_a_narrative_is_the_one_that_it_tells(
    lines: tuple[str, ...], years: list[int]
) -> None:
    found = [value for row in reading(report(STORY, *lines)).rows for value in row.values]
    assert [each.year for each in found if isinstance(each, Achievement)] == years


def test_a_title_that_runs_over_two_lines_is_no_heading() -> None:
    made = document(
        "BÁO CÁO TÓM TẮT",
        "THÀNH TÍCH ĐỀ NGHỊ TẶNG DANH HIỆU “TẬP THỂ LAO ĐỘNG XUẤT SẮC”",
        "Đơn vị: Trường A",
        "Địa chỉ: Số 00 đường A. Điện thoại: 0000",
    )
    assert said(made) == {"name": "Trường A", "address": "Số 00 đường A", "phone": "0000"}


def test_what_says_that_there_is_none_says_nothing() -> None:
    found = said(report("- Bí danh: Không"))
    assert "alias" not in found


TARGETS = (
    ("TT", "Chỉ tiêu, nhiệm vụ", "Đơn vị tính", "Năm", "Chỉ tiêu đăng ký", "Kết quả"),
    ("1", "Văn bản đúng hạn", "%", "2025", "98", "99,5"),
)


def test_targets_of_a_movement_are_targets() -> None:
    made = document(
        *(TITLE, "Tên tập thể đề nghị: Phòng Tổng hợp", STORY),
        *("- Tên phong trào: Văn hóa công sở", TARGETS),
    )
    tables = reading(made).tables
    assert [each.kind for each in tables if each.sheet == "Bảng 1"] == [Kind.TARGETS]


def test_figures_outside_a_movement_are_no_achievements() -> None:
    made = document(TITLE, "Tên tập thể đề nghị: Phòng Tổng hợp", STORY, TARGETS)
    found = reading(made)
    assert not [row for row in found.rows if row.kind is Kind.ACHIEVEMENTS]
    told = [dict(each.params)["text"] for each in found.findings]
    assert "1; Văn bản đúng hạn; %; 2025; 98; 99,5" in told
