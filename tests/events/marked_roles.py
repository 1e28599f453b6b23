"""Texts that mark their triggers as [words|event_type], and the roles that are found for them."""

import re
from functools import cache

from pipelines.actors import ActorTagger
from pipelines.events.objects import ObjectFinder
from pipelines.events.parse import Trigger, parse_sentences
from pipelines.events.role_context import Allegiances
from pipelines.events.roles import CodedClause, RoleFinder
from pipelines.reading import split_sentences
from tests.events.texts import document_of, reference, times_of

MARK = re.compile(r"\[([^\]|]+)\|(\w+)\]")


@cache
def tagger() -> ActorTagger:
    return ActorTagger(reference())


@cache
def objects() -> ObjectFinder:
    return ObjectFinder(reference())


def clauses_of(marked: str) -> list[CodedClause]:
    """The roles of the triggers that `marked` holds as [words|event_type], in order."""
    text, triggers, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        triggers.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    document = document_of(text + marked[at:])
    sentences = split_sentences(document)
    mentions, unknown = tagger().tag(document, sentences)
    actors = {row.actor_id: row.actor for row in reference().actors}
    finder = RoleFinder(
        reference(),
        objects(),
        Allegiances(reference()),
        actors | {actor.actor_id: actor for actor in unknown},
    )
    clauses: list[CodedClause] = []
    for parsed in parse_sentences(document.text, sentences, times_of(document)):
        start, end = parsed.sentence.char_start, parsed.sentence.char_end
        for trigger_start, trigger_end, event_type in triggers:
            if start <= trigger_start < end:
                span = parsed.span(trigger_start, trigger_end)
                assert span is not None
                trigger = Trigger(parsed, span.start, span.end, event_type, "test")
                clauses.append(finder.roles_of(trigger, start, end, mentions, clauses))
    return clauses
