"""The classes of the words of a parsed sentence, from the lexicon, the actors and the dates around them.

What belongs here: which classes a token has, and which a phrase has by its head or anywhere inside.
What does not: the classes' entries (word_classes.yaml) and how words inflect (`lexicon`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipelines.model import Actor, ActorMention, TimeExpression
from pipelines.reference.frame_notation import Frame, literal_classes
from pipelines.reference.trigger_frames import Topic, WordClasses

from .frames import FrameIndex
from .lexicon import Lexicon, inflections, same_word, words_of
from .parse import ParsedSentence

STATE_KINDS = frozenset({"country", "government", "agency", "bloc", "person", "organisation"})
FIRM_KINDS = frozenset({"company", "organisation"})
AUTHORITY_KINDS = frozenset({"country", "government", "agency", "bloc"})
DEFINITE = frozenset(
    {"the", "his", "her", "this", "that", "these", "those", "both", "its", "their", "such", "another", "same"}
)
# What a name tells about its bearer; its other words are only part of the name ("Applied Materials").
TELLING_IN_NAMES = frozenset(
    {"GOV", "COURT", "LEGISLATURE", "EXCHANGE", "PAYMENTS", "BILL", "BILL_STRICT", "PUBLIC_MEETING"}
)
# Signs of currencies that stand before their number.
SIGNS = frozenset("$€£¥")
PHRASE_GAP = 4
MAX_DEPTH = 4
MANY_TOPICS = 4
# So many topics back a definite noun may look for what it stands for.
TOPICS_IN_MIND = 3
# What stands for a noun told before behind an article: "the one in question", "the first".
ANAPHORS = frozenset({"one", "ones", "first", "second", "third", "latest", "other", "latter", "former"})
PRONOUNS = frozenset({"it", "they", "them", "which", "these", "this", "those", "both"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "SYM", "PRON", "ADJ"})
NOUN_PREPOSITIONS = frozenset({"on", "for", "of", "against", "over", "to"})


class WordKnowledge:
    """The lexicons of verbs and nouns and the frames over them, built once from the reference files."""

    def __init__(
        self, classes: WordClasses, frames: Sequence[Frame], leads: Collection[str], products: Iterable[str]
    ):
        """`leads` are the words whose infinitive is planned, expected or refused ("intends to")."""
        self.leads = frozenset(leads)
        literals = {word: (word,) for word in literal_classes(frames)}
        self.verbs = Lexicon({**classes.verbs, **literals}, is_verbal=True)
        self.nouns = Lexicon({**classes.nouns, **literals}, is_verbal=False)
        self.nominalised = {
            form: self.verbs.classes_of_entry(verb)
            for noun, verb in classes.nominalisations.items()
            for form in inflections(noun)
        }
        self.derived = classes.derived
        self.topics = classes.topics
        self.look_alikes = classes.look_alikes
        self.carriers = {form for word in classes.carriers for form in inflections(word)}
        self.products = {word.lower() for name in products for word in name.split() if not word.islower()}
        self.frames = FrameIndex(frames)

    def supports(self, verb: Token) -> bool:
        """True for verbs that only say that what a noun names took place: "announced", "came"."""
        return "SUPPORT" in self.verbs.single(verb.lower_)

    def nominalised_in(self, words: Collection[str]) -> set[str]:
        """The classes of the verbs whose nominalisations are among `words`."""
        return set().union(*(self.nominalised[word] for word in words & self.nominalised.keys()))

    def topics_of(self, text: str) -> list[Topic]:
        """What a text may speak of by the cues of its topics, the most frequent first.

        A text with many of them is about policy, so that it may speak of all.
        """
        counts = Counter(words_of(text))
        weights = {topic.stands_for: sum(counts[cue] for cue in topic.cues) for topic in self.topics.values()}
        found = {t.stands_for: t for t in self.topics.values() if weights[t.stands_for]}
        ranked = sorted(found.values(), key=lambda topic: -weights[topic.stands_for])
        return ranked if len(ranked) < MANY_TOPICS else [*ranked, *self.topics.values()]


def actor_classes(kind: str) -> set[str]:
    """The classes of a mention of an actor of this kind."""
    found = {"@ACTOR"}
    if kind == "person":
        found.add("@PERSON")
    if kind in STATE_KINDS:
        found.add("@STATE")
    if kind in FIRM_KINDS:
        found.add("@FIRM")
    if kind in AUTHORITY_KINDS:
        found.add("@AUTHORITY")
    return found


@dataclass(slots=True)
class ClassedSentence:
    """A parsed sentence whose tokens know their classes; `mentions` and `times` are those inside it."""

    sentence: ParsedSentence
    knowledge: WordKnowledge
    actors: Mapping[int, str]
    dated: Collection[int]
    topics: Sequence[Topic]
    frames: Collection[int]
    _cache: dict[int, frozenset[str]]

    @classmethod
    def of(
        cls,
        sentence: ParsedSentence,
        knowledge: WordKnowledge,
        mentions: Iterable[ActorMention],
        known: Mapping[str, Actor],
        times: Iterable[TimeExpression],
        topics: Sequence[Topic],
        frames: Collection[int],
    ) -> "ClassedSentence":
        """Place actor mentions and time expressions on the tokens of their sentence.

        `topics` are what the text speaks of, the latest first: "it" and "the order" refer to them;
        `frames` are the ranks of the frames that its words allow.
        """
        actors: dict[int, str] = {}
        for mention in mentions:
            span = sentence.span(mention.char_start, mention.char_end)
            actors.update({token.i: known[mention.actor_id].kind for token in span or ()})
        dated = {token.i for time in times for token in sentence.span(time.char_start, time.char_end) or ()}
        return cls(sentence, knowledge, actors, dated, topics, frames, {})

    @property
    def topic(self) -> Topic | None:
        """What the text reported last."""
        return self.topics[0] if self.topics else None

    def take_up(self, event_type: str) -> None:
        """Make what events of a type speak of the latest topic."""
        topic = self.knowledge.topics.get(event_type)
        if topic is not None:
            self.topics = [topic, *(other for other in self.topics if other.stands_for != topic.stands_for)]

    def verb_phrase(self, token: Token) -> tuple[set[str], list[Token]]:
        """The classes of a verb, and the words of the longest phrase of the lexicon that it begins.

        An idiom ("put off", "put on ice", "make plain") takes from the verb the classes it has alone.
        """
        classes = set(self.knowledge.verbs.single(token.lower_))
        longest: list[Token] = []
        for phrase in self.knowledge.verbs.phrases(token.lower_):
            rest = self.phrase_after(token, phrase.rest)
            if rest is None or _binding(rest) < _binding(longest):
                continue
            is_idiom = len(rest) > 1 or any(word.dep_ == "prt" or word.pos_ == "ADJ" for word in rest)
            if is_idiom and not longest:
                classes = set()
            classes.add(phrase.word_class)
            longest = rest
        return classes, longest

    def phrase_after(self, verb: Token, rest: Sequence[str]) -> list[Token] | None:
        """The tokens that continue a verb's phrase, in order and each near the one before, else None."""
        found, at = [], verb.i + 1
        for word in rest:
            near = verb.doc[at : at + PHRASE_GAP]
            token = next((t for t in near if continues(t.lower_, word)), None)
            if token is None or any(t.is_punct for t in verb.doc[at : token.i]) or self._dates(token):
                return None
            found.append(token)
            at = token.i + 1
        return found

    def _dates(self, preposition: Token) -> bool:
        """True for "on" in "on Wednesday", which belongs to no verb."""
        return any(child.i in self.dated for child in preposition.children if preposition.dep_ == "prep")

    def noun_classes(self, token: Token) -> set[str]:
        """The classes of a word by itself and of the phrases that it ends."""
        classes = set(self.knowledge.nouns.single(token.lower_))
        for phrase in self.knowledge.nouns.phrases(token.lower_):
            before = token.doc[max(0, token.i - 2 * len(phrase.rest)) : token.i]
            words = [t.lower_ for t in reversed(before) if t.text != "-"]
            if all(i < len(words) and same_word(words[i], w) for i, w in enumerate(phrase.rest)):
                classes.add(phrase.word_class)
        hyphenated = token.lower_.replace("-", " ").split()
        if len(hyphenated) > 1:
            classes |= self.knowledge.nouns.single(hyphenated[-1])
        return classes | self._unit_classes(token)

    def _unit_classes(self, token: Token) -> set[str]:
        """The classes of what a number counts, written together with it or before it: "50bn", "$100"."""
        if not token.text[:1].isdigit():
            return set()
        unit = token.lower_.lstrip("0123456789.,")
        sign = token.nbor(-1).text if token.i else ""
        return self.knowledge.nouns.single(unit) | (
            self.knowledge.nouns.single(sign) if sign in SIGNS else set()
        )

    def verbal_classes(self, noun: Token) -> set[str]:
        """The classes of the verb whose act a noun names: "removal", "the scrapping of"."""
        word = noun.lower_.replace("-", "")
        is_gerund = word.endswith("ing") and any(child.lower_ == "of" for child in noun.children)
        return self.knowledge.nominalised.get(word) or (
            self.knowledge.verbs.single(word) if is_gerund else set()
        )

    def classes(self, token: Token) -> frozenset[str]:
        """All classes of a token, as word and as actor, date or product, and as reference to the topic."""
        if token.i not in self._cache:
            self._cache[token.i] = frozenset(self._classes(token))
        classes = self._cache[token.i]
        is_party = token.i in self.actors and token.dep_ == "nsubj"
        topic = None if is_party else self._referent(token)
        return classes if topic is None else classes | {topic.stands_for}

    def _referent(self, token: Token) -> Topic | None:
        """What a pronoun or definite noun may stand for: the latest topic, or the latest with the noun."""
        if token.tag_ in ("PRP", "WDT", "DT"):
            return self.topic if token.lower_ in PRONOUNS and token.dep_ != "det" else None
        if token.left_edge.lower_ not in DEFINITE:
            return None
        if token.lower_ in ANAPHORS and token.dep_ in ("nsubj", "nsubjpass", "dobj"):
            return self.topic
        return next((topic for topic in self.topics[:TOPICS_IN_MIND] if token.lower_ in topic.nouns), None)

    def _classes(self, token: Token) -> Iterator[str]:
        kind = self.actors.get(token.i)
        words = self.noun_classes(token) | self.verb_phrase(token)[0]
        if kind is not None and token.pos_ == "PROPN":
            words = {name for name in words if name in TELLING_IN_NAMES or name.islower()}
        yield from words
        if kind is not None:
            yield from actor_classes(kind)
        elif "GOV" in words:
            yield from ("@STATE", "@AUTHORITY")
        if kind is None and "FIRM" in words:
            yield "@FIRM"
        if token.tag_ == "MD":
            yield "@FUTURE"
        if token.i in self.dated:
            yield "@TIME"
        elif token.lower_ in self.knowledge.products or is_model_number(token):
            yield "@PRODUCT"
        elif kind is None and token.pos_ == "PROPN" and not words and token.text[:1].isupper():
            yield "@NAME"
            if token.dep_ in ("nsubj", "nsubjpass"):
                yield "@FIRM"

    def head_classes(self, head: Token) -> set[str]:
        """The classes that a phrase has by its head, by those coordinated with it, or by what it carries."""
        found: set[str] = set()
        for part in self._heads(head):
            own = self.classes(part)
            beside: set[str] | None = None
            found |= own
            for name, patterns in self.knowledge.derived.items():
                for pattern in patterns:
                    if pattern.head in own:
                        beside = self._beside(part) if beside is None else beside
                        has_company = pattern.beside is None or pattern.beside in beside
                        if has_company and (pattern.without is None or pattern.without not in beside):
                            found.add(name)
        return found

    def _heads(self, head: Token, depth: int = 0) -> Iterator[Token]:
        """The head, those coordinated with it, its apposition, and behind a carrier what it carries."""
        yield head
        carries = head.lower_ in self.knowledge.carriers or head.like_num or head.text[:1].isdigit()
        for child in head.children if depth < MAX_DEPTH else ():
            if child.dep_ == "conj" and child.pos_ in NOMINAL:
                yield from self._heads(child, depth + 1)
            elif child.dep_ == "appos" or (child.dep_ == "compound" and head.pos_ == "PROPN"):
                yield child
            elif carries and child.dep_ == "prep" and child.lower_ in ("of", "in", "to"):
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        yield from self._heads(noun, depth + 1)
            elif carries and child.dep_ in ("nummod", "quantmod"):
                yield child

    def _beside(self, noun: Token) -> set[str]:
        """The classes of a phrase, and of phrases behind it that parsers give to the verb."""
        found = self.classes_inside(noun)
        if noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
            for child in noun.head.children:
                if child.dep_ == "prep" and child.i > noun.head.i and child.lower_ in NOUN_PREPOSITIONS:
                    found |= self.classes_inside(child)
        return found

    def names_party(self, heads: Iterable[Token]) -> bool:
        """True when a phrase speaks of a definite party: "the ministry", "prosecutors", an unknown name."""
        return any(
            (head.dep_ == "nsubj" and "@NAME" in self.classes(head))
            or (head.left_edge.lower_ in DEFINITE and not self.classes(head).isdisjoint({"@STATE", "@FIRM"}))
            or (head.tag_ == "NNS" and "GOV" in self.classes(head))
            for head in heads
        )

    def classes_inside(self, head: Token) -> set[str]:
        """The classes of all words of a phrase, clauses that hang on it left out."""
        return set().union(*(self.classes(token) for token in phrase_tokens(head)))


def _binding(rest: Sequence[Token]) -> tuple[int, bool]:
    """How closely words belong to their verb: "sat down on Wednesday" is no "sit on"."""
    return len(rest), any(word.dep_ == "prt" for word in rest)


def continues(form: str, word: str) -> bool:
    """True for a form of `word` in a phrase: "hold" and "holds" for "take hold", but not "a holding"."""
    return same_word(form, word) and (word.endswith("ing") or not form.endswith("ing"))


def is_model_number(token: Token) -> bool:
    """True for names with a digit and a capital such as "H20"."""
    return any(c.isupper() for c in token.text) and any(c.isdigit() for c in token.text)


def phrase_tokens(head: Token) -> Iterator[Token]:
    """The words of a noun phrase without relative clauses and other clauses that hang on it."""
    yield head
    for child in head.children:
        if child.dep_ not in ("relcl", "acl", "advcl", "ccomp", "parataxis"):
            yield from phrase_tokens(child)
