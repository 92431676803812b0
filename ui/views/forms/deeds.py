"""What can be done with the form at hand, and where it cannot, why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.model.shelf import Stage, Version
from dossier.tasks.forms.second import same_person


@dataclass(frozen=True, slots=True)
class Situation:
    """How things stand with the form at hand."""

    form: str = ""  # id; empty while none is chosen
    is_edited: bool = False  # a working copy holds what no version does
    has_copy: bool = False  # a working copy lies there
    newest: Version | None = None
    published: Version | None = None
    chosen: Version | None = None  # in the list of versions
    stops: int | None = None  # faults that block; nothing while they are looked for
    problems: int = 0  # faults and remarks of every weight
    who: str = ""  # the person at work
    needs_second: bool = False  # a second person must publish


Reason = Callable[[Situation], str]


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do: its name, label, explanation, keys, and why it cannot be done now."""

    name: str
    label: str
    about: str
    keys: str
    why_not: Reason  # empty where it can be done
    icon: str = ""


NO_FORM = "Hãy chọn một biểu mẫu trong danh sách."
NOTHING_NEW = "Chưa có gì mới để lưu: bấm “Mở bằng Word”, sửa rồi lưu ngay trong Word."
SAVE_FIRST = "Bản đang sửa chưa thành phiên bản: bấm “Lưu thành phiên bản mới” trước."
NO_DRAFT = "Không có bản nháp nào để đưa vào dùng."
LOOKING = "Chương trình đang soát lỗi, xin chờ giây lát."
STOPS = "Còn {count} lỗi phải sửa: chữa trong Word, lưu lại, rồi lưu thành phiên bản mới."
OWN_WISH = "Bạn đã đề nghị đưa bản này vào dùng; cần một người khác mở chương trình và đồng ý."
NONE_PUBLISHED = "Biểu mẫu này chưa có phiên bản nào đang dùng ngoài mẫu gốc."
NO_VERSION = "Hãy chọn một phiên bản trong ngăn “Phiên bản”."
IN_FORCE = "Phiên bản này đang dùng."
NEVER_IN_FORCE = "Bản này chưa từng được dùng: bấm “Đưa vào dùng”."
NO_COPY = "Không có bản nào đang sửa."
NO_OTHER = "Biểu mẫu này mới có mẫu gốc, chưa có bản nào khác để so sánh."
CLEAN = "Không có lỗi hay điều cần kiểm tra nào để ghi chú."
NOT_DRAFT = "Chỉ bỏ được bản nháp hoặc bản chờ duyệt mới nhất."


def publish_reason(now: Situation) -> str:
    """Say why the newest version cannot be published."""
    if not now.form:
        return NO_FORM
    if now.is_edited:
        return SAVE_FIRST
    if now.newest is None or now.newest.stage not in (Stage.DRAFT, Stage.WAITING):
        return NO_DRAFT
    waits = now.needs_second and now.newest.stage is Stage.WAITING
    if waits and same_person(now.newest.asked_by, now.who):
        return OWN_WISH
    if now.stops is None:
        return LOOKING
    return STOPS.format(count=now.stops) if now.stops else ""


def save_reason(now: Situation) -> str:
    """Say why there is no new version to save."""
    return _form(now) or ("" if now.is_edited else NOTHING_NEW)


def back_reason(now: Situation) -> str:
    """Say why the form cannot go back to the version chosen."""
    if not now.form or now.chosen is None:
        return NO_VERSION if now.form else NO_FORM
    if now.chosen.stage is Stage.PUBLISHED:
        return IN_FORCE
    return "" if now.chosen.was_in_force else NEVER_IN_FORCE


def discard_reason(now: Situation) -> str:
    """Say why there is no draft to drop."""
    is_draft = now.newest is not None and now.newest.stage in (Stage.DRAFT, Stage.WAITING)
    return _form(now) or ("" if is_draft else NOT_DRAFT)


def next_step(now: Situation) -> str:
    """Tell the officer what to do next with the form at hand."""
    if not now.form:
        return NO_FORM
    if now.is_edited:
        if now.stops:
            return "Đang sửa: còn lỗi phải sửa. Chữa trong Word rồi lưu; chương trình tự soát lại."
        return "Đang sửa: mỗi lần lưu trong Word, chương trình tự soát lại. Xong thì lưu phiên bản."
    if now.newest is not None and now.newest.stage is Stage.WAITING:
        return f"Bản {now.newest.number} chờ người thứ hai đồng ý."
    if now.newest is not None and now.newest.stage is Stage.DRAFT:
        return f"Bản {now.newest.number} là bản nháp: xem thử, rồi đưa vào dùng."
    return "Muốn sửa biểu mẫu này, bấm “Mở bằng Word”; bản đang dùng vẫn giữ nguyên."


def _form(now: Situation) -> str:
    return "" if now.form else NO_FORM


def _withdraw(now: Situation) -> str:
    return _form(now) or ("" if now.published else NONE_PUBLISHED)


def _put_away(now: Situation) -> str:
    return _form(now) or ("" if now.has_copy else NO_COPY)


def _compare(now: Situation) -> str:
    return _form(now) or ("" if now.newest or now.is_edited else NO_OTHER)


def _comment(now: Situation) -> str:
    return _form(now) or ("" if now.problems else CLEAN)


def _always(_now: Situation) -> str:
    return ""


DEEDS: tuple[Deed, ...] = (
    Deed("open", "Mở bằng Word", "Sửa một bản sao của biểu mẫu trong Word", "Ctrl+E", _form,
         "word"),
    Deed(
        "save", "Lưu thành phiên bản mới…", "Giữ bản đang sửa, kèm lời ghi chú", "Ctrl+S",
        save_reason, "save",
    ),
    Deed(
        "publish", "Đưa vào dùng", "Từ nay hồ sơ dùng bản mới nhất này", "Ctrl+Shift+P",
        publish_reason, "tick",
    ),
    Deed(
        "choose", "Chọn tệp Word…", "Lấy một tệp Word có sẵn làm bản đang sửa"
        " (cũng có thể kéo tệp thả vào phòng này)", "Ctrl+O", _form, "open",
    ),
    Deed("put_away", "Bỏ bản đang sửa", "Cất bản đang sửa sang thư mục “da-thay”", "", _put_away),
    Deed("comment", "Bản có ghi chú lỗi…", "Ghi tệp Word có lời ghi chú ở từng chỗ", "Ctrl+Shift+M",
         _comment, "note"),
    Deed("compare", "So sánh…", "Đặt hai bản cạnh nhau", "Ctrl+Shift+D", _compare, "split"),
    Deed("back", "Trở về bản này", "Dùng lại phiên bản đã chọn", "Ctrl+Shift+B", back_reason,
         "restore"),
    Deed("discard", "Bỏ bản nháp", "Bỏ bản nháp mới nhất; các bản khác giữ nguyên", "",
         discard_reason, "trash"),
    Deed("withdraw", "Ngừng dùng", "Hồ sơ lại dùng mẫu gốc; biểu mẫu riêng thì thôi dùng", "",
         _withdraw),
    Deed("new", "Tạo biểu mẫu riêng từ mẫu này…", "Thêm một biểu mẫu bên cạnh mẫu có sẵn",
         "Ctrl+Shift+N", _form, "add"),
    Deed("bind", "Phạm vi áp dụng…", "Chọn danh hiệu, loại hình, cơ quan, thời gian dùng biểu mẫu",
         "Ctrl+Shift+G", _form, "target"),
    Deed("export", "Xuất bộ biểu mẫu…", "Ghi các biểu mẫu thành một tệp để mang sang máy khác", "",
         _always, "export"),
    Deed("import", "Nhập bộ biểu mẫu…", "Nhận bộ biểu mẫu từ máy khác; tất cả vào là bản nháp", "",
         _always, "import"),
)  # fmt: skip
BUTTONS = ("open", "save", "publish")  # the others stand in the menu
GROUPS = (
    ("choose", "comment", "put_away"),
    ("compare", "back", "discard", "withdraw"),
    ("new", "bind"),
    ("export", "import"),
)
