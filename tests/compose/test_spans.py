"""Tags are found in one pass, however many signs stand open."""

from __future__ import annotations

import pytest

from dossier.compose.language.spans import spans


class Watched(str):
    """A text that counts how often it is searched through."""

    __slots__ = ("searches",)

    def find(self, *args: object) -> int:
        """Search, and keep the count."""
        self.searches = getattr(self, "searches", 0) + 1
        return super().find(*args)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a {{ x }} b", ["{{ x }}"], id="a tag to print"),
        pytest.param("{% if x %}{# y #}", ["{% if x %}", "{# y #}"], id="a block and a note"),
        pytest.param("{{ '{{x}}' }}", [None, "{{x}}"], id="a field begun within a field"),
        pytest.param("{{ a {% b %}", [None, "{% b %}"], id="one left open, one whole"),
        pytest.param("{{%b%}", [None, "{%b%}"], id="signs that share a letter"),
        pytest.param("{ { x } }", [], id="single braces"),
    ],
)
def test_tags_are_found_where_they_stand(text: str, found: list[str | None]) -> None:
    cut = [None if each.stop < 0 else text[each.start : each.stop] for each in spans(text)]
    assert cut == found


@pytest.mark.parametrize("sign", ["{{", "{%", "{#", "{{{%{#"])
def test_a_megabyte_of_open_signs_is_searched_once_for_each_kind(sign: str) -> None:
    text = Watched(sign * (1_000_000 // len(sign)))
    assert all(each.stop < 0 for each in spans(text))
    assert text.searches <= 3
