"""Turns a Word file with tags into a template, once, and then values into Word files, often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import jinja2

from dossier.compose.compiler.blanks import sweep
from dossier.compose.compiler.corners import dead_tags
from dossier.compose.compiler.reader import Reader
from dossier.compose.declared import Declared
from dossier.compose.language.budget import MOST_ROUNDS, FillError, bound_loops
from dossier.compose.language.sandbox import Sandbox
from dossier.compose.language.tags import Fault, Tag
from dossier.compose.places.places import in_text_order, name_place
from dossier.compose.rich.attach import attach
from dossier.compose.rich.paper import Paper
from dossier.compose.weights import is_grave
from dossier.compose.word.package import Shell, make_shell
from dossier.compose.word.unpack import NotWordError, unpack
from dossier.errors import DossierError
from dossier.messages import catalogue


class TemplateError(DossierError):
    """A template has faults; `faults` lists them all, the sentence tells of the first."""

    code = "compose.template"


@dataclass(frozen=True, slots=True)
class Template:
    """A form ready to be filled; `names` are those that it uses, a column as `list.column`."""

    names: frozenset[str]
    shell: Shell
    parts: tuple[jinja2.Template, ...]

    def fill(self, values: Mapping[str, object]) -> bytes:
        """Write one document; the same values give the same bytes."""
        paper = Paper()
        shown = {**values, "_budget": [MOST_ROUNDS], "_paper": paper}
        try:
            texts = [part.render(shown) for part in self.parts]
        except (jinja2.TemplateError, TypeError, ArithmeticError) as error:
            # Values of a kind that the template does not expect, such as a text compared by size.
            raise FillError(why=str(error)) from error
        package = self.shell.close(sweep(text) for text in texts)
        return attach(package, tuple(paper.kept)) if paper.kept else package


@dataclass(frozen=True, slots=True)
class Compiled:
    """All that compiling found out; `template` is None where a fault stands in its way."""

    template: Template | None
    faults: tuple[Fault, ...]
    names: frozenset[str] = frozenset()  # of declared fields that it mentions
    first: Mapping[str, Tag] = field(default_factory=dict)  # the tag that first uses each


def compile_template(data: bytes, declared: Declared) -> Template:
    """Make a template ready; raise TemplateError where it would not work."""
    compiled = try_compile(data, declared)
    if compiled.template is None:
        grave = [fault for fault in in_text_order(compiled.faults) if is_grave(fault.code)]
        first = grave[0]
        if first.code == NotWordError.code:
            raise NotWordError(part=first.where.part)
        place = name_place(first.where, catalogue())
        raise TemplateError(count=len(grave), place=place, text=first.text, faults=tuple(grave))
    return compiled.template


def try_compile(data: bytes, declared: Declared) -> Compiled:
    """Make a template ready as far as possible, and tell its faults."""
    unpacked = unpack(data)
    reader, aside = Reader(declared), Reader(declared)
    for name in unpacked.kinds:
        remark = unpacked.remarks.get(name)
        content = unpacked.parts[name] if remark is None else remark
        whose = reader if remark is None else aside
        whose.read(name, content, is_body=unpacked.is_body(name))
    faults = (*reader.faults, *aside.faults, *dead_tags(unpacked.parts, unpacked.kinds))
    names = frozenset(reader.used)
    if any(is_grave(fault.code) for fault in faults):
        return Compiled(None, faults, names, reader.first)
    ready = tuple(_compiled(reader.sandbox, source) for source in reader.sources.values())
    template = Template(names, make_shell(unpacked.parts, reader.sources), ready)
    return Compiled(template, faults, names, reader.first)


def see_if_it_opens(data: bytes, declared: Declared) -> None:
    """Raise what would be raised for a file that is no template at all, whatever its faults."""
    try_compile(data, declared)


def _compiled(sandbox: Sandbox, source: str) -> jinja2.Template:
    tree = sandbox.parse(source)
    bound_loops(tree)
    return sandbox.from_string(tree)
