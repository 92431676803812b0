"""What speaks against and for each nomination, before any paper is made."""

from __future__ import annotations

from dataclasses import replace

from dossier.model.finding import Outcome
from dossier.model.subject import Person
from dossier.tasks.desk import Desk
from dossier.tasks.nominating import qualified
from dossier.tasks.records import record
from dossier.tasks.rounds import exclude, show_round
from dossier.tasks.weighing import weigh_nominations, why_qualified


def test_every_nomination_is_told_what_it_lacks_and_what_carries_it(desk: Desk) -> None:
    with desk.store.work(desk.who, "person.save") as work:
        saved = work.get(Person, "an")
        work.put(replace(saved.value, residence=""), seen=saved.version)
        work.commit()
    weighed = weigh_nominations(desk, "round")
    person = weighed["n2"]
    assert "residence" in {found.place.field for found in person.findings}
    assert "residence" not in {found.place.field for found in weighed["n1"].findings}
    met = [verdict for verdict in person.verdicts if verdict.outcome is Outcome.MET]
    assert any(proof.decision.number for verdict in met for proof in verdict.proofs)
    assert all(verdict.cite and verdict.cite.act for verdict in met)
    assert person.papers


def test_a_nomination_left_out_is_not_weighed(desk: Desk) -> None:
    exclude(desk, "n2", "Rút")
    assert set(weigh_nominations(desk, "round")) == {"n1", ""}


def test_whoever_qualifies_is_told_by_what(desk: Desk) -> None:
    key = show_round(desk, "round").round.value.key
    found = qualified(desk, key)
    assert found
    for row in found:
        verdicts = why_qualified(desk, key, row)
        assert verdicts
        assert not any(verdict.outcome is Outcome.UNMET for verdict in verdicts)
        assert record(desk, row.subject).record.subject.name == row.name
