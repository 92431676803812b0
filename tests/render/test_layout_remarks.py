"""What is left out is said with its page and with text that leads to the place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dossier.render.read
from dossier.messages import LANGUAGES, catalogue
from dossier.paper.flow import Remark
from dossier.paper.frame import Box, Glyphs, Item
from dossier.paper.style import PLAIN
from dossier.render.layout.remarks import found, quoted


def line(*texts: str, baseline: float = 100.0) -> list[Item]:
    return [Glyphs(72.0, baseline, text, PLAIN, 14.0, 10.0) for text in texts]


def said_kinds() -> set[str]:
    """What the readers say to be left out: in calls, and in tables by element."""
    (folder,) = dossier.render.read.__path__
    return {
        kind
        for path in Path(folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for kind in kinds_in(node)
    }


def kinds_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        said = node.args[:1] if node.func.attr in {"say", "unsupported"} else []
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        said = node.value.values if names & {"UNSUPPORTED", "STRANGE", "asked"} else []
    else:
        said = []
    for value in said:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


@pytest.mark.parametrize(
    ("items", "quote"),
    [
        pytest.param(line("Kết quả ", "năm 2025"), "Kết quả năm 2025", id="the line above"),
        pytest.param([*line("Dòng đầu", baseline=80.0), *line("Dòng sau")], "Dòng sau", id="last"),
        pytest.param([*line("Trước"), Box(0, 0, 1, 1)], "Trước", id="over what is no text"),
        pytest.param([], "…", id="an empty page"),
        pytest.param(line("a" * 80), "a" * 60, id="not too long"),
    ],
)
def test_what_has_no_text_is_found_by_the_line_above_it(items: list[Item], quote: str) -> None:
    assert quoted(Remark("render.unsupported", "chart"), items).quote == quote


def test_what_has_text_is_found_by_it() -> None:
    remark = Remark("render.unsupported", "chart", quote="Biểu đồ")
    assert quoted(remark, line("khác")) is remark


def test_one_finding_stands_for_all_of_a_kind_on_a_page() -> None:
    remarks = [Remark("render.unsupported", "chart", quote=text) for text in ("một", "hai")]
    (finding,) = found([*remarks], page=3)
    params = dict(finding.params)
    assert (finding.place.field, params["page"], params["quote"]) == ("chart", 3, "một")


@pytest.mark.parametrize("kind", sorted(said_kinds()))
def test_everything_that_is_left_out_has_a_word_in_every_language(kind: str) -> None:
    (finding,) = found([Remark("render.unsupported", kind, quote="đây")], page=1)
    for language in LANGUAGES:
        words = catalogue(language)
        assert f"render.kind.{kind}" in words.sentences
        assert "đây" in words.text(finding.code, **dict(finding.params))


def test_what_has_no_word_is_said_as_it_stands_in_the_file() -> None:
    (finding,) = found([Remark("render.unsupported", "pgNum", quote="đây")], page=1)
    assert "pgNum" in catalogue("vi").text(finding.code, **dict(finding.params))
