"""The language of a text, and when it cannot be told."""

import pytest

from pipelines.reading.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry added ten companies to its list of restricted parties.", "en"),
        ("Das Ministerium hat zehn Unternehmen auf seine Liste gesetzt.", "de"),
        ("El ministerio añadió diez empresas a su lista de entidades restringidas.", "es"),
        ("经济部周一宣布对半导体制造设备实施出口管制，并将十家企业列入清单。", "zh"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert identify_language(text) == language


@pytest.mark.parametrize("text", ["", "2024-05-14", "OK", "$34bn 25% 140"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert identify_language(text) is None
