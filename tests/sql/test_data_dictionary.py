"""The data dictionary says what the SQL files say."""

from pipelines.data_dictionary import TARGET, data_dictionary


def test_data_dictionary_is_current() -> None:
    current = TARGET.read_text(encoding="utf-8")
    assert current == data_dictionary(), "run `python -m pipelines.data_dictionary` to write it anew"
