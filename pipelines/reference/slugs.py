"""Readable identifiers made of names: one function, shared by imports and unknown actors."""

import re
import unicodedata


def slug(name: str) -> str:
    """`name` in lower-case ASCII letters and digits joined by hyphens; "unnamed" if none are left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"
