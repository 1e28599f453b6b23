"""Parts of speech and dictionary forms from the tags and relations that the model gave.

What belongs here: a spaCy component that does for our use what `attribute_ruler` and `lemmatizer` of
the English models do, in a tenth of their time, which is more than a third of that of a parse.
What does not: tagging and parsing. The mapping from Penn Treebank tags to universal parts of speech
is that of spaCy's English models, with its exceptions for pronouns, auxiliaries and conjunctions.
"""

from typing import cast

from spacy import Language
from spacy.pipeline import Lemmatizer
from spacy.symbols import IDS
from spacy.tokens import Doc, Token

MORPHOLOGY = "morphology"
PARTS = {
    "ADD": "X", "AFX": "ADJ", "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP",
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN", "NNP": "PROPN",
    "NNPS": "PROPN", "NNS": "NOUN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART", "UH": "INTJ", "VB": "VERB",
    "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "WDT": "DET", "WP": "PRON",
    "WP$": "DET", "WRB": "SCONJ", "XX": "X", "$": "SYM", "_SP": "SPACE",
}  # fmt: skip
BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"])
NOUN_PRONOUNS = frozenset(
    f"{quantity}{kind}" for quantity in ("no", "some", "any", "every") for kind in ("body", "one", "thing")
)
UNINFLECTED = frozenset({"NN", "VB", "VBP", "JJ", "RB", "CD", "IN", "DT", "TO", "CC", "MD"})
IRREGULAR = {
    **dict.fromkeys(BE, "be"), "has": "have", "had": "have", "having": "have", "'ve": "have", "does": "do",
    "did": "do", "doing": "do", "done": "do", "n't": "not", "n’t": "not", "me": "I", "us": "we", "him": "he",
    "her": "she", "them": "they", "i": "I",
}  # fmt: skip


def part_of_speech(token: Token) -> str:
    """The universal part of speech of a tagged and parsed token."""
    tag, word = token.tag_, token.lower_
    if tag.startswith("VB") and (word in BE or token.dep_ in ("aux", "auxpass")):
        return "AUX"
    if tag in ("DT", "WDT") and token.dep_ not in ("det", "quantmod"):
        return "PRON"
    if tag == "IN" and token.dep_ == "mark":
        return "SCONJ"
    if tag == "IN" and token.dep_ in ("dobj", "nsubj", "nsubjpass"):
        return "PRON"  # the relative "that"
    if tag == "NN" and word in NOUN_PRONOUNS:
        return "PRON"
    if tag == "RB" and word in ("not", "n't", "n’t"):
        return "PART"
    return PARTS.get(tag, "PUNCT")


class Morphology:
    """Sets `pos` and `lemma` of every token; each form and tag is looked up once."""

    def __init__(self, lemmatizer: Lemmatizer):
        self._lemmatizer = lemmatizer
        self._lemmas: dict[tuple[int, int, int], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.pos = IDS[part_of_speech(token)]
            key = (token.orth, token.tag, token.pos)
            if key not in self._lemmas:
                self._lemmas[key] = self._lemma(token)
            token.lemma_ = self._lemmas[key]
        return doc

    def _lemma(self, token: Token) -> str:
        if (
            token.tag_ not in ("PRP$", "POS")
            and token.pos_ in ("AUX", "PRON", "VERB", "PART")
            and token.lower_ in IRREGULAR
        ):
            return IRREGULAR[token.lower_]
        if token.tag_ in UNINFLECTED:
            return token.lower_
        forms = self._lemmatizer.rule_lemmatize(token)
        # "Hoped" is of "hope": "hop" would double its consonant.
        return forms[0] + "e" if forms[0] + "e" in forms else forms[0]


@Language.factory(MORPHOLOGY, assigns=["token.pos", "token.lemma"], requires=["token.tag", "token.dep"])
def create_morphology(nlp: Language, name: str) -> Morphology:
    """The component for a pipeline that has a `lemmatizer`, whose tables it uses."""
    return Morphology(cast(Lemmatizer, nlp.get_pipe("lemmatizer")))
