"""Bytes in, documents out: formats, publication dates, language, sentences, near-duplicates.

What belongs here: all that can be told of a text as a whole, and its parts by form. What does not:
what the text says (`timex`, `actors`, `events`), or where documents are stored.
"""

from .inbox import document_id, inbox_files, read_inbox
from .sentences import split_sentences

__all__ = ["document_id", "inbox_files", "read_inbox", "split_sentences"]
