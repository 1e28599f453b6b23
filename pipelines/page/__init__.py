"""The page: one HTML file that shows a published timeline without network or server.

What belongs here: what the page holds, how it looks and behaves (`page.html`, `*.css`, `*.js`), and the
pictures of it that operators see. What does not: how events come about, or serving them.
"""

from .write import TITLE, page_html, write_page

__all__ = ["TITLE", "page_html", "write_page"]
