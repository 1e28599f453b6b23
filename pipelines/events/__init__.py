"""Sentences, time expressions and actors in; event mentions out, each with its clause as evidence.

What belongs here: triggers, clauses, roles, modality, attribution, dating and phases of one mention.
What does not: finding dates or actors (they come as `model` values), or telling which mentions are
one event (`merging`).
"""

from .coder import EventCoder
from .field import Field

__all__ = ["EventCoder", "Field"]
