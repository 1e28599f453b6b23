"""Time expressions: found, normalised, anchored.

    from pipelines.timex import tag
    tag("It took effect two days later.", reference_date)

What belongs here: everything between a text and its `TimeExpression` values. What does not: which
event a time belongs to (`events`), and the publication date of a document (`reading`).

The way: `windows` (a fast first look) → `grammar` and `rules` (words → `meanings`) → `marks` (do the words
around allow it: `context`, `senses`; `eras`) → `chronicles` (years by the order of telling) → `anchoring`
(which day, by `tense` and `discourse`) → `expressions` (interval, EDTF; ranges and `bounds`, `fiscal` years,
`occasions`; `undated` texts).
"""

from pipelines.timex.eras import Eras, load_eras
from pipelines.timex.expressions import as_named
from pipelines.timex.tagger import tag, tag_document, tag_frame
from pipelines.timex.windows import windows_of

__all__ = ["Eras", "as_named", "load_eras", "tag", "tag_document", "tag_frame", "windows_of"]
