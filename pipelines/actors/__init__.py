"""Text and sentences in; actor mentions and unresolved actors out.

What belongs here: finding who a text names, describes or refers to, and bounding an undated text by
the people and products it mentions. What does not: what the actors did (`events`), and the names
themselves, which are data (`pipelines.reference`).

`ActorMention.method` tells how a mention was recognised, in falling order of certainty:

| method | example | meaning |
|---|---|---|
| name | Huawei, the Commerce Department, BIS | a name or alias of a known actor |
| demonym | Chinese, American, Swedes | an adjective or noun of nationality; the actor is the country |
| metonym | Washington, the White House, Brussels | a seat of government; the actor is the state or bloc |
| introduced | "Temporary Body (TB)", later TB | a short form that the text itself introduces |
| short_form | Lutnick, Acacia | a surname or first word of an actor named in full before |
| post | the commerce secretary | an office-holder, by tenure on the day of the text |
| form | Pulsar Devices Inc, analyst Jane Roe | an unknown actor, recognised by its form; unresolved |
| description | the chipmaker, the Shenzhen-based company | a noun phrase that refers to an actor |
| pronoun | it, its, he, they | a pronoun, by the subject that it continues |
| group | the two governments | a plural that refers to several actors: one mention for each |

The span of a mention leaves out articles and possessive endings, except that descriptions begin
with their article. Mentions never overlap, but for `group`, whose mentions share one span and have
the actor appended to their id.
"""

from .evidence import PublicationBounds, PublicationEvidence
from .tagger import ActorTagger

__all__ = ["ActorTagger", "PublicationBounds", "PublicationEvidence"]
