"""Damages the shipped forms in seeded ways, as people do by hand, and sees that each is told of.

    python -m tools.mutate_templates COUNT [FIRST]

A damaged template ends in findings that stop it, or it fills with the samples of its fields and is
laid out. Prints what ended otherwise, took too long, or took too much memory; exits with 1 then.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import cache, partial

from lxml import etree

from dossier.model.finding import Weight
from dossier.model.form import Form
from dossier.tasks.forms.linting import lint_form
from dossier.tasks.sampled import empty_pages, sample_pages
from dossier.tasks.tools import Tools, load_tools
from tools.mutate import MAIN, PART_WAYS, Parts, packed, unpacked, watch

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_SIGNS = ("{{", "}}", "{%", "%}", "{", "}", "%", "endif", "endfor", "for ", "if ", " in ", "|", ".")
_TYPED = (
    "{{ dia_danh_ngay }}", "{{ co_quna }}", "{% endif %}", "{% if co_quan %}", "{%p endfor %}",
    "{%tr", "{%tr for x in tong_hop %}", "{%tr endfor %}", "{# a", "{% else %}", "{%tc endfor %}",
    "{{ \u201cA\u201d }}", "{%- if can_cu -%}", "{%r endif %}", "{% vm %}", "{% colspan 3 %}", "%}",
    "{{ x }}", "{{", "\u00abCo_quan\u00bb", "\u00ab",
)  # fmt: skip

Texts = list[etree._Element]  # noqa: SLF001 - lxml gives its element type no other name
Change = Callable[[Texts, random.Random], None]


def mutants(tools: Tools, count: int, first: int = 0) -> Iterator[tuple[str, bytes, Form]]:
    """Damage so many forms; the same number always damages the same form in the same way."""
    forms = tools.shelf.forms()
    for number in range(first, first + count):
        dice = random.Random(f"template-{number}")  # noqa: S311 - no secret
        form = forms[number % len(forms)]
        yield f"{form.id}#{number}", mutated(tools.shelf.documents[form.id], dice), form


def mutated(docx: bytes, dice: random.Random) -> bytes:
    """Damage the tags of a form, and sometimes the XML around them."""
    parts = unpacked(docx)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        if dice.random() < 0.25:
            dice.choice(PART_WAYS)(parts, dice)
        else:
            _damage_text(parts, dice)
    return packed(parts)


def _damage_text(parts: Parts, dice: random.Random) -> None:
    try:
        root = etree.fromstring(parts.get(MAIN, b""))
    except etree.XMLSyntaxError:
        return
    texts = [text for text in root.iter(f"{_W}t") if text.text]
    if texts:
        dice.choice(WAYS)(texts, dice)
        parts[MAIN] = bytes(etree.tostring(root))


def _tagged(texts: Texts, dice: random.Random) -> etree._Element:
    """Choose a text that holds a tag, if there is one."""
    return dice.choice([text for text in texts if "{" in (text.text or "")] or texts)


def _cut(texts: Texts, dice: random.Random) -> None:
    text = _tagged(texts, dice)
    whole = text.text or ""
    start = dice.randrange(len(whole) + 1)
    text.text = whole[:start] + whole[start + dice.choice((1, 1, 2, 5, 40)) :]


def _without_a_tag(texts: Texts, dice: random.Random) -> None:
    text = _tagged(texts, dice)
    text.text = _TAG.sub("", text.text or "", count=1)


def _moved(texts: Texts, dice: random.Random) -> None:
    one, other = _tagged(texts, dice), dice.choice(texts)
    found = _TAG.search(one.text or "")
    if found:
        one.text = (one.text or "").replace(found[0], "", 1)
        other.text = dice.choice((f"{found[0]}{other.text or ''}", f"{other.text or ''}{found[0]}"))


def _swapped(texts: Texts, dice: random.Random) -> None:
    one, other = _tagged(texts, dice), _tagged(texts, dice)
    one.text, other.text = other.text, one.text


def _doubled(texts: Texts, dice: random.Random) -> None:
    """Copy the run, the paragraph, the cell, the row or the table that a tag stands in."""
    host = _tagged(texts, dice)
    for _ in range(dice.randint(1, 9)):
        parent = host.getparent()
        if parent is None or parent.tag == f"{_W}body":
            break
        host = parent
    if host.getparent() is not None:
        host.addnext(deepcopy(host))


def _split(texts: Texts, dice: random.Random) -> None:
    text = _tagged(texts, dice)
    run, whole = text.getparent(), text.text or ""
    for _ in range(dice.choice((1, 3, 20))):
        if run is None or run.tag != f"{_W}r" or len(whole) < 2:
            return
        at = dice.randrange(1, len(whole))
        twin = deepcopy(run)
        text.text = whole[:at]
        rest = next(each for each in twin.iter(f"{_W}t") if each.text == whole)
        rest.text = whole[at:]
        run.addnext(twin)
        run, text, whole = twin, rest, whole[at:]


def _typed(texts: Texts, dice: random.Random) -> None:
    text = dice.choice(texts)
    whole = text.text or ""
    at = dice.randrange(len(whole) + 1)
    text.text = whole[:at] + dice.choice((*_SIGNS, *_TYPED, *_TYPED)) + whole[at:]


def _replaced(texts: Texts, dice: random.Random) -> None:
    text = _tagged(texts, dice)
    text.text = (text.text or "").replace(dice.choice(_SIGNS), dice.choice((*_SIGNS, "", " ")))


WAYS: tuple[Change, ...] = (
    _cut, _without_a_tag, _moved, _moved, _swapped, _doubled, _split, _typed, _replaced,
)  # fmt: skip


def end_of(form: Form, docx: bytes) -> str:
    """Lint a template; one that nothing stops has to fill, with samples and with nothing."""
    tools = _tools()
    linted = lint_form(docx, tools, tools.shelf.declared(form.id), form)
    if any(finding.weight is Weight.STOP for finding in linted.findings):
        return "findings"
    try:
        sample_pages(docx, form, tools)
        empty_pages(docx, form, tools)
    except Exception as error:
        raise AssertionError(f"linted, yet: {error!r}") from error
    return "documents"


@cache
def _tools() -> Tools:
    return load_tools()


def main(arguments: Sequence[str]) -> int:
    """Damage forms and say what went wrong."""
    rows = mutants(_tools(), int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 0)
    return watch((name, docx, partial(end_of, form)) for name, docx, form in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
