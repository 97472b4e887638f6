"""JSON keeps to the schema that `timeline schema` prints."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.conftest import Timeline
from tests.writers.test_formats import EVIL, chronology, written
from tests.writers.test_html import several
from timeline_cli.model.article import How
from timeline_cli.model.event import ActorType, Chronology, Status

GOLDEN = Path(__file__).parents[1] / "golden" / "list.json"


@pytest.fixture
def schema(timeline: Timeline) -> dict[str, object]:
    status, out, _ = timeline("schema")
    assert status == 0
    parsed: dict[str, object] = json.loads(out)
    jsonschema.Draft202012Validator.check_schema(parsed)
    return parsed


@pytest.mark.parametrize("of", [chronology(), chronology(EVIL, EVIL), several(), Chronology((), ())])
def test_what_is_written_keeps_to_the_schema(schema: dict[str, object], of: Chronology) -> None:
    jsonschema.Draft202012Validator(schema).validate(json.loads(written("json", of)))


def test_so_does_the_sample_corpus(schema: dict[str, object]) -> None:
    jsonschema.Draft202012Validator(schema).validate(json.loads(GOLDEN.read_text("utf-8")))


def test_the_schema_knows_every_value_that_the_code_knows(schema: dict[str, object]) -> None:
    text = json.dumps(schema)
    assert [value for kind in (How, Status, ActorType) for value in kind if f'"{value.value}"' not in text] == []


def test_a_wrong_answer_is_told_from_a_right_one(schema: dict[str, object]) -> None:
    answer = json.loads(written("json", chronology()))
    answer["events"][0]["date"]["earliest"] = "soon"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(answer)
