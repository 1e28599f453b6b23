"""The page and a read-only JSON API over the published file, on this machine only.

What belongs here: opening the file again after a publish, the routes, limits. What does not: queries
(`sql/api/`), or any way to write.
"""

from .app import create_app

__all__ = ["create_app"]
