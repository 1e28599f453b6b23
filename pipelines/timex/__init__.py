"""Time expressions: found, normalised, anchored.

    from pipelines.timex import tag
    tag("It took effect two days later.", reference_date)

What belongs here: everything between a text and its `TimeExpression` values. What does not: which
event a time belongs to (`events`), and the publication date of a document (`reading`).

The way: `windows` (a fast first look) → `grammar` and `rules` (words → `meanings`) → `context` (do the
words around allow it) → `anchoring` (which day) → `values` (interval, EDTF).
"""

from pipelines.timex.tagger import tag, tag_document, tag_frame

__all__ = ["tag", "tag_document", "tag_frame"]
