"""Checks of the actor files that need several lines or several files.

What belongs here: identifiers that point nowhere or twice, names that stand for two actors at one
time. What does not: what one line may hold (`rows`).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from .rows import (
    ActorRow,
    AliasRow,
    DatedRow,
    DescriptionRow,
    EventTypeRow,
    ObjectRow,
    ProductRow,
    TenureRow,
    TypeAffinityRow,
    TypeReversalRow,
)

# Rows with where they stand ("actors.csv:12").
Actors = Sequence[tuple[str, ActorRow]]


def check_actors(
    actors: Actors,
    aliases: Sequence[tuple[str, AliasRow]],
    tenures: Sequence[tuple[str, TenureRow]],
    products: Sequence[tuple[str, ProductRow]],
    descriptions: Sequence[tuple[str, DescriptionRow]],
    objects: Sequence[tuple[str, ObjectRow]],
) -> list[str]:
    """The problems of the actor files taken together, one a line, each with its file and line."""
    first_place: dict[str, str] = {}
    problems = []
    for where, row in actors:
        known = first_place.setdefault(row.actor_id, where)
        if known != where:
            problems.append(f"{where}: actor_id {row.actor_id!r} is already on {known}; choose another")
    references = [
        *((where, "parent_actor_id", row.parent_actor_id) for where, row in actors),
        *((where, "actor_id", row.actor_id) for where, row in aliases),
        *((where, "actor_id", row.actor_id) for where, row in tenures),
        *((where, "body_actor_id", row.body_actor_id) for where, row in tenures),
        *((where, "maker_actor_id", row.maker_actor_id) for where, row in products),
        *((where, "owner_actor_id", row.owner_actor_id) for where, row in objects),
    ]
    problems += [
        f"{where}: {column}: no actor {actor_id!r}; add it to actors.csv or correct the spelling"
        for where, column, actor_id in references
        if actor_id is not None and actor_id not in first_place
    ]
    problems += _parent_cycles(actors)
    problems += _names_of_two_actors(actors, aliases)
    problems += _roles_without_noun(actors, descriptions)
    return problems


def _parent_cycles(actors: Actors) -> list[str]:
    parents = {row.actor_id: row.parent_actor_id for _, row in actors}
    problems = []
    for where, row in actors:
        seen, above = {row.actor_id}, row.parent_actor_id
        while above in parents and above not in seen:
            seen.add(above)
            above = parents[above]
        if above == row.actor_id:
            problems.append(f"{where}: {row.actor_id!r} is its own ancestor; correct the parent")
    return problems


def _names_of_two_actors(actors: Actors, aliases: Sequence[tuple[str, AliasRow]]) -> list[str]:
    """Names that two actors bear on the same day: nothing could tell them apart."""
    bearers: dict[str, list[tuple[str, str, DatedRow]]] = defaultdict(list)
    for where, actor in actors:
        bearers[actor.name].append((where, actor.actor_id, actor))
    for where, alias in aliases:
        bearers[alias.alias].append((where, alias.actor_id, alias))
    problems = []
    for name, found in bearers.items():
        for index, (where, actor_id, row) in enumerate(found):
            for other_where, other_id, other in found[:index]:
                repeated = isinstance(row, AliasRow) and isinstance(other, AliasRow)
                if other_id == actor_id and repeated and _overlap(row, other):
                    problems.append(f"{where}: {name!r} is already on {other_where}; remove one")
                elif other_id != actor_id and _overlap(row, other):
                    problems.append(
                        f"{where}: {name!r} also names {other_id!r} ({other_where}); "
                        "give both dates, or remove one"
                    )
    return problems


def _overlap(one: DatedRow, other: DatedRow) -> bool:
    return max(one.valid_from or dt.date.min, other.valid_from or dt.date.min) <= min(
        one.valid_to or dt.date.max, other.valid_to or dt.date.max
    )


def _roles_without_noun(actors: Actors, descriptions: Iterable[tuple[str, DescriptionRow]]) -> list[str]:
    known = {row.role for _, row in descriptions}
    return [
        f"{where}: roles: no noun of descriptions.csv has the role {role!r}; add one or correct it"
        for where, row in actors
        for role in row.roles
        if role not in known
    ]


def check_type_relations(
    event_types: Sequence[tuple[int, EventTypeRow]],
    affinities: Sequence[tuple[int, TypeAffinityRow]],
    reversals: Sequence[tuple[int, TypeReversalRow]],
) -> list[str]:
    """The problems of type_affinities.csv and type_reversals.csv: unknown types, affinities given twice."""
    known = {row.event_type for _, row in event_types}
    named = [
        *(
            ("type_affinities.csv", line, name)
            for line, row in affinities
            for name in (row.event_type, row.other_type)
        ),
        *(
            ("type_reversals.csv", line, name)
            for line, row in reversals
            for name in (row.event_type, row.reversed_type)
        ),
    ]
    problems = [
        f"{file}:{line}: no event type {name!r}; add it to event_types.csv or correct it"
        for file, line, name in named
        if name not in known
    ]
    first_line: dict[frozenset[str], int] = {}
    for line, row in affinities:
        earlier = first_line.setdefault(frozenset({row.event_type, row.other_type}), line)
        if earlier != line:
            problems.append(
                f"type_affinities.csv:{line}: the pair is already on line {earlier}; keep one of them"
            )
    return problems
