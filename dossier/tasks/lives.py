"""Refuses days of one life that cannot follow each other."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.model.subject import Person
from dossier.tasks.errors import DisorderedDatesError
from dossier.tasks.typed import written_part_date

LABELS: Mapping[str, str] = {
    "birth": "Ngày sinh",
    "joined": "Ngày bắt đầu công tác",
    "party_admitted": "Ngày quyết định kết nạp Đảng",
    "party_joined": "Ngày kết nạp Đảng",
    "party_official": "Ngày chính thức vào Đảng",
    "retired": "Ngày nghỉ hưu",
    "died": "Ngày từ trần",
}
ORDER = (
    *(("birth", "joined"), ("joined", "retired"), ("retired", "died")),
    *(("birth", "party_admitted"), ("party_admitted", "party_joined")),
    *(("birth", "party_joined"), ("party_joined", "party_official"), ("party_official", "died")),
)


def check_life(person: Person) -> None:
    """Raise DisorderedDatesError for two days in the wrong order; those known in part may agree."""
    for earlier, later in ORDER:
        first, second = getattr(person, earlier), getattr(person, later)
        if first and second and second.precedes(first):
            raise DisorderedDatesError(
                earlier=LABELS[earlier],
                later=LABELS[later],
                first=written_part_date(first),
                second=written_part_date(second),
            )
