"""role_frames.yaml: an analyst's change holds at once, and a mistake is named with its line."""

from pathlib import Path

import pytest

from pipelines.reference import ReferenceError, load_reference
from pipelines.reference.role_frames import RoleFrame, RoleFrames, VerbFrame
from pipelines.reference.yaml_reader import read_yaml
from tests.reference.folder import append, copy_reference


def changed(tmp_path: Path, old: str, new: str) -> tuple[Path, int]:
    """A reference folder with `old` replaced in role_frames.yaml, and the line of the change."""
    folder = copy_reference(tmp_path)
    path = folder / "role_frames.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder, text[: text.index(old)].count("\n") + 1


def test_an_unknown_key_is_named_with_its_line(tmp_path: Path) -> None:
    folder, line = changed(tmp_path, "    binds_nationals: true", "    binds_nations: true")
    with pytest.raises(ReferenceError, match=rf"role_frames\.yaml:{line}: .*binds_nations"):
        load_reference(folder)


def test_a_wrong_value_is_named_with_its_line(tmp_path: Path) -> None:
    folder, line = changed(tmp_path, "    origin: abroad", "    origin: nowhere")
    with pytest.raises(ReferenceError, match=rf"role_frames\.yaml:{line}: .*origin"):
        load_reference(folder)


def test_broken_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    problems: list[str] = []
    path = tmp_path / "broken.yaml"
    path.write_text("frames:\n  tariff: [agent\n", encoding="utf-8")
    assert read_yaml(path, RoleFrames, problems) is None
    assert problems[0].startswith("broken.yaml:3: ")


def test_an_empty_file_is_a_problem(tmp_path: Path) -> None:
    problems: list[str] = []
    path = tmp_path / "empty.yaml"
    path.write_text("# nothing\n", encoding="utf-8")
    assert read_yaml(path, RoleFrames, problems) is None
    assert problems == ["empty.yaml:1: the file is empty; restore it from the repository"]


def test_an_unknown_event_type_is_a_problem(tmp_path: Path) -> None:
    folder, _ = changed(tmp_path, "  export_control:\n", "  export_kontrol:\n")
    with pytest.raises(ReferenceError, match="no event type 'export_kontrol'"):
        load_reference(folder)


def test_an_event_type_without_a_frame_has_the_default_slots() -> None:
    frames = RoleFrames(default=VerbFrame(source=("agent",), target=("patient",)))
    frame = frames.frame_of("a_new_type", [])
    assert (frame.source, frame.target) == (("agent",), ("patient",))


def test_a_verb_has_slots_of_its_own() -> None:
    given = RoleFrame.model_validate(
        {"target": ["patient"], "verbs": {"win, receive": {"target": ["agent"]}}}
    )
    frames = RoleFrames(default=VerbFrame(source=("agent",), target=("on",)), frames={"grant": given})
    assert frames.frame_of("grant", ["give"]).target == ("patient",)
    assert frames.frame_of("grant", ["receive"]).target == ("agent",)
    assert frames.frame_of("grant", ["receive"]).source == ("agent",)


def test_the_owner_of_an_object_must_be_an_actor(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path)
    line = append(folder, "objects.csv", "Some List,list,no-such-agency,")
    with pytest.raises(
        ReferenceError, match=rf"objects\.csv:{line}: owner_actor_id: no actor 'no-such-agency'"
    ):
        load_reference(folder)
