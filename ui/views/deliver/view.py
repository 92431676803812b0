"""Makes the dossier of the round at hand: folder, formats, progress, the finished files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTabWidget,
    QWidget,
)

from dossier.model.form import Packet
from dossier.tasks.forms.used import FormUsed
from dossier.tasks.handing import Handed
from dossier.tasks.make import MadeFile, MadeSet, Progress
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.deliver.packets import packets
from ui.views.deliver.printing import PrintTab
from ui.views.deliver.sending import sending
from ui.views.deliver.state import DeliverState, Wish
from ui.widgets.parts import Notice, button, column, heading, muted, row, signed, table
from ui.widgets.wrap import wrapped


class DeliverView(View):
    """Making files on one page, looking at papers and printing them on the other."""

    help = "lap-ho-so"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = DeliverState(context, self)
        self._used: Sequence[FormUsed] = ()
        self._made: Path | None = None  # where the files shown lie
        self._packet = packets(self.tr("Tập giấy tờ"))
        self._about = muted()
        self._folder = QLineEdit(str(default_folder()))
        self._folder.setAccessibleName(self.tr("Thư mục lưu hồ sơ"))
        self._word = QCheckBox(self.tr("Tệp Word (.docx)"))
        self._pdf = QCheckBox(self.tr("Tệp PDF, kèm một tệp PDF gộp"))
        self._despite = QCheckBox(self.tr("Vẫn lập khi còn lỗi phải sửa"))
        self._again = QCheckBox(self.tr("Lập lại bằng đúng bản biểu mẫu lần trước"))
        self._again.setEnabled(False)
        self._forms = muted()
        self._forms.hide()
        self._word.setChecked(True)
        self._pdf.setChecked(True)
        self._progress = QProgressBar()
        self._progress.hide()
        self._notice = Notice()
        self._files: Rows[MadeFile] = Rows(file_columns(), self)
        self._table = table(
            self._files,
            [330, 420, 70],
            self.tr("Các tệp đã lập"),
            empty=self.tr("Chưa lập tệp nào: bấm “Lập hồ sơ” (F9)."),
        )
        self._start = button(self.tr("Lập hồ sơ"), self._make, primary=True, keys="F9")
        self._stop = signed("stop", button(self.tr("Dừng"), self.state.cancel, keys="Esc"))
        self._stop.setEnabled(False)
        self._open = signed("folder", button(self.tr("Mở thư mục"), self._open_folder))
        self._open.setEnabled(False)
        self._printing = PrintTab(context, self.sentence)
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        """Look which forms were published since the dossier was made."""
        self.state.load()
        self._printing.load()

    def _connect(self) -> None:
        self._table.activated.connect(self._open_file)
        self._packet.currentIndexChanged.connect(lambda _index: self._show_packet())
        self._show_packet()
        self.state.started.connect(self._begin)
        self.state.advanced.connect(self._advance)
        self.state.made.connect(self._end)
        self.state.failed.connect(self._fail)
        self.state.handed.connect(self._tell_handed)
        self.state.compared.connect(self._show_forms)

    def _lay_out(self) -> None:
        choose = button(self.tr("Chọn…"), self._choose_folder)
        making = QWidget()
        layout = column(
            row(QLabel(self.tr("Tập giấy tờ:")), self._packet, None),
            self._about,
            row(QLabel(self.tr("Thư mục:")), self._folder, choose),
            row(self._word, self._pdf, self._despite, None),
            row(self._again, None),
            self._forms,
            wrapped(self._start, self._stop, self._open, *sending(self, self.state, self._source)),
            self._progress,
            self._notice,
            self._table,
            margin=SPACE.small,
        )
        layout.setStretch(layout.indexOf(self._table), 1)
        making.setLayout(layout)
        tabs = QTabWidget()
        tabs.addTab(making, self.tr("Lập tệp"))
        tabs.addTab(self._printing, self.tr("Xem và in"))
        whole = column(heading(self.tr("Lập hồ sơ")), tabs)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Thư mục lưu hồ sơ"), self._folder.text()
        )
        if found:
            self._folder.setText(found)

    def _make(self) -> None:
        chosen = (("docx", self._word), ("pdf", self._pdf))
        formats = tuple(name for name, box in chosen if box.isChecked())
        folder = self._folder.text().strip()
        if not formats or not folder:
            self._notice.say(self.tr("Chọn thư mục và ít nhất một loại tệp."), "stop")
            return
        again = self._again.isEnabled() and self._again.isChecked()
        despite = self._despite.isChecked()
        self.state.make(Wish(Path(folder), formats, despite, again, self._chosen()))

    def _chosen(self) -> Packet:
        return Packet(self._packet.text())

    def _show_packet(self) -> None:
        """Say what is in the packet at hand, and where its files will lie."""
        packet = self._chosen()
        where = self.tr("Tệp nằm trong thư mục con “{folder}”.").format(folder=packet.folder)
        same = self.tr("Cùng một dữ liệu luôn cho ra cùng một tập giấy tờ.")
        said = (packet.about, where if packet.folder else "", same)
        self._about.setText(" ".join(part for part in said if part))
        self._show_forms(self._used)

    def _show_forms(self, used: Sequence[FormUsed]) -> None:
        """Offer to make the packet again as it was, and name the forms that are others now."""
        self._used = used
        ours = [form for form in used if form.packet is self._chosen()]
        self._again.setEnabled(bool(ours))
        changed = [changed_form(form) for form in ours if not form.is_same]
        self._forms.setText(self.tr("Biểu mẫu đã khác lần trước: ") + "; ".join(changed) + ".")
        self._forms.setVisible(bool(changed))

    def _begin(self) -> None:
        self._notice.say("")
        self._files.show(())
        self._progress.setRange(0, 0)
        self._progress.show()
        self._start.setEnabled(False)
        self._stop.setEnabled(True)

    def _advance(self, progress: Progress) -> None:
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)
        self._progress.setFormat(f"{progress.done}/{progress.total} – {progress.title}")

    def _end(self, made: MadeSet) -> None:
        self._rest()
        self._files.show(made.files)
        self._made = made.folder
        self._open.setEnabled(True)
        said = self.tr("Đã lập {files} tệp, {pages} trang in.")
        self._notice.say(said.format(files=len(made.files), pages=made.pages), "good")

    def _fail(self, error: Exception) -> None:
        self._rest()
        self._notice.say(self.sentence(error), "stop")

    def _rest(self) -> None:
        self._progress.hide()
        self._start.setEnabled(True)
        self._stop.setEnabled(False)

    def _source(self) -> tuple[Path, Packet]:
        """Say which folder holds the packet at hand."""
        packet = self._chosen()
        return self._made or Path(self._folder.text().strip()) / packet.folder, packet

    def _tell_handed(self, handed: Handed) -> None:
        said = self.tr("Đã đóng gói {count} tệp: {out}.").format(
            count=len(handed.files), out=handed.out
        )
        edited = self.tr("Tệp đã sửa bằng tay sau khi lập: {files}.").format(
            files=", ".join(handed.edited)
        )
        self._notice.say(f"{said} {edited}" if handed.edited else said, "good")

    def _open_folder(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made)))

    def _open_file(self) -> None:
        found = self._files.row(self._table.currentIndex())
        if found is not None and self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made / found.name)))


def default_folder() -> Path:
    """Where dossiers go unless the officer chooses otherwise."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place)) / "Ho so khen thuong"


def changed_form(form: FormUsed) -> str:
    """Say with which version a document was made, and which one is in force.

    >>> changed_form(FormUsed("to_trinh", "Tờ trình", "k1", 2, 3, is_same=False))
    'Tờ trình (đã lập bằng bản 2, nay dùng bản 3)'
    """
    now = (
        "nay không dùng nữa" if form.number_now is None else f"nay dùng {_version(form.number_now)}"
    )
    return f"{form.label} (đã lập bằng {_version(form.number)}, {now})"


def _version(number: int) -> str:
    return f"bản {number}" if number else "mẫu gốc"


def file_columns() -> tuple[Column[MadeFile], ...]:
    """Declare what the table of files shows."""
    return (
        Column("Tệp", lambda found: found.name, 330),
        Column("Văn bản", lambda found: found.title, 420),
        Column("Số trang", lambda found: str(found.pages or ""), 70, right=True),
        Column("Kích thước", lambda found: f"{found.size / 1024:,.0f} KB", 90, right=True),
    )
