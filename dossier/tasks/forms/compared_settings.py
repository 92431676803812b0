"""Turns two declarations, or two page set-ups, into the settings in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.messages import Catalogue
from dossier.model.award import Award
from dossier.model.form import Ask, Binding, Form
from dossier.paper.flow import Section
from dossier.paper.length import Length, in_mm

Key = tuple[str, str]  # the code that names a setting, and the id of what it is of
Said = Mapping[Key, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting that differs, in words: the message of `code` names it."""

    code: str
    old: str  # empty: nothing was said
    new: str
    about: str = ""  # what it is a setting of, where that is a part: a question, a section


@dataclass(frozen=True, slots=True)
class Speaker:
    """What it takes to say settings in words."""

    words: Catalogue
    awards: Mapping[str, Award]

    def yes(self, *, is_so: bool) -> str:
        """Say yes or no."""
        return self.words.text("compare.yes" if is_so else "compare.no")


def declared(old: Form, new: Form, speaker: Speaker) -> tuple[Setting, ...]:
    """Compare two declarations; a question that only one of them asks is one setting."""
    asks = {ask.id: ask.label for form in (old, new) for ask in form.asks}
    both = {ask.id for ask in old.asks} & {ask.id for ask in new.asks}
    one, two = (dict(_of_form(form, both, speaker)) for form in (old, new))
    return tuple(_differing(one, two, asks))


def page_setups(
    old: Sequence[Section], new: Sequence[Section], speaker: Speaker
) -> tuple[Setting, ...]:
    """Compare sheets and margins section by section."""
    many = max(len(old), len(new))
    numbers = range(1, many + 1)
    names = {str(each): speaker.words.text("compare.section", number=each) for each in numbers}
    one, two = (dict(_of_sections(sections, speaker)) for sections in (old, new))
    return tuple(_differing(one, two, names if many > 1 else {}))


def _differing(old: Said, new: Said, about: Mapping[str, str]) -> Iterator[Setting]:
    for key in dict.fromkeys((*old, *new)):
        one, two = old.get(key, ""), new.get(key, "")
        if one != two:
            yield Setting(key[0], one, two, about.get(key[1], ""))


def _of_form(form: Form, both: set[str], speaker: Speaker) -> Iterator[tuple[Key, str]]:
    said = {
        "label": form.label,
        "title": form.title,
        "file_name": form.file_name,
        "regime": form.regime.label,
        "scope": speaker.words.text(f"compare.scope.{form.scope.value}"),
        "whom": form.whom.label if form.whom else "",
        "order": str(form.order),
        "requires": ", ".join(form.requires),
        "cite": form.cite,
        "confidence": form.confidence,
        "instead_of": form.instead_of,
        "pages": str(form.pages or ""),
        **_of_binding(form.binding, speaker),
    }
    yield from (((f"compare.form.{name}", ""), text) for name, text in said.items())
    for ask in form.asks:
        if ask.id in both:
            yield from _of_ask(ask, speaker)
        else:
            yield ("compare.ask", ask.id), ask.label


def _of_binding(bound: Binding, speaker: Speaker) -> dict[str, str]:
    known = speaker.awards
    awards = (known[each].label if each in known else each for each in bound.awards)
    days = {"since": bound.since, "until": bound.until}
    return {
        "awards": ", ".join(awards),
        "grounds": ", ".join(ground.label for ground in bound.grounds),
        "issuers": ", ".join(bound.issuers),
        "papers": ", ".join(bound.papers),
        "tracks": ", ".join(track.label for track in bound.tracks),
        **{name: f"{day:%d/%m/%Y}" if day else "" for name, day in days.items()},
    }


def _of_ask(ask: Ask, speaker: Speaker) -> Iterator[tuple[Key, str]]:
    said = {
        "label": ask.label,
        "hint": ask.hint,
        "kind": speaker.words.text(f"compare.kind.{ask.kind.value}"),
        "required": speaker.yes(is_so=ask.required),
        "sample": ask.sample,
        "choices": ", ".join(ask.choices),
        "limit": str(ask.limit or ""),
        "columns": ", ".join(column.label for column in ask.columns),
    }
    yield from (((f"compare.ask.{name}", ask.id), text) for name, text in said.items())


def _of_sections(sections: Sequence[Section], speaker: Speaker) -> Iterator[tuple[Key, str]]:
    yield ("compare.page.sections", ""), str(len(sections))
    for number, section in enumerate(sections, start=1):
        page = section.page
        said = {
            "sheet": f"{_mm(page.width)} × {_mm(page.height)} mm",
            "top": f"{_mm(page.margins.top)} mm",
            "bottom": f"{_mm(page.margins.bottom)} mm",
            "left": f"{_mm(page.margins.left)} mm",
            "right": f"{_mm(page.margins.right)} mm",
            "header": f"{_mm(page.header)} mm",
            "footer": f"{_mm(page.footer)} mm",
            "columns": str(len(page.columns.widths) if page.columns else 1),
            "mirrored": speaker.yes(is_so=page.mirrored),
        }
        yield from (((f"compare.page.{name}", str(number)), text) for name, text in said.items())


def _mm(length: Length) -> str:
    """Write millimetres to a tenth, as papers do.

    >>> _mm(72.0), _mm(56.7)
    ('25,4', '20')
    """
    return f"{in_mm(length):.1f}".removesuffix(".0").replace(".", ",")
