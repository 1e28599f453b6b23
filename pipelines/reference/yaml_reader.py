"""Reads the YAML files that analysts edit into validated values.

What belongs here: opening a file, checking it against its model, and errors that name file, line and
key. All scalars are read as text, so that "on" and "no" are words. What does not: what the files mean.
"""

import typing
from collections.abc import Sequence
from pathlib import Path

import pydantic
import yaml

Model = typing.TypeVar("Model", bound=pydantic.BaseModel)


def read_yaml(path: Path, model: type[Model], problems: list[str]) -> Model | None:
    """The content of a YAML file, None if it is wrong; what is wrong is described in `problems`."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.append(f"{path.name}:{line}: {error.problem}; correct the indentation or the brackets")
        return None
    if root is None:
        problems.append(f"{path.name}:1: the file is empty; restore it from the repository")
        return None
    try:
        return model.model_validate(_plain(root))
    except pydantic.ValidationError as error:
        for detail in error.errors():
            key = ".".join(map(str, detail["loc"]))
            problems.append(f"{path.name}:{_line_of(root, detail['loc'])}: {key}: {detail['msg']}")
        return None


def _plain(node: yaml.Node) -> object:
    """The node as dictionaries, lists and texts."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value


def _line_of(node: yaml.Node, location: Sequence[int | str]) -> int:
    """The line (from 1) of the deepest part of `location` that the file has."""
    line = node.start_mark.line + 1
    for step in location:
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            inner = node.value[step]
        else:
            inner = None
        if inner is None:
            return line
        node, line = inner, inner.start_mark.line + 1
    return line
