"""Accounts by command: passwords come from the environment where there is no terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier.cli.signing import NEW_PASSWORD, PASSWORD
from dossier.tasks import passwords

Run = Callable[..., Any]  # see conftest.main
WORD, OTHER = "mat khau dai", "mat khau khac"


@pytest.fixture
def run(main: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on a store with an admin and an officer."""
    monkeypatch.setattr(passwords, "_COST", 4)
    monkeypatch.setenv(PASSWORD, WORD)
    monkeypatch.setenv(NEW_PASSWORD, WORD)

    def on_store(*words: object) -> Any:
        return main(*words, "--store", tmp_path / "kho.sqlite")

    assert on_store("accounts", "add", "an", "Nguyễn Văn A", "--role", "admin").status == 0
    assert on_store("accounts", "add", "binh", "Trần Thị B", "--as", "an").status == 0
    return on_store


def test_a_command_names_who_does_it(run: Run) -> None:
    nobody = run("history")
    assert (nobody.status, "--as" in nobody.err) == (3, True)
    assert run("history", "--as", "binh").status == 0
    listed = run("accounts", "list", "--as", "binh").out
    assert "quản trị" in listed
    assert "scrypt" not in run("accounts", "list", "--as", "binh", "--json").out


def test_a_role_that_is_not_enough_is_told(run: Run) -> None:
    refused = run("accounts", "close", "an", "--as", "binh")
    assert refused.status == 3
    assert "quản trị" in refused.err


def test_a_wrong_password_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, OTHER)
    assert "Sai mật khẩu" in run("history", "--as", "binh").err


def test_without_a_terminal_the_variable_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert PASSWORD in run("history", "--as", "binh").err


def test_the_way_back_in_waits_for_a_yes_and_needs_no_account(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NEW_PASSWORD, OTHER)
    assert run("accounts", "reset", "an").status == 2
    assert run("accounts", "reset", "an", "--yes").status == 0
    monkeypatch.setenv(PASSWORD, OTHER)
    assert "Đặt lại tài khoản" in run("history", "--as", "an").out


def test_closing_everybody_switches_accounts_off(run: Run) -> None:
    assert run("accounts", "close", "an", "--as", "an").status == 2
    for name in ("binh", "an"):
        assert run("accounts", "close", name, "--as", "an").status == 0
    assert run("history").status == 0
