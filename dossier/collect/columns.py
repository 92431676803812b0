"""Declares every column that lists may have: field, headings that mean it, its reader."""

from __future__ import annotations

from dossier.collect import cells
from dossier.collect.cells_honours import honours, proposals
from dossier.collect.column import DECIDED, IN_UNITS, LEDGERS, YEARLY, Column, K
from dossier.collect.columns_deeds import DEEDS
from dossier.collect.columns_joined import JOINED
from dossier.collect.lives import LIVES
from dossier.collect.reading import Kind

COLUMNS = (
    Column(
        "name",
        "Họ và tên",
        (K.PEOPLE,),
        (
            *("ho va ten", "ho ten", "ho va ten dem", "ten", "ho, ten", "ho ten can bo"),
            *(
                "ho va ten ca nhan",
                "ho ten ca nhan",
                "ten ca nhan",
                "ca nhan",
                "ho va ten khai sinh",
            ),
        ),
        cells.person,
        required=True,
    ),
    Column(
        "name",
        "Tên đơn vị",
        (K.UNITS,),
        (
            *("ten don vi", "ten tap the", "don vi", "tap the", "ten co quan", "co quan, don vi"),
            *("ten co quan, don vi", "ten phong", "ten phong, ban", "phong, ban", "ten to chuc"),
        ),
        required=True,
    ),
    Column(
        "who",
        "Họ và tên, tên tập thể",
        LEDGERS,
        (
            *("ho va ten, ten tap the", "ho va ten ten tap the", "ho va ten", "ho ten"),
            *("ten tap the", "ca nhan, tap the", "tap the, ca nhan", "ten don vi", "doi tuong"),
            *("ten ca nhan, tap the", "ten tap the, ca nhan", "ho ten ca nhan, ten tap the"),
            *("ten don vi, ca nhan", "don vi, ca nhan", "ho va ten ca nhan", "ho ten ca nhan"),
            *("ho va ten, ten don vi", "ten co quan, don vi", "ca nhan", "tap the", "ten"),
            *("ho va ten ca nhan, ten tap the", "ten doi tuong", "ten ca nhan"),
        ),
        cells.name,
        required=True,
    ),
    Column(
        "citizen_id",
        "Số định danh cá nhân",
        (K.PEOPLE, *LEDGERS),
        (
            *("so dinh danh ca nhan", "so dinh danh", "cccd", "so cccd", "cmnd", "so cmnd"),
            *("so dinh danh ca nhan, cccd", "so dinh danh, cccd", "cccd, cmnd", "so cccd, cmnd"),
            *("cmnd, cccd", "so cmnd, cccd", "so can cuoc", "can cuoc", "can cuoc cong dan"),
            *("so can cuoc cong dan", "cccd, so dinh danh", "ma dinh danh"),
            *("so cccd, so dinh danh",),
        ),
        cells.citizen_id,
    ),
    Column(
        "birth",
        "Ngày sinh",
        (K.PEOPLE, *LEDGERS),
        (
            *("ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "nam sinh"),
            *("sinh ngay", "ntns", "ngay thang nam sinh, tuoi", "sinh nam", "nam, sinh"),
            *("n sinh", "ngay sinh, nam sinh"),
        ),
        cells.birth,
    ),
    Column(
        "gender",
        "Giới tính",
        (K.PEOPLE,),
        ("gioi tinh", "nam nu", "gioi", "phai", "nam, nu", "gioi tinh nam, nu"),
        cells.gender,
    ),
    Column("alias", "Bí danh", (K.PEOPLE,), ("bi danh",)),
    Column(
        "post",
        "Chức vụ",
        (K.PEOPLE,),
        (
            *("chuc vu", "chuc vu chinh quyen", "chuc danh", "chuc vu, chuc danh", "cv"),
            *("chuc danh, chuc vu", "chuc vu hien nay", "chuc vu cong tac"),
            *("chuc vu, nghe nghiep", "chuc vu hien tai"),
        ),
    ),
    Column(
        "party_post",
        "Chức vụ Đảng, đoàn thể",
        (K.PEOPLE,),
        ("chuc vu dang, doan the", "chuc vu dang", "chuc vu dang doan the", "chuc vu doan the"),
    ),
    Column(
        "unit",
        "Đơn vị công tác",
        IN_UNITS,
        (
            *("don vi cong tac", "don vi", "phong", "phong, don vi", "co quan, don vi"),
            *(
                "noi cong tac",
                "phong ban",
                "co quan cong tac",
                "dvct",
                "phong, ban",
                "noi lam viec",
                "don vi cong tac hien nay",
                "co quan",
                "don vi, phong ban",
                "co quan, don vi cong tac",
            ),
        ),
    ),
    Column("hometown", "Quê quán", (K.PEOPLE,), ("que quan", "nguyen quan")),
    Column(
        "residence", "Trú quán", (K.PEOPLE,), ("tru quan", "noi o", "noi o hien nay", "dia chi")
    ),
    Column(
        "qualification",
        "Trình độ chuyên môn",
        (K.PEOPLE,),
        ("trinh do chuyen mon", "trinh do chuyen mon, nghiep vu", "trinh do", "chuyen mon", "tdcm"),
    ),
    Column("degree", "Học hàm, học vị", (K.PEOPLE,), ("hoc ham, hoc vi", "hoc vi", "hoc ham")),
    Column(
        "joined",
        "Bắt đầu công tác",
        (K.PEOPLE,),
        ("ngay vao co quan", "ngay bat dau cong tac", "nam vao nganh", "bat dau cong tac"),
        cells.part_date,
    ),
    Column(
        "superior",
        "Cấp trên trực tiếp",
        (K.UNITS,),
        (
            *("don vi cap tren", "cap tren truc tiep", "cap tren", "co quan chu quan"),
            *("don vi cap tren truc tiep", "truc thuoc"),
        ),
    ),
    Column(
        "kind",
        "Loại tập thể",
        (K.UNITS,),
        ("loai tap the", "loai don vi", "loai hinh don vi", "loai hinh to chuc"),
        cells.unit_kind,
    ),
    Column("symbol", "Ký hiệu", (K.UNITS,), ("ky hieu", "ky hieu van ban", "viet tat")),
    Column("place", "Địa danh", (K.UNITS,), ("dia danh",)),
    Column("address", "Địa chỉ", (K.UNITS,), ("dia chi", "dia chi tru so", "tru so")),
    Column("phone", "Điện thoại", (K.UNITS,), ("dien thoai", "so dien thoai", "dt")),
    Column("email", "Thư điện tử", (K.UNITS,), ("email", "thu dien tu", "e-mail")),
    Column(
        "head_post",
        "Chức vụ người đứng đầu",
        (K.UNITS,),
        ("chuc vu nguoi dung dau", "chuc vu thu truong"),
    ),
    Column("head_name", "Người đứng đầu", (K.UNITS,), ("nguoi dung dau", "thu truong")),
    Column("founded", "Thành lập", (K.UNITS,), ("ngay thanh lap", "thanh lap"), cells.part_date),
    Column(
        "members",
        "Số người",
        (K.UNITS, K.UNIT_YEARS),
        (
            *("so nguoi", "tong so nguoi", "bien che", "quan so", "tong so ca nhan", "so can bo"),
            *("so bien che", "tong so can bo", "tong so cbcc", "tong so bien che"),
        ),
        cells.count,
    ),
    Column(
        "year", "Năm", YEARLY, ("nam", "nam cong tac", "nam khen thuong"), cells.year, required=True
    ),
    Column(
        "level",
        "Xếp loại",
        (K.RATINGS,),
        (
            *("xep loai", "muc do hoan thanh", "muc do hoan thanh nhiem vu", "ket qua xep loai"),
            *("xep loai chat luong", "danh gia, xep loai", "xep loai nam", "ket qua danh gia"),
            *(
                "ket qua xep loai nam",
                "ket qua danh gia, xep loai",
                "muc xep loai",
                "xep loai ccvc",
            ),
            *("ket qua danh gia, xep loai chat luong", "xep loai thi dua", "muc do xep loai"),
        ),
        cells.level,
        required=True,
    ),
    Column(
        "award",
        "Danh hiệu, hình thức khen thưởng",
        (K.HONOURS,),
        (
            *("danh hieu, hinh thuc khen thuong", "danh hieu", "hinh thuc khen thuong"),
            *("danh hieu thi dua", "khen thuong", "danh hieu, khen thuong"),
            *("danh hieu thi dua, hinh thuc khen thuong",),
        ),
        honours,
        required=True,
    ),
    Column(
        "ground",
        "Loại hình khen thưởng",
        (K.HONOURS, K.NOMINEES),
        ("loai hinh khen thuong", "loai hinh"),
        cells.ground,
    ),
    Column(
        "initiative",
        "Tên sáng kiến, đề tài",
        (K.INITIATIVES,),
        (
            *("ten sang kien, de tai", "ten sang kien", "sang kien", "de tai", "ten de tai"),
            *("ten sang kien, de tai, de an", "sang kien, de tai"),
            *("ten sang kien, de tai, de an, cong trinh", "ten sang kien, giai phap"),
            *("ten skkn", "skkn", "ten sang kien kinh nghiem", "sang kien kinh nghiem"),
            *("ten giai phap", "giai phap", "ten de tai, sang kien"),
        ),
        required=True,
    ),
    Column(
        "reach",
        "Phạm vi ảnh hưởng",
        (K.INITIATIVES,),
        ("pham vi anh huong", "pham vi", "cap cong nhan", "cap"),
        cells.reach,
    ),
    Column("role", "Vai trò", (K.INITIATIVES,), ("vai tro", "vai tro tac gia", "dong tac gia")),
    Column(
        "what",
        "Nội dung thành tích",
        (K.ACHIEVEMENTS,),
        ("noi dung thanh tich", "thanh tich", "noi dung", "ket qua"),
        cells.paragraphs,
        required=True,
    ),
    Column(
        "movement",
        "Phong trào",
        (K.ACHIEVEMENTS, K.REGISTRATIONS),
        ("phong trao", "cuoc van dong", "phong trao thi dua", "ten phong trao"),
    ),
    Column(
        "completed",
        "Số cá nhân hoàn thành nhiệm vụ",
        (K.UNIT_YEARS,),
        ("hoan thanh nhiem vu", "so ca nhan hoan thanh nhiem vu", "hoan thanh nhiem vu tro len"),
        cells.count,
    ),
    Column(
        "advanced",
        "Số cá nhân đạt Lao động tiên tiến",
        (K.UNIT_YEARS,),
        (
            "so ldtt",
            "lao dong tien tien",
            "so ca nhan dat lao dong tien tien",
            "so lao dong tien tien",
        ),
        cells.count,
        required=True,
    ),
    Column(
        "emulators",
        "Số cá nhân đạt Chiến sĩ thi đua cơ sở",
        (K.UNIT_YEARS,),
        ("so cstdcs", "so cstd co so", "chien si thi dua co so", "so chien si thi dua co so"),
        cells.count,
    ),
    Column(
        "disciplined",
        "Số cá nhân bị kỷ luật",
        (K.UNIT_YEARS,),
        ("so bi ky luat", "bi ky luat", "so ca nhan bi ky luat"),
        cells.count,
    ),
    Column(
        "block_led",
        "Dẫn đầu cụm, khối",
        (K.UNIT_YEARS,),
        ("dan dau cum, khoi", "dan dau cum khoi", "dan dau cum, khoi thi dua"),
    ),
    Column(
        "proposed",
        "Hình thức đề nghị khen thưởng",
        (K.NOMINEES,),
        (
            *("hinh thuc de nghi khen thuong", "hinh thuc de nghi", "de nghi khen thuong"),
            *("danh hieu de nghi", "de nghi", "danh hieu, hinh thuc de nghi"),
        ),
        proposals,
        required=True,
    ),
    Column(
        "summary",
        "Tóm tắt thành tích",
        (K.NOMINEES,),
        ("tom tat thanh tich", "thanh tich", "tom tat"),
        cells.paragraphs,
    ),
    Column(
        "number",
        "Số quyết định",
        DECIDED,
        ("so quyet dinh", "so qd", "quyet dinh so", "so, ky hieu", "so hieu quyet dinh"),
    ),
    Column(
        "day",
        "Ngày quyết định",
        DECIDED,
        ("ngay quyet dinh", "ngay qd", "ngay ky", "ngay ban hanh", "ngay, thang, nam quyet dinh"),
        cells.day,
    ),
    Column(
        "issuer",
        "Cơ quan ban hành",
        DECIDED,
        (
            *("co quan ban hanh", "co quan ban hanh quyet dinh", "cap quyet dinh", "co quan ky"),
            *("nguoi ky", "co quan quyet dinh"),
        ),
    ),
    *LIVES,
    *DEEDS,
    *JOINED,
)


def columns_of(kind: Kind) -> tuple[Column, ...]:
    """List the columns of one kind of list."""
    return tuple(column for column in COLUMNS if kind in column.kinds)
