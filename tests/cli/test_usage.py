"""Command lines read, and wrong ones told in our own words."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.cli.commands import COMMANDS
from dossier.cli.parser import build, parse
from dossier.cli.usage import CommandError, WrongDateError, WrongNumberError, day, votes
from dossier.messages import LANGUAGES, catalogue

WORDS = catalogue()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param("", "cli.missing", id="no command"),
        pytest.param("round", "cli.missing", id="no part of a family"),
        pytest.param("check", "cli.missing", id="no argument"),
        pytest.param("make r", "cli.missing", id="no required option"),
        pytest.param("lap-ho-so", "cli.choice", id="unknown command"),
        pytest.param("round dong", "cli.choice", id="unknown part"),
        pytest.param("import a.xlsx --kind that", "cli.choice", id="unknown kind"),
        pytest.param("awards --lang fr", "cli.choice", id="unknown language"),
        pytest.param("check r --jobs 3", "cli.unknown", id="option of another command"),
        pytest.param("check r them", "cli.unknown", id="too many arguments"),
        pytest.param("make r --out", "cli.count", id="option without value"),
        pytest.param("make r --out d --jobs hai", "cli.number", id="no number"),
        pytest.param("awards --on mai", "cli.date", id="no day"),
        pytest.param("vote n chin", "cli.number", id="no votes"),
    ],
)
def test_a_wrong_command_line_is_told_by_code(line: str, code: str) -> None:
    with pytest.raises(CommandError) as caught:
        parse(line.split(), WORDS)
    assert caught.value.code == code
    for language in LANGUAGES:
        sentence = catalogue(language).say(code, caught.value.params)
        assert "{" not in str(sentence)


def test_what_argparse_may_yet_say_is_still_told() -> None:
    parser = build(WORDS, [])
    with pytest.raises(CommandError) as caught:
        parser.error("something of a later version")
    assert caught.value.params == {"detail": "something of a later version"}


@pytest.mark.parametrize(
    "line",
    [
        "--store kho.sqlite --json --lang en round show r",
        "round --store kho.sqlite --json show --lang en r",
        "round show r --store kho.sqlite --json --lang en",
    ],
)
def test_general_options_stand_before_or_after(line: str) -> None:
    given = parse(line.split(), WORDS)
    assert (given.store, given.json, given.lang, given.round) == ("kho.sqlite", True, "en", "r")


def test_general_options_have_defaults() -> None:
    given = parse(["forms"], WORDS)
    assert (given.store, given.json, given.lang) == ("", False, "vi")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-05-15", date(2026, 5, 15)),
        ("15/5/2026", date(2026, 5, 15)),
        ("05.09.2026", date(2026, 9, 5)),
    ],
)
def test_days_are_read_as_people_or_computers_write_them(text: str, read: date) -> None:
    assert day(text) == read


@pytest.mark.parametrize("text", ["", "2026", "5/2026", "31/02/2026", "hôm nay"])
def test_what_is_no_whole_day_is_refused(text: str) -> None:
    with pytest.raises(WrongDateError):
        day(text)


@pytest.mark.parametrize(("text", "read"), [("9/0", (9, 0)), ("9", (9, 0)), ("0/11", (0, 11))])
def test_votes_are_read(text: str, read: tuple[int, int]) -> None:
    assert votes(text) == read


@pytest.mark.parametrize("text", ["", "-1/2", "9/", "chín", "9/0/1"])
def test_what_is_no_count_of_votes_is_refused(text: str) -> None:
    with pytest.raises(WrongNumberError):
        votes(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.code)
def test_every_command_has_help_in_every_language(
    command: object, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = catalogue(language)
    row = next(found for found in COMMANDS if found is command)
    with pytest.raises(SystemExit) as caught:
        parse([*row.words, "--help"], words)
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert words.text("cli.head.usage") in shown
    assert words.text(f"cli.cmd.{row.code}") in " ".join(shown.split())
    assert "usage:" not in shown
