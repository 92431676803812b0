"""The room of the law: the catalogue, the office's own rules, the acts and the base pay."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from dossier.model.finding import Place
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.views.law.acts import ActsTab, PayTab
from ui.views.law.awards import AwardsTab
from ui.views.law.principles import PrinciplesTab
from ui.views.law.rules import RulesTab
from ui.widgets.parts import column, heading


class LawView(View):
    """Tabs, each read anew when it comes up."""

    help = "luat-quy-che"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.awards = AwardsTab(context)
        self.rules = RulesTab(context)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.awards, self.tr("Danh mục khen thưởng"))
        self.tabs.addTab(self.rules, self.tr("Quy chế của đơn vị"))
        self.tabs.addTab(ActsTab(context), self.tr("Văn bản căn cứ"))
        self.tabs.addTab(PayTab(context), self.tr("Lương cơ sở"))
        self.tabs.addTab(PrinciplesTab(context), self.tr("Nguyên tắc chung"))
        layout = column(heading(self.tr("Luật và quy chế")), self.tabs)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._load)

    def entered(self) -> None:
        """Read the tab in front anew."""
        self._load(self.tabs.currentIndex())

    def show_place(self, place: Place) -> None:
        """Local rules are mended in their own tab."""
        if place.kind == "local":
            self.tabs.setCurrentWidget(self.rules)

    def _load(self, _at: int) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, AwardsTab | RulesTab | PrinciplesTab | ActsTab | PayTab):
            tab.load()
