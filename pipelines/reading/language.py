"""Which language a text is in.

What belongs here: the one call of the identifier, and when not to trust it. What does not: what
follows from the language (extraction reports events in English only).
"""

import functools

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SAMPLE_CHARACTERS = 500
_MINIMUM_LETTERS = 20
_MINIMUM_PROBABILITY = 0.8


@functools.cache
def _identifier() -> LanguageIdentifier:
    """The identifier of py3langid, for languages with an ISO 639-1 code: their dialects are none of ours."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([label for label in identifier.labels if len(label) == 2])
    return identifier


def identify_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language by its beginning, or None when that is uncertain."""
    sample = text[:_SAMPLE_CHARACTERS]
    if sum(map(str.isalpha, sample)) < _MINIMUM_LETTERS:
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _MINIMUM_PROBABILITY else None
