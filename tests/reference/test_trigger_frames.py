"""The notation of triggers.csv, and the checks of its lines."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.reference import REFERENCE_FOLDER, ReferenceError, load_reference
from pipelines.reference.frame_notation import parse_condition, parse_frame


def test_conditions_are_read_from_their_notation() -> None:
    condition = parse_condition(" !obj/with=TARIFF|~EXPORTISH|denial order ")
    assert condition.is_negated
    assert condition.slots == ("obj", "with")
    assert condition.heads == {"TARIFF", "denial order"}
    assert condition.inside == {"EXPORTISH"}


def test_frames_are_read_from_their_cells() -> None:
    frame = parse_frame("tariff.cut", "tariff_easing", "verb:CUT|trim", "obj=TARIFF; !subj=@FIRM", 3)
    assert frame.is_verbal
    assert frame.triggers == {"CUT", "trim"}
    assert [condition.slots for condition in frame.wanted] == [("obj",)]


@given(st.text(alphabet="abc!|;: /", max_size=20))
def test_what_is_not_in_the_notation_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ValueError, match="write slot=CLASS"):
        parse_condition(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x.y,tarif,verb:cut,", "no event type 'tarif'"),
        ("x.y,tariff,verb:CUTT,", "no class 'CUTT'"),
        ("x.y,tariff,verb:cut,obj=@FIRMS", "no class '@FIRMS'"),
        ("x.y,tariff,adjective:high,", "is no trigger; write verb:CLASS|word"),
        ("x.y,tariff,verb:cut,obj TARIFF", "is no condition; write slot=CLASS|word"),
        ("tariff.imposed,tariff,verb:cut,", "already on line"),
    ],
)
def test_wrong_lines_are_named_with_file_line_and_remedy(tmp_path: Path, line: str, expected: str) -> None:
    folder = tmp_path / "reference"
    shutil.copytree(REFERENCE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    triggers = folder / "triggers.csv"
    number = len(triggers.read_text(encoding="utf-8").splitlines()) + 1
    with triggers.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(ReferenceError) as caught:
        load_reference(folder)
    assert f"triggers.csv:{number}: " in str(caught.value)
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("removal: remove", "removal: remoove", "'removal' names 'remoove', a verb of no class"),
        ("negotiation: [PUBLIC_MEETING]", "negotiations: [PUBLIC_MEETING]", "class 'negotiations'"),
        ("negotiation: [PUBLIC_MEETING]", "negotiation: [PUBLIC_METING]", "class 'PUBLIC_METING'"),
    ],
)
def test_nominalisations_and_look_alikes_name_what_there_is(
    tmp_path: Path, right: str, wrong: str, expected: str
) -> None:
    folder = tmp_path / "reference"
    shutil.copytree(REFERENCE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    classes = folder / "word_classes.yaml"
    text = classes.read_text(encoding="utf-8")
    assert right in text
    classes.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ReferenceError, match=expected):
        load_reference(folder)
