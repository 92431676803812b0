"""A store is created and upgraded in one step: the old schema or the new one, never half."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dossier.model.attachment import Attachment
from dossier.model.change import Query
from dossier.model.days import PartDate
from dossier.model.feat import Figure
from dossier.model.intake import Intake
from dossier.model.layout import Layout
from dossier.model.ledger import Decision
from dossier.model.round import Made, Nomination, Round
from dossier.model.shelf import Used, Version
from dossier.model.stock import Stock
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.store import Store, UpgradeError
from dossier.store.engine import connect
from dossier.store.kind import METADATA
from dossier.store.place import Place
from dossier.store.ready import revision_of
from dossier.store.rows import NEWEST
from dossier.store.upgrade import SCRIPTS, bring_up
from tests.store.conftest import Open
from tests.store.specimens import BASE

OLD = Path(__file__).parent / "old"  # dumps of stores made by the programs of their time

NEXT = f"""
from alembic import op
import sqlalchemy as sa

revision = "{int(NEWEST) + 1:04}"
down_revision = "{NEWEST}"


def upgrade() -> None:
    op.create_table("novelty", sa.Column("key", sa.Text()))
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
"""
DEED = (
    "import sys, pathlib\n"
    "from dossier.store.place import place_of\n"
    "from dossier.store.upgrade import bring_up\n"
    "bring_up(place_of(sys.argv[1]), since=sys.argv[3], scripts=pathlib.Path(sys.argv[2]))\n"
)
FAILING = f"{NEXT}    op.drop_table('nowhere')\n"


def next_scripts(folder: Path, text: str) -> Path:
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "next.py").write_text(text, encoding="utf-8")
    return scripts


@pytest.fixture
def place(store: Store) -> Place:
    with store.work("cán bộ", "fill") as work:
        work.put_many(BASE)
        work.commit()
    store.close()
    return store.place


def tables(place: Place) -> tuple[str, set[str]]:
    connection = connect(place)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    revision = revision_of(connection)
    connection.close()
    return revision, names


def test_the_migrations_lead_to_the_tables_of_the_program(store: Store) -> None:
    with store._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_program_works_with_the_last_revision() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [NEWEST]


def test_an_upgrade_keeps_what_was_there_and_a_copy(
    place: Place, tmp_path: Path, open_at: Open
) -> None:
    bring_up(place, since=NEWEST, scripts=next_scripts(tmp_path, NEXT))
    revision, names = tables(place)
    assert int(revision) == int(NEWEST) + 1
    assert "novelty" in names
    copy = open_at(tmp_path / f"ho-so.truoc-{NEWEST}.sqlite")
    with copy.work("cán bộ", "read") as work:
        assert {unit.key for unit in work.all(type(BASE[0]))} == {"u"}


def test_a_failing_upgrade_changes_nothing(place: Place, tmp_path: Path, open_at: Open) -> None:
    before = tables(place)
    with pytest.raises(UpgradeError) as failed:
        bring_up(place, since=NEWEST, scripts=next_scripts(tmp_path, FAILING))
    assert Path(str(failed.value.params["copy"])).is_file()
    assert tables(place) == before
    assert place.path is not None
    assert open_at(place.path).verify().is_sound


def test_an_upgrade_killed_half_way_changes_nothing(
    place: Place, tmp_path: Path, open_at: Open
) -> None:
    dying = NEXT + "    import os\n    os.kill(os.getpid(), 9)\n"
    scripts = next_scripts(tmp_path, dying)
    command = [sys.executable, "-c", DEED, str(place.path), str(scripts), NEWEST]
    assert subprocess.run(command, check=False).returncode != 0
    assert tables(place)[0] == NEWEST
    assert place.path is not None
    assert open_at(place.path).verify().is_sound


@pytest.fixture(params=["0001", "0002", "0003", "0004", "0005"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A store as the program of that revision left it."""
    path = tmp_path / "cu.sqlite"
    connection = connect(Place(path))
    connection.executescript((OLD / f"{request.param}.sql").read_text(encoding="utf-8"))
    connection.close()
    assert tables(Place(path))[0] == request.param
    return path


def test_a_store_of_an_old_revision_comes_up_with_all_it_held(old: Path, open_at: Open) -> None:
    new = open_at(old)
    assert new.verify().is_sound
    decision = Decision("12/QĐ-TU", date(2024, 3, 5), "Tỉnh ủy")
    with new.work("cán bộ", "read") as work:
        person = work.get(Person, "p").value
        unit = work.get(Unit, "u").value
        assert (person.name, person.birth, person.leads) == (
            "Nguyễn Văn A",
            PartDate(1970, 3),
            True,
        )
        assert (person.portrait, person.party_joined, person.biography) == ("", None, "")
        assert (unit.symbol, unit.members, unit.kind) == ("VPTU", 48, UnitKind.BODY)
        record = work.record(person.ref)
        assert [rating.decision for rating in record.ratings] == [decision]
        assert [deed.figures for deed in record.achievements] == [(Figure("Vụ việc", "12"),)]
        assert (record.tenures, record.absences) == ((), ())
        assert [row.subject for row in work.all(Nomination)] == [person.ref, unit.ref]
        assert [made.version for made in work.all(Made)] == ["1.0"]
        assert [row.key for row in work.people(Query("tran thi")).rows] == ["q"]


def test_an_old_store_whose_upgrade_was_killed_comes_up_whole_the_next_time(
    old: Path, tmp_path: Path, open_at: Open
) -> None:
    before = tables(Place(old))
    scripts = tmp_path / "dying"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    last = next((scripts / "versions").glob(f"v{NEWEST}*.py"))
    text = last.read_text(encoding="utf-8")
    last.write_text(f"{text}    import os\n    os.kill(os.getpid(), 9)\n", encoding="utf-8")
    command = [sys.executable, "-c", DEED, str(old), str(scripts), before[0]]
    assert subprocess.run(command, check=False).returncode != 0
    assert tables(Place(old)) == before
    assert open_at(old).verify().is_sound


def test_what_was_done_before_an_upgrade_can_be_taken_back(old: Path, open_at: Open) -> None:
    new = open_at(old)
    last = new.tasks()[0]
    assert last.task == "person.save"
    new.undo(last.number, "cán bộ")
    with new.work("cán bộ", "read") as work:
        assert work.get(Person, "q").value.post == "Chuyên viên"
    assert new.verify().is_sound


def test_the_shelf_of_an_old_store_keeps_its_versions(old: Path, open_at: Open) -> None:
    with open_at(old).work("cán bộ", "read") as work:
        contents = [work.content(version.document) for version in work.all(Version)]
        named = [used.version for used in work.all(Used)]
    is_first = (old.parent / "cu.truoc-0001.sqlite").is_file()
    assert (contents, named) == (([], []) if is_first else ([b"PK a Word file"], ["v1"]))


def test_the_lives_of_an_old_store_are_kept(tmp_path: Path, open_at: Open) -> None:
    path = tmp_path / "cu.sqlite"
    connection = connect(Place(path))
    connection.executescript((OLD / "0003.sql").read_text(encoding="utf-8"))
    connection.close()
    with open_at(path).work("cán bộ", "read") as work:
        someone = work.record(Ref(Whom.PERSON, "q"))
        assert [span.post for span in someone.tenures] == ["Phó phòng"]
        assert [span.until for span in someone.absences] == [date(2023, 6, 30)]
        assert work.content(work.get(Person, "s").value.portrait) == b"\xff\xd8 a picture"
        assert [stock.fields[0].w_mm for stock in work.all(Stock)] == [100.0]
        assert (work.all(Attachment), work.all(Layout)) == ((), ())


def test_the_files_and_columns_of_an_old_store_are_kept(tmp_path: Path, open_at: Open) -> None:
    path = tmp_path / "cu.sqlite"
    connection = connect(Place(path))
    connection.executescript((OLD / "0004.sql").read_text(encoding="utf-8"))
    connection.close()
    with open_at(path).work("cán bộ", "read") as work:
        file = work.get(Attachment, "at1").value
        assert (file.name, work.content(file.sha256)) == ("Giấy khen.pdf", b"%PDF-1.7 a paper")
        assert [layout.used for layout in work.all(Layout)] == [2]
        assert [intake.new for intake in work.all(Intake)] == [3]
        assert [each.due for each in work.all(Round)] == [None]


def test_opening_a_store_that_is_up_to_date_loads_no_alembic(place: Place) -> None:
    deed = (
        "import sys\n"
        "from dossier.store import open_store\n"
        "open_store(sys.argv[1], clock=None, keys=None).close()\n"
        "sys.exit('alembic' in sys.modules)\n"
    )
    command = [sys.executable, "-c", deed, str(place.path)]
    assert subprocess.run(command, check=False).returncode == 0
