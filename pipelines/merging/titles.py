"""A title an analyst can scan: who, what, whom, how much.

What belongs here: the words of a title. What does not: choosing the facts (`summary`).
"""

from collections.abc import Mapping, Sequence

from pipelines.model import EventActor

from .amounts import readable
from .claims import Claim
from .summary import by_voice

LONGEST = 100
NAMES_SHOWN = 3
SHORTEST_CLAUSE = 20
UNREAL_WORDS = {"planned": "planned", "predicted": "expected", "hypothetical": "possible", "denied": "denied"}


def title(
    event_type: str,
    modality: str,
    actors: Sequence[EventActor],
    names: Mapping[str, str],
    claims: Sequence[Claim],
) -> str:
    """At most LONGEST characters, such as "Bureau of Industry and Security: entity listing of YMTC".

    Parts that do not fit are left out from the end: first the amounts, then the object, then names. An event
    without target and object is told by a clause of its reports. What has a day on which it takes effect is
    not called planned: the title is read after that day too.
    """
    kind = event_type.replace("_", " ")
    is_unreal = modality in UNREAL_WORDS and not any(claim.phase == "effective" for claim in claims)
    what = f"{UNREAL_WORDS[modality]} {kind}" if is_unreal else kind
    sources = [names.get(actor.actor_id, actor.actor_id) for actor in actors if actor.role == "source"]
    targets = [names.get(actor.actor_id, actor.actor_id) for actor in actors if actor.role == "target"]
    object_name = by_voice(claims, lambda claim: claim.object_name)
    amounts = by_voice(claims, lambda claim: claim.amounts)
    extras = [*object_name[:1], *(readable(amount) for amount in amounts[:1])]
    if not targets and not object_name:
        return _with_words(_compose(_list(sources, NAMES_SHOWN), what, "", ()), claims)
    for shown in range(NAMES_SHOWN, 0, -1):
        for kept in range(len(extras), -1, -1):
            text = _compose(_list(sources, shown), what, _list(targets, shown), extras[:kept])
            if len(text) <= LONGEST:
                return text
    return _clip(text, LONGEST)


def _with_words(text: str, claims: Sequence[Claim]) -> str:
    """The title with the clause of the most confident claim, where type and source say too little."""
    best = min(claims, key=lambda claim: (-claim.confidence, claim.sort_key))
    room = LONGEST - len(text) - len(" “”")
    words = " ".join(best.words.split())
    return f"{text} “{_clip(words, room)}”" if room >= SHORTEST_CLAUSE else _clip(text, LONGEST)


def _clip(text: str, longest: int) -> str:
    """The text, cut between words where it is too long."""
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:–") + "…"


def _compose(source: str, what: str, target: str, extras: Sequence[str]) -> str:
    text = f"{source}: {what}" if source else what[:1].upper() + what[1:]
    if target:
        text += f" – {target}"
    return text + (f" ({', '.join(extras)})" if extras else "")


def _list(names: Sequence[str], shown: int) -> str:
    """The first names, and how many more there are."""
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
